// How far a month's hours lie from its mean, from the twelve means alone: weather and the course of the day, added as variances.

/** The four figures behind the spreads; see the constants of the same names. */
export interface SpreadFigures {
  /** Kelvin: weather that comes and goes within a month. */
  readonly dryWeather: number;
  /** Kelvin per kelvin of wet-bulb depression: dry air has long days. */
  readonly dryDayPerDepression: number;
  /** Kelvin: both of it in the wet bulb, which the day moves little. */
  readonly wetBase: number;
  /** Kelvin per kelvin of half the range of the year: where seasons differ, so do air masses. */
  readonly wetWeatherPerSeason: number;
}

/** Mean and standard deviation of the hours of one month, °C and kelvin. */
export interface MonthAir {
  readonly dryBulbCelsius: number;
  readonly drySpread: number;
  readonly wetBulbCelsius: number;
  readonly wetSpread: number;
}

/**
 * Spreads of the twelve months.
 *
 * Dry bulb: weather and the day's range, which grows with the depression of the wet bulb since dry skies let the ground
 * warm and cool. Wet bulb: a narrow base and weather that grows with the seasons.
 *
 * @param dryBulbs twelve means, °C
 * @param wetBulbs twelve means, °C, none above its dry bulb
 */
export function monthSpreads(
  dryBulbs: readonly number[],
  wetBulbs: readonly number[],
  figures: SpreadFigures,
): readonly MonthAir[] {
  const halfRange = (Math.max(...dryBulbs) - Math.min(...dryBulbs)) / 2;
  const wetSpread = Math.hypot(figures.wetBase, figures.wetWeatherPerSeason * halfRange);
  return dryBulbs.map((dryBulbCelsius, month): MonthAir => {
    const wetBulbCelsius = wetBulbs[month] ?? dryBulbCelsius;
    const day = figures.dryDayPerDepression * (dryBulbCelsius - wetBulbCelsius);
    return { dryBulbCelsius, drySpread: Math.hypot(figures.dryWeather, day), wetBulbCelsius, wetSpread };
  });
}
