"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { EnergyParts } from "@/lib/engine/result-facility";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const parts: readonly Exclude<keyof EnergyParts, "it">[] = [
  "chiller",
  "fans",
  "pumps",
  "rejectionFans",
  "ups",
  "distribution",
  "transformer",
  "other",
];

/** What the PUE has above one, by part: a year's energy of each over that of IT. */
export function selectEnergyParts({ facility: { energy } }: Pick<Result, "facility">, t: ChartWords): ChartModel {
  const rows =
    energy === null ? [] : parts.map((id) => ({ id, label: t(`energyParts.${id}`), values: [energy[id] / energy.it] }));
  return {
    title: t("energyParts.title"),
    quantity: t("energyParts.quantity"),
    unit: "ratio",
    isStacked: false,
    series: [{ id: "ratio", label: t("energyParts.quantity") }],
    rows: rows.filter(({ values }) => values[0] !== 0).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0)),
  };
}

export function EnergyPartsChart({ result }: { readonly result: Pick<Result, "facility"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectEnergyParts(result, t)} />;
}
