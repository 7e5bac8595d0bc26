// A replica under requests that arrive by chance: latencies at its rated load, and the tail of their waits.
import type { FirstTokenParts, PerTokenParts } from "../../result-inference";
import { meanContext, type ReplicaRate, sharedPrefillSeconds } from "./closed-load";
import {
  type Drafts,
  decodeParts,
  partsTotal,
  prefillSeconds,
  type ReplicaLayout,
  type Request,
  tokensPerIteration,
} from "./iteration";
import { rankSequenceBytes, type ServedModel } from "./served-model";
import type { ServingHardware } from "./serving-hardware";

/** How a design serves, beside model and accelerators. */
export interface ServingChoice extends Drafts {
  readonly layout: ReplicaLayout;
  /** Share of the capacity at which a replica is rated, 0–1. */
  readonly load: number;
  /** Inputs are read by replicas of their own, which hand the cache over. */
  readonly isDisaggregated: boolean;
}

/** A replica at a batch size and load. */
export interface OpenRate extends ReplicaRate {
  readonly firstToken: FirstTokenParts;
  readonly perToken: PerTokenParts;
  /** Reading one input among others, which is what an input's place in the queue costs. Seconds. */
  readonly prefillSeconds: number;
  /** Share of the replica's time that reads inputs. */
  readonly prefillLoad: number;
  /** From the start of reading to the last token. */
  readonly serviceSeconds: number;
  /** Inputs that a replica which only reads them takes on at its rated load, per second. */
  readonly inputsPerSecond: number;
}

/** One part of a token: of its share of a checked iteration, drafting included. Seconds. */
const perYield = (verifying: number, drafting: number, drafted: number, yielded: number): number =>
  (verifying + drafted * drafting) / yielded;

/** Mean wait in an M/D/1 queue. Seconds. */
export const queueSeconds = (load: number, service: number): number => ((load / 2) * service) / (1 - load);

/** Handing the cache of one input to another replica, each rank its part over the fabric. Seconds. */
function handOverSeconds(
  model: ServedModel,
  { fabric }: ServingHardware,
  layout: ReplicaLayout,
  inputTokens: number,
): number {
  const bytes = rankSequenceBytes(model, layout.tensor, inputTokens);
  return fabric.exchangeLaunchSeconds + bytes / fabric.exchangeBytesPerSecond;
}

/**
 * A replica that decodes `batch` sequences and is offered its rated load. A larger batch is never faster per token.
 * @returns latencies as means; `requestsPerSecond` at the rated load
 */
export function replicaRate(
  model: ServedModel,
  hardware: ServingHardware,
  request: Request,
  batch: number,
  choice: ServingChoice,
): OpenRate {
  const { layout, load, draftTokens, draftAcceptance, draftShare, isDisaggregated } = choice;
  const { inputTokens, outputTokens } = request;
  const own = prefillSeconds(model, hardware, layout, inputTokens, 1);
  const shared = sharedPrefillSeconds(model, hardware, layout, inputTokens, batch);
  const verifying = decodeParts(model, hardware, layout, batch, meanContext(request), 1 + draftTokens);
  const verified = partsTotal(verifying);
  const drafting = decodeParts(model, hardware, layout, batch, meanContext(request), 1);
  const drafted = draftTokens * draftShare;
  const yielded = tokensPerIteration(draftTokens, draftAcceptance);
  const perToken: PerTokenParts = {
    weights: perYield(verifying.weights, drafting.weights, drafted, yielded),
    compute: perYield(verifying.compute, drafting.compute, drafted, yielded),
    cache: perYield(verifying.cache, drafting.cache, drafted, yielded),
    exchange: perYield(verifying.exchange, drafting.exchange, drafted, yielded),
    launch: perYield(verifying.launch, drafting.launch, drafted, yielded),
    host: perYield(verifying.host, drafting.host, drafted, yielded),
    interleaved: isDisaggregated ? 0 : ((batch - 1) * shared) / outputTokens,
  };
  const next = partsTotal(perToken) + perToken.interleaved;
  const decoding = next * (outputTokens - 1);
  // An arrival finds an iteration under way, on average half done; replicas that only read have none.
  const underWay = isDisaggregated ? 0 : verified / 2;
  const start = hardware.firstTokenSeconds + underWay + own + verified;
  const handOver = isDisaggregated ? handOverSeconds(model, hardware, layout, inputTokens) : 0;
  const serviceSeconds = (isDisaggregated ? handOver + verified : start) + decoding;
  const requestsPerSecond = (load * batch) / serviceSeconds;
  const prefillLoad = isDisaggregated ? load : Math.min(load, requestsPerSecond * shared);
  const waiting = underWay + queueSeconds(prefillLoad, shared);
  return {
    batch,
    timeToFirstTokenSeconds: waiting + own + handOver + verified + hardware.firstTokenSeconds,
    firstToken: {
      waiting,
      prefill: own,
      handOver,
      iteration: verified,
      host: hardware.firstTokenSeconds,
    },
    perToken,
    timePerOutputTokenSeconds: next,
    requestsPerSecond,
    prefillSeconds: shared,
    prefillLoad,
    serviceSeconds,
    inputsPerSecond: load / shared,
  };
}
