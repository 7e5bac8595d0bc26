import { describe, expect, it } from "vitest";
import { articleGpt3Template } from "../../spec/templates/article-gpt3.template";
import { templates } from "../../spec/templates/templates.gen";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import type { Result } from "../result";
import { embodiedFigures } from "./carbon-embodied";
import { type ConstantId, constants } from "./constants";

const today = "2026-11-25";
const of = (document: DesignDocument): Result => evaluate(document, catalog, { answers: [], today });
const gpt3 = articleGpt3Template.document;
const sited = (site: DesignDocument["site"]): DesignDocument => ({ ...gpt3, site: { ...gpt3.site, ...site } });

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const known = <T>(value: T | null): T => {
  if (value === null) throw new Error("The template has this figure.");
  return value;
};
const operationalOf = (document: DesignDocument) => known(of(document).carbon.operational);
const embodiedOf = (document: DesignDocument) => known(of(document).carbon.embodied);
const KILOWATT_HOUR = 3.6e6;

describe.each(Object.entries(templates).map(([id, { document }]) => [id, of(document)] as const))("%s", (_, result) => {
  const { carbon, facility } = result;
  const operational = known(carbon.operational);
  const embodied = known(carbon.embodied);

  it("has parts and months that sum to the whole, which the facility shows as well", () => {
    const parts = Object.values(operational.parts);
    expect(sum(parts.map(({ kilograms }) => kilograms)) / operational.kilograms).toBeCloseTo(1, 9);
    expect(sum(parts.map(({ joules }) => joules)) / known(facility.annualJoules)).toBeCloseTo(1, 9);
    const months = operational.months ?? [operational];
    expect(sum(months.map(({ kilograms }) => kilograms)) / operational.kilograms).toBeCloseTo(1, 9);
    expect(carbon.monthsReason === null).toBe(operational.months !== null);
    expect(facility.annualCarbonKilograms).toBe(operational.kilograms);
    const made = Object.values(embodied.parts).flatMap((part) => (part === null ? [] : [part]));
    for (const field of ["kilograms", "lowKilograms", "highKilograms", "yearlyKilograms"] as const)
      expect(sum(made.map((part) => part[field])) / embodied[field]).toBeCloseTo(1, 9);
    expect(facility.embodiedCarbonKilograms).toBe(embodied.kilograms);
  });

  it("draws the energy and water of the facility, month for month at the year's PUE", () => {
    const { powerUsageEffectiveness: pue, waterUsageEffectiveness: wue, annualWaterCubicMeters } = facility;
    const year = { ...operational, powerUsageEffectiveness: known(pue), cubicMeters: known(annualWaterCubicMeters) };
    const months = operational.months ?? [year];
    const itJoules = sum(months.map(({ joules, powerUsageEffectiveness }) => joules / powerUsageEffectiveness));
    expect(operational.joules / itJoules / known(pue)).toBeCloseTo(1, 9);
    expect(known(carbon.water).cubicMetersPerItJoule).toBeCloseTo(known(wue), 15);
    expect(known(carbon.water).cubicMeters).toBeCloseTo(known(annualWaterCubicMeters), 3);
    expect(sum(months.map(({ cubicMeters }) => cubicMeters))).toBeCloseTo(known(annualWaterCubicMeters), 3);
  });

  it("lies within the range of its factors, and names them", () => {
    expect(embodied.lowKilograms).toBeLessThan(embodied.kilograms);
    expect(embodied.highKilograms).toBeGreaterThan(embodied.kilograms);
    for (const { value, low, high, source } of carbon.factors) {
      expect([low <= value, value <= high, source !== ""]).toEqual([true, true, true]);
    }
  });

  it("splits an hour of work so that all hours of a year make up its electricity and its write-off", () => {
    const hour = known(carbon.perAcceleratorHour);
    const hours = operational.kilograms / hour.operationalKilograms;
    expect((hour.embodiedKilograms * hours) / embodied.yearlyKilograms).toBeCloseTo(1, 9);
  });
});

