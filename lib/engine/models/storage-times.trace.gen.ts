// The traced twin of storage-times.ts: do not edit. `npm run registries` writes it anew.
import type { BackupCheck, CheckpointTimes, RecoveryTimes, TierCapability, WorkingSet } from "../result-storage";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans.trace.gen";
import type { StorageDemands } from "./evaluation-steps";
import { datasetBytes, hotNeeds } from "./storage-needs.trace.gen";
import * as $ from "../trace/traced";

const COPIES_ASKED = $.named("COPIES_ASKED", "constant", $.literal(3));

const MEDIA_ASKED = $.named("MEDIA_ASKED", "constant", $.literal(2));

const OFFSITE_ASKED = $.named("OFFSITE_ASKED", "constant", $.literal(1));

export function checkpointWriteSeconds(demands: $.Given<StorageDemands>, hot: $.Given<TierCapability>): $.Loose<number | null> {
  const bytes = $.named("bytes", "local", $.get(demands, "checkpointBytes"));
  const rate = $.named("rate", "local", $.get(hot, "writeBytesPerSecond"));
  return $.named("checkpointWriteSeconds", "result", $.choose($.or($.or($.compare(bytes, "===", $.literal(null)), () => $.compare(rate, "===", $.literal(null))), () => $.compare(rate, "===", $.literal(0))), () => $.literal(null), () => $.compute(bytes, "/", rate)));
}

export function checkpointTimes(scope: $.Scope, demands: $.Given<StorageDemands>, hot: $.Given<TierCapability>): $.Loose<CheckpointTimes> {
  const bytes = $.named("bytes", "local", $.get(demands, "checkpointBytes"));
  const rate = $.named("rate", "local", $.get(hot, "readBytesPerSecond"));
  const blockingSeconds = $.named("blockingSeconds", "local", $.get(demands, "checkpointBlockingSeconds"));
  const intervalSeconds = $.named("intervalSeconds", "local", $.otherwise($.get($.get($.get(scope.design, "storage"), "checkpoints"), "intervalSeconds"), () => $.get(demands, "checkpointIntervalSeconds")));
  return $.named("checkpointTimes", "result", $.made<CheckpointTimes>("CheckpointTimes", { blockingSeconds, intervalSeconds, restoreSeconds: $.choose($.or($.or($.compare(bytes, "===", $.literal(null)), () => $.compare(rate, "===", $.literal(null))), () => $.compare(rate, "===", $.literal(0))), () => $.literal(null), () => $.compute(bytes, "/", rate)), keptBytes: $.choose($.compare(bytes, "===", $.literal(null)), () => $.literal(null), () => $.compute(bytes, "*", $.get($.get($.get(scope.design, "storage"), "checkpoints"), "retained"))), stallShare: $.choose($.or($.compare(blockingSeconds, "===", $.literal(null)), () => $.compare(intervalSeconds, "===", $.literal(null))), () => $.literal(null), () => $.compute(blockingSeconds, "/", $.compute(intervalSeconds, "+", blockingSeconds))) }));
}

