// The measured serving runs that constants may be fitted on, and what the model says of each.
import type { ReadConstant } from "../../lib/engine/models/collective-links";
import { constants } from "../../lib/engine/models/constants";
import { type RowShape, rowShape } from "../accuracy/inference/case";
import { type InferenceRow, inferenceRow, isComplete } from "../accuracy/inference/row";
import { readRowsFile } from "../accuracy/read-rows";

export interface InferenceFitRow {
  readonly id: string;
  readonly model: string;
  readonly shape: RowShape;
  readonly perTokenSeconds: number;
  readonly firstTokenSeconds: number;
  /** Between every row and every (hardware, model) weighing the same. */
  readonly weight: number;
}

const read: ReadConstant = (id) => constants[id].value;

/**
 * Runs left out of the fit, though not of the report: DeepSeek-R1 without drafts repeats rows of DeepSeek-V3, some of which are
 * kept for testing.
 */
const isLeftOut = (row: InferenceRow, { load }: RowShape): boolean =>
  /DeepSeek-R1$/.test(row.model) && load.draftTokens === 0;

/** Rows marked `fit` that can be predicted. */
export function inferenceFitRows(use = "fit"): readonly InferenceFitRow[] {
  const found = readRowsFile("bench/accuracy/rows/inference.json")
    .map((raw) => inferenceRow.parse(raw))
    .filter((row) => row.use === use)
    .filter(isComplete)
    .flatMap((row) => {
      const shape = rowShape(row, read);
      const { tpot_ms: next, ttft_ms: first } = row.measured;
      if (typeof shape === "string" || (use === "fit" && isLeftOut(row, shape))) return [];
      return !next || !first ? [] : [{ row, shape, next, first }];
    });
  const groupOf = ({ row }: (typeof found)[number]): string => `${row.hardware}|${row.model}`;
  const sizes = new Map<string, number>();
  for (const each of found) sizes.set(groupOf(each), (sizes.get(groupOf(each)) ?? 0) + 1);
  return found.map((each) => ({
    id: each.row.id,
    model: each.row.model,
    shape: each.shape,
    perTokenSeconds: each.next / 1e3,
    firstTokenSeconds: each.first / 1e3,
    weight: 1 / Math.sqrt(sizes.get(groupOf(each)) ?? 1),
  }));
}
