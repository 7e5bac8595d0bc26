// A replica under a fixed number of requests that are always in flight, as benchmarks load it.
import {
  type Drafts,
  decodeSeconds,
  prefillSeconds,
  type ReplicaLayout,
  type Request,
  replicaWidth,
  tokensPerIteration,
} from "./iteration";
import { rankSequenceBytes, type ServedModel } from "./served-model";
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

/**
 * Most sequences whose cache fits beside the weights: by what they hold on average, or at their end where the engine sets
 * room aside for the whole answer; 0 when not even a whole one fits.
 */
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
  const whole = tensor * rankSequenceBytes(model, tensor, request.inputTokens + request.outputTokens);
  if (room < whole) return 0;
  const held = hardware.reservesAnswers ? whole : tensor * rankSequenceBytes(model, tensor, meanContext(request));
  return Math.max(1, Math.min(hardware.batchLimit, data * Math.floor(room / held)));
}

/** Inputs that one iteration reads where as many wait. */
function inputsTogether(
  { chunkTokens }: ServingHardware,
  { data }: ReplicaLayout,
  inputTokens: number,
  batch: number,
): number {
  return Math.min(batch, data * Math.max(1, Math.floor(chunkTokens / inputTokens)));
}

/** Reading one more input among many: what each of a full chunk takes. Seconds. */
export function sharedPrefillSeconds(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  inputTokens: number,
  batch: number,
): number {
  const together = inputsTogether(hardware, layout, inputTokens, batch);
  return prefillSeconds(model, hardware, layout, inputTokens, together) / together;
}

/** How a benchmark loads a replica. */
export interface BenchmarkLoad extends Drafts {
  /** Requests that are always in flight; the first so many arrive at once. */
  readonly concurrency: number;
  /** Requests that each place in flight sees one after the other. */
  readonly rounds: number;
  /** Width of the range that lengths are drawn from, over their mean; 0 where all are alike. */
  readonly lengthSpread: number;
  /** Iterations between two looks of the scheduler at what has arrived; 1 where it looks at each. */
  readonly pollIterations: number;
  /** Most iterations that an input is kept back to be read with others; 0 where it is read as soon as there is room. */
  readonly gatherIterations: number;
}

/**
 * Wait of an input for those before it once the first wave is over, for requests that come back `between` seconds after
 * their first token: the response time R of a closed queue with that think time, R² + (Z − N·s)·R = s·Z (Schweitzer's
 * approximation of mean-value analysis), less the service itself, and half of it, since reading takes the same time for all.
 */
function queuedSeconds(service: number, requests: number, between: number): number {
  const crowd = requests * service - between;
  const response = (crowd + Math.sqrt(crowd ** 2 + 4 * service * between)) / 2;
  return Math.max(0, (response - service) / 2);
}

/**
 * Wait behind inputs where those that are read in one iteration all wait for its end: each for the ones after it too, up to
 * what fills the iteration. Seconds.
 */
const roundedWaitSeconds = (before: number, service: number, together: number): number =>
  before + Math.min(before, ((together - 1) / 2) * service);

/** Most iterations that inputs can be gathered: until all other requests have come. */
const gatheredIterations = (gatherIterations: number, batch: number, arriving: number): number =>
  Math.min(gatherIterations, (batch - 1) / arriving);

/** Inputs that arrive while one is kept back, and are read with it. */
function joiningInputs(
  { pollIterations, gatherIterations }: BenchmarkLoad,
  batch: number,
  outputTokens: number,
  together: number,
): number {
  const arriving = batch / outputTokens;
  const kept = pollIterations - 1 + gatheredIterations(gatherIterations, batch, arriving);
  return Math.min(together - 1, arriving * kept);
}

/**
 * Iterations that a request is kept back on average once the first wave is over. While others are written, the scheduler
 * looks at new requests at every `pollIterations`th one. Where it gathers inputs, the first that comes waits for the whole
 * time and those that join it for half of theirs; a batch of which all requests wait is read at once.
 */
function heldIterations(
  { pollIterations, gatherIterations }: BenchmarkLoad,
  batch: number,
  outputTokens: number,
): number {
  const arriving = batch / outputTokens;
  const gathered = gatheredIterations(gatherIterations, batch, arriving);
  const polled = batch > 1 ? (pollIterations - 1) / 2 : 0;
  return polled + (gathered * (1 + (arriving * gathered) / 2)) / (1 + arriving * gathered);
}

/**
 * Means over a benchmark with `concurrency` requests in flight, where each finished one is followed by the next. The inputs
 * of the first wave queue up all together. Later ones come as their predecessors end: all at once where answers are equally
 * long and reading holds up writing, and ever more scattered where lengths are drawn, as the root of the rounds. While a
 * request decodes, the inputs of all the others are read in between, except those that it waited for before its own.
 */
export function closedLoad(
  model: ServedModel,
  hardware: ServingHardware,
  layout: ReplicaLayout,
  request: Request,
  load: BenchmarkLoad,
): ReplicaRate {
  const { concurrency, rounds, lengthSpread, draftTokens, draftAcceptance, draftShare } = load;
  // What ran did fit: where the estimate leaves no room for a single sequence, it says nothing about the batch.
  const room = largestBatch(model, hardware, layout, request);
  const batch = room === 0 ? concurrency : Math.min(concurrency, room);
  const { inputTokens, outputTokens } = request;
  const own = prefillSeconds(model, hardware, layout, inputTokens, 1);
  const shared = sharedPrefillSeconds(model, hardware, layout, inputTokens, batch);
  const verified = decodeSeconds(model, hardware, layout, batch, meanContext(request), 1 + draftTokens);
  const drafting = draftTokens * draftShare * decodeSeconds(model, hardware, layout, batch, meanContext(request), 1);
  const yielded = tokensPerIteration(draftTokens, draftAcceptance);
  const decoding = (verified + drafting) / yielded;
  const scattered = Math.min(1, lengthSpread * Math.sqrt(rounds)) * outputTokens * decoding;
  const later = Math.min(queuedSeconds(shared, batch, scattered), hardware.inputsAhead * shared);
  const together = inputsTogether(hardware, layout, inputTokens, batch);
  const firstWave = roundedWaitSeconds(((batch - 1) / 2) * shared, shared, together);
  const joining = joiningInputs(load, batch, outputTokens / yielded, together) * shared;
  const waited = (firstWave + (rounds - 1) * (roundedWaitSeconds(later, shared, together) + joining)) / rounds;
  const next = decoding + Math.max(0, (batch - 1) * shared - waited) / outputTokens;
  // A request follows one that an iteration has just ended, and finds the next one under way.
  const iteration = next * yielded;
  const underWay = ((batch - 1) / batch) * iteration;
  const held = ((rounds - 1) / rounds) * heldIterations(load, batch, outputTokens / yielded) * iteration;
  // Of the first wave each is read among the others, a later one by itself.
  const reading = (shared + (rounds - 1) * own) / rounds;
  const start = hardware.firstTokenSeconds + reading + waited + held + underWay + verified;
  const service = start + next * (outputTokens - 1);
  const wait = (concurrency / batch - 1) * service;
  return {
    batch,
    timeToFirstTokenSeconds: wait + start,
    timePerOutputTokenSeconds: next,
    requestsPerSecond: batch / service,
  };
}
