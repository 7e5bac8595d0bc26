// What the jobs of a design come to: training and serving.
import type { CauseShares, FailureClassId, FleetId } from "./models/failure-classes";
import type { Quantiles } from "./models/fleet-spread";
import type { Confidence } from "./models/training/confidence";
import type { Reason } from "./reason";
import type { FirstTokenParts, PerTokenParts, ServingMemory } from "./result-inference";

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
  /** Parallel dimensions from near ranks to far ones: pipeline stages or data replicas outermost. */
  readonly rankOrder: "tp-cp-ep-dp-pp" | "tp-cp-ep-pp-dp";
  readonly source: PlanSource;
}

/** Shares of a job's wall time; they sum to 1. */
export interface GoodputBreakdown {
  readonly productive: number;
  /** Standing still for checkpoints that were kept. */
  readonly checkpointing: number;
  /** Work done again since the last complete checkpoint. */
  readonly rework: number;
  readonly detection: number;
  readonly spareWait: number;
  readonly restart: number;
  readonly restore: number;
}

/** What one interruption costs beside the work since the last checkpoint, in seconds. */
export interface Recovery {
  /** Until somebody or something knows that and where it failed. */
  readonly detectionSeconds: number;
  /** Waiting for a node, or running without the one that failed, as time of the whole job. */
  readonly spareWaitSeconds: number;
  /** Placing the job anew and building its process groups. */
  readonly restartSeconds: number;
  /** Reading the checkpoint. */
  readonly restoreSeconds: number;
}

/** `p10` on a fleet that fails often, `p50` as the failure class says, `p90` on one that seldom fails. */
export interface GoodputQuantiles {
  /** Null = no progress: the job is interrupted again before it has recovered. */
  readonly p10: number | null;
  readonly p50: number;
  readonly p90: number;
}

/** Wall seconds of a run: `p50` by the failure class and the modelled step. */
export interface TrainingTimeQuantiles {
  readonly p10: number;
  readonly p50: number;
  /** Null where the run does not end on a fleet that fails often. */
  readonly p90: number | null;
}

export interface ReliabilityResult {
  readonly failureClass: FailureClassId;
  readonly interruptionsPerDay: number;
  /** Interruptions per day by cause; they sum to `interruptionsPerDay`. */
  readonly causesPerDay: CauseShares & { readonly controlPlane: number };
  /** As the class says; the band is that of a further fleet, as far as the published ones tell. */
  readonly meanSecondsBetweenInterruptions: Quantiles;
  /** The same job on each published fleet. */
  readonly fleets: readonly { readonly id: FleetId; readonly meanSeconds: number; readonly goodput: number | null }[];
  readonly checkpoint: {
    readonly intervalSeconds: number;
    /** What the interval follows: the design, the best, the write of the one before, or a usual value while storage is unknown. */
    readonly follows: "design" | "optimum" | "write" | "usual";
    /** Young's and Daly's optimum for δ and the mean time above; null while δ is unknown. */
    readonly youngSeconds: number | null;
    readonly dalySeconds: number | null;
    /** δ, what one checkpoint stops the job for. */
    readonly blockingSeconds: number | null;
  };
  /** What one interruption costs, seconds; rework is the mean. */
  readonly perInterruption: Recovery & { readonly reworkSeconds: number };
  readonly goodput: GoodputQuantiles;
  readonly breakdown: GoodputBreakdown;
  /** Null while the tokens are not given. */
  readonly trainingSeconds: TrainingTimeQuantiles | null;
}

export interface TrainingJobResult {
  readonly jobId: string;
  readonly name: string;
  readonly model: string;
  readonly accelerators: number;
  /** What `flopsPerToken` and `tokensPerSecond` count: a model described by its samples has no tokens. */
  readonly countedIn: "tokens" | "samples";
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
  /** Productive share of the wall time; checkpoints, interruptions and what follows them are the rest. */
  readonly goodput: number | null;
  /** Band of the step time from measured runs like it; null while the step is not timed. */
  readonly confidence: Confidence | null;
  /** Null with `goodput`. */
  readonly reliability: ReliabilityResult | null;
  readonly trainingSeconds: number | null;
  readonly energyJoules: number | null;
  /** At the price of an accelerator-hour; null while that or the length of the run is unknown. */
  readonly usdPerRun: number | null;
  readonly memory: MemoryBreakdown | null;
  readonly memoryTotalBytes: number | null;
  readonly memoryCapacityBytes: number | null;
  /** Below 0 where the plan does not fit. */
  readonly memoryFreeBytes: number | null;
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
  /** Replicas × accelerators per replica. */
  readonly acceleratorsUsed: number | null;
  /** Of the replicas, those that only read inputs; 0 where each does both. */
  readonly prefillReplicas: number | null;
  readonly weightBytes: number | null;
  readonly kvBytesPerToken: number | null;
  readonly batchPerReplica: number | null;
  readonly timeToFirstTokenSeconds: number | null;
  /** What one request in a hundred exceeds, at the wanted rate as far as it is carried, else at the rated load. */
  readonly tailTimeToFirstTokenSeconds: number | null;
  readonly timePerOutputTokenSeconds: number | null;
  /** From arrival to the last token, mean. */
  readonly requestSeconds: number | null;
  readonly firstToken: FirstTokenParts | null;
  readonly perToken: PerTokenParts | null;
  readonly memory: ServingMemory | null;
  readonly requestsPerSecond: number | null;
  readonly tokensPerSecond: number | null;
  /** What one user sees: the inverse of the time per output token. */
  readonly tokensPerSecondPerUser: number | null;
  /** Over the accelerators that the replicas have. */
  readonly tokensPerSecondPerAccelerator: number | null;
  /** Fewest replicas for the wanted rate with the first token in time for 99 of 100; null without a wanted rate, or where none do. */
  readonly replicasNeeded: number | null;
  /** Output tokens per joule of the site, cooling and losses included. */
  readonly tokensPerJoule: number | null;
  readonly usdPerMillionTokens: number | null;
  readonly reason: Reason | null;
}

export interface InferenceResult {
  readonly jobs: readonly InferenceJobResult[];
  readonly requestsPerSecond: number | null;
  readonly reason: Reason | null;
}
