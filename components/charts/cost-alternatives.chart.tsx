"use client";
import { useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";
import type { Currency } from "./money-unit";

/** What a used accelerator-hour costs in each way to pay for the design. */
export function selectCostAlternatives({ cost }: Pick<Result, "cost">, t: ChartWords, currency: Currency): ChartModel {
  return {
    title: t("alternatives.title"),
    quantity: t("alternatives.quantity"),
    unit: currency.unit,
    isStacked: false,
    series: [{ id: "usd", label: t("alternatives.quantity") }],
    rows: cost.alternatives
      .filter(({ usdPerAcceleratorHour }) => usdPerAcceleratorHour !== null)
      .map(({ deployment, usdPerAcceleratorHour }) => ({
        id: deployment,
        label: t(`alternatives.${deployment}`),
        values: [usdPerAcceleratorHour === null ? null : usdPerAcceleratorHour * currency.factor],
      })),
  };
}

interface CostAlternativesProps {
  readonly result: Pick<Result, "cost">;
  readonly currency: Currency;
}

export function CostAlternativesChart({ result, currency }: CostAlternativesProps) {
  const t = useTranslations("charts");
  return <ChartFrame model={selectCostAlternatives(result, t, currency)} />;
}
