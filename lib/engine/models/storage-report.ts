// What is wrong with one tier, or with storage as a whole, in findings.
import { storageFindings } from "../findings/storage.findings";
import type { Words } from "../inputs/declare";
import type { StorageResult, StorageTierResult } from "../result-storage";
import type { EvaluationScope } from "../scope";
import type { StorageDemands } from "./evaluation-steps";

const TIER_WORDS: Readonly<Record<StorageTierResult["tier"], Words>> = {
  hot: ["hot", "热"],
  warm: ["warm", "温"],
  cold: ["cold", "冷"],
};

/** Reports where a tier falls short of its demands or of its protection. */
export function reportTier(scope: EvaluationScope, tier: StorageTierResult): void {
  const words = TIER_WORDS[tier.tier];
  const path = `storage.${tier.tier}`;
  if (isShort(tier.usableBytes, tier.demandBytes)) {
    scope.find(storageFindings.capacityShort, `${path}.capacityBytes`, {
      tier: words,
      usable: { value: tier.usableBytes ?? 0, unit: "bytes" },
      demand: { value: tier.demandBytes ?? 0, unit: "bytes" },
    });
  }
  if (isShort(tier.readBytesPerSecond, tier.demandReadBytesPerSecond)) {
    scope.find(storageFindings.readStarves, `${path}.readBytesPerSecond`, {
      tier: words,
      delivered: { value: tier.readBytesPerSecond ?? 0, unit: "bytesPerSecond" },
      demand: { value: tier.demandReadBytesPerSecond ?? 0, unit: "bytesPerSecond" },
    });
  }
  // Of the hot tier it is said by the checkpoint that outlasts its interval.
  if (tier.tier !== "hot" && isShort(tier.writeBytesPerSecond, tier.demandWriteBytesPerSecond)) {
    scope.find(storageFindings.writeStarves, `${path}.writeBytesPerSecond`, {
      tier: words,
      delivered: { value: tier.writeBytesPerSecond ?? 0, unit: "bytesPerSecond" },
      demand: { value: tier.demandWriteBytesPerSecond ?? 0, unit: "bytesPerSecond" },
    });
  }
  if (isShort(tier.operationsPerSecond, tier.demandOperationsPerSecond)) {
    scope.find(storageFindings.operationsStarve, `${path}.operationsPerSecond`, {
      tier: words,
      delivered: { value: tier.operationsPerSecond ?? 0, unit: "operationsPerSecond" },
      demand: { value: tier.demandOperationsPerSecond ?? 0, unit: "operationsPerSecond" },
    });
  }
  if (tier.device === null && (tier.usableBytes ?? 0) > 0)
    scope.find(storageFindings.deviceOpen, `${path}.device`, { tier: words });
  reportProtection(scope, tier, words);
}

const isShort = (delivered: number | null, demand: number | null) =>
  delivered !== null && demand !== null && delivered < demand;

function reportProtection(scope: EvaluationScope, tier: StorageTierResult, words: Words): void {
  const path = `storage.${tier.tier}.protection`;
  if (tier.toleratedFailures === null) {
    if (tier.usableBytes !== null && tier.usableBytes > 0)
      scope.find(storageFindings.protectionOpen, path, { tier: words });
    return;
  }
  if (tier.toleratedFailures === 0 && tier.meanSecondsToDataLoss !== null) {
    const interval = { value: tier.meanSecondsToDataLoss, unit: "seconds" } as const;
    scope.find(storageFindings.unprotected, path, { tier: words, interval });
    return;
  }
  const limit = scope.constant("storage.loss-limit");
  if (tier.annualLossProbability !== null && tier.annualLossProbability > limit) {
    scope.find(storageFindings.lossLikely, path, {
      tier: words,
      probability: { value: tier.annualLossProbability, unit: "fraction" },
      limit: { value: limit, unit: "fraction" },
    });
  }
}

