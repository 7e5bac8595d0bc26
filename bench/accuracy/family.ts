// What the benchmark asks of a family of measured rows: training steps, collectives, and whatever comes next.

import type { Row } from "./row-fields";

/** One measured row beside what the model says of it. */
export interface Prediction {
  readonly id: string;
  /** `fit`: constants may be fitted on it; `test`: never; any other word is reported apart. */
  readonly use: string;
  readonly source: string;
  /** Accelerator as the family names it, the same for all spellings of the rows. */
  readonly hardware: string;
  readonly generation: string;
  /** The model that was trained, or the operation. */
  readonly model: string;
  readonly precision: string;
  /** Band of the number of accelerators, as in `65–512`. */
  readonly scale: string;
  /** Band of the size of the model or message, as in `16 MB and more`. */
  readonly sizeBand: string;
  /** Null where the row lacks it; `skippedBecause` then says so. Seconds, unless the family says otherwise. */
  readonly measuredSeconds: number | null;
  readonly predictedSeconds: number | null;
  /** Name of the missing field or fields; null where there is a prediction. */
  readonly skippedBecause: string | null;
  /** Accelerators that took part; null where the row does not say. */
  readonly accelerators: number | null;
  /** What the nearest row is near in: parameters, or bytes of the message. */
  readonly size: number | null;
  /** Work of one accelerator whose rate the baselines carry over: model FLOPs of a step, or bytes over the bus. */
  readonly work: number | null;
}

export interface AccuracyFamily {
  readonly name: string;
  /** Under `bench/accuracy/rows`. */
  readonly rowsFile: string;
  /** Fields that a row may have, those of `measured` as `measured.name`; any other is an error. */
  readonly fields: ReadonlySet<string>;
  /** One prediction per row and quantity, in the rows' order. Throws a RowError for a value that the model does not know. */
  predict(rows: readonly Row[]): readonly Prediction[];
  /** What else the same rows measure, reported beside it under names of its own. */
  readonly further?: readonly AccuracyFamily[];
}

const SCALE_BOUNDS = [8, 64, 512, 4096] as const;

/** The band of a number of accelerators. */
export function scaleBand(accelerators: number | null): string {
  if (accelerators === null) return "unknown";
  let from = 1;
  for (const bound of SCALE_BOUNDS) {
    if (accelerators <= bound) return `${from}–${bound}`;
    from = bound + 1;
  }
  return `${from}–`;
}
