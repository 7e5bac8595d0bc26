// Training steps: measured time of one step against the step that a design with the same configuration would get.

import type { ReadConstant } from "../../lib/engine/models/collective-links";
import { constants } from "../../lib/engine/models/constants";
import { pricePlan } from "../../lib/engine/models/training/step";
import { emptyWork } from "../../lib/engine/models/training/step-case";
import { forwardFlopsPerToken } from "../../lib/engine/models/workload-flops";
import { countParameters } from "../../lib/engine/models/workload-parameters";
import { type AccuracyFamily, type Prediction, scaleBand } from "./family";
import { RowError } from "./row-error";
import type { Row } from "./row-fields";
import { rowArchitecture } from "./training/architecture";
import { type RowCase, rowCase } from "./training/case";
import { rowHardware } from "./training/hardware";
import { isComplete, measuredStepSeconds, missingFields, trainingFields, trainingRow } from "./training/row";
import { rowPrecision } from "./training/software";

const read: ReadConstant = (id) => constants[id].value;

/** Forward and backward. */
const TRAINING_PASSES = 3;

const SIZE_BOUNDS = [1e9, 10e9, 100e9] as const;

function sizeBand(parameters: number | null): string {
  if (parameters === null) return "unknown";
  const bound = SIZE_BOUNDS.find((limit) => parameters < limit);
  return bound === undefined ? "100 B and more" : `below ${bound / 1e9} B`;
}

function predict(raw: Row): Prediction {
  const parsed = trainingRow.safeParse(raw);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new RowError(
      String(raw.id ?? "without id"),
      issue?.path.join(".") ?? "row",
      issue?.message ?? "it is no row",
    );
  }
  const row = parsed.data;
  const hardware = rowHardware(row.hardware ?? "", row.network ?? null, row.gpus_per_node ?? null);
  const described = {
    id: row.id,
    use: row.use,
    source: row.source,
    hardware: hardware?.accelerator.id ?? row.hardware ?? "unknown",
    generation: hardware?.accelerator.generation ?? "unknown",
    model: row.model,
    precision: (row.precision && rowPrecision(row.precision)) ?? "unknown",
    scale: scaleBand(row.n_accelerators ?? null),
    measuredSeconds: measuredStepSeconds(row),
    accelerators: row.n_accelerators ?? null,
  };
  if (!isComplete(row)) {
    const missing = missingFields(row).join(", ");
    const size = row.params_b ? row.params_b * 1e9 : null;
    return {
      ...described,
      predictedSeconds: null,
      skippedBecause: missing,
      sizeBand: sizeBand(size),
      size,
      work: null,
    };
  }
  const built = rowCase(row, read);
  if (typeof built === "string") {
    const [field, ...value] = built.split(": ");
    throw new RowError(row.id, field ?? "row", `the model does not know ${value.join(": ")}.`);
  }
  const architecture = rowArchitecture(row);
  const { total } = countParameters(architecture);
  const forward = forwardFlopsPerToken(architecture, row.seq_len);
  const flops = TRAINING_PASSES * (forward.matrices + forward.attention) * row.global_batch_seqs * row.seq_len;
  return {
    ...described,
    predictedSeconds: secondsOf(built),
    skippedBecause: null,
    sizeBand: sizeBand(total),
    size: total,
    work: flops / row.n_accelerators,
  };
}

function secondsOf({ step, plan }: RowCase): number {
  const work = emptyWork();
  pricePlan(step, plan, work);
  return work.total;
}

export const trainingFamily: AccuracyFamily = {
  name: "training",
  rowsFile: "training.json",
  fields: trainingFields,
  predict: (rows) => rows.map(predict),
};
