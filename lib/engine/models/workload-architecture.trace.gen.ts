// The traced twin of workload-architecture.ts: do not edit. `npm run registries` writes it anew.
import type { EncoderTower, StateSpace } from "../catalog/model-parts";
import type { LatentAttention, MixtureOfExperts, ModelPreset, SparseIndex, TransformerArchitecture } from "../catalog/parts";
import type { ResolvedJob } from "../inputs/design";
import * as $ from "../trace/traced";
type Given = ResolvedJob["architecture"];
type Optional<T> = T | null | undefined;

const ENCODER_HEAD = $.named("ENCODER_HEAD", "constant", $.literal(64));

export function architectureOf(job: $.Given<ResolvedJob>, preset: $.Given<ModelPreset | null>): $.Loose<TransformerArchitecture | null> {
  const given = $.named("given", "local", $.get(job, "architecture"));
  const layers = $.get(given, "layers");
  const hidden = $.get(given, "hidden");
  const heads = $.get(given, "heads");
  const vocabulary = $.get(given, "vocabulary");
  const condition24 = $.or($.or($.or($.compare(layers, "===", $.literal(null)), () => $.compare(hidden, "===", $.literal(null))), () => $.compare(heads, "===", $.literal(null))), () => $.compare(vocabulary, "===", $.literal(null)));
  if ($.is(condition24)) {
    return $.named("architectureOf", "result", $.because(condition24, $.literal(null)));
  }
  const mla = $.named("mla", "local", latentOf(given));
  const sparseIndex = $.named("sparseIndex", "local", indexOf(given));
  const stateSpace = $.named("stateSpace", "local", stateSpaceOf(given));
  const encoder = $.named("encoder", "local", encoderOf(given, preset));
  const condition29 = $.or($.compare(mla, "===", $.literal(undefined)), () => $.compare(sparseIndex, "===", $.literal(undefined)));
  if ($.is(condition29)) {
    return $.named("architectureOf", "result", $.because(condition29, $.literal(null)));
  }
  const condition30 = $.or($.compare(stateSpace, "===", $.literal(undefined)), () => $.compare(encoder, "===", $.literal(undefined)));
  if ($.is(condition30)) {
    return $.named("architectureOf", "result", $.because(condition30, $.literal(null)));
  }
  const windowTokens = $.get($.get(given, "attentionWindow"), "windowTokens");
  const windowedLayers = $.get($.get(given, "attentionWindow"), "windowedLayers");
  const chunked = $.get($.get(given, "attentionWindow"), "chunked");
  const ffnHidden = $.named("ffnHidden", "local", $.otherwise($.get(given, "ffnHidden"), () => $.compute($.literal(4), "*", hidden)));
  return $.named("architectureOf", "result", $.made<TransformerArchitecture>("TransformerArchitecture", { kind: $.otherwise($.get(given, "direction"), () => $.literal("decoder")), layers, hidden, heads, kvHeads: $.math("min", heads, $.otherwise($.get(given, "kvHeads"), () => heads)), headDimension: $.otherwise($.get(given, "headDimension"), () => $.math("max", $.literal(1), $.math("round", $.compute(hidden, "/", heads)))), ffnHidden, isGated: $.otherwise($.get(given, "gated"), () => $.literal(false)), vocabulary, isTied: $.otherwise($.get(given, "tied"), () => $.literal(false)), learnedPositions: $.otherwise($.get(given, "learnedPositions"), () => $.literal(0)), biases: $.otherwise($.get(given, "biases"), () => $.literal("none")), norm: $.otherwise($.get(given, "norm"), () => $.literal("rmsnorm")), normsPerLayer: $.otherwise($.get(given, "normsPerLayer"), () => $.literal(2)), hasQueryKeyNorm: $.otherwise($.get(given, "queryKeyNorm"), () => $.literal(false)), hasOutputGate: $.otherwise($.get(given, "outputGate"), () => $.literal(false)), hasAttentionSinks: $.otherwise($.get(given, "attentionSinks"), () => $.literal(false)), windowTokens, windowedLayers: $.choose($.compare(windowTokens, "===", $.literal(null)), () => $.literal(0), () => $.math("min", layers, $.otherwise(windowedLayers, () => layers))), isWindowChunked: $.otherwise(chunked, () => $.literal(false)), maxSequence: $.otherwise($.get(given, "maxSequence"), () => $.get(job, "sequenceTokens")), moe: mixtureOf(given, ffnHidden), mla, sparseIndex, stateSpace, encoders: $.choose($.compare(encoder, "===", $.literal(null)), () => $.list<never>(), () => $.list(encoder, ...$.each($.otherwise($.list(...$.each($.get($.maybe(preset, "architecture"), "encoders")).slice(1)), () => $.list<never>())))) }));
}

