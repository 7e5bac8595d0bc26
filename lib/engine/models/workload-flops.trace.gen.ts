// The traced twin of workload-flops.ts: do not edit. `npm run registries` writes it anew.
import type { TransformerArchitecture } from "../catalog/parts";
import { encoderFlopsPerItem } from "./workload-encoders.trace.gen";
import type { LayerCounts } from "./workload-layers";
import { layerCounts } from "./workload-layers.trace.gen";
import { attentionMatrixElements, expertMatrixElements, ffnMatrixElements, indexMatrixElements, sharedMatrixElements } from "./workload-parameters.trace.gen";
import { stateSpaceMatrixElements, stateSpaceScanFlops } from "./workload-state-space.trace.gen";
import * as $ from "../trace/traced";
import type { ForwardFlops } from "./workload-flops";

export const TRAINED_OVER_FORWARD = $.named("TRAINED_OVER_FORWARD", "constant", $.literal(3));

const FROZEN_OVER_FORWARD = $.named("FROZEN_OVER_FORWARD", "constant", $.literal(2));

export function forwardFlopsPerToken(architecture: $.Given<TransformerArchitecture>, sequenceTokensGiven: $.Loose<number>): $.Loose<ForwardFlops> {
  const sequenceTokens = $.named("sequenceTokens", "local", sequenceTokensGiven);
  const hidden = $.get(architecture, "hidden");
  const vocabulary = $.get(architecture, "vocabulary");
  const ffnHidden = $.get(architecture, "ffnHidden");
  const moe = $.get(architecture, "moe");
  const stateSpace = $.get(architecture, "stateSpace");
  const counts = $.named("counts", "local", layerCounts(architecture));
  const elements = $.named("elements", "local", $.compute($.compute($.compute($.compute($.compute($.compute($.get(counts, "attention"), "*", attentionMatrixElements(architecture)), "+", $.compute($.get(counts, "indexed"), "*", indexMatrixElements(architecture))), "+", $.compute($.get(counts, "dense"), "*", ffnMatrixElements(architecture, ffnHidden))), "+", $.compute($.get(counts, "expert"), "*", $.compute($.compute($.otherwise($.maybe(moe, "topK"), () => $.literal(0)), "*", expertMatrixElements(architecture)), "+", sharedMatrixElements(architecture)))), "+", $.choose($.compare(stateSpace, "===", $.literal(null)), () => $.literal(0), () => $.compute($.get(counts, "stateSpace"), "*", stateSpaceMatrixElements(stateSpace, hidden)))), "+", $.compute(hidden, "*", vocabulary)));
  const scan = $.named("scan", "local", $.choose($.compare(stateSpace, "===", $.literal(null)), () => $.literal(0), () => $.compute($.get(counts, "stateSpace"), "*", stateSpaceScanFlops(stateSpace))));
  const encoders = $.named("encoders", "local", $.compute($.each($.get(architecture, "encoders")).reduce<$.Loose<number>>((sum, tower) => $.compute(sum, "+", $.compute($.get(tower, "itemsPerSequence"), "*", encoderFlopsPerItem(tower))), $.literal(0)), "/", sequenceTokens));
  const keys = $.named("keys", "local", keysPerQuery(architecture, counts, sequenceTokens));
  const perPair = $.named("perPair", "local", scoreFlopsPerPair(architecture));
  const scored = $.named("scored", "local", $.compute($.compute(indexFlopsPerPair(architecture), "*", $.get(counts, "indexed")), "*", sequenceTokens));
  const index = $.named("index", "local", $.choose($.compare($.get(architecture, "kind"), "===", $.literal("encoder")), () => scored, () => $.compute(scored, "/", $.literal(2))));
  return $.named("forwardFlopsPerToken", "result", $.made<ForwardFlops>("ForwardFlops", { matrices: $.compute($.compute($.compute($.literal(2), "*", elements), "+", scan), "+", encoders), scan, encoders, attention: $.compute($.compute(perPair, "*", $.get(keys, "executed")), "+", index), index, attentionFull: $.compute($.compute(perPair, "*", $.get(keys, "full")), "+", scored) }));
}

function keysPerQuery(architecture: $.Given<TransformerArchitecture>, counts: $.Given<LayerCounts>, sequenceTokensGiven: $.Loose<number>): $.Loose<{ readonly executed: number; readonly full: number }> {
  const sequenceTokens = $.named("sequenceTokens", "local", sequenceTokensGiven);
  const whole = $.named("whole", "local", $.compute($.get(counts, "attention"), "-", $.get(counts, "windowed")));
  const window = $.named("window", "local", $.math("min", sequenceTokens, $.otherwise($.get(architecture, "windowTokens"), () => sequenceTokens)));
  const seen = $.named("seen", "local", $.math("min", sequenceTokens, $.otherwise($.maybe($.get(architecture, "sparseIndex"), "topTokens"), () => sequenceTokens)));
  const full = $.named("full", "local", $.compute($.compute(whole, "*", seen), "+", $.compute($.get(counts, "windowed"), "*", window)));
  const condition84 = $.compare($.get(architecture, "kind"), "===", $.literal("encoder"));
  if ($.is(condition84)) {
    return $.named("keysPerQuery", "result", $.because(condition84, $.made("{ readonly executed: number; readonly full: number }", { executed: full, full })));
  }
  const band = $.named("band", "local", $.choose($.get(architecture, "isWindowChunked"), () => chunkedKeys(sequenceTokens, window), () => slidingKeys(sequenceTokens, window)));
  return $.named("keysPerQuery", "result", $.made("{ readonly executed: number; readonly full: number }", { executed: $.compute($.compute(whole, "*", slidingKeys(sequenceTokens, seen)), "+", $.compute($.get(counts, "windowed"), "*", band)), full }));
}

