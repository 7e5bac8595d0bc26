"use client";
import { useLocale, useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { ProblemAlert } from "@/components/shell/problem-alert";
import { useProblemOf } from "@/components/shell/problem-of";
import { InlineAlert } from "@/components/ui/inline-alert";
import { Skeleton } from "@/components/ui/skeleton";
import { wordsText } from "@/lib/i18n/words-text";
import { ExplainedPlan } from "./explained-plan";
import { planName } from "./plan-name";
import { PlanProgress } from "./plan-progress";
import type { PlanRun } from "./plan-run";
import { PlanTable } from "./plan-table";

// The list of plans does not wait for the library that draws.
const PlanFrontChart = lazy(() =>
  import("@/components/charts/plan-front.chart").then((loaded) => ({ default: loaded.PlanFrontChart })),
);

interface PlannerBodyProps {
  readonly run: PlanRun;
  /** The design has changed since the search began. */
  readonly isStale: boolean;
  readonly chosen: number;
  readonly onChoose: (index: number) => void;
}

/** What a search has found, in whatever state it is. */
export function PlannerBody({ run, isStale, chosen, onChoose }: PlannerBodyProps) {
  const t = useTranslations("planner");
  const locale = useLocale();
  const problem = useProblemOf()(run.error);
  const { search, reason, memoryBytes, status } = run;
  if (reason) {
    return (
      <InlineAlert tone="warning" title={t("cannot")}>
        {wordsText(reason, locale)}
      </InlineAlert>
    );
  }
  const picked = search?.best[chosen] ?? null;
  const toExplain = search === null ? null : (picked ?? search.nearest);
  return (
    <>
      <PlanProgress run={run} />
      <ProblemAlert problem={problem} />
      {isStale && (
        <InlineAlert tone="warning" title={t("changed")}>
          {t("changedText")}
        </InlineAlert>
      )}
      {search === null && status === "running" && <Skeleton className="h-48 w-full" />}
      {search !== null && memoryBytes !== null && search.best.length > 0 && (
        <>
          <PlanTable search={search} memoryBytes={memoryBytes} chosen={chosen} onChoose={onChoose} />
          <Suspense fallback={<Skeleton className="h-80 w-full" />}>
            <PlanFrontChart
              search={search}
              chosen={picked}
              memoryBytes={memoryBytes}
              nameOf={({ plan }) => planName(plan, t, locale)}
            />
          </Suspense>
        </>
      )}
      {toExplain !== null && status !== "running" && (
        <ExplainedPlan run={run} priced={toExplain} next={search?.best[chosen + 1] ?? null} />
      )}
    </>
  );
}
