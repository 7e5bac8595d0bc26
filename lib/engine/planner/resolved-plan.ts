// A plan as the document holds it: written by whoever takes a plan over from the planner.
import type { DesignDocument } from "../inputs/design";
import type { PlanNumbers } from "../models/training/step-case";

type JobInput = NonNullable<NonNullable<DesignDocument["workload"]>["jobs"]>[number];
export type ResolvedPlan = NonNullable<JobInput["resolvedPlan"]>;

const zeroStages = ["0", "1", "2", "3"] as const;
const recomputations = ["none", "selective", "full"] as const;
const rankOrders = ["tp-cp-ep-dp-pp", "tp-cp-ep-pp-dp"] as const;

/**
 * The group `resolvedPlan` of a job.
 * @param key of the inputs that the plan was found for
 */
export function resolvedPlanOf(plan: Readonly<PlanNumbers>, key: string): ResolvedPlan {
  return {
    key,
    tensor: plan.tensor,
    context: plan.context,
    pipeline: plan.pipeline,
    virtualStages: plan.virtualStages,
    data: plan.data,
    expert: plan.expert,
    expertTensor: plan.expertTensor,
    microBatch: plan.microBatch,
    zeroStage: zeroStages[plan.zero] ?? "0",
    shardWidth: plan.shard,
    recompute: recomputations[plan.recompute] ?? "none",
    zeroBubble: plan.zeroBubble === 1,
    offload: plan.offload === 1,
    rankOrder: rankOrders[plan.rankOrder] ?? "tp-cp-ep-dp-pp",
  };
}

/** The document with a plan written into one of its jobs, and that job's plan left to the planner. */
export function withResolvedPlan(
  document: DesignDocument,
  jobId: string,
  plan: Readonly<PlanNumbers>,
  key: string,
): DesignDocument {
  const { workload } = document;
  const jobs = workload?.jobs?.map((job) =>
    job.id === jobId
      ? { ...job, parallel: { ...job.parallel, mode: "auto" as const }, resolvedPlan: resolvedPlanOf(plan, key) }
      : job,
  );
  return jobs === undefined ? document : { ...document, workload: { ...workload, jobs } };
}
