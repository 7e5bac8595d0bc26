// The architecture of a job: what the design resolved to. A preset's fields have followed into it already.
import type { EncoderTower, StateSpace } from "../catalog/model-parts";
import type {
  LatentAttention,
  MixtureOfExperts,
  ModelPreset,
  SparseIndex,
  TransformerArchitecture,
} from "../catalog/parts";
import type { ResolvedJob } from "../inputs/design";

type Given = ResolvedJob["architecture"];

/** Head dimension of encoders that are given by hand: every published one is near it, and no count depends on it. */
const ENCODER_HEAD = 64;

/**
 * Architecture of a job.
 * @returns null while layers, hidden size, heads or vocabulary are unknown, or a group that was begun is incomplete
 */
export function architectureOf(job: ResolvedJob, preset: ModelPreset | null): TransformerArchitecture | null {
  const given = job.architecture;
  const { layers, hidden, heads, vocabulary } = given;
  if (layers === null || hidden === null || heads === null || vocabulary === null) return null;
  const mla = latentOf(given);
  const sparseIndex = indexOf(given);
  const stateSpace = stateSpaceOf(given);
  const encoder = encoderOf(given, preset);
  if (mla === undefined || sparseIndex === undefined) return null;
  if (stateSpace === undefined || encoder === undefined) return null;
  const { windowTokens, windowedLayers, chunked } = given.attentionWindow;
  const ffnHidden = given.ffnHidden ?? 4 * hidden;
  return {
    kind: given.direction ?? "decoder",
    layers,
    hidden,
    heads,
    kvHeads: Math.min(heads, given.kvHeads ?? heads),
    headDimension: given.headDimension ?? Math.max(1, Math.round(hidden / heads)),
    ffnHidden,
    isGated: given.gated ?? false,
    vocabulary,
    isTied: given.tied ?? false,
    learnedPositions: given.learnedPositions ?? 0,
    biases: given.biases ?? "none",
    norm: given.norm ?? "rmsnorm",
    normsPerLayer: given.normsPerLayer ?? 2,
    hasQueryKeyNorm: given.queryKeyNorm ?? false,
    hasOutputGate: given.outputGate ?? false,
    hasAttentionSinks: given.attentionSinks ?? false,
    windowTokens,
    windowedLayers: windowTokens === null ? 0 : Math.min(layers, windowedLayers ?? layers),
    isWindowChunked: chunked ?? false,
    maxSequence: given.maxSequence ?? job.sequenceTokens,
    moe: mixtureOf(given, ffnHidden),
    mla,
    sparseIndex,
    stateSpace,
    encoders: encoder === null ? [] : [encoder, ...(preset?.architecture.encoders.slice(1) ?? [])],
  };
}

function mixtureOf({ experts, expertsPerToken, mixture }: Given, ffnHidden: number): MixtureOfExperts | null {
  if (experts === null || experts <= 1) return null;
  return {
    experts,
    topK: Math.min(experts, expertsPerToken ?? 1),
    sharedExperts: mixture.sharedExperts ?? 0,
    expertFfnHidden: mixture.expertFfnHidden ?? ffnHidden,
    firstDenseLayers: mixture.firstDenseLayers ?? 0,
    layerInterval: mixture.layerInterval ?? 1,
    capacityFactor: mixture.capacityFactor,
    latentWidth: mixture.latentWidth === 0 ? null : mixture.latentWidth,
  };
}

/** Null where there is none; undefined where it was begun and not finished. */
type Optional<T> = T | null | undefined;

function latentOf({ latentAttention, headDimension }: Given): Optional<LatentAttention> {
  const { keyValueRank, queryRank, nopeHeadDimension, ropeHeadDimension, valueHeadDimension } = latentAttention;
  if (keyValueRank === null || keyValueRank === 0) return null;
  const nope = nopeHeadDimension ?? headDimension;
  const value = valueHeadDimension ?? headDimension;
  if (nope === null || value === null) return undefined;
  return {
    queryRank: queryRank === 0 ? null : queryRank,
    keyValueRank,
    nopeHeadDimension: nope,
    ropeHeadDimension: ropeHeadDimension ?? 0,
    valueHeadDimension: value,
  };
}

function indexOf({ sparseIndex }: Given): Optional<SparseIndex> {
  const { heads, headDimension, topTokens } = sparseIndex;
  if (heads === null || heads === 0) return null;
  if (headDimension === null || topTokens === null) return undefined;
  return { heads, headDimension, topTokens };
}

function stateSpaceOf({ stateSpace }: Given): Optional<StateSpace> {
  const { layers, attentionLayers, ffnLayers, stateDimension, innerWidth, heads, groups, convolutionWidth } =
    stateSpace;
  if (layers === null || layers === 0) return null;
  if (attentionLayers === null || ffnLayers === null || stateDimension === null || innerWidth === null)
    return undefined;
  if (heads === null || groups === null || convolutionWidth === null) return undefined;
  return { layers, attentionLayers, ffnLayers, stateDimension, innerWidth, heads, groups, convolutionWidth };
}

function encoderOf({ encoder }: Given, preset: ModelPreset | null): Optional<EncoderTower> {
  const { layers, hidden, ffnHidden, tokensPerItem, inputElements, tokensHandedOver } = encoder;
  if (layers === null || layers === 0) return null;
  if (hidden === null || ffnHidden === null || tokensPerItem === null || inputElements === null) return undefined;
  const known = preset?.architecture.encoders[0];
  return {
    kind: known?.kind ?? "vision",
    layers,
    hidden,
    heads: known?.hidden === hidden ? known.heads : Math.max(1, Math.round(hidden / ENCODER_HEAD)),
    ffnHidden,
    isGated: encoder.gated ?? false,
    tokensPerItem,
    inputElements,
    projectorParameters: encoder.projectorParameters ?? 0,
    tokensHandedOver: tokensHandedOver ?? tokensPerItem,
    itemsPerSequence: encoder.itemsPerSequence ?? 1,
  };
}
