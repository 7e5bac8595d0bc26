// From the meter to the plug: what the UPS, transformers and boards lose, and what recharging batteries adds.
import type { ResolvedDesign } from "../inputs/design";
import type { EvaluationScope } from "../scope";

type Supply = ResolvedDesign["power"]["supply"];

/** Installed UPS capacity over the load of N modules, when N modules carry it. */
function installedOverLoad(redundancy: Exclude<Supply["upsRedundancy"], null | "none">, modules: number): number {
  switch (redundancy) {
    case "N":
      return 1;
    case "N+1":
      return (modules + 1) / modules;
    case "2N":
      return 2;
    case "distributed":
      // Three systems make two.
      return 1.5;
  }
}

/** Units of a redundancy that needs `modules` of them. */
export function installedUnits(redundancy: "N" | "N+1" | "N+2" | "2N" | "distributed", modules: number): number {
  if (redundancy === "N+2") return modules + 2;
  return Math.round(modules * installedOverLoad(redundancy, modules));
}

/** Electrical chain of a design, sized once for its design load. */
export interface PowerChain {
  /** Watts lost between meter and plug at an IT load. */
  lossesAt(itWatts: number): number;
  /** Watts that recharging the battery adds after a discharge at the design load. */
  readonly rechargeWatts: number;
}

/**
 * Chain for a design load.
 *
 * UPS loss = rating × (a + b·L + c·L²) at load fraction L: a redundant system runs at a lower L and so loses a larger
 * share. Transformers and distribution lose a fixed share of what leaves them. Where nobody chose a UPS, one of N is assumed.
 *
 * @param designItWatts coincident maximum of the IT load
 */
export function powerChain(scope: EvaluationScope, designItWatts: number): PowerChain {
  const { supply } = scope.design.power;
  const redundancy = supply.upsRedundancy ?? "N";
  const rating =
    redundancy === "none"
      ? 0
      : designItWatts *
        scope.constant("power.ups-oversize") *
        installedOverLoad(redundancy, scope.constant("power.ups-modules"));
  const fixed = scope.constant("power.ups-fixed-loss");
  const linear = scope.constant("power.ups-linear-loss");
  const square = scope.constant("power.ups-square-loss");
  const passing = scope.constant("power.distribution-loss");
  const transformer = scope.constant("power.transformer-loss");
  const lossesAt = (itWatts: number): number => {
    const load = rating === 0 ? 0 : itWatts / rating;
    const ups = rating * (fixed + linear * load + square * load ** 2);
    const distribution = itWatts * passing;
    const entering = itWatts + ups + distribution;
    return ups + distribution + entering * transformer;
  };
  return {
    lossesAt,
    rechargeWatts: rating === 0 ? 0 : rechargeWatts(scope, supply, designItWatts),
  };
}

/** Energy of the autonomy, given back over the recharge time of the chemistry. */
function rechargeWatts(scope: EvaluationScope, supply: Supply, designItWatts: number): number {
  const seconds = scope.constant(`power.recharge-${supply.upsBattery ?? "vrla"}`);
  return (designItWatts * (supply.batterySeconds ?? 0)) / seconds;
}
