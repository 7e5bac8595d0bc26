// A transformer as the step sees it: widths of its matrix products per layer, parameters of its layers and ends.
import type { LatentAttention, TransformerArchitecture } from "../../catalog/parts";
import { encoderFlopsPerItem } from "../workload-encoders";
import { type ForwardFlops, forwardFlopsPerToken } from "../workload-flops";
import { layerCounts } from "../workload-layers";
import { countParameters, indexMatrixElements } from "../workload-parameters";
import { stateSpaceMatrixElements, stateSpaceScanFlops } from "../workload-state-space";
import type { StepModel } from "./step-case";

type AttentionWidths = Pick<
  StepModel,
  "queryKeyValueWidth" | "queryKeyValueDepth" | "latentWidth" | "attentionWidth" | "scoreFlops" | "keyValueWidth"
>;

/**
 * Reduces an architecture to the numbers that pricing needs.
 * @param sequenceTokens tokens that attend to each other; decides what of the score square is executed
 */
export function stepModel(architecture: TransformerArchitecture, sequenceTokens: number): StepModel {
  const { layers, hidden, heads, ffnHidden, vocabulary, moe, mla, stateSpace, encoders } = architecture;
  const counts = countParameters(architecture);
  const kinds = layerCounts(architecture);
  const flops = forwardFlopsPerToken(architecture, sequenceTokens);
  const inner = architecture.isGated ? 2 : 1;
  const expertWidth = moe?.expertFfnHidden ?? 0;
  const sharedWidth = (moe?.sharedExperts ?? 0) * expertWidth;
  const expertParameters = (moe?.experts ?? 0) * counts.perExpert;
  const ends = counts.inputEmbedding + counts.outputEmbedding + counts.encoders;
  const layered = counts.total - ends - counts.expertLayers * expertParameters;
  const widths = mla === null ? plainAttention(architecture) : latentAttention(mla, hidden, heads);
  const square = kinds.attention * sequenceTokens * widths.scoreFlops;
  const indexShare = kinds.attention > 0 ? kinds.indexed / kinds.attention : 0;
  const items = encoders.reduce((sum, tower) => sum + tower.itemsPerSequence, 0);
  return {
    layers,
    hidden,
    attentionLayers: kinds.attention,
    ...widths,
    heads,
    indexElements: indexMatrixElements(architecture) * indexShare,
    indexFlops: kinds.attention > 0 ? flops.index / kinds.attention : 0,
    causalShare: executedShare(flops, square),
    denseLayers: counts.denseLayers,
    ffnWidth: ffnHidden,
    ffnInner: inner * ffnHidden,
    expertLayers: counts.expertLayers,
    experts: moe?.experts ?? 1,
    topK: moe?.topK ?? 0,
    expertWidth,
    expertInner: inner * expertWidth,
    sharedWidth,
    sharedInner: inner * sharedWidth,
    expertHidden: moe?.latentWidth ?? hidden,
    capacity: moe?.capacityFactor ?? 1,
    stateLayers: kinds.stateSpace,
    stateElements: stateSpace === null ? 0 : stateSpaceMatrixElements(stateSpace, hidden),
    stateScanFlops: stateSpace === null ? 0 : stateSpaceScanFlops(stateSpace),
    stateWidth: stateSpace?.innerWidth ?? 0,
    vocabulary,
    encoderFlops: encoders.reduce((sum, tower) => sum + tower.itemsPerSequence * encoderFlopsPerItem(tower), 0),
    encoderWidth: encoders.reduce(
      (sum, tower) => sum + (tower.itemsPerSequence / Math.max(1, items)) * tower.hidden,
      0,
    ),
    encoderParameters: counts.encoders,
    layerParameters: layered / layers,
    expertParameters,
    inputParameters: counts.inputEmbedding,
    outputParameters: counts.outputEmbedding > 0 ? counts.outputEmbedding : vocabulary * hidden,
    isTied: architecture.isTied ? 1 : 0,
  };
}

/** Executed scores and sums, those of an index apart, over all of them; 1 where there is no attention. */
const executedShare = ({ attention, index }: ForwardFlops, full: number): number =>
  full > 0 ? (attention - index) / full : 1;

function plainAttention(architecture: TransformerArchitecture): AttentionWidths {
  const { hidden, heads, kvHeads, headDimension, hasOutputGate } = architecture;
  // A gate of the output is projected beside the queries, as wide as they are.
  const queryHeads = hasOutputGate ? 2 * heads : heads;
  return {
    queryKeyValueWidth: headDimension * (queryHeads + 2 * kvHeads),
    queryKeyValueDepth: hidden,
    latentWidth: 0,
    attentionWidth: heads * headDimension,
    scoreFlops: 4 * heads * headDimension,
    keyValueWidth: 2 * kvHeads * headDimension,
  };
}

/** Latent attention as it is trained: ranks first, then heads expanded; keys and values are not absorbed. */
function latentAttention(mla: LatentAttention, hidden: number, heads: number): AttentionWidths {
  const queryHead = mla.nopeHeadDimension + mla.ropeHeadDimension;
  const queryWidth = heads * queryHead;
  const expandedWidth = heads * (mla.nopeHeadDimension + mla.valueHeadDimension);
  const queryDepth = mla.queryRank ?? hidden;
  const width = queryWidth + expandedWidth;
  return {
    queryKeyValueWidth: width,
    queryKeyValueDepth: (queryWidth * queryDepth + expandedWidth * mla.keyValueRank) / width,
    latentWidth: (mla.queryRank ?? 0) + mla.keyValueRank + mla.ropeHeadDimension,
    attentionWidth: heads * mla.valueHeadDimension,
    scoreFlops: 2 * heads * (queryHead + mla.valueHeadDimension),
    keyValueWidth: heads * (queryHead + mla.valueHeadDimension),
  };
}
