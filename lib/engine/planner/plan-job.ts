// What a plan is for, and what it may choose from.
import type { StepCase } from "../models/training/step-case";

/** What a plan must divide, beside the model. */
export interface PlanJob {
  readonly accelerators: number;
  readonly batchSequences: number;
  readonly keyValueHeads: number;
  readonly nodeAccelerators: number;
}

/** What the framework offers and the planner may choose from. */
export interface PlanLimits {
  readonly tensorMax: number;
  /** Tokens of a sequence that a rank keeps under context parallelism. */
  readonly contextTokensMin: number;
  readonly virtualStagesMax: number;
  readonly zeroStages: readonly number[];
  readonly recomputations: readonly number[];
  readonly hasHybridSharding: boolean;
  readonly hasZeroBubble: boolean;
  readonly hasOffload: boolean;
  /** Orders of ranks to try: 0 stages outermost, 1 replicas outermost. */
  readonly rankOrders: readonly number[];
}

/** Everything that the large frameworks offer; tensor parallelism stays inside the scale-up domain. */
export function usualLimits(c: StepCase): PlanLimits {
  return {
    tensorMax: c.hardware.domain,
    contextTokensMin: 1024,
    virtualStagesMax: c.model.layers,
    zeroStages: [0, 1, 2, 3],
    recomputations: [0, 1, 2],
    hasHybridSharding: true,
    hasZeroBubble: true,
    hasOffload: true,
    // Where no tier is narrower than another, frameworks' own order is as good as any.
    rankOrders: c.hardware.placement.isNarrowed === 1 ? [0, 1] : [0],
  };
}
