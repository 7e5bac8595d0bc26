// One training job on its accelerators, as plain numbers: what memory, plan and step time are computed from.
import type { TransformerArchitecture } from "../catalog/parts";
import type { PlanResult } from "../result-workload";
import type { CollectiveLink } from "./collectives";
import type { ForwardFlops } from "./workload-flops";
import type { ParameterCounts } from "./workload-parameters";

/** Bytes kept per parameter that is trained. */
export interface StateRecipe {
  readonly weight: number;
  readonly gradient: number;
  /** Master copy and moments. */
  readonly optimizer: number;
  /** Of an activation, and of what collectives carry. */
  readonly activation: number;
}

export interface TrainingHardware {
  /** Dense peak at the job's precision, FLOP/s of one accelerator. */
  readonly peakFlopsPerSecond: number;
  /** What wide matrix products reach, FLOP/s of one accelerator; a stated rate counts for everything. */
  readonly computeFlopsPerSecond: number;
  /** Width of a rank's matrices at which products reach half of that; 0 under a stated rate. */
  readonly halfWidth: number;
  /** Rate of fused attention over that of wide matrix products; 1 under a stated rate. */
  readonly attentionShare: number;
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  /** Accelerators that reach each other over the scale-up link. */
  readonly scaleUpDomain: number;
  readonly scaleUp: CollectiveLink;
  /** Neighbour exchange between nodes; null when the fabric is unknown. */
  readonly fabric: CollectiveLink | null;
  /** All-to-all between nodes; null when the fabric is unknown. */
  readonly fabricAllToAll: CollectiveLink | null;
}

/** Constants of the step and memory models, read once per job. */
export interface TrainingConstants {
  readonly reserveBytes: number;
  readonly selectiveRecomputeShare: number;
  readonly tensorExposed: number;
  readonly expertExposed: number;
  readonly dataOverlap: number;
  /** Factor on computation for enclaves, confidential memory and private computing, at least 1. */
  readonly computeOverhead: number;
}

export interface TrainingCase {
  readonly architecture: TransformerArchitecture;
  readonly counts: ParameterCounts;
  readonly forward: ForwardFlops;
  readonly sequenceTokens: number;
  readonly batchSequences: number;
  /** That the job may use. */
  readonly accelerators: number;
  readonly recipe: StateRecipe;
  /** Adapter parameters of LoRA; null when every parameter is trained. */
  readonly adapterParameters: number | null;
  readonly hardware: TrainingHardware;
  readonly constants: TrainingConstants;
}

/** A plan is what the result shows of it. */
export type Plan = PlanResult;

/** Accelerators that the plan keeps busy. */
export const planAccelerators = (plan: Plan): number => plan.tensor * plan.pipeline * plan.data;

/** Layers of the largest pipeline stage. */
export const layersPerStage = (layers: number, plan: Plan): number => Math.ceil(layers / plan.pipeline);
