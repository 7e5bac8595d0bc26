// One measured training run as published: its configuration and its step time. The format of `rows/training.json`.
import { z } from "zod";

const measured = z.strictObject({
  tflops_per_gpu: z.number().nullish(),
  mfu_pct: z.number().nullish(),
  hfu_pct: z.number().nullish(),
  tokens_per_s_per_gpu: z.number().nullish(),
  step_time_s: z.number().nullish(),
  time_to_train_min: z.number().nullish(),
  accelerator_hours: z.number().nullish(),
});

const optionalCount = z.number().int().positive().nullish();

/** A row; a field that is not here is an error, since the model would silently ignore it. */
export const trainingRow = z.strictObject({
  id: z.string(),
  kind: z.string().nullish(),
  source: z.string(),
  source_url_or_repo_path: z.string().nullish(),
  source_quality: z.string().nullish(),
  release: z.string().nullish(),
  hardware: z.string().nullish(),
  n_accelerators: optionalCount,
  gpus_per_node: optionalCount,
  network: z.string().nullish(),
  model: z.string(),
  params_b: z.number().nullish(),
  layers: optionalCount,
  hidden: optionalCount,
  heads: optionalCount,
  kv_heads: optionalCount,
  ffn: optionalCount,
  vocab: optionalCount,
  moe: z.string().nullish(),
  seq_len: optionalCount,
  global_batch_seqs: optionalCount,
  micro_batch: optionalCount,
  tp: optionalCount,
  pp: optionalCount,
  vpp: optionalCount,
  dp: optionalCount,
  cp: optionalCount,
  ep: optionalCount,
  precision: z.string().nullish(),
  recompute: z.string().nullish(),
  zero: z.string().nullish(),
  measured,
  derived: z.record(z.string(), z.unknown()).nullish(),
  flops_convention: z.string().nullish(),
  memory: z.boolean().nullish(),
  notes: z.string().nullish(),
  memory_fields: z.array(z.string()).nullish(),
  complete: z.boolean().nullish(),
  use: z.string(),
});

export type TrainingRow = z.infer<typeof trainingRow>;

/** Fields without which nothing can be predicted, in the order in which a skip names them. */
const NEEDED = [
  "hardware",
  "n_accelerators",
  "layers",
  "hidden",
  "seq_len",
  "global_batch_seqs",
  "micro_batch",
  "tp",
  "pp",
  "precision",
] as const satisfies readonly (keyof TrainingRow)[];

/** A row in which everything that a prediction needs is stated. */
export type CompleteRow = TrainingRow & {
  readonly [Field in (typeof NEEDED)[number]]: NonNullable<TrainingRow[Field]>;
};

/** Names of what a row lacks; empty when it can be predicted. */
export function missingFields(row: TrainingRow): readonly string[] {
  const missing: string[] = NEEDED.filter((field) => row[field] === null || row[field] === undefined);
  if (measuredStepSeconds(row) === null) missing.push("measured.step_time_s");
  return missing;
}

export const isComplete = (row: TrainingRow): row is CompleteRow => missingFields(row).length === 0;

/** Every field that a row may have. */
export const trainingFields: ReadonlySet<string> = new Set([
  ...Object.keys(trainingRow.shape),
  ...Object.keys(measured.shape).map((name) => `measured.${name}`),
]);

/** The measured step: printed, derived by the collectors from the printed rate, or from the printed rate here. Seconds. */
export function measuredStepSeconds(row: TrainingRow): number | null {
  const stated = row.measured.step_time_s ?? null;
  if (stated !== null) return stated;
  const derived = row.derived?.step_time_s;
  if (typeof derived === "number") return derived;
  const rate = row.measured.tokens_per_s_per_gpu ?? null;
  if (rate === null || !row.global_batch_seqs || !row.seq_len || !row.n_accelerators) return null;
  return (row.global_batch_seqs * row.seq_len) / (rate * row.n_accelerators);
}
