// The results that the facility, cost, control and score models build on, for tests of one of them at a time.
import { evaluatePools } from "../../lib/engine/models/compute-pools";
import type { StorageDemands, WorkloadResults } from "../../lib/engine/models/evaluation-steps";
import { evaluateStorage } from "../../lib/engine/models/storage";
import { sizeStorage } from "../../lib/engine/models/storage-tiers";
import type { NetworkResult } from "../../lib/engine/result";
import type { NetworkDetail } from "../../lib/engine/result-network";
import type { TierCapability } from "../../lib/engine/result-storage";
import type { EvaluationScope } from "../../lib/engine/scope";

export const NO_DEMANDS: StorageDemands = {
  trainingReadBytesPerSecond: null,
  trainingReadOperationsPerSecond: null,
  trainingDataBytes: null,
  checkpointBytes: null,
  checkpointIntervalSeconds: null,
  checkpointBlockingSeconds: null,
  servedWeightBytes: null,
  keyValueBytesPerSecond: null,
  jobs: 0,
  unknownJobs: 0,
  unknownDataJobs: 0,
};

/** A tier of which nothing is known. */
export const NO_CAPABILITY: TierCapability = {
  devices: null,
  usableBytes: null,
  rawBytes: null,
  protectionBytes: null,
  surplusBytes: null,
  readBytesPerSecond: null,
  writeBytesPerSecond: null,
  operationsPerSecond: null,
  toleratedFailures: null,
  watts: null,
  rebuildSeconds: null,
  meanSecondsToDataLoss: null,
  annualLossProbability: null,
  durabilityNines: null,
};

/** Nothing said of a network beside its counts. */
export const NO_DETAIL: NetworkDetail = {
  layout: null,
  runs: [],
  switchWatts: null,
  opticWatts: null,
  sidePlanes: [],
  latency: null,
  rates: null,
  collectives: null,
  failures: [],
  isolation: [],
  externalEncryptionFraction: 1,
  uplinkDemand: { ingestBytesPerSecond: null, servingBytesPerSecond: null, replicationBytesPerSecond: null },
};

const NO_NETWORK: NetworkResult = {
  topology: "fat-tree",
  switchId: null,
  endpoints: 0,
  linkBytesPerSecond: null,
  planes: 1,
  tiers: [],
  switches: null,
  cables: null,
  freePorts: null,
  bisectionFraction: null,
  balancingFraction: 1,
  maxEndpoints: null,
  worstHops: null,
  watts: null,
  uplinkBytesPerSecond: null,
  uplinkAfterFailureBytesPerSecond: null,
  uplinkDemandBytesPerSecond: null,
  detail: null,
  reason: null,
};

/** Pools and storage of the scope's design, a network as given, and no jobs. */
export function workloadResultsOf(
  scope: EvaluationScope,
  network: Partial<NetworkResult> = {},
  demands: Partial<StorageDemands> = {},
): WorkloadResults {
  return {
    pools: evaluatePools(scope),
    training: { jobs: [], trainingSeconds: null, reason: null },
    inference: { jobs: [], requestsPerSecond: null, reason: null },
    network: { ...NO_NETWORK, ...network },
    storage: evaluateStorage(scope, sizeStorage(scope), { ...NO_DEMANDS, ...demands }),
  };
}
