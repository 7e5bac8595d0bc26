// How long a run may take: the rate of the fleet, the error of the step time and chance, in one band.
import type { GoodputQuantiles, TrainingTimeQuantiles } from "../result-workload";

/** Factors on the step time between which it lies four times out of five. */
export interface StepBand {
  readonly low: number;
  readonly high: number;
}

/** Ninetieth percentile of the standard normal distribution. */
const NORMAL_90 = 1.2816;

export interface RunTime {
  /** Seconds of the whole run without checkpoints and interruptions. */
  readonly productiveSeconds: number;
  /** Productive share of the wall time on a fleet that fails often, as the class says, and seldom; null = it never finishes. */
  readonly goodput: GoodputQuantiles;
  /** Productive share with that of checkpoints, as the class says. */
  readonly runningShare: number;
  /** Mean time between interruptions as the class says, seconds. */
  readonly meanSeconds: number;
  readonly stepBand: StepBand;
}

/**
 * Wall time of a run, seconds. The three causes of doubt are independent and roughly log-normal, so their distances from the
 * middle add in squares: ln(G50 ÷ Gp) of the fleet, the logarithm of the step's factor, and that of the time with as many
 * interruptions as one run in ten has at least, or at most. Never shorter than the run without any interruption.
 */
export function trainingTime(run: RunTime): TrainingTimeQuantiles {
  const { productiveSeconds, goodput, runningShare, meanSeconds, stepBand } = run;
  const p50 = productiveSeconds / goodput.p50;
  const expected = p50 / meanSeconds;
  const lostSeconds = ((1 - runningShare) * p50) / Math.max(expected, Number.MIN_VALUE);
  const withCount = (count: number): number => Math.log1p(((count - expected) * lostSeconds) / p50);
  const reach = (share: number, factor: number, chance: number): number =>
    Math.hypot(Math.log(goodput.p50 / share), Math.log(factor), chance);
  const fewest = Math.min(0, withCount(poissonQuantile(expected, 0.1)));
  const most = Math.max(0, withCount(poissonQuantile(expected, 0.9)));
  const shortest = p50 * runningShare * Math.min(1, stepBand.low);
  return {
    p10: Math.max(shortest, p50 * Math.exp(-reach(goodput.p90, stepBand.low, fewest))),
    p50,
    p90: goodput.p10 === null ? null : p50 * Math.exp(reach(goodput.p10, stepBand.high, most)),
  };
}

/** From this mean on the normal distribution gives the quantile of a Poisson one within half an event. */
const LARGE_MEAN = 100;

/** Smallest count that a Poisson process of that mean stays within with the given probability, 0.1 or 0.9. */
function poissonQuantile(mean: number, probability: 0.1 | 0.9): number {
  if (mean > LARGE_MEAN) return mean + (probability === 0.9 ? NORMAL_90 : -NORMAL_90) * Math.sqrt(mean);
  let term = Math.exp(-mean);
  let sum = term;
  let count = 0;
  while (sum < probability && count < 2 * LARGE_MEAN) {
    count += 1;
    term *= mean / count;
    sum += term;
  }
  return count;
}
