"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";
import { costModel } from "./cost-model";

/** What is paid once, by line of the bill, the largest first. */
export function selectCapitalCost({ cost }: Pick<Result, "cost">, t: ChartWords, locale: Locale): ChartModel {
  return costModel(cost.lines, "capital", t, locale);
}

export function CapitalCostChart({ result }: { readonly result: Pick<Result, "cost"> }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selectCapitalCost(result, t, locale)} />;
}
