// One serving replica: a model on a few accelerators with tensor parallelism, by a roofline of prefill and decoding.
import type { TransformerArchitecture } from "../catalog/parts";
import type { CollectiveLink } from "./collectives";
import { forwardFlopsPerToken, keyValueBytesPerToken } from "./workload-flops";
import type { ParameterCounts } from "./workload-parameters";

/** Weights as served: their size, how much of them one token reads and computes with, and the cache's precision. */
export interface ServedModel {
  readonly architecture: TransformerArchitecture;
  readonly counts: ParameterCounts;
  /** Bytes of all weights. */
  readonly weightBytes: number;
  /** Share of the architecture's FLOPs that remain after compression, 0–1. */
  readonly flopsShare: number;
  /** Bytes of one cached element. */
  readonly cacheBytes: number;
  /** Share of the architecture's cache that remains after compression, 0–1. */
  readonly cacheShare: number;
}

export interface ServingHardware {
  readonly peakFlopsPerSecond: number;
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  /** Accelerators that reach each other over the scale-up link. */
  readonly scaleUpDomain: number;
  readonly scaleUp: CollectiveLink;
  /** Between nodes, for replicas wider than a scale-up domain. */
  readonly fabric: CollectiveLink;
  readonly prefillEfficiency: number;
  readonly memoryEfficiency: number;
  readonly iterationSeconds: number;
  /** Share of the memory that weights and cache may take. */
  readonly memoryShare: number;
  readonly batchLimit: number;
  /** Factor on time for private computing, at least 1. */
  readonly overhead: number;
}

export interface Request {
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Bytes of cache that one token of a request holds. */
export function cacheBytesPerToken(model: ServedModel): number {
  return keyValueBytesPerToken(model.architecture, model.cacheBytes) * model.cacheShare;
}

/** Bytes that the weights and one request need. */
export function leastReplicaBytes(model: ServedModel, request: Request): number {
  return model.weightBytes + cacheBytesPerToken(model) * (request.inputTokens + request.outputTokens);
}

/** Most requests whose cache fits beside the weights on `width` accelerators; 0 when not even one does. */
export function largestBatch(model: ServedModel, hardware: ServingHardware, request: Request, width: number): number {
  const room = width * hardware.memoryBytes * hardware.memoryShare - model.weightBytes;
  const perRequest = cacheBytesPerToken(model) * (request.inputTokens + request.outputTokens);
  return Math.max(0, Math.min(hardware.batchLimit, Math.floor(room / perRequest)));
}

/** Seconds of one decoding iteration over a batch: weights and cache read, or computed, whichever takes longer. */
function iterationSeconds(
  model: ServedModel,
  hardware: ServingHardware,
  request: Request,
  width: number,
  batch: number,
): number {
  const { architecture, counts } = model;
  const context = request.inputTokens + request.outputTokens / 2;
  const readBytes =
    model.weightBytes * touchedShare(architecture, counts, batch) + batch * context * cacheBytesPerToken(model);
  const memory = readBytes / (width * hardware.memoryBytesPerSecond * hardware.memoryEfficiency);
  const forward = forwardFlopsPerToken(architecture, 2 * context);
  const flops = batch * (forward.matrices + forward.attention) * model.flopsShare;
  const compute = flops / (width * hardware.peakFlopsPerSecond * hardware.prefillEfficiency);
  return (
    Math.max(memory, compute) * hardware.overhead +
    exchangeSeconds(architecture, hardware, width, batch) +
    hardware.iterationSeconds
  );
}

/** Seconds to read the input of one request. */
function prefillSeconds(model: ServedModel, hardware: ServingHardware, request: Request, width: number): number {
  const forward = forwardFlopsPerToken(model.architecture, request.inputTokens);
  const flops = request.inputTokens * (forward.matrices + forward.attention) * model.flopsShare;
  const compute = flops / (width * hardware.peakFlopsPerSecond * hardware.prefillEfficiency);
  return compute * hardware.overhead + exchangeSeconds(model.architecture, hardware, width, request.inputTokens);
}

/** Two all-reduces of the residual stream per layer, in BF16; in serving each is one exchange with everyone and one back. */
function exchangeSeconds(
  architecture: TransformerArchitecture,
  hardware: ServingHardware,
  width: number,
  tokens: number,
): number {
  if (width <= 1) return 0;
  const link = width <= hardware.scaleUpDomain ? hardware.scaleUp : hardware.fabric;
  const bytes = 2 * tokens * architecture.hidden;
  const perReduce = (2 * (width - 1) * bytes) / width / link.bytesPerSecond + link.launchSeconds + 2 * link.stepSeconds;
  return 2 * architecture.layers * perReduce;
}

/** Share of the weights that a batch reads: experts that no token visits stay untouched. */
function touchedShare(architecture: TransformerArchitecture, counts: ParameterCounts, batch: number): number {
  const { moe } = architecture;
  if (moe === null) return 1;
  const routed = counts.expertLayers * moe.experts * counts.perExpert;
  const visited = 1 - (1 - moe.topK / moe.experts) ** batch;
  return (counts.total - routed * (1 - visited)) / counts.total;
}

/** What a replica does at a batch size, prefill and decoding sharing its time. */
export interface ReplicaRate {
  readonly batch: number;
  readonly timeToFirstTokenSeconds: number;
  readonly timePerOutputTokenSeconds: number;
  readonly requestsPerSecond: number;
}

/**
 * Steady state of continuous batching: in the time that a batch of answers takes, as many inputs are read in between.
 * @param load share of the capacity at which the replica is rated; the wait before prefill follows M/D/1 at that load
 */
export function replicaRate(
  model: ServedModel,
  hardware: ServingHardware,
  request: Request,
  width: number,
  batch: number,
  load: number,
): ReplicaRate {
  const prefill = prefillSeconds(model, hardware, request, width);
  const iteration = iterationSeconds(model, hardware, request, width, batch);
  const cycle = request.outputTokens * iteration + batch * prefill;
  const capacity = batch / cycle;
  const prefillLoad = Math.min(load, capacity * load * prefill);
  const wait = (prefillLoad / (2 * (1 - prefillLoad))) * prefill;
  return {
    batch,
    timeToFirstTokenSeconds: wait + prefill + iteration,
    timePerOutputTokenSeconds: cycle / request.outputTokens,
    requestsPerSecond: capacity * load,
  };
}
