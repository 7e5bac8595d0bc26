// One measured serving run as published: its configuration and its latencies. The format of `rows/inference.json`.
import { z } from "zod";

const measured = z.strictObject({
  ttft_ms: z.number().positive().nullish(),
  tpot_ms: z.number().positive().nullish(),
  output_tokens_per_s: z.number().positive().nullish(),
  output_tokens_per_s_per_gpu: z.number().positive().nullish(),
  samples_per_s: z.number().positive().nullish(),
  ttft_p99_ms: z.number().nullish(),
  tpot_p99_ms: z.number().nullish(),
  ttft_mean_ms: z.number().nullish(),
  tpot_mean_ms: z.number().nullish(),
  system_power_w: z.number().nullish(),
});

/** Zero is how some sources write that a dimension is not used. */
const optionalWidth = z.number().int().nonnegative().nullish();
const optionalCount = z.number().int().positive().nullish();

/** A row; a field that is not here is an error, since the model would silently ignore it. */
export const inferenceRow = z.strictObject({
  id: z.string(),
  source: z.string(),
  source_url_or_repo_path: z.string().nullish(),
  source_quality: z.string().nullish(),
  hardware: z.string().nullish(),
  n_accelerators: optionalCount,
  gpus_per_node: optionalCount,
  model: z.string(),
  precision: z.string().nullish(),
  engine: z.string().nullish(),
  mode: z.string().nullish(),
  scenario: z.string().nullish(),
  tp: optionalWidth,
  pp: optionalWidth,
  dp: optionalWidth,
  ep: optionalWidth,
  isl: z.number().positive().nullish(),
  osl: z.number().positive().nullish(),
  batch_or_concurrency: z.number().positive().nullish(),
  layout: z.record(z.string(), z.unknown()).nullish(),
  measured,
  derived: z.record(z.string(), z.unknown()).nullish(),
  notes: z.string().nullish(),
  memory: z.boolean().nullish(),
  memory_fields: z.array(z.string()).nullish(),
  complete: z.boolean().nullish(),
  use: z.string(),
});

export type InferenceRow = z.infer<typeof inferenceRow>;

/** Fields without which nothing can be predicted, in the order in which a skip names them. */
const NEEDED = [
  "hardware",
  "n_accelerators",
  "tp",
  "pp",
  "isl",
  "osl",
  "batch_or_concurrency",
] as const satisfies readonly (keyof InferenceRow)[];

/** A row in which everything that a prediction needs is stated. */
export type CompleteRow = InferenceRow & {
  readonly [Field in (typeof NEEDED)[number]]: NonNullable<InferenceRow[Field]>;
};

/** Names of what a row lacks; empty when it can be predicted. */
export function missingFields(row: InferenceRow): readonly string[] {
  const missing: string[] = NEEDED.filter((field) => row[field] === null || row[field] === undefined);
  // An empty text is the source's word for weights as they were trained; none at all is unknown.
  if (row.precision === null || row.precision === undefined) missing.push("precision");
  return missing;
}

export const isComplete = (row: InferenceRow): row is CompleteRow => missingFields(row).length === 0;

/** Every field that a row may have. */
export const inferenceFields: ReadonlySet<string> = new Set([
  ...Object.keys(inferenceRow.shape),
  ...Object.keys(measured.shape).map((name) => `measured.${name}`),
]);
