// How far fleets lie apart that nobody has measured yet, from those that somebody has.

/** The tenth, the fiftieth and the ninetieth percentile of one quantity. */
export interface Quantiles {
  readonly p10: number;
  readonly p50: number;
  readonly p90: number;
}

/** Ninetieth percentile of Student's t for 1, 2, 3 … degrees of freedom, as any table of it prints. */
const STUDENT_T90 = [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372] as const;

/**
 * Where a fleet that nobody has measured yet would lie: the 80 % prediction interval of a log-normal through the published
 * values, exp(x̄ ± t·s·√(1 + 1/n)), t with n − 1 degrees of freedom. Percentiles are of the values as given.
 * @param values at least two positive values, one per fleet
 */
export function spreadOfFleets(values: readonly number[]): Quantiles {
  const n = values.length;
  let mean = 0;
  for (const value of values) mean += Math.log(value) / n;
  let squares = 0;
  for (const value of values) squares += (Math.log(value) - mean) ** 2;
  const t = STUDENT_T90[Math.min(n - 2, STUDENT_T90.length - 1)] ?? STUDENT_T90[0];
  const reach = t * Math.sqrt((squares / (n - 1)) * (1 + 1 / n));
  return { p10: Math.exp(mean - reach), p50: Math.exp(mean), p90: Math.exp(mean + reach) };
}
