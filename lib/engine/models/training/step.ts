// Seconds of one optimiser step under a plan, by part. `priceStep` is the one function that evaluates, searches and is
// measured: nothing else in the engine knows how long a step takes.
import { hierarchicalScatterSeconds, pointToPointSeconds } from "../collectives";
import { plainProductSeconds, priceLayer, productSeconds, rankTokens } from "./layer";
import { pipelineExtent, placeRanks, planRanks } from "./placement";
import { largestStageLayers, parametersOfRank, priceMemory } from "./plan-memory";
import type { PlanNumbers, StepCase, StepWork } from "./step-case";

/** Bytes that cross-entropy moves per logit: written, read and normalised in FP32, gradient written. */
const LOGIT_TRAFFIC = 14;
/** Share of the memory-bound work that selective recomputation repeats: norms and activation functions. */
const SELECTIVE_ELEMENTWISE = 0.5;
/** Share of 1F1B's bubble that a zero-bubble schedule (Qi et al. 2023, ZB-H1) leaves. */
const ZERO_BUBBLE_SHARE = 1 / 3;

/**
 * Prices a plan: memory first, then time. All fields of `work` are overwritten; nothing is allocated.
 * @param c the job on its hardware; the plan must divide it (`planFault` says whether it does)
 * @returns nothing; `work.total` is the step in seconds, `work.bytes` the fullest rank
 */
export function pricePlan(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  priceMemory(c, plan, work);
  placeRanks(c, plan, work);
  priceStep(c, plan, work);
}

/** Prices the time of a step into `work`, its ranks placed before (`placeRanks`). Seconds; the parts sum to `work.total`. */
export function priceStep(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  priceLayer(c, plan, work);
  priceStages(c, plan, work);
  const count = plan.accumulation;
  work.compute = count * work.microCompute;
  work.recompute = count * work.microRecompute;
  work.tensorParallel = count * work.microTensor;
  work.contextParallel = count * work.microContext;
  work.expertParallel = count * work.microExpert;
  pricePipeline(c, plan, work);
  work.dataParallel = dataSeconds(c, plan, work);
  work.optimizer = optimizerSeconds(c, plan);
  const parts =
    work.compute +
    work.recompute +
    work.tensorParallel +
    work.contextParallel +
    work.expertParallel +
    work.pipelineBubble +
    work.pipelineTransfer +
    work.dataParallel +
    work.optimizer;
  work.overhead = c.constants.overheadSeconds + parts * stragglerShare(c, plan);
  work.total = parts + work.overhead;
}

/** Ranks among which no straggler is counted: a node of today, so that the share does not depend on the domain. */
const NODE_RANKS = 8;

/** The slowest of many ranks is waited for: the share grows with every doubling of the nodes. */
function stragglerShare(c: StepCase, plan: PlanNumbers): number {
  const nodes = Math.max(1, planRanks(plan) / NODE_RANKS);
  return c.constants.jitter * Math.log2(nodes);
}

/** One micro-batch forward and backward on the slowest stage, and on the mean one. */
function priceStages(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  const { model, constants, recipe } = c;
  const tokens = rankTokens(c, plan);
  const tensorPaid = recipe.overlapsTensor === 1 ? constants.tensorExposed : 1;
  const expertPaid = recipe.overlapsExperts === 1 ? constants.expertExposed : 1;
  const forward = work.layerProducts + work.layerAttention + work.layerElementwise;
  const backward =
    recipe.backwardPasses * work.layerProducts +
    constants.attentionBackward * work.layerAttention +
    2 * work.layerElementwise;
  const isFull = plan.recompute === 2 ? 1 : 0;
  const again = isFull === 1 ? forward : plan.recompute === 1 ? selectiveSeconds(c, work) : 0;
  const passes = 2 + isFull;
  const tensor = passes * tensorPaid * work.layerTensor;
  const context = (passes + 1) * work.layerContext;
  const expert = passes * expertPaid * work.layerExpert;
  const layer = forward + backward + again + tensor + context + expert;

  const head = headSeconds(c, plan, tokens);
  const encoder = encoderSeconds(c, plan);
  const middle = largestStageLayers(model.layers, plan);
  const last = lastStageLayers(model.layers, plan);
  const middleSeconds = middle * layer + (plan.pipeline === 1 ? head + encoder : 0);
  const lastSeconds = last * layer + head;
  const isLast = lastSeconds > middleSeconds ? 1 : 0;
  const layers = isLast === 1 ? last : middle;
  const ends = isLast === 1 ? head : plan.pipeline === 1 ? head + encoder : 0;
  work.microCompute = layers * (forward + backward) + ends;
  work.microRecompute = layers * again;
  work.microTensor = layers * tensor;
  work.microContext = layers * context;
  work.microExpert = layers * expert;
  work.microSeconds = layers * layer + ends;
  work.meanMicroSeconds = (model.layers * layer + head + encoder) / plan.pipeline;
}

