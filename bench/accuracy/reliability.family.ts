// Reliability: published mean times between interruptions and productive shares against the classes of fleets.
// A mean time is in seconds. A productive share stands as wall seconds per productive second, so that errors compare.
import { type AccuracyFamily, type Prediction, scaleBand } from "./family";
import { causeShare, meanSeconds, runGoodput, runOf } from "./reliability-model";
import { type ReliabilityRow, readReliabilityRow, reliabilityFields } from "./reliability-row";
import { OPT_ACCELERATOR_HOURS } from "./reliability-runs";
import type { Row } from "./row-fields";

interface Compared {
  readonly measuredSeconds: number | null;
  readonly predictedSeconds: number | null;
  readonly skippedBecause: string | null;
}

/** Measured and predicted productive share; null where the row's run is not known. */
export function goodputOf(row: ReliabilityRow): { readonly measured: number; readonly predicted: number } | null {
  const run = runOf(row);
  if (run === null || row.value === null) return null;
  const measured = row.value > 1 ? 1 - row.value / OPT_ACCELERATOR_HOURS : row.value;
  return { measured, predicted: runGoodput(run, meanSeconds(run.failureClass, run.accelerators)) };
}

function compare(row: ReliabilityRow): Compared {
  const { quantity, value, accelerators, failureClass } = row;
  const none = (skippedBecause: string) => ({ measuredSeconds: null, predictedSeconds: null, skippedBecause });
  if (row.missing !== null) return none(row.missing);
  if (quantity === "goodput") {
    const shares = goodputOf(row);
    if (shares === null) return none("n_accelerators, failures of the run");
    return { measuredSeconds: 1 / shares.measured, predictedSeconds: 1 / shares.predicted, skippedBecause: null };
  }
  if (value === null || accelerators === null) return none("n_accelerators");
  const mean = meanSeconds(failureClass, accelerators);
  const share = causeShare(row.context);
  return {
    measuredSeconds: quantity === "share-of-cause" ? mean / value : value,
    predictedSeconds: mean / share,
    skippedBecause: null,
  };
}

function predict(row: Row): Prediction {
  const read = readReliabilityRow(row);
  const accelerators = read.quantity === "goodput" ? (runOf(read)?.accelerators ?? null) : read.accelerators;
  return {
    id: read.id,
    use: read.use,
    source: read.source,
    hardware: read.hardware,
    generation: read.generation,
    model: read.failureClass,
    precision: read.quantity ?? "none",
    scale: scaleBand(accelerators),
    sizeBand: read.quantity ?? "none",
    accelerators,
    size: null,
    // Interruptions come in proportion to the accelerators; what a run makes of them does not carry over as a rate.
    work: read.quantity === "mean-time" && accelerators !== null ? 1 / accelerators : null,
    ...compare(read),
  };
}

export const reliabilityFamily: AccuracyFamily = {
  name: "reliability",
  rowsFile: "reliability.json",
  fields: reliabilityFields,
  predict: (rows) => rows.map(predict),
};
