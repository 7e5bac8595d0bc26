// The traced twin of workload-parameters.ts: do not edit. `npm run registries` writes it anew.
import type { TransformerArchitecture } from "../catalog/parts";
import { encoderParameters } from "./workload-encoders.trace.gen";
import { layerCounts } from "./workload-layers.trace.gen";
import { stateSpaceParameters } from "./workload-state-space.trace.gen";
import * as $ from "../trace/traced";
import type { ParameterCounts } from "./workload-parameters";

export function attentionMatrixElements(architecture: $.Given<TransformerArchitecture>): $.Loose<number> {
  const hidden = $.get(architecture, "hidden");
  const heads = $.get(architecture, "heads");
  const kvHeads = $.get(architecture, "kvHeads");
  const headDimension = $.get(architecture, "headDimension");
  const mla = $.get(architecture, "mla");
  const gate = $.named("gate", "local", $.choose($.get(architecture, "hasOutputGate"), () => $.compute($.compute(hidden, "*", heads), "*", $.otherwise($.maybe(mla, "valueHeadDimension"), () => headDimension)), () => $.literal(0)));
  const condition34 = $.compare(mla, "===", $.literal(null));
  if ($.is(condition34)) {
    return $.named("attentionMatrixElements", "result", $.because(condition34, $.compute($.compute($.compute(hidden, "*", headDimension), "*", $.compute($.compute($.literal(2), "*", heads), "+", $.compute($.literal(2), "*", kvHeads))), "+", gate)));
  }
  const queryWidth = $.named("queryWidth", "local", $.compute(heads, "*", $.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "ropeHeadDimension"))));
  const query = $.named("query", "local", $.choose($.compare($.get(mla, "queryRank"), "===", $.literal(null)), () => $.compute(hidden, "*", queryWidth), () => $.compute($.get(mla, "queryRank"), "*", $.compute(hidden, "+", queryWidth))));
  const keyValue = $.named("keyValue", "local", $.compute($.compute(hidden, "*", $.compute($.get(mla, "keyValueRank"), "+", $.get(mla, "ropeHeadDimension"))), "+", $.compute($.compute($.get(mla, "keyValueRank"), "*", heads), "*", $.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "valueHeadDimension")))));
  return $.named("attentionMatrixElements", "result", $.compute($.compute($.compute(query, "+", keyValue), "+", $.compute($.compute(heads, "*", $.get(mla, "valueHeadDimension")), "*", hidden)), "+", gate));
}

export function indexMatrixElements(part0: $.Given<TransformerArchitecture>): $.Loose<number> {
  const hidden = $.get(part0, "hidden");
  const mla = $.get(part0, "mla");
  const sparseIndex = $.get(part0, "sparseIndex");
  const condition48 = $.compare(sparseIndex, "===", $.literal(null));
  if ($.is(condition48)) {
    return $.named("indexMatrixElements", "result", $.because(condition48, $.literal(0)));
  }
  const heads = $.get(sparseIndex, "heads");
  const headDimension = $.get(sparseIndex, "headDimension");
  return $.named("indexMatrixElements", "result", $.compute($.compute($.compute($.otherwise($.maybe(mla, "queryRank"), () => hidden), "*", heads), "*", headDimension), "+", $.compute(hidden, "*", $.compute(headDimension, "+", heads))));
}

export function matricesOfFfn(architecture: $.Given<TransformerArchitecture>): $.Loose<number> {
  return $.named("matricesOfFfn", "result", $.choose($.get(architecture, "isGated"), () => $.literal(3), () => $.literal(2)));
}

export function ffnMatrixElements(architecture: $.Given<TransformerArchitecture>, widthGiven: $.Loose<number>): $.Loose<number> {
  const width = $.named("width", "local", widthGiven);
  return $.named("ffnMatrixElements", "result", $.compute($.compute(matricesOfFfn(architecture), "*", $.get(architecture, "hidden")), "*", width));
}

