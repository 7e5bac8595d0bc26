// Outdoor air of a site as weighted slices of a typical year, from whatever its catalogue row knows.
import type { Site } from "../catalog/places";
import type { EvaluationScope } from "../scope";
import { type MonthAir, monthSpreads, type SpreadFigures } from "./climate-spread";
import { wetBulbCelsius } from "./psychrometrics";

/** A part of the year with one outdoor condition. */
export interface ClimateSlice {
  /** Share of the year, 0–1; the slices of a climate sum to 1. */
  readonly weight: number;
  readonly dryBulbCelsius: number;
  readonly wetBulbCelsius: number;
}

/** A month, or the whole year where months are not known, in slices of equal weight. */
export interface ClimatePeriod {
  /** Share of the year, 0–1; the periods of a climate sum to 1. */
  readonly weight: number;
  readonly slices: readonly Omit<ClimateSlice, "weight">[];
}

export interface Climate {
  readonly periods: readonly ClimatePeriod[];
  readonly slices: readonly ClimateSlice[];
  /** What the plant is sized for: exceeded about 0.4 % of the year. */
  readonly design: Omit<ClimateSlice, "weight">;
  /**
   * `monthly`: monthly means with normal spreads. `seasons`: a sine through the mean summer high and winter low.
   * `design-day`: nothing but the design point is known, which then stands for the whole year, an upper bound.
   */
  readonly basis: "monthly" | "seasons" | "design-day";
  readonly altitudeMeters: number;
}

/** Days per month of a common year. */
const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Standard normal quantiles at the middles of fifteen equal parts: a month in fifteen slices. Fewer are too coarse for
 * places without seasons, whose months all have their steps at the same temperatures.
 */
const QUANTILES = [
  -1.8339, -1.2816, -0.9674, -0.7279, -0.5244, -0.3407, -0.1679, 0, 0.1679, 0.3407, 0.5244, 0.7279, 0.9674, 1.2816,
  1.8339,
] as const;

/**
 * Climate of a site.
 *
 * A month's hours are taken as normal about its mean, with the spreads of `monthSpreads`; hours at or below a temperature
 * are within 5 points of the year at every station that publishes bins, also at those left out of the fit.
 *
 * @returns null when the site has neither monthly means nor design temperatures
 */
export function climateOf(scope: EvaluationScope, site: Site): Climate | null {
  const altitudeMeters = site.elevationMeters ?? 0;
  const months = monthlyMeans(scope, site, altitudeMeters);
  const design = designPoint(site, months, scope, altitudeMeters);
  if (design === null) return null;
  if (months === null) {
    const slices = [{ weight: 1, ...design }];
    return { periods: [{ weight: 1, slices }], slices, design, basis: "design-day", altitudeMeters };
  }
  const periods = months.air.map((air, month) => ({ weight: (MONTH_DAYS[month] ?? 0) / 365, slices: slicesOf(air) }));
  const slices = periods.flatMap(({ weight, slices: all }) =>
    all.map((slice) => ({ weight: weight / all.length, ...slice })),
  );
  return { periods, slices, design, basis: months.basis, altitudeMeters };
}

function slicesOf(air: MonthAir): ClimatePeriod["slices"] {
  return QUANTILES.map((quantile) => {
    const dryBulbCelsius = air.dryBulbCelsius + quantile * air.drySpread;
    // A wet bulb above the dry bulb is impossible air: saturated air has both equal.
    const wetBulbCelsius = Math.min(dryBulbCelsius, air.wetBulbCelsius + quantile * air.wetSpread);
    return { dryBulbCelsius, wetBulbCelsius };
  });
}

interface Months {
  readonly air: readonly MonthAir[];
  readonly basis: "monthly" | "seasons";
}

/** Figures of the spreads as the scope has them. */
const spreadFigures = (scope: EvaluationScope): SpreadFigures => ({
  dryWeather: scope.constant("climate.dry-bulb-weather"),
  dryDayPerDepression: scope.constant("climate.dry-bulb-day-per-depression"),
  wetBase: scope.constant("climate.wet-bulb-base"),
  wetWeatherPerSeason: scope.constant("climate.wet-bulb-weather-per-season"),
});

function monthlyMeans(scope: EvaluationScope, site: Site, altitudeMeters: number): Months | null {
  const dry = site.monthlyMeanDryBulbCelsius ?? seasonalMeans(scope, site);
  if (dry === null) return null;
  const humidity = scope.constant("climate.relative-humidity");
  const wet = dry.map(
    (dryBulb, month) => site.monthlyMeanWetBulbCelsius?.[month] ?? wetBulbCelsius(dryBulb, humidity, altitudeMeters),
  );
  const basis = site.monthlyMeanDryBulbCelsius === null ? "seasons" : "monthly";
  return { air: monthSpreads(dry, wet, spreadFigures(scope)), basis };
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
  const hottest = months?.air.reduce((a, b) => (b.dryBulbCelsius > a.dryBulbCelsius ? b : a)) ?? null;
  // 2.65 standard deviations of a normal month are exceeded 0.4 % of it.
  const fromMonths = hottest === null ? null : hottest.dryBulbCelsius + 2.65 * hottest.drySpread;
  const dryBulb = site.designDryBulbCelsius ?? site.extremeMaxDryBulbCelsius ?? fromMonths;
  if (dryBulb === null) return null;
  const humidity = scope.constant("climate.relative-humidity");
  const wetBulb =
    site.designWetBulbCelsius ?? site.extremeMaxWetBulbCelsius ?? wetBulbCelsius(dryBulb, humidity, altitudeMeters);
  return { dryBulbCelsius: dryBulb, wetBulbCelsius: wetBulb };
}
