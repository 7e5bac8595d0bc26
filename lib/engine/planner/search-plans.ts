// The search over all plans of a space: memory first, time only for what fits, nothing allocated per plan.
import { planRanks } from "../models/training/placement";
import { pricePlan } from "../models/training/step";
import { emptyWork, type StepCase } from "../models/training/step-case";
import { emptyBest } from "./best-plans";
import { emptyFront } from "./plan-front";
import { emptyPlan, readPlans, readRow } from "./plan-row";
import type { PlanCursor, PlanQuestion, PlanSearch, PricedPlan } from "./plan-search";
import type { PlanSpace } from "./plan-space";
import { type Searching, searchCell } from "./search-cell";

export interface SearchRange {
  /** Where to begin; null at the start. */
  readonly cursor: PlanCursor | null;
  /** Plans to price at most before answering; cells are not broken off, so a few hundred more may be. */
  readonly planBudget: number;
}

/**
 * Searches a space from a cursor on, within a budget of plans.
 * @param question what is best, and how many to keep
 * @returns the best plans of this stretch; `mergeSearches` joins stretches
 */
export function searchPlans(
  c: StepCase,
  space: PlanSpace,
  question: PlanQuestion,
  { cursor, planBudget }: SearchRange = { cursor: null, planBudget: Number.POSITIVE_INFINITY },
): PlanSearch {
  const searching = begin(c, space, question);
  const start = cursor?.cell ?? 0;
  const hadFit = cursor?.hasFit ?? false;
  let end = hadFit ? space.idleFrom : space.cellCount;
  let cell = start;
  while (cell < end && searching.memoryPriced < planBudget) {
    searchCell(searching, shuffled(searching, cell));
    cell += 1;
    // Cells that leave accelerators idle are not looked at once something fits.
    if (cell === space.idleFrom && searching.fullyPriced > 0) end = space.idleFrom;
  }
  const hasFit = cell <= space.idleFrom && (hadFit || searching.fullyPriced > 0);
  return answer(searching, {
    cellsDone: cell - start,
    cellCount: hasFit ? space.idleFrom : space.cellCount,
    nextCursor: cell < end ? { cell, hasFit } : null,
  });
}

function begin(c: StepCase, space: PlanSpace, question: PlanQuestion): Searching {
  return {
    c,
    space,
    question,
    plan: emptyPlan(),
    work: emptyWork(),
    outerWork: emptyWork(),
    best: emptyBest(question.top),
    nearest: emptyBest(1),
    front: emptyFront(),
    stride: strideOf(space.idleFrom),
    idleStride: strideOf(space.cellCount - space.idleFrom),
    shardings: new Int32Array(2 * 3 * space.limits.zeroStages.length),
    shardingCount: 0,
    hasStagesOutermost: true,
    hasReplicasOutermost: false,
    enumerated: 0,
    fullyPriced: 0,
    memoryPriced: 0,
  };
}

/** Cells are visited out of order, so that the first stretch already samples the whole space. */
function shuffled({ space, stride, idleStride }: Searching, cell: number): number {
  const { idleFrom, cellCount } = space;
  if (cell < idleFrom) return (cell * stride) % idleFrom;
  return idleFrom + (((cell - idleFrom) * idleStride) % (cellCount - idleFrom));
}

/** A step near the golden section of the count, with no common divisor, so that all cells are visited once. */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.floor(count * 0.618));
  while (commonDivisor(stride, count) !== 1) stride += 1;
  return stride;
}

const commonDivisor = (left: number, right: number): number =>
  right === 0 ? left : commonDivisor(right, left % right);

function answer(
  searching: Searching,
  progress: Pick<PlanSearch, "cellsDone" | "cellCount" | "nextCursor">,
): PlanSearch {
  const { best, front, enumerated, fullyPriced, question } = searching;
  return {
    ...question,
    best: readPlans(best),
    front: readPlans(front),
    nearest: fullyPriced > 0 ? null : nearestOf(searching),
    counts: { enumerated, prunedByMemory: enumerated - fullyPriced, fullyPriced },
    ...progress,
  };
}

function nearestOf({ c, nearest, work }: Searching): PricedPlan | null {
  if (nearest.count === 0) return null;
  const plan = readRow(nearest.rows, 0);
  pricePlan(c, plan, work);
  return { plan, seconds: work.total, bytes: work.bytes, accelerators: planRanks(plan) };
}