export function recoveryTimes(scope: $.Scope, demands: $.Given<StorageDemands>): $.Loose<RecoveryTimes> {
  const backup = $.get($.get(scope.design, "storage"), "backup");
  const recovery = $.get($.get(scope.design, "storage"), "recovery");
  const dataset = $.get($.get(scope.design, "storage"), "dataset");
  const hot = $.get($.get(scope.design, "storage"), "hot");
  const link = $.named("link", "local", $.get(recovery, "replicationBytesPerSecond"));
  const hasOffsite = $.named("hasOffsite", "local", $.and($.compare($.get(backup, "offsite"), "!==", $.literal(null)), () => $.compare($.get(backup, "offsite"), ">", $.literal(0))));
  const kept = $.named("kept", "local", datasetBytes(scope, demands));
  const intervalSeconds = $.named("intervalSeconds", "local", $.get(backup, "intervalSeconds"));
  const grown = $.named("grown", "local", $.choose($.or($.compare(intervalSeconds, "===", $.literal(null)), () => $.compare(kept, "===", $.literal(null))), () => $.literal(null), () => $.compute($.compute($.compute(kept, "*", $.get(dataset, "yearlyGrowth")), "*", intervalSeconds), "/", YEAR_SECONDS)));
  const send = $.named("send", "local", sendSeconds(grown, link));
  const isKeptUp = $.named("isKeptUp", "local", $.or($.or($.compare(grown, "===", $.literal(null)), () => $.compare(grown, "===", $.literal(0))), () => $.and($.and($.compare(send, "!==", $.literal(null)), () => $.compare(intervalSeconds, "!==", $.literal(null))), () => $.compare(send, "<=", intervalSeconds))));
  const delaySeconds = $.named("delaySeconds", "local", $.choose($.compare($.get(recovery, "distanceMeters"), "===", $.literal(null)), () => $.literal(null), () => $.compute($.get(recovery, "distanceMeters"), "*", $.constant(scope.read, $.literal("storage.fiber-delay")))));
  const restoreBytes = $.named("restoreBytes", "local", $.choose($.or($.compare(kept, "===", $.literal(null)), () => $.compare($.get(hot, "share"), "===", $.literal(null))), () => $.literal(null), () => $.compute($.compute($.compute(kept, "*", $.get(hot, "share")), "+", $.otherwise($.get(demands, "checkpointBytes"), () => $.literal(0))), "+", $.otherwise($.get(demands, "servedWeightBytes"), () => $.literal(0)))));
  const restore = $.named("restore", "local", $.choose($.and($.compare($.get(recovery, "alternateSite"), "===", $.literal(true)), () => hasOffsite), () => $.literal(0), () => sendSeconds(restoreBytes, link)));
  const failoverSeconds = $.named("failoverSeconds", "local", $.constant(scope.read, $.literal("storage.failover-time")));
  return $.named("recoveryTimes", "result", $.made<RecoveryTimes>("RecoveryTimes", { pointSeconds: $.choose($.or($.or($.compare(intervalSeconds, "===", $.literal(null)), () => $.not(hasOffsite)), () => $.not(isKeptUp)), () => $.literal(null), () => $.compute($.compute(intervalSeconds, "+", $.otherwise(send, () => $.literal(0))), "+", $.otherwise(delaySeconds, () => $.literal(0)))), intervalSeconds, sendSeconds: send, delaySeconds, timeSeconds: $.choose($.or($.not(hasOffsite), () => $.compare(restore, "===", $.literal(null))), () => $.literal(null), () => $.compute(failoverSeconds, "+", restore)), failoverSeconds, restoreSeconds: restore, restoreBytes }));
}

function sendSeconds(bytes: $.Given<number | null>, link: $.Given<number | null>): $.Loose<number | null> {
  return $.named("sendSeconds", "result", $.choose($.or($.or($.compare(bytes, "===", $.literal(null)), () => $.compare(link, "===", $.literal(null))), () => $.compare(link, "===", $.literal(0))), () => $.literal(null), () => $.compute(bytes, "/", link)));
}

export function workingSet(scope: $.Scope, demands: $.Given<StorageDemands>, hot: $.Given<TierCapability>): $.Loose<WorkingSet> {
  const bytes = $.named("bytes", "local", $.otherwise($.get(demands, "trainingDataBytes"), () => datasetBytes(scope, demands)));
  const usable = $.named("usable", "local", $.get(hot, "usableBytes"));
  const beside = $.named("beside", "local", hotNeeds(scope, demands));
  const hotRoomBytes = $.named("hotRoomBytes", "local", $.choose($.compare(usable, "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute(usable, "-", $.get(beside, "checkpoints")), "-", $.get(beside, "weights"))));
  return $.named("workingSet", "result", $.made<WorkingSet>("WorkingSet", { bytes, hotRoomBytes, hotShare: $.choose($.or($.or($.compare(bytes, "===", $.literal(null)), () => $.compare(hotRoomBytes, "===", $.literal(null))), () => $.compare(bytes, "<=", $.literal(0))), () => $.literal(null), () => $.math("max", $.literal(0), $.math("min", $.literal(1), $.compute(hotRoomBytes, "/", bytes)))) }));
}

export function backupCheck(scope: $.Scope): $.Loose<BackupCheck> {
  const copies = $.get($.get($.get(scope.design, "storage"), "backup"), "copies");
  const media = $.get($.get($.get(scope.design, "storage"), "backup"), "media");
  const offsite = $.get($.get($.get(scope.design, "storage"), "backup"), "offsite");
  const immutable = $.get($.get($.get(scope.design, "storage"), "backup"), "immutable");
  return $.named("backupCheck", "result", $.made<BackupCheck>("BackupCheck", { copies, media, offsite, immutable, rulesMet: $.choose($.or($.or($.compare(copies, "===", $.literal(null)), () => $.compare(media, "===", $.literal(null))), () => $.compare(offsite, "===", $.literal(null))), () => $.literal(null), () => $.compute($.compute($.numberOf($.compare(copies, ">=", COPIES_ASKED)), "+", $.numberOf($.compare(media, ">=", MEDIA_ASKED))), "+", $.numberOf($.compare(offsite, ">=", OFFSITE_ASKED)))) }));
}
