// What the charts of carbon draw: pure functions of the account.
import { type CarbonResult, type EnergyPartId, embodiedPartIds } from "@/lib/engine/result-carbon";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import type { ChartModel, ChartRow, ChartWords } from "./chart-model";

type Carbon = { readonly carbon: CarbonResult };

const energyParts: readonly EnergyPartId[] = [
  "accelerators",
  "hosts",
  "network",
  "storage",
  "cooling",
  "losses",
  "other",
];

const largestFirst = (rows: readonly ChartRow[]): readonly ChartRow[] =>
  rows.filter(({ values }) => values[0] !== 0).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0));

function emissions(title: string, quantity: string, rows: readonly ChartRow[]): ChartModel {
  return { title, quantity, unit: "kilograms", isStacked: false, series: [{ id: "kilograms", label: quantity }], rows };
}

/** A year's emissions by what draws the electricity, the largest first. */
export function selectCarbonUse({ carbon: { operational } }: Carbon, t: ChartWords): ChartModel {
  const rows =
    operational === null
      ? []
      : energyParts.map((id) => ({
          id,
          label: t(`power.${id}`),
          values: [operational.parts[id].kilograms],
          paths: [`carbon.operational.parts.${id}.kilograms`],
        }));
  return emissions(t("carbon.use"), t("carbon.perYear"), largestFirst(rows));
}

/** What making the parts emitted, the largest first. */
export function selectCarbonMaking({ carbon: { embodied } }: Carbon, t: ChartWords): ChartModel {
  const rows = embodiedPartIds.flatMap((id) => {
    const part = embodied?.parts[id] ?? null;
    return part === null
      ? []
      : [
          {
            id,
            label: t(`carbon.parts.${id}`),
            values: [part.kilograms],
            paths: [`carbon.embodied.parts.${id}.kilograms`],
          },
        ];
  });
  return emissions(t("carbon.making"), t("carbon.emissions"), largestFirst(rows));
}

/** Emissions of each year of the service, those of making where something is bought. */
export function selectCarbonYears({ carbon: { years } }: Carbon, t: ChartWords): ChartModel {
  return {
    title: t("carbon.years"),
    quantity: t("carbon.emissions"),
    unit: "kilograms",
    isStacked: true,
    series: [
      { id: "operational", label: t("carbon.operational") },
      { id: "embodied", label: t("carbon.embodied") },
    ],
    rows: (years ?? []).map(({ year, operationalKilograms, embodiedKilograms }, index) => ({
      id: String(year),
      label: t("carbon.year", { year }),
      values: [operationalKilograms, embodiedKilograms],
      paths: [`carbon.years[${index}].operationalKilograms`, `carbon.years[${index}].embodiedKilograms`],
    })),
  };
}

/** Emissions of the months: the grid's intensity on what the site draws in them. */
export function selectCarbonMonths({ carbon: { operational } }: Carbon, t: ChartWords, locale: Locale): ChartModel {
  const name = new Intl.DateTimeFormat(locale, { month: "short", timeZone: "UTC" });
  const rows = (operational?.months ?? []).map(({ kilograms }, month) => ({
    id: String(month + 1),
    label: name.format(Date.UTC(2001, month, 1)),
    values: [kilograms],
    paths: [`carbon.operational.months[${month}].kilograms`],
  }));
  return emissions(t("carbon.months"), t("carbon.perMonth"), rows);
}

/** Intensity of the grid by hour of the day. */
export function selectCarbonHours({ carbon: { operational } }: Carbon, t: ChartWords): ChartModel {
  return {
    title: t("carbon.hours"),
    quantity: t("carbon.intensity"),
    unit: "carbonIntensity",
    isStacked: false,
    series: [{ id: "intensity", label: t("carbon.intensity") }],
    rows: (operational?.hours ?? []).map(({ gridKilogramsPerJoule }, hour) => ({
      id: String(hour),
      label: `${String(hour).padStart(2, "0")}:00`,
      values: [gridKilogramsPerJoule],
      paths: [`carbon.operational.hours[${hour}].gridKilogramsPerJoule`],
    })),
  };
}

/** The same energy on the grids of the catalogue, the least first; the mark is what it emits here. */
export function selectCarbonElsewhere({ carbon: { operational } }: Carbon, t: ChartWords, locale: Locale): ChartModel {
  const rows = (operational?.elsewhere ?? [])
    .map((grid, index) => ({ ...grid, path: `carbon.operational.elsewhere[${index}].kilograms` }))
    .sort((a, b) => a.kilograms - b.kilograms)
    .map(({ grid, name, kilograms, path }) => ({
      id: grid,
      label: wordsText(name, locale),
      values: [kilograms],
      paths: [path],
      limit: operational?.kilograms ?? 0,
    }));
  return { ...emissions(t("carbon.elsewhere"), t("carbon.perYear"), rows), limitLabel: t("carbon.here") };
}
