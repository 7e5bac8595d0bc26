// What `evaluate` answers. One typed result feeds every chart, finding, export and comparison; none recomputes.
// Numbers are SI and finite; `null` means "could not be computed", and the section's `reason` (or the field's own) says why.
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";
import type { CarbonResult } from "./result-carbon";
import type { ControlsResult } from "./result-controls";
import type { CostResult } from "./result-cost";
import type { FacilityDetail, PowerBreakdown } from "./result-facility";
import type { NetworkDetail } from "./result-network";
import type { ServiceReliability } from "./result-reliability";
import type { Score } from "./result-score";
import type { StorageResult } from "./result-storage";
import type { InferenceResult, TrainingResult } from "./result-workload";
import type { UnitId } from "./units/units";

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
  /** What of the design it limits, where there is more than one: a tier, a job. */
  readonly of: Words | null;
  readonly used: number;
  readonly limit: number;
  readonly unit: UnitId;
  readonly slack: number;
  /** Document path of the field that sets the limit. */
  readonly path: string;
}

/** A limit that the design has or may have, of which nobody knows whether it is kept. */
export interface UnassessedLimit extends Pick<Constraint, "id" | "words" | "of" | "path"> {
  readonly reason: Reason;
}

export interface Verdict {
  readonly onTime: Assessment;
  readonly onBudget: Assessment;
  readonly withinPower: Assessment;
  /** All known constraints, the tightest first. */
  readonly constraints: readonly Constraint[];
  readonly unassessed: readonly UnassessedLimit[];
  /** Share of the limits looked for that are assessed, 0–1; null while the design has none to look for. */
  readonly coverage: number | null;
  /** The tightest constraint, or null while no limit is known. */
  readonly binds: Constraint | null;
}

/** Cables of a fabric by what they join. */
export interface FabricCables {
  readonly endpointLeaf: number;
  readonly leafSpine: number;
  readonly spineCore: number;
  /** Between switches of a dragonfly group; within a block of a torus. */
  readonly intraGroup: number;
  /** Between dragonfly groups; from a block of a torus to its optical switches. */
  readonly interGroup: number;
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
  readonly cables: FabricCables | null;
  readonly freePorts: number | null;
  /** 1 = full bisection. */
  readonly bisectionFraction: number | null;
  /** Share of the bisection that the load balancing achieves. */
  readonly balancingFraction: number;
  readonly maxEndpoints: number | null;
  readonly worstHops: number | null;
  /** Switches and optics of the back end, and the planes beside it as far as their switches are chosen. */
  readonly watts: number | null;
  readonly uplinkBytesPerSecond: number | null;
  /** With the largest uplink failed. */
  readonly uplinkAfterFailureBytesPerSecond: number | null;
  readonly uplinkDemandBytesPerSecond: number | null;
  /** How it is built, cabled and reached; null in results that an earlier engine sealed. */
  readonly detail: NetworkDetail | null;
  readonly reason: Reason | null;
}

export interface FacilityResult extends FacilityDetail {
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
  readonly carbon: CarbonResult;
  readonly reliability: ServiceReliability;
  readonly cost: CostResult;
  readonly controls: ControlsResult;
  readonly findings: readonly Finding[];
  readonly assumptions: readonly Assumption[];
  /** Ids of every catalogue row used, as `kind/id`, sorted. */
  readonly catalogRows: readonly string[];
}
