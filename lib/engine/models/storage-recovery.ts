// How much data a disaster costs and how long service is away: computed from the backup and the link, not declared.
import { storageFindings } from "../findings/storage.findings";
import type { EvaluationScope } from "../scope";

const SECONDS_PER_YEAR = 31_536_000;

export interface Recovery {
  /** Age of the youngest data at the other site when this one is lost; null without an off-site copy or an interval. */
  readonly pointSeconds: number | null;
  /** From the disaster until service is back; null while the link or the bytes are unknown. */
  readonly timeSeconds: number | null;
  readonly report: (scope: EvaluationScope) => void;
}

/**
 * Recovery from the loss of the site.
 *
 * Point: the backup interval, plus the time to send what grew in it over the replication link. Time: detection and
 * start-up, plus, unless an alternate site holds the data already, the restore over the same link.
 *
 * @param restoreBytes that must be back before service is
 * @param datasetBytes whose growth the backups carry
 */
export function recoverData(
  scope: EvaluationScope,
  restoreBytes: number | null,
  datasetBytes: number | null,
): Recovery {
  const { backup, recovery, dataset } = scope.design.storage;
  const link = recovery.replicationBytesPerSecond;
  const failover = scope.constant("storage.failover-time");
  const hasOffsite = backup.offsite !== null && backup.offsite > 0;
  const sendSeconds = (bytes: number | null) => (bytes === null || link === null || link === 0 ? null : bytes / link);

  const interval = backup.intervalSeconds;
  const grown =
    interval === null || datasetBytes === null
      ? null
      : (datasetBytes * dataset.yearlyGrowth * interval) / SECONDS_PER_YEAR;
  const pointSeconds = interval === null || !hasOffsite ? null : interval + (sendSeconds(grown) ?? 0);

  const restoreSeconds = recovery.alternateSite === true && hasOffsite ? 0 : sendSeconds(restoreBytes);
  const timeSeconds = !hasOffsite || restoreSeconds === null ? null : failover + restoreSeconds;
  return { pointSeconds, timeSeconds, report: (target) => reportRecovery(target, pointSeconds, timeSeconds) };
}

function reportRecovery(scope: EvaluationScope, pointSeconds: number | null, timeSeconds: number | null): void {
  const { backup, recovery } = scope.design.storage;
  if (backup.offsite === 0) scope.find(storageFindings.noOffsite, "storage.backup.offsite", {});
  if (pointSeconds !== null && recovery.pointSeconds !== null && pointSeconds > recovery.pointSeconds) {
    scope.find(storageFindings.pointMissed, "storage.backup.intervalSeconds", {
      delivered: { value: pointSeconds, unit: "seconds" },
      target: { value: recovery.pointSeconds, unit: "seconds" },
    });
  }
  if (timeSeconds !== null && recovery.timeSeconds !== null && timeSeconds > recovery.timeSeconds) {
    scope.find(storageFindings.timeMissed, "storage.recovery.replicationBytesPerSecond", {
      delivered: { value: timeSeconds, unit: "seconds" },
      target: { value: recovery.timeSeconds, unit: "seconds" },
    });
  }
}
