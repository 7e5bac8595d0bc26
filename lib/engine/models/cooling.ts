// Power and water of the cooling plant, from the heat, the outdoor air and the way heat leaves the building.
import type { CoolingKind } from "../catalog/facility";
import type { EvaluationScope } from "../scope";

/** Outdoor air. */
export interface Outdoor {
  readonly dryBulbCelsius: number;
  readonly wetBulbCelsius: number;
}

/** Plant of a design, ready to be asked at any outdoor condition. Watts per watt of heat. */
export interface CoolingPlant {
  readonly fans: number;
  readonly pumps: number;
  /** Share of the heat that the liquid loop takes, 0–1; the water of the air's coils takes the rest. */
  readonly liquidShare: number;
  readonly liquidWaterCelsius: number;
  readonly airWaterCelsius: number;
  /** The air's loop runs on outdoor air whenever that is cold enough; the liquid's always does. */
  readonly isAirFreeCooled: boolean;
}

/** Cooling at one outdoor condition. Watts per watt of heat; water in m³ per joule of heat. */
export interface CoolingPoint {
  readonly fans: number;
  readonly pumps: number;
  readonly chiller: number;
  readonly rejectionFans: number;
  readonly evaporated: number;
  readonly blownDown: number;
  /** No loop needs its chiller. */
  readonly isFree: boolean;
  /** Warmest supply that a plant without chillers can hold, above what is asked for; 0 where chillers hold it. Kelvin. */
  readonly excessKelvin: number;
}

const KELVIN = 273.15;
/** Latent heat of evaporation near 25 °C, J/kg, and density of water, kg/m³. */
const EVAPORATION_JOULES_PER_KILOGRAM = 2.44e6;
const WATER_KILOGRAMS_PER_CUBIC_METER = 1000;
const EVAPORATIVE_APPROACH_CELSIUS = 3;

/**
 * Plant of a design.
 *
 * First order: fans and pumps in proportion to heat (fan power grows with 1 ÷ density², since mass flow must stay);
 * chiller power = heat × (T_condensing − T_evaporating) ÷ (T_evaporating × share of Carnot); a loop is free while the
 * outside makes its water cold enough, all or nothing; towers evaporate what they reject but for a sensible share.
 *
 * @param density of the site's air relative to sea level: thins the air that fans move
 */
export function coolingPlant(scope: EvaluationScope, row: CoolingKind, density: number): CoolingPlant {
  const { kind, heatRejection, containment, economizer, supplyCelsius, liquidSupplyCelsius } =
    scope.design.power.cooling;
  const isContained = containment !== null && containment !== "none";
  const mixing = isContained || kind === "rear-door" ? 0 : scope.constant("cooling.mixing-penalty");
  const isDirect = kind === "direct-to-chip" || kind === "immersion";
  const airShare = kind === "direct-to-chip" ? 1 - row.liquidHeatShare : 1;
  return {
    fans: (fanShare(scope, kind) * airShare) / density ** 2,
    pumps: scope.constant("cooling.pump-share"),
    liquidShare: isDirect ? row.liquidHeatShare : 0,
    liquidWaterCelsius: liquidSupplyCelsius - scope.constant("cooling.exchanger-approach"),
    airWaterCelsius: supplyCelsius - scope.constant("cooling.air-approach") - mixing,
    // Without the flag the chillers run all year; dry and evaporative plants are free cooling by construction.
    isAirFreeCooled: economizer === true || heatRejection === "dry-cooler" || heatRejection === "evaporative",
  };
}

/** Watts of the hall's fans for a watt of heat in its air. */
function fanShare(scope: EvaluationScope, kind: string): number {
  if (kind === "air-perimeter") return scope.constant("cooling.fans-air-perimeter");
  if (kind === "air-in-row") return scope.constant("cooling.fans-air-in-row");
  if (kind === "rear-door") return scope.constant("cooling.fans-rear-door");
  if (kind === "direct-to-chip") return scope.constant("cooling.fans-residual-air");
  return 0;
}

