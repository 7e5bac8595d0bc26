// Moist air: saturation, dew point and wet bulb at any altitude, after the ASHRAE Handbook. Celsius, pascals, fractions.
import { atmosphericPascals } from "./air-density";

const ZERO_CELSIUS_KELVIN = 273.15;
/** Molar mass of water over that of dry air (ASHRAE Fundamentals 2017, ch. 1, eq. 9). */
const MOLAR_MASS_RATIO = 0.621945;

/**
 * Saturation pressure of water vapour, over ice below 0 °C and over water above.
 * @param celsius −100 to 200 °C
 * @returns Pa, within 300 ppm (Hyland and Wexler; ASHRAE Fundamentals 2017, ch. 1, eq. 5 and 6)
 */
export function saturationPascals(celsius: number): number {
  const t = celsius + ZERO_CELSIUS_KELVIN;
  const logarithm =
    celsius < 0
      ? -5.6745359e3 / t +
        6.3925247 -
        9.677843e-3 * t +
        6.2215701e-7 * t ** 2 +
        2.0747825e-9 * t ** 3 -
        9.484024e-13 * t ** 4 +
        4.1635019 * Math.log(t)
      : -5.8002206e3 / t +
        1.3914993 -
        4.8640239e-2 * t +
        4.1764768e-5 * t ** 2 -
        1.4452093e-8 * t ** 3 +
        6.5459673 * Math.log(t);
  return Math.exp(logarithm);
}

/** Root of a function that rises from `low` to `high`, by bisection: sixty halvings reach the last bit of a double. */
function bisect(low: number, high: number, isAbove: (x: number) => boolean): number {
  let bottom = low;
  let top = high;
  for (let step = 0; step < 60; step += 1) {
    const middle = (bottom + top) / 2;
    if (isAbove(middle)) top = middle;
    else bottom = middle;
  }
  return (bottom + top) / 2;
}

/**
 * Dew point of air (frost point below 0 °C).
 * @param dryBulbCelsius −60 to 100 °C
 * @param relativeHumidity 0–1, more than 0
 * @returns °C: the temperature whose saturation pressure is the vapour pressure
 */
export function dewPointCelsius(dryBulbCelsius: number, relativeHumidity: number): number {
  const vapour = relativeHumidity * saturationPascals(dryBulbCelsius);
  return bisect(-100, dryBulbCelsius, (celsius) => saturationPascals(celsius) > vapour);
}

/**
 * Relative humidity of air whose dew point is known: the ratio of saturation pressures.
 * @returns 0–1 for a dew point at or below the dry bulb, more than 1 (impossible air) above it
 */
export function relativeHumidityFromDewPoint(dryBulbCelsius: number, dewPoint: number): number {
  return saturationPascals(dewPoint) / saturationPascals(dryBulbCelsius);
}

/** Mass of water per mass of dry air at a vapour pressure (ASHRAE Fundamentals 2017, ch. 1, eq. 20). */
const humidityRatio = (vapourPascals: number, pascals: number) =>
  (MOLAR_MASS_RATIO * vapourPascals) / (pascals - vapourPascals);

/** Humidity ratio of air whose wet bulb is known (eq. 33 over water, eq. 35 over ice). */
function humidityRatioFromWetBulb(dryBulb: number, wetBulb: number, pascals: number): number {
  const saturated = humidityRatio(saturationPascals(wetBulb), pascals);
  return wetBulb >= 0
    ? ((2501 - 2.326 * wetBulb) * saturated - 1.006 * (dryBulb - wetBulb)) / (2501 + 1.86 * dryBulb - 4.186 * wetBulb)
    : ((2830 - 0.24 * wetBulb) * saturated - 1.006 * (dryBulb - wetBulb)) / (2830 + 1.86 * dryBulb - 2.1 * wetBulb);
}

/**
 * Thermodynamic wet bulb of air: how cold a tower or an evaporative cooler can make it.
 * @param dryBulbCelsius −60 to 90 °C
 * @param relativeHumidity 0–1
 * @param altitudeMeters sets the pressure
 * @returns °C, at most the dry bulb
 */
export function wetBulbCelsius(dryBulbCelsius: number, relativeHumidity: number, altitudeMeters: number): number {
  const pascals = atmosphericPascals(altitudeMeters);
  const actual = humidityRatio(relativeHumidity * saturationPascals(dryBulbCelsius), pascals);
  const above = (wetBulb: number) => humidityRatioFromWetBulb(dryBulbCelsius, wetBulb, pascals) > actual;
  return bisect(dryBulbCelsius - 60, dryBulbCelsius, above);
}