/** Reports what concerns the tiers together: shares, checkpoints, the working set, recovery and services. */
export function reportWhole(scope: EvaluationScope, result: StorageResult): void {
  const { storage, compute } = scope.design;
  const shares = [storage.hot.share, storage.warm.share, storage.cold.share];
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  // Shares are typed in percent: half a percent off is rounding, more is a mistake.
  if (shares.some((share) => share !== null) && Math.abs(sum - 1) > 0.005) {
    scope.find(storageFindings.sharesOff, "storage.hot.share", { sum: { value: sum, unit: "fraction" } });
  }
  const write = result.checkpointWriteSeconds;
  const interval = result.checkpoint?.intervalSeconds ?? null;
  if (write !== null && interval !== null && write > interval) {
    scope.find(storageFindings.checkpointSlow, "storage.hot.writeBytesPerSecond", {
      bytes: { value: result.checkpointBytes ?? 0, unit: "bytes" },
      write: { value: write, unit: "seconds" },
      interval: { value: interval, unit: "seconds" },
    });
  }
  const { workingSet } = result;
  if (workingSet?.hotRoomBytes != null && workingSet.hotShare !== null && workingSet.hotShare < 1) {
    scope.find(storageFindings.workingSetCold, "storage.hot.capacityBytes", {
      room: { value: Math.max(0, workingSet.hotRoomBytes), unit: "bytes" },
      set: { value: workingSet.bytes ?? 0, unit: "bytes" },
    });
  }
  reportRecovery(scope, result);
  const nodes = compute.pools.reduce((total, pool) => total + pool.nodes, 0);
  const services = storage.mediaKinds;
  if (nodes > 1 && services !== null && !services.includes("file") && !services.includes("object")) {
    scope.find(storageFindings.noSharedService, "storage.mediaKinds", { nodes: { value: nodes, unit: "count" } });
  }
}

/** Reports that the demands leave out what is not known of some jobs. */
export function reportCoverage(scope: EvaluationScope, demands: StorageDemands): void {
  const { trainingReadBytesPerSecond, trainingDataBytes, checkpointBytes, servedWeightBytes } = demands;
  const sums = [trainingReadBytesPerSecond, trainingDataBytes, checkpointBytes, servedWeightBytes];
  if (demands.unknownJobs === 0 || sums.every((sum) => sum === null)) return;
  scope.find(storageFindings.demandsPartial, "workload.jobs", {
    unknown: { value: demands.unknownJobs, unit: "count" },
    jobs: { value: demands.jobs, unit: "count" },
  });
}

function reportRecovery(scope: EvaluationScope, result: StorageResult): void {
  const { recoveryPointSeconds, recoveryTimeSeconds } = result;
  const { backup, recovery } = scope.design.storage;
  reportReplication(scope, result);
  if (backup.offsite === 0) scope.find(storageFindings.noOffsite, "storage.backup.offsite", {});
  if (recoveryPointSeconds !== null && recovery.pointSeconds !== null && recoveryPointSeconds > recovery.pointSeconds) {
    scope.find(storageFindings.pointMissed, "storage.backup.intervalSeconds", {
      delivered: { value: recoveryPointSeconds, unit: "seconds" },
      target: { value: recovery.pointSeconds, unit: "seconds" },
    });
  }
  if (recoveryTimeSeconds !== null && recovery.timeSeconds !== null && recoveryTimeSeconds > recovery.timeSeconds) {
    scope.find(storageFindings.timeMissed, "storage.recovery.replicationBytesPerSecond", {
      delivered: { value: recoveryTimeSeconds, unit: "seconds" },
      target: { value: recovery.timeSeconds, unit: "seconds" },
    });
  }
}

/** Where copies lie elsewhere and data grows, they are only as new as the link between makes them. */
function reportReplication(scope: EvaluationScope, { recovery, recoveryPointSeconds }: StorageResult): void {
  const { backup, dataset } = scope.design.storage;
  const path = "storage.recovery.replicationBytesPerSecond";
  const { intervalSeconds = null, sendSeconds = null } = recovery ?? {};
  const isDue = intervalSeconds !== null && (backup.offsite ?? 0) > 0 && dataset.yearlyGrowth > 0;
  if (!isDue || recoveryPointSeconds !== null) return;
  if (sendSeconds === null) scope.find(storageFindings.replicationOpen, path, {});
  else
    scope.find(storageFindings.replicationSlow, path, {
      send: { value: sendSeconds, unit: "seconds" },
      interval: { value: intervalSeconds, unit: "seconds" },
    });
}
