// How far a quantity stands inside its band.

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
