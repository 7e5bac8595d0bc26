// What anybody could say without a model: the two baselines that a model has to beat.
import type { Prediction } from "./family";

/** A row whose rate is known: fitted rows are all that a baseline may look at. */
interface RatedRow {
  readonly row: Prediction;
  readonly rate: number;
}

function rated(fitted: readonly Prediction[]): readonly RatedRow[] {
  return fitted.flatMap((row) =>
    row.use === "fit" && row.work !== null && row.measuredSeconds !== null
      ? [{ row, rate: row.work / row.measuredSeconds }]
      : [],
  );
}

function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((left, right) => left - right);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

/** The prediction with the seconds that a rate gives; skipped where the model skipped it or no rate is known. */
function atRate(prediction: Prediction, rate: number | null): Prediction {
  if (prediction.predictedSeconds === null) return prediction;
  if (prediction.work === null || rate === null)
    return { ...prediction, predictedSeconds: null, skippedBecause: "no fitted row to compare with" };
  return { ...prediction, predictedSeconds: prediction.work / rate };
}

/** Typical throughput: the median rate of the fitted rows on the same hardware, else of the same generation. */
export function typicalThroughput(
  predictions: readonly Prediction[],
  fitted: readonly Prediction[],
): readonly Prediction[] {
  const rows = rated(fitted);
  const rateOf = (key: "hardware" | "generation", value: string): number | null =>
    median(rows.filter(({ row }) => row[key] === value).map(({ rate }) => rate));
  return predictions.map((prediction) =>
    atRate(prediction, rateOf("hardware", prediction.hardware) ?? rateOf("generation", prediction.generation)),
  );
}

/** How far a row of another generation, hardware, model or precision is, in units of one e-fold of size or count. */
const UNLIKE = { generation: 16, hardware: 8, model: 1, precision: 2 } as const;

function distance(left: Prediction, right: Prediction): number {
  const unlike = (key: keyof typeof UNLIKE): number => (left[key] === right[key] ? 0 : UNLIKE[key]);
  const folds = (key: "size" | "accelerators"): number => {
    const here = left[key];
    const there = right[key];
    return here === null || there === null || here <= 0 || there <= 0 ? 1 : Math.abs(Math.log(here / there));
  };
  return (
    unlike("generation") +
    unlike("hardware") +
    unlike("model") +
    unlike("precision") +
    folds("size") +
    folds("accelerators")
  );
}

/** Nearest fitted row: its rate, by hardware, size of model or message, number of accelerators and precision. */
export function nearestFitted(
  predictions: readonly Prediction[],
  fitted: readonly Prediction[],
): readonly Prediction[] {
  const rows = rated(fitted);
  return predictions.map((prediction) => {
    let best: RatedRow | null = null;
    let bestDistance = Number.POSITIVE_INFINITY;
    for (const candidate of rows) {
      // A row says nothing about itself.
      if (candidate.row.id === prediction.id) continue;
      const away = distance(prediction, candidate.row);
      if (away < bestDistance) {
        best = candidate;
        bestDistance = away;
      }
    }
    return atRate(prediction, best?.rate ?? null);
  });
}
