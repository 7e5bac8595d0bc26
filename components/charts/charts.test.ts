// Guarantees of every chart's `select`: the bars of a breakdown add up to the figure that the page shows beside it, and
// everything drawn has a name in both languages.
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { evaluate } from "@/lib/engine/evaluate";
import type { Result } from "@/lib/engine/result";
import { messages } from "@/lib/i18n/messages.gen";
import { templates } from "@/lib/spec/templates/templates.gen";
import { selectCapitalCost } from "./capital-cost.chart";
import {
  selectCarbonElsewhere,
  selectCarbonHours,
  selectCarbonMaking,
  selectCarbonMonths,
  selectCarbonUse,
  selectCarbonYears,
} from "./carbon-models";
import { chartCsv } from "./chart-csv";
import { axisTicks, type ChartModel, type ChartWords, extentOf, withoutEmptySeries } from "./chart-model";
import { selectCheckpointTimes } from "./checkpoint-times.chart";
import { selectConstraints } from "./constraints.chart";
import { selectControlDomains } from "./control-domains.chart";
import { selectCostAlternatives } from "./cost-alternatives.chart";
import { selectEnergyParts } from "./energy-parts.chart";
import { selectFreeCooling } from "./free-cooling.chart";
import { selectMemory } from "./memory.chart";
import { dollars } from "./money-unit";
import { selectNetworkPorts } from "./network-ports.chart";
import { selectOutdoorAir } from "./outdoor-air.chart";
import { selectOwnershipParts } from "./ownership-parts.chart";
import { selectOwnershipYears } from "./ownership-years.chart";
import { selectPower } from "./power.chart";
import { selectScoreParts } from "./score-parts.chart";
import { selectStepTime } from "./step-time.chart";
import { selectStorageBandwidth } from "./storage-bandwidth.chart";
import { selectStorageCapacity } from "./storage-capacity.chart";
import { selectStorageNeeds } from "./storage-needs.chart";
import { selectStorageOperations } from "./storage-operations.chart";
import { selectStorageRaw } from "./storage-raw.chart";
import { selectStorageWrite } from "./storage-write.chart";
import { selectYearlyCost } from "./yearly-cost.chart";

const results = Object.values(templates).map(({ document }) =>
  evaluate(document, catalog, { answers: [], today: "2026-11-23" }),
);
const locales = ["en", "zh-CN"] as const;
const wordsOf = (locale: (typeof locales)[number]) =>
  createTranslator({ locale, messages: messages[locale], namespace: "charts" }) as ChartWords;
const words = wordsOf("en");

function modelsOf(result: Result, locale: (typeof locales)[number]): ChartModel[] {
  const t = wordsOf(locale);
  return [
    selectStepTime(result, t),
    selectMemory(result, t),
    selectPower(result, t),
    selectEnergyParts(result, t),
    selectFreeCooling(result.facility.climate?.months ?? [], t, locale),
    selectCapitalCost(result, t, locale),
    selectYearlyCost(result, t, locale),
    selectOwnershipYears(result, t, dollars),
    selectOwnershipParts(result, t, dollars),
    selectCostAlternatives(result, t, dollars),
    selectScoreParts(result, t, locale),
    selectConstraints(result, t, locale),
    selectStorageBandwidth(result, t),
    selectStorageCapacity(result, t),
    selectStorageNeeds(result, t),
    selectStorageRaw(result, t),
    selectStorageWrite(result, t),
    selectStorageOperations(result, t),
    selectCheckpointTimes(result, t),
    selectNetworkPorts(result, t),
    selectControlDomains(result, t, locale),
    selectCarbonUse(result, t),
    selectCarbonMaking(result, t),
    selectCarbonYears(result, t),
    selectCarbonMonths(result, t, locale),
    selectCarbonHours(result, t),
    selectCarbonElsewhere(result, t, locale),
  ];
}

const total = (values: readonly (number | null)[]) => values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
const barTotal = ({ rows }: ChartModel) => rows.reduce((sum, { values }) => sum + total(values), 0);