function selectiveSeconds(c: StepCase, work: StepWork): number {
  const stored = c.recipe.hasFusedAttention === 1 ? 0 : work.layerAttention;
  return (
    c.recipe.selectiveProducts * work.layerProducts +
    stored +
    c.recipe.hasFusedAttention * SELECTIVE_ELEMENTWISE * work.layerElementwise
  );
}

/** Layers of the last stage: where the layers do not divide, what is missing is taken from both ends. */
function lastStageLayers(layers: number, plan: PlanNumbers): number {
  const largest = largestStageLayers(layers, plan);
  const missing = largest * plan.pipeline - layers;
  return plan.pipeline === 1 ? layers : Math.max(0, largest - Math.ceil(missing / 2));
}

/** Output matrix and loss, forward and backward, on the stage that has them. */
function headSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  const { model, hardware, recipe } = c;
  const product = plainProductSeconds(c, tokens, model.vocabulary / plan.tensor, model.hidden);
  const loss = (tokens * model.vocabulary * LOGIT_TRAFFIC) / plan.tensor / hardware.memoryBytesPerSecond;
  return recipe.computeOverhead * ((1 + recipe.backwardPasses) * product + loss);
}

/** Vision or audio towers in front, forward and, where they are trained, backward. */
function encoderSeconds(c: StepCase, plan: PlanNumbers): number {
  const { model, recipe } = c;
  if (model.encoderFlops <= 0) return 0;
  const rows = model.encoderFlops / (2 * model.encoderWidth * model.encoderWidth);
  const product = productSeconds(c, 1, rows * plan.microBatch, model.encoderWidth / plan.tensor, model.encoderWidth);
  return recipe.computeOverhead * (1 + recipe.encoderBackwardPasses) * product;
}

/** Bubble of filling and draining, and transfers between stages that nothing hides. */
function pricePipeline(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  if (plan.pipeline <= 1) {
    work.pipelineBubble = 0;
    work.pipelineTransfer = 0;
    return;
  }
  const { model, hardware, recipe, constants } = c;
  const others = plan.pipeline * work.meanMicroSeconds - work.microSeconds;
  const schedule = plan.zeroBubble === 1 ? ZERO_BUBBLE_SHARE : 1;
  work.pipelineBubble = (schedule * Math.max(0, others)) / plan.virtualStages;

  const bytes = (rankTokens(c, plan) * model.hidden * recipe.activationBytes) / plan.tensor;
  const hop =
    2 *
    (pipelineExtent(plan) <= hardware.domain
      ? pointToPointSeconds(bytes, hardware.scaleUp)
      : pointToPointSeconds(bytes, hardware.fabric, work.pipelineBytesPerSecond));
  const perMicro = plan.virtualStages * hop;
  const hidden = recipe.overlapsPipeline === 1 ? Math.min(perMicro, work.microSeconds) : 0;
  const paid = perMicro - hidden + constants.overlapSlowdown * hidden;
  // Filling and draining wait for every slice in turn.
  work.pipelineTransfer = plan.accumulation * paid + (plan.pipeline * plan.virtualStages - 1) * hop;
}

