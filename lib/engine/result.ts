// What `evaluate` answers. One typed result feeds every chart, finding, export and comparison; none recomputes.
// Numbers are SI and finite; `null` means "could not be computed", and the section's `reason` (or the field's own) says why.
import type { Words } from "./inputs/declare";
import type { UnitId } from "./units/units";

/** Why something is absent, in both languages. */
export type Reason = Words;

export interface EngineVersions {
  readonly engine: string;
  readonly catalog: string;
  readonly controls: string;
}

/** A delivered figure held against a target. No target: not assessed, whatever was delivered. */
export interface Assessment {
  readonly state: "met" | "missed" | "not-assessed";
  readonly delivered: number | null;
  readonly target: number | null;
  readonly unit: UnitId;
  readonly reason: Reason | null;
}

/** A limit of the design with what is used of it; `slack` = 1 − used ÷ limit, negative when exceeded. */
export interface Constraint {
  readonly id:
    | "power"
    | "cooling"
    | "rack-density"
    | "floor"
    | "ports"
    | "memory"
    | "storage-bandwidth"
    | "storage-capacity"
    | "budget"
    | "deadline"
    | "latency"
    | "request-rate";
  readonly words: Words;
  readonly used: number;
  readonly limit: number;
  readonly unit: UnitId;
  readonly slack: number;
  /** Document path of the field that sets the limit. */
  readonly path: string;
}

export interface Verdict {
  readonly onTime: Assessment;
  readonly onBudget: Assessment;
  readonly withinPower: Assessment;
  /** All known constraints, the tightest first. */
  readonly constraints: readonly Constraint[];
  /** The tightest constraint, or null while no limit is known. */
  readonly binds: Constraint | null;
}

export type PartId =
  | "hardware"
  | "software"
  | "servers"
  | "switches"
  | "routers"
  | "devices"
  | "policy"
  | "access"
  | "encryption"
  | "audit"
  | "collection"
  | "labelling"
  | "cleaning"
  | "storage";
export type FactorId = "compute" | "network" | "storage" | "compliance" | "governance";

/** One part of the index: min(1, delivered ÷ required), the surplus beside it. */
export interface ScorePart {
  readonly id: PartId;
  readonly words: Words;
  /** 0–1, or null when not assessed. */
  readonly value: number | null;
  /** delivered ÷ required before the cap at 1; null when not assessed. */
  readonly ratio: number | null;
  readonly delivered: number | null;
  readonly required: number | null;
  readonly unit: UnitId;
  /** 0–1: how much of what the part asks has an answer. */
  readonly coverage: number;
  /** Set when an open critical control caps the part at 0.5; names the controls. */
  readonly cappedBy: readonly string[];
  readonly reason: Reason | null;
}

export interface ScoreFactor {
  readonly id: FactorId;
  readonly words: Words;
  /** 0–1 product of the parts; null when any part is not assessed. */
  readonly value: number | null;
  readonly coverage: number;
  readonly parts: readonly ScorePart[];
}

/** One term of the article's raw product, in the article's own unit. Exactly one of `field` and `assumed` is set. */
export interface ArticleTerm {
  readonly id: string;
  readonly words: Words;
  readonly value: number;
  readonly unit: string;
  /** Document path that the value was read from. */
  readonly field: string | null;
  /** Why the value was assumed. */
  readonly assumed: Reason | null;
}

export interface Score {
  readonly article: {
    readonly product: number | null;
    readonly terms: readonly ArticleTerm[];
    /** What is odd about the formula, said plainly. */
    readonly remarks: readonly Words[];
    readonly reason: Reason | null;
  };
  readonly index: {
    /** 0–100, null while withheld. */
    readonly value: number | null;
    /** Share of the fourteen parts' questions that have an answer, 0–1. */
    readonly coverage: number;
    readonly factors: readonly ScoreFactor[];
    readonly geometricMean: number | null;
    readonly weakest: FactorId | null;
    readonly reason: Reason | null;
  };
}

