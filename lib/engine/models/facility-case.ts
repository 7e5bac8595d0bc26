// What is known of a design's facility before anything is summed: `evaluate` puts it together once and hands it on.
import type { CoolingKind } from "../catalog/facility";
import type { EvaluationScope } from "../scope";
import { relativeAirDensity } from "./air-density";
import { type Climate, climateOf } from "./climate";
import { type CoolingPlant, coolingPlant } from "./cooling";
import { type CoolingMeans, coolingMonth } from "./cooling-months";
import { type PowerChain, powerChain } from "./power-chain";
import { type ItLoad, itTotal } from "./power-it-load";

/** Load, chain, plant and climate of a design, as far as they are known. */
export interface FacilityCase {
  readonly load: ItLoad | null;
  readonly chain: PowerChain | null;
  readonly kind: CoolingKind | null;
  readonly climate: Climate | null;
  readonly airDensity: number;
  readonly plant: CoolingPlant | null;
  /** Means of the plant over each period of the climate; none while load, climate or plant is unknown. */
  readonly months: readonly CoolingMeans[];
}

/** What is known of a design's facility before anything is summed: for its section and for the account of carbon. */
export function facilityCase(scope: EvaluationScope, load: ItLoad | null): FacilityCase {
  const site = scope.part("sites", scope.design.site.place);
  const climate = site === null ? null : climateOf(scope, site);
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  const airDensity = relativeAirDensity(climate?.altitudeMeters ?? 0);
  const plant = climate === null || kind === null ? null : coolingPlant(scope, kind, airDensity);
  const isCooled = load !== null && climate !== null && plant !== null;
  return {
    load,
    chain: load === null ? null : powerChain(scope, itTotal(load.design)),
    kind,
    climate,
    airDensity,
    plant,
    months: isCooled ? climate.periods.map((period) => coolingMonth(scope, plant, period)) : [],
  };
}
