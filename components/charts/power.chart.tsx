"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { PowerBreakdown } from "@/lib/engine/result-facility";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const parts: readonly (keyof PowerBreakdown)[] = [
  "accelerators",
  "hosts",
  "network",
  "storage",
  "cooling",
  "losses",
  "other",
];

/** Watts at the design point, by what draws them, the largest first. */
export function selectPower({ facility: { power } }: Pick<Result, "facility">, t: ChartWords): ChartModel {
  const rows =
    power === null
      ? []
      : parts.map((id) => ({ id, label: t(`power.${id}`), values: [power[id]], paths: [`facility.power.${id}`] }));
  return {
    title: t("power.title"),
    quantity: t("power.quantity"),
    unit: "watts",
    isStacked: false,
    series: [{ id: "watts", label: t("power.quantity") }],
    rows: rows.filter(({ values }) => values[0] !== 0).sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0)),
  };
}

export function PowerChart({ result }: { readonly result: Pick<Result, "facility"> }) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectPower(result, t)} />;
}
