// Waits that one request in a hundred exceeds, once it is known how often an arrival finds every place taken.
import { type OpenRate, queueSeconds } from "./open-load";

/** One in a hundred waits longer. */
const TAIL = 0.01;

/** Places of a batch that requests at this rate hold on average. */
export const placesHeld = (rate: OpenRate, requestsPerSecond: number): number =>
  requestsPerSecond * rate.serviceSeconds;

/** Share of a replica's time that reads inputs at this rate of requests. */
export const readingLoad = (rate: OpenRate, requestsPerSecond: number): number =>
  (rate.prefillLoad * requestsPerSecond) / rate.requestsPerSecond;

/** Requests per second that one replica is offered: the wanted rate as far as it is carried, else what is carried. */
export function offeredRequests(wanted: number | null, carried: number, writers: number): number {
  return (wanted === null ? carried : Math.min(wanted, carried)) / writers;
}

/** For a place in a batch: M/M/c over its places. Seconds. */
function placeSeconds(rate: OpenRate, held: number, busy: number): number {
  return busy <= TAIL ? 0 : (Math.log(busy / TAIL) * rate.serviceSeconds) / (rate.batch - held);
}

/** In the queue of inputs: the exponential tail of M/D/1, chance ρ and rate 2·(1 − ρ) per service. Seconds. */
function inputSeconds(rate: OpenRate, load: number): number {
  return load <= TAIL ? 0 : (Math.log(load / TAIL) * rate.prefillSeconds) / (2 * (1 - load));
}

/**
 * Wait for the first token that one request in a hundred exceeds. Seconds.
 * @param requestsPerSecond offered to one replica, less than it can do
 * @param busy chance that an arrival finds every place of the batch taken, 0–1
 */
export function tailSeconds(rate: OpenRate, requestsPerSecond: number, busy: number): number {
  const mean = rate.timeToFirstTokenSeconds - queueSeconds(rate.prefillLoad, rate.prefillSeconds);
  const place = placeSeconds(rate, placesHeld(rate, requestsPerSecond), busy);
  return mean + (place + inputSeconds(rate, readingLoad(rate, requestsPerSecond)));
}
