// Exact parameter counts of a transformer, from its architecture.
import type { TransformerArchitecture } from "../catalog/parts";
import { encoderParameters } from "./workload-encoders";
import { layerCounts } from "./workload-layers";
import { stateSpaceParameters } from "./workload-state-space";

/** Parameters by where they sit. All are counts. */
export interface ParameterCounts {
  /** Everything. */
  readonly total: number;
  /** Used by one token: routed experts that it does not visit left out. */
  readonly active: number;
  /** Token and position vectors in front. */
  readonly inputEmbedding: number;
  /** Output matrix of its own; 0 when it is shared with the input. */
  readonly outputEmbedding: number;
  /** Encoders in front, with their projectors. */
  readonly encoders: number;
  /** Mixer and norms of one layer: attention with its index, or the mean where some layers hold a state space or no mixer. */
  readonly attentionPerLayer: number;
  readonly denseFfnPerLayer: number;
  /** One routed expert; 0 in a dense model. */
  readonly perExpert: number;
  /** Router, latent projections and shared experts of one layer; 0 in a dense model. */
  readonly routerAndSharedPerLayer: number;
  readonly denseLayers: number;
  readonly expertLayers: number;
}

/** Matrix elements of one attention block: what a token is multiplied with. */
export function attentionMatrixElements(architecture: TransformerArchitecture): number {
  const { hidden, heads, kvHeads, headDimension, mla } = architecture;
  const gate = architecture.hasOutputGate ? hidden * heads * (mla?.valueHeadDimension ?? headDimension) : 0;
  if (mla === null) return hidden * headDimension * (2 * heads + 2 * kvHeads) + gate;
  const queryWidth = heads * (mla.nopeHeadDimension + mla.ropeHeadDimension);
  const query = mla.queryRank === null ? hidden * queryWidth : mla.queryRank * (hidden + queryWidth);
  const keyValue =
    hidden * (mla.keyValueRank + mla.ropeHeadDimension) +
    mla.keyValueRank * heads * (mla.nopeHeadDimension + mla.valueHeadDimension);
  return query + keyValue + heads * mla.valueHeadDimension * hidden + gate;
}

/**
 * Matrix elements of the index of one sparse attention layer: queries from the compressed query where there is one, a key
 * that all heads share, and a weight to each head (DeepSeek-V3.2-Exp, `Indexer` of its reference code).
 */
export function indexMatrixElements({ hidden, mla, sparseIndex }: TransformerArchitecture): number {
  if (sparseIndex === null) return 0;
  const { heads, headDimension } = sparseIndex;
  return (mla?.queryRank ?? hidden) * heads * headDimension + hidden * (headDimension + heads);
}

/** Matrices of one feed-forward: two, or three with a gate. */
export const matricesOfFfn = (architecture: TransformerArchitecture): number => (architecture.isGated ? 3 : 2);

/** Matrix elements of one feed-forward of the given width. */
export function ffnMatrixElements(architecture: TransformerArchitecture, width: number): number {
  return matricesOfFfn(architecture) * architecture.hidden * width;
}

/** Matrix elements of one routed expert, which may see tokens in a narrower latent width. */
export function expertMatrixElements(architecture: TransformerArchitecture): number {
  const { moe, hidden } = architecture;
  return moe === null ? 0 : matricesOfFfn(architecture) * (moe.latentWidth ?? hidden) * moe.expertFfnHidden;
}

/** Matrix elements that every token visits in an expert layer beside its routed experts. */
export function sharedMatrixElements(architecture: TransformerArchitecture): number {
  const { moe, hidden } = architecture;
  if (moe === null) return 0;
  const latent = 2 * hidden * (moe.latentWidth ?? 0);
  return hidden * moe.experts + latent + moe.sharedExperts * ffnMatrixElements(architecture, moe.expertFfnHidden);
}

/** Biases, vectors and sinks of one attention block beside its matrices. */
function attentionVectors(architecture: TransformerArchitecture): number {
  const { hidden, heads, kvHeads, headDimension, biases, mla } = architecture;
  const bias = biases === "none" ? 0 : headDimension * (heads + 2 * kvHeads) + (biases === "all" ? hidden : 0);
  const latentNorms = mla === null ? 0 : mla.keyValueRank + (mla.queryRank ?? 0);
  const headNorms = architecture.hasQueryKeyNorm ? 2 * headDimension : 0;
  return bias + latentNorms + headNorms + (architecture.hasAttentionSinks ? heads : 0);
}

/** Biases of one feed-forward: of each matrix but the last its width, of the last its output. */
function ffnBiases(architecture: TransformerArchitecture, width: number, output: number): number {
  return architecture.biases === "all" ? (matricesOfFfn(architecture) - 1) * width + output : 0;
}

/**
 * Counts the parameters of a transformer exactly: matrices, biases, norms, embeddings and encoders. Extra modules such as
 * BERT's pooler or multi-token prediction are not in it.
 * @remarks Within 0.5 % of every preset's published count (see the tests).
 */
export function countParameters(architecture: TransformerArchitecture): ParameterCounts {
  const { layers, hidden, ffnHidden, vocabulary, moe, sparseIndex, stateSpace } = architecture;
  const counts = layerCounts(architecture);
  const norm = architecture.norm === "layernorm" ? 2 * hidden : hidden;

  const attention = attentionMatrixElements(architecture) + attentionVectors(architecture);
  // A layer norm of the index key: a vector to scale and one to shift.
  const index = indexMatrixElements(architecture) + 2 * (sparseIndex?.headDimension ?? 0);
  const state = stateSpace === null ? 0 : stateSpaceParameters(stateSpace, hidden);
  const mixers = counts.attention * attention + counts.indexed * index + counts.stateSpace * state;
  const attentionPerLayer = mixers / layers + architecture.normsPerLayer * norm;

  const denseFfnPerLayer = ffnMatrixElements(architecture, ffnHidden) + ffnBiases(architecture, ffnHidden, hidden);
  const width = moe?.expertFfnHidden ?? 0;
  const perExpert =
    moe === null ? 0 : expertMatrixElements(architecture) + ffnBiases(architecture, width, moe.latentWidth ?? hidden);
  const routerAndSharedPerLayer =
    moe === null
      ? 0
      : sharedMatrixElements(architecture) +
        (architecture.biases === "all" ? moe.experts : 0) +
        moe.sharedExperts * ffnBiases(architecture, width, hidden);

  const inputEmbedding = (vocabulary + architecture.learnedPositions) * hidden;
  const outputEmbedding = architecture.isTied ? 0 : vocabulary * hidden;
  const encoders = architecture.encoders.reduce((sum, tower) => sum + encoderParameters(tower), 0);
  const shared =
    mixers +
    layers * architecture.normsPerLayer * norm +
    counts.dense * denseFfnPerLayer +
    counts.expert * routerAndSharedPerLayer +
    inputEmbedding +
    outputEmbedding +
    encoders +
    norm;
  return {
    total: shared + counts.expert * (moe?.experts ?? 0) * perExpert,
    active: shared + counts.expert * (moe?.topK ?? 0) * perExpert,
    inputEmbedding,
    outputEmbedding,
    encoders,
    attentionPerLayer,
    denseFfnPerLayer,
    perExpert,
    routerAndSharedPerLayer,
    denseLayers: counts.dense,
    expertLayers: counts.expert,
  };
}
