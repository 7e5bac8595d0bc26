// What storage adds to a step: waiting for data, and standing still for a checkpoint.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";
import { storageLinkRate } from "./network-links";
import { checkpointInterval, type JobFailures } from "./reliability";
import type { AcceleratorGroup } from "./training-hardware";
import type { TokenData } from "./workload-data";

/** The part of the hot tier and of the front end that one job may use. */
export interface JobStorage {
  readonly readBytesPerSecond: number | null;
  readonly writeBytesPerSecond: number | null;
  readonly operationsPerSecond: number | null;
}

/** Shares the hot tier by the jobs' shares of the cluster; reads also pass the front end of the job's own nodes. */
export function jobStorage(
  scope: EvaluationScope,
  tiers: readonly StorageTier[],
  job: ResolvedJob,
  nodes: number,
): JobStorage {
  const hot = tiers.find((tier) => tier.tier === "hot");
  const total = scope.design.workload.jobs.reduce(
    (sum, other) => sum + (other.kind === "inference" ? 0 : other.clusterShare),
    0,
  );
  const share = job.clusterShare / Math.max(total, job.clusterShare);
  const frontend = storageLinkRate(scope) * nodes;
  const limited = (rate: number | null | undefined) => (rate == null ? null : Math.min(rate * share, frontend));
  return {
    readBytesPerSecond: limited(hot?.readBytesPerSecond),
    writeBytesPerSecond: limited(hot?.writeBytesPerSecond),
    operationsPerSecond: hot?.operationsPerSecond == null ? null : hot.operationsPerSecond * share,
  };
}

/**
 * Share of the reads that reach storage: once for all epochs where the tuning data fits on the nodes' own drives.
 */
export function storageReadShare(job: ResolvedJob, group: AcceleratorGroup, data: TokenData, nodes: number): number {
  const { examples, epochs } = job.tuning;
  if (job.kind === "pre-training" || examples === null || epochs === null || epochs <= 1) return 1;
  const local = Math.min(...group.pools.map((pool) => pool.input.localStorageBytes ?? 0)) * nodes;
  return examples * job.sequenceTokens * data.bytesPerToken <= local ? 1 / epochs : 1;
}

/** Time by which reading one step's data is longer than the step that hides it. Seconds; 0 while rates are unknown. */
export function dataStallSeconds(
  stepSeconds: number,
  tokens: number,
  data: TokenData,
  readShare: number,
  storage: JobStorage,
): number {
  const needs = (amount: number, rate: number | null) =>
    rate === null ? 0 : amount <= 0 ? 0 : amount / Math.max(rate, Number.MIN_VALUE);
  const seconds = Math.max(
    needs(tokens * data.bytesPerToken * readShare, storage.readBytesPerSecond),
    needs(tokens * data.readsPerToken * readShare, storage.operationsPerSecond),
  );
  return Math.max(0, Math.min(seconds, MAX_STALL_SECONDS) - stepSeconds);
}

/** A tier that hands out nothing stalls for ever; a hundred years stand for it, so that figures stay finite. */
const MAX_STALL_SECONDS = 3.1536e9;

export interface CheckpointPlan {
  /** What one checkpoint stops the job for; null while the write rate is unknown. */
  readonly blockingSeconds: number | null;
  readonly writeSeconds: number | null;
  /** Productive time between two checkpoints. */
  readonly intervalSeconds: number;
}

/**
 * Interval as given, else Daly's optimum for the job's own failures, never shorter than an asynchronous write.
 */
export function checkpointPlan(
  scope: EvaluationScope,
  bytes: number,
  accelerators: number,
  storage: JobStorage,
  failures: Pick<JobFailures, "meanSeconds">,
): CheckpointPlan {
  const { intervalSeconds, mode } = scope.design.storage.checkpoints;
  const rate = storage.writeBytesPerSecond;
  if (rate === null) {
    return {
      blockingSeconds: null,
      writeSeconds: null,
      intervalSeconds: intervalSeconds ?? scope.constant("reliability.checkpoint-interval"),
    };
  }
  const writeSeconds = Math.min(bytes / Math.max(rate, Number.MIN_VALUE), MAX_STALL_SECONDS);
  const copySeconds = bytes / accelerators / scope.constant("training.host-copy-rate");
  const blockingSeconds = mode === "asynchronous" ? Math.min(copySeconds, writeSeconds) : writeSeconds;
  const choice = {
    givenSeconds: intervalSeconds,
    blockingSeconds,
    shortestSeconds: mode === "asynchronous" ? writeSeconds : 0,
  };
  return { blockingSeconds, writeSeconds, intervalSeconds: checkpointInterval(choice, failures.meanSeconds) };
}
