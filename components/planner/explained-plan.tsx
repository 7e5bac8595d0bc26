"use client";
import { useQuery } from "@tanstack/react-query";
import { useLocale, useTranslations } from "next-intl";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Skeleton } from "@/components/ui/skeleton";
import type { PricedPlan } from "@/lib/engine/planner/plan-search";
import { planExplanationQuery } from "@/lib/features/planning/queries";
import type { ExplainedPlan as Explained } from "@/lib/features/planning/schemas";
import { quantityText } from "@/lib/i18n/format-quantity";
import { changesText, planName } from "./plan-name";
import type { PlanRun } from "./plan-run";
import { PlanWhy } from "./plan-why";

interface ExplainedPlanProps {
  readonly run: PlanRun;
  readonly priced: PricedPlan;
  readonly next: PricedPlan | null;
}

/** Why the chosen plan is what it is; of one that does not fit, what would make it fit. */
export function ExplainedPlan({ run, priced, next }: ExplainedPlanProps) {
  const common = useTranslations("common");
  const problemOf = useProblemOf();
  const { document, jobId, key } = run;
  const nextBest = next?.plan ?? null;
  const answer = useQuery(planExplanationQuery({ document, jobId, key: key ?? "", plan: priced.plan, nextBest }));
  if (answer.isPending)
    return (
      <div role="status" className="flex flex-col gap-2">
        <span className="sr-only">{common("loading")}</span>
        <Skeleton className="h-5 w-1/3" />
        <Skeleton className="h-4 w-full" />
        <Skeleton className="h-4 w-2/3" />
      </div>
    );
  if (answer.isError) return <ProblemAlert problem={problemOf(answer.error)} />;
  const { explanation } = answer.data;
  if (explanation !== null) return <PlanWhy explanation={explanation} />;
  return <NothingFits run={run} priced={priced} explained={answer.data} />;
}

interface NothingFitsProps extends Omit<ExplainedPlanProps, "next"> {
  readonly explained: Explained;
}

function NothingFits({ run, priced, explained: { smallestChange, enough } }: NothingFitsProps) {
  const t = useTranslations("planner.nothingFits");
  const name = useTranslations("planner");
  const locale = useLocale();
  const missing = quantityText(priced.bytes - (run.memoryBytes ?? 0), "bytes", locale);
  return (
    <InlineAlert tone="warning" title={t("title")}>
      <p>{t("nearest", { missing, name: planName(priced.plan, name, locale) })}</p>
      {smallestChange && <p>{t("change", { changes: changesText(smallestChange.changes, locale) })}</p>}
      {enough && (
        <p>
          {t("enough", {
            accelerators: quantityText(enough.accelerators, "count", locale),
            name: planName(enough.example.plan, name, locale),
          })}
        </p>
      )}
      {!smallestChange && !enough && <p>{t("never")}</p>}
    </InlineAlert>
  );
}
