// Errors of many predictions in a few figures, each row weighing the same or each source and model weighing the same.
import type { Prediction } from "./family";

export interface ErrorSummary {
  /** Rows with a prediction. */
  readonly n: number;
  readonly skipped: number;
  /** Mean absolute error, percent; null without a prediction, as the others. */
  readonly mape: number | null;
  /** Median absolute error, percent. */
  readonly medianApe: number | null;
  /** Mean signed error, percent: above zero, the model is too slow. */
  readonly bias: number | null;
  /** Share of predictions that are off by at most 10 percent, 0–1. */
  readonly within10Pct: number | null;
}

/** Signed error in percent of the measured time; null where a row was skipped. */
export function errorPct({ measuredSeconds, predictedSeconds }: Prediction): number | null {
  return measuredSeconds === null || predictedSeconds === null ? null : 100 * (predictedSeconds / measuredSeconds - 1);
}

interface WeighedError {
  readonly error: number;
  readonly weight: number;
}

/** The middle of the weights: below it and above it lies at most half of them. */
function weightedMedian(errors: readonly WeighedError[]): number | null {
  const sorted = errors
    .map(({ error, weight }) => ({ size: Math.abs(error), weight }))
    .sort((left, right) => left.size - right.size);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const [index, { size, weight }] of sorted.entries()) {
    passed += weight;
    const next = sorted[index + 1];
    if (Math.abs(passed - half) < 1e-9 * half && next !== undefined) return (size + next.size) / 2;
    if (passed > half) return size;
  }
  return null;
}

function summariseErrors(errors: readonly WeighedError[], skipped: number): ErrorSummary {
  const total = errors.reduce((sum, { weight }) => sum + weight, 0);
  const mean = (of: (error: number) => number): number | null =>
    total > 0 ? errors.reduce((sum, { error, weight }) => sum + weight * of(error), 0) / total : null;
  return {
    n: errors.length,
    skipped,
    mape: mean(Math.abs),
    medianApe: weightedMedian(errors),
    bias: mean((error) => error),
    within10Pct: mean((error) => (Math.abs(error) <= 10 ? 1 : 0)),
  };
}

function summariseWeighed(
  predictions: readonly Prediction[],
  weightOf: (prediction: Prediction) => number,
): ErrorSummary {
  const errors: WeighedError[] = [];
  for (const prediction of predictions) {
    const error = errorPct(prediction);
    if (error !== null) errors.push({ error, weight: weightOf(prediction) });
  }
  return summariseErrors(errors, predictions.length - errors.length);
}

/** Every row weighs the same. */
export const summarise = (predictions: readonly Prediction[]): ErrorSummary => summariseWeighed(predictions, () => 1);

/** Every pair of source and model weighs the same, however many rows it has. */
export function summariseBySourceAndModel(predictions: readonly Prediction[]): ErrorSummary {
  const pairOf = ({ source, model }: Prediction): string => JSON.stringify([source, model]);
  const rowsOfPair = new Map<string, number>();
  for (const prediction of predictions) {
    if (errorPct(prediction) === null) continue;
    const pair = pairOf(prediction);
    rowsOfPair.set(pair, (rowsOfPair.get(pair) ?? 0) + 1);
  }
  return summariseWeighed(predictions, (prediction) => 1 / (rowsOfPair.get(pairOf(prediction)) ?? 1));
}

/** A summary per value of a key, in the order of their names. */
export function summariseBy(
  predictions: readonly Prediction[],
  keyOf: (prediction: Prediction) => string,
  summariseGroup: (predictions: readonly Prediction[]) => ErrorSummary = summarise,
): Readonly<Record<string, ErrorSummary>> {
  const groups = new Map<string, Prediction[]>();
  for (const prediction of predictions) {
    const key = keyOf(prediction);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [prediction]);
    else group.push(prediction);
  }
  const sorted = [...groups].sort(([left], [right]) => left.localeCompare(right, "en", { numeric: true }));
  return Object.fromEntries(sorted.map(([key, group]) => [key, summariseGroup(group)]));
}

/** The predictions that are farthest off, worst first. */
export function worst(predictions: readonly Prediction[], count: number): readonly Prediction[] {
  return predictions
    .filter((prediction) => errorPct(prediction) !== null)
    .sort((left, right) => Math.abs(errorPct(right) ?? 0) - Math.abs(errorPct(left) ?? 0))
    .slice(0, count);
}
