// How far a predicted step may be trusted: residuals of the measured runs that are most like it.
import type { AcceleratorGeneration } from "../../catalog/parts";
import type { TrainingPrecision } from "./step-recipe";

/** What makes one run like another. */
export interface RunTraits {
  readonly generation: AcceleratorGeneration;
  readonly accelerator: string;
  readonly precision: TrainingPrecision;
  readonly parameters: number;
  readonly accelerators: number;
  readonly hasExperts: boolean;
}

/** A measured run beside what the model says of it. */
export interface MeasuredRun extends RunTraits {
  readonly id: string;
  /** Benchmark and model: runs of one group count together as one. */
  readonly group: string;
  /** One over the square root of the runs in its group: between every run and every group weighing the same. */
  readonly weight: number;
  readonly model: string;
  readonly acceleratorName: string;
  /** Predicted over measured step time, less one. */
  readonly error: number;
}

export interface Confidence {
  /** Measured over predicted step time: P10 and P90 of the runs near it, widened with their distance. */
  readonly low: number;
  readonly high: number;
  /** The run most like it; null when nothing of its generation was measured. */
  readonly nearest: {
    readonly id: string;
    readonly model: string;
    readonly accelerators: number;
    readonly acceleratorName: string;
    readonly error: number;
  } | null;
  /** No measured run is near: the band is an extrapolation. */
  readonly isFar: boolean;
}

/** Distance that each unlike trait adds, in e-folds of size. */
const UNLIKE = { generation: 3, accelerator: 0.5, precision: 0.7, experts: 1.5 } as const;
/** Beyond this distance no run is near. */
const FAR = 2;
/** Weight falls to a half at this distance. */
const HALF_DISTANCE = 1;
/** From this distance on a run weighs nothing: less than a ten-thousandth. */
const NEGLIGIBLE = 3.7;
/** Even among runs alike a prediction is not surer than this. */
const LEAST_SPREAD = 0.05;
/** Growth of the band with every unit of distance to the nearest run. */
const WIDENING = 0.25;
const TAIL = 0.1;

/** Measured over predicted, and how much it counts. */
interface Residual {
  readonly ratio: number;
  readonly weight: number;
}

/** How unlike two runs are: 0 for the same traits; one for an e-fold of model size or two of the cluster's. */
export function runDistance(left: RunTraits, right: RunTraits): number {
  return (
    Math.abs(Math.log(left.parameters / right.parameters)) +
    Math.abs(Math.log(left.accelerators / right.accelerators)) / 2 +
    (left.generation === right.generation ? 0 : UNLIKE.generation) +
    (left.accelerator === right.accelerator ? 0 : UNLIKE.accelerator) +
    (left.precision === right.precision ? 0 : UNLIKE.precision) +
    (left.hasExperts === right.hasExperts ? 0 : UNLIKE.experts)
  );
}

/**
 * Band of a prediction from weighted quantiles of residuals, every group of runs sharing one weight at its nearest run.
 * @param runs measured runs; at least one
 */
export function confidenceOf(traits: RunTraits, runs: readonly MeasuredRun[]): Confidence {
  let nearest: MeasuredRun | null = null;
  let least = Number.POSITIVE_INFINITY;
  const near: Residual[] = [];
  for (const run of runs) {
    const distance = runDistance(traits, run);
    if (distance < least) {
      nearest = run;
      least = distance;
    }
    if (distance < NEGLIGIBLE)
      near.push({ ratio: 1 / (1 + run.error), weight: run.weight * 2 ** -((distance / HALF_DISTANCE) ** 2) });
  }
  const residuals = near.length > 0 ? near : runs.map(({ error, weight }) => ({ ratio: 1 / (1 + error), weight }));
  const sorted = residuals.sort((left, right) => left.ratio - right.ratio);
  const widening = 1 + WIDENING * least;
  const spread = (ratio: number, direction: -1 | 1): number => {
    const reach = Math.max(LEAST_SPREAD, direction * (ratio - 1));
    return 1 + direction * reach * widening;
  };
  return {
    low: Math.max(1 / (2 * widening), spread(quantile(sorted, TAIL), -1)),
    high: spread(quantile(sorted, 1 - TAIL), 1),
    nearest: nearestOf(nearest),
    isFar: least > FAR,
  };
}

function nearestOf(run: MeasuredRun | null): Confidence["nearest"] {
  if (run === null) return null;
  const { id, model, accelerators, acceleratorName, error } = run;
  return { id, model, accelerators, acceleratorName, error };
}

/** The ratio below which that share of the weight lies. */
function quantile(sorted: readonly Residual[], share: number): number {
  const total = sorted.reduce((sum, { weight }) => sum + weight, 0);
  let passed = 0;
  for (const { ratio, weight } of sorted) {
    passed += weight;
    if (passed >= share * total) return ratio;
  }
  return sorted.at(-1)?.ratio ?? 1;
}
