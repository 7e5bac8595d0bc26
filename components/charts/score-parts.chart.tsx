"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** The fourteen parts of the index. A part that is not assessed has no bar. */
export function selectScoreParts({ score }: Pick<Result, "score">, t: ChartWords, locale: Locale): ChartModel {
  return {
    title: t("scoreParts.title"),
    quantity: t("scoreParts.quantity"),
    unit: "fraction",
    isStacked: false,
    series: [{ id: "value", label: t("scoreParts.quantity") }],
    rows: score.index.factors.flatMap(({ parts }) =>
      parts.map(({ id, words, value }) => ({ id, label: wordsText(words, locale), values: [value], limit: 1 })),
    ),
    limitLabel: t("scoreParts.full"),
  };
}

export function ScorePartsChart({ result }: { readonly result: Pick<Result, "score"> }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selectScoreParts(result, t, locale)} />;
}
