// The traced twin of storage-needs.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedTier } from "../inputs/design";
import type { StorageNeeds } from "../result-storage";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import type { StorageDemands } from "./evaluation-steps";
import * as $ from "../trace/traced";

export function datasetBytes(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<number | null> {
  return $.named("datasetBytes", "result", $.otherwise($.get($.get($.get(scope.design, "storage"), "dataset"), "bytes"), () => $.get(demands, "trainingDataBytes")));
}

function grownBytes(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<number | null> {
  const kept = $.named("kept", "local", datasetBytes(scope, demands));
  const years = $.named("years", "local", $.compute($.constant(scope.read, $.literal("storage.planning-horizon")), "/", YEAR_SECONDS));
  return $.named("grownBytes", "result", $.choose($.compare(kept, "===", $.literal(null)), () => $.literal(null), () => $.compute(kept, "*", $.compute($.literal(1), "+", $.compute($.get($.get($.get(scope.design, "storage"), "dataset"), "yearlyGrowth"), "*", years)))));
}

function homeBytes(scope: $.Scope, tier: $.Given<ResolvedTier>, demands: $.Given<StorageDemands>): $.Loose<number | null> {
  const grown = $.named("grown", "local", grownBytes(scope, demands));
  return $.named("homeBytes", "result", $.choose($.or($.compare(grown, "===", $.literal(null)), () => $.compare($.get(tier, "share"), "===", $.literal(null))), () => $.literal(null), () => $.compute(grown, "*", $.get(tier, "share"))));
}

function checkpointsOnHot(scope: $.Scope): $.Loose<number> {
  return $.named("checkpointsOnHot", "result", $.math("min", $.get($.get($.get(scope.design, "storage"), "checkpoints"), "retained"), $.constant(scope.read, $.literal("storage.hot-checkpoints"))));
}

export function hotNeeds(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<StorageNeeds> {
  return $.named("hotNeeds", "result", $.made<StorageNeeds>("StorageNeeds", { data: homeBytes(scope, $.get($.get(scope.design, "storage"), "hot"), demands), checkpoints: $.compute(checkpointsOnHot(scope), "*", $.otherwise($.get(demands, "checkpointBytes"), () => $.literal(0))), weights: $.otherwise($.get(demands, "servedWeightBytes"), () => $.literal(0)), copies: $.literal(0), logs: $.literal(0) }));
}

export function warmNeeds(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<StorageNeeds> {
  const older = $.named("older", "local", $.compute($.get($.get($.get(scope.design, "storage"), "checkpoints"), "retained"), "-", checkpointsOnHot(scope)));
  return $.named("warmNeeds", "result", $.made<StorageNeeds>("StorageNeeds", { data: homeBytes(scope, $.get($.get(scope.design, "storage"), "warm"), demands), checkpoints: $.compute(older, "*", $.otherwise($.get(demands, "checkpointBytes"), () => $.literal(0))), weights: $.literal(0), copies: $.literal(0), logs: $.literal(0) }));
}

export function coldNeeds(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<StorageNeeds> {
  const copies = $.get($.get($.get(scope.design, "storage"), "backup"), "copies");
  const offsite = $.get($.get($.get(scope.design, "storage"), "backup"), "offsite");
  return $.named("coldNeeds", "result", $.made<StorageNeeds>("StorageNeeds", { data: homeBytes(scope, $.get($.get(scope.design, "storage"), "cold"), demands), checkpoints: $.literal(0), weights: $.literal(0), copies: $.choose($.compare(copies, "===", $.literal(null)), () => $.literal(0), () => $.compute($.math("max", $.literal(0), $.compute($.compute(copies, "-", $.literal(1)), "-", $.otherwise(offsite, () => $.literal(0)))), "*", $.otherwise(grownBytes(scope, demands), () => $.literal(0)))), logs: logBytes(scope) }));
}

function logBytes(scope: $.Scope): $.Loose<number | null> {
  const retentionSeconds = $.named("retentionSeconds", "local", $.get($.get($.get(scope.design, "security"), "audit"), "retentionSeconds"));
  const nodes = $.named("nodes", "local", $.each($.get($.get(scope.design, "compute"), "pools")).reduce<$.Loose<number>>((sum, pool) => $.compute(sum, "+", $.get(pool, "nodes")), $.literal(0)));
  return $.named("logBytes", "result", $.choose($.compare(retentionSeconds, "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute(nodes, "*", $.constant(scope.read, $.literal("storage.log-rate"))), "*", retentionSeconds)));
}

export function neededBytes(needs: $.Given<StorageNeeds>): $.Loose<number | null> {
  return $.named("neededBytes", "result", $.choose($.compare($.get(needs, "data"), "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute($.compute($.compute($.get(needs, "data"), "+", $.get(needs, "checkpoints")), "+", $.get(needs, "weights")), "+", $.get(needs, "copies")), "+", $.otherwise($.get(needs, "logs"), () => $.literal(0)))));
}

export function stagedBytesPerSecond(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<number | null> {
  const hot = $.named("hot", "local", $.get($.get($.get(scope.design, "storage"), "hot"), "share"));
  const warm = $.named("warm", "local", $.get($.get($.get(scope.design, "storage"), "warm"), "share"));
  const read = $.named("read", "local", $.get(demands, "trainingReadBytesPerSecond"));
  const active = $.named("active", "local", $.compute($.otherwise(hot, () => $.literal(0)), "+", $.otherwise(warm, () => $.literal(0))));
  return $.named("stagedBytesPerSecond", "result", $.choose($.or($.or($.compare(read, "===", $.literal(null)), () => $.compare(warm, "===", $.literal(null))), () => $.compare(active, "<=", $.literal(0))), () => $.literal(null), () => $.compute($.compute(read, "*", warm), "/", active)));
}

export function checkpointBytesPerSecond(demands: $.Given<StorageDemands>): $.Loose<number | null> {
  const bytes = $.named("bytes", "local", $.get(demands, "checkpointBytes"));
  const interval = $.named("interval", "local", $.get(demands, "checkpointIntervalSeconds"));
  return $.named("checkpointBytesPerSecond", "result", $.choose($.or($.compare(bytes, "===", $.literal(null)), () => $.compare(interval, "===", $.literal(null))), () => $.literal(null), () => $.compute(bytes, "/", interval)));
}

export function drainedBytesPerSecond(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<number | null> {
  const older = $.named("older", "local", $.compute($.get($.get($.get(scope.design, "storage"), "checkpoints"), "retained"), "-", checkpointsOnHot(scope)));
  return $.named("drainedBytesPerSecond", "result", $.choose($.compare(older, ">", $.literal(0)), () => checkpointBytesPerSecond(demands), () => $.literal(null)));
}
