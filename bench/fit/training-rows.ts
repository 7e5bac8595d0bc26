// The measured training runs that constants may be fitted on, and which of them a constant can move.
import { type ConstantId, constants } from "../../lib/engine/models/constants";
import { pricePlan } from "../../lib/engine/models/training/step";
import { emptyWork } from "../../lib/engine/models/training/step-case";
import { readRowsFile } from "../accuracy/read-rows";
import { rowCase } from "../accuracy/training/case";
import { type CompleteRow, isComplete, measuredStepSeconds, trainingRow } from "../accuracy/training/row";

export interface FitRow {
  readonly row: CompleteRow;
  readonly measured: number;
  /** Between every row and every (source, model) weighing the same. */
  readonly weight: number;
}

const groupOf = (row: CompleteRow): string => `${row.source}|${row.model}`;

/** Rows marked `fit` that can be predicted. */
export function trainingFitRows(): readonly FitRow[] {
  const rows = readRowsFile("bench/accuracy/rows/training.json")
    .map((raw) => trainingRow.parse(raw))
    .filter((row) => row.use === "fit")
    .filter(isComplete);
  const sizes = new Map<string, number>();
  for (const row of rows) sizes.set(groupOf(row), (sizes.get(groupOf(row)) ?? 0) + 1);
  return rows.map((row) => ({
    row,
    measured: measuredStepSeconds(row) ?? Number.NaN,
    weight: 1 / Math.sqrt(sizes.get(groupOf(row)) ?? 1),
  }));
}

const work = emptyWork();

/** Predicted step of a row, seconds. */
export function rowSeconds(row: CompleteRow, read: (id: ConstantId) => number): number {
  const built = rowCase(row, read);
  if (typeof built === "string") throw new Error(`${row.id}: ${built}`);
  pricePlan(built.step, built.plan, work);
  return work.total;
}

const NUDGE = 1.05;
const MOVED = 1e-6;

/** Rows whose prediction moves with a constant: those that it was fitted on. */
export function rowsMovedBy(
  id: ConstantId,
  rows: readonly FitRow[],
  read: (id: ConstantId) => number = (asked) => constants[asked].value,
): readonly FitRow[] {
  const nudged = (asked: ConstantId) => (asked === id ? NUDGE * read(asked) : read(asked));
  return rows.filter(({ row }) => Math.abs(rowSeconds(row, nudged) / rowSeconds(row, read) - 1) > MOVED);
}
