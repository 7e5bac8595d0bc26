// What the jobs and the policies ask of each tier.
import type { ResolvedTier } from "../inputs/design";
import type { StorageNeeds } from "../result-storage";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import type { StorageDemands } from "./evaluation-steps";

/** Everything to be kept: as the design says, else what the jobs read. */
export function datasetBytes(scope: EvaluationScope, demands: StorageDemands): number | null {
  return scope.design.storage.dataset.bytes ?? demands.trainingDataBytes;
}

/** All data at the end of the planning horizon. */
function grownBytes(scope: EvaluationScope, demands: StorageDemands): number | null {
  const kept = datasetBytes(scope, demands);
  const years = scope.constant("storage.planning-horizon") / YEAR_SECONDS;
  return kept === null ? null : kept * (1 + scope.design.storage.dataset.yearlyGrowth * years);
}

/** The share of the data that lives on a tier; null while the share or the data is not known. */
function homeBytes(scope: EvaluationScope, tier: ResolvedTier, demands: StorageDemands): number | null {
  const grown = grownBytes(scope, demands);
  return grown === null || tier.share === null ? null : grown * tier.share;
}

/** Checkpoints that stay on the hot tier. */
function checkpointsOnHot(scope: EvaluationScope): number {
  return Math.min(scope.design.storage.checkpoints.retained, scope.constant("storage.hot-checkpoints"));
}

export function hotNeeds(scope: EvaluationScope, demands: StorageDemands): StorageNeeds {
  return {
    data: homeBytes(scope, scope.design.storage.hot, demands),
    checkpoints: checkpointsOnHot(scope) * (demands.checkpointBytes ?? 0),
    weights: demands.servedWeightBytes ?? 0,
    copies: 0,
    logs: 0,
  };
}

export function warmNeeds(scope: EvaluationScope, demands: StorageDemands): StorageNeeds {
  const older = scope.design.storage.checkpoints.retained - checkpointsOnHot(scope);
  return {
    data: homeBytes(scope, scope.design.storage.warm, demands),
    checkpoints: older * (demands.checkpointBytes ?? 0),
    weights: 0,
    copies: 0,
    logs: 0,
  };
}

export function coldNeeds(scope: EvaluationScope, demands: StorageDemands): StorageNeeds {
  const { copies, offsite } = scope.design.storage.backup;
  return {
    data: homeBytes(scope, scope.design.storage.cold, demands),
    checkpoints: 0,
    weights: 0,
    copies: copies === null ? 0 : Math.max(0, copies - 1 - (offsite ?? 0)) * (grownBytes(scope, demands) ?? 0),
    logs: logBytes(scope),
  };
}

/** Logs of all nodes over the retention that the design asks for; null while it asks for none. */
function logBytes(scope: EvaluationScope): number | null {
  const retentionSeconds = scope.design.security.audit.retentionSeconds;
  const nodes = scope.design.compute.pools.reduce((sum, pool) => sum + pool.nodes, 0);
  return retentionSeconds === null ? null : nodes * scope.constant("storage.log-rate") * retentionSeconds;
}

/** All bytes of a tier; null while the data that lives on it is not known. */
export function neededBytes(needs: StorageNeeds): number | null {
  return needs.data === null ? null : needs.data + needs.checkpoints + needs.weights + needs.copies + (needs.logs ?? 0);
}

/**
 * Data whose home is warm is staged to hot at the same mean rate as training reads it, so warm must give its part of it.
 */
export function stagedBytesPerSecond(scope: EvaluationScope, demands: StorageDemands): number | null {
  const hot = scope.design.storage.hot.share;
  const warm = scope.design.storage.warm.share;
  const read = demands.trainingReadBytesPerSecond;
  const active = (hot ?? 0) + (warm ?? 0);
  return read === null || warm === null || active <= 0 ? null : (read * warm) / active;
}

/** Mean rate at which checkpoints are written to hot, and drained to warm where older ones are kept. */
export function checkpointBytesPerSecond(demands: StorageDemands): number | null {
  const bytes = demands.checkpointBytes;
  const interval = demands.checkpointIntervalSeconds;
  return bytes === null || interval === null ? null : bytes / interval;
}

/** The same for the warm tier; null where it keeps none. */
export function drainedBytesPerSecond(scope: EvaluationScope, demands: StorageDemands): number | null {
  const older = scope.design.storage.checkpoints.retained - checkpointsOnHot(scope);
  return older > 0 ? checkpointBytesPerSecond(demands) : null;
}
