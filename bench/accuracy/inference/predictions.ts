// Predictions of one measured serving run: time per output token, wait for the first, and throughput.

import type { ReadConstant } from "../../../lib/engine/models/collective-links";
import { constants } from "../../../lib/engine/models/constants";
import { meanContext, type ReplicaRate } from "../../../lib/engine/models/serving/closed-load";
import { replicaWidth } from "../../../lib/engine/models/serving/iteration";
import { sequenceBytes, touchedShare } from "../../../lib/engine/models/serving/served-model";
import { type Prediction, scaleBand } from "../family";
import { RowError } from "../row-error";
import type { Row } from "../row-fields";
import { rowHardware } from "../training/hardware";
import { type RowShape, rowFormat, rowShape, shapeRate } from "./case";
import { type InferenceRow, inferenceRow, isComplete, missingFields } from "./row";

const fitted: ReadConstant = (id) => constants[id].value;

/** What a run is measured by. */
export type ServingMetric = "perToken" | "firstToken" | "throughput";

const SIZE_BOUNDS = [10e9, 100e9, 400e9] as const;

function sizeBand(parameters: number | null): string {
  if (parameters === null) return "unknown";
  const bound = SIZE_BOUNDS.find((limit) => parameters < limit);
  return bound === undefined ? "400 B and more" : `below ${bound / 1e9} B`;
}

/**
 * Measured seconds by metric. Throughput is seconds per output token of the whole replica: with so many requests always in
 * flight, the length of one answer over how long it takes (Little's law), since these sources publish latencies alone.
 */
function measuredSeconds(row: InferenceRow, metric: ServingMetric): number | null {
  const { ttft_ms: first, tpot_ms: next } = row.measured;
  if (metric === "perToken") return next ? next / 1e3 : null;
  if (metric === "firstToken") return first ? first / 1e3 : null;
  const { osl, batch_or_concurrency: concurrency } = row;
  if (!first || !next || !osl || !concurrency) return null;
  return (first + next * (osl - 1)) / 1e3 / (concurrency * osl);
}

function predictedSeconds(rate: ReplicaRate, { load, outputTokens }: RowShape, metric: ServingMetric): number {
  if (metric === "perToken") return rate.timePerOutputTokenSeconds;
  if (metric === "firstToken") return rate.timeToFirstTokenSeconds;
  // As measured: by the latencies of the answer's published length.
  const seconds = rate.timeToFirstTokenSeconds + rate.timePerOutputTokenSeconds * (outputTokens - 1);
  return seconds / (load.concurrency * outputTokens);
}

/** What the baselines carry over: bytes that an accelerator reads per iteration, or FLOPs of the input. */
function baselineWork({ model, layout, request, load: { concurrency } }: RowShape, metric: ServingMetric): number {
  const width = replicaWidth(layout);
  if (metric === "firstToken") return (request.inputTokens * (model.plainFlops + model.expertFlops)) / width;
  const bytes =
    model.plainBytes +
    model.expertBytes * touchedShare(model, concurrency) +
    concurrency * sequenceBytes(model, meanContext(request));
  return metric === "perToken" ? bytes / width : bytes / width / concurrency;
}

function parse(raw: Row): InferenceRow {
  const parsed = inferenceRow.safeParse(raw);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new RowError(String(raw.id ?? "without id"), issue?.path.join(".") ?? "row", issue?.message ?? "it is no row");
}

/** Why a row has no prediction; null where it has one. */
function skipped(row: InferenceRow, shape: RowShape | string | null): string | null {
  if (row.mode === "disaggregated") return "mode: disaggregated";
  const missing = missingFields(row);
  if (missing.length > 0) return missing.join(", ");
  return typeof shape === "string" ? `the model does not know ${shape}` : null;
}

/**
 * One prediction of a row.
 * @param read the constants to predict with, unless it is those of the engine
 */
export function predictMetric(raw: Row, metric: ServingMetric, read: ReadConstant = fitted): Prediction {
  const row = parse(raw);
  const hardware = rowHardware(row.hardware ?? "", null, row.gpus_per_node ?? null);
  const found = isComplete(row) ? rowShape(row, read) : null;
  const shape = typeof found === "string" ? null : found;
  const measured = measuredSeconds(row, metric);
  const accelerators = shape === null ? (row.n_accelerators ?? null) : replicaWidth(shape.layout);
  const size = shape?.model.counts.total ?? null;
  const described = {
    id: row.id,
    use: row.use,
    source: row.source,
    hardware: hardware?.accelerator.id ?? row.hardware ?? "unknown",
    generation: hardware?.accelerator.generation ?? "unknown",
    model: row.model,
    precision: rowFormat(row.precision ?? "unknown")?.name ?? "unknown",
    scale: scaleBand(accelerators),
    sizeBand: sizeBand(size),
    measuredSeconds: measured,
    accelerators,
    size,
  };
  const because = skipped(row, found) ?? (measured === null ? "measured latency" : null);
  const rate = because !== null || shape === null ? null : shapeRate(shape, read);
  if (rate === null || shape === null)
    return { ...described, predictedSeconds: null, skippedBecause: because ?? "no rate at this precision", work: null };
  return {
    ...described,
    predictedSeconds: predictedSeconds(rate, shape, metric),
    skippedBecause: null,
    work: baselineWork(shape, metric),
  };
}
