// The traced twin of closed-load.ts: do not edit. `npm run registries` writes it anew.
import type { Drafts, ReplicaLayout, Request } from "./iteration";
import { decodeSeconds, prefillSeconds, replicaWidth, tokensPerIteration } from "./iteration.trace.gen";
import type { ServedModel } from "./served-model";
import { rankSequenceBytes } from "./served-model.trace.gen";
import type { ServingHardware } from "./serving-hardware";
import * as $ from "../../trace/traced";
import type { ReplicaRate } from "./closed-load";
import type { BenchmarkLoad } from "./closed-load";

export function meanContext(part0: $.Given<Request>): $.Loose<number> {
  const inputTokens = $.get(part0, "inputTokens");
  const outputTokens = $.get(part0, "outputTokens");
  return $.named("meanContext", "result", $.compute(inputTokens, "+", $.compute(outputTokens, "/", $.literal(2))));
}

export function largestBatch(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, request: $.Given<Request>): $.Loose<number> {
  const tensor = $.get(layout, "tensor");
  const data = $.get(layout, "data");
  const pipeline = $.get(layout, "pipeline");
  const ranks = $.named("ranks", "local", $.compute(tensor, "*", pipeline));
  const weights = $.named("weights", "local", $.compute($.compute($.compute($.get(model, "weightBytes"), "-", $.get(model, "expertBytes")), "/", ranks), "+", $.compute($.get(model, "expertBytes"), "/", replicaWidth(layout))));
  const room = $.named("room", "local", $.compute(ranks, "*", $.compute($.compute($.get(hardware, "memoryBytes"), "*", $.get(hardware, "memoryShare")), "-", weights)));
  const whole = $.named("whole", "local", $.compute(tensor, "*", rankSequenceBytes(model, tensor, $.compute($.get(request, "inputTokens"), "+", $.get(request, "outputTokens")))));
  const condition42 = $.compare(room, "<", whole);
  if ($.is(condition42)) {
    return $.named("largestBatch", "result", $.because(condition42, $.literal(0)));
  }
  const held = $.named("held", "local", $.choose($.get(hardware, "reservesAnswers"), () => whole, () => $.compute(tensor, "*", rankSequenceBytes(model, tensor, meanContext(request)))));
  return $.named("largestBatch", "result", $.math("max", $.literal(1), $.math("min", $.get(hardware, "batchLimit"), $.compute(data, "*", $.math("floor", $.compute(room, "/", held))))));
}

function inputsTogether(part0: $.Given<ServingHardware>, part1: $.Given<ReplicaLayout>, inputTokensGiven: $.Loose<number>, batchGiven: $.Loose<number>): $.Loose<number> {
  const chunkTokens = $.get(part0, "chunkTokens");
  const data = $.get(part1, "data");
  const inputTokens = $.named("inputTokens", "local", inputTokensGiven);
  const batch = $.named("batch", "local", batchGiven);
  return $.named("inputsTogether", "result", $.math("min", batch, $.compute(data, "*", $.math("max", $.literal(1), $.math("floor", $.compute(chunkTokens, "/", inputTokens))))));
}

export function sharedPrefillSeconds(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, inputTokensGiven: $.Loose<number>, batchGiven: $.Loose<number>): $.Loose<number> {
  const inputTokens = $.named("inputTokens", "local", inputTokensGiven);
  const batch = $.named("batch", "local", batchGiven);
  const together = $.named("together", "local", inputsTogether(hardware, layout, inputTokens, batch));
  return $.named("sharedPrefillSeconds", "result", $.compute(prefillSeconds(model, hardware, layout, inputTokens, together), "/", together));
}

