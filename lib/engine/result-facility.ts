// What `evaluate` answers about the facility beyond its headline figures. SI and finite; null says why where it stands.
import type { Words } from "./inputs/declare";
import type { Reason } from "./reason";
import type { UnitId } from "./units/units";

export type ChainElementId =
  | "utility"
  | "generator"
  | "transformer"
  | "ups"
  | "distribution"
  | "rack-pdu"
  | "mechanical";

/** One kind of element of the power chain, all its units together, at the design load. */
export interface ChainElement {
  readonly id: ChainElementId;
  /** Elements that it is fed from. */
  readonly from: readonly ChainElementId[];
  /** Installed; null where the design does not say. */
  readonly units: number | null;
  /** Units that carry the whole load alone. */
  readonly needed: number | null;
  /** Of one unit, watts; null where nothing decides it. */
  readonly ratingWatts: number | null;
  /** What leaves it, all units together, watts. */
  readonly loadWatts: number;
  /** Of the installed rating. */
  readonly loadFraction: number | null;
  readonly lossWatts: number;
  /** Out over in; null for what passes nothing on. */
  readonly efficiency: number | null;
}

/** Watts of the cooling plant on the design day; fans, pumps, chiller and rejection make `total`. */
export interface CoolingWatts {
  readonly heat: number;
  readonly airHeat: number;
  readonly liquidHeat: number;
  readonly fans: number;
  readonly pumps: number;
  readonly chiller: number;
  readonly rejectionFans: number;
  readonly total: number;
}

/** Joules of a year by part; they sum to `annualJoules`, and each over `it` is its part of the PUE. */
export interface EnergyParts {
  readonly it: number;
  readonly fans: number;
  readonly pumps: number;
  readonly chiller: number;
  readonly rejectionFans: number;
  readonly ups: number;
  readonly distribution: number;
  readonly transformer: number;
  readonly other: number;
}

/** Water of a year by part, m³; they sum to `annualWaterCubicMeters`. */
export interface WaterParts {
  readonly evaporated: number;
  readonly blownDown: number;
}

/** One month outdoors, and the cooling that it takes. */
export interface ClimateMonth {
  readonly dryBulbCelsius: number;
  readonly wetBulbCelsius: number;
  /** Hours of the month, 0–1, in which no chiller runs. */
  readonly freeFraction: number;
  readonly freeSeconds: number;
  /** Cooling watts per watt of heat. */
  readonly coolingShare: number;
}

export interface FacilityClimate {
  /** Null where the site publishes too little: `design-day` stands for the whole year then. */
  readonly months: readonly ClimateMonth[] | null;
  readonly basis: "monthly" | "seasons" | "design-day";
  readonly designDryBulbCelsius: number;
  readonly designWetBulbCelsius: number;
  readonly altitudeMeters: number;
  /** Of the air, relative to sea level. */
  readonly airDensity: number;
}

/** A quantity of the supply held against one band. */
export interface EnvelopeCheck {
  readonly id:
    | "dry-bulb-allowed"
    | "dry-bulb-recommended"
    | "dew-point-recommended"
    | "humidity-recommended"
    | "dew-point-gb"
    | "humidity-gb"
    | "dry-bulb-gb"
    | "coolant-class"
    | "coolant-condensation";
  readonly words: Words;
  readonly unit: UnitId;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Distance to the nearer end, negative outside; null while the value is not known. */
  readonly margin: number | null;
  /** Field that sets the value. */
  readonly path: string;
}

/** Racks that are filled alike. */
export interface RackGroup {
  /** Name of the pool; null for network, storage and control nodes together. */
  readonly pool: string | Words | null;
  readonly racks: number;
  readonly nodesPerRack: number | null;
  /** Of one rack. */
  readonly watts: number;
  readonly kilograms: number | null;
}

/** All accelerators starting or stopping together. */
export interface LoadSwing {
  readonly stepWatts: number;
  /** Of the facility's design load. */
  readonly shareOfFacility: number | null;
  /** Of the site's connection; null while that is not stated. */
  readonly shareOfSupply: number | null;
  /** Of the installed UPS; null without one. */
  readonly shareOfUps: number | null;
}

/** What is left before one limit. */
export interface GrowthRoom {
  readonly limit: "power-cap" | "power" | "cooling" | "floor" | "rack-density";
  readonly words: Words;
  readonly unit: UnitId;
  readonly used: number;
  readonly available: number;
  readonly left: number;
  /** Racks like the mean of today's; negative where some must go. Null where the limit is one rack's. */
  readonly racks: number | null;
  readonly path: string;
}

/** A phase of the build, from the day of the decision. */
export interface BuildPhase {
  readonly id: "design" | "permits" | "utility" | "building" | "equipment" | "installation" | "commissioning";
  readonly words: Words;
  readonly startSeconds: number;
  readonly seconds: number;
  readonly endSeconds: number;
  /** Nothing later waits for anything else. */
  readonly isCritical: boolean;
  /** Its duration has no source that was read. */
  readonly isUnverified: boolean;
}

export interface FacilityDetail {
  readonly chain: readonly ChainElement[] | null;
  readonly cooling: CoolingWatts | null;
  readonly energy: EnergyParts | null;
  readonly water: WaterParts | null;
  readonly climate: FacilityClimate | null;
  readonly envelope: readonly EnvelopeCheck[];
  readonly rackGroups: readonly RackGroup[] | null;
  readonly swing: LoadSwing | null;
  readonly growth: readonly GrowthRoom[];
  readonly phases: readonly BuildPhase[];
  readonly timeToPowerSeconds: number | null;
  /** Why there are no racks. */
  readonly hallReason: Reason | null;
}

/** Watts at the design point by part; they sum to `facilityWatts`. */
export interface PowerBreakdown {
  readonly accelerators: number;
  readonly hosts: number;
  readonly network: number;
  readonly storage: number;
  readonly cooling: number;
  readonly losses: number;
  readonly other: number;
}
