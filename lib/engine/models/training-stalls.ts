// What storage adds to a step: waiting for data, and standing still for a checkpoint.
import type { EvaluationScope } from "../scope";
import { checkpointInterval, type JobFailures } from "./reliability";
import type { JobStorage } from "./training-storage";
import type { TokenData } from "./workload-data";

/** Time by which reading one step's data is longer than the step that hides it. Seconds; 0 while rates are unknown. */
export function dataStallSeconds(
  stepSeconds: number,
  tokens: number,
  data: TokenData,
  readShare: number,
  storage: JobStorage,
): number {
  const needs = (amount: number, rate: number | null) =>
    rate === null ? 0 : amount <= 0 ? 0 : amount / Math.max(rate, Number.MIN_VALUE);
  const seconds = Math.max(
    needs(tokens * data.bytesPerToken * readShare, storage.readBytesPerSecond),
    needs(tokens * data.readsPerToken * readShare, storage.operationsPerSecond),
  );
  return Math.max(0, Math.min(seconds, MAX_STALL_SECONDS) - stepSeconds);
}

/** A tier that hands out nothing stalls for ever; a hundred years stand for it, so that figures stay finite. */
const MAX_STALL_SECONDS = 3.1536e9;

export interface CheckpointPlan {
  /** What one checkpoint stops the job for; null while the write rate is unknown. */
  readonly blockingSeconds: number | null;
  readonly writeSeconds: number | null;
  /** Productive time between two checkpoints. */
  readonly intervalSeconds: number;
}

/**
 * Interval as given, else Daly's optimum for the job's own failures, never shorter than an asynchronous write.
 */
export function checkpointPlan(
  scope: EvaluationScope,
  bytes: number,
  accelerators: number,
  storage: JobStorage,
  failures: Pick<JobFailures, "meanSeconds">,
): CheckpointPlan {
  const { intervalSeconds, mode } = scope.design.storage.checkpoints;
  const rate = storage.writeBytesPerSecond;
  if (rate === null) {
    return {
      blockingSeconds: null,
      writeSeconds: null,
      intervalSeconds: intervalSeconds ?? scope.constant("reliability.checkpoint-interval"),
    };
  }
  const writeSeconds = Math.min(bytes / Math.max(rate, Number.MIN_VALUE), MAX_STALL_SECONDS);
  const copySeconds = bytes / accelerators / scope.constant("training.host-copy-rate");
  const blockingSeconds = mode === "asynchronous" ? Math.min(copySeconds, writeSeconds) : writeSeconds;
  const choice = {
    givenSeconds: intervalSeconds,
    blockingSeconds,
    shortestSeconds: mode === "asynchronous" ? writeSeconds : 0,
  };
  return { blockingSeconds, writeSeconds, intervalSeconds: checkpointInterval(choice, failures.meanSeconds) };
}
