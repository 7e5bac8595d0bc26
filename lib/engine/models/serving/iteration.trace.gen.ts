// The traced twin of iteration.ts: do not edit. `npm run registries` writes it anew.
import type { DecodeParts, Products } from "../../result-inference";
import { hierarchicalAllReduceSeconds, hierarchicalAllToAllSeconds, pointToPointSeconds } from "../collectives.trace.gen";
import { slidingKeys } from "../workload-flops.trace.gen";
import type { ServedModel } from "./served-model";
import { attendedBytes, touchedShare } from "./served-model.trace.gen";
import type { ServingHardware } from "./serving-hardware";
import * as $ from "../../trace/traced";
import type { ReplicaLayout } from "./iteration";
import type { Request } from "./iteration";
import type { Drafts } from "./iteration";

export function tokensPerIteration(draftTokensGiven: $.Loose<number>, acceptanceGiven: $.Loose<number>): $.Loose<number> {
  const draftTokens = $.named("draftTokens", "local", draftTokensGiven);
  const acceptance = $.named("acceptance", "local", acceptanceGiven);
  return $.named("tokensPerIteration", "result", $.choose($.compare(acceptance, ">=", $.literal(1)), () => $.compute(draftTokens, "+", $.literal(1)), () => $.compute($.compute($.literal(1), "-", $.compute(acceptance, "**", $.compute(draftTokens, "+", $.literal(1)))), "/", $.compute($.literal(1), "-", acceptance))));
}

export function replicaWidth(part0: $.Given<ReplicaLayout>): $.Loose<number> {
  const tensor = $.get(part0, "tensor");
  const data = $.get(part0, "data");
  const pipeline = $.get(part0, "pipeline");
  return $.named("replicaWidth", "result", $.compute($.compute(tensor, "*", data), "*", pipeline));
}

const STREAM_BYTES = $.named("STREAM_BYTES", "constant", $.literal(2));

const DIRECT_BYTES = $.named("DIRECT_BYTES", "constant", $.literal(8e6));

function reduceSeconds(hardware: $.Given<ServingHardware>, ranksGiven: $.Loose<number>, bytesGiven: $.Loose<number>): $.Loose<number> {
  const ranks = $.named("ranks", "local", ranksGiven);
  const bytes = $.named("bytes", "local", bytesGiven);
  const condition47 = $.compare(ranks, "<=", $.literal(1));
  if ($.is(condition47)) {
    return $.named("reduceSeconds", "result", $.because(condition47, $.literal(0)));
  }
  const ring = $.named("ring", "local", hierarchicalAllReduceSeconds(bytes, ranks, $.get(hardware, "domain"), $.get(hardware, "scaleUp"), $.get(hardware, "fabric")));
  const condition49 = $.or($.compare(ranks, ">", $.get(hardware, "domain")), () => $.compare(bytes, ">", DIRECT_BYTES));
  if ($.is(condition49)) {
    return $.named("reduceSeconds", "result", $.because(condition49, ring));
  }
  const direct = $.named("direct", "local", $.compute($.get(hardware, "reduceSeconds"), "+", $.compute($.compute($.compute($.literal(2), "*", $.compute($.compute(ranks, "-", $.literal(1)), "/", ranks)), "*", bytes), "/", $.get($.get(hardware, "scaleUp"), "bytesPerSecond"))));
  return $.named("reduceSeconds", "result", $.math("min", ring, direct));
}