function queuedSeconds(serviceGiven: $.Loose<number>, requestsGiven: $.Loose<number>, betweenGiven: $.Loose<number>): $.Loose<number> {
  const service = $.named("service", "local", serviceGiven);
  const requests = $.named("requests", "local", requestsGiven);
  const between = $.named("between", "local", betweenGiven);
  const crowd = $.named("crowd", "local", $.compute($.compute(requests, "*", service), "-", between));
  const response = $.named("response", "local", $.compute($.compute(crowd, "+", $.math("sqrt", $.compute($.compute(crowd, "**", $.literal(2)), "+", $.compute($.compute($.literal(4), "*", service), "*", between)))), "/", $.literal(2)));
  return $.named("queuedSeconds", "result", $.math("max", $.literal(0), $.compute($.compute(response, "-", service), "/", $.literal(2))));
}

function roundedWaitSeconds(beforeGiven: $.Loose<number>, serviceGiven: $.Loose<number>, togetherGiven: $.Loose<number>): $.Loose<number> {
  const before = $.named("before", "local", beforeGiven);
  const service = $.named("service", "local", serviceGiven);
  const together = $.named("together", "local", togetherGiven);
  return $.named("roundedWaitSeconds", "result", $.compute(before, "+", $.math("min", before, $.compute($.compute($.compute(together, "-", $.literal(1)), "/", $.literal(2)), "*", service))));
}

function gatheredIterations(gatherIterationsGiven: $.Loose<number>, batchGiven: $.Loose<number>, arrivingGiven: $.Loose<number>): $.Loose<number> {
  const gatherIterations = $.named("gatherIterations", "local", gatherIterationsGiven);
  const batch = $.named("batch", "local", batchGiven);
  const arriving = $.named("arriving", "local", arrivingGiven);
  return $.named("gatheredIterations", "result", $.math("min", gatherIterations, $.compute($.compute(batch, "-", $.literal(1)), "/", arriving)));
}

function joiningInputs(part0: $.Given<BenchmarkLoad>, batchGiven: $.Loose<number>, outputTokensGiven: $.Loose<number>, togetherGiven: $.Loose<number>): $.Loose<number> {
  const pollIterations = $.get(part0, "pollIterations");
  const gatherIterations = $.get(part0, "gatherIterations");
  const batch = $.named("batch", "local", batchGiven);
  const outputTokens = $.named("outputTokens", "local", outputTokensGiven);
  const together = $.named("together", "local", togetherGiven);
  const arriving = $.named("arriving", "local", $.compute(batch, "/", outputTokens));
  const kept = $.named("kept", "local", $.compute($.compute(pollIterations, "-", $.literal(1)), "+", gatheredIterations(gatherIterations, batch, arriving)));
  return $.named("joiningInputs", "result", $.math("min", $.compute(together, "-", $.literal(1)), $.compute(arriving, "*", kept)));
}

function heldIterations(part0: $.Given<BenchmarkLoad>, batchGiven: $.Loose<number>, outputTokensGiven: $.Loose<number>): $.Loose<number> {
  const pollIterations = $.get(part0, "pollIterations");
  const gatherIterations = $.get(part0, "gatherIterations");
  const batch = $.named("batch", "local", batchGiven);
  const outputTokens = $.named("outputTokens", "local", outputTokensGiven);
  const arriving = $.named("arriving", "local", $.compute(batch, "/", outputTokens));
  const gathered = $.named("gathered", "local", gatheredIterations(gatherIterations, batch, arriving));
  const polled = $.named("polled", "local", $.choose($.compare(batch, ">", $.literal(1)), () => $.compute($.compute(pollIterations, "-", $.literal(1)), "/", $.literal(2)), () => $.literal(0)));
  return $.named("heldIterations", "result", $.compute(polled, "+", $.compute($.compute(gathered, "*", $.compute($.literal(1), "+", $.compute($.compute(arriving, "*", gathered), "/", $.literal(2)))), "/", $.compute($.literal(1), "+", $.compute(arriving, "*", gathered)))));
}

