// What the catalogue knows about places: climate, hazards and the carbon of their grids. Units as in `parts.ts`.
import type { Part } from "./parts";

/** Hours of a typical year at or below a temperature. */
export interface TemperatureHours {
  readonly celsius: number;
  readonly hours: number;
}

export interface Site extends Part {
  /** ISO 3166 alpha-3. */
  readonly country: string;
  /** Grid id. */
  readonly grid: string;
  /** Price id of its electricity: the country's where a sourced row exists, else the region's. */
  readonly electricityPrice: string;
  /** Price id of building and plant, chosen in the same way. */
  readonly constructionPrice: string;
  readonly latitudeDegrees: number | null;
  readonly longitudeDegrees: number | null;
  readonly elevationMeters: number | null;
  /** Twelve values, January first. */
  readonly monthlyMeanDryBulbCelsius: readonly number[] | null;
  readonly monthlyMeanWetBulbCelsius: readonly number[] | null;
  readonly annualMeanDryBulbCelsius: number | null;
  readonly annualMeanWetBulbCelsius: number | null;
  /** Exceeded about 0.4 % of the year. The two need not coincide. */
  readonly designDryBulbCelsius: number | null;
  readonly designWetBulbCelsius: number | null;
  readonly extremeMaxDryBulbCelsius: number | null;
  readonly extremeMinDryBulbCelsius: number | null;
  readonly extremeMaxWetBulbCelsius: number | null;
  readonly heatingDryBulbCelsius: number | null;
  readonly hoursDryBulbAtOrBelow: readonly TemperatureHours[] | null;
  readonly hoursWetBulbAtOrBelow: readonly TemperatureHours[] | null;
  readonly summerMeanDailyHighCelsius: number | null;
  readonly winterMeanNightlyLowCelsius: number | null;
  readonly annualRainMeters: number | null;
  /** Chinese fortification intensity (GB 50011) and design ground acceleration in units of g; null = hazard unknown. */
  readonly seismicIntensity: number | null;
  readonly seismicAccelerationG: number | null;
}

/** Country-average carbon intensity of electricity. Data: Ember, CC BY-SA 4.0 (see the folder's NOTICE). */
export interface Grid extends Part {
  readonly carbonKilogramsPerJoule: number;
  readonly licence: string;
}
