// Pressure and density of air at an altitude: what fans, coils and servers are derated by.

const STANDARD_PASCALS = 101_325;

/**
 * Standard atmospheric pressure.
 * @param altitudeMeters above sea level, −5 000 to 11 000
 * @returns Pa (ASHRAE Fundamentals 2017, ch. 1, eq. 3)
 */
export function atmosphericPascals(altitudeMeters: number): number {
  return STANDARD_PASCALS * (1 - 2.25577e-5 * altitudeMeters) ** 5.2559;
}

/**
 * Density of air at an altitude relative to sea level at the same temperature: what a fan's heat removal is derated by.
 * @returns 1 at sea level, about 0.83 at 1 500 m
 */
export function relativeAirDensity(altitudeMeters: number): number {
  return atmosphericPascals(altitudeMeters) / STANDARD_PASCALS;
}
