// The operating point of a replica: the largest batch within the latency targets.
import { type OpenRate, replicaRate } from "./open-load";
import type { ServingCase } from "./serving-case";

/** The longest waits that the purpose allows; null = no target. */
export interface LatencyTargets {
  readonly timeToFirstTokenSeconds: number | null;
  readonly timePerOutputTokenSeconds: number | null;
}

export const meetsTargets = (
  rate: Pick<OpenRate, "timeToFirstTokenSeconds" | "timePerOutputTokenSeconds">,
  { timeToFirstTokenSeconds: first, timePerOutputTokenSeconds: next }: LatencyTargets,
): boolean =>
  rate.timeToFirstTokenSeconds <= (first ?? Number.POSITIVE_INFINITY) &&
  rate.timePerOutputTokenSeconds <= (next ?? Number.POSITIVE_INFINITY);

/** The smallest batch when none is within the targets. A larger batch is never faster per token. */
export function bestRate({ model, hardware, request, choice, limit }: ServingCase, targets: LatencyTargets): OpenRate {
  const at = (batch: number) => replicaRate(model, hardware, request, batch, choice);
  const largest = at(limit);
  if (meetsTargets(largest, targets)) return largest;
  let low = 1;
  let high = limit;
  let best = at(1);
  if (!meetsTargets(best, targets)) return best;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const rate = at(middle);
    if (meetsTargets(rate, targets)) {
      low = middle;
      best = rate;
    } else high = middle;
  }
  return best;
}
