// Moist air near atmospheric pressure.

/** Magnus coefficients over water (Alduchov and Eskridge 1996): within 0.4 % of the saturation pressure from −40 to 50 °C. */
const MAGNUS_A = 17.625;
const MAGNUS_B_CELSIUS = 243.04;

/**
 * Dew point of air.
 * @param dryBulbCelsius −40 to 50 °C
 * @param relativeHumidity 0–1, more than 0
 * @returns °C, within 0.1 K over that range
 */
export function dewPointCelsius(dryBulbCelsius: number, relativeHumidity: number): number {
  const gamma = Math.log(relativeHumidity) + (MAGNUS_A * dryBulbCelsius) / (MAGNUS_B_CELSIUS + dryBulbCelsius);
  return (MAGNUS_B_CELSIUS * gamma) / (MAGNUS_A - gamma);
}

/**
 * Relative humidity of air whose dew point is known: the ratio of saturation pressures.
 * @returns 0–1 for a dew point at or below the dry bulb, more than 1 (impossible air) above it
 */
export function relativeHumidityFromDewPoint(dryBulbCelsius: number, dewPoint: number): number {
  const exponent = (celsius: number) => (MAGNUS_A * celsius) / (MAGNUS_B_CELSIUS + celsius);
  return Math.exp(exponent(dewPoint) - exponent(dryBulbCelsius));
}
