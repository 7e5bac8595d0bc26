"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ClimateMonth } from "@/lib/engine/result-facility";
import type { Locale } from "@/lib/i18n/format-quantity";
import type { ChartWords } from "./chart-model";
import { monthName } from "./month-name";
import { PointFrame } from "./point-frame";
import type { PointModel } from "./point-model";

const series = ["dryBulb", "wetBulb"] as const;

/** Mean dry and wet bulb of each month. */
export function selectOutdoorAir(months: readonly ClimateMonth[], t: ChartWords, locale: Locale): PointModel {
  return {
    title: t("outdoorAir.title"),
    x: {
      quantity: t("outdoorAir.month"),
      unit: "count",
      isLog: false,
      marks: months.map((_, index) => ({ value: index + 1, label: monthName(index, locale) })),
    },
    y: { quantity: t("outdoorAir.quantity"), unit: "celsius", isLog: false },
    series: series.map((id) => ({
      id,
      label: t(`outdoorAir.${id}`),
      look: "line",
      points: months.map((month, index) => ({
        id: String(index),
        label: monthName(index, locale),
        x: index + 1,
        y: month[`${id}Celsius`],
        path: `facility.climate.months[${index}].${id}Celsius`,
      })),
    })),
  };
}

export function OutdoorAirChart({ months }: { readonly months: readonly ClimateMonth[] }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <PointFrame model={selectOutdoorAir(months, t, locale)} />;
}
