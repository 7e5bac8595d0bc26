"use client";
import { useLocale, useTranslations } from "next-intl";
import type { Relaxation } from "@/lib/engine/chain/relaxation";
import { bindingSentences, relaxationSentences } from "@/lib/engine/chain/relaxation-words";
import { fillWords, wordsText } from "@/lib/i18n/words-text";

interface RelaxedLimitProps {
  readonly relaxation: Relaxation;
  /** The limit is not named beside it: the sentences do. */
  readonly isNamed?: boolean;
}

/** What relaxing a limit buys, in sentences; whose plan that is under, and how many designs were evaluated for it. */
export function RelaxedLimit({ relaxation, isNamed = false }: RelaxedLimitProps) {
  const t = useTranslations("resultsBinding");
  const locale = useLocale();
  const { reason, relaxed, evaluations } = relaxation;
  const sentences = isNamed ? bindingSentences(relaxation) : relaxationSentences(relaxation);
  return (
    <>
      <p>
        {reason === null
          ? sentences.map(({ words, values }) => fillWords(words, values, locale)).join(locale === "en" ? " " : "")
          : wordsText(reason, locale)}
      </p>
      {relaxed.point && (
        <p className="text-ink-faint text-xs">
          {t("plan", { plan: relaxed.point.plan })} · {t("evaluations", { count: evaluations })}
        </p>
      )}
    </>
  );
}
