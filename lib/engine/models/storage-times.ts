// Checkpoints in time, what a disaster costs, where the working set lies and whether the backup keeps the 3-2-1 rule.
import type { BackupCheck, CheckpointTimes, RecoveryTimes, TierCapability, WorkingSet } from "../result-storage";
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import type { StorageDemands } from "./evaluation-steps";
import { datasetBytes, hotNeeds } from "./storage-needs";

/** Copies, media kinds and off-site copies that the 3-2-1 rule asks for. */
const COPIES_ASKED = 3;
const MEDIA_ASKED = 2;
const OFFSITE_ASKED = 1;

/** Writing all jobs' state once; null while its size or the hot tier's rate is not known. */
export function checkpointWriteSeconds(demands: StorageDemands, hot: TierCapability): number | null {
  const bytes = demands.checkpointBytes;
  const rate = hot.writeBytesPerSecond;
  return bytes === null || rate === null || rate === 0 ? null : bytes / rate;
}

export function checkpointTimes(scope: EvaluationScope, demands: StorageDemands, hot: TierCapability): CheckpointTimes {
  const bytes = demands.checkpointBytes;
  const rate = hot.readBytesPerSecond;
  const blockingSeconds = demands.checkpointBlockingSeconds;
  const intervalSeconds = scope.design.storage.checkpoints.intervalSeconds ?? demands.checkpointIntervalSeconds;
  return {
    blockingSeconds,
    intervalSeconds,
    restoreSeconds: bytes === null || rate === null || rate === 0 ? null : bytes / rate,
    keptBytes: bytes === null ? null : bytes * scope.design.storage.checkpoints.retained,
    stallShare:
      blockingSeconds === null || intervalSeconds === null
        ? null
        : blockingSeconds / (intervalSeconds + blockingSeconds),
  };
}

/**
 * Recovery from the loss of the site.
 *
 * Point: the backup interval, plus the time to send what grew in it over the replication link and the light's way there;
 * not known while the link does not keep up with what grows.
 * Time: detection and start-up, plus, unless an alternate site holds the data already, the restore over the same link.
 */
export function recoveryTimes(scope: EvaluationScope, demands: StorageDemands): RecoveryTimes {
  const { backup, recovery, dataset, hot } = scope.design.storage;
  const link = recovery.replicationBytesPerSecond;
  const hasOffsite = backup.offsite !== null && backup.offsite > 0;
  const kept = datasetBytes(scope, demands);
  const intervalSeconds = backup.intervalSeconds;
  const grown =
    intervalSeconds === null || kept === null ? null : (kept * dataset.yearlyGrowth * intervalSeconds) / YEAR_SECONDS;
  const send = sendSeconds(grown, link);
  // What grows faster than it is sent is never all over there; what has no link to go over, nobody knows when.
  const isKeptUp =
    grown === null || grown === 0 || (send !== null && intervalSeconds !== null && send <= intervalSeconds);
  const delaySeconds =
    recovery.distanceMeters === null ? null : recovery.distanceMeters * scope.constant("storage.fiber-delay");
  const restoreBytes =
    kept === null || hot.share === null
      ? null
      : kept * hot.share + (demands.checkpointBytes ?? 0) + (demands.servedWeightBytes ?? 0);
  const restore = recovery.alternateSite === true && hasOffsite ? 0 : sendSeconds(restoreBytes, link);
  const failoverSeconds = scope.constant("storage.failover-time");
  return {
    pointSeconds:
      intervalSeconds === null || !hasOffsite || !isKeptUp ? null : intervalSeconds + (send ?? 0) + (delaySeconds ?? 0),
    intervalSeconds,
    sendSeconds: send,
    delaySeconds,
    timeSeconds: !hasOffsite || restore === null ? null : failoverSeconds + restore,
    failoverSeconds,
    restoreSeconds: restore,
    restoreBytes,
  };
}

/** Over the link between the sites; null while either is not known. */
function sendSeconds(bytes: number | null, link: number | null): number | null {
  return bytes === null || link === null || link === 0 ? null : bytes / link;
}

export function workingSet(scope: EvaluationScope, demands: StorageDemands, hot: TierCapability): WorkingSet {
  const bytes = demands.trainingDataBytes ?? datasetBytes(scope, demands);
  const usable = hot.usableBytes;
  const beside = hotNeeds(scope, demands);
  const hotRoomBytes = usable === null ? null : usable - beside.checkpoints - beside.weights;
  return {
    bytes,
    hotRoomBytes,
    hotShare:
      bytes === null || hotRoomBytes === null || bytes <= 0 ? null : Math.max(0, Math.min(1, hotRoomBytes / bytes)),
  };
}

export function backupCheck(scope: EvaluationScope): BackupCheck {
  const { copies, media, offsite, immutable } = scope.design.storage.backup;
  return {
    copies,
    media,
    offsite,
    immutable,
    rulesMet:
      copies === null || media === null || offsite === null
        ? null
        : Number(copies >= COPIES_ASKED) + Number(media >= MEDIA_ASKED) + Number(offsite >= OFFSITE_ASKED),
  };
}
