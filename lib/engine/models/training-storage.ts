// What of the storage one job may use, and how much of its reading reaches storage at all.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";
import { storageLinkRate } from "./network-links";
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
