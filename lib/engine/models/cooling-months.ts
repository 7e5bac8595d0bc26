// The cooling plant through the months of a climate: means over the hours of each, and their mean over the year.
import type { EvaluationScope } from "../scope";
import { YEAR_SECONDS } from "../units/spans";
import type { ClimatePeriod } from "./climate";
import { type CoolingPlant, coolingAt } from "./cooling";

/** Means over the hours of a month, or of the year. Watts per watt of heat; water in m³ per joule of heat. */
export interface CoolingMeans {
  /** Share of the year, 0–1. */
  readonly weight: number;
  readonly dryBulbCelsius: number;
  readonly wetBulbCelsius: number;
  readonly fans: number;
  readonly pumps: number;
  readonly chiller: number;
  readonly rejectionFans: number;
  readonly evaporated: number;
  readonly blownDown: number;
  /** Share of the hours in which no chiller runs, 0–1. */
  readonly freeFraction: number;
}

/** Means over the slices of one period, which weigh the same. */
export function coolingMonth(scope: EvaluationScope, plant: CoolingPlant, period: ClimatePeriod): CoolingMeans {
  const count = period.slices.length;
  let dryBulbCelsius = 0;
  let wetBulbCelsius = 0;
  let chiller = 0;
  let rejectionFans = 0;
  let evaporated = 0;
  let blownDown = 0;
  let free = 0;
  for (const slice of period.slices) {
    const point = coolingAt(scope, plant, slice);
    dryBulbCelsius += slice.dryBulbCelsius;
    wetBulbCelsius += slice.wetBulbCelsius;
    chiller += point.chiller;
    rejectionFans += point.rejectionFans;
    evaporated += point.evaporated;
    blownDown += point.blownDown;
    free += Number(point.isFree);
  }
  return {
    weight: period.weight,
    dryBulbCelsius: dryBulbCelsius / count,
    wetBulbCelsius: wetBulbCelsius / count,
    fans: plant.fans,
    pumps: plant.pumps,
    chiller: chiller / count,
    rejectionFans: rejectionFans / count,
    evaporated: evaporated / count,
    blownDown: blownDown / count,
    freeFraction: free / count,
  };
}

/** Means over the year from those of its periods. */
export function coolingYear(months: readonly CoolingMeans[]): CoolingMeans {
  let weight = 0;
  let dryBulbCelsius = 0;
  let wetBulbCelsius = 0;
  let fans = 0;
  let pumps = 0;
  let chiller = 0;
  let rejectionFans = 0;
  let evaporated = 0;
  let blownDown = 0;
  let freeFraction = 0;
  for (const month of months) {
    weight += month.weight;
    dryBulbCelsius += month.weight * month.dryBulbCelsius;
    wetBulbCelsius += month.weight * month.wetBulbCelsius;
    fans += month.weight * month.fans;
    pumps += month.weight * month.pumps;
    chiller += month.weight * month.chiller;
    rejectionFans += month.weight * month.rejectionFans;
    evaporated += month.weight * month.evaporated;
    blownDown += month.weight * month.blownDown;
    freeFraction += month.weight * month.freeFraction;
  }
  return {
    weight,
    dryBulbCelsius,
    wetBulbCelsius,
    fans,
    pumps,
    chiller,
    rejectionFans,
    evaporated,
    blownDown,
    freeFraction,
  };
}

/** Time of a period in which no chiller runs, seconds. */
export function freeSeconds(month: CoolingMeans): number {
  return month.freeFraction * month.weight * YEAR_SECONDS;
}

/** Cooling watts per watt of heat, all parts together. */
export function coolingShare(month: CoolingMeans): number {
  return month.fans + month.pumps + month.chiller + month.rejectionFans;
}
