"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";
import { costParts } from "./cost-parts";
import type { Currency } from "./money-unit";

/** What the service life costs, by what it is spent on, the largest first. */
export function selectOwnershipParts({ cost }: Pick<Result, "cost">, t: ChartWords, currency: Currency): ChartModel {
  const parts = cost.ownership?.parts;
  const rows = parts === undefined ? [] : costParts.map((part) => ({ part, usd: parts[part] }));
  return {
    title: t("ownership.byPart"),
    quantity: t("ownership.spent"),
    unit: currency.unit,
    isStacked: false,
    series: [{ id: "usd", label: t("ownership.spent") }],
    rows: rows
      .filter(({ usd }) => usd !== 0)
      .sort((a, b) => b.usd - a.usd)
      .map(({ part, usd }) => ({
        id: part,
        label: t(`ownership.${part}`),
        values: [usd * currency.factor],
        paths: [`cost.ownership.parts.${part}`],
      })),
  };
}

interface OwnershipPartsProps {
  readonly result: Pick<Result, "cost">;
  readonly currency: Currency;
}

export function OwnershipPartsChart({ result, currency }: OwnershipPartsProps) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectOwnershipParts(result, t, currency)} />;
}