export function expertMatrixElements(architecture: $.Given<TransformerArchitecture>): $.Loose<number> {
  const moe = $.get(architecture, "moe");
  const hidden = $.get(architecture, "hidden");
  return $.named("expertMatrixElements", "result", $.choose($.compare(moe, "===", $.literal(null)), () => $.literal(0), () => $.compute($.compute(matricesOfFfn(architecture), "*", $.otherwise($.get(moe, "latentWidth"), () => hidden)), "*", $.get(moe, "expertFfnHidden"))));
}

export function sharedMatrixElements(architecture: $.Given<TransformerArchitecture>): $.Loose<number> {
  const moe = $.get(architecture, "moe");
  const hidden = $.get(architecture, "hidden");
  const condition70 = $.compare(moe, "===", $.literal(null));
  if ($.is(condition70)) {
    return $.named("sharedMatrixElements", "result", $.because(condition70, $.literal(0)));
  }
  const latent = $.named("latent", "local", $.compute($.compute($.literal(2), "*", hidden), "*", $.otherwise($.get(moe, "latentWidth"), () => $.literal(0))));
  return $.named("sharedMatrixElements", "result", $.compute($.compute($.compute(hidden, "*", $.get(moe, "experts")), "+", latent), "+", $.compute($.get(moe, "sharedExperts"), "*", ffnMatrixElements(architecture, $.get(moe, "expertFfnHidden")))));
}

function attentionVectors(architecture: $.Given<TransformerArchitecture>): $.Loose<number> {
  const hidden = $.get(architecture, "hidden");
  const heads = $.get(architecture, "heads");
  const kvHeads = $.get(architecture, "kvHeads");
  const headDimension = $.get(architecture, "headDimension");
  const biases = $.get(architecture, "biases");
  const mla = $.get(architecture, "mla");
  const bias = $.named("bias", "local", $.choose($.compare(biases, "===", $.literal("none")), () => $.literal(0), () => $.compute($.compute(headDimension, "*", $.compute(heads, "+", $.compute($.literal(2), "*", kvHeads))), "+", $.choose($.compare(biases, "===", $.literal("all")), () => hidden, () => $.literal(0)))));
  const latentNorms = $.named("latentNorms", "local", $.choose($.compare(mla, "===", $.literal(null)), () => $.literal(0), () => $.compute($.get(mla, "keyValueRank"), "+", $.otherwise($.get(mla, "queryRank"), () => $.literal(0)))));
  const headNorms = $.named("headNorms", "local", $.choose($.get(architecture, "hasQueryKeyNorm"), () => $.compute($.literal(2), "*", headDimension), () => $.literal(0)));
  return $.named("attentionVectors", "result", $.compute($.compute($.compute(bias, "+", latentNorms), "+", headNorms), "+", $.choose($.get(architecture, "hasAttentionSinks"), () => heads, () => $.literal(0))));
}

function ffnBiases(architecture: $.Given<TransformerArchitecture>, widthGiven: $.Loose<number>, outputGiven: $.Loose<number>): $.Loose<number> {
  const width = $.named("width", "local", widthGiven);
  const output = $.named("output", "local", outputGiven);
  return $.named("ffnBiases", "result", $.choose($.compare($.get(architecture, "biases"), "===", $.literal("all")), () => $.compute($.compute($.compute(matricesOfFfn(architecture), "-", $.literal(1)), "*", width), "+", output), () => $.literal(0)));
}

