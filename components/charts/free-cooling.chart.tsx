"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ClimateMonth } from "@/lib/engine/result-facility";
import type { Locale } from "@/lib/i18n/format-quantity";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";
import { monthName } from "./month-name";

/** Share of each month's hours in which no chiller runs. */
export function selectFreeCooling(months: readonly ClimateMonth[], t: ChartWords, locale: Locale): ChartModel {
  return {
    title: t("freeCooling.title"),
    quantity: t("freeCooling.quantity"),
    unit: "fraction",
    isStacked: false,
    series: [{ id: "free", label: t("freeCooling.quantity") }],
    rows: months.map(({ freeFraction }, month) => ({
      id: String(month),
      label: monthName(month, locale),
      values: [freeFraction],
      paths: [`facility.climate.months[${month}].freeFraction`],
    })),
  };
}

export function FreeCoolingChart({ months }: { readonly months: readonly ClimateMonth[] }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selectFreeCooling(months, t, locale)} emptyText={t("freeCooling.never")} />;
}