function mixtureOf(part0: $.Given<Given>, ffnHiddenGiven: $.Loose<number>): $.Loose<MixtureOfExperts | null> {
  const experts = $.get(part0, "experts");
  const expertsPerToken = $.get(part0, "expertsPerToken");
  const mixture = $.get(part0, "mixture");
  const ffnHidden = $.named("ffnHidden", "local", ffnHiddenGiven);
  const condition64 = $.or($.compare(experts, "===", $.literal(null)), () => $.compare(experts, "<=", $.literal(1)));
  if ($.is(condition64)) {
    return $.named("mixtureOf", "result", $.because(condition64, $.literal(null)));
  }
  return $.named("mixtureOf", "result", $.made<MixtureOfExperts>("MixtureOfExperts", { experts, topK: $.math("min", experts, $.otherwise(expertsPerToken, () => $.literal(1))), sharedExperts: $.otherwise($.get(mixture, "sharedExperts"), () => $.literal(0)), expertFfnHidden: $.otherwise($.get(mixture, "expertFfnHidden"), () => ffnHidden), firstDenseLayers: $.otherwise($.get(mixture, "firstDenseLayers"), () => $.literal(0)), layerInterval: $.otherwise($.get(mixture, "layerInterval"), () => $.literal(1)), capacityFactor: $.get(mixture, "capacityFactor"), latentWidth: $.choose($.compare($.get(mixture, "latentWidth"), "===", $.literal(0)), () => $.literal(null), () => $.get(mixture, "latentWidth")) }));
}

function latentOf(part0: $.Given<Given>): $.Loose<Optional<LatentAttention>> {
  const latentAttention = $.get(part0, "latentAttention");
  const headDimension = $.get(part0, "headDimension");
  const keyValueRank = $.get(latentAttention, "keyValueRank");
  const queryRank = $.get(latentAttention, "queryRank");
  const nopeHeadDimension = $.get(latentAttention, "nopeHeadDimension");
  const ropeHeadDimension = $.get(latentAttention, "ropeHeadDimension");
  const valueHeadDimension = $.get(latentAttention, "valueHeadDimension");
  const condition82 = $.or($.compare(keyValueRank, "===", $.literal(null)), () => $.compare(keyValueRank, "===", $.literal(0)));
  if ($.is(condition82)) {
    return $.named("latentOf", "result", $.because(condition82, $.literal(null)));
  }
  const nope = $.named("nope", "local", $.otherwise(nopeHeadDimension, () => headDimension));
  const value = $.named("value", "local", $.otherwise(valueHeadDimension, () => headDimension));
  const condition85 = $.or($.compare(nope, "===", $.literal(null)), () => $.compare(value, "===", $.literal(null)));
  if ($.is(condition85)) {
    return $.named("latentOf", "result", $.because(condition85, $.literal(undefined)));
  }
  return $.named("latentOf", "result", $.made<LatentAttention>("LatentAttention", { queryRank: $.choose($.compare(queryRank, "===", $.literal(0)), () => $.literal(null), () => queryRank), keyValueRank, nopeHeadDimension: nope, ropeHeadDimension: $.otherwise(ropeHeadDimension, () => $.literal(0)), valueHeadDimension: value }));
}

function indexOf(part0: $.Given<Given>): $.Loose<Optional<SparseIndex>> {
  const sparseIndex = $.get(part0, "sparseIndex");
  const heads = $.get(sparseIndex, "heads");
  const headDimension = $.get(sparseIndex, "headDimension");
  const topTokens = $.get(sparseIndex, "topTokens");
  const condition97 = $.or($.compare(heads, "===", $.literal(null)), () => $.compare(heads, "===", $.literal(0)));
  if ($.is(condition97)) {
    return $.named("indexOf", "result", $.because(condition97, $.literal(null)));
  }
  const condition98 = $.or($.compare(headDimension, "===", $.literal(null)), () => $.compare(topTokens, "===", $.literal(null)));
  if ($.is(condition98)) {
    return $.named("indexOf", "result", $.because(condition98, $.literal(undefined)));
  }
  return $.named("indexOf", "result", $.made<SparseIndex>("SparseIndex", { heads, headDimension, topTokens }));
}