export function countParameters(architecture: $.Given<TransformerArchitecture>): $.Loose<ParameterCounts> {
  const layers = $.get(architecture, "layers");
  const hidden = $.get(architecture, "hidden");
  const ffnHidden = $.get(architecture, "ffnHidden");
  const vocabulary = $.get(architecture, "vocabulary");
  const moe = $.get(architecture, "moe");
  const sparseIndex = $.get(architecture, "sparseIndex");
  const stateSpace = $.get(architecture, "stateSpace");
  const counts = $.named("counts", "local", layerCounts(architecture));
  const norm = $.named("norm", "local", $.choose($.compare($.get(architecture, "norm"), "===", $.literal("layernorm")), () => $.compute($.literal(2), "*", hidden), () => hidden));
  const attention = $.named("attention", "local", $.compute(attentionMatrixElements(architecture), "+", attentionVectors(architecture)));
  const index = $.named("index", "local", $.compute(indexMatrixElements(architecture), "+", $.compute($.literal(2), "*", $.otherwise($.maybe(sparseIndex, "headDimension"), () => $.literal(0)))));
  const state = $.named("state", "local", $.choose($.compare(stateSpace, "===", $.literal(null)), () => $.literal(0), () => stateSpaceParameters(stateSpace, hidden)));
  const mixers = $.named("mixers", "local", $.compute($.compute($.compute($.get(counts, "attention"), "*", attention), "+", $.compute($.get(counts, "indexed"), "*", index)), "+", $.compute($.get(counts, "stateSpace"), "*", state)));
  const attentionPerLayer = $.named("attentionPerLayer", "local", $.compute($.compute(mixers, "/", layers), "+", $.compute($.get(architecture, "normsPerLayer"), "*", norm)));
  const denseFfnPerLayer = $.named("denseFfnPerLayer", "local", $.compute(ffnMatrixElements(architecture, ffnHidden), "+", ffnBiases(architecture, ffnHidden, hidden)));
  const width = $.named("width", "local", $.otherwise($.maybe(moe, "expertFfnHidden"), () => $.literal(0)));
  const perExpert = $.named("perExpert", "local", $.choose($.compare(moe, "===", $.literal(null)), () => $.literal(0), () => $.compute(expertMatrixElements(architecture), "+", ffnBiases(architecture, width, $.otherwise($.get(moe, "latentWidth"), () => hidden)))));
  const routerAndSharedPerLayer = $.named("routerAndSharedPerLayer", "local", $.choose($.compare(moe, "===", $.literal(null)), () => $.literal(0), () => $.compute($.compute(sharedMatrixElements(architecture), "+", $.choose($.compare($.get(architecture, "biases"), "===", $.literal("all")), () => $.get(moe, "experts"), () => $.literal(0))), "+", $.compute($.get(moe, "sharedExperts"), "*", ffnBiases(architecture, width, hidden)))));
  const inputEmbedding = $.named("inputEmbedding", "local", $.compute($.compute(vocabulary, "+", $.get(architecture, "learnedPositions")), "*", hidden));
  const outputEmbedding = $.named("outputEmbedding", "local", $.choose($.get(architecture, "isTied"), () => $.literal(0), () => $.compute(vocabulary, "*", hidden)));
  const encoders = $.named("encoders", "local", $.each($.get(architecture, "encoders")).reduce<$.Loose<number>>((sum, tower) => $.compute(sum, "+", encoderParameters(tower)), $.literal(0)));
  const shared = $.named("shared", "local", $.compute($.compute($.compute($.compute($.compute($.compute($.compute(mixers, "+", $.compute($.compute(layers, "*", $.get(architecture, "normsPerLayer")), "*", norm)), "+", $.compute($.get(counts, "dense"), "*", denseFfnPerLayer)), "+", $.compute($.get(counts, "expert"), "*", routerAndSharedPerLayer)), "+", inputEmbedding), "+", outputEmbedding), "+", encoders), "+", norm));
  return $.named("countParameters", "result", $.made<ParameterCounts>("ParameterCounts", { total: $.compute(shared, "+", $.compute($.compute($.get(counts, "expert"), "*", $.otherwise($.maybe(moe, "experts"), () => $.literal(0))), "*", perExpert)), active: $.compute(shared, "+", $.compute($.compute($.get(counts, "expert"), "*", $.otherwise($.maybe(moe, "topK"), () => $.literal(0))), "*", perExpert)), inputEmbedding, outputEmbedding, encoders, attentionPerLayer, denseFfnPerLayer, perExpert, routerAndSharedPerLayer, denseLayers: $.get(counts, "dense"), expertLayers: $.get(counts, "expert") }));
}
