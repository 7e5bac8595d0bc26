// The traced twin of step-model.ts: do not edit. `npm run registries` writes it anew.
import type { LatentAttention, TransformerArchitecture } from "../../catalog/parts";
import { encoderFlopsPerItem } from "../workload-encoders.trace.gen";
import type { ForwardFlops } from "../workload-flops";
import { forwardFlopsPerToken } from "../workload-flops.trace.gen";
import { layerCounts } from "../workload-layers.trace.gen";
import { countParameters, indexMatrixElements } from "../workload-parameters.trace.gen";
import { stateSpaceMatrixElements, stateSpaceScanFlops } from "../workload-state-space.trace.gen";
import type { StepModel } from "./step-case";
import * as $ from "../../trace/traced";
type AttentionWidths = Pick<
  StepModel,
  "queryKeyValueWidth" | "queryKeyValueDepth" | "latentWidth" | "attentionWidth" | "scoreFlops" | "keyValueWidth"
>;

export function stepModel(architecture: $.Given<TransformerArchitecture>, sequenceTokensGiven: $.Loose<number>): $.Loose<StepModel> {
  const sequenceTokens = $.named("sequenceTokens", "local", sequenceTokensGiven);
  const layers = $.get(architecture, "layers");
  const hidden = $.get(architecture, "hidden");
  const heads = $.get(architecture, "heads");
  const ffnHidden = $.get(architecture, "ffnHidden");
  const vocabulary = $.get(architecture, "vocabulary");
  const moe = $.get(architecture, "moe");
  const mla = $.get(architecture, "mla");
  const stateSpace = $.get(architecture, "stateSpace");
  const encoders = $.get(architecture, "encoders");
  const counts = $.named("counts", "local", countParameters(architecture));
  const kinds = $.named("kinds", "local", layerCounts(architecture));
  const flops = $.named("flops", "local", forwardFlopsPerToken(architecture, sequenceTokens));
  const inner = $.named("inner", "local", $.choose($.get(architecture, "isGated"), () => $.literal(2), () => $.literal(1)));
  const expertWidth = $.named("expertWidth", "local", $.otherwise($.maybe(moe, "expertFfnHidden"), () => $.literal(0)));
  const sharedWidth = $.named("sharedWidth", "local", $.compute($.otherwise($.maybe(moe, "sharedExperts"), () => $.literal(0)), "*", expertWidth));
  const expertParameters = $.named("expertParameters", "local", $.compute($.otherwise($.maybe(moe, "experts"), () => $.literal(0)), "*", $.get(counts, "perExpert")));
  const ends = $.named("ends", "local", $.compute($.compute($.get(counts, "inputEmbedding"), "+", $.get(counts, "outputEmbedding")), "+", $.get(counts, "encoders")));
  const layered = $.named("layered", "local", $.compute($.compute($.get(counts, "total"), "-", ends), "-", $.compute($.get(counts, "expertLayers"), "*", expertParameters)));
  const widths = $.named("widths", "local", $.choose($.compare(mla, "===", $.literal(null)), () => plainAttention(architecture), () => latentAttention(mla, hidden, heads)));
  const square = $.named("square", "local", $.compute($.compute($.get(kinds, "attention"), "*", sequenceTokens), "*", $.get(widths, "scoreFlops")));
  const indexShare = $.named("indexShare", "local", $.choose($.compare($.get(kinds, "attention"), ">", $.literal(0)), () => $.compute($.get(kinds, "indexed"), "/", $.get(kinds, "attention")), () => $.literal(0)));
  const items = $.named("items", "local", $.each(encoders).reduce<$.Loose<number>>((sum, tower) => $.compute(sum, "+", $.get(tower, "itemsPerSequence")), $.literal(0)));
  return $.named("stepModel", "result", $.made<StepModel>("StepModel", { layers, hidden, attentionLayers: $.get(kinds, "attention"), ...$.spread(widths), heads, indexElements: $.compute(indexMatrixElements(architecture), "*", indexShare), indexFlops: $.choose($.compare($.get(kinds, "attention"), ">", $.literal(0)), () => $.compute($.get(flops, "index"), "/", $.get(kinds, "attention")), () => $.literal(0)), causalShare: executedShare(flops, square), denseLayers: $.get(counts, "denseLayers"), ffnWidth: ffnHidden, ffnInner: $.compute(inner, "*", ffnHidden), expertLayers: $.get(counts, "expertLayers"), experts: $.otherwise($.maybe(moe, "experts"), () => $.literal(1)), topK: $.otherwise($.maybe(moe, "topK"), () => $.literal(0)), expertWidth, expertInner: $.compute(inner, "*", expertWidth), sharedWidth, sharedInner: $.compute(inner, "*", sharedWidth), expertHidden: $.otherwise($.maybe(moe, "latentWidth"), () => hidden), capacity: $.otherwise($.maybe(moe, "capacityFactor"), () => $.literal(1)), stateLayers: $.get(kinds, "stateSpace"), stateElements: $.choose($.compare(stateSpace, "===", $.literal(null)), () => $.literal(0), () => stateSpaceMatrixElements(stateSpace, hidden)), stateScanFlops: $.choose($.compare(stateSpace, "===", $.literal(null)), () => $.literal(0), () => stateSpaceScanFlops(stateSpace)), stateWidth: $.otherwise($.maybe(stateSpace, "innerWidth"), () => $.literal(0)), vocabulary, encoderFlops: $.each(encoders).reduce<$.Loose<number>>((sum, tower) => $.compute(sum, "+", $.compute($.get(tower, "itemsPerSequence"), "*", encoderFlopsPerItem(tower))), $.literal(0)), encoderWidth: $.each(encoders).reduce<$.Loose<number>>((sum, tower) => $.compute(sum, "+", $.compute($.compute($.get(tower, "itemsPerSequence"), "/", $.math("max", $.literal(1), items)), "*", $.get(tower, "hidden"))), $.literal(0)), encoderParameters: $.get(counts, "encoders"), layerParameters: $.compute(layered, "/", layers), expertParameters, inputParameters: $.get(counts, "inputEmbedding"), outputParameters: $.choose($.compare($.get(counts, "outputEmbedding"), ">", $.literal(0)), () => $.get(counts, "outputEmbedding"), () => $.compute(vocabulary, "*", hidden)), isTied: $.choose($.get(architecture, "isTied"), () => $.literal(1), () => $.literal(0)) }));
}

