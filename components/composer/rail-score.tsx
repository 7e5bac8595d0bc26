"use client";
import Link from "next/link";
import { useTranslations } from "next-intl";
import type { Score, ScoreFactor } from "@/lib/engine/result-score";
import { formatQuantity } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { useForm } from "../inputs/form-source";
import { cn } from "../ui/class-names";
import { Meter } from "../ui/meter";
import { useComposition } from "./compose-context";

/** The index with its five factors. An unanswered part withholds the whole: then the coverage says how far one is. */
export function RailScore({ score: { index }, isStale }: { readonly score: Score; readonly isStale: boolean }) {
  const t = useTranslations("composer.rail");
  const common = useTranslations("common");
  const { locale } = useForm();
  const { value, coverage, factors, weakest, reason } = index;
  const { facts } = useComposition();
  // Parts of the index rest on controls: their answers stand beside the results and not in the form.
  const isUnanswered = value === null && coverage < 1;
  const covered = formatQuantity(coverage, "fraction", locale, 2);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex items-baseline justify-between gap-3">
        <span className="text-ink-muted">{t("index")}</span>
        <span
          data-figure="index"
          className={cn(
            "text-xl font-semibold tabular-nums",
            value === null && "text-ink-muted text-base font-medium",
            isStale && "stale",
          )}
        >
          {value === null ? common("notAssessed") : formatQuantity(value, "ratio", locale).number}
        </span>
      </div>
      <p className={cn("text-ink-muted text-xs", isStale && "stale")}>
        {t("coverage", { share: `${covered.number}${covered.unit}` })}
        {value === null && reason && <> {wordsText(reason, locale)}</>}
        {isUnanswered && (
          <>
            {" "}
            <Link href={`/designs/${facts.id}/results#controls`} className="text-accent underline">
              {t("answerControls")}
            </Link>
          </>
        )}
      </p>
      <ul className="flex flex-col gap-1.5">
        {factors.map((factor) => (
          <Factor key={factor.id} factor={factor} isWeakest={factor.id === weakest} isStale={isStale} />
        ))}
      </ul>
    </div>
  );
}

interface FactorProps {
  readonly factor: ScoreFactor;
  readonly isWeakest: boolean;
  readonly isStale: boolean;
}

function Factor({ factor: { words, value, coverage }, isWeakest, isStale }: FactorProps) {
  const t = useTranslations("composer.rail");
  const { locale } = useForm();
  const name = wordsText(words, locale);
  const percent = (share: number) => {
    const { number, unit } = formatQuantity(share, "fraction", locale, 2);
    return `${number}${unit}`;
  };
  const text = value === null ? t("answeredShare", { share: percent(coverage) }) : percent(value);
  return (
    <li className="grid grid-cols-[1fr_auto] items-center gap-x-2">
      <span className="truncate text-xs">
        {name}
        {isWeakest && <span className="text-warning ml-1">{t("weakest")}</span>}
      </span>
      <span className={cn("text-right text-xs tabular-nums", value === null && "text-ink-faint", isStale && "stale")}>
        {text}
      </span>
      <Meter
        className="col-span-2"
        label={name}
        fraction={value}
        valueText={text}
        tone={isWeakest ? "warning" : "accent"}
      />
    </li>
  );
}
