// One cell of the space: every choice of the knobs inside it, memory first, time only for what fits.

import { allowsOrder, placeRanks, planRanks } from "../models/training/placement";
import { priceMemory } from "../models/training/plan-memory";
import { priceStep } from "../models/training/step";
import type { PlanNumbers, StepCase, StepWork } from "../models/training/step-case";
import { type BestPlans, offerBest } from "./best-plans";
import { largestDivisorWithin } from "./divisors";
import { offerFront, type PlanFront } from "./plan-front";
import { type PlanQuestion, scoreOf } from "./plan-search";
import { CELL_WIDTH, type PlanSpace } from "./plan-space";

/** Records of one search, written over and over. */
export interface Searching {
  readonly c: StepCase;
  readonly space: PlanSpace;
  readonly question: PlanQuestion;
  readonly plan: PlanNumbers;
  readonly work: StepWork;
  /** For plans with replicas outermost: where their groups lie differs, and so the time. */
  readonly outerWork: StepWork;
  readonly best: BestPlans;
  readonly nearest: BestPlans;
  readonly front: PlanFront;
  readonly stride: number;
  readonly idleStride: number;
  /** Pairs of ZeRO stage and width of the cell at hand. */
  readonly shardings: Int32Array;
  shardingCount: number;
  /** Orders of ranks that the cell at hand is priced in. */
  hasStagesOutermost: boolean;
  hasReplicasOutermost: boolean;
  enumerated: number;
  fullyPriced: number;
  memoryPriced: number;
}

/** Looks at every plan of a cell. */
export function searchCell(searching: Searching, cell: number): void {
  const { space, plan } = searching;
  readCell(space, cell, plan);
  readShardings(searching);
  readOrders(searching);
  if (ordersOf(searching) === 0) return;
  const { stages, stageStarts, limits } = space;
  const from = stageStarts[plan.pipeline] ?? 0;
  const to = stageStarts[plan.pipeline + 1] ?? 0;
  const isTooLarge = !mayFit(searching);
  for (let index = from; index < to; index += 1) {
    plan.virtualStages = stages[index] ?? 1;
    if (plan.virtualStages > 1 && plan.accumulation % plan.pipeline !== 0) continue;
    const schedules = limits.hasZeroBubble && plan.pipeline > 1 && plan.virtualStages === 1 ? 2 : 1;
    if (isTooLarge) searching.enumerated += schedules * choicesPerSchedule(searching);
    else searchChoices(searching, schedules);
  }
}

function readCell(space: PlanSpace, cell: number, plan: PlanNumbers): void {
  const { cells, job } = space;
  const at = cell * CELL_WIDTH;
  plan.tensor = cells[at] ?? 1;
  plan.context = cells[at + 1] ?? 1;
  plan.pipeline = cells[at + 2] ?? 1;
  plan.data = cells[at + 3] ?? 1;
  plan.expert = cells[at + 4] ?? 1;
  plan.expertTensor = cells[at + 5] ?? 1;
  plan.microBatch = cells[at + 6] ?? 1;
  plan.accumulation = job.batchSequences / (plan.data * plan.microBatch);
}

/** ZeRO stages of the cell, each over all ranks, the scale-up domain and the node, as far as these differ. */
function readShardings(searching: Searching): void {
  const { space, plan, shardings, c } = searching;
  const { zeroStages, hasHybridSharding } = space.limits;
  const ranks = plan.data * plan.context;
  const domain = largestDivisorWithin(ranks, Math.floor(c.hardware.domain / plan.tensor));
  const node = largestDivisorWithin(ranks, Math.floor(space.job.nodeAccelerators / plan.tensor));
  searching.shardingCount = 0;
  for (let index = 0; index < zeroStages.length; index += 1) {
    const zero = zeroStages[index] ?? 0;
    addSharding(searching, shardings, zero, ranks);
    // A single rank has nothing to share out: all stages are the same plan.
    if (ranks === 1) return;
    if (zero === 0 || !hasHybridSharding) continue;
    if (domain > 1 && domain < ranks) addSharding(searching, shardings, zero, domain);
    if (node > 1 && node < ranks && node !== domain) addSharding(searching, shardings, zero, node);
  }
}

function addSharding(searching: Searching, shardings: Int32Array, zero: number, shard: number): void {
  const at = 2 * searching.shardingCount;
  shardings[at] = zero;
  shardings[at + 1] = shard;
  searching.shardingCount += 1;
}

/**
 * Places the ranks of the cell, once for all its plans. With one stage or one replica the orders are the same plan, and
 * where the second order changes no distance it is not a plan of its own.
 */
