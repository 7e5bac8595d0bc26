import { queryOptions } from "@tanstack/react-query";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { PlanNumbers } from "@/lib/engine/models/training/step-case";
import type { PlanCursor, PlanObjective } from "@/lib/engine/planner/plan-search";
import { callApi } from "@/lib/http/fetcher";
import type { SizedGoal, SizeGoalInput } from "./goal-schemas";
import type { ExplainedPlan, PlanStretch, ServingFrontier, TrainingCurves } from "./schemas";

/** One stretch of a search of a document as typed so far. */
export interface StretchQuestion {
  readonly document: DesignDocument;
  readonly jobId: string;
  readonly objective: PlanObjective;
  readonly top: number;
  readonly cursor: PlanCursor | null;
}

export function askStretch(body: StretchQuestion, signal: AbortSignal): Promise<PlanStretch> {
  return callApi<PlanStretch>("/plans", { method: "POST", body, signal });
}

interface PlanToExplain {
  readonly document: DesignDocument;
  readonly jobId: string;
  /** Of the inputs that the plan depends on: under the same key the explanation is the same. */
  readonly key: string;
  readonly plan: Readonly<PlanNumbers>;
  readonly nextBest: Readonly<PlanNumbers> | null;
}

export function planExplanationQuery({ document, jobId, key, plan, nextBest }: PlanToExplain) {
  return queryOptions({
    queryKey: ["plan-explanation", jobId, key, plan, nextBest],
    queryFn: ({ signal }) =>
      callApi<ExplainedPlan>("/plans/explanation", {
        method: "POST",
        body: { document, jobId, plan, nextBest },
        signal,
      }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

interface JobOfRevision {
  readonly designId: string;
  readonly revision: number;
  readonly jobId: string;
}

/** The curves of a job of a saved revision: they never change, so they are asked for once. */
export function trainingCurvesQuery(job: JobOfRevision) {
  return queryOptions({
    queryKey: ["training-curves", job],
    queryFn: ({ signal }) => callApi<TrainingCurves>("/training-curves", { method: "POST", body: job, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** The frontier of a serving job of a saved revision. */
export function servingFrontierQuery(job: JobOfRevision) {
  return queryOptions({
    queryKey: ["serving-frontier", job],
    queryFn: ({ signal }) => callApi<ServingFrontier>("/serving-frontiers", { method: "POST", body: job, signal }),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
}

/** One kind of accelerator; whoever asks on from `nextAccelerator` goes on. */
export function sizeGoalKind(body: SizeGoalInput, signal: AbortSignal): Promise<SizedGoal> {
  return callApi<SizedGoal>("/goals", { method: "POST", body, signal });
}
