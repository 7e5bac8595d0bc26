// Storage: bytes of checkpoints, seconds to save and to load them, bytes/s that an accelerator reads. What other families
// give in seconds is in the quantity's own unit here, under the same keys. A checkpoint's row has three predictions.
import { type AccuracyFamily, type Prediction, scaleBand } from "./family";
import type { Row } from "./row-fields";
import { predictedBytes, predictedReadRate, predictedTransfer, systemOf } from "./storage-model";
import { readStorageRow, type StorageRow, storageFields } from "./storage-row";

interface Compared {
  readonly quantity: string;
  /** Behind the row's id, where it has several. */
  readonly suffix: string;
  readonly measured: number | null;
  readonly predicted: number | null;
  readonly missing: string;
}

/** Names of those that are not there. */
const lacking = (parts: Readonly<Record<string, unknown>>): string =>
  Object.entries(parts)
    .filter(([, value]) => value === null)
    .map(([name]) => name)
    .join(", ");

function comparisons(row: StorageRow): readonly Compared[] {
  if (row.kind === "training_read") {
    const measured = row.readBytesPerSecond;
    const predicted = predictedReadRate(row);
    const missing = lacking({ "measured.throughput_mb_s, n_accelerators": measured, workload: predicted });
    return [{ quantity: "read demand, bytes/s", suffix: "", measured, predicted, missing }];
  }
  if (row.kind !== "checkpoint")
    return [{ quantity: row.kind, suffix: "", measured: null, predicted: null, missing: `model of ${row.kind}` }];
  const bytes = predictedBytes(row);
  const described = { model_params_b: bytes, n_hosts: row.hosts, "description of the system": systemOf(row) };
  return [
    {
      quantity: "checkpoint, bytes",
      suffix: ":bytes",
      measured: row.checkpointBytes,
      predicted: bytes,
      missing: lacking({ checkpoint_gib: row.checkpointBytes, model_params_b: bytes }),
    },
    {
      quantity: "save, seconds",
      suffix: ":save",
      measured: row.saveSeconds,
      predicted: predictedTransfer(row, "save"),
      missing: lacking({ "measured.save_s": row.saveSeconds, ...described }),
    },
    {
      quantity: "load, seconds",
      suffix: ":load",
      measured: row.loadSeconds,
      predicted: predictedTransfer(row, "load"),
      missing: lacking({ "measured.load_s": row.loadSeconds, ...described }),
    },
  ];
}

function predict(row: Row): readonly Prediction[] {
  const read = readStorageRow(row);
  return comparisons(read).map(({ quantity, suffix, measured, predicted, missing }) => ({
    id: `${read.id}${suffix}`,
    use: read.use,
    source: read.source,
    hardware: read.emulated ?? read.system,
    generation: read.emulated === null ? "any" : `emulated ${read.emulated}`,
    model: read.workload,
    precision: quantity,
    scale: scaleBand(read.accelerators),
    sizeBand: quantity,
    measuredSeconds: missing === "" ? measured : null,
    predictedSeconds: missing === "" ? predicted : null,
    skippedBecause: missing === "" ? null : missing,
    accelerators: read.accelerators,
    size: read.checkpointBytes,
    work: null,
  }));
}

export const storageFamily: AccuracyFamily = {
  name: "storage",
  rowsFile: "storage.json",
  fields: storageFields,
  predict: (rows) => rows.flatMap(predict),
};
