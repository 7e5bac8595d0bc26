// Tiers held against what the jobs ask of them, and the recovery held against its objectives.
import { storageFindings } from "../findings/storage.findings";
import type { Words } from "../inputs/declare";
import type { StorageResult, StorageTierResult } from "../result";
import type { EvaluationScope } from "../scope";
import type { EvaluateStorage, StorageDemands, StorageTier } from "./evaluation-steps";
import { type Recovery, recoverData } from "./storage-recovery";
import { reportTier } from "./storage-report";

const SECONDS_PER_YEAR = 31_536_000;

const NOTHING_KNOWN: Words = ["No tier has a capacity yet.", "尚无存储层填写容量。"];

/** Bytes and rates that one tier is asked for; null = nobody asks or it is not known. */
interface TierDemand {
  readonly bytes: number | null;
  readonly readBytesPerSecond: number | null;
  readonly operationsPerSecond: number | null;
}

/**
 * Storage section of the result.
 *
 * Bytes by tier: (data + its yearly growth × planning horizon) × share; the latest checkpoints and the served weights on hot,
 * older checkpoints on warm, on-site copies beyond the original on cold. Rates: training reads come from hot; data whose
 * home is warm is staged to hot at the same mean rate, so warm must give its part of it.
 */
export const evaluateStorage: EvaluateStorage = (scope, tiers, demands) => {
  const { storage } = scope.design;
  const datasetBytes = storage.dataset.bytes ?? demands.trainingDataBytes;
  const hot = tiers.find(({ tier }) => tier === "hot");
  const write = hot?.writeBytesPerSecond ?? null;
  const recovery = recoverData(scope, hotRestoreBytes(scope, datasetBytes, demands), datasetBytes);
  const result: StorageResult = {
    tiers: tiers.map((tier) => tierResult(scope, tier, demandOf(scope, tier.tier, datasetBytes, demands))),
    datasetBytes,
    checkpointBytes: demands.checkpointBytes,
    checkpointWriteSeconds:
      demands.checkpointBytes === null || write === null || write === 0 ? null : demands.checkpointBytes / write,
    recoveryPointSeconds: recovery.pointSeconds,
    recoveryTimeSeconds: recovery.timeSeconds,
    reason: tiers.every(({ usableBytes }) => usableBytes === null) ? NOTHING_KNOWN : null,
  };
  for (const tier of result.tiers) reportTier(scope, tier);
  reportWhole(scope, result, demands, recovery);
  return result;
};

/** What must be back before service is: the hot share of the data, one checkpoint and the served weights. */
function hotRestoreBytes(scope: EvaluationScope, datasetBytes: number | null, demands: StorageDemands): number | null {
  const share = scope.design.storage.hot.share;
  if (datasetBytes === null || share === null) return null;
  return datasetBytes * share + (demands.checkpointBytes ?? 0) + (demands.servedWeightBytes ?? 0);
}

function demandOf(
  scope: EvaluationScope,
  tier: StorageTier["tier"],
  datasetBytes: number | null,
  demands: StorageDemands,
): TierDemand {
  const { storage } = scope.design;
  const share = storage[tier].share;
  const years = scope.constant("storage.planning-horizon") / SECONDS_PER_YEAR;
  const grown = datasetBytes === null ? null : datasetBytes * (1 + storage.dataset.yearlyGrowth * years);
  const home = grown === null || share === null ? null : grown * share;
  const bytes = home === null ? null : home + besideData(scope, tier, grown ?? 0, demands);
  return { bytes, ...ratesOf(scope, tier, demands) };
}

/** Bytes on a tier that are not the data's home: checkpoints, weights, on-site copies. */
function besideData(
  scope: EvaluationScope,
  tier: StorageTier["tier"],
  grownBytes: number,
  demands: StorageDemands,
): number {
  const { checkpoints, backup } = scope.design.storage;
  const checkpoint = demands.checkpointBytes ?? 0;
  const onHot = Math.min(checkpoints.retained, scope.constant("storage.hot-checkpoints"));
  switch (tier) {
    case "hot":
      return onHot * checkpoint + (demands.servedWeightBytes ?? 0);
    case "warm":
      return (checkpoints.retained - onHot) * checkpoint;
    case "cold":
      return backup.copies === null ? 0 : Math.max(0, backup.copies - 1 - (backup.offsite ?? 0)) * grownBytes;
  }
}

function ratesOf(
  scope: EvaluationScope,
  tier: StorageTier["tier"],
  demands: StorageDemands,
): Omit<TierDemand, "bytes"> {
  const { hot, warm } = scope.design.storage;
  const read = demands.trainingReadBytesPerSecond;
  if (tier === "hot") {
    return { readBytesPerSecond: read, operationsPerSecond: demands.trainingReadOperationsPerSecond };
  }
  const active = (hot.share ?? 0) + (warm.share ?? 0);
  const isStaged = tier === "warm" && read !== null && warm.share !== null && active > 0;
  return { readBytesPerSecond: isStaged ? (read * (warm.share ?? 0)) / active : null, operationsPerSecond: null };
}

function tierResult(scope: EvaluationScope, tier: StorageTier, demand: TierDemand): StorageTierResult {
  return {
    tier: tier.tier,
    device: tier.deviceId,
    devices: tier.devices,
    usableBytes: tier.usableBytes,
    rawBytes: tier.rawBytes,
    readBytesPerSecond: tier.readBytesPerSecond,
    writeBytesPerSecond: tier.writeBytesPerSecond,
    operationsPerSecond: tier.operationsPerSecond,
    demandBytes: demand.bytes,
    demandReadBytesPerSecond: demand.readBytesPerSecond,
    demandOperationsPerSecond: demand.operationsPerSecond,
    toleratedFailures: tier.toleratedFailures,
    watts: tier.watts,
    share: scope.design.storage[tier.tier].share,
  };
}

function reportWhole(scope: EvaluationScope, result: StorageResult, demands: StorageDemands, recovery: Recovery): void {
  const { storage, compute } = scope.design;
  const shares = [storage.hot.share, storage.warm.share, storage.cold.share];
  const sum = shares.reduce<number>((total, share) => total + (share ?? 0), 0);
  // Shares are typed in percent: half a percent off is rounding, more is a mistake.
  if (shares.some((share) => share !== null) && Math.abs(sum - 1) > 0.005) {
    scope.find(storageFindings.sharesOff, "storage.hot.share", { sum: { value: sum, unit: "fraction" } });
  }
  const write = result.checkpointWriteSeconds;
  const interval = storage.checkpoints.intervalSeconds ?? demands.checkpointIntervalSeconds;
  if (write !== null && interval !== null && write > interval) {
    scope.find(storageFindings.checkpointSlow, "storage.hot.writeBytesPerSecond", {
      bytes: { value: result.checkpointBytes ?? 0, unit: "bytes" },
      write: { value: write, unit: "seconds" },
      interval: { value: interval, unit: "seconds" },
    });
  }
  recovery.report(scope);
  const nodes = compute.pools.reduce((total, pool) => total + pool.nodes, 0);
  const services = storage.mediaKinds;
  if (nodes > 1 && services !== null && !services.includes("file") && !services.includes("object")) {
    scope.find(storageFindings.noSharedService, "storage.mediaKinds", { nodes: { value: nodes, unit: "count" } });
  }
}
