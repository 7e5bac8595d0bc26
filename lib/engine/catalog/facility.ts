// Rows of the facility tables: classes, grades, tiers and schemes that a hall is held against.
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

/** One grade's demand on one item of GB 50174-2017: a bound, or words only (`limit` null). */
export interface GradeDemand {
  readonly bound: "min" | "max" | null;
  readonly limit: number | null;
  /** `shall` is mandatory, `should` is recommended. */
  readonly obligation: "shall" | "should";
  readonly text: string;
}

export interface Gb50174Requirement extends Part {
  readonly gradeA: GradeDemand | null;
  readonly gradeB: GradeDemand | null;
  readonly gradeC: GradeDemand | null;
}

/** Uptime Institute tier, with the availability that older texts attached to it (legacy reference only). */
export interface UptimeTier extends Part {
  readonly legacyAvailability: number;
  readonly legacyDowntimeSecondsPerYear: number;
  readonly redundancy: string;
}

export interface PueGrade extends Part {
  readonly pueMax: number;
}

export interface Efficiency extends Part {
  readonly efficiencyMin: number;
  readonly efficiencyMax: number;
}

export interface RedundancyScheme extends Part {
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
