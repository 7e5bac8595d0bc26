// Outdoor air of a site as weighted slices of a typical year, from whatever its catalogue row knows.
import type { Site } from "../catalog/places";
import type { EvaluationScope } from "../scope";
import { wetBulbCelsius } from "./psychrometrics";

/** A part of the year with one outdoor condition. */
export interface ClimateSlice {
  /** Share of the year, 0–1; the slices of a climate sum to 1. */
  readonly weight: number;
  readonly dryBulbCelsius: number;
  readonly wetBulbCelsius: number;
}

export interface Climate {
  readonly slices: readonly ClimateSlice[];
  /** What the plant is sized for: exceeded about 0.4 % of the year. */
  readonly design: Omit<ClimateSlice, "weight">;
  /**
   * `monthly`: monthly means with a normal spread. `seasons`: a sine through the mean summer high and winter low.
   * `design-day`: nothing but the design point is known, which then stands for the whole year, an upper bound.
   */
  readonly basis: "monthly" | "seasons" | "design-day";
  readonly altitudeMeters: number;
}

/** Days per month of a common year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** Standard normal quantiles at the middles of nine equal parts: the spread of a month in nine slices. */
const QUANTILES = [-1.5932, -0.9674, -0.5895, -0.2822, 0, 0.2822, 0.5895, 0.9674, 1.5932] as const;

/**
 * Climate of a site.
 *
 * A month's hours are taken as normal about its mean with one spread for all sites; on the hourly bins of twelve stations
 * this misses the hours at or below a temperature by 114 h of 8 760 on average.
 *
 * @returns null when the site has neither monthly means nor design temperatures
 */
export function climateOf(scope: EvaluationScope, site: Site): Climate | null {
  const altitudeMeters = site.elevationMeters ?? 0;
  const months = monthlyMeans(scope, site, altitudeMeters);
  const design = designPoint(site, months, scope, altitudeMeters);
  if (design === null) return null;
  if (months === null) {
    return { slices: [{ weight: 1, ...design }], design, basis: "design-day", altitudeMeters };
  }
  const drySpread = scope.constant("climate.dry-bulb-spread");
  const wetSpread = scope.constant("climate.wet-bulb-spread");
  const slices: ClimateSlice[] = [];
  for (const { dryBulbCelsius: dry, wetBulbCelsius: wet, weight } of months.slices) {
    for (const quantile of QUANTILES) {
      const dryBulb = dry + quantile * drySpread;
      // A wet bulb above the dry bulb is impossible air: saturated air has both equal.
      const wetBulb = Math.min(dryBulb, wet + quantile * wetSpread);
      slices.push({ weight: weight / QUANTILES.length, dryBulbCelsius: dryBulb, wetBulbCelsius: wetBulb });
    }
  }
  return { slices, design, basis: months.basis, altitudeMeters };
}

interface Months {
  readonly slices: readonly ClimateSlice[];
  readonly basis: "monthly" | "seasons";
}

function monthlyMeans(scope: EvaluationScope, site: Site, altitudeMeters: number): Months | null {
  const dry = site.monthlyMeanDryBulbCelsius ?? seasonalMeans(scope, site);
  if (dry === null) return null;
  const humidity = scope.constant("climate.relative-humidity");
  const slices = dry.map((dryBulb, month): ClimateSlice => {
    const wetBulb = site.monthlyMeanWetBulbCelsius?.[month] ?? wetBulbCelsius(dryBulb, humidity, altitudeMeters);
    return { weight: (MONTH_DAYS[month] ?? 0) / 365, dryBulbCelsius: dryBulb, wetBulbCelsius: wetBulb };
  });
  return { slices, basis: site.monthlyMeanDryBulbCelsius === null ? "seasons" : "monthly" };
}

/** Twelve means on a sine between the mean winter night and the mean summer day, each moved to its daily mean. */
function seasonalMeans(scope: EvaluationScope, site: Site): readonly number[] | null {
  const { summerMeanDailyHighCelsius: high, winterMeanNightlyLowCelsius: low } = site;
  if (high === null || low === null) return null;
  const half = scope.constant("climate.half-day-range");
  const summer = high - half;
  const winter = low + half;
  const isSouthern = (site.latitudeDegrees ?? 0) < 0;
  return MONTH_DAYS.map((_, month) => {
    const phase = ((month - 0.5 + (isSouthern ? 6 : 0)) / 12) * 2 * Math.PI;
    return (summer + winter) / 2 - ((summer - winter) / 2) * Math.cos(phase);
  });
}

function designPoint(
  site: Site,
  months: Months | null,
  scope: EvaluationScope,
  altitudeMeters: number,
): Climate["design"] | null {
  const hottest = months?.slices.reduce((a, b) => (b.dryBulbCelsius > a.dryBulbCelsius ? b : a)) ?? null;
  // 2.65 standard deviations of a normal month are exceeded 0.4 % of it.
  const fromMonths =
    hottest === null ? null : hottest.dryBulbCelsius + 2.65 * scope.constant("climate.dry-bulb-spread");
  const dryBulb = site.designDryBulbCelsius ?? site.extremeMaxDryBulbCelsius ?? fromMonths;
  if (dryBulb === null) return null;
  const humidity = scope.constant("climate.relative-humidity");
  const wetBulb =
    site.designWetBulbCelsius ?? site.extremeMaxWetBulbCelsius ?? wetBulbCelsius(dryBulb, humidity, altitudeMeters);
  return { dryBulbCelsius: dryBulb, wetBulbCelsius: wetBulb };
}
