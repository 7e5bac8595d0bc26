"use client";
import { useTranslations } from "next-intl";
import type { InferenceJobResult } from "@/lib/engine/result-workload";
import { formatQuantity } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import { useForm } from "../inputs/form-source";
import { Figure } from "../ui/figure";

interface RailServingProps {
  readonly jobs: readonly InferenceJobResult[];
  readonly isStale: boolean;
}

/** What serves each job: replicas times the accelerators of each, never the product alone. Stands in a FigureList. */
export function RailServing({ jobs, isStale }: RailServingProps) {
  const t = useTranslations("composer.rail");
  const { locale } = useForm();
  return jobs.map(({ jobId, name, replicas, acceleratorsPerReplica: each, accelerators: held, reason }) => {
    const isKnown = replicas !== null && each !== null;
    return (
      <Figure
        key={jobId}
        label={t("serving", { job: name })}
        value={
          isKnown ? (
            <span data-figure={`serving ${jobId}`}>{formatQuantity(replicas * each, "count", locale).number}</span>
          ) : null
        }
        note={isKnown ? t("replicas", { replicas, each, held }) : reason && wordsText(reason, locale)}
        isStale={isStale}
      />
    );
  });
}
