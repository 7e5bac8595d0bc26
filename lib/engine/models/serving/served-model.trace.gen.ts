// The traced twin of served-model.ts: do not edit. `npm run registries` writes it anew.
import type { TransformerArchitecture } from "../../catalog/parts";
import { forwardFlopsPerToken, indexFlopsPerPair } from "../workload-flops.trace.gen";
import { layerCounts } from "../workload-layers.trace.gen";
import type { ParameterCounts } from "../workload-parameters";
import { countParameters, expertMatrixElements } from "../workload-parameters.trace.gen";
import * as $ from "../../trace/traced";
import type { Storage } from "./served-model";
import type { ServedModel } from "./served-model";

export const FOUR_BIT_BYTES = $.named("FOUR_BIT_BYTES", "constant", $.literal(0.5625));

const STATE_ELEMENT_BYTES = $.named("STATE_ELEMENT_BYTES", "constant", $.literal(4));

const HEAD_ELEMENT_BYTES = $.named("HEAD_ELEMENT_BYTES", "constant", $.literal(2));

export function servedModel(architecture: $.Given<TransformerArchitecture>, storage: $.Given<Storage>): $.Loose<ServedModel> {
  const layers = $.get(architecture, "layers");
  const hidden = $.get(architecture, "hidden");
  const moe = $.get(architecture, "moe");
  const mla = $.get(architecture, "mla");
  const sparseIndex = $.get(architecture, "sparseIndex");
  const stateSpace = $.get(architecture, "stateSpace");
  const vocabulary = $.get(architecture, "vocabulary");
  const counts = $.named("counts", "local", countParameters(architecture));
  const kinds = $.named("kinds", "local", layerCounts(architecture));
  const kept = $.get(storage, "kept");
  const cacheKept = $.get(storage, "cacheKept");
  const experts = $.named("experts", "local", $.compute($.compute($.get(kinds, "expert"), "*", $.otherwise($.maybe(moe, "experts"), () => $.literal(0))), "*", $.get(counts, "perExpert")));
  const embeddings = $.named("embeddings", "local", $.compute($.compute($.get(counts, "inputEmbedding"), "+", $.get(counts, "outputEmbedding")), "+", $.get(counts, "encoders")));
  const plain = $.named("plain", "local", $.compute($.compute($.get(counts, "total"), "-", experts), "-", embeddings));
  const plainBytes = $.named("plainBytes", "local", $.compute($.compute(plain, "*", $.get(storage, "plainWeightBytes")), "*", kept));
  const expertBytes = $.named("expertBytes", "local", $.compute($.compute(experts, "*", $.get(storage, "weightBytes")), "*", kept));
  const headBytes = $.named("headBytes", "local", $.compute($.compute($.compute(vocabulary, "*", hidden), "*", HEAD_ELEMENT_BYTES), "*", kept));
  const expertFlops = $.named("expertFlops", "local", $.compute($.compute($.compute($.literal(2), "*", $.get(kinds, "expert")), "*", $.otherwise($.maybe(moe, "topK"), () => $.literal(0))), "*", expertMatrixElements(architecture)));
  const forward = $.named("forward", "local", forwardFlopsPerToken(architecture, $.literal(1)));
  const whole = $.named("whole", "local", $.compute($.get(kinds, "attention"), "-", $.get(kinds, "windowed")));
  const elementBytes = $.named("elementBytes", "local", $.compute($.get(storage, "cacheBytes"), "*", cacheKept));
  const cachePerLayer = $.named("cachePerLayer", "local", $.compute(keyValueElements(architecture), "*", elementBytes));
  const perPair = $.named("perPair", "local", pairFlops(architecture));
  return $.named("servedModel", "result", $.made<ServedModel>("ServedModel", { counts, layers, hidden, expertLayers: $.get(kinds, "expert"), expertsPerToken: $.choose($.compare(moe, "===", $.literal(null)), () => $.literal(0), () => $.compute($.get(moe, "topK"), "+", $.get(moe, "sharedExperts"))), latentLayers: $.choose($.compare(mla, "===", $.literal(null)), () => $.get(kinds, "stateSpace"), () => $.get(kinds, "attention")), indexLayers: $.get(kinds, "indexed"), scaledLayers: $.choose($.get(storage, "isBlockScaled"), () => layers, () => $.literal(0)), dequantisesPlain: $.and($.get(storage, "dequantisesWeights"), () => $.compare($.get(storage, "plainWeightBytes"), "===", $.get(storage, "weightBytes"))), dequantisesExperts: $.get(storage, "dequantisesWeights"), weightBytes: $.compute($.compute(plainBytes, "+", expertBytes), "+", $.compute($.compute(embeddings, "*", $.get(storage, "plainWeightBytes")), "*", kept)), plainBytes: $.compute(plainBytes, "+", headBytes), expertBytes, experts: $.otherwise($.maybe(moe, "experts"), () => $.literal(0)), topK: $.otherwise($.maybe(moe, "topK"), () => $.literal(0)), plainFlops: $.compute($.compute($.compute($.get(forward, "matrices"), "-", $.get(forward, "encoders")), "-", expertFlops), "*", kept), expertFlops: $.compute(expertFlops, "*", kept), pairFlops: $.compute($.compute(whole, "*", perPair), "*", kept), windowedPairFlops: $.compute($.compute($.get(kinds, "windowed"), "*", perPair), "*", kept), decodePairFlops: $.compute($.choose($.compare(mla, "===", $.literal(null)), () => $.compute(whole, "*", perPair), () => $.compute(whole, "*", latentPairFlops(architecture))), "*", kept), windowTokens: $.otherwise($.get(architecture, "windowTokens"), () => $.literal(0)), topTokens: $.otherwise($.maybe(sparseIndex, "topTokens"), () => $.literal(Number.POSITIVE_INFINITY)), indexPairFlops: $.compute($.compute($.get(kinds, "indexed"), "*", indexFlopsPerPair(architecture)), "*", kept), cacheBytesPerToken: $.compute(whole, "*", cachePerLayer), windowedCacheBytesPerToken: $.compute($.get(kinds, "windowed"), "*", cachePerLayer), indexBytesPerToken: $.compute($.compute($.get(kinds, "indexed"), "*", $.otherwise($.maybe(sparseIndex, "headDimension"), () => $.literal(0))), "*", elementBytes), stateBytes: $.choose($.compare(stateSpace, "===", $.literal(null)), () => $.literal(0), () => $.compute($.compute($.compute($.compute($.get(kinds, "stateSpace"), "*", $.get(stateSpace, "innerWidth")), "*", $.get(stateSpace, "stateDimension")), "*", STATE_ELEMENT_BYTES), "*", cacheKept)), cacheShards: $.choose($.compare(mla, "===", $.literal(null)), () => $.get(architecture, "kvHeads"), () => $.literal(1)) }));
}

