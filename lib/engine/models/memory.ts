// Bytes on the fullest accelerator of a training job.
import type { TransformerArchitecture } from "../catalog/parts";
import type { MemoryBreakdown } from "../result-workload";
import { layersPerStage, type Plan, type TrainingCase } from "./training-case";

/** Bytes of one saved element: logits are kept in FP32 with a BF16 copy. */
const LOGIT_BYTES = 6;

/** Parameters on one rank before any ZeRO sharding. Dense ones follow TP and PP, routed experts EP besides. */
export function parametersPerRank(
  training: TrainingCase,
  plan: Plan,
): { readonly dense: number; readonly expert: number } {
  const { counts, architecture } = training;
  const layers = layersPerStage(architecture.layers, plan);
  const expertLayers = Math.min(layers, counts.expertLayers);
  const denseLayers = layers - expertLayers;
  const ends =
    plan.pipeline === 1
      ? counts.inputEmbedding + counts.outputEmbedding
      : Math.max(counts.inputEmbedding, counts.outputEmbedding || counts.inputEmbedding);
  const dense =
    layers * counts.attentionPerLayer +
    denseLayers * counts.denseFfnPerLayer +
    expertLayers * counts.routerAndSharedPerLayer +
    ends;
  const experts = architecture.moe?.experts ?? 0;
  return {
    dense: dense / plan.tensor,
    expert: (expertLayers * experts * counts.perExpert) / (plan.tensor * plan.expert),
  };
}

/**
 * Elements that one token leaves behind in one layer for the backward pass, with fused attention and no dropout: norm
 * outputs, Q K V, attention output, feed-forward inputs and products.
 * @remarks Korthikanti et al. 2022 count 34 bytes·s·b·h for GPT's layer, two of them dropout masks; this gives 32.
 */
export function savedElementsPerToken(architecture: TransformerArchitecture, recompute: Plan["recompute"]): number {
  const { hidden, heads, kvHeads, headDimension, isGated, ffnHidden, moe, mla } = architecture;
  if (recompute === "full") return hidden;
  const queryKeyValue =
    mla === null
      ? headDimension * (heads + 2 * kvHeads)
      : heads * (2 * (mla.nopeHeadDimension + mla.ropeHeadDimension) + mla.valueHeadDimension);
  const attentionOut = heads * (mla?.valueHeadDimension ?? headDimension);
  const width = moe === null ? ffnHidden : (moe.topK + moe.sharedExperts) * moe.expertFfnHidden;
  const routedInputs = moe === null ? 0 : moe.topK * hidden;
  // Selective recomputation runs norms and activation functions again instead of keeping what they put out.
  const isSelective = recompute === "selective";
  const norms = isSelective ? 2 * hidden : 4 * hidden;
  const ffnKept = (isGated ? 2 : 1) + (isSelective ? 0 : 1);
  return norms + queryKeyValue + attentionOut + ffnKept * width + routedInputs;
}

/**
 * Memory of the fullest rank: the first stage, which holds the most micro-batches in flight.
 * @returns bytes by part
 */
export function trainingMemory(training: TrainingCase, plan: Plan): MemoryBreakdown {
  const { architecture, recipe, constants, adapterParameters, sequenceTokens } = training;
  const { dense, expert } = parametersPerRank(training, plan);
  const held = dense + expert;
  const expertData = Math.max(1, plan.data / plan.expert);
  const sharded = dense / plan.data + expert / expertData;
  const trained = adapterParameters === null ? null : adapterParameters / (plan.tensor * plan.pipeline);

  const weights = recipe.weight * (plan.zeroStage >= 3 ? sharded : held);
  const gradients = recipe.gradient * (trained ?? (plan.zeroStage >= 2 ? sharded : held));
  const optimizer = recipe.optimizer * (trained === null ? (plan.zeroStage >= 1 ? sharded : held) : trained);

  const layers = layersPerStage(architecture.layers, plan);
  // Interleaving keeps (p − 1) ÷ (p·v) more micro-batches in flight (Narayanan et al. 2021).
  const interleaved = plan.virtualStages > 1 ? 1 + (plan.pipeline - 1) / (plan.pipeline * plan.virtualStages) : 1;
  const inFlight = Math.min(plan.pipeline * interleaved, plan.gradientAccumulation);
  const tokens = (sequenceTokens * plan.microBatch) / plan.tensor;
  const saved = savedElementsPerToken(architecture, plan.recompute);
  const working = plan.recompute === "full" ? savedElementsPerToken(architecture, "none") : 0;
  const activations =
    tokens * recipe.activation * (saved * layers * inFlight + working) + tokens * architecture.vocabulary * LOGIT_BYTES;

  // FSDP gathers one layer while the previous one is still in use.
  const gathered = plan.zeroStage >= 3 ? (2 * recipe.weight * held) / Math.max(1, layers) : 0;
  return { weights, gradients, optimizer, activations, buffers: constants.reserveBytes + gathered };
}

export function memoryTotal(memory: MemoryBreakdown): number {
  return memory.weights + memory.gradients + memory.optimizer + memory.activations + memory.buffers;
}
