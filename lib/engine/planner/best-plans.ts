// The best plans of a search in preallocated arrays, best first.
import type { PlanNumbers } from "../models/training/step-case";
import { compareWithRow, ROW_WIDTH, writeRow } from "./plan-row";

/** Up to `capacity` distinct plans by score, then seconds, then bytes, then their numbers. */
export interface BestPlans {
  readonly capacity: number;
  count: number;
  readonly scores: Float64Array;
  readonly seconds: Float64Array;
  readonly bytes: Float64Array;
  readonly rows: Int32Array;
}

export function emptyBest(capacity: number): BestPlans {
  return {
    capacity,
    count: 0,
    scores: new Float64Array(capacity),
    seconds: new Float64Array(capacity),
    bytes: new Float64Array(capacity),
    rows: new Int32Array(capacity * ROW_WIDTH),
  };
}

/** Takes a plan in if it is among the best and not there yet. What is no number never is. */
export function offerBest(best: BestPlans, plan: PlanNumbers, score: number, seconds: number, bytes: number): void {
  const last = best.count - 1;
  if (best.count === best.capacity && !(score <= (best.scores[last] ?? Number.POSITIVE_INFINITY))) return;
  let at = best.count;
  while (at > 0) {
    const order = compareWith(best, at - 1, plan, score, seconds, bytes);
    if (order === 0) return;
    if (!(order < 0)) break;
    at -= 1;
  }
  if (at >= best.capacity || Number.isNaN(score)) return;
  const kept = Math.min(best.count, best.capacity - 1);
  best.scores.copyWithin(at + 1, at, kept);
  best.seconds.copyWithin(at + 1, at, kept);
  best.bytes.copyWithin(at + 1, at, kept);
  best.rows.copyWithin((at + 1) * ROW_WIDTH, at * ROW_WIDTH, kept * ROW_WIDTH);
  best.scores[at] = score;
  best.seconds[at] = seconds;
  best.bytes[at] = bytes;
  writeRow(best.rows, at, plan);
  best.count = kept + 1;
}

/** Negative when the plan is better than entry `at`. */
function compareWith(
  best: BestPlans,
  at: number,
  plan: PlanNumbers,
  score: number,
  seconds: number,
  bytes: number,
): number {
  return (
    score - (best.scores[at] ?? 0) ||
    seconds - (best.seconds[at] ?? 0) ||
    bytes - (best.bytes[at] ?? 0) ||
    compareWithRow(plan, best.rows, at)
  );
}