export function closedLoad(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, request: $.Given<Request>, load: $.Given<BenchmarkLoad>): $.Loose<ReplicaRate> {
  const concurrency = $.get(load, "concurrency");
  const rounds = $.get(load, "rounds");
  const lengthSpread = $.get(load, "lengthSpread");
  const draftTokens = $.get(load, "draftTokens");
  const draftAcceptance = $.get(load, "draftAcceptance");
  const draftShare = $.get(load, "draftShare");
  const room = $.named("room", "local", largestBatch(model, hardware, layout, request));
  const batch = $.named("batch", "local", $.choose($.compare(room, "===", $.literal(0)), () => concurrency, () => $.math("min", concurrency, room)));
  const inputTokens = $.get(request, "inputTokens");
  const outputTokens = $.get(request, "outputTokens");
  const own = $.named("own", "local", prefillSeconds(model, hardware, layout, inputTokens, $.literal(1)));
  const shared = $.named("shared", "local", sharedPrefillSeconds(model, hardware, layout, inputTokens, batch));
  const verified = $.named("verified", "local", decodeSeconds(model, hardware, layout, batch, meanContext(request), $.compute($.literal(1), "+", draftTokens)));
  const drafting = $.named("drafting", "local", $.compute($.compute(draftTokens, "*", draftShare), "*", decodeSeconds(model, hardware, layout, batch, meanContext(request), $.literal(1))));
  const yielded = $.named("yielded", "local", tokensPerIteration(draftTokens, draftAcceptance));
  const decoding = $.named("decoding", "local", $.compute($.compute(verified, "+", drafting), "/", yielded));
  const scattered = $.named("scattered", "local", $.compute($.compute($.math("min", $.literal(1), $.compute(lengthSpread, "*", $.math("sqrt", rounds))), "*", outputTokens), "*", decoding));
  const later = $.named("later", "local", $.math("min", queuedSeconds(shared, batch, scattered), $.compute($.get(hardware, "inputsAhead"), "*", shared)));
  const together = $.named("together", "local", inputsTogether(hardware, layout, inputTokens, batch));
  const firstWave = $.named("firstWave", "local", roundedWaitSeconds($.compute($.compute($.compute(batch, "-", $.literal(1)), "/", $.literal(2)), "*", shared), shared, together));
  const joining = $.named("joining", "local", $.compute(joiningInputs(load, batch, $.compute(outputTokens, "/", yielded), together), "*", shared));
  const waited = $.named("waited", "local", $.compute($.compute(firstWave, "+", $.compute($.compute(rounds, "-", $.literal(1)), "*", $.compute(roundedWaitSeconds(later, shared, together), "+", joining))), "/", rounds));
  const next = $.named("next", "local", $.compute(decoding, "+", $.compute($.math("max", $.literal(0), $.compute($.compute($.compute(batch, "-", $.literal(1)), "*", shared), "-", waited)), "/", outputTokens)));
  const iteration = $.named("iteration", "local", $.compute(next, "*", yielded));
  const underWay = $.named("underWay", "local", $.compute($.compute($.compute(batch, "-", $.literal(1)), "/", batch), "*", iteration));
  const held = $.named("held", "local", $.compute($.compute($.compute($.compute(rounds, "-", $.literal(1)), "/", rounds), "*", heldIterations(load, batch, $.compute(outputTokens, "/", yielded))), "*", iteration));
  const reading = $.named("reading", "local", $.compute($.compute(shared, "+", $.compute($.compute(rounds, "-", $.literal(1)), "*", own)), "/", rounds));
  const start = $.named("start", "local", $.compute($.compute($.compute($.compute($.compute($.get(hardware, "firstTokenSeconds"), "+", reading), "+", waited), "+", held), "+", underWay), "+", verified));
  const service = $.named("service", "local", $.compute(start, "+", $.compute(next, "*", $.compute(outputTokens, "-", $.literal(1)))));
  const wait = $.named("wait", "local", $.compute($.compute($.compute(concurrency, "/", batch), "-", $.literal(1)), "*", service));
  return $.named("closedLoad", "result", $.made<ReplicaRate>("ReplicaRate", { batch, timeToFirstTokenSeconds: $.compute(wait, "+", start), timePerOutputTokenSeconds: next, requestsPerSecond: $.compute(batch, "/", service) }));
}
