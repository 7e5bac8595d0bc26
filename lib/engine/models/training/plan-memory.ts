// Bytes of the fullest accelerator under a plan, by part.
import { rankTokens } from "./layer";
import type { PlanNumbers, StepCase, StepWork } from "./step-case";

/** Bytes of one logit under a fused loss: value and gradient in 16 bits. */
const LOGIT_BYTES = 4;
/** Scores kept per head and pair by unfused attention: softmax, dropout mask and output (Korthikanti et al. 2022). */
const SCORE_BYTES = 5;

/** Layers of the largest stage: whole slices, as many per rank as there are virtual stages. */
export function largestStageLayers(layers: number, plan: PlanNumbers): number {
  return Math.ceil(layers / (plan.pipeline * plan.virtualStages)) * plan.virtualStages;
}

/** Parameters of the rank that holds most, before any sharding by data-parallel ranks. */
export function parametersOfRank(c: StepCase, plan: PlanNumbers): number {
  const { model } = c;
  const layers = plan.pipeline === 1 ? model.layers : largestStageLayers(model.layers, plan);
  const stored = model.isTied === 1 ? model.inputParameters : model.inputParameters + model.outputParameters;
  const ends =
    plan.pipeline === 1
      ? stored + model.encoderParameters
      : Math.max(model.inputParameters + model.encoderParameters, model.outputParameters);
  const experts = (layers * model.expertLayers * model.expertParameters) / model.layers;
  return (layers * model.layerParameters + ends) / plan.tensor + experts / (plan.expert * plan.expertTensor);
}

/** Bytes that one micro-batch leaves behind in one mean layer for the backward pass. */
export function layerActivationBytes(c: StepCase, plan: PlanNumbers, recompute: number): number {
  const { model, recipe } = c;
  const tokens = rankTokens(c, plan);
  const sequenceRanks = recipe.hasSequenceParallel === 1 ? plan.tensor : 1;
  if (recompute === 2) return (tokens * model.hidden * recipe.activationBytes) / sequenceRanks;
  const attentionShare = model.attentionLayers / model.layers;
  const denseShare = model.denseLayers / model.layers;
  const expertShare = model.expertLayers / model.layers;
  const stateShare = model.stateLayers / model.layers;
  const kept = recompute === 0 ? 1 : 0;
  const visits = model.topK * model.capacity;
  // Inputs of norms stay in the activation's format, inputs of products in that of the operands.
  const sequence = 2 * model.hidden * recipe.activationBytes + kept * 2 * model.hidden * recipe.operandBytes;
  const attention = attentionShare * (model.queryKeyValueWidth + model.attentionWidth) * recipe.activationBytes;
  const dense =
    denseShare * (model.ffnInner * recipe.activationBytes + kept * model.ffnWidth * recipe.operandBytes) +
    expertShare * (model.sharedInner * recipe.activationBytes + kept * model.sharedWidth * recipe.operandBytes);
  const routed =
    expertShare *
    visits *
    (model.expertHidden * recipe.operandBytes +
      model.expertInner * recipe.activationBytes +
      kept * model.expertWidth * recipe.operandBytes);
  const state = stateShare * 4 * model.stateWidth * recipe.activationBytes;
  const scores =
    recipe.hasFusedAttention === 0 ? kept * attentionShare * model.heads * c.sequenceTokens * SCORE_BYTES : 0;
  return tokens * (sequence / sequenceRanks + (attention + dense + routed + state + scores) / plan.tensor);
}

/** Micro-batches whose activations the first stage holds at once. Interleaving adds (p − 1) ÷ v (Narayanan et al. 2021). */
function inFlight(plan: PlanNumbers): number {
  const interleaved = plan.virtualStages > 1 ? (plan.pipeline - 1) / plan.virtualStages : 0;
  return Math.min(plan.pipeline + interleaved, plan.accumulation);
}

/** Prices the memory of the fullest rank into `work`. Bytes; the parts sum to `work.bytes`. */
export function priceMemory(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  const { model, recipe } = c;
  const parameters = parametersOfRank(c, plan);
  const shard = Math.max(1, Math.min(plan.data * plan.context, plan.shard));
  const layers = plan.pipeline === 1 ? model.layers : largestStageLayers(model.layers, plan);
  const trained = parameters * recipe.trainedShare;
  work.weights = (recipe.weightBytes * parameters) / (plan.zero >= 3 ? shard : 1);
  work.gradients = (recipe.gradientBytes * trained) / (plan.zero >= 2 ? shard : 1);
  work.optimizerState = plan.offload === 1 ? 0 : (recipe.optimizerBytes * trained) / (plan.zero >= 1 ? shard : 1);

  const layer = layerActivationBytes(c, plan, plan.recompute);
  const working = plan.recompute === 2 ? layerActivationBytes(c, plan, 0) : 0;
  work.activations = layer * layers * inFlight(plan) + working;
  const logits = (rankTokens(c, plan) * model.vocabulary * LOGIT_BYTES) / plan.tensor;
  // The last stage keeps one micro-batch where the first keeps many: logits weigh only as far as they exceed that.
  const spared = plan.pipeline === 1 ? 0 : layer * layers * (inFlight(plan) - 1);
  work.logits = Math.max(0, logits - spared);
  // FSDP gathers one layer while the previous one is still in use.
  const gathered = plan.zero >= 3 ? (2 * recipe.weightBytes * parameters) / Math.max(1, layers) : 0;
  work.buffers = c.constants.reserveBytes + gathered;
  work.bytes = work.weights + work.gradients + work.optimizerState + work.activations + work.logits + work.buffers;
}
