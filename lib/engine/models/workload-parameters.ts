// Exact parameter counts of a transformer, from its architecture.
import type { TransformerArchitecture } from "../catalog/parts";

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
  /** Everything of one layer but its feed-forward. */
  readonly attentionPerLayer: number;
  readonly denseFfnPerLayer: number;
  /** One routed expert; 0 in a dense model. */
  readonly perExpert: number;
  /** Router and shared experts of one layer; 0 in a dense model. */
  readonly routerAndSharedPerLayer: number;
  readonly denseLayers: number;
  readonly expertLayers: number;
}

/** Matrix elements of one attention block: what a token is multiplied with. */
export function attentionMatrixElements(architecture: TransformerArchitecture): number {
  const { hidden, heads, kvHeads, headDimension, mla } = architecture;
  if (mla === null) return hidden * headDimension * (2 * heads + 2 * kvHeads);
  const queryWidth = heads * (mla.nopeHeadDimension + mla.ropeHeadDimension);
  const query = mla.queryRank === null ? hidden * queryWidth : mla.queryRank * (hidden + queryWidth);
  const keyValue =
    hidden * (mla.keyValueRank + mla.ropeHeadDimension) +
    mla.keyValueRank * heads * (mla.nopeHeadDimension + mla.valueHeadDimension);
  return query + keyValue + heads * mla.valueHeadDimension * hidden;
}

const matricesOfFfn = (architecture: TransformerArchitecture): number => (architecture.isGated ? 3 : 2);

/** Matrix elements of one feed-forward of the given width. */
export function ffnMatrixElements(architecture: TransformerArchitecture, width: number): number {
  return matricesOfFfn(architecture) * architecture.hidden * width;
}

/**
 * Counts the parameters of a transformer exactly: matrices, biases, norms and embeddings. Extra modules such as BERT's
 * pooler or multi-token prediction are not in it.
 * @remarks Within 0.5 % of every preset's published count (see the tests).
 */
export function countParameters(architecture: TransformerArchitecture): ParameterCounts {
  const { layers, hidden, heads, kvHeads, headDimension, ffnHidden, vocabulary, biases, moe, mla } = architecture;
  const norm = architecture.norm === "layernorm" ? 2 * hidden : hidden;
  const hasBias = biases === "all";

  const attentionBias = biases === "none" ? 0 : headDimension * (heads + 2 * kvHeads) + (hasBias ? hidden : 0);
  const latentNorms = mla === null ? 0 : mla.keyValueRank + (mla.queryRank ?? 0);
  const attentionPerLayer = attentionMatrixElements(architecture) + attentionBias + latentNorms + 2 * norm;

  const ffnBias = (width: number) => (hasBias ? (matricesOfFfn(architecture) - 1) * width + hidden : 0);
  const denseFfnPerLayer = ffnMatrixElements(architecture, ffnHidden) + ffnBias(ffnHidden);
  const perExpert =
    moe === null ? 0 : ffnMatrixElements(architecture, moe.expertFfnHidden) + ffnBias(moe.expertFfnHidden);
  const routerAndSharedPerLayer = moe === null ? 0 : hidden * moe.experts + moe.sharedExperts * perExpert;

  const expertLayers = moe === null ? 0 : layers - moe.firstDenseLayers;
  const denseLayers = layers - expertLayers;
  const inputEmbedding = (vocabulary + architecture.learnedPositions) * hidden;
  const outputEmbedding = architecture.isTied ? 0 : vocabulary * hidden;
  const shared =
    layers * attentionPerLayer +
    denseLayers * denseFfnPerLayer +
    expertLayers * routerAndSharedPerLayer +
    inputEmbedding +
    outputEmbedding +
    norm;
  return {
    total: shared + expertLayers * (moe?.experts ?? 0) * perExpert,
    active: shared + expertLayers * (moe?.topK ?? 0) * perExpert,
    inputEmbedding,
    outputEmbedding,
    attentionPerLayer,
    denseFfnPerLayer,
    perExpert,
    routerAndSharedPerLayer,
    denseLayers,
    expertLayers,
  };
}