it("years and parts of ownership both sum to the total, in either currency", () => {
  for (const result of results) {
    const { totalUsd } = result.cost;
    if (totalUsd === null || totalUsd === 0) continue;
    for (const currency of [dollars, { unit: "cny", factor: 7 } as const]) {
      for (const select of [selectOwnershipYears, selectOwnershipParts]) {
        const model = select(result, words, currency);
        expect(model.unit).toBe(currency.unit);
        expect(barTotal(model) / (totalUsd * currency.factor)).toBeCloseTo(1, 9);
      }
    }
  }
});

it("storage bars sum to what the tier is asked to hold, and to its raw capacity", () => {
  for (const result of results) {
    const [needs, raw] = [selectStorageNeeds(result, words), selectStorageRaw(result, words)];
    for (const [index, tier] of result.storage.tiers.entries()) {
      if (tier.demandBytes !== null)
        expect(total(needs.rows[index]?.values ?? []) / Math.max(tier.demandBytes, 1)).toBeCloseTo(
          tier.demandBytes === 0 ? 0 : 1,
          9,
        );
      const bar = raw.rows.find(({ id }) => id === tier.tier);
      if (bar && tier.rawBytes !== null && tier.rawBytes > 0)
        expect(total(bar.values) / tier.rawBytes).toBeCloseTo(1, 9);
    }
  }
});

describe.each(locales)("in %s", (locale) => {
  it("names every bar, series and axis", () => {
    for (const { title, quantity, series, rows } of results.flatMap((result) => modelsOf(result, locale))) {
      const names = [title, quantity, ...series.map(({ label }) => label), ...rows.map(({ label }) => label)];
      expect(names.filter((name) => name === "" || name.startsWith("charts."))).toEqual([]);
    }
  });
});

describe("a breakdown adds up", () => {
  it.each(results.map((result, index) => [Object.keys(templates)[index], result] as const))("%s", (_, result) => {
    const { facility, cost, training } = result;
    expect(barTotal(selectPower(result, words)) / (facility.facilityWatts ?? 0)).toBeCloseTo(1, 9);
    const { carbon } = result;
    expect(barTotal(selectCarbonUse(result, words)) / (facility.annualCarbonKilograms ?? 0)).toBeCloseTo(1, 9);
    expect(barTotal(selectCarbonMaking(result, words)) / (facility.embodiedCarbonKilograms ?? 0)).toBeCloseTo(1, 9);
    expect(barTotal(selectCarbonYears(result, words)) / (carbon.serviceKilograms ?? 0)).toBeCloseTo(1, 9);
    expect(barTotal(selectCapitalCost(result, words, "en")) / (cost.capitalUsd ?? 0)).toBeCloseTo(1, 9);
    expect(barTotal(selectYearlyCost(result, words, "en")) / (cost.yearlyUsd ?? 0)).toBeCloseTo(1, 9);
    for (const { jobId, stepSeconds, memoryTotalBytes } of training.jobs) {
      const step = selectStepTime(result, words).rows.find(({ id }) => id === jobId);
      const memory = selectMemory(result, words).rows.find(({ id }) => id === jobId);
      expect(total(step?.values ?? []) / (stepSeconds ?? 0)).toBeCloseTo(1, 9);
      expect(total(memory?.values ?? []) / (memoryTotalBytes ?? 0)).toBeCloseTo(1, 9);
    }
  });
});

const model: ChartModel = {
  title: "=Power",
  quantity: "Power",
  unit: "watts",
  isStacked: true,
  limitLabel: "Limit",
  series: [
    { id: "a", label: 'A "quoted"' },
    { id: "b", label: "B" },
  ],
  rows: [
    { id: "x", label: "X, one", values: [1, 0], limit: 5 },
    { id: "y", label: "-Y", values: [null, 0] },
  ],
};

