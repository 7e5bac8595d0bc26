"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";
import { costParts } from "./cost-parts";
import type { Currency } from "./money-unit";

/** What each year of the service costs, by what it is spent on. */
export function selectOwnershipYears({ cost }: Pick<Result, "cost">, t: ChartWords, currency: Currency): ChartModel {
  return {
    title: t("ownership.years"),
    quantity: t("ownership.spent"),
    unit: currency.unit,
    isStacked: true,
    series: costParts.map((part) => ({ id: part, label: t(`ownership.${part}`) })),
    rows: (cost.ownership?.years ?? []).map(({ parts }, index) => ({
      id: String(index),
      label: t("ownership.year", { year: index + 1 }),
      values: costParts.map((part) => parts[part] * currency.factor),
      paths: costParts.map((part) => `cost.ownership.years[${index}].parts.${part}`),
    })),
  };
}

interface OwnershipYearsProps {
  readonly result: Pick<Result, "cost">;
  readonly currency: Currency;
}

export function OwnershipYearsChart({ result, currency }: OwnershipYearsProps) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectOwnershipYears(result, t, currency)} />;
}
