// Power and water of the cooling plant, from the heat, the outdoor air and the way heat leaves the building.
import type { CoolingKind } from "../catalog/facility";
import type { ResolvedDesign } from "../inputs/design";
import type { PowerBreakdown } from "../result";
import type { EvaluationScope } from "../scope";
import type { Climate, ClimateSlice } from "./climate";
import type { ConstantId } from "./constants";
import { type ItPower, itTotal } from "./power-it";
import { relativeAirDensity } from "./psychrometrics";

type CoolingInputs = ResolvedDesign["power"]["cooling"];
type Outdoor = Omit<ClimateSlice, "weight">;

/** One water loop: the share of the heat it carries and the supply temperature that it must hold. */
interface Loop {
  readonly share: number;
  readonly waterCelsius: number;
  /** Runs on outdoor air whenever that is cold enough. */
  readonly isFreeCooled: boolean;
}

/** Cooling at one outdoor condition. Watts per watt of heat; water in m³ per joule of heat. */
export interface CoolingPoint {
  readonly fansAndPumps: number;
  readonly chiller: number;
  readonly rejectionFans: number;
  readonly waterCubicMetersPerJoule: number;
  /** No loop needs its chiller. */
  readonly isFree: boolean;
  /** Warmest supply that a plant without chillers can hold, above what is asked for; 0 where chillers hold it. Kelvin. */
  readonly excessKelvin: number;
}

export interface CoolingPlant {
  at(outdoor: Outdoor): CoolingPoint;
  /** Share of the year's hours, 0–1, in which no chiller runs. */
  freeFraction(climate: Climate): number;
}

/** Heat that the plant takes away on the design day: what the machines draw and the losses on the way to them, watts. */
export const heatToRemove = (power: ItPower & Pick<PowerBreakdown, "losses">): number => itTotal(power) + power.losses;

const KELVIN = 273.15;
/** Latent heat of evaporation near 25 °C, J/kg, and density of water, kg/m³. */
const EVAPORATION_JOULES_PER_KILOGRAM = 2.44e6;
const WATER_KILOGRAMS_PER_CUBIC_METER = 1000;
const EVAPORATIVE_APPROACH_CELSIUS = 3;

const FAN_SHARE: Readonly<Record<CoolingInputs["kind"], ConstantId | null>> = {
  "air-perimeter": "cooling.fans-air-perimeter",
  "air-in-row": "cooling.fans-air-in-row",
  "rear-door": "cooling.fans-rear-door",
  "direct-to-chip": "cooling.fans-residual-air",
  immersion: null,
};

const isDirectLiquid = (kind: CoolingInputs["kind"]) => kind === "direct-to-chip" || kind === "immersion";

/**
 * Plant of a design, ready to be asked at any outdoor condition.
 *
 * First order: fans and pumps in proportion to heat (fan power grows with 1 ÷ density², since mass flow must stay);
 * chiller power = heat × (T_condensing − T_evaporating) ÷ (T_evaporating × share of Carnot); a loop is free while the
 * outside makes its water cold enough, all or nothing; towers evaporate what they reject but for a sensible share.
 *
 * @param altitudeMeters of the site: thins the air that fans move
 */
export function coolingPlant(
  scope: EvaluationScope,
  inputs: CoolingInputs,
  kind: CoolingKind,
  altitudeMeters: number,
): CoolingPlant {
  const loops = loopsOf(scope, inputs, kind);
  const density = relativeAirDensity(altitudeMeters);
  const fanId = FAN_SHARE[inputs.kind];
  const fanShare = fanId === null ? 0 : scope.constant(fanId);
  const airShare = inputs.kind === "direct-to-chip" ? 1 - kind.liquidHeatShare : 1;
  const fansAndPumps = (fanShare * airShare) / density ** 2 + scope.constant("cooling.pump-share");
  const condense = condenser(scope, inputs.heatRejection);
  const reject = rejection(scope, inputs.heatRejection);

  const at = (outdoor: Outdoor): CoolingPoint => {
    const free = freeWaterCelsius(scope, inputs.heatRejection, outdoor);
    let chiller = 0;
    let excessKelvin = 0;
    for (const loop of loops) {
      if (inputs.heatRejection === "dry-cooler") excessKelvin = Math.max(excessKelvin, free - loop.waterCelsius);
      else if (!loop.isFreeCooled || free > loop.waterCelsius)
        chiller += loop.share * condense(loop.waterCelsius, outdoor);
    }
    const isWet =
      inputs.heatRejection === "water-chiller" ||
      (inputs.heatRejection === "evaporative" && needsWater(scope, loops, outdoor));
    const { fans, water } = reject(1 + chiller, isWet);
    return {
      fansAndPumps,
      chiller,
      rejectionFans: fans,
      waterCubicMetersPerJoule: water,
      isFree: chiller === 0,
      excessKelvin,
    };
  };
  const freeFraction = (climate: Climate) =>
    climate.slices.reduce((sum, slice) => sum + (at(slice).isFree ? slice.weight : 0), 0);
  return { at, freeFraction };
}

