// What a priced step comes to: rates, utilisations and the length of a run. Plain arithmetic.

/** Tokens of one optimiser step. */
export function stepTokens(batchSequences: number, sequenceTokens: number): number {
  return batchSequences * sequenceTokens;
}

/** Tokens per second of the whole job, stalls included. */
export function tokenRate(tokensPerStep: number, stepSeconds: number): number {
  return tokensPerStep / stepSeconds;
}

/**
 * Share of the dense peak of all accelerators that the job holds.
 * @param flopsPerToken in the convention that the caller wants: attention in full (PaLM), causal, or with recomputation
 */
export function flopsUtilization(
  tokensPerSecond: number,
  flopsPerToken: number,
  accelerators: number,
  peakFlopsPerSecond: number,
): number {
  return (tokensPerSecond * flopsPerToken) / (accelerators * peakFlopsPerSecond);
}

/** FLOPs per token with those that recomputation repeats: the forward pass again under full recomputation. */
export function executedFlopsPerToken(trainingFlops: number, forwardFlops: number, repeatedShare: number): number {
  return trainingFlops + repeatedShare * forwardFlops;
}

/** A restore that would take longer than a year is counted as one: figures stay finite. */
const LONGEST_RESTORE_SECONDS = 31_536_000;

/** Reading a checkpoint after an interruption; 0 while the rate is unknown. Seconds. */
export function restoreSeconds(bytes: number, readBytesPerSecond: number | null): number {
  return readBytesPerSecond === null ? 0 : Math.min(bytes / Math.max(readBytesPerSecond, 1), LONGEST_RESTORE_SECONDS);
}

/** Standing still for checkpoints over productive time; 0 while the write rate is unknown. */
export function stallShare(blockingSeconds: number | null, intervalSeconds: number): number {
  return (blockingSeconds ?? 0) / intervalSeconds;
}

const YEAR_SECONDS = 31_536_000;

/** Mean draw of the site at full use: the annual one over the utilisation, never more than the design load. Watts. */
export function fullUseWatts(facilityWatts: number, annualJoules: number, utilization: number): number {
  return Math.min(facilityWatts, annualJoules / YEAR_SECONDS / utilization);
}

/** Energy of a run: the job's share of the site's draw while it works, cooling and losses included. Joules. */
export function runJoules(watts: number, accelerators: number, ofAll: number, seconds: number): number {
  return (watts * accelerators * seconds) / ofAll;
}

const HOUR_SECONDS = 3600;

/** Price of a run: the accelerators that the job holds, for as long as it lasts. USD. */
export function runUsd(usdPerAcceleratorHour: number, accelerators: number, seconds: number): number {
  return (usdPerAcceleratorHour * accelerators * seconds) / HOUR_SECONDS;
}

/** What a plan leaves of an accelerator's memory; below 0 where it does not fit. Bytes. */
export function freeBytes(capacityBytes: number, usedBytes: number): number {
  return capacityBytes - usedBytes;
}
