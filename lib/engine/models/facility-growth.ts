// What is left before each limit of the site, and what all accelerators together do to its load.
import type { LoadSwing } from "../result-facility";
import type { EvaluationScope } from "../scope";
import type { PowerChain } from "./power-chain";

/** Use of one limit. */
export interface RoomNumbers {
  readonly used: number;
  readonly available: number;
  readonly left: number;
  readonly racks: number | null;
}

/**
 * Room before a limit.
 * @param racks that stand there today and share the use evenly; null where the limit is that of one rack
 */
export function roomBefore(used: number, available: number, racks: number | null): RoomNumbers {
  const left = available - used;
  return {
    used,
    available,
    left,
    racks: racks === null || racks === 0 || used === 0 ? null : Math.floor(left / (used / racks)),
  };
}

/**
 * Step of the load when all accelerators start or stop together, as the communication of a synchronous job makes them.
 * @param facilityWatts of the design day; null while it is not known
 */
export function loadSwing(
  scope: EvaluationScope,
  stepWatts: number,
  chain: PowerChain,
  facilityWatts: number | null,
): LoadSwing {
  const capacity = scope.design.power.supply.capacityWatts;
  const rating = chain.upsRatingWatts;
  return {
    stepWatts,
    shareOfFacility: facilityWatts === null ? null : stepWatts / facilityWatts,
    shareOfSupply: capacity === null ? null : stepWatts / capacity,
    shareOfUps: rating === 0 ? null : stepWatts / rating,
  };
}
