// The traced twin of open-load.ts: do not edit. `npm run registries` writes it anew.
import type { FirstTokenParts, PerTokenParts } from "../../result-inference";
import type { ReplicaRate } from "./closed-load";
import { meanContext, sharedPrefillSeconds } from "./closed-load.trace.gen";
import type { Drafts, ReplicaLayout, Request } from "./iteration";
import { decodeParts, partsTotal, prefillSeconds, tokensPerIteration } from "./iteration.trace.gen";
import type { ServedModel } from "./served-model";
import { rankSequenceBytes } from "./served-model.trace.gen";
import type { ServingHardware } from "./serving-hardware";
import * as $ from "../../trace/traced";
import type { ServingChoice } from "./open-load";
import type { OpenRate } from "./open-load";

function perYield(verifyingGiven: $.Loose<number>, draftingGiven: $.Loose<number>, draftedGiven: $.Loose<number>, yieldedGiven: $.Loose<number>): $.Loose<number> {
  const verifying = $.named("verifying", "local", verifyingGiven);
  const drafting = $.named("drafting", "local", draftingGiven);
  const drafted = $.named("drafted", "local", draftedGiven);
  const yielded = $.named("yielded", "local", yieldedGiven);
  return $.named("perYield", "result", $.compute($.compute(verifying, "+", $.compute(drafted, "*", drafting)), "/", yielded));
}

export function queueSeconds(loadGiven: $.Loose<number>, serviceGiven: $.Loose<number>): $.Loose<number> {
  const load = $.named("load", "local", loadGiven);
  const service = $.named("service", "local", serviceGiven);
  return $.named("queueSeconds", "result", $.compute($.compute($.compute(load, "/", $.literal(2)), "*", service), "/", $.compute($.literal(1), "-", load)));
}

function handOverSeconds(model: $.Given<ServedModel>, part1: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, inputTokensGiven: $.Loose<number>): $.Loose<number> {
  const fabric = $.get(part1, "fabric");
  const inputTokens = $.named("inputTokens", "local", inputTokensGiven);
  const bytes = $.named("bytes", "local", rankSequenceBytes(model, $.get(layout, "tensor"), inputTokens));
  return $.named("handOverSeconds", "result", $.compute($.get(fabric, "exchangeLaunchSeconds"), "+", $.compute(bytes, "/", $.get(fabric, "exchangeBytesPerSecond"))));
}

export function replicaRate(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, request: $.Given<Request>, batchGiven: $.Loose<number>, choice: $.Given<ServingChoice>): $.Loose<OpenRate> {
  const batch = $.named("batch", "local", batchGiven);
  const layout = $.get(choice, "layout");
  const load = $.get(choice, "load");
  const draftTokens = $.get(choice, "draftTokens");
  const draftAcceptance = $.get(choice, "draftAcceptance");
  const draftShare = $.get(choice, "draftShare");
  const isDisaggregated = $.get(choice, "isDisaggregated");
  const inputTokens = $.get(request, "inputTokens");
  const outputTokens = $.get(request, "outputTokens");
  const own = $.named("own", "local", prefillSeconds(model, hardware, layout, inputTokens, $.literal(1)));
  const shared = $.named("shared", "local", sharedPrefillSeconds(model, hardware, layout, inputTokens, batch));
  const verifying = $.named("verifying", "local", decodeParts(model, hardware, layout, batch, meanContext(request), $.compute($.literal(1), "+", draftTokens)));
  const verified = $.named("verified", "local", partsTotal(verifying));
  const drafting = $.named("drafting", "local", decodeParts(model, hardware, layout, batch, meanContext(request), $.literal(1)));
  const drafted = $.named("drafted", "local", $.compute(draftTokens, "*", draftShare));
  const yielded = $.named("yielded", "local", tokensPerIteration(draftTokens, draftAcceptance));
  const perToken = $.named("perToken", "local", $.made("", { weights: perYield($.get(verifying, "weights"), $.get(drafting, "weights"), drafted, yielded), compute: perYield($.get(verifying, "compute"), $.get(drafting, "compute"), drafted, yielded), cache: perYield($.get(verifying, "cache"), $.get(drafting, "cache"), drafted, yielded), exchange: perYield($.get(verifying, "exchange"), $.get(drafting, "exchange"), drafted, yielded), launch: perYield($.get(verifying, "launch"), $.get(drafting, "launch"), drafted, yielded), host: perYield($.get(verifying, "host"), $.get(drafting, "host"), drafted, yielded), interleaved: $.choose(isDisaggregated, () => $.literal(0), () => $.compute($.compute($.compute(batch, "-", $.literal(1)), "*", shared), "/", outputTokens)) }));
  const next = $.named("next", "local", $.compute(partsTotal(perToken), "+", $.get(perToken, "interleaved")));
  const decoding = $.named("decoding", "local", $.compute(next, "*", $.compute(outputTokens, "-", $.literal(1))));
  const underWay = $.named("underWay", "local", $.choose(isDisaggregated, () => $.literal(0), () => $.compute(verified, "/", $.literal(2))));
  const start = $.named("start", "local", $.compute($.compute($.compute($.get(hardware, "firstTokenSeconds"), "+", underWay), "+", own), "+", verified));
  const handOver = $.named("handOver", "local", $.choose(isDisaggregated, () => handOverSeconds(model, hardware, layout, inputTokens), () => $.literal(0)));
  const serviceSeconds = $.named("serviceSeconds", "local", $.compute($.choose(isDisaggregated, () => $.compute(handOver, "+", verified), () => start), "+", decoding));
  const requestsPerSecond = $.named("requestsPerSecond", "local", $.compute($.compute(load, "*", batch), "/", serviceSeconds));
  const prefillLoad = $.named("prefillLoad", "local", $.choose(isDisaggregated, () => load, () => $.math("min", load, $.compute(requestsPerSecond, "*", shared))));
  const waiting = $.named("waiting", "local", $.compute(underWay, "+", queueSeconds(prefillLoad, shared)));
  return $.named("replicaRate", "result", $.made<OpenRate>("OpenRate", { batch, timeToFirstTokenSeconds: $.compute($.compute($.compute($.compute(waiting, "+", own), "+", handOver), "+", verified), "+", $.get(hardware, "firstTokenSeconds")), firstToken: $.made("", { waiting, prefill: own, handOver, iteration: verified, host: $.get(hardware, "firstTokenSeconds") }), perToken, timePerOutputTokenSeconds: next, requestsPerSecond, prefillSeconds: shared, prefillLoad, serviceSeconds, inputsPerSecond: $.compute(load, "/", shared) }));
}
