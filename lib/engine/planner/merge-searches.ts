// Stretches of one search joined: the same answer in whatever order they come.
import { emptyBest, offerBest } from "./best-plans";
import { emptyFront, offerFront } from "./plan-front";
import { readPlans } from "./plan-row";
import { type PlanCursor, type PlanSearch, type PricedPlan, scoreOf } from "./plan-search";

/** Joins two stretches of one space under one question; a front and a best list hold each plan once. */
export function mergeSearches(left: PlanSearch, right: PlanSearch): PlanSearch {
  const { objective, top, pricePerAcceleratorSecond } = left;
  if (
    objective !== right.objective ||
    top !== right.top ||
    pricePerAcceleratorSecond !== right.pricePerAcceleratorSecond
  )
    throw new Error("Searches under different questions do not merge.");
  const best = mergeBest(left, right);
  return {
    objective,
    top,
    pricePerAcceleratorSecond,
    best,
    front: mergeFronts(left.front, right.front),
    nearest: best.length > 0 ? null : nearer(left.nearest, right.nearest),
    counts: {
      enumerated: left.counts.enumerated + right.counts.enumerated,
      prunedByMemory: left.counts.prunedByMemory + right.counts.prunedByMemory,
      fullyPriced: left.counts.fullyPriced + right.counts.fullyPriced,
    },
    cellsDone: left.cellsDone + right.cellsDone,
    cellCount: Math.min(left.cellCount, right.cellCount),
    nextCursor: laterCursor(left.nextCursor, right.nextCursor),
  };
}

function mergeBest(left: PlanSearch, right: PlanSearch): readonly PricedPlan[] {
  const merged = emptyBest(left.top);
  for (const { plan, seconds, bytes, accelerators } of [...left.best, ...right.best])
    offerBest(merged, plan, scoreOf(left, seconds, bytes, accelerators), seconds, bytes);
  return readPlans(merged);
}

function mergeFronts(left: readonly PricedPlan[], right: readonly PricedPlan[]): readonly PricedPlan[] {
  const merged = emptyFront();
  for (const { plan, seconds, bytes } of [...left, ...right]) offerFront(merged, plan, seconds, bytes);
  return readPlans(merged);
}

function nearer(left: PricedPlan | null, right: PricedPlan | null): PricedPlan | null {
  if (left === null || right === null) return left ?? right;
  const merged = emptyBest(1);
  for (const { plan, bytes, seconds } of [left, right]) offerBest(merged, plan, bytes, seconds, bytes);
  return readPlans(merged)[0] ?? null;
}

/** The search is over as soon as one stretch reached the end. */
function laterCursor(left: PlanCursor | null, right: PlanCursor | null): PlanCursor | null {
  if (left === null || right === null) return null;
  const hasFit = left.hasFit || right.hasFit;
  return { cell: Math.max(left.cell, right.cell), hasFit };
}