function executedShare(part0: $.Given<ForwardFlops>, fullGiven: $.Loose<number>): $.Loose<number> {
  const attention = $.get(part0, "attention");
  const index = $.get(part0, "index");
  const full = $.named("full", "local", fullGiven);
  return $.named("executedShare", "result", $.choose($.compare(full, ">", $.literal(0)), () => $.compute($.compute(attention, "-", index), "/", full), () => $.literal(1)));
}

function plainAttention(architecture: $.Given<TransformerArchitecture>): $.Loose<AttentionWidths> {
  const hidden = $.get(architecture, "hidden");
  const heads = $.get(architecture, "heads");
  const kvHeads = $.get(architecture, "kvHeads");
  const headDimension = $.get(architecture, "headDimension");
  const hasOutputGate = $.get(architecture, "hasOutputGate");
  const queryHeads = $.named("queryHeads", "local", $.choose(hasOutputGate, () => $.compute($.literal(2), "*", heads), () => heads));
  return $.named("plainAttention", "result", $.made<AttentionWidths>("AttentionWidths", { queryKeyValueWidth: $.compute(headDimension, "*", $.compute(queryHeads, "+", $.compute($.literal(2), "*", kvHeads))), queryKeyValueDepth: hidden, latentWidth: $.literal(0), attentionWidth: $.compute(heads, "*", headDimension), scoreFlops: $.compute($.compute($.literal(4), "*", heads), "*", headDimension), keyValueWidth: $.compute($.compute($.literal(2), "*", kvHeads), "*", headDimension) }));
}

function latentAttention(mla: $.Given<LatentAttention>, hiddenGiven: $.Loose<number>, headsGiven: $.Loose<number>): $.Loose<AttentionWidths> {
  const hidden = $.named("hidden", "local", hiddenGiven);
  const heads = $.named("heads", "local", headsGiven);
  const queryHead = $.named("queryHead", "local", $.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "ropeHeadDimension")));
  const queryWidth = $.named("queryWidth", "local", $.compute(heads, "*", queryHead));
  const expandedWidth = $.named("expandedWidth", "local", $.compute(heads, "*", $.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "valueHeadDimension"))));
  const queryDepth = $.named("queryDepth", "local", $.otherwise($.get(mla, "queryRank"), () => hidden));
  const width = $.named("width", "local", $.compute(queryWidth, "+", expandedWidth));
  return $.named("latentAttention", "result", $.made<AttentionWidths>("AttentionWidths", { queryKeyValueWidth: width, queryKeyValueDepth: $.compute($.compute($.compute(queryWidth, "*", queryDepth), "+", $.compute(expandedWidth, "*", $.get(mla, "keyValueRank"))), "/", width), latentWidth: $.compute($.compute($.otherwise($.get(mla, "queryRank"), () => $.literal(0)), "+", $.get(mla, "keyValueRank")), "+", $.get(mla, "ropeHeadDimension")), attentionWidth: $.compute(heads, "*", $.get(mla, "valueHeadDimension")), scoreFlops: $.compute($.compute($.literal(2), "*", heads), "*", $.compute(queryHead, "+", $.get(mla, "valueHeadDimension"))), keyValueWidth: $.compute(heads, "*", $.compute(queryHead, "+", $.get(mla, "valueHeadDimension"))) }));
}
