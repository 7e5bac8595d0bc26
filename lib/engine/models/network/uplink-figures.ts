// The way out: what its links carry, what is left of them after a failure, and what has to pass.
import type { UplinkDemand } from "../../result-network";

/** Links at their rate, encryption taken off. */
export const uplinkRateOf = (links: number, rate: number, encryptionShare: number): number =>
  links * rate * encryptionShare;

/**
 * Links that are left with the largest thing on the way out failed: a router with its even share of the links, or one link
 * where nobody says how many routers there are.
 */
export const survivorsOf = (links: number, routers: number | null): number =>
  Math.max(0, links - (routers === null ? 1 : Math.ceil(links / Math.max(1, routers))));

/** Served tokens as bytes on the uplink. */
export const servingDemand = (
  requestsPerSecond: number,
  inputTokens: number,
  outputTokens: number,
  bytesPerToken: number,
): number => requestsPerSecond * (inputTokens + outputTokens) * bytesPerToken;

/** Everything that has to pass. */
export const demandInAll = (demand: UplinkDemand): number =>
  (demand.ingestBytesPerSecond ?? 0) + (demand.servingBytesPerSecond ?? 0) + (demand.replicationBytesPerSecond ?? 0);