describe("electricity", () => {
  it("emits the grid's average for every joule while nothing better is known, and says so", () => {
    const { carbon } = of(sited({ gridCarbon: 1e-7 }));
    const { kilograms, joules, kilogramsPerJoule, hours } = known(carbon.operational);
    expect(kilograms / (joules * 1e-7)).toBeCloseTo(1, 12);
    expect(kilogramsPerJoule).toBeCloseTo(1e-7, 18);
    expect(hours).toBeNull();
    expect(carbon.hoursReason?.[0]).toContain("average");
    expect(carbon.grid?.grid).toBeNull();
  });

  it("is carbon over IT energy in the CUE: the intensity times the PUE", () => {
    const { facility, carbon } = of(gpt3);
    const { carbonUsageEffectiveness, kilogramsPerJoule } = known(carbon.operational);
    expect(carbonUsageEffectiveness / kilogramsPerJoule).toBeCloseTo(known(facility.powerUsageEffectiveness), 9);
  });

  it("weighs the months of a season by what the site draws in them", () => {
    const summer = { id: "summer", fromMonth: 6, toMonth: 8, intensity: 2e-7 };
    const winter = { id: "winter", fromMonth: 12, toMonth: 2, intensity: 2e-7 };
    const of = (period: typeof summer) => operationalOf(sited({ gridCarbon: 0, gridPeriods: [period] }));
    const [warm, cold] = [of(summer), of(winter)];
    // Cooling draws more in the warm months, of which there are two days more.
    expect(warm.parts.cooling.kilograms).toBeGreaterThan(cold.parts.cooling.kilograms * (92 / 90));
    expect(warm.parts.accelerators.kilograms / cold.parts.accelerators.kilograms).toBeCloseTo(92 / 90, 9);
    expect(warm.months?.map(({ kilograms }) => kilograms > 0)).toEqual(
      [5, 6, 7].reduce(
        (all, month) => all.with(month, true),
        Array.from({ length: 12 }, () => false),
      ),
    );
  });

  it("knows the hours of the day from periods that pass midnight, the later one first", () => {
    const { hours, kilograms } = operationalOf(
      sited({
        gridCarbon: 1e-7,
        gridPeriods: [
          { id: "night", fromHour: 22, toHour: 6, intensity: 2e-8 },
          { id: "midnight", fromHour: 0, toHour: 1, intensity: 4e-8 },
        ],
      }),
    );
    const intensities = known(hours).map(({ gridKilogramsPerJoule }) => Number(gridKilogramsPerJoule.toPrecision(9)));
    expect(intensities.slice(0, 7)).toEqual([4e-8, 2e-8, 2e-8, 2e-8, 2e-8, 2e-8, 1e-7]);
    expect(intensities.slice(20)).toEqual([1e-7, 1e-7, 2e-8, 2e-8]);
    expect(sum(known(hours).map((hour) => hour.kilograms)) / kilograms).toBeCloseTo(1, 9);
  });

  it("comes to the same by hour as in all where only a design day stands for the year", () => {
    const gridPeriods = [{ id: "february", fromMonth: 2, toMonth: 2, fromHour: 8, toHour: 20, intensity: 2e-7 }];
    const { hours, months, kilograms } = operationalOf(sited({ place: "ashburn", gridCarbon: 1e-8, gridPeriods }));
    expect(months).toBeNull();
    expect(sum(known(hours).map((hour) => hour.kilograms)) / kilograms).toBeCloseTo(1, 9);
  });

  it("leaves clean energy under contract out of the market-based figure alone", () => {
    expect(operationalOf(gpt3).marketKilograms).toBeNull();
    const plain = operationalOf(gpt3).kilograms;
    const { kilograms, marketKilograms } = operationalOf(sited({ cleanEnergyShare: 0.75 }));
    expect(kilograms).toBe(plain);
    expect(marketKilograms).toBeCloseTo(plain / 4, 6);
  });

  it("would emit on another grid what that grid emits for the same energy", () => {
    const { elsewhere, joules } = operationalOf(gpt3);
    expect(elsewhere.map(({ grid }) => grid)).toEqual(Object.keys(catalog.grids));
    const sweden = elsewhere.find(({ grid }) => grid === "swe");
    expect(sweden?.kilograms).toBeCloseTo((joules / KILOWATT_HOUR) * 0.03589, 0);
    expect(elsewhere.filter(({ isHere }) => isHere)).toHaveLength(1);
  });

  it("is unknown without an intensity, with a reason, while water is known", () => {
    const { place: _, gridCarbon: __, ...elsewhere } = gpt3.site ?? {};
    const { carbon, facility } = of({ ...gpt3, site: elsewhere });
    expect(carbon.operational).toBeNull();
    expect(carbon.reason?.[0]).toContain("place");
    expect(facility.annualCarbonKilograms).toBeNull();
    expect(carbon.years).toBeNull();
  });

  it("over the cap of the targets is a finding at the cap", () => {
    const capped = { ...gpt3, purpose: { ...gpt3.purpose, targets: { ...gpt3.purpose?.targets, carbonKilograms: 1 } } };
    expect(of(capped).findings).toContainEqual(
      expect.objectContaining({ id: "site.carbonMissed", path: "purpose.targets.carbonKilograms" }),
    );
  });
});

