// What the models hand to each other. `evaluate` runs them in this order:
// pools → fabric → storage tiers → training and inference → network → storage → facility → carbon → cost → controls → verdict → score.
import type { EvaluationContext } from "../controls/answer";
import type { Assumption, FacilityResult, NetworkResult, Verdict } from "../result";
import type { ControlsResult } from "../result-controls";
import type { CostResult } from "../result-cost";
import type { Score } from "../result-score";
import type { StorageResult, TierCapability } from "../result-storage";
import type { InferenceResult, TrainingResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { ComputePools } from "./compute-pools";
import type { FacilityCase } from "./facility-case";

/** What one storage tier can do, before anyone asks anything of it. SI units; null = not known. */
export interface StorageTier extends TierCapability {
  readonly tier: "hot" | "warm" | "cold";
  readonly deviceId: string | null;
}

/** What the jobs ask of storage. SI units; null = not known because no job asks or no job could be computed. */
export interface StorageDemands {
  /** Sustained read rate of all training jobs together at the modelled step rate. */
  readonly trainingReadBytesPerSecond: number | null;
  /** Random reads that feed it. */
  readonly trainingReadOperationsPerSecond: number | null;
  /** Bytes of all prepared training data that the jobs read (tokens × bytes per token by modality). */
  readonly trainingDataBytes: number | null;
  /** One checkpoint of every training job together. */
  readonly checkpointBytes: number | null;
  /** Shortest interval between checkpoints of any job. */
  readonly checkpointIntervalSeconds: number | null;
  /** Longest standstill for a checkpoint of any job. */
  readonly checkpointBlockingSeconds: number | null;
  /** Weights of all served models, one copy each. */
  readonly servedWeightBytes: number | null;
  /** Key-value cache that all serving jobs make, were all of it kept. */
  readonly keyValueBytesPerSecond: number | null;
  /** Sums above leave out what is not known of a job: while there is such a job, they are the least that is asked. */
  readonly jobs: number;
  /** Jobs of which something is not known; their data only where the design does not state it. */
  readonly unknownJobs: number;
  readonly unknownDataJobs: number;
}

/** Everything computed before the facility. */
export interface WorkloadResults {
  readonly pools: ComputePools;
  readonly training: TrainingResult;
  readonly inference: InferenceResult;
  readonly network: NetworkResult;
  readonly storage: StorageResult;
}

export interface FacilityResults extends WorkloadResults {
  readonly facility: FacilityResult;
}

export interface CostedResults extends FacilityResults {
  readonly cost: CostResult;
}

export interface CheckedResults extends CostedResults {
  readonly demands: StorageDemands;
  readonly controls: ControlsResult;
  readonly verdict: Verdict;
  readonly buildable: boolean;
  /** Reference rate per accelerator etc. that the score holds against delivered figures. */
  readonly scoreInputs: ScoreInputs;
  /** Values that nobody entered. */
  readonly assumptions: readonly Assumption[];
}

/** Figures of the compute and network models that only the score needs. SI units; null = not assessed. */
export interface ScoreInputs {
  /** Sustained rate of the cluster at the generation's reference efficiency, FLOP/s. */
  readonly referenceFlopsPerSecond: number | null;
  /** Rate that the targets (time to train, requests) need, FLOP/s. */
  readonly requiredFlopsPerSecond: number | null;
  /** Modelled efficiency × goodput, share of dense peak. */
  readonly modelledEfficiency: number | null;
  /** Reference efficiency of the generation, share of dense peak. */
  readonly referenceEfficiency: number | null;
  /** Fabric rate of one accelerator, bytes/s, one direction. */
  readonly linkBytesPerSecond: number | null;
  /** Rate per accelerator at which exposed communication is 10 % of a step, bytes/s. */
  readonly requiredLinkBytesPerSecond: number | null;
  /** Bisection fraction × load-balancing share. */
  readonly deliveredBisection: number | null;
  /** Share of full bisection that keeps exposed fabric communication ≤ 10 % of a step. */
  readonly requiredBisection: number | null;
}

/** Capability of the tiers; `models/storage-tiers.ts`. */
export type SizeStorage = (scope: EvaluationScope) => readonly StorageTier[];
/** `models/storage.ts`. */
export type EvaluateStorage = (
  scope: EvaluationScope,
  tiers: readonly StorageTier[],
  demands: StorageDemands,
) => StorageResult;
/** `models/facility.ts`. */
export type EvaluateFacility = (
  scope: EvaluationScope,
  results: WorkloadResults,
  known: FacilityCase,
) => FacilityResult;
/** `models/cost.ts`. */
export type EvaluateCost = (scope: EvaluationScope, results: FacilityResults) => CostResult;
/** `controls/evaluate-controls.ts`. */
export type EvaluateControls = (
  scope: EvaluationScope,
  context: EvaluationContext,
  results: CostedResults,
) => ControlsResult;
/** `models/score.ts`. */
export type EvaluateScore = (scope: EvaluationScope, results: CheckedResults) => Score;
