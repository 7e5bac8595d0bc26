// From the meter to the plug: what the UPS, transformers and boards lose, and what recharging batteries adds.
import type { EvaluationScope } from "../scope";

/** Installed capacity over the load of N modules, when N modules carry it. */
export function installedOverLoad(redundancy: string, modules: number): number {
  if (redundancy === "N+1") return (modules + 1) / modules;
  if (redundancy === "N+2") return (modules + 2) / modules;
  if (redundancy === "2N") return 2;
  // Three systems make two.
  if (redundancy === "distributed") return 1.5;
  return 1;
}

/** Units of a redundancy that needs `modules` of them. */
export function installedUnits(redundancy: string, modules: number): number {
  return Math.round(modules * installedOverLoad(redundancy, modules));
}

/** Electrical chain of a design, sized once for its design load. */
export interface PowerChain {
  /** Of all UPS modules together, watts; 0 without a UPS. */
  readonly upsRatingWatts: number;
  /** Watts that recharging the battery adds after a discharge at the design load. */
  readonly rechargeWatts: number;
}

/** Watts lost between meter and plug at one IT load. */
export interface ChainLosses {
  readonly ups: number;
  readonly distribution: number;
  readonly transformer: number;
  readonly losses: number;
}

/**
 * Chain for a design load. Where nobody chose a UPS, one of N is assumed.
 * @param designItWatts coincident maximum of the IT load
 */
export function powerChain(scope: EvaluationScope, designItWatts: number): PowerChain {
  const { supply } = scope.design.power;
  const redundancy = supply.upsRedundancy ?? "N";
  const modules = scope.constant("power.ups-modules");
  const oversized = scope.constant("power.ups-oversize") * installedOverLoad(redundancy, modules);
  const upsRatingWatts = redundancy === "none" ? 0 : designItWatts * oversized;
  // The energy of the autonomy is given back over the recharge time of the chemistry.
  const rechargeSeconds = scope.constant(`power.recharge-${supply.upsBattery ?? "vrla"}`);
  const rechargeWatts = upsRatingWatts === 0 ? 0 : (designItWatts * (supply.batterySeconds ?? 0)) / rechargeSeconds;
  return { upsRatingWatts, rechargeWatts };
}

/**
 * Losses at an IT load.
 *
 * UPS loss = rating × (a + b·L + c·L²) at load fraction L: a redundant system runs at a lower L and so loses a larger
 * share. Transformers and distribution lose a fixed share of what leaves them.
 */
export function chainLosses(scope: EvaluationScope, chain: PowerChain, itWatts: number): ChainLosses {
  const rating = chain.upsRatingWatts;
  const load = rating === 0 ? 0 : itWatts / rating;
  const perRating =
    scope.constant("power.ups-fixed-loss") +
    scope.constant("power.ups-linear-loss") * load +
    scope.constant("power.ups-square-loss") * load ** 2;
  const ups = rating * perRating;
  const distribution = itWatts * scope.constant("power.distribution-loss");
  const transformer = (itWatts + ups + distribution) * scope.constant("power.transformer-loss");
  return { ups, distribution, transformer, losses: ups + distribution + transformer };
}
