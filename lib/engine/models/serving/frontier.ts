// Throughput against latency: the same replicas at every batch size, from one request at a time to as many as fit.
import { type LatencyTargets, meetsTargets } from "./best-rate";
import { fleetRate } from "./fleet";
import { acceleratorRate, acceleratorsInUse, millionTokensUsd, outputTokensPerSecond, userRate } from "./job-totals";
import { replicaRate } from "./open-load";
import type { ServingCase } from "./serving-case";

/** All replicas of a job at one batch size and their rated load. */
export interface FrontierPoint {
  /** Sequences that a replica decodes together. */
  readonly batch: number;
  readonly timeToFirstTokenSeconds: number;
  readonly timePerOutputTokenSeconds: number;
  /** What one user sees: the inverse of the time per output token. */
  readonly tokensPerSecondPerUser: number;
  /** Output of all replicas over the accelerators that they have. */
  readonly tokensPerSecondPerAccelerator: number;
  readonly tokensPerSecond: number;
  /** Of output; null where nobody knows what an accelerator-hour costs. */
  readonly usdPerMillionTokens: number | null;
  readonly isWithinTargets: boolean;
}

/** Powers of two up to the limit, the limit itself and the batch that is in use. Ascending. */
function batchesUpTo(limit: number, used: number): readonly number[] {
  const batches = new Set([limit, used]);
  for (let batch = 1; batch < limit; batch *= 2) batches.add(batch);
  return [...batches].sort((left, right) => left - right);
}

/**
 * The frontier of a job that fits. Batches whose split of replicas cannot be served are left out.
 * @param batch in use
 * @param held accelerators that the job pays for
 * @param usdPerAcceleratorHour null = unknown
 */
export function servingFrontier(
  served: ServingCase,
  targets: LatencyTargets,
  batch: number,
  held: number,
  usdPerAcceleratorHour: number | null,
): readonly FrontierPoint[] {
  const { model, hardware, request, choice, replicas, width, limit } = served;
  return batchesUpTo(limit, batch).flatMap((each) => {
    const rate = replicaRate(model, hardware, request, each, choice);
    const fleet = fleetRate(rate, replicas, choice);
    if (fleet === null) return [];
    const tokensPerSecond = outputTokensPerSecond(fleet.requestsPerSecond, request);
    return [
      {
        batch: each,
        timeToFirstTokenSeconds: rate.timeToFirstTokenSeconds,
        timePerOutputTokenSeconds: rate.timePerOutputTokenSeconds,
        tokensPerSecondPerUser: userRate(rate.timePerOutputTokenSeconds),
        tokensPerSecondPerAccelerator: acceleratorRate(tokensPerSecond, acceleratorsInUse(replicas, width)),
        tokensPerSecond,
        usdPerMillionTokens:
          usdPerAcceleratorHour === null ? null : millionTokensUsd(usdPerAcceleratorHour, held, tokensPerSecond),
        isWithinTargets: meetsTargets(rate, targets),
      },
    ];
  });
}
