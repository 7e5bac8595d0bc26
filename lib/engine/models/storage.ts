// Tiers held against what the jobs ask of them, and the recovery held against its objectives.
import type { Words } from "../inputs/declare";
import type { StorageNeeds, StorageResult, StorageTierResult } from "../result-storage";
import type { EvaluationScope } from "../scope";
import type { EvaluateStorage, StorageDemands, StorageTier } from "./evaluation-steps";
import {
  checkpointBytesPerSecond,
  coldNeeds,
  datasetBytes,
  drainedBytesPerSecond,
  hotNeeds,
  neededBytes,
  stagedBytesPerSecond,
  warmNeeds,
} from "./storage-needs";
import { reportCoverage, reportTier, reportWhole } from "./storage-report";
import { backupCheck, checkpointTimes, checkpointWriteSeconds, recoveryTimes, workingSet } from "./storage-times";

const NOTHING_KNOWN: Words = ["No tier has a capacity yet.", "尚无存储层填写容量。"];

const NEEDS = { hot: hotNeeds, warm: warmNeeds, cold: coldNeeds } as const;

/**
 * Storage section of the result.
 *
 * Bytes by tier: (data + its yearly growth × planning horizon) × share; the latest checkpoints and the served weights on hot,
 * older checkpoints on warm, on-site copies beyond the original and logs on cold. Rates: training reads come from hot; data
 * whose home is warm is staged to hot at the same mean rate, so warm must give its part of it; checkpoints go to hot and on
 * to warm.
 */
export const evaluateStorage: EvaluateStorage = (scope, tiers, demands) => {
  const hot = tiers.find(({ tier }) => tier === "hot");
  const recovery = recoveryTimes(scope, demands);
  const result: StorageResult = {
    tiers: tiers.map((tier) => tierResult(scope, tier, demands)),
    datasetBytes: datasetBytes(scope, demands),
    checkpointBytes: demands.checkpointBytes,
    checkpointWriteSeconds: hot === undefined ? null : checkpointWriteSeconds(demands, hot),
    recoveryPointSeconds: recovery.pointSeconds,
    recoveryTimeSeconds: recovery.timeSeconds,
    checkpoint: hot === undefined ? null : checkpointTimes(scope, demands, hot),
    recovery,
    workingSet: hot === undefined ? null : workingSet(scope, demands, hot),
    backup: backupCheck(scope),
    keyValueBytesPerSecond: demands.keyValueBytesPerSecond,
    coverage: { jobs: demands.jobs, unknownJobs: demands.unknownJobs },
    reason: tiers.every(({ usableBytes }) => usableBytes === null) ? NOTHING_KNOWN : null,
  };
  for (const tier of result.tiers) reportTier(scope, tier);
  reportWhole(scope, result);
  reportCoverage(scope, demands);
  return result;
};

function tierResult(scope: EvaluationScope, tier: StorageTier, demands: StorageDemands): StorageTierResult {
  const { deviceId, ...capability } = tier;
  const needs: StorageNeeds = NEEDS[tier.tier](scope, demands);
  return {
    ...capability,
    device: deviceId,
    needs,
    demandBytes: neededBytes(needs),
    ...ratesOf(scope, tier.tier, demands),
    share: scope.design.storage[tier.tier].share,
  };
}

type DemandRates = Pick<
  StorageTierResult,
  "demandReadBytesPerSecond" | "demandWriteBytesPerSecond" | "demandOperationsPerSecond"
>;

function ratesOf(scope: EvaluationScope, tier: StorageTier["tier"], demands: StorageDemands): DemandRates {
  switch (tier) {
    case "hot":
      return {
        demandReadBytesPerSecond: demands.trainingReadBytesPerSecond,
        demandWriteBytesPerSecond: checkpointBytesPerSecond(demands),
        demandOperationsPerSecond: demands.trainingReadOperationsPerSecond,
      };
    case "warm":
      return {
        demandReadBytesPerSecond: stagedBytesPerSecond(scope, demands),
        demandWriteBytesPerSecond: drainedBytesPerSecond(scope, demands),
        demandOperationsPerSecond: null,
      };
    case "cold":
      return { demandReadBytesPerSecond: null, demandWriteBytesPerSecond: null, demandOperationsPerSecond: null };
  }
}
