"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";
import { costModel } from "./cost-model";

/** What is paid each year, by line of the bill, the largest first. */
export function selectYearlyCost({ cost }: Pick<Result, "cost">, t: ChartWords, locale: Locale): ChartModel {
  return costModel(cost.lines, "yearly", t, locale);
}

export function YearlyCostChart({ result }: { readonly result: Pick<Result, "cost"> }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selectYearlyCost(result, t, locale)} />;
}