/** Exposed time of reducing gradients and gathering parameters. */
function dataSeconds(c: StepCase, plan: PlanNumbers, work: StepWork): number {
  const ranks = plan.data * plan.context;
  if (ranks <= 1) return 0;
  const { constants, recipe } = c;
  const dense = denseParametersOfRank(c, plan) * recipe.trainedShare;
  const experts = expertParametersOfRank(c, plan) * recipe.trainedShare;
  const expertRanks = Math.max(1, (plan.tensor * ranks) / (plan.expert * plan.expertTensor));
  const reduce =
    exchangeOf(c, plan, dense * recipe.reducedBytes, ranks, work.dataInside, work.dataBytesPerSecond) +
    exchangeOf(
      c,
      plan,
      experts * recipe.reducedBytes,
      expertRanks,
      work.expertDataInside,
      work.expertDataBytesPerSecond,
    );
  const gather =
    exchangeOf(
      c,
      plan,
      (dense / recipe.trainedShare) * recipe.gatheredBytes,
      ranks,
      work.dataInside,
      work.dataBytesPerSecond,
    ) +
    exchangeOf(
      c,
      plan,
      (experts / recipe.trainedShare) * recipe.gatheredBytes,
      expertRanks,
      work.expertDataInside,
      work.expertDataBytesPerSecond,
    );
  const layers = largestStageLayers(c.model.layers, plan);
  if (plan.zero >= 3) {
    // Every micro-batch gathers each layer twice and reduces it once, beside the work of its neighbours.
    const exchange = plan.accumulation * (2 * gather + reduce);
    const window = plan.accumulation * work.microSeconds;
    return overlapped(constants.overlapSlowdown, exchange, window, layers, recipe.overlapsData);
  }
  // Sharded gradients (ZeRO 2) are reduced after every micro-batch; whole ones once.
  const rounds = plan.zero === 2 ? plan.accumulation : 1;
  const back = (plan.zero === 0 ? 2 : rounds) * reduce;
  const ahead = plan.zero === 0 ? 0 : gather;
  const window = work.microSeconds;
  return (
    overlapped(constants.overlapSlowdown, back, (2 / 3) * rounds * window, layers, recipe.overlapsData) +
    overlapped(constants.overlapSlowdown, ahead, (1 / 3) * window, layers, recipe.overlapsData)
  );
}

/** What of an exchange is paid beside `window` seconds of work: the excess, the first of `layers` buckets, and the slowdown. */
function overlapped(slowdown: number, exchange: number, window: number, layers: number, overlaps: number): number {
  if (overlaps === 0) return exchange;
  const first = exchange / Math.max(1, layers);
  const rest = exchange - first;
  return first + Math.max(0, rest - window) + slowdown * Math.min(rest, window);
}

/** Reduce-scatter or all-gather over ranks of which so many share a domain; hybrid sharding scatters in small groups first. */
function exchangeOf(
  c: StepCase,
  plan: PlanNumbers,
  bytes: number,
  ranks: number,
  inside: number,
  fabricRate: number,
): number {
  const { scaleUp, fabric } = c.hardware;
  const shard = Math.max(1, Math.min(ranks, plan.shard));
  const scatter = hierarchicalScatterSeconds(bytes, shard, Math.min(inside, shard), scaleUp, fabric, fabricRate);
  if (shard >= ranks) return scatter;
  const copies = ranks / shard;
  return scatter + hierarchicalScatterSeconds(bytes / shard, copies, 1, scaleUp, fabric, fabricRate);
}

function denseParametersOfRank(c: StepCase, plan: PlanNumbers): number {
  return parametersOfRank(c, plan) - expertParametersOfRank(c, plan);
}

function expertParametersOfRank(c: StepCase, plan: PlanNumbers): number {
  const { model } = c;
  const layers = (largestStageLayers(model.layers, plan) * model.expertLayers) / model.layers;
  return (layers * model.expertParameters) / (plan.expert * plan.expertTensor);
}

/** State read and written once; over the host link when it is offloaded. */
function optimizerSeconds(c: StepCase, plan: PlanNumbers): number {
  const { hardware, recipe } = c;
  const shard = plan.zero >= 1 ? Math.max(1, Math.min(plan.data * plan.context, plan.shard)) : 1;
  const parameters = (parametersOfRank(c, plan) * recipe.trainedShare) / shard;
  const state = 2 * recipe.optimizerBytes * parameters;
  const rest = (recipe.gradientBytes + recipe.weightBytes) * parameters;
  const rate = plan.offload === 1 ? hardware.hostBytesPerSecond : hardware.memoryBytesPerSecond;
  return state / rate + rest / hardware.memoryBytesPerSecond;
}