function keyValueElements(part0: $.Given<TransformerArchitecture>): $.Loose<number> {
  const kvHeads = $.get(part0, "kvHeads");
  const headDimension = $.get(part0, "headDimension");
  const mla = $.get(part0, "mla");
  return $.named("keyValueElements", "result", $.choose($.compare(mla, "===", $.literal(null)), () => $.compute($.compute($.literal(2), "*", kvHeads), "*", headDimension), () => $.compute($.get(mla, "keyValueRank"), "+", $.get(mla, "ropeHeadDimension"))));
}

function pairFlops(part0: $.Given<TransformerArchitecture>): $.Loose<number> {
  const heads = $.get(part0, "heads");
  const headDimension = $.get(part0, "headDimension");
  const mla = $.get(part0, "mla");
  const condition138 = $.compare(mla, "===", $.literal(null));
  if ($.is(condition138)) {
    return $.named("pairFlops", "result", $.because(condition138, $.compute($.compute($.literal(4), "*", heads), "*", headDimension)));
  }
  return $.named("pairFlops", "result", $.compute($.compute($.literal(2), "*", heads), "*", $.compute($.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "ropeHeadDimension")), "+", $.get(mla, "valueHeadDimension"))));
}

function latentPairFlops(part0: $.Given<TransformerArchitecture>): $.Loose<number> {
  const heads = $.get(part0, "heads");
  const mla = $.get(part0, "mla");
  return $.named("latentPairFlops", "result", $.choose($.compare(mla, "===", $.literal(null)), () => $.literal(0), () => $.compute($.compute($.literal(2), "*", heads), "*", $.compute($.compute($.literal(2), "*", $.get(mla, "keyValueRank")), "+", $.get(mla, "ropeHeadDimension")))));
}

function mainBytes(model: $.Given<ServedModel>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  return $.named("mainBytes", "result", $.compute($.compute($.compute(tokens, "*", $.get(model, "cacheBytesPerToken")), "+", $.compute($.math("min", tokens, $.get(model, "windowTokens")), "*", $.get(model, "windowedCacheBytesPerToken"))), "+", $.get(model, "stateBytes")));
}

export function sequenceBytes(model: $.Given<ServedModel>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  return $.named("sequenceBytes", "result", $.compute(mainBytes(model, tokens), "+", $.compute(tokens, "*", $.get(model, "indexBytesPerToken"))));
}

export function rankSequenceBytes(model: $.Given<ServedModel>, tensorGiven: $.Loose<number>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tensor = $.named("tensor", "local", tensorGiven);
  const tokens = $.named("tokens", "local", tokensGiven);
  return $.named("rankSequenceBytes", "result", $.compute($.compute(mainBytes(model, tokens), "/", $.math("min", tensor, $.get(model, "cacheShards"))), "+", $.compute(tokens, "*", $.get(model, "indexBytesPerToken"))));
}

export function attendedBytes(model: $.Given<ServedModel>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  return $.named("attendedBytes", "result", $.compute($.compute($.compute($.math("min", tokens, $.get(model, "topTokens")), "*", $.get(model, "cacheBytesPerToken")), "+", $.compute($.math("min", tokens, $.get(model, "windowTokens")), "*", $.get(model, "windowedCacheBytesPerToken"))), "+", $.get(model, "stateBytes")));
}

export function touchedShare(part0: $.Given<ServedModel>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const experts = $.get(part0, "experts");
  const topK = $.get(part0, "topK");
  const tokens = $.named("tokens", "local", tokensGiven);
  return $.named("touchedShare", "result", $.choose($.compare(experts, "===", $.literal(0)), () => $.literal(0), () => $.compute($.literal(1), "-", $.compute($.compute($.literal(1), "-", $.compute(topK, "/", experts)), "**", tokens))));
}
