// A replica under a fixed number of requests that are always in flight, as benchmarks load it.
import { decodeSeconds, prefillSeconds, type ReplicaLayout, type Request, replicaWidth } from "./iteration";
import { type ServedModel, sequenceBytes } from "./served-model";
import type { ServingHardware } from "./serving-hardware";

/** What a request sees, and what the replica delivers. */
export interface ReplicaRate {
  /** Sequences that decode together. */
  readonly batch: number;
  readonly timeToFirstTokenSeconds: number;
  readonly timePerOutputTokenSeconds: number;
  readonly requestsPerSecond: number;
}

/** Tokens that a sequence holds on average while it decodes. */
export const meanContext = ({ inputTokens, outputTokens }: Request): number => inputTokens + outputTokens / 2;

/** Most sequences whose cache fits beside the weights, by what they hold on average; 0 when not even a whole one does. */
export function largestBatch(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  request: Request,
): number {
  const { tensor, data, pipeline } = layout;
  const ranks = tensor * pipeline;
  // Groups hold weights of their own outside the experts.
  const weights = (model.weightBytes - model.expertBytes) / ranks + model.expertBytes / replicaWidth(layout);
  const room = ranks * (hardware.memoryBytes * hardware.memoryShare - weights);
  const copies = tensor / Math.min(tensor, model.cacheShards);
  const whole = copies * sequenceBytes(model, request.inputTokens + request.outputTokens);
  if (room < whole) return 0;
  const held = copies * sequenceBytes(model, meanContext(request));
  return Math.max(1, Math.min(hardware.batchLimit, data * Math.floor(room / held)));
}

/** Reading one more input among many: what each of a full chunk takes. Seconds. */
export function sharedPrefillSeconds(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  inputTokens: number,
  batch: number,
): number {
  const together = Math.min(batch, layout.data * Math.max(1, Math.floor(hardware.chunkTokens / inputTokens)));
  return prefillSeconds(model, hardware, layout, inputTokens, together) / together;
}

/**
 * Steady state with `concurrency` requests in flight: each finished one is followed by the next. While a request decodes, the
 * inputs of all the others are read in between, except those that it waited for before its own.
 */
export function closedLoad(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  request: Request,
  concurrency: number,
): ReplicaRate {
  // What ran did fit: where the estimate leaves no room for a single sequence, it says nothing about the batch.
  const room = largestBatch(model, hardware, layout, request);
  const batch = room === 0 ? concurrency : Math.min(concurrency, room);
  const { inputTokens, outputTokens } = request;
  const own = prefillSeconds(model, hardware, layout, inputTokens, 1);
  const shared = sharedPrefillSeconds(model, hardware, layout, inputTokens, batch);
  const iteration = decodeSeconds(model, hardware, layout, batch, meanContext(request), 1);
  const wave = ((hardware.waveShare * (batch - 1)) / 2) * shared;
  const next = iteration + Math.max(0, (batch - 1) * shared - wave) / outputTokens;
  const start = hardware.firstTokenSeconds + own + wave + iteration;
  const service = start + next * (outputTokens - 1);
  const wait = (concurrency / batch - 1) * service;
  return {
    batch,
    timeToFirstTokenSeconds: wait + start,
    timePerOutputTokenSeconds: next,
    requestsPerSecond: batch / service,
  };
}
