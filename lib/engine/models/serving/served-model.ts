// A model as it is served: what one iteration reads, computes and keeps, counted once from its architecture.
import type { TransformerArchitecture } from "../../catalog/parts";
import { forwardFlopsPerToken, indexFlopsPerPair } from "../workload-flops";
import { layerCounts } from "../workload-layers";
import { countParameters, expertMatrixElements, type ParameterCounts } from "../workload-parameters";

/** Bytes of one weight where a format carries scales: four bits with an eight-bit scale to sixteen weights (NVFP4). */
export const FOUR_BIT_BYTES = 0.5625;

/** How the weights are stored and what compression has left of the model. */
export interface Storage {
  /** Weights carry a scale to each block of them, and activations are narrowed by the group before each product. */
  readonly isBlockScaled: boolean;
  /** Four-bit weights meet wider activations: products dequantise them on the way. */
  readonly dequantisesWeights: boolean;
  /** Bytes of one weight of the matrices. */
  readonly weightBytes: number;
  /** Bytes of one weight outside the routed experts, where it differs: published four-bit mixtures keep these at 16 bits. */
  readonly plainWeightBytes: number;
  /** Bytes of one cached element. */
  readonly cacheBytes: number;
  /** Share of weights and work that remains after compression, 0–1. */
  readonly kept: number;
  /** Share of the cache that remains, 0–1. */
  readonly cacheKept: number;
}

/** Bytes and FLOPs are sums over all layers; FLOPs are forward, of one token. */
export interface ServedModel {
  readonly counts: ParameterCounts;
  readonly layers: number;
  readonly hidden: number;
  readonly expertLayers: number;
  /** Experts that one token meets in such a layer, shared ones included. */
  readonly expertsPerToken: number;
  /** Layers whose attention keeps a compressed latent, or whose mixer is a state space: more kernels each. */
  readonly latentLayers: number;
  /** Layers with an index of what they attend to: more kernels each. */
  readonly indexLayers: number;
  /** Layers that narrow activations by the group as they go: more kernels each. */
  readonly scaledLayers: number;
  /** Products outside the routed experts, and in them, that dequantise their weights. */
  readonly dequantisesPlain: boolean;
  readonly dequantisesExperts: boolean;
  readonly weightBytes: number;
  /** Weights that every token meets, output matrix included. */
  readonly plainBytes: number;
  readonly expertBytes: number;
  readonly experts: number;
  readonly topK: number;
  readonly plainFlops: number;
  readonly expertFlops: number;
  /** Of one query and one key, whole and windowed layers apart. */
  readonly pairFlops: number;
  readonly windowedPairFlops: number;
  /** The same while decoding, where a compressed latent is never expanded. */
  readonly decodePairFlops: number;
  readonly windowTokens: number;
  /** Tokens that an index leaves to a query in whole layers; without end where there is none. */
  readonly topTokens: number;
  /** Of one query and one key of the index, over its layers. */
  readonly indexPairFlops: number;
  /** Bytes that one token leaves in the layers that keep all of them, and in those that keep a window. */
  readonly cacheBytesPerToken: number;
  readonly windowedCacheBytesPerToken: number;
  /** Bytes of index keys that one token leaves. */
  readonly indexBytesPerToken: number;
  /** Bytes of recurrent state of one sequence. */
  readonly stateBytes: number;
  /** Most ranks that can share out the cache of one sequence; each of them keeps all of its index keys. */
  readonly cacheShards: number;
}

/** Bytes of one element of a recurrent state. */
const STATE_ELEMENT_BYTES = 4;
/** Bytes of the output matrix's elements, which no format narrows. */
const HEAD_ELEMENT_BYTES = 2;

