// Replicas together: how many read and how many write, and how many a request rate needs at its latency targets.
import { fleetRequests, leastReplicas } from "./job-totals";
import type { OpenRate, ServingChoice } from "./open-load";
import { tailFirstTokenSeconds } from "./tail";

/** What a number of replicas does at its rated load. */
export interface FleetRate {
  /** Replicas that only read inputs; 0 where each does both. */
  readonly prefillReplicas: number;
  /** Replicas that write answers. */
  readonly decodeReplicas: number;
  readonly requestsPerSecond: number;
}

/** The split of the replicas that carries most; null where there are too few to split. */
export function fleetRate(rate: OpenRate, replicas: number, choice: ServingChoice): FleetRate | null {
  if (!choice.isDisaggregated)
    return { prefillReplicas: 0, decodeReplicas: replicas, requestsPerSecond: fleetRequests(rate, 0, replicas) };
  if (replicas < 2) return null;
  const carried = (reading: number): number => fleetRequests(rate, reading, replicas - reading);
  const even = (replicas * rate.requestsPerSecond) / (rate.inputsPerSecond + rate.requestsPerSecond);
  const below = Math.min(replicas - 1, Math.max(1, Math.floor(even)));
  const above = Math.min(replicas - 1, below + 1);
  const prefillReplicas = carried(above) > carried(below) ? above : below;
  return {
    prefillReplicas,
    decodeReplicas: replicas - prefillReplicas,
    requestsPerSecond: carried(prefillReplicas),
  };
}

/** Replicas beyond these are not looked for. */
const REPLICAS_MAX = 1e6;

/**
 * Fewest replicas that carry a request rate at their rated load, and keep the first token within its target for 99 of 100.
 * @param firstTokenSeconds null = no target
 * @returns null where no number of replicas does
 */
export function replicasFor(
  rate: OpenRate,
  choice: ServingChoice,
  requestsPerSecond: number,
  firstTokenSeconds: number | null,
): number | null {
  const suffices = (replicas: number): boolean => {
    const fleet = fleetRate(rate, replicas, choice);
    if (fleet === null || fleet.requestsPerSecond < requestsPerSecond) return false;
    return (
      firstTokenSeconds === null ||
      tailFirstTokenSeconds(rate, requestsPerSecond / fleet.decodeReplicas) <= firstTokenSeconds
    );
  };
  let high = leastReplicas(rate, requestsPerSecond);
  if (high > REPLICAS_MAX) return null;
  while (!suffices(high)) {
    if (high === REPLICAS_MAX) return null;
    high = Math.min(REPLICAS_MAX, 2 * high);
  }
  let low = 0;
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (suffices(middle)) high = middle;
    else low = middle;
  }
  return high;
}
