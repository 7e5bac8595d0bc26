// The report as JSON for other programs.
import type { AccuracyReport } from "./report";
import { errorPct } from "./summary";

/** A row of the JSON: times in seconds, the error in percent of the measured time. */
interface JsonRow {
  readonly id: string;
  readonly use: string;
  readonly measuredStepSeconds: number | null;
  readonly predictedStepSeconds: number | null;
  readonly errorPct: number | null;
  readonly skippedBecause: string | null;
}

export type AccuracyJson = Omit<AccuracyReport, "predictions"> & { readonly rows: readonly JsonRow[] };

export function accuracyJson({ predictions, ...figures }: AccuracyReport): AccuracyJson {
  return {
    ...figures,
    rows: predictions.map((prediction) => ({
      id: prediction.id,
      use: prediction.use,
      measuredStepSeconds: prediction.measuredSeconds,
      predictedStepSeconds: prediction.predictedSeconds,
      errorPct: errorPct(prediction),
      skippedBecause: prediction.skippedBecause,
    })),
  };
}
