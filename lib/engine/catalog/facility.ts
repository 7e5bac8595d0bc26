// Rows of the facility tables: classes, grades, tiers and schemes that a hall is held against.
import type { Words } from "../inputs/declare";
import type { Part } from "./parts";

/** ASHRAE TC 9.9 air envelope at the server inlet. Null = that edition or source gives no limit. */
export interface AirClass extends Part {
  readonly dryBulbMinCelsius: number;
  readonly dryBulbMaxCelsius: number;
  readonly dewPointMinCelsius: number | null;
  readonly dewPointMaxCelsius: number | null;
  readonly relativeHumidityMin: number | null;
  readonly relativeHumidityMax: number | null;
  readonly recommendedDryBulbMinCelsius: number;
  readonly recommendedDryBulbMaxCelsius: number;
  readonly recommendedDewPointMinCelsius: number | null;
  readonly recommendedDewPointMaxCelsius: number | null;
  readonly recommendedRelativeHumidityMax: number | null;
  /** The allowed maximum falls by 1 K for each of these metres above `derateAboveMeters`. */
  readonly derateMetersPerKelvin: number | null;
  readonly derateAboveMeters: number | null;
  readonly elevationMaxMeters: number | null;
  readonly dryBulbRateMaxKelvinPerSecond: number | null;
}

/** ASHRAE facility-water class: supply temperature limits. */
export interface LiquidClass extends Part {
  readonly supplyMinCelsius: number;
  readonly supplyMaxCelsius: number;
}

/** One grade's demand on one item of GB 50174-2017: a bound in the row's unit, or words only (`bound` null). */
export interface GradeDemand {
  readonly bound: "min" | "max" | "range" | null;
  /** The bound; of a range, its upper end. */
  readonly limit: number | null;
  readonly limitLow: number | null;
  /** `shall` is mandatory, `should` is recommended. */
  readonly obligation: "shall" | "should";
  readonly text: Words;
}

export interface Gb50174Requirement extends Part {
  readonly unit: "meters" | "celsius" | "seconds" | "kelvin-per-second" | "per-cubic-meter" | "count" | "ratio" | null;
  readonly gradeA: GradeDemand | null;
  readonly gradeB: GradeDemand | null;
  readonly gradeC: GradeDemand | null;
}

/** Uptime Institute tier, with the availability that older texts attached to it (legacy reference only). */
export interface UptimeTier extends Part {
  readonly tier: "I" | "II" | "III" | "IV";
  readonly legacyAvailability: number;
  readonly legacyDowntimeSecondsPerYear: number;
  readonly redundancy: Words;
  readonly assumption: string;
}

export interface PueGrade extends Part {
  readonly pueMax: number;
}

export interface Efficiency extends Part {
  readonly efficiencyMin: number;
  readonly efficiencyMax: number;
}

export interface RedundancyScheme extends Part {
  /** The choice of a design that it stands for; null where designs cannot choose it. */
  readonly scheme: "N" | "N+1" | "2N" | "distributed" | null;
  /** Share of the installed capacity that may be loaded in normal operation. */
  readonly normalLoadMax: number;
  readonly installedOverLoad: number;
}

export interface CoolingKind extends Part {
  /** Range of rack density that the kind is used for; the maximum is its practical limit. */
  readonly rackWattsMin: number;
  readonly rackWattsMax: number;
  /** Annual PUE seen with it; null where only the density is known. */
  readonly pueMin: number | null;
  readonly pueMax: number | null;
  /** Share of the heat that its liquid takes; the rest goes to the room air. */
  readonly liquidHeatShare: number;
}

/** A published PUE or WUE to compare a design with. */
export interface Benchmark extends Part {
  readonly low: number;
  readonly high: number;
}

/** Failure and repair of a component of the plant or the cluster. */
export interface Component extends Part {
  readonly failureSeconds: number;
  readonly repairSeconds: number;
}

/** How often jobs of a published fleet were interrupted. Rates differ sixfold between fleets. */
export interface Fleet extends Part {
  readonly accelerators: number;
  readonly acceleratorSecondsPerInterruption: number;
}
