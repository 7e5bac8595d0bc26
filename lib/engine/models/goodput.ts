// Where the wall time of a job goes that is interrupted at random and starts again from its last checkpoint.
import type { GoodputBreakdown, Recovery } from "../result-workload";

export interface CheckpointRhythm {
  /** Productive time between two checkpoints; more than 0. */
  readonly intervalSeconds: number;
  /** δ, what one checkpoint stops the job for. */
  readonly blockingSeconds: number;
  /** By how much the newest complete checkpoint is older than its begin: the write of an asynchronous one. */
  readonly lagSeconds: number;
}

/** Time lost per interruption, without the work since the last checkpoint. Seconds. */
const recoveryTotal = (recovery: Recovery): number =>
  recovery.detectionSeconds + recovery.spareWaitSeconds + recovery.restartSeconds + recovery.restoreSeconds;

/**
 * Shares of the wall time, summing to 1. Daly 2006, complete model: interruptions are a Poisson process of mean M, during
 * recovery too. A segment of T productive seconds and a checkpoint of δ takes M·e^(R/M)·(e^((T+δ)/M) − 1) of wall time; of
 * that, recovery is the share 1 − e^(−R/M), and of the rest T and δ are kept and what is left over is done again.
 * @param meanSeconds M, mean time between interruptions of the whole job, more than 0
 */
export function goodputBreakdown(
  meanSeconds: number,
  { intervalSeconds, blockingSeconds, lagSeconds }: CheckpointRhythm,
  recovery: Recovery,
): GoodputBreakdown {
  // Work that only an unfinished checkpoint holds is done again, never more of it than one interval.
  const lag = Math.min(lagSeconds, intervalSeconds);
  const lostSeconds = recoveryTotal(recovery) + lag;
  const running = Math.exp(-lostSeconds / meanSeconds);
  const recovering = -Math.expm1(-lostSeconds / meanSeconds);
  const attempted = meanSeconds * Math.expm1((intervalSeconds + blockingSeconds) / meanSeconds);
  const shareOf = (seconds: number): number => (lostSeconds > 0 ? (recovering * seconds) / lostSeconds : 0);
  return {
    productive: (running * intervalSeconds) / attempted,
    checkpointing: (running * blockingSeconds) / attempted,
    rework: running * Math.max(0, 1 - (intervalSeconds + blockingSeconds) / attempted) + shareOf(lag),
    detection: shareOf(recovery.detectionSeconds),
    spareWait: shareOf(recovery.spareWaitSeconds),
    restart: shareOf(recovery.restartSeconds),
    restore: shareOf(recovery.restoreSeconds),
  };
}