function rankExchangeSeconds(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const tensor = $.get(layout, "tensor");
  const data = $.get(layout, "data");
  const pipeline = $.get(layout, "pipeline");
  const bytes = $.named("bytes", "local", $.compute($.compute(tokens, "*", $.get(model, "hidden")), "*", STREAM_BYTES));
  const reduce = $.named("reduce", "local", reduceSeconds(hardware, tensor, bytes));
  const plainReduces = $.named("plainReduces", "local", $.compute($.compute($.literal(2), "*", $.get(model, "layers")), "-", $.choose($.compare(data, ">", $.literal(1)), () => $.get(model, "expertLayers"), () => $.literal(0))));
  let seconds: $.Loose<number> = $.named("seconds", "local", $.compute(plainReduces, "*", reduce));
  const condition66 = $.and($.compare(data, ">", $.literal(1)), () => $.compare($.get(model, "expertLayers"), ">", $.literal(0)));
  if ($.is(condition66)) {
    const ranks = $.named("ranks", "local", $.compute(tensor, "*", data));
    const sent = $.named("sent", "local", $.compute($.compute(bytes, "/", tensor), "*", $.math("min", $.get(model, "topK"), ranks)));
    seconds = $.named("seconds", "local", $.because(condition66, $.compute(seconds, "+", $.compute($.compute($.literal(2), "*", $.get(model, "expertLayers")), "*", hierarchicalAllToAllSeconds(sent, ranks, $.get(hardware, "domain"), $.get(hardware, "scaleUp"), $.get(hardware, "fabric"))))));
  }
  const condition74 = $.compare(pipeline, ">", $.literal(1));
  if ($.is(condition74)) {
    const link = $.named("link", "local", $.choose($.compare(replicaWidth(layout), ">", $.get(hardware, "domain")), () => $.get(hardware, "fabric"), () => $.get(hardware, "scaleUp")));
    seconds = $.named("seconds", "local", $.because(condition74, $.compute(seconds, "+", $.compute($.compute(pipeline, "-", $.literal(1)), "*", pointToPointSeconds($.compute(bytes, "/", tensor), link)))));
  }
  return $.named("rankExchangeSeconds", "result", seconds);
}

const USUAL_EXPERTS = $.named("USUAL_EXPERTS", "constant", $.literal(8));

function kernelLayers(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>): $.Loose<number> {
  return $.named("kernelLayers", "result", $.compute($.compute($.compute($.compute($.get(model, "layers"), "+", $.compute($.compute($.compute($.get(hardware, "expertLayer"), "*", $.get(model, "expertLayers")), "*", $.get(model, "expertsPerToken")), "/", USUAL_EXPERTS)), "+", $.compute($.get(hardware, "latentLayer"), "*", $.get(model, "latentLayers"))), "+", $.compute($.get(hardware, "indexLayer"), "*", $.get(model, "indexLayers"))), "+", $.compute($.get(hardware, "scaledLayer"), "*", $.get(model, "scaledLayers"))));
}

export function partsTotal(part0: $.Given<DecodeParts>): $.Loose<number> {
  const weights = $.get(part0, "weights");
  const compute = $.get(part0, "compute");
  const cache = $.get(part0, "cache");
  const exchange = $.get(part0, "exchange");
  const launch = $.get(part0, "launch");
  const host = $.get(part0, "host");
  return $.named("partsTotal", "result", $.compute($.compute($.compute($.compute($.compute(weights, "+", compute), "+", cache), "+", exchange), "+", launch), "+", host));
}

function productParts(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, part2: $.Given<ReplicaLayout>, groupTokensGiven: $.Loose<number>, tokensGiven: $.Loose<number>): $.Loose<Products> {
  const tensor = $.get(part2, "tensor");
  const data = $.get(part2, "data");
  const groupTokens = $.named("groupTokens", "local", groupTokensGiven);
  const tokens = $.named("tokens", "local", tokensGiven);
  const ranks = $.named("ranks", "local", $.compute(tensor, "*", data));
  const plainRate = $.named("plainRate", "local", $.choose($.get(model, "dequantisesPlain"), () => $.get(hardware, "dequantisedRate"), () => $.literal(1)));
  const expertRate = $.named("expertRate", "local", $.choose($.get(model, "dequantisesExperts"), () => $.get(hardware, "dequantisedRate"), () => $.literal(1)));
  const plainRead = $.named("plainRead", "local", $.compute($.compute($.get(model, "plainBytes"), "/", tensor), "/", $.get(hardware, "memoryBytesPerSecond")));
  const plainWork = $.named("plainWork", "local", $.compute($.compute($.compute(groupTokens, "*", $.get(model, "plainFlops")), "/", tensor), "/", $.compute(plainRate, "*", $.get(hardware, "matrixFlopsPerSecond"))));
  const expertRead = $.named("expertRead", "local", $.compute($.compute($.compute($.get(model, "expertBytes"), "*", touchedShare(model, tokens)), "/", ranks), "/", $.get(hardware, "expertBytesPerSecond")));
  const expertWork = $.named("expertWork", "local", $.compute($.compute($.compute(tokens, "*", $.get(model, "expertFlops")), "/", ranks), "/", $.compute(expertRate, "*", $.get(hardware, "expertFlopsPerSecond"))));
  return $.named("productParts", "result", $.made<Products>("Products", { weights: $.compute($.choose($.compare(plainRead, ">=", plainWork), () => plainRead, () => $.literal(0)), "+", $.choose($.compare(expertRead, ">=", expertWork), () => expertRead, () => $.literal(0))), compute: $.compute($.choose($.compare(plainRead, ">=", plainWork), () => $.literal(0), () => plainWork), "+", $.choose($.compare(expertRead, ">=", expertWork), () => $.literal(0), () => expertWork)) }));
}

