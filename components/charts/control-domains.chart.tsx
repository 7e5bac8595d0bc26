"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Result } from "@/lib/engine/result";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { ChartFrame } from "./chart-frame";
import type { ChartModel, ChartWords } from "./chart-model";

/** Score and coverage of each control domain: one number alone would hide an empty form. */
export function selectControlDomains(
  { controls }: Pick<Result, "controls">,
  t: ChartWords,
  locale: Locale,
): ChartModel {
  return {
    title: t("controlDomains.title"),
    quantity: t("controlDomains.quantity"),
    unit: "fraction",
    isStacked: false,
    series: [
      { id: "score", label: t("controlDomains.score") },
      { id: "coverage", label: t("controlDomains.coverage") },
    ],
    rows: controls.domains.map(({ id, words, score, coverage }) => ({
      id,
      label: wordsText(words, locale),
      values: [score, coverage],
    })),
  };
}

export function ControlDomainsChart({ result }: { readonly result: Pick<Result, "controls"> }) {
  const t = useTranslations("charts");
  const locale = useLocale();
  return <ChartFrame model={selectControlDomains(result, t, locale)} />;
}
