// Forward time of one micro-batch through one mean layer on one rank, by part.
import { allToAllSeconds, pointToPointSeconds, scatterSeconds } from "../collectives";
import type { PlanNumbers, StepCase, StepWork } from "./step-case";

/** Elements of the residual stream that two fused additions with norm read and write in one layer, per hidden unit. */
const SEQUENCE_PASSES = 8;
/** Bytes moved per score of unfused attention: written, masked and normalised, dropped out, read by the product with V. */
const UNFUSED_SCORE_BYTES = 11;

/**
 * Seconds of grouped matrix products: arithmetic at the rate of large products, and what of the memory traffic the
 * arithmetic does not hide. Small and skinny products move more bytes per FLOP and are slower for it.
 * @param groups products of the same shape (experts); 1 for a plain product
 * @param rows m of each @param columns n @param depth k; nothing to multiply takes no time
 */
export function productSeconds(c: StepCase, groups: number, rows: number, columns: number, depth: number): number {
  const { hardware, recipe } = c;
  return shapedSeconds(c, hardware.matrixFlopsPerSecond, recipe.operandBytes, groups, rows, columns, depth);
}

/** The same for a product that stays in 16 bits beside narrower ones: the output matrix. */
export function plainProductSeconds(c: StepCase, rows: number, columns: number, depth: number): number {
  const { hardware, recipe } = c;
  return shapedSeconds(c, hardware.plainFlopsPerSecond, recipe.activationBytes, 1, rows, columns, depth);
}

function shapedSeconds(
  c: StepCase,
  flopsPerSecond: number,
  operandBytes: number,
  groups: number,
  rows: number,
  columns: number,
  depth: number,
): number {
  if (rows <= 0 || columns <= 0 || depth <= 0) return 0;
  const { hardware, constants, recipe } = c;
  const arithmetic = (2 * groups * rows * columns * depth) / flopsPerSecond;
  const operands = groups * depth * (rows + columns) * operandBytes;
  const results = groups * rows * columns * recipe.activationBytes;
  const traffic = (operands + results) / hardware.memoryBytesPerSecond;
  return arithmetic + constants.exposedTraffic * traffic + kernelGap(c);
}

/** Between two kernels, seconds: where operators are not fused, more of them stand between two products. */
const kernelGap = ({ constants, recipe }: StepCase): number =>
  constants.kernelGapSeconds * (recipe.hasFusedOperators === 1 ? 1 : constants.unfused);

/** Tokens of one micro-batch on one rank of the context-parallel group. */
export const rankTokens = (c: StepCase, plan: PlanNumbers): number =>
  (c.sequenceTokens * plan.microBatch) / plan.context;

/** Prices the forward pass of a layer into `work.layer…`, its ranks placed before (`placeRanks`). Seconds; exchange is not yet overlapped with anything. */
export function priceLayer(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  const { model } = c;
  const tokens = rankTokens(c, plan);
  const attentionShare = model.attentionLayers / model.layers;
  const denseShare = model.denseLayers / model.layers;
  const expertShare = model.expertLayers / model.layers;
  const stateShare = model.stateLayers / model.layers;

  const projections = projectionSeconds(c, plan, tokens);
  const dense = denseSeconds(c, plan, tokens, model.ffnInner, model.ffnWidth);
  const experts = model.expertLayers > 0 ? expertSeconds(c, plan, tokens) : 0;
  const state = model.stateLayers > 0 ? stateSeconds(c, plan, tokens) : 0;
  const attention = attentionSeconds(c, plan, tokens);
  const overhead = c.recipe.computeOverhead;
  work.layerProducts =
    overhead * (attentionShare * projections + denseShare * dense + expertShare * experts + stateShare * state);
  work.layerAttention = overhead * attentionShare * attention;
  work.layerElementwise = overhead * elementwiseSeconds(c, plan, tokens);
  work.layerTensor = tensorSeconds(c, plan, tokens);
  work.layerContext = attentionShare * contextSeconds(c, plan, tokens, attention, work.contextBytesPerSecond);
  work.layerExpert =
    model.expertLayers > 0 ? expertShare * exchangeSeconds(c, plan, tokens, work.expertBytesPerSecond) : 0;
}

/** Query, key, value and output projections of an attention layer, and those of its index. */
function projectionSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  const { model } = c;
  const input = productSeconds(c, 1, tokens, model.queryKeyValueWidth / plan.tensor, model.queryKeyValueDepth);
  const latent = productSeconds(c, 1, tokens, model.latentWidth, model.hidden);
  const output = productSeconds(c, 1, tokens, model.hidden, model.attentionWidth / plan.tensor);
  const index = productSeconds(c, 1, tokens, model.indexElements / model.hidden, model.hidden);
  return input + latent + index + output;
}

function denseSeconds(c: StepCase, plan: PlanNumbers, tokens: number, inner: number, width: number): number {
  const up = productSeconds(c, 1, tokens, inner / plan.tensor, c.model.hidden);
  const down = productSeconds(c, 1, tokens, c.model.hidden, width / plan.tensor);
  return up + down;
}

/** Routed and shared experts of an expert layer; visits are spread evenly over the experts. */
function expertSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  const { model } = c;
  const visits = ((tokens * plan.expertTensor) / plan.tensor) * model.topK * model.capacity;
  const local = model.experts / plan.expert;
  const rows = visits / local;
  const up = productSeconds(c, local, rows, model.expertInner / plan.expertTensor, model.expertHidden);
  const down = productSeconds(c, local, rows, model.expertHidden, model.expertWidth / plan.expertTensor);
  const shared = denseSeconds(c, plan, tokens, model.sharedInner, model.sharedWidth);
  return up + down + shared;
}