function indexSeconds(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, pairsGiven: $.Loose<number>, keysGiven: $.Loose<number>): $.Loose<number> {
  const pairs = $.named("pairs", "local", pairsGiven);
  const keys = $.named("keys", "local", keysGiven);
  return $.named("indexSeconds", "result", $.math("max", $.compute($.compute(keys, "*", $.get(model, "indexBytesPerToken")), "/", $.get(hardware, "memoryBytesPerSecond")), $.compute($.compute(pairs, "*", $.get(model, "indexPairFlops")), "/", $.get(hardware, "attentionFlopsPerSecond"))));
}

export function decodeParts(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, batchGiven: $.Loose<number>, contextGiven: $.Loose<number>, tokensEachGiven: $.Loose<number>): $.Loose<DecodeParts> {
  const batch = $.named("batch", "local", batchGiven);
  const context = $.named("context", "local", contextGiven);
  const tokensEach = $.named("tokensEach", "local", tokensEachGiven);
  const tensor = $.get(layout, "tensor");
  const data = $.get(layout, "data");
  const pipeline = $.get(layout, "pipeline");
  const staged = $.named("staged", "local", $.compute(batch, "/", pipeline));
  const sequences = $.named("sequences", "local", $.math("max", $.literal(1), $.compute(staged, "/", data)));
  const tokens = $.named("tokens", "local", $.compute(sequences, "*", tokensEach));
  const shards = $.named("shards", "local", $.math("min", tensor, $.get(model, "cacheShards")));
  const pairs = $.named("pairs", "local", $.compute($.compute($.math("min", context, $.get(model, "topTokens")), "*", $.get(model, "decodePairFlops")), "+", $.compute($.math("min", context, $.get(model, "windowTokens")), "*", $.get(model, "windowedPairFlops"))));
  const attention = $.named("attention", "local", $.math("max", $.compute($.compute($.compute(sequences, "*", attendedBytes(model, context)), "/", shards), "/", $.get(hardware, "memoryBytesPerSecond")), $.compute($.compute($.compute(tokens, "*", pairs), "/", tensor), "/", $.get(hardware, "attentionFlopsPerSecond"))));
  const index = $.named("index", "local", indexSeconds(model, hardware, $.compute(tokens, "*", context), $.compute(sequences, "*", context)));
  const products = $.named("products", "local", productParts(model, hardware, layout, tokens, $.compute($.math("max", $.literal(1), staged), "*", tokensEach)));
  return $.named("decodeParts", "result", $.made<DecodeParts>("DecodeParts", { weights: $.compute($.get(products, "weights"), "*", $.get(hardware, "overhead")), compute: $.compute($.get(products, "compute"), "*", $.get(hardware, "overhead")), cache: $.compute($.compute(attention, "+", index), "*", $.get(hardware, "overhead")), exchange: rankExchangeSeconds(model, hardware, layout, tokens), launch: $.compute($.get(hardware, "layerSeconds"), "*", kernelLayers(model, hardware)), host: $.compute($.get(hardware, "iterationSeconds"), "+", $.compute(sequences, "*", $.get(hardware, "sequenceSeconds"))) }));
}

