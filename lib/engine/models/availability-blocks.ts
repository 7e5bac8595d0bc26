// Blocks of a reliability diagram: one unit, units in series, and units of which some are spare.
import type { Component } from "../catalog/facility";

/** Unavailability of one unit: repair ÷ (failure + repair). */
export const unavailability = ({
  failureSeconds,
  repairSeconds,
}: Pick<Component, "failureSeconds" | "repairSeconds">): number => repairSeconds / (failureSeconds + repairSeconds);

/**
 * Unavailability of unlike units that are all needed.
 * @param units unavailability of each, 0–1
 * @returns 0–1; 0 of none
 */
export function seriesUnavailability(units: readonly number[]): number {
  return 1 - units.reduce((up, unit) => up * (1 - unit), 1);
}

/**
 * Unavailability of `needed` out of `installed` equal units with common-cause failures (β-factor model, IEC 61508-6).
 * @param unit unavailability of one, 0–1
 * @param beta share of a unit's failures that take all units at once, 0–1; meaningless and ignored without redundancy
 * @returns 0–1; more units never raise it
 */
export function redundantUnavailability(unit: number, needed: number, installed: number, beta: number): number {
  if (installed <= needed) return 1 - (1 - unit) ** needed;
  const alone = unit * (1 - beta);
  const spare = installed - needed;
  // So many spares for so few expected failures: the sum below is 1 to the last digit, and long.
  if (spare > 10 * installed * alone + 100) return Math.min(1, unit * beta);
  let term = (1 - alone) ** installed;
  let works = term;
  for (let failed = 1; failed <= spare; failed += 1) {
    term *= ((installed - failed + 1) / failed) * (alone / (1 - alone));
    works += term;
  }
  return Math.min(1, Math.max(0, 1 - works) + unit * beta);
}
