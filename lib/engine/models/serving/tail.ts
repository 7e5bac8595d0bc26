// Waits that one request in a hundred exceeds, where requests arrive by chance.
import { type OpenRate, queueSeconds } from "./open-load";

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

/** One in a hundred waits longer. */
const TAIL = 0.01;

/**
 * Wait that one request in a hundred exceeds, for a place in a replica's batch (M/M/c over its places) and in the queue of
 * inputs (the exponential tail of M/D/1: chance ρ, rate 2·(1 − ρ) per service).
 * @param requestsPerSecond offered to one replica
 * @returns seconds; infinite where the replica is offered more than it can do
 */
export function tailWaitSeconds(rate: OpenRate, requestsPerSecond: number): number {
  const offered = requestsPerSecond * rate.serviceSeconds;
  if (offered >= rate.batch) return Number.POSITIVE_INFINITY;
  const busy = waitingChance(rate.batch, offered);
  const place = busy <= TAIL ? 0 : (Math.log(busy / TAIL) * rate.serviceSeconds) / (rate.batch - offered);
  const each = rate.prefillSeconds;
  const prefillLoad = (rate.prefillLoad * requestsPerSecond) / rate.requestsPerSecond;
  if (prefillLoad >= 1) return Number.POSITIVE_INFINITY;
  const input = prefillLoad <= TAIL ? 0 : (Math.log(prefillLoad / TAIL) * each) / (2 * (1 - prefillLoad));
  return place + input;
}

/** Wait for the first token that one request in a hundred exceeds. Seconds; infinite as above. */
export function tailFirstTokenSeconds(rate: OpenRate, requestsPerSecond: number): number {
  const mean = rate.timeToFirstTokenSeconds - queueSeconds(rate.prefillLoad, rate.prefillSeconds);
  return mean + tailWaitSeconds(rate, requestsPerSecond);
}