export function slidingKeys(sequenceTokensGiven: $.Loose<number>, windowGiven: $.Loose<number>): $.Loose<number> {
  const sequenceTokens = $.named("sequenceTokens", "local", sequenceTokensGiven);
  const window = $.named("window", "local", windowGiven);
  return $.named("slidingKeys", "result", $.compute(window, "-", $.compute($.compute(window, "**", $.literal(2)), "/", $.compute($.literal(2), "*", sequenceTokens))));
}

function chunkedKeys(sequenceTokensGiven: $.Loose<number>, chunkGiven: $.Loose<number>): $.Loose<number> {
  const sequenceTokens = $.named("sequenceTokens", "local", sequenceTokensGiven);
  const chunk = $.named("chunk", "local", chunkGiven);
  const chunks = $.named("chunks", "local", $.math("floor", $.compute(sequenceTokens, "/", chunk)));
  const rest = $.named("rest", "local", $.compute(sequenceTokens, "-", $.compute(chunks, "*", chunk)));
  return $.named("chunkedKeys", "result", $.compute($.compute($.compute($.compute(chunks, "*", $.compute(chunk, "**", $.literal(2))), "+", $.compute(rest, "**", $.literal(2))), "/", $.literal(2)), "/", sequenceTokens));
}

function scoreFlopsPerPair(architecture: $.Given<TransformerArchitecture>): $.Loose<number> {
  const heads = $.get(architecture, "heads");
  const headDimension = $.get(architecture, "headDimension");
  const mla = $.get(architecture, "mla");
  const condition103 = $.compare(mla, "===", $.literal(null));
  if ($.is(condition103)) {
    return $.named("scoreFlopsPerPair", "result", $.because(condition103, $.compute($.compute($.literal(4), "*", heads), "*", headDimension)));
  }
  return $.named("scoreFlopsPerPair", "result", $.compute($.compute($.literal(2), "*", heads), "*", $.compute($.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "ropeHeadDimension")), "+", $.get(mla, "valueHeadDimension"))));
}

export function indexFlopsPerPair(part0: $.Given<TransformerArchitecture>): $.Loose<number> {
  const sparseIndex = $.get(part0, "sparseIndex");
  return $.named("indexFlopsPerPair", "result", $.choose($.compare(sparseIndex, "===", $.literal(null)), () => $.literal(0), () => $.compute($.compute($.literal(2), "*", $.get(sparseIndex, "heads")), "*", $.get(sparseIndex, "headDimension"))));
}

export function trainingFlopsPerToken(forward: $.Given<ForwardFlops>, attentionGiven: $.Loose<number>, adapterParameters: $.Given<number | null>): $.Loose<number> {
  const attention = $.named("attention", "local", attentionGiven);
  const matrices = $.get(forward, "matrices");
  const scan = $.get(forward, "scan");
  const encoders = $.get(forward, "encoders");
  const condition124 = $.compare(adapterParameters, "===", $.literal(null));
  if ($.is(condition124)) {
    return $.named("trainingFlopsPerToken", "result", $.because(condition124, $.compute(TRAINED_OVER_FORWARD, "*", $.compute(matrices, "+", attention))));
  }
  const mixing = $.named("mixing", "local", $.compute(TRAINED_OVER_FORWARD, "*", $.compute(attention, "+", scan)));
  const adapters = $.named("adapters", "local", $.compute($.compute(TRAINED_OVER_FORWARD, "*", $.literal(2)), "*", adapterParameters));
  return $.named("trainingFlopsPerToken", "result", $.compute($.compute($.compute($.compute(FROZEN_OVER_FORWARD, "*", $.compute($.compute(matrices, "-", scan), "-", encoders)), "+", encoders), "+", mixing), "+", adapters));
}

export function keyValueBytesPerToken(architecture: $.Given<TransformerArchitecture>, bytesPerElementGiven: $.Loose<number>): $.Loose<number> {
  const bytesPerElement = $.named("bytesPerElement", "local", bytesPerElementGiven);
  const kvHeads = $.get(architecture, "kvHeads");
  const headDimension = $.get(architecture, "headDimension");
  const mla = $.get(architecture, "mla");
  const sparseIndex = $.get(architecture, "sparseIndex");
  const counts = $.named("counts", "local", layerCounts(architecture));
  const elements = $.named("elements", "local", $.choose($.compare(mla, "===", $.literal(null)), () => $.compute($.compute($.literal(2), "*", kvHeads), "*", headDimension), () => $.compute($.get(mla, "keyValueRank"), "+", $.get(mla, "ropeHeadDimension"))));
  return $.named("keyValueBytesPerToken", "result", $.compute($.compute($.compute($.get(counts, "attention"), "*", elements), "+", $.compute($.get(counts, "indexed"), "*", $.otherwise($.maybe(sparseIndex, "headDimension"), () => $.literal(0)))), "*", bytesPerElement));
}
