"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ServingFrontierChart } from "@/components/charts/serving-frontier.chart";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { SectionHeading } from "@/components/ui/section-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { servingFrontierQuery } from "@/lib/features/planning/queries";
import { wordsText } from "@/lib/i18n/words-text";

interface JobFrontierProps {
  readonly designId: string;
  readonly revision: number;
  readonly jobId: string;
}

/** Throughput against latency of a job; asked for once the page is there. */
export function JobFrontier(job: JobFrontierProps) {
  const t = useTranslations("resultsInference");
  const common = useTranslations("common");
  const locale = useLocale();
  const problemOf = useProblemOf();
  const asked = useQuery(servingFrontierQuery(job));
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <SectionHeading level={3}>{t("curve")}</SectionHeading>
      {asked.isPending && (
        <div role="status">
          <span className="sr-only">{common("loading")}</span>
          <Skeleton className="h-80 w-full" />
        </div>
      )}
      {asked.isError && <ProblemAlert problem={problemOf(asked.error)} />}
      {asked.data?.reason && <p className="text-ink-muted">{wordsText(asked.data.reason, locale)}</p>}
      {asked.data?.frontier && <ServingFrontierChart frontier={asked.data.frontier} />}
    </div>
  );
}