export function decodeSeconds(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, batchGiven: $.Loose<number>, contextGiven: $.Loose<number>, tokensEachGiven: $.Loose<number>): $.Loose<number> {
  const batch = $.named("batch", "local", batchGiven);
  const context = $.named("context", "local", contextGiven);
  const tokensEach = $.named("tokensEach", "local", tokensEachGiven);
  return $.named("decodeSeconds", "result", partsTotal(decodeParts(model, hardware, layout, batch, context, tokensEach)));
}

function wholePairFlops(model: $.Given<ServedModel>, inputTokensGiven: $.Loose<number>): $.Loose<number> {
  const inputTokens = $.named("inputTokens", "local", inputTokensGiven);
  const masked = $.named("masked", "local", $.compute($.compute(inputTokens, "/", $.literal(2)), "*", $.get(model, "pairFlops")));
  const condition189 = $.compare(inputTokens, "<=", $.get(model, "topTokens"));
  if ($.is(condition189)) {
    return $.named("wholePairFlops", "result", $.because(condition189, masked));
  }
  return $.named("wholePairFlops", "result", $.math("min", masked, $.compute(slidingKeys(inputTokens, $.get(model, "topTokens")), "*", $.get(model, "decodePairFlops"))));
}

function launchedSeconds(startsGiven: $.Loose<number>, workGiven: $.Loose<number>, smallGiven: $.Loose<number>): $.Loose<number> {
  const starts = $.named("starts", "local", startsGiven);
  const work = $.named("work", "local", workGiven);
  const small = $.named("small", "local", smallGiven);
  return $.named("launchedSeconds", "result", $.compute($.compute(small, "*", starts), "+", $.math("max", $.compute($.compute($.literal(1), "-", small), "*", starts), work)));
}

export function prefillSeconds(model: $.Given<ServedModel>, hardware: $.Given<ServingHardware>, layout: $.Given<ReplicaLayout>, inputTokensGiven: $.Loose<number>, requestsGiven: $.Loose<number>): $.Loose<number> {
  const inputTokens = $.named("inputTokens", "local", inputTokensGiven);
  const requests = $.named("requests", "local", requestsGiven);
  const tensor = $.get(layout, "tensor");
  const data = $.get(layout, "data");
  const groupTokens = $.named("groupTokens", "local", $.compute(inputTokens, "*", $.math("max", $.literal(1), $.compute(requests, "/", data))));
  const window = $.named("window", "local", $.math("min", inputTokens, $.get(model, "windowTokens")));
  const pairs = $.named("pairs", "local", $.compute(wholePairFlops(model, inputTokens), "+", $.compute(slidingKeys(inputTokens, window), "*", $.get(model, "windowedPairFlops"))));
  const attention = $.named("attention", "local", $.compute($.compute($.compute(groupTokens, "*", pairs), "/", tensor), "/", $.get(hardware, "attentionFlopsPerSecond")));
  const index = $.named("index", "local", indexSeconds(model, hardware, $.compute($.compute(groupTokens, "*", inputTokens), "/", $.literal(2)), groupTokens));
  const chunks = $.named("chunks", "local", $.math("ceil", $.compute(groupTokens, "/", $.get(hardware, "chunkTokens"))));
  const products = $.named("products", "local", productParts(model, hardware, layout, groupTokens, $.compute(inputTokens, "*", requests)));
  const work = $.named("work", "local", $.compute($.compute($.compute($.compute($.compute($.get(products, "weights"), "+", $.get(products, "compute")), "+", attention), "+", index), "*", $.get(hardware, "overhead")), "+", rankExchangeSeconds(model, hardware, layout, groupTokens)));
  const starts = $.named("starts", "local", $.compute($.compute(chunks, "*", $.get(hardware, "launchSeconds")), "*", kernelLayers(model, hardware)));
  return $.named("prefillSeconds", "result", launchedSeconds(starts, work, $.get(hardware, "smallKernels")));
}
