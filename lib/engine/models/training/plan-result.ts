// Plans in words and plans in numbers: what results show and what pricing reads.
import type { MemoryBreakdown, PlanResult, PlanSource, StepBreakdown } from "../../result-workload";
import type { PlanNumbers, StepWork } from "./step-case";

const RECOMPUTE = ["none", "selective", "full"] as const;

/** A plan as results show it. */
export function planResult(plan: PlanNumbers, source: PlanSource): PlanResult {
  return {
    tensor: plan.tensor,
    context: plan.context,
    pipeline: plan.pipeline,
    virtualStages: plan.virtualStages,
    data: plan.data,
    expert: plan.expert,
    expertTensor: plan.expertTensor,
    microBatch: plan.microBatch,
    gradientAccumulation: plan.accumulation,
    zeroStage: Math.min(3, Math.max(0, plan.zero)) as PlanResult["zeroStage"],
    shardWidth: plan.shard,
    recompute: RECOMPUTE[plan.recompute] ?? "none",
    hasZeroBubble: plan.zeroBubble === 1,
    isOffloaded: plan.offload === 1,
    rankOrder: plan.rankOrder === 1 ? "tp-cp-ep-pp-dp" : "tp-cp-ep-dp-pp",
    source,
  };
}

/** The priced step by part; stalls of storage are added later. Seconds. */
export function stepBreakdown(work: StepWork): StepBreakdown {
  return {
    compute: work.compute,
    recompute: work.recompute,
    tensorParallel: work.tensorParallel,
    contextParallel: work.contextParallel,
    expertParallel: work.expertParallel,
    pipelineBubble: work.pipelineBubble,
    pipelineTransfer: work.pipelineTransfer,
    dataParallel: work.dataParallel,
    optimizer: work.optimizer,
    overhead: work.overhead,
    dataStall: 0,
    checkpointStall: 0,
  };
}

/** The fullest rank by part. Bytes. */
export function memoryBreakdown(work: StepWork): MemoryBreakdown {
  return {
    weights: work.weights,
    gradients: work.gradients,
    optimizer: work.optimizerState,
    activations: work.activations,
    logits: work.logits,
    buffers: work.buffers,
  };
}

/** Seconds of a whole step. */
export const stepTotal = (step: StepBreakdown): number =>
  Object.values(step).reduce((sum: number, part) => sum + part, 0);

/** Bytes of the fullest rank. */
export const memoryTotal = (memory: MemoryBreakdown): number =>
  Object.values(memory).reduce((sum: number, part) => sum + part, 0);
