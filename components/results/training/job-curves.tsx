"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { RooflineChart } from "@/components/charts/roofline.chart";
import { ScalingChart } from "@/components/charts/scaling.chart";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { SectionHeading } from "@/components/ui/section-heading";
import { Skeleton } from "@/components/ui/skeleton";
import { trainingCurvesQuery } from "@/lib/features/planning/queries";
import { wordsText } from "@/lib/i18n/words-text";
import { ResultColumns } from "../result-section";

interface JobCurvesProps {
  readonly designId: string;
  readonly revision: number;
  readonly jobId: string;
}

/** How the job scales and where its products stand on the roofline; asked for once the page is there. */
export function JobCurves(job: JobCurvesProps) {
  const t = useTranslations("results.training");
  const common = useTranslations("common");
  const locale = useLocale();
  const problemOf = useProblemOf();
  const curves = useQuery(trainingCurvesQuery(job));
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <SectionHeading level={3}>{t("curves")}</SectionHeading>
      {curves.isPending && (
        <div role="status">
          <span className="sr-only">{common("loading")}</span>
          <ResultColumns>
            <Skeleton className="h-80 w-full" />
            <Skeleton className="h-80 w-full" />
          </ResultColumns>
        </div>
      )}
      {curves.isError && <ProblemAlert problem={problemOf(curves.error)} />}
      {curves.data?.reason && <p className="text-ink-muted">{wordsText(curves.data.reason, locale)}</p>}
      {curves.data?.scaling && curves.data.roofline && (
        <ResultColumns>
          <ScalingChart curve={curves.data.scaling} />
          <RooflineChart roofline={curves.data.roofline} />
        </ResultColumns>
      )}
    </div>
  );
}