function readOrders(searching: Searching): void {
  const { c, space, plan, work, outerWork } = searching;
  const { rankOrders } = space.limits;
  const isOnlyOne = plan.pipeline === 1 || plan.data === 1;
  plan.rankOrder = 0;
  placeRanks(c, plan, work);
  searching.hasStagesOutermost = isOnlyOne || rankOrders.includes(0);
  searching.hasReplicasOutermost = false;
  if (isOnlyOne || !rankOrders.includes(1)) return;
  plan.rankOrder = 1;
  placeRanks(c, plan, outerWork);
  const isOther = !searching.hasStagesOutermost || !isPlacedAlike(searching);
  searching.hasReplicasOutermost = isOther && allowsOrder(c, plan);
  plan.rankOrder = 0;
}

/** Whether both orders of the cell come to the same times. */
function isPlacedAlike({ c, plan, work, outerWork }: Searching): boolean {
  const isNear = plan.tensor * plan.context * plan.pipeline <= c.hardware.domain;
  return (
    work.dataInside === outerWork.dataInside &&
    work.dataBytesPerSecond === outerWork.dataBytesPerSecond &&
    work.pipelineBytesPerSecond === outerWork.pipelineBytesPerSecond &&
    (c.model.expertLayers === 0 ||
      (work.expertDataInside === outerWork.expertDataInside &&
        work.expertDataBytesPerSecond === outerWork.expertDataBytesPerSecond)) &&
    isNear === planRanks(plan) <= c.hardware.domain
  );
}

const ordersOf = ({ hasStagesOutermost, hasReplicasOutermost }: Searching): number =>
  (hasStagesOutermost ? 1 : 0) + (hasReplicasOutermost ? 1 : 0);

function choicesPerSchedule(searching: Searching): number {
  const { space, shardingCount } = searching;
  return ordersOf(searching) * shardingCount * space.limits.recomputations.length * (space.limits.hasOffload ? 2 : 1);
}

/**
 * Whether the leanest plans of a cell fit: no interleaving, state offloaded and shared by all ranks. Interleaving, narrower
 * sharding and state on the accelerator only add bytes, so that a cell that fails here holds no plan that fits.
 */
function mayFit(searching: Searching): boolean {
  const { space, plan } = searching;
  const { zeroStages, recomputations, hasOffload } = space.limits;
  const ranks = plan.data * plan.context;
  let isFitting = false;
  plan.virtualStages = 1;
  plan.zeroBubble = 0;
  plan.offload = hasOffload ? 1 : 0;
  plan.shard = ranks;
  for (let stage = 0; stage < zeroStages.length && !isFitting; stage += 1) {
    plan.zero = zeroStages[stage] ?? 0;
    for (let kind = 0; kind < recomputations.length && !isFitting; kind += 1) {
      plan.recompute = recomputations[kind] ?? 0;
      isFitting = priceFitting(searching);
    }
    if (ranks === 1) break;
  }
  return isFitting;
}

/** The knobs inside a cell at one interleaving. */
function searchChoices(searching: Searching, schedules: number): void {
  const { space, plan, shardings } = searching;
  const { recomputations, hasOffload } = space.limits;
  for (let index = 0; index < searching.shardingCount; index += 1) {
    plan.zero = shardings[2 * index] ?? 0;
    plan.shard = shardings[2 * index + 1] ?? 1;
    for (let kind = 0; kind < recomputations.length; kind += 1) {
      plan.recompute = recomputations[kind] ?? 0;
      for (plan.offload = 0; plan.offload <= (hasOffload ? 1 : 0); plan.offload += 1) {
        for (plan.zeroBubble = 0; plan.zeroBubble < schedules; plan.zeroBubble += 1) consider(searching);
      }
    }
  }
}

/** Prices a plan in its orders of ranks and offers it to the lists; memory does not depend on the order. */
function consider(searching: Searching): void {
  const { plan, work, outerWork } = searching;
  searching.enumerated += ordersOf(searching);
  if (!priceFitting(searching)) return;
  if (searching.hasStagesOutermost) offer(searching, work);
  if (!searching.hasReplicasOutermost) return;
  plan.rankOrder = 1;
  offer(searching, outerWork);
  plan.rankOrder = 0;
}

/** Prices the time of a plan that fits. */
function offer(searching: Searching, work: StepWork): void {
  const { c, plan } = searching;
  const { bytes } = searching.work;
  priceStep(c, plan, work);
  searching.fullyPriced += 1;
  const score = scoreOf(searching.question, work.total, bytes, planRanks(plan));
  offerBest(searching.best, plan, score, work.total, bytes);
  offerFront(searching.front, plan, work.total, bytes);
}

/** Prices the memory of a plan and says whether it fits; what does not is remembered as long as it misses by least. */
function priceFitting(searching: Searching): boolean {
  const { c, plan, work } = searching;
  searching.memoryPriced += 1;
  priceMemory(c, plan, work);
  if (work.bytes <= c.hardware.memoryBytes) return true;
  if (searching.fullyPriced === 0) offerBest(searching.nearest, plan, work.bytes, 0, work.bytes);
  return false;
}
