// Storage held against what the jobs ask of it.
import type { StorageResult } from "../result";
import type { EvaluationScope } from "../scope";
import type { StorageDemands, StorageTier } from "./evaluation-steps";

export function evaluateStorage(_: EvaluationScope, __: readonly StorageTier[], demands: StorageDemands): StorageResult {
  return {
    tiers: [],
    datasetBytes: null,
    checkpointBytes: demands.checkpointBytes,
    checkpointWriteSeconds: null,
    recoveryPointSeconds: null,
    recoveryTimeSeconds: null,
    reason: ["Not computed yet.", "尚未计算。"],
  };
}