function loopsOf(scope: EvaluationScope, inputs: CoolingInputs, kind: CoolingKind): readonly Loop[] {
  const isContained = inputs.containment !== null && inputs.containment !== "none";
  const mixing = isContained || inputs.kind === "rear-door" ? 0 : scope.constant("cooling.mixing-penalty");
  const airWater = inputs.supplyCelsius - scope.constant("cooling.air-approach") - mixing;
  // Without the flag the chillers run all year; dry and evaporative plants are free cooling by construction.
  const isFreeCooled =
    inputs.economizer === true || inputs.heatRejection === "dry-cooler" || inputs.heatRejection === "evaporative";
  if (!isDirectLiquid(inputs.kind)) return [{ share: 1, waterCelsius: airWater, isFreeCooled }];
  const liquidWater = inputs.liquidSupplyCelsius - scope.constant("cooling.exchanger-approach");
  const liquid: Loop = { share: kind.liquidHeatShare, waterCelsius: liquidWater, isFreeCooled: true };
  if (kind.liquidHeatShare === 1) return [liquid];
  return [liquid, { share: 1 - kind.liquidHeatShare, waterCelsius: airWater, isFreeCooled }];
}

/** Coldest water that the outside alone makes, °C. */
function freeWaterCelsius(scope: EvaluationScope, rejection: CoolingInputs["heatRejection"], outdoor: Outdoor): number {
  switch (rejection) {
    case "water-chiller":
      return (
        outdoor.wetBulbCelsius + scope.constant("cooling.tower-approach") + scope.constant("cooling.exchanger-approach")
      );
    case "evaporative":
      return outdoor.wetBulbCelsius + EVAPORATIVE_APPROACH_CELSIUS + scope.constant("cooling.exchanger-approach");
    default:
      return outdoor.dryBulbCelsius + scope.constant("cooling.dry-approach");
  }
}

/** Evaporative plants run dry while dry air is cold enough for every loop. */
function needsWater(scope: EvaluationScope, loops: readonly Loop[], outdoor: Outdoor): boolean {
  const dryWater = outdoor.dryBulbCelsius + scope.constant("cooling.dry-approach");
  return loops.some((loop) => dryWater > loop.waterCelsius);
}

/** Compressor watts per watt of heat taken from water of a temperature. */
function condenser(scope: EvaluationScope, rejection: CoolingInputs["heatRejection"]) {
  const isAir = rejection === "air-chiller";
  const carnotShare = scope.constant(isAir ? "cooling.carnot-share-air" : "cooling.carnot-share-water");
  const above = isAir
    ? scope.constant("cooling.condenser-lift-air")
    : scope.constant("cooling.tower-approach") + scope.constant("cooling.condenser-lift-water");
  const minimumLift = scope.constant("cooling.minimum-lift");
  const evaporatorApproach = scope.constant("cooling.exchanger-approach");
  return (waterCelsius: number, outdoor: Outdoor): number => {
    const evaporating = waterCelsius - evaporatorApproach;
    const condensing = (isAir ? outdoor.dryBulbCelsius : outdoor.wetBulbCelsius) + above;
    // A compressor throttles its condenser rather than run below its least lift: a limit of the machine.
    const lift = Math.max(minimumLift, condensing - evaporating);
    // Nothing is colder than absolute zero, whatever approach a design puts in place of ours.
    return lift / (Math.max(1, evaporating + KELVIN) * carnotShare);
  };
}

/** Fans and water of giving heat to the outside. */
function rejection(scope: EvaluationScope, kind: CoolingInputs["heatRejection"]) {
  const fanShare = {
    // Condenser fans are inside the air-cooled chiller's share of Carnot.
    "air-chiller": 0,
    "water-chiller": scope.constant("cooling.tower-fan-share"),
    evaporative: scope.constant("cooling.tower-fan-share"),
    "dry-cooler": scope.constant("cooling.dry-fan-share"),
  }[kind];
  const evaporated = (1 - scope.constant("cooling.tower-sensible-share")) / EVAPORATION_JOULES_PER_KILOGRAM;
  const makeUp = (evaporated * (1 + scope.constant("cooling.blow-down-share"))) / WATER_KILOGRAMS_PER_CUBIC_METER;
  return (rejected: number, isWet: boolean) => ({ fans: fanShare * rejected, water: isWet ? makeUp * rejected : 0 });
}