/** Seconds of one training step by part; they sum to `stepSeconds`. */
export interface StepBreakdown {
  readonly compute: number;
  readonly recompute: number;
  readonly tensorParallel: number;
  readonly pipelineBubble: number;
  readonly dataParallel: number;
  readonly expertParallel: number;
  readonly optimizer: number;
  readonly dataStall: number;
  readonly checkpointStall: number;
}

/** Bytes on one accelerator by part; they sum to `totalBytes`. */
export interface MemoryBreakdown {
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly activations: number;
  readonly buffers: number;
}

export interface PlanResult {
  readonly tensor: number;
  readonly pipeline: number;
  readonly data: number;
  /** Slices of layers per pipeline rank; 1 = not interleaved. */
  readonly virtualStages: number;
  readonly expert: number;
  readonly microBatch: number;
  readonly gradientAccumulation: number;
  readonly zeroStage: 0 | 1 | 2 | 3;
  readonly recompute: "none" | "selective" | "full";
  /** A heuristic found it, nobody searched. */
  readonly isHeuristic: boolean;
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

export interface NetworkTier {
  readonly tier: "leaf" | "spine" | "core" | "single";
  readonly switches: number;
  readonly portsUsed: number;
  readonly portsFree: number;
}

export interface NetworkResult {
  readonly topology: string;
  readonly switchId: string | null;
  readonly endpoints: number;
  readonly linkBytesPerSecond: number | null;
  readonly planes: number;
  readonly tiers: readonly NetworkTier[];
  readonly switches: number | null;
  readonly cables: { readonly endpointLeaf: number; readonly leafSpine: number; readonly spineCore: number } | null;
  readonly freePorts: number | null;
  /** 1 = full bisection. */
  readonly bisectionFraction: number | null;
  /** Share of the bisection that the load balancing achieves. */
  readonly balancingFraction: number;
  readonly maxEndpoints: number | null;
  readonly worstHops: number | null;
  readonly watts: number | null;
  readonly uplinkBytesPerSecond: number | null;
  /** With the largest uplink failed. */
  readonly uplinkAfterFailureBytesPerSecond: number | null;
  readonly uplinkDemandBytesPerSecond: number | null;
  readonly reason: Reason | null;
}

export interface StorageTierResult {
  readonly tier: "hot" | "warm" | "cold";
  readonly device: string | null;
  readonly devices: number | null;
  readonly usableBytes: number | null;
  readonly rawBytes: number | null;
  readonly readBytesPerSecond: number | null;
  readonly writeBytesPerSecond: number | null;
  readonly operationsPerSecond: number | null;
  readonly demandBytes: number | null;
  readonly demandReadBytesPerSecond: number | null;
  readonly demandOperationsPerSecond: number | null;
  /** Device failures that lose no data. */
  readonly toleratedFailures: number | null;
  readonly watts: number | null;
  readonly share: number | null;
}

export interface StorageResult {
  readonly tiers: readonly StorageTierResult[];
  readonly datasetBytes: number | null;
  readonly checkpointBytes: number | null;
  readonly checkpointWriteSeconds: number | null;
  readonly recoveryPointSeconds: number | null;
  readonly recoveryTimeSeconds: number | null;
  readonly reason: Reason | null;
}

/** Watts at the design point by part; they sum to `facilityWatts`. */
export interface PowerBreakdown {
  readonly accelerators: number;
  readonly hosts: number;
  readonly network: number;
  readonly storage: number;
  readonly cooling: number;
  readonly losses: number;
  readonly other: number;
}

export interface FacilityResult {
  readonly itWatts: number | null;
  /** Coincident maximum that sizes feeds and plant. */
  readonly facilityWatts: number | null;
  readonly power: PowerBreakdown | null;
  readonly powerUsageEffectiveness: number | null;
  readonly waterUsageEffectiveness: number | null;
  readonly annualJoules: number | null;
  readonly annualWaterCubicMeters: number | null;
  readonly annualCarbonKilograms: number | null;
  readonly embodiedCarbonKilograms: number | null;
  readonly racks: number | null;
  readonly rackWatts: number | null;
  readonly rackLimitWatts: number | null;
  readonly floorSquareMeters: number | null;
  readonly floorLoadKilogramsPerSquareMeter: number | null;
  readonly economizerFraction: number | null;
  readonly dewPointCelsius: number | null;
  readonly relativeHumidity: number | null;
  /** Class that the topology meets, by its declared redundancy; null when not assessed. */
  readonly uptimeTierMet: "I" | "II" | "III" | "IV" | null;
  readonly gb50174ClassMet: "A" | "B" | "C" | null;
  readonly availability: number | null;
  readonly reason: Reason | null;
}

export interface CostLine {
  readonly id:
    | "servers"
    | "accelerators"
    | "network"
    | "storage"
    | "facility"
    | "racks"
    | "data"
    | "energy"
    | "water"
    | "staff"
    | "maintenance"
    | "colocation"
    | "rental"
    | "software";
  readonly words: Words;
  readonly kind: "capital" | "yearly";
  readonly quantity: number;
  readonly unitUsd: number;
  readonly usd: number;
  /** Ids of the price rows or overrides behind `unitUsd`. */
  readonly prices: readonly string[];
  /** At least one of those prices has no verified source. */
  readonly isUnverified: boolean;
}

export interface CostResult {
  readonly lines: readonly CostLine[];
  readonly capitalUsd: number | null;
  readonly yearlyUsd: number | null;
  /** Over the service life, undiscounted. */
  readonly totalUsd: number | null;
  readonly usdPerAcceleratorHour: number | null;
  readonly usdPerTrainingRun: number | null;
  readonly reason: Reason | null;
}

export type ControlState =
  | "unknown"
  | "not-assessed"
  | "met"
  | "partial"
  | "not-met"
  | "compensated"
  | "exception"
  | "not-applicable";

/** A document field that a rule read, with its value as found. */
export interface ControlEvidence {
  readonly path: string;
  readonly value: string | number | boolean | null;
  readonly unit: UnitId | null;
}

export interface ControlResult {
  readonly id: string;
  readonly domain: string;
  readonly weightClass: "critical" | "high" | "medium";
  readonly weight: number;
  readonly evaluation: "derived" | "hybrid" | "attested";
  readonly state: ControlState;
  /** 0–1. */
  readonly credit: number;
  readonly evidence: readonly ControlEvidence[];
  readonly note: Reason | null;
  /** A rule over the design decided, at least in part. */
  readonly isDerived: boolean;
  readonly part: PartId | null;
}

export interface ControlDomainResult {
  readonly id: string;
  readonly words: Words;
  /** 0–1 over applicable weight. */
  readonly score: number;
  readonly coverage: number;
  readonly notApplicableShare: number;
}

export interface ControlsResult {
  readonly controls: readonly ControlResult[];
  readonly domains: readonly ControlDomainResult[];
  readonly score: number;
  readonly coverage: number;
  /** Ids of critical controls that are not met. */
  readonly openCritical: readonly string[];
  /** False blocks the label "ready for approval". */
  readonly isReadyForApproval: boolean;
}

export type Severity = "error" | "warning" | "info";

/** Something that the reader should know or do. Words have `{name}` places; `values` fills them. */
export interface Finding {
  readonly id: string;
  readonly severity: Severity;
  /** True: the design cannot be built as it is. */
  readonly blocksBuild: boolean;
  readonly section: string;
  /** Field to change. */
  readonly path: string;
  readonly words: Words;
  readonly fix: Words;
  readonly values: Readonly<Record<string, { readonly value: number; readonly unit: UnitId } | string | Words>>;
}

/** A value that nobody entered: a default, or one that follows another choice. */
export interface Assumption {
  readonly path: string;
  readonly value: number | string;
  readonly from: "default" | "follows";
  /** Path or part id that the value follows; null for a plain default. */
  readonly source: string | null;
}

export interface Result {
  readonly engine: EngineVersions;
  readonly buildable: boolean;
  readonly verdict: Verdict;
  readonly score: Score;
  readonly training: TrainingResult;
  readonly inference: InferenceResult;
  readonly network: NetworkResult;
  readonly storage: StorageResult;
  readonly facility: FacilityResult;
  readonly cost: CostResult;
  readonly controls: ControlsResult;
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
  /** Ids of every catalogue row used, as `kind/id`, sorted. */
  readonly catalogRows: readonly string[];
}