function stateSpaceOf(part0: $.Given<Given>): $.Loose<Optional<StateSpace>> {
  const stateSpace = $.get(part0, "stateSpace");
  const layers = $.get(stateSpace, "layers");
  const attentionLayers = $.get(stateSpace, "attentionLayers");
  const ffnLayers = $.get(stateSpace, "ffnLayers");
  const stateDimension = $.get(stateSpace, "stateDimension");
  const innerWidth = $.get(stateSpace, "innerWidth");
  const heads = $.get(stateSpace, "heads");
  const groups = $.get(stateSpace, "groups");
  const convolutionWidth = $.get(stateSpace, "convolutionWidth");
  const condition105 = $.or($.compare(layers, "===", $.literal(null)), () => $.compare(layers, "===", $.literal(0)));
  if ($.is(condition105)) {
    return $.named("stateSpaceOf", "result", $.because(condition105, $.literal(null)));
  }
  const condition106 = $.or($.or($.or($.compare(attentionLayers, "===", $.literal(null)), () => $.compare(ffnLayers, "===", $.literal(null))), () => $.compare(stateDimension, "===", $.literal(null))), () => $.compare(innerWidth, "===", $.literal(null)));
  if ($.is(condition106)) {
    return $.named("stateSpaceOf", "result", $.because(condition106, $.literal(undefined)));
  }
  const condition108 = $.or($.or($.compare(heads, "===", $.literal(null)), () => $.compare(groups, "===", $.literal(null))), () => $.compare(convolutionWidth, "===", $.literal(null)));
  if ($.is(condition108)) {
    return $.named("stateSpaceOf", "result", $.because(condition108, $.literal(undefined)));
  }
  return $.named("stateSpaceOf", "result", $.made<StateSpace>("StateSpace", { layers, attentionLayers, ffnLayers, stateDimension, innerWidth, heads, groups, convolutionWidth }));
}

function encoderOf(part0: $.Given<Given>, preset: $.Given<ModelPreset | null>): $.Loose<Optional<EncoderTower>> {
  const encoder = $.get(part0, "encoder");
  const layers = $.get(encoder, "layers");
  const hidden = $.get(encoder, "hidden");
  const ffnHidden = $.get(encoder, "ffnHidden");
  const tokensPerItem = $.get(encoder, "tokensPerItem");
  const inputElements = $.get(encoder, "inputElements");
  const tokensHandedOver = $.get(encoder, "tokensHandedOver");
  const condition114 = $.or($.compare(layers, "===", $.literal(null)), () => $.compare(layers, "===", $.literal(0)));
  if ($.is(condition114)) {
    return $.named("encoderOf", "result", $.because(condition114, $.literal(null)));
  }
  const condition115 = $.or($.or($.or($.compare(hidden, "===", $.literal(null)), () => $.compare(ffnHidden, "===", $.literal(null))), () => $.compare(tokensPerItem, "===", $.literal(null))), () => $.compare(inputElements, "===", $.literal(null)));
  if ($.is(condition115)) {
    return $.named("encoderOf", "result", $.because(condition115, $.literal(undefined)));
  }
  const known = $.named("known", "local", $.at($.get($.maybe(preset, "architecture"), "encoders"), $.literal(0)));
  return $.named("encoderOf", "result", $.made<EncoderTower>("EncoderTower", { kind: $.otherwise($.maybe(known, "kind"), () => $.literal("vision")), layers, hidden, heads: $.choose($.compare($.maybe(known, "hidden"), "===", hidden), () => $.get(known, "heads"), () => $.math("max", $.literal(1), $.math("round", $.compute(hidden, "/", ENCODER_HEAD)))), ffnHidden, isGated: $.otherwise($.get(encoder, "gated"), () => $.literal(false)), tokensPerItem, inputElements, projectorParameters: $.otherwise($.get(encoder, "projectorParameters"), () => $.literal(0)), tokensHandedOver: $.otherwise(tokensHandedOver, () => tokensPerItem), itemsPerSequence: $.otherwise($.get(encoder, "itemsPerSequence"), () => $.literal(1)) }));
}
