"use client";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import {
  selectCarbonElsewhere,
  selectCarbonHours,
  selectCarbonMaking,
  selectCarbonMonths,
  selectCarbonUse,
  selectCarbonYears,
} from "./carbon-models";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

const selects = {
  use: selectCarbonUse,
  making: selectCarbonMaking,
  years: selectCarbonYears,
  months: selectCarbonMonths,
  hours: selectCarbonHours,
  elsewhere: selectCarbonElsewhere,
} as const satisfies Readonly<
  Record<string, (result: Pick<Result, "carbon">, t: ChartWords, locale: Locale) => ChartModel>
>;

interface CarbonChartProps {
  readonly result: Pick<Result, "carbon">;
  readonly shows: keyof typeof selects;
  /** Said in place of the chart when there is nothing to draw. */
  readonly emptyText?: string | undefined;
  readonly note?: ReactNode;
}

/** One of the charts of carbon. */
export function CarbonChart({ result, shows, emptyText, note }: CarbonChartProps) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selects[shows](result, t, locale)} emptyText={emptyText} note={note} />;
}