/** Counts what serving needs of a model. */
export function servedModel(architecture: TransformerArchitecture, storage: Storage): ServedModel {
  const { layers, hidden, moe, mla, sparseIndex, stateSpace, vocabulary } = architecture;
  const counts = countParameters(architecture);
  const kinds = layerCounts(architecture);
  const { kept, cacheKept } = storage;
  const experts = kinds.expert * (moe?.experts ?? 0) * counts.perExpert;
  const embeddings = counts.inputEmbedding + counts.outputEmbedding + counts.encoders;
  const plain = counts.total - experts - embeddings;
  const plainBytes = plain * storage.plainWeightBytes * kept;
  const expertBytes = experts * storage.weightBytes * kept;
  const headBytes = vocabulary * hidden * HEAD_ELEMENT_BYTES * kept;
  const expertFlops = 2 * kinds.expert * (moe?.topK ?? 0) * expertMatrixElements(architecture);
  const forward = forwardFlopsPerToken(architecture, 1);
  const whole = kinds.attention - kinds.windowed;
  const elementBytes = storage.cacheBytes * cacheKept;
  const cachePerLayer = keyValueElements(architecture) * elementBytes;
  const perPair = pairFlops(architecture);
  return {
    counts,
    layers,
    hidden,
    expertLayers: kinds.expert,
    expertsPerToken: moe === null ? 0 : moe.topK + moe.sharedExperts,
    latentLayers: mla === null ? kinds.stateSpace : kinds.attention,
    indexLayers: kinds.indexed,
    scaledLayers: storage.isBlockScaled ? layers : 0,
    dequantisesPlain: storage.dequantisesWeights && storage.plainWeightBytes === storage.weightBytes,
    dequantisesExperts: storage.dequantisesWeights,
    weightBytes: plainBytes + expertBytes + embeddings * storage.plainWeightBytes * kept,
    plainBytes: plainBytes + headBytes,
    expertBytes,
    experts: moe?.experts ?? 0,
    topK: moe?.topK ?? 0,
    plainFlops: (forward.matrices - forward.encoders - expertFlops) * kept,
    expertFlops: expertFlops * kept,
    pairFlops: whole * perPair * kept,
    windowedPairFlops: kinds.windowed * perPair * kept,
    decodePairFlops: (mla === null ? whole * perPair : whole * latentPairFlops(architecture)) * kept,
    windowTokens: architecture.windowTokens ?? 0,
    topTokens: sparseIndex?.topTokens ?? Number.POSITIVE_INFINITY,
    indexPairFlops: kinds.indexed * indexFlopsPerPair(architecture) * kept,
    cacheBytesPerToken: whole * cachePerLayer,
    windowedCacheBytesPerToken: kinds.windowed * cachePerLayer,
    indexBytesPerToken: kinds.indexed * (sparseIndex?.headDimension ?? 0) * elementBytes,
    stateBytes:
      stateSpace === null
        ? 0
        : kinds.stateSpace * stateSpace.innerWidth * stateSpace.stateDimension * STATE_ELEMENT_BYTES * cacheKept,
    cacheShards: mla === null ? architecture.kvHeads : 1,
  };
}

function keyValueElements({ kvHeads, headDimension, mla }: TransformerArchitecture): number {
  return mla === null ? 2 * kvHeads * headDimension : mla.keyValueRank + mla.ropeHeadDimension;
}

/** FLOPs of one query meeting one key and its value over the heads of one layer. */
function pairFlops({ heads, headDimension, mla }: TransformerArchitecture): number {
  if (mla === null) return 4 * heads * headDimension;
  return 2 * heads * (mla.nopeHeadDimension + mla.ropeHeadDimension + mla.valueHeadDimension);
}

/** The same against the latent itself: scores over latent and rotary part, sums over the latent (DeepSeek-V2, absorbed). */
function latentPairFlops({ heads, mla }: TransformerArchitecture): number {
  return mla === null ? 0 : 2 * heads * (2 * mla.keyValueRank + mla.ropeHeadDimension);
}

/** Bytes of keys, values and state that one sequence of so many tokens keeps, index keys apart. */
function mainBytes(model: ServedModel, tokens: number): number {
  return (
    tokens * model.cacheBytesPerToken +
    Math.min(tokens, model.windowTokens) * model.windowedCacheBytesPerToken +
    model.stateBytes
  );
}

/** Bytes that one sequence of so many tokens keeps. */
export const sequenceBytes = (model: ServedModel, tokens: number): number =>
  mainBytes(model, tokens) + tokens * model.indexBytesPerToken;

/** Bytes that one rank of a tensor group keeps of such a sequence. */
export const rankSequenceBytes = (model: ServedModel, tensor: number, tokens: number): number =>
  mainBytes(model, tokens) / Math.min(tensor, model.cacheShards) + tokens * model.indexBytesPerToken;

/** Bytes that decoding one token reads of what a sequence keeps: where there is an index, of the tokens that it picks alone. */
export const attendedBytes = (model: ServedModel, tokens: number): number =>
  Math.min(tokens, model.topTokens) * model.cacheBytesPerToken +
  Math.min(tokens, model.windowTokens) * model.windowedCacheBytesPerToken +
  model.stateBytes;

/** Share of the routed experts that so many tokens visit, each with experts of its own choice: 0–1. */
export function touchedShare({ experts, topK }: ServedModel, tokens: number): number {
  return experts === 0 ? 0 : 1 - (1 - topK / experts) ** tokens;
}
