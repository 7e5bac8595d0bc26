// How far a quantity stands inside its band.

/** Coolant must stay this far above the dew point. */
export const CONDENSATION_MARGIN_KELVIN = 2;

/** GB 50174-2017 caps the relative humidity of the cold aisle. */
export const GB_HUMIDITY_MAX = 0.6;

/** Coldest coolant on which nothing condenses, °C. */
export const leastCoolantCelsius = (dewPointCelsius: number): number => dewPointCelsius + CONDENSATION_MARGIN_KELVIN;

/**
 * Distance to the nearer end of a band, in its unit: negative outside.
 * @param low null = no lower end
 * @param high null = no upper end
 * @returns null where the band has no end at all
 */
export function bandMargin(value: number, low: number | null, high: number | null): number | null {
  if (low === null && high === null) return null;
  if (low === null) return (high ?? 0) - value;
  if (high === null) return value - low;
  return Math.min(value - low, high - value);
}

/** Warmest inlet of a class at an altitude: it falls because thin air cools less. °C */
export function deratedMaxCelsius(
  mostCelsius: number,
  altitudeMeters: number,
  aboveMeters: number | null,
  metersPerKelvin: number | null,
): number {
  if (aboveMeters === null || metersPerKelvin === null) return mostCelsius;
  return mostCelsius - Math.max(0, altitudeMeters - aboveMeters) / metersPerKelvin;
}
