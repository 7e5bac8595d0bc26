// Seconds of one iteration of a replica: a roofline of decoding and of reading inputs, and what its ranks exchange.
import type { DecodeParts, Products } from "../../result-inference";
import { hierarchicalAllReduceSeconds, hierarchicalAllToAllSeconds, pointToPointSeconds } from "../collectives";
import { slidingKeys } from "../workload-flops";
import { attendedBytes, type ServedModel, touchedShare } from "./served-model";
import type { ServingHardware } from "./serving-hardware";

/** How a replica is split. Its accelerators are the product of the three. */
export interface ReplicaLayout {
  /** Ranks that share each matrix. */
  readonly tensor: number;
  /** Groups that each decode sequences of their own and share the experts. */
  readonly data: number;
  readonly pipeline: number;
}

export interface Request {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Speculative decoding. */
export interface Drafts {
  /** Tokens that a draft proposes per iteration; 0 = none. */
  readonly draftTokens: number;
  /** Chance that one of them is right, 0–1. */
  readonly draftAcceptance: number;
  /** Time of proposing one token over that of an iteration. */
  readonly draftShare: number;
}

/** Mean tokens that one iteration yields when each of k drafted ones is right with chance a: (1 − a^(k+1)) ÷ (1 − a) (Leviathan et al. 2023). */
export function tokensPerIteration(draftTokens: number, acceptance: number): number {
  return acceptance >= 1 ? draftTokens + 1 : (1 - acceptance ** (draftTokens + 1)) / (1 - acceptance);
}

export const replicaWidth = ({ tensor, data, pipeline }: ReplicaLayout): number => tensor * data * pipeline;

/** Bytes of one element of the residual stream that ranks exchange. */
const STREAM_BYTES = 2;

/** Largest exchange that goes straight to all peers at once, without rings: what serving engines keep buffers for. */
const DIRECT_BYTES = 8e6;

/** One all-reduce of the residual stream of so many tokens, over the ranks of a tensor group. Seconds. */
function reduceSeconds(hardware: ServingHardware, ranks: number, bytes: number): number {
  if (ranks <= 1) return 0;
  const ring = hierarchicalAllReduceSeconds(bytes, ranks, hardware.domain, hardware.scaleUp, hardware.fabric);
  if (ranks > hardware.domain || bytes > DIRECT_BYTES) return ring;
  const direct = hardware.reduceSeconds + (2 * ((ranks - 1) / ranks) * bytes) / hardware.scaleUp.bytesPerSecond;
  return Math.min(ring, direct);
}

/** What all layers exchange for so many tokens of one group: two all-reduces each, or tokens sent to experts and back. Seconds. */
function rankExchangeSeconds(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  tokens: number,
): number {
  const { tensor, data, pipeline } = layout;
  const bytes = tokens * model.hidden * STREAM_BYTES;
  const reduce = reduceSeconds(hardware, tensor, bytes);
  const plainReduces = 2 * model.layers - (data > 1 ? model.expertLayers : 0);
  let seconds = plainReduces * reduce;
  if (data > 1 && model.expertLayers > 0) {
    const ranks = tensor * data;
    const sent = (bytes / tensor) * Math.min(model.topK, ranks);
    seconds +=
      2 *
      model.expertLayers *
      hierarchicalAllToAllSeconds(sent, ranks, hardware.domain, hardware.scaleUp, hardware.fabric);
  }
  if (pipeline > 1) {
    const link = replicaWidth(layout) > hardware.domain ? hardware.fabric : hardware.scaleUp;
    seconds += (pipeline - 1) * pointToPointSeconds(bytes / tensor, link);
  }
  return seconds;
}

/** Experts to a token in which the constant of expert layers is quoted. */
const USUAL_EXPERTS = 8;

/** Kernels of all layers, in those of a plain one. */
const kernelLayers = (model: ServedModel, hardware: ServingHardware): number =>
  model.layers +
  (hardware.expertLayer * model.expertLayers * model.expertsPerToken) / USUAL_EXPERTS +
  hardware.latentLayer * model.latentLayers +
  hardware.indexLayer * model.indexLayers +
  hardware.scaledLayer * model.scaledLayers;

export const partsTotal = ({ weights, compute, cache, exchange, launch, host }: DecodeParts): number =>
  weights + compute + cache + exchange + launch + host;

/**
 * Time of the products of all layers.
 * @param groupTokens tokens of the fullest group
 * @param tokens of all groups together, which meet in the experts
 */
function productParts(
  model: ServedModel,
  hardware: ServingHardware,
  { tensor, data }: ReplicaLayout,
  groupTokens: number,
  tokens: number,
): Products {
  const ranks = tensor * data;
  const plainRate = model.dequantisesPlain ? hardware.dequantisedRate : 1;
  const expertRate = model.dequantisesExperts ? hardware.dequantisedRate : 1;
  const plainRead = model.plainBytes / tensor / hardware.memoryBytesPerSecond;
  const plainWork = (groupTokens * model.plainFlops) / tensor / (plainRate * hardware.matrixFlopsPerSecond);
  const expertRead = (model.expertBytes * touchedShare(model, tokens)) / ranks / hardware.expertBytesPerSecond;
  const expertWork = (tokens * model.expertFlops) / ranks / (expertRate * hardware.expertFlopsPerSecond);
  return {
    weights: (plainRead >= plainWork ? plainRead : 0) + (expertRead >= expertWork ? expertRead : 0),
    compute: (plainRead >= plainWork ? 0 : plainWork) + (expertRead >= expertWork ? 0 : expertWork),
  };
}

/**
 * Scores of an index over what came before each token. Every rank scores with all heads (DeepSeek-V3.2-Exp's reference code
 * splits none), at the rate of attention, or as fast as it reads the keys. Seconds.
 * @param pairs of a query and a key @param keys that are read
 */
function indexSeconds(model: ServedModel, hardware: ServingHardware, pairs: number, keys: number): number {
  return Math.max(
    (keys * model.indexBytesPerToken) / hardware.memoryBytesPerSecond,
    (pairs * model.indexPairFlops) / hardware.attentionFlopsPerSecond,
  );
}

/** One decoding iteration of a whole batch, part by part; `decodeSeconds` is their sum and says what the arguments are. */
export function decodeParts(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  batch: number,
  context: number,
  tokensEach: number,
): DecodeParts {
  const { tensor, data, pipeline } = layout;
  const staged = batch / pipeline;
  const sequences = Math.max(1, staged / data);
  const tokens = sequences * tokensEach;
  const shards = Math.min(tensor, model.cacheShards);
  const pairs =
    Math.min(context, model.topTokens) * model.decodePairFlops +
    Math.min(context, model.windowTokens) * model.windowedPairFlops;
  const attention = Math.max(
    (sequences * attendedBytes(model, context)) / shards / hardware.memoryBytesPerSecond,
    (tokens * pairs) / tensor / hardware.attentionFlopsPerSecond,
  );
  const index = indexSeconds(model, hardware, tokens * context, sequences * context);
  const products = productParts(model, hardware, layout, tokens, Math.max(1, staged) * tokensEach);
  return {
    weights: products.weights * hardware.overhead,
    compute: products.compute * hardware.overhead,
    cache: (attention + index) * hardware.overhead,
    exchange: rankExchangeSeconds(model, hardware, layout, tokens),
    launch: hardware.layerSeconds * kernelLayers(model, hardware),
    host: hardware.iterationSeconds + sequences * hardware.sequenceSeconds,
  };
}

/**
 * One decoding iteration of a whole batch.
 * @param batch sequences in the replica, shared by its groups and, one after the other, its stages
 * @param context tokens that each sequence holds
 * @param tokensEach tokens checked per sequence at once: 1, or more where a draft is verified
 * @returns seconds until each sequence has its next token
 */
export function decodeSeconds(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  batch: number,
  context: number,
  tokensEach: number,
): number {
  return partsTotal(decodeParts(model, hardware, layout, batch, context, tokensEach));
}

/**
 * FLOPs of scores and sums of one token of an input in whole layers. An engine may mask what the index did not pick, or gather
 * what it did and meet that as decoding does, in the latent (recalled of DeepSeek-V3.2-Exp: the first for short inputs): the less.
 */
function wholePairFlops(model: ServedModel, inputTokens: number): number {
  const masked = (inputTokens / 2) * model.pairFlops;
  if (inputTokens <= model.topTokens) return masked;
  return Math.min(masked, slidingKeys(inputTokens, model.topTokens) * model.decodePairFlops);
}

/**
 * Work of an accelerator whose kernels the host starts one by one. The host runs ahead of it, so that starts hide behind work,
 * except those of kernels that do hardly any. Seconds.
 */
const launchedSeconds = (starts: number, work: number, small: number): number =>
  small * starts + Math.max((1 - small) * starts, work);

/**
 * Reading the inputs of requests that are read together. No recorded graph replays their kernels.
 * @param inputTokens of each request
 * @param requests read at once, spread over the groups
 * @returns seconds until all of them are read
 */
export function prefillSeconds(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  inputTokens: number,
  requests: number,
): number {
  const { tensor, data } = layout;
  const groupTokens = inputTokens * Math.max(1, requests / data);
  const window = Math.min(inputTokens, model.windowTokens);
  // Causal: half of the square, and the band of a window.
  const pairs = wholePairFlops(model, inputTokens) + slidingKeys(inputTokens, window) * model.windowedPairFlops;
  const attention = (groupTokens * pairs) / tensor / hardware.attentionFlopsPerSecond;
  const index = indexSeconds(model, hardware, (groupTokens * inputTokens) / 2, groupTokens);
  const chunks = Math.ceil(groupTokens / hardware.chunkTokens);
  const products = productParts(model, hardware, layout, groupTokens, inputTokens * requests);
  const work =
    (products.weights + products.compute + attention + index) * hardware.overhead +
    rankExchangeSeconds(model, hardware, layout, groupTokens);
  const starts = chunks * hardware.launchSeconds * kernelLayers(model, hardware);
  return launchedSeconds(starts, work, hardware.smallKernels);
}
