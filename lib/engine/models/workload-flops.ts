// Floating-point operations of one token through a transformer. A multiply and an add are two.
import type { TransformerArchitecture } from "../catalog/parts";
import { encoderFlopsPerItem } from "./workload-encoders";
import { type LayerCounts, layerCounts } from "./workload-layers";
import {
  attentionMatrixElements,
  expertMatrixElements,
  ffnMatrixElements,
  indexMatrixElements,
  sharedMatrixElements,
} from "./workload-parameters";
import { stateSpaceMatrixElements, stateSpaceScanFlops } from "./workload-state-space";

/** Forward and backward over forward: the backward pass makes gradients of inputs and of weights. */
export const TRAINED_OVER_FORWARD = 3;
/** The same for frozen weights, which get no gradient of their own. */
const FROZEN_OVER_FORWARD = 2;

/** Forward FLOPs per token. */
export interface ForwardFlops {
  /** Work that does not depend on the sequence's length: products with weights, output head, scans and encoders. */
  readonly matrices: number;
  /** Of `matrices`: convolutions and scans of state-space layers. */
  readonly scan: number;
  /** Of `matrices`: encoders in front, their items spread over the tokens of the sequence. */
  readonly encoders: number;
  /**
   * Scores and weighted sums that are executed: half of the square for a causal decoder, the band of a window or of the
   * tokens that an index picks, and the index's own scores.
   */
  readonly attention: number;
  /** Of `attention`: scores of indices. */
  readonly index: number;
  /** The same without the causal half (the convention of PaLM's MFU); a window still counts as its length. */
  readonly attentionFull: number;
}

/**
 * Forward FLOPs of one token in a sequence of the given length, by exact count of the matrix products.
 * @param sequenceTokens tokens that attend to each other
 */
export function forwardFlopsPerToken(architecture: TransformerArchitecture, sequenceTokens: number): ForwardFlops {
  const { hidden, vocabulary, ffnHidden, moe, stateSpace } = architecture;
  const counts = layerCounts(architecture);
  const elements =
    counts.attention * attentionMatrixElements(architecture) +
    counts.indexed * indexMatrixElements(architecture) +
    counts.dense * ffnMatrixElements(architecture, ffnHidden) +
    counts.expert * ((moe?.topK ?? 0) * expertMatrixElements(architecture) + sharedMatrixElements(architecture)) +
    (stateSpace === null ? 0 : counts.stateSpace * stateSpaceMatrixElements(stateSpace, hidden)) +
    hidden * vocabulary;
  const scan = stateSpace === null ? 0 : counts.stateSpace * stateSpaceScanFlops(stateSpace);
  const encoders =
    architecture.encoders.reduce((sum, tower) => sum + tower.itemsPerSequence * encoderFlopsPerItem(tower), 0) /
    sequenceTokens;
  const keys = keysPerQuery(architecture, counts, sequenceTokens);
  const perPair = scoreFlopsPerPair(architecture);
  const scored = indexFlopsPerPair(architecture) * counts.indexed * sequenceTokens;
  const index = architecture.kind === "encoder" ? scored : scored / 2;
  return {
    matrices: 2 * elements + scan + encoders,
    scan,
    encoders,
    attention: perPair * keys.executed + index,
    index,
    attentionFull: perPair * keys.full + scored,
  };
}

/**
 * Mean keys that one query meets, summed over the attention layers. Causality counts as half of the square, the diagonal
 * not apart: s ÷ 2, w − w² ÷ 2s in a sliding window, and half of its own chunk in a chunked one.
 */
function keysPerQuery(
  architecture: TransformerArchitecture,
  counts: LayerCounts,
  sequenceTokens: number,
): { readonly executed: number; readonly full: number } {
  const whole = counts.attention - counts.windowed;
  const window = Math.min(sequenceTokens, architecture.windowTokens ?? sequenceTokens);
  // An index that picks k of the tokens before a query leaves as many as a window of k that slides.
  const seen = Math.min(sequenceTokens, architecture.sparseIndex?.topTokens ?? sequenceTokens);
  const full = whole * seen + counts.windowed * window;
  if (architecture.kind === "encoder") return { executed: full, full };
  const band = architecture.isWindowChunked ? chunkedKeys(sequenceTokens, window) : slidingKeys(sequenceTokens, window);
  return { executed: whole * slidingKeys(sequenceTokens, seen) + counts.windowed * band, full };
}

/** Mean over all positions of what is before them, but no more than a window: w − w² ÷ 2s. */
export const slidingKeys = (sequenceTokens: number, window: number): number =>
  window - window ** 2 / (2 * sequenceTokens);

/** Mean keys per query where a sequence falls into chunks, the last of which may be shorter. */
function chunkedKeys(sequenceTokens: number, chunk: number): number {
  const chunks = Math.floor(sequenceTokens / chunk);
  const rest = sequenceTokens - chunks * chunk;
  return (chunks * chunk ** 2 + rest ** 2) / 2 / sequenceTokens;
}

/** FLOPs of one query meeting one key and its value, over all heads of one layer. */
function scoreFlopsPerPair(architecture: TransformerArchitecture): number {
  const { heads, headDimension, mla } = architecture;
  if (mla === null) return 4 * heads * headDimension;
  return 2 * heads * (mla.nopeHeadDimension + mla.ropeHeadDimension + mla.valueHeadDimension);
}

/** FLOPs of one index query meeting one index key, over all index heads of one layer. */
export function indexFlopsPerPair({ sparseIndex }: TransformerArchitecture): number {
  return sparseIndex === null ? 0 : 2 * sparseIndex.heads * sparseIndex.headDimension;
}

/**
 * FLOPs of one token forward and backward. Scores, weighted sums and scans have two inputs and so two gradients, always.
 * Nothing is trained in front of frozen encoders, so that they run forward only.
 * @param attention executed or full, as the forward count gives both
 * @param adapterParameters trained beside frozen weights (LoRA), each a multiply and an add; null = all is trained
 */
export function trainingFlopsPerToken(
  forward: ForwardFlops,
  attention: number,
  adapterParameters: number | null,
): number {
  const { matrices, scan, encoders } = forward;
  if (adapterParameters === null) return TRAINED_OVER_FORWARD * (matrices + attention);
  const mixing = TRAINED_OVER_FORWARD * (attention + scan);
  const adapters = TRAINED_OVER_FORWARD * 2 * adapterParameters;
  return FROZEN_OVER_FORWARD * (matrices - scan - encoders) + encoders + mixing + adapters;
}

/** Bytes of key-value cache that one token leaves behind, over all attention layers, index keys included; windows not deducted. */
export function keyValueBytesPerToken(architecture: TransformerArchitecture, bytesPerElement: number): number {
  const { kvHeads, headDimension, mla, sparseIndex } = architecture;
  const counts = layerCounts(architecture);
  const elements = mla === null ? 2 * kvHeads * headDimension : mla.keyValueRank + mla.ropeHeadDimension;
  return (counts.attention * elements + counts.indexed * (sparseIndex?.headDimension ?? 0)) * bytesPerElement;
}