/** The plant at an outdoor condition. */
export function coolingAt(scope: EvaluationScope, plant: CoolingPlant, outdoor: Outdoor): CoolingPoint {
  const { liquidShare, liquidWaterCelsius, airWaterCelsius } = plant;
  const { heatRejection } = scope.design.power.cooling;
  const isDry = heatRejection === "dry-cooler";
  const free = freeWaterCelsius(scope, outdoor);
  const airShare = 1 - liquidShare;
  const isLiquidFree = liquidShare === 0 || free <= liquidWaterCelsius;
  const isAirFree = airShare === 0 || (plant.isAirFreeCooled && free <= airWaterCelsius);
  const liquidChiller = isDry || isLiquidFree ? 0 : liquidShare * compressor(scope, liquidWaterCelsius, outdoor);
  const airChiller = isDry || isAirFree ? 0 : airShare * compressor(scope, airWaterCelsius, outdoor);
  const chiller = liquidChiller + airChiller;
  const coldest =
    liquidShare === 0
      ? airWaterCelsius
      : liquidShare === 1
        ? liquidWaterCelsius
        : Math.min(airWaterCelsius, liquidWaterCelsius);
  // Evaporative plants run dry while dry air is cold enough for every loop.
  const isWet =
    heatRejection === "water-chiller" ||
    (heatRejection === "evaporative" && outdoor.dryBulbCelsius + scope.constant("cooling.dry-approach") > coldest);
  const rejected = 1 + chiller;
  const evaporated = isWet ? rejected * evaporationPerJoule(scope) : 0;
  return {
    fans: plant.fans,
    pumps: plant.pumps,
    chiller,
    rejectionFans: rejectionFanShare(scope, heatRejection) * rejected,
    evaporated,
    blownDown: evaporated * scope.constant("cooling.blow-down-share"),
    isFree: chiller === 0,
    excessKelvin: isDry ? Math.max(0, free - coldest) : 0,
  };
}

/** Coldest water that the outside alone makes, °C. */
function freeWaterCelsius(scope: EvaluationScope, outdoor: Outdoor): number {
  const { heatRejection } = scope.design.power.cooling;
  const exchanger = scope.constant("cooling.exchanger-approach");
  if (heatRejection === "water-chiller")
    return outdoor.wetBulbCelsius + scope.constant("cooling.tower-approach") + exchanger;
  if (heatRejection === "evaporative") return outdoor.wetBulbCelsius + EVAPORATIVE_APPROACH_CELSIUS + exchanger;
  return outdoor.dryBulbCelsius + scope.constant("cooling.dry-approach");
}

/** Compressor watts per watt of heat taken from water of a temperature. */
function compressor(scope: EvaluationScope, waterCelsius: number, outdoor: Outdoor): number {
  const isAir = scope.design.power.cooling.heatRejection === "air-chiller";
  const carnotShare = isAir ? scope.constant("cooling.carnot-share-air") : scope.constant("cooling.carnot-share-water");
  const evaporating = waterCelsius - scope.constant("cooling.exchanger-approach");
  const condensing = isAir
    ? outdoor.dryBulbCelsius + scope.constant("cooling.condenser-lift-air")
    : outdoor.wetBulbCelsius +
      scope.constant("cooling.tower-approach") +
      scope.constant("cooling.condenser-lift-water");
  // A compressor throttles its condenser rather than run below its least lift: a limit of the machine.
  const lift = Math.max(scope.constant("cooling.minimum-lift"), condensing - evaporating);
  // Nothing is colder than absolute zero, whatever approach a design puts in place of ours.
  return lift / (Math.max(1, evaporating + KELVIN) * carnotShare);
}

/** Watts of tower or cooler fans per watt given to the outside; those of air-cooled chillers are in their share of Carnot. */
function rejectionFanShare(scope: EvaluationScope, heatRejection: string): number {
  if (heatRejection === "air-chiller") return 0;
  if (heatRejection === "dry-cooler") return scope.constant("cooling.dry-fan-share");
  return scope.constant("cooling.tower-fan-share");
}

/** Water that evaporates per joule given to the outside, m³. */
function evaporationPerJoule(scope: EvaluationScope): number {
  const latent = 1 - scope.constant("cooling.tower-sensible-share");
  return latent / EVAPORATION_JOULES_PER_KILOGRAM / WATER_KILOGRAMS_PER_CUBIC_METER;
}
