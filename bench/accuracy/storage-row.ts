// One row of measured storage, read: a checkpoint, or what emulated accelerators read.
import { numberField, type Row, recordField, textField } from "./row-fields";

export const storageFields: ReadonlySet<string> = new Set([
  "id",
  "kind",
  "source",
  "source_url_or_repo_path",
  "source_quality",
  "submitter",
  "system",
  "workload",
  "emulated_accelerator",
  "n_accelerators",
  "n_hosts",
  "model_params_b",
  "checkpoint_gib",
  "measured",
  "measured.throughput_mb_s",
  "measured.samples_per_s",
  "measured.save_gib_s",
  "measured.save_s",
  "measured.load_gib_s",
  "measured.load_s",
  "measured.size_tb",
  "measured.interval_h",
  "measured.sustained_tb_s",
  "measured.peak_tb_s",
  "measured.capacity_pb",
  "measured.servers",
  "measured.read_mib_s",
  "measured.write_mib_s",
  "measured.seconds",
  "measured.open_us",
  "derived",
  "memory",
  "memory_fields",
  "notes",
  "use",
]);

const MEBIBYTE = 2 ** 20;
const GIBIBYTE = 2 ** 30;

export interface StorageRow {
  readonly id: string;
  readonly kind: string;
  readonly use: string;
  readonly source: string;
  readonly system: string;
  readonly workload: string;
  readonly emulated: string | null;
  readonly accelerators: number | null;
  readonly hosts: number | null;
  readonly billionParameters: number | null;
  readonly checkpointBytes: number | null;
  readonly saveSeconds: number | null;
  readonly loadSeconds: number | null;
  /** What one accelerator read; the tool's MB are MiB, as its own size of a sample shows. */
  readonly readBytesPerSecond: number | null;
}

/** Reads a row of measured storage. */
export function readStorageRow(row: Row): StorageRow {
  const measured = recordField(row, "measured");
  const accelerators = numberField(row, "n_accelerators");
  const throughput = numberField(measured, "throughput_mb_s");
  const gibibytes = numberField(row, "checkpoint_gib");
  const terabytes = numberField(measured, "size_tb");
  return {
    id: textField(row, "id") ?? "",
    kind: textField(row, "kind") ?? "unknown",
    use: textField(row, "use") ?? "",
    source: textField(row, "source") ?? "",
    system: textField(row, "system") ?? "unknown",
    workload: textField(row, "workload") ?? "unknown",
    emulated: textField(row, "emulated_accelerator"),
    accelerators,
    hosts: numberField(row, "n_hosts"),
    billionParameters: numberField(row, "model_params_b"),
    checkpointBytes: gibibytes === null ? terabytes && terabytes * 1e12 : gibibytes * GIBIBYTE,
    saveSeconds: numberField(measured, "save_s"),
    loadSeconds: numberField(measured, "load_s"),
    readBytesPerSecond: throughput === null || accelerators === null ? null : (throughput * MEBIBYTE) / accelerators,
  };
}
