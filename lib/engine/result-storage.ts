// What `evaluate` answers about storage. SI units; null = not known, and the part's reason says why.
import type { Reason } from "./reason";

/** Capability of a tier. SI units; null = not known. */
export interface TierCapability {
  readonly devices: number | null;
  readonly usableBytes: number | null;
  readonly rawBytes: number | null;
  /** Raw bytes that hold copies or parity of the usable ones. */
  readonly protectionBytes: number | null;
  /** Raw bytes beyond that: drives that a rate, a whole group or a whole drive asks for. */
  readonly surplusBytes: number | null;
  readonly readBytesPerSecond: number | null;
  readonly writeBytesPerSecond: number | null;
  readonly operationsPerSecond: number | null;
  /** Device failures that lose no data. */
  readonly toleratedFailures: number | null;
  readonly watts: number | null;
  /** Until a failed device is whole again; null without protection. */
  readonly rebuildSeconds: number | null;
  readonly meanSecondsToDataLoss: number | null;
  /** Independent failures only, 0–1. */
  readonly annualLossProbability: number | null;
  readonly durabilityNines: number | null;
}

/** Bytes that a tier has to hold, by kind. They sum to the tier's demand; null = nobody says. */
export interface StorageNeeds {
  /** The share of all data that lives here, with its growth. */
  readonly data: number | null;
  readonly checkpoints: number;
  /** Of served models. */
  readonly weights: number;
  /** On-site copies beyond the original. */
  readonly copies: number;
  /** Null while no retention is asked for. */
  readonly logs: number | null;
}

/** The rhythm of checkpoints on the hot tier. Seconds and bytes; null = not known. */
export interface CheckpointTimes {
  /** What one of them stops training for. */
  readonly blockingSeconds: number | null;
  /** Shortest interval of any job. */
  readonly intervalSeconds: number | null;
  readonly restoreSeconds: number | null;
  /** All that are kept. */
  readonly keptBytes: number | null;
  /** Of the wall time between interruptions, 0–1. */
  readonly stallShare: number | null;
}

/** Recovery from the loss of the site, by its parts. Seconds; null = not known. */
export interface RecoveryTimes {
  /** Age of the youngest data at the other site when this one is lost; null without an off-site copy or an interval. */
  readonly pointSeconds: number | null;
  /** Between two backups. */
  readonly intervalSeconds: number | null;
  /** Sending what grew in an interval. */
  readonly sendSeconds: number | null;
  /** Of the way to the other site, one direction. */
  readonly delaySeconds: number | null;
  /** From the disaster until service is back; null while the link or the bytes are unknown. */
  readonly timeSeconds: number | null;
  readonly failoverSeconds: number;
  /** 0 where an alternate site holds the data already. */
  readonly restoreSeconds: number | null;
  readonly restoreBytes: number | null;
}

/** Where the data lies that the jobs read again and again. */
export interface WorkingSet {
  readonly bytes: number | null;
  /** What the hot tier has left beside checkpoints and weights; below 0 where these alone do not fit. */
  readonly hotRoomBytes: number | null;
  /** Share of it that fits the hot tier, 0–1. */
  readonly hotShare: number | null;
}

/** The backup against the 3-2-1 rule: three copies, two kinds of media, one elsewhere. */
export interface BackupCheck {
  readonly copies: number | null;
  readonly media: number | null;
  readonly offsite: number | null;
  readonly immutable: number | null;
  /** Of the three rules; null while one of them has no answer. */
  readonly rulesMet: number | null;
}

export interface StorageTierResult extends TierCapability {
  readonly tier: "hot" | "warm" | "cold";
  readonly device: string | null;
  readonly demandBytes: number | null;
  /** What the demand is made of; null in results of engines that did not tell. */
  readonly needs: StorageNeeds | null;
  readonly demandReadBytesPerSecond: number | null;
  readonly demandWriteBytesPerSecond: number | null;
  readonly demandOperationsPerSecond: number | null;
  /** Of all data, as the design places it. */
  readonly share: number | null;
}

/** Of how many jobs the demands are known in full. */
export interface DemandCoverage {
  readonly jobs: number;
  /** While there is one, demands are the least that is asked. */
  readonly unknownJobs: number;
}

export interface StorageResult {
  readonly tiers: readonly StorageTierResult[];
  readonly datasetBytes: number | null;
  readonly checkpointBytes: number | null;
  readonly checkpointWriteSeconds: number | null;
  readonly recoveryPointSeconds: number | null;
  readonly recoveryTimeSeconds: number | null;
  /** The parts below are null in results of engines that did not tell them. */
  readonly checkpoint: CheckpointTimes | null;
  readonly recovery: RecoveryTimes | null;
  readonly workingSet: WorkingSet | null;
  readonly backup: BackupCheck | null;
  /** Key-value cache that serving makes, were all of it kept; no tier is asked to hold it. */
  readonly keyValueBytesPerSecond: number | null;
  /** Null in results of engines that did not count. */
  readonly coverage: DemandCoverage | null;
  readonly reason: Reason | null;
}
