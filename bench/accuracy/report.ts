// All figures of one family, or of several together, from which table and JSON are written.
import { nearestFitted, typicalThroughput } from "./baselines";
import type { Prediction } from "./family";
import { type ErrorSummary, summarise, summariseBy, summariseBySourceAndModel } from "./summary";

type Groups = Readonly<Record<string, ErrorSummary>>;

/** Figures of one way to predict: all rows, by use, and the same with every source and model weighing the same. */
export interface ErrorFigures {
  readonly summary: ErrorSummary;
  readonly byUse: Groups;
  readonly weighted: { readonly summary: ErrorSummary; readonly byUse: Groups };
}

export interface AccuracyReport extends ErrorFigures {
  readonly byHardware: Groups;
  readonly byGeneration: Groups;
  readonly bySource: Groups;
  readonly byPrecision: Groups;
  readonly byScale: Groups;
  readonly bySize: Groups;
  /** Of rows that constants were not fitted on. */
  readonly notFitted: { readonly byHardware: Groups; readonly byGeneration: Groups; readonly bySize: Groups };
  readonly baselines: { readonly typicalThroughput: ErrorFigures; readonly nearestFitted: ErrorFigures };
  readonly predictions: readonly Prediction[];
}

function figures(predictions: readonly Prediction[]): ErrorFigures {
  return {
    summary: summarise(predictions),
    byUse: summariseBy(predictions, ({ use }) => use),
    weighted: {
      summary: summariseBySourceAndModel(predictions),
      byUse: summariseBy(predictions, ({ use }) => use, summariseBySourceAndModel),
    },
  };
}

/** Predictions of one family with those of its fitted rows, which the baselines look at. */
export interface FamilyPredictions {
  readonly name: string;
  readonly predictions: readonly Prediction[];
  readonly fitted: readonly Prediction[];
}

/** Rates of unlike families do not compare, so each keeps its own baselines. */
export function reportAccuracy(families: readonly FamilyPredictions[]): AccuracyReport {
  const predictions = families.flatMap((family) => family.predictions);
  const notFitted = predictions.filter(({ use }) => use !== "fit");
  return {
    ...figures(predictions),
    byHardware: summariseBy(predictions, ({ hardware }) => hardware),
    byGeneration: summariseBy(predictions, ({ generation }) => generation),
    bySource: summariseBy(predictions, ({ source }) => source),
    byPrecision: summariseBy(predictions, ({ precision }) => precision),
    byScale: summariseBy(predictions, ({ scale }) => scale),
    bySize: summariseBy(predictions, ({ sizeBand }) => sizeBand),
    notFitted: {
      byHardware: summariseBy(notFitted, ({ hardware }) => hardware),
      byGeneration: summariseBy(notFitted, ({ generation }) => generation),
      bySize: summariseBy(notFitted, ({ sizeBand }) => sizeBand),
    },
    baselines: {
      typicalThroughput: figures(families.flatMap((family) => typicalThroughput(family.predictions, family.fitted))),
      nearestFitted: figures(families.flatMap((family) => nearestFitted(family.predictions, family.fitted))),
    },
    predictions,
  };
}
