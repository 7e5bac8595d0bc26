// What the replicas of a job come to together.
import type { Request } from "./iteration";
import type { OpenRate } from "./open-load";

const HOUR_SECONDS = 3600;
const MILLION = 1e6;

export const acceleratorsInUse = (replicas: number, width: number): number => replicas * width;

/**
 * Requests per second at the rated load of all replicas.
 * @param readers replicas that only read inputs; 0 where each does both
 */
export function fleetRequests(rate: OpenRate, readers: number, writers: number): number {
  const written = writers * rate.requestsPerSecond;
  return readers === 0 ? written : Math.min(readers * rate.inputsPerSecond, written);
}

/** From arrival to the last token, mean. Seconds. */
export function answerSeconds(rate: OpenRate, request: Request): number {
  return rate.timeToFirstTokenSeconds + rate.timePerOutputTokenSeconds * (request.outputTokens - 1);
}

export const outputTokensPerSecond = (requestsPerSecond: number, request: Request): number =>
  requestsPerSecond * request.outputTokens;

/** What one user of a job sees of its output, tokens per second. */
export const userRate = (secondsPerToken: number): number => 1 / secondsPerToken;

/** Output of all replicas over the accelerators that they have, tokens per second. */
export const acceleratorRate = (tokensPerSecond: number, accelerators: number): number =>
  tokensPerSecond / accelerators;

/** Fewest replicas whose rated load comes to a request rate. */
export const leastReplicas = (rate: OpenRate, requestsPerSecond: number): number =>
  Math.max(1, Math.ceil(requestsPerSecond / rate.requestsPerSecond));

/** Price of a million output tokens: accelerator-hours held over tokens written. */
export const millionTokensUsd = (
  usdPerAcceleratorHour: number,
  accelerators: number,
  tokensPerSecond: number,
): number => ((usdPerAcceleratorHour / HOUR_SECONDS) * accelerators * MILLION) / tokensPerSecond;

/** @param watts of the site for the job's accelerators */
export const tokensOfJoule = (tokensPerSecond: number, watts: number): number => tokensPerSecond / watts;