describe("what a chart draws and hands out", () => {
  it("reaches to the longest stack or limit", () => {
    expect(extentOf(model)).toBe(5);
    expect(extentOf({ ...model, rows: [{ id: "x", label: "X", values: [3, 4] }] })).toBe(7);
    expect(extentOf({ ...model, isStacked: false, rows: [{ id: "x", label: "X", values: [3, 4] }] })).toBe(4);
  });

  it.each([
    [0, [0, 1]],
    [0.3, [0, 0.1, 0.2, 0.3]],
    [1, [0, 0.2, 0.4, 0.6, 0.8, 1]],
    [17.6, [0, 5, 10, 15, 20]],
    [121, [0, 25, 50, 75, 100, 125]],
    [5e-7, [0, 1e-7, 2e-7, 3e-7, 4e-7, 5e-7]],
  ])("marks an axis that reaches %d with round numbers", (extent, ticks) => {
    expect(axisTicks(extent)).toEqual(ticks);
  });

  it("leaves out a series that is zero everywhere", () => {
    expect(withoutEmptySeries(model).series.map(({ id }) => id)).toEqual(["a"]);
    expect(withoutEmptySeries(model).rows.map(({ values }) => values)).toEqual([[1], [null]]);
  });

  it("writes SI numbers with their unit, quotes text and defuses formulas", () => {
    expect(chartCsv(model)).toBe(`'=Power,"A ""quoted"" (W)",B (W),Limit (W)\r\n"X, one",1,0,5\r\n'-Y,,0,\r\n`);
  });
});

it("gives every row of every chart an id of its own, whatever is named alike", () => {
  const twice = Object.values(templates).map(({ document }) => {
    const { pools = [], ...compute } = document.compute ?? {};
    const { jobs = [] } = document.workload ?? {};
    const again = <T extends { readonly id: string }>(items: readonly T[]) => [
      ...items,
      ...items.map((item) => ({ ...item, id: `${item.id}-2` })),
    ];
    const design = { ...document, compute: { ...compute, pools: again(pools) }, workload: { jobs: again(jobs) } };
    return evaluate(design, catalog, { answers: [], today: "2026-11-23" });
  });
  for (const { title, rows } of [...results, ...twice].flatMap((result) => modelsOf(result, "en"))) {
    const ids = rows.map(({ id }) => id);
    expect([title, new Set(ids).size]).toEqual([title, ids.length]);
  }
});

it("a bill's chart leaves no line out: those under a hundredth of the whole are one bar together", () => {
  for (const { cost } of results) {
    const { rows } = selectCapitalCost({ cost }, words, "en");
    const bought = cost.lines.filter(({ kind, usd }) => kind === "capital" && usd !== 0);
    const whole = total(bought.map(({ usd }) => usd));
    const small = bought.filter(({ usd }) => Math.abs(usd) < whole / 100);
    expect(rows).toHaveLength(small.length > 1 ? bought.length - small.length + 1 : bought.length);
    expect(total(rows.flatMap(({ values }) => values)) / whole).toBeCloseTo(1, 9);
  }
});

describe("outdoor air", () => {
  it("marks its axis with the names of the months that it has, and nothing between them", () => {
    for (const { facility } of results) {
      const months = facility.climate?.months ?? [];
      const { marks } = selectOutdoorAir(months, words, "en").x;
      expect(marks?.map(({ value }) => value)).toEqual(months.map((_, month) => month + 1));
      if (months.length === 12) expect(marks?.map(({ label }) => label).join()).toMatch(/^Jan,Feb,.*,Dec$/);
    }
  });

  it("has a point for every month in order, the wet bulb never above the dry", () => {
    for (const { facility } of results) {
      const [dry, wet] = selectOutdoorAir(facility.climate?.months ?? [], words, "en").series;
      expect(dry?.points.map(({ x }) => x)).toEqual(facility.climate?.months?.map((_, month) => month + 1) ?? []);
      for (const [index, { y }] of (wet?.points ?? []).entries())
        expect(y).toBeLessThanOrEqual(dry?.points[index]?.y ?? y);
    }
  });
});
