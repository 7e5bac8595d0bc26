// What the jobs of a design come to: training and serving.
import type { Reason } from "./reason";

/** Seconds of one training step by part; they sum to `stepSeconds`. */
export interface StepBreakdown {
  readonly compute: number;
  readonly recompute: number;
  readonly tensorParallel: number;
  readonly contextParallel: number;
  readonly expertParallel: number;
  readonly pipelineBubble: number;
  readonly pipelineTransfer: number;
  readonly dataParallel: number;
  readonly optimizer: number;
  /** Host work once a step, and waiting for the slowest rank. */
  readonly overhead: number;
  readonly dataStall: number;
  readonly checkpointStall: number;
}

/** Bytes on one accelerator by part; they sum to `totalBytes`. */
export interface MemoryBreakdown {
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly activations: number;
  readonly logits: number;
  readonly buffers: number;
}

/** Who chose a plan: the design, a search, or a heuristic that is not optimised. */
export type PlanSource = "given" | "planner" | "heuristic";

export interface PlanResult {
  readonly tensor: number;
  readonly context: number;
  readonly pipeline: number;
  /** Slices of layers per pipeline rank; 1 = not interleaved. */
  readonly virtualStages: number;
  readonly data: number;
  readonly expert: number;
  /** Tensor width inside an expert; 1 = experts are not split. */
  readonly expertTensor: number;
  readonly microBatch: number;
  readonly gradientAccumulation: number;
  readonly zeroStage: 0 | 1 | 2 | 3;
  /** Ranks that share out the state under ZeRO. */
  readonly shardWidth: number;
  readonly recompute: "none" | "selective" | "full";
  readonly hasZeroBubble: boolean;
  /** Optimiser state lives in host memory. */
  readonly isOffloaded: boolean;
  readonly source: PlanSource;
}

export interface TrainingJobResult {
  readonly jobId: string;
  readonly name: string;
  readonly model: string;
  readonly accelerators: number;
  readonly parameters: number | null;
  readonly activeParameters: number | null;
  readonly flopsPerToken: number | null;
  readonly plan: PlanResult | null;
  readonly stepSeconds: number | null;
  readonly step: StepBreakdown | null;
  readonly tokensPerSecond: number | null;
  /** Attention counted in full (PaLM). */
  readonly modelFlopsUtilization: number | null;
  /** The same with what causal kernels execute. */
  readonly causalFlopsUtilization: number | null;
  /** Executed work with recomputation counted (HFU). */
  readonly hardwareFlopsUtilization: number | null;
  readonly goodput: number | null;
  readonly trainingSeconds: number | null;
  readonly energyJoules: number | null;
  readonly memory: MemoryBreakdown | null;
  readonly memoryTotalBytes: number | null;
  readonly memoryCapacityBytes: number | null;
  readonly checkpointBytes: number | null;
  readonly checkpointIntervalSeconds: number | null;
  readonly reason: Reason | null;
}

export interface TrainingResult {
  readonly jobs: readonly TrainingJobResult[];
  /** Slowest job. */
  readonly trainingSeconds: number | null;
  readonly reason: Reason | null;
}

export interface InferenceJobResult {
  readonly jobId: string;
  readonly name: string;
  readonly model: string;
  readonly accelerators: number;
  readonly acceleratorsPerReplica: number | null;
  readonly replicas: number | null;
  readonly weightBytes: number | null;
  readonly kvBytesPerToken: number | null;
  readonly batchPerReplica: number | null;
  readonly timeToFirstTokenSeconds: number | null;
  readonly timePerOutputTokenSeconds: number | null;
  readonly requestsPerSecond: number | null;
  readonly tokensPerSecond: number | null;
  readonly usdPerMillionTokens: number | null;
  readonly reason: Reason | null;
}

export interface InferenceResult {
  readonly jobs: readonly InferenceJobResult[];
  readonly requestsPerSecond: number | null;
  readonly reason: Reason | null;
}