/** Projections and scan of a state-space layer. */
function stateSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  const { model, hardware } = c;
  const products = productSeconds(c, 1, tokens, model.stateElements / model.hidden / plan.tensor, model.hidden);
  const scan = (tokens * model.stateScanFlops) / plan.tensor / hardware.attentionFlopsPerSecond;
  return products + scan;
}

/** Scores, softmax and weighted sum: one fused kernel, or products with every score stored. An index scores before them. */
function attentionSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  const { model, hardware, recipe } = c;
  const square = (tokens * c.sequenceTokens) / plan.tensor;
  const scored = model.scoreFlops + model.heads * hardware.softmaxFlops;
  const fused = (square * scored * model.causalShare) / hardware.attentionFlopsPerSecond;
  const stored =
    (square * model.scoreFlops) / hardware.plainFlopsPerSecond +
    (square * model.heads * UNFUSED_SCORE_BYTES) / hardware.memoryBytesPerSecond;
  const index = (tokens * model.indexFlops) / hardware.attentionFlopsPerSecond;
  return index + (recipe.hasFusedAttention === 1 ? fused + kernelGap(c) : stored + 4 * kernelGap(c));
}

/** Norms, residual additions, activations, rotary embedding, casts, routing: bytes moved over the memory rate. */
function elementwiseSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  const { model, hardware, constants, recipe } = c;
  const sequenceRanks = recipe.hasSequenceParallel === 1 ? plan.tensor : 1;
  const attentionShare = model.attentionLayers / model.layers;
  const denseShare = model.denseLayers / model.layers;
  const expertShare = model.expertLayers / model.layers;
  const stateShare = model.stateLayers / model.layers;
  const visits = model.topK * model.capacity;
  const sequence = (SEQUENCE_PASSES * model.hidden * recipe.activationBytes) / sequenceRanks;
  const activated =
    denseShare * (model.ffnInner + model.ffnWidth) +
    expertShare * (model.sharedInner + model.sharedWidth) +
    stateShare * 3 * model.stateWidth +
    attentionShare * 2 * model.queryKeyValueWidth;
  const cast = denseShare * model.ffnWidth + expertShare * model.sharedWidth + attentionShare * model.attentionWidth;
  const castSequence = 2 * model.hidden;
  // A visit is permuted there and back, activated, and cast before both products.
  const visit =
    (4 * model.expertHidden + model.expertInner + model.expertWidth) * recipe.activationBytes +
    (model.expertHidden + model.expertWidth) * recipe.castBytes;
  const bytes =
    sequence +
    (castSequence * recipe.castBytes) / sequenceRanks +
    (activated * recipe.activationBytes + cast * recipe.castBytes) / plan.tensor +
    (expertShare * visits * constants.expertPenalty * visit) / plan.tensor;
  const fusion = recipe.hasFusedOperators === 1 ? 1 : constants.unfused;
  const moved = (constants.elementwise * fusion * tokens * bytes) / hardware.memoryBytesPerSecond;
  return moved + expertShare * recipe.hasHostBoundExperts * constants.expertHostSeconds * (model.experts / plan.expert);
}

/** All-gather and reduce-scatter around the mixer and around the dense or shared feed-forward. */
function tensorSeconds(c: StepCase, plan: PlanNumbers, tokens: number): number {
  if (plan.tensor <= 1) return 0;
  const { model, hardware, recipe } = c;
  const hasShared = model.sharedWidth > 0 ? 1 : 0;
  const blocks = 1 + (model.denseLayers + hasShared * model.expertLayers) / model.layers;
  const link = plan.tensor <= hardware.domain ? hardware.scaleUp : hardware.fabric;
  const bytes = tokens * model.hidden * recipe.activationBytes;
  return 2 * blocks * scatterSeconds(bytes, plan.tensor, link);
}

/** Keys and values passed round the ring, as far as they take longer than the attention that hides them. */
function contextSeconds(c: StepCase, plan: PlanNumbers, tokens: number, attention: number, fabricRate: number): number {
  if (plan.context <= 1) return 0;
  const { model, hardware, recipe } = c;
  const bytes = (tokens * model.keyValueWidth * recipe.activationBytes) / plan.tensor;
  const hop =
    plan.tensor * plan.context <= hardware.domain
      ? pointToPointSeconds(bytes, hardware.scaleUp)
      : pointToPointSeconds(bytes, hardware.fabric, fabricRate);
  const passing = (plan.context - 1) * hop;
  return Math.max(0, passing - attention) + c.constants.overlapSlowdown * Math.min(passing, attention);
}

/** Dispatch of the tokens to their experts and return of the results, over the farthest part of the group. */
function exchangeSeconds(c: StepCase, plan: PlanNumbers, tokens: number, fabricRate: number): number {
  if (plan.expert <= 1) return 0;
  const { model, hardware, recipe } = c;
  const token = model.expertHidden * recipe.activationBytes;
  const visits = model.topK * model.capacity;
  const sent = (tokens / plan.tensor) * token;
  const inside = Math.max(1, Math.min(plan.expert, Math.floor(hardware.domain / plan.expertTensor)));
  const domains = plan.expert / inside;
  const local = allToAllSeconds(sent * reached(recipe.groupsExperts, plan.expert, visits), inside, hardware.scaleUp);
  if (domains <= 1) return 2 * local;
  const crossing = sent * reached(recipe.groupsExperts, domains, visits) * (1 - 1 / domains);
  return 2 * Math.max(local, allToAllSeconds(crossing, domains, hardware.fabric, fabricRate));
}

/** Copies of a token sent to `places` equally likely ones: one for every visit, or one for every place where they are grouped. */
function reached(isGrouped: number, places: number, visits: number): number {
  return isGrouped === 1 ? places * (1 - (1 - 1 / places) ** visits) : visits;
}
