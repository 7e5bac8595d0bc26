// Floating-point operations of one token through a transformer. A multiply and an add are two.
import type { TransformerArchitecture } from "../catalog/parts";
import { attentionMatrixElements, ffnMatrixElements } from "./workload-parameters";

/** Forward and backward over forward: the backward pass makes gradients of inputs and of weights. */
export const TRAINED_OVER_FORWARD = 3;
/** The same for frozen weights, which get no gradient of their own. */
export const FROZEN_OVER_FORWARD = 2;

/** Forward FLOPs per token. */
export interface ForwardFlops {
  /** Matrix products with weights, the output head included. */
  readonly matrices: number;
  /** Scores and weighted sums that are executed: half of the square for a causal decoder. */
  readonly attention: number;
  /** The same with the whole square counted (the convention of PaLM's MFU). */
  readonly attentionFull: number;
}

/**
 * Forward FLOPs of one token in a sequence of the given length, by exact count of the matrix products.
 * @param sequenceTokens tokens that attend to each other
 */
export function forwardFlopsPerToken(architecture: TransformerArchitecture, sequenceTokens: number): ForwardFlops {
  const { layers, hidden, vocabulary, ffnHidden, moe } = architecture;
  const expertLayers = moe === null ? 0 : layers - moe.firstDenseLayers;
  const visited = moe === null ? 0 : moe.topK + moe.sharedExperts;
  const elements =
    layers * attentionMatrixElements(architecture) +
    (layers - expertLayers) * ffnMatrixElements(architecture, ffnHidden) +
    expertLayers *
      (visited * ffnMatrixElements(architecture, moe?.expertFfnHidden ?? 0) + hidden * (moe?.experts ?? 0)) +
    hidden * vocabulary;
  const attentionFull = layers * scoreFlopsPerPair(architecture) * sequenceTokens;
  const attention = architecture.kind === "encoder" ? attentionFull : attentionFull / 2;
  return { matrices: 2 * elements, attention, attentionFull };
}

/** FLOPs of one query meeting one key and its value, over all heads of one layer. */
function scoreFlopsPerPair(architecture: TransformerArchitecture): number {
  const { heads, headDimension, mla } = architecture;
  if (mla === null) return 4 * heads * headDimension;
  return 2 * heads * (mla.nopeHeadDimension + mla.ropeHeadDimension + mla.valueHeadDimension);
}

/** Bytes of key-value cache that one token leaves behind, over all layers. */
export function keyValueBytesPerToken(architecture: TransformerArchitecture, bytesPerElement: number): number {
  const { layers, kvHeads, headDimension, mla } = architecture;
  const elements = mla === null ? 2 * kvHeads * headDimension : mla.keyValueRank + mla.ropeHeadDimension;
  return layers * elements * bytesPerElement;
}
