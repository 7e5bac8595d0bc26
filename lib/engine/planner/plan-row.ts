// Plans as rows of whole numbers in a typed array: kept, shifted and compared without objects.
import { planRanks } from "../models/training/placement";
import type { PlanNumbers } from "../models/training/step-case";
import type { PricedPlan } from "./plan-search";

/** Knobs of a plan in the order of a row; of two plans that are equally good the lexicographically smaller row is kept. */
export const planKnobs = [
  "tensor",
  "context",
  "pipeline",
  "virtualStages",
  "data",
  "expert",
  "expertTensor",
  "microBatch",
  "accumulation",
  "zero",
  "shard",
  "recompute",
  "zeroBubble",
  "offload",
  "rankOrder",
] as const satisfies readonly (keyof PlanNumbers)[];

export type PlanKnob = (typeof planKnobs)[number];

export const ROW_WIDTH = planKnobs.length;

/** A plan on a single accelerator; a record to search with. */
export function emptyPlan(): PlanNumbers {
  return {
    tensor: 1,
    context: 1,
    pipeline: 1,
    virtualStages: 1,
    data: 1,
    expert: 1,
    expertTensor: 1,
    microBatch: 1,
    accumulation: 1,
    zero: 0,
    shard: 1,
    recompute: 0,
    zeroBubble: 0,
    offload: 0,
    rankOrder: 0,
  };
}

/** Writes a plan into row `row`. Spelled out: it runs once per plan that is kept. */
export function writeRow(rows: Int32Array, row: number, plan: PlanNumbers): void {
  const at = row * ROW_WIDTH;
  rows[at] = plan.tensor;
  rows[at + 1] = plan.context;
  rows[at + 2] = plan.pipeline;
  rows[at + 3] = plan.virtualStages;
  rows[at + 4] = plan.data;
  rows[at + 5] = plan.expert;
  rows[at + 6] = plan.expertTensor;
  rows[at + 7] = plan.microBatch;
  rows[at + 8] = plan.accumulation;
  rows[at + 9] = plan.zero;
  rows[at + 10] = plan.shard;
  rows[at + 11] = plan.recompute;
  rows[at + 12] = plan.zeroBubble;
  rows[at + 13] = plan.offload;
  rows[at + 14] = plan.rankOrder;
}

/** The plan of row `row`. */
export function readRow(rows: Int32Array, row: number): PlanNumbers {
  const plan = emptyPlan();
  planKnobs.forEach((knob, index) => {
    plan[knob] = rows[row * ROW_WIDTH + index] ?? 0;
  });
  return plan;
}

/** Negative when the plan comes before the row, 0 when it is the row. */
export function compareWithRow(plan: PlanNumbers, rows: Int32Array, row: number): number {
  for (let index = 0; index < ROW_WIDTH; index += 1) {
    const knob = planKnobs[index];
    const difference = knob === undefined ? 0 : plan[knob] - (rows[row * ROW_WIDTH + index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Rows with what they were priced at, in the order of the list. */
export interface PricedRows {
  readonly count: number;
  readonly seconds: Float64Array;
  readonly bytes: Float64Array;
  readonly rows: Int32Array;
}

/** The plans of a list, as records. */
export function readPlans({ count, seconds, bytes, rows }: PricedRows): readonly PricedPlan[] {
  return Array.from({ length: count }, (_, row) => {
    const plan = readRow(rows, row);
    return { plan, seconds: seconds[row] ?? 0, bytes: bytes[row] ?? 0, accelerators: planRanks(plan) };
  });
}
