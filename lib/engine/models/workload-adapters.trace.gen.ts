// The traced twin of workload-adapters.ts: do not edit. `npm run registries` writes it anew.
import type { TransformerArchitecture } from "../catalog/parts";
import { layerCounts } from "./workload-layers.trace.gen";
import { matricesOfFfn } from "./workload-parameters.trace.gen";
import * as $ from "../trace/traced";

export function adapterParameters(architecture: $.Given<TransformerArchitecture>, rankGiven: $.Loose<number>): $.Loose<number> {
  const rank = $.named("rank", "local", rankGiven);
  const hidden = $.get(architecture, "hidden");
  const ffnHidden = $.get(architecture, "ffnHidden");
  const counts = $.named("counts", "local", layerCounts(architecture));
  const dense = $.named("dense", "local", $.compute(matricesOfFfn(architecture), "*", $.compute(hidden, "+", ffnHidden)));
  return $.named("adapterParameters", "result", $.compute(rank, "*", $.compute($.compute($.get(counts, "attention"), "*", attentionSides(architecture)), "+", $.compute($.get(counts, "dense"), "*", dense))));
}

function attentionSides(part0: $.Given<TransformerArchitecture>): $.Loose<number> {
  const hidden = $.get(part0, "hidden");
  const heads = $.get(part0, "heads");
  const kvHeads = $.get(part0, "kvHeads");
  const headDimension = $.get(part0, "headDimension");
  const mla = $.get(part0, "mla");
  const condition19 = $.compare(mla, "===", $.literal(null));
  if ($.is(condition19)) {
    return $.named("attentionSides", "result", $.because(condition19, $.compute($.compute($.literal(2), "*", $.compute(hidden, "+", $.compute(heads, "*", headDimension))), "+", $.compute($.literal(2), "*", $.compute(hidden, "+", $.compute(kvHeads, "*", headDimension))))));
  }
  const queryWidth = $.named("queryWidth", "local", $.compute(heads, "*", $.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "ropeHeadDimension"))));
  const query = $.named("query", "local", $.choose($.compare($.get(mla, "queryRank"), "===", $.literal(null)), () => $.compute(hidden, "+", queryWidth), () => $.compute($.compute(hidden, "+", $.get(mla, "queryRank")), "+", $.compute($.get(mla, "queryRank"), "+", queryWidth))));
  const down = $.named("down", "local", $.compute($.compute(hidden, "+", $.get(mla, "keyValueRank")), "+", $.get(mla, "ropeHeadDimension")));
  const up = $.named("up", "local", $.compute($.get(mla, "keyValueRank"), "+", $.compute(heads, "*", $.compute($.get(mla, "nopeHeadDimension"), "+", $.get(mla, "valueHeadDimension")))));
  return $.named("attentionSides", "result", $.compute($.compute($.compute(query, "+", down), "+", up), "+", $.compute($.compute(heads, "*", $.get(mla, "valueHeadDimension")), "+", hidden)));
}