describe("making", () => {
  const pools = (nodes: number, spareNodes = 0) => ({
    ...gpt3,
    compute: { ...gpt3.compute, pools: [{ id: "a", node: "nvidia-dgx-h100", nodes, spareNodes }] },
  });

  it("counts every accelerator, spares among them: an H100 of 80 GB is the published one", () => {
    expect(embodiedOf(pools(8)).parts.accelerators?.kilograms).toBeCloseTo(8 * 8 * 221, 6);
    expect(embodiedOf(pools(7, 1)).parts.accelerators?.kilograms).toBeCloseTo(8 * 8 * 221, 6);
    expect(embodiedOf(pools(8)).parts.accelerators).toMatchObject({
      lowKilograms: expect.closeTo(8 * 8 * 164, 6),
      highKilograms: expect.closeTo(8 * 8 * 318, 6),
    });
  });

  it("grows with the memory of an accelerator", () => {
    const of = (accelerator: string) =>
      embodiedOf({
        ...gpt3,
        compute: { ...gpt3.compute, pools: [{ id: "a", node: "nvidia-dgx-h100", accelerator, nodes: 8 }] },
      }).parts.accelerators?.kilograms ?? 0;
    expect(of("nvidia-h200-sxm") / of("nvidia-h100-sxm")).toBeCloseTo(0.51 + (0.49 * 141) / 80, 9);
  });

  it("takes a factor of the design's own without a range", () => {
    const overrides = { constants: [{ id: "o", constant: "carbon.accelerator" as const, value: 164, reason: "PCF" }] };
    const { accelerators } = embodiedOf({ ...pools(8), overrides }).parts;
    expect(accelerators?.kilograms).toBeCloseTo(8 * 8 * 164, 6);
    const { factors } = of({ ...pools(8), overrides }).carbon;
    expect(factors.find(({ id }) => id === "carbon.accelerator")).toMatchObject({
      low: 164,
      high: 164,
      isOverridden: true,
      isUnverified: false,
    });
  });

  it("is written off over the life of each part, and happens again when a life ends within the service", () => {
    const years = 12;
    const { carbon } = of({ ...gpt3, purpose: { ...gpt3.purpose, serviceSeconds: years * 31_536_000 } });
    const { parts, kilograms } = known(carbon.embodied);
    const bought = known(carbon.years).map(({ embodiedKilograms }) => embodiedKilograms);
    expect(bought).toHaveLength(years);
    const servers =
      (parts.accelerators?.kilograms ?? 0) + (parts.servers?.kilograms ?? 0) + (parts.storage?.kilograms ?? 0);
    expect(bought[0]).toBeCloseTo(kilograms, 3);
    // Servers after five and ten years, the network after six.
    expect(bought[5]).toBeCloseTo(servers, 3);
    expect(bought[10]).toBeCloseTo(servers, 3);
    expect(bought[6]).toBeCloseTo(parts.network?.kilograms ?? 0, 3);
    const rest = [1, 2, 3, 4, 7, 8, 9, 11].map((year) => bought[year]);
    expect(rest).toEqual(rest.map(() => 0));
  });

  it("leaves out the hall of rented instances and says so", () => {
    const embodied = embodiedOf({ ...gpt3, purpose: { ...gpt3.purpose, deployment: "cloud" } });
    expect(embodied.parts).toMatchObject({ racks: null, plant: null, building: null });
    expect(embodied.reason?.[0]).toContain("rented");
  });
});

it("memory that is smaller than the published part's makes an accelerator lighter, the more so the more memory weighs", () => {
  const end = (which: "low" | "value" | "high") => (id: ConstantId) =>
    id === "carbon.memory-share" ? constants[id][which] : constants[id].value;
  const made = (memoryBytes: number) =>
    embodiedFigures(end("value"), end("low"), end("high"), {
      pools: [{ accelerators: 1000, memoryBytes, servers: 0 }],
      controlServers: 0,
      switches: 0,
      cables: 0,
      storageServers: 0,
      flashBytes: 0,
      hardDrives: 0,
      tapes: 0,
      hall: null,
    });
  for (const memoryBytes of [16e9, 64e9, 80e9, 141e9, 192e9]) {
    const { kilograms, lowKilograms, highKilograms } = made(memoryBytes);
    expect(lowKilograms).toBeLessThanOrEqual(kilograms);
    expect(highKilograms).toBeGreaterThanOrEqual(kilograms);
    expect(made(2 * memoryBytes).kilograms).toBeGreaterThan(kilograms);
  }
});
