// The Pareto front of a search: plans that no other beats both in time and in memory.
import type { PlanNumbers } from "../models/training/step-case";
import { compareWithRow, ROW_WIDTH, writeRow } from "./plan-row";

/** Seconds ascend and bytes descend. The arrays double when they are full, so that the front is never cut. */
export interface PlanFront {
  count: number;
  seconds: Float64Array;
  bytes: Float64Array;
  rows: Int32Array;
}

const FIRST_CAPACITY = 256;

export function emptyFront(): PlanFront {
  return {
    count: 0,
    seconds: new Float64Array(FIRST_CAPACITY),
    bytes: new Float64Array(FIRST_CAPACITY),
    rows: new Int32Array(FIRST_CAPACITY * ROW_WIDTH),
  };
}

/** Takes a plan in unless another is as fast and as small, and drops those that it beats. */
export function offerFront(front: PlanFront, plan: PlanNumbers, seconds: number, bytes: number): void {
  const after = countUpTo(front, seconds);
  const before = after - 1;
  if (before >= 0) {
    const bytesBefore = front.bytes[before] ?? 0;
    if (bytesBefore < bytes) return;
    if (bytesBefore === bytes) {
      const isSame = front.seconds[before] === seconds;
      if (!isSame || compareWithRow(plan, front.rows, before) >= 0) return;
    }
  }
  const from = before >= 0 && front.seconds[before] === seconds ? before : after;
  let to = after;
  while (to < front.count && (front.bytes[to] ?? 0) >= bytes) to += 1;
  replace(front, from, to);
  front.seconds[from] = seconds;
  front.bytes[from] = bytes;
  writeRow(front.rows, from, plan);
}

/** Entries that are at most so slow. */
function countUpTo(front: PlanFront, seconds: number): number {
  let low = 0;
  let high = front.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((front.seconds[middle] ?? 0) <= seconds) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Makes entries `from` up to `to` into one free entry. */
function replace(front: PlanFront, from: number, to: number): void {
  if (to === from && front.count === front.seconds.length) grow(front);
  front.seconds.copyWithin(from + 1, to, front.count);
  front.bytes.copyWithin(from + 1, to, front.count);
  front.rows.copyWithin((from + 1) * ROW_WIDTH, to * ROW_WIDTH, front.count * ROW_WIDTH);
  front.count += 1 - (to - from);
}

function grow(front: PlanFront): void {
  const { seconds, bytes, rows } = front;
  front.seconds = new Float64Array(2 * seconds.length);
  front.seconds.set(seconds);
  front.bytes = new Float64Array(2 * bytes.length);
  front.bytes.set(bytes);
  front.rows = new Int32Array(2 * rows.length);
  front.rows.set(rows);
}
