// Waits that one request in a hundred exceeds, where requests arrive by chance.
import type { OpenRate } from "./open-load";
import { placesHeld, readingLoad, tailSeconds } from "./tail-waits";

/**
 * Chance that an arrival finds all of `servers` busy: Erlang's C, by the recursion of his B.
 * @param offered load in servers; at or above `servers` everyone waits
 */
export function waitingChance(servers: number, offered: number): number {
  if (offered >= servers) return 1;
  if (offered <= 0) return 0;
  let blocked = 1;
  for (let count = 1; count <= servers; count += 1) blocked = (offered * blocked) / (count + offered * blocked);
  const utilization = offered / servers;
  return blocked / (1 - utilization * (1 - blocked));
}

/**
 * Wait for the first token that one request in a hundred exceeds.
 * @param requestsPerSecond offered to one replica
 * @returns seconds; infinite where the replica is offered more than it can do
 */
export function tailFirstTokenSeconds(rate: OpenRate, requestsPerSecond: number): number {
  const held = placesHeld(rate, requestsPerSecond);
  if (held >= rate.batch || readingLoad(rate, requestsPerSecond) >= 1) return Number.POSITIVE_INFINITY;
  return tailSeconds(rate, requestsPerSecond, waitingChance(rate.batch, held));
}
