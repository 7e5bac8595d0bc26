// The measured serving runs that constants may be fitted on, and what the model says of each.
import type { ReadConstant } from "../../lib/engine/models/collective-links";
import { constants } from "../../lib/engine/models/constants";
import { closedLoad, type ReplicaRate } from "../../lib/engine/models/serving/closed-load";
import { type RowShape, rowShape, shapeHardware } from "../accuracy/inference/case";
import { inferenceRow, isComplete } from "../accuracy/inference/row";
import { readRowsFile } from "../accuracy/read-rows";

export interface InferenceFitRow {
  readonly id: string;
  readonly shape: RowShape;
  readonly perTokenSeconds: number;
  readonly firstTokenSeconds: number;
  /** Between every row and every (hardware, model) weighing the same. */
  readonly weight: number;
}

const read: ReadConstant = (id) => constants[id].value;

/**
 * Runs left out of the fit, though not of the report: DeepSeek-R1 has the architecture of DeepSeek-V3, but on the same
 * accelerators, engine, layout and concurrency its rows are up to twice as fast. Nothing but drafted tokens explains that, and
 * no field says which rows drafted.
 */
const UNSTATED_DRAFTS = /DeepSeek-R1/;

/** Rows marked `fit` that can be predicted. */
export function inferenceFitRows(use = "fit"): readonly InferenceFitRow[] {
  const found = readRowsFile("bench/accuracy/rows/inference.json")
    .map((raw) => inferenceRow.parse(raw))
    .filter((row) => row.use === use && !(use === "fit" && UNSTATED_DRAFTS.test(row.model)))
    .filter(isComplete)
    .flatMap((row) => {
      const shape = rowShape(row, read);
      const { tpot_ms: next, ttft_ms: first } = row.measured;
      return typeof shape === "string" || !next || !first ? [] : [{ row, shape, next, first }];
    });
  const groupOf = ({ row }: (typeof found)[number]): string => `${row.hardware}|${row.model}`;
  const sizes = new Map<string, number>();
  for (const each of found) sizes.set(groupOf(each), (sizes.get(groupOf(each)) ?? 0) + 1);
  return found.map((each) => ({
    id: each.row.id,
    shape: each.shape,
    perTokenSeconds: each.next / 1e3,
    firstTokenSeconds: each.first / 1e3,
    weight: 1 / Math.sqrt(sizes.get(groupOf(each)) ?? 1),
  }));
}

/** What a row's replica does; null where its accelerators have no rate for its format. */
export function rowRate({ shape }: { readonly shape: RowShape }, readFitted: ReadConstant): ReplicaRate | null {
  const hardware = shapeHardware(shape, readFitted);
  if (hardware === null) return null;
  return closedLoad(shape.model, hardware, shape.layout, shape.request, shape.load);
}
