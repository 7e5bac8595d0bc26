// The traced twin of workload-layers.ts: do not edit. `npm run registries` writes it anew.
import type { TransformerArchitecture } from "../catalog/parts";
import * as $ from "../trace/traced";
import type { LayerCounts } from "./workload-layers";

export function layerCounts(architecture: $.Given<TransformerArchitecture>): $.Loose<LayerCounts> {
  const layers = $.get(architecture, "layers");
  const moe = $.get(architecture, "moe");
  const sparseIndex = $.get(architecture, "sparseIndex");
  const stateSpace = $.get(architecture, "stateSpace");
  const windowTokens = $.get(architecture, "windowTokens");
  const windowedLayers = $.get(architecture, "windowedLayers");
  const attention = $.named("attention", "local", $.otherwise($.maybe(stateSpace, "attentionLayers"), () => layers));
  const ffn = $.named("ffn", "local", $.otherwise($.maybe(stateSpace, "ffnLayers"), () => layers));
  const windowed = $.named("windowed", "local", $.choose($.compare(windowTokens, "===", $.literal(null)), () => $.literal(0), () => $.math("min", attention, windowedLayers)));
  const expert = $.named("expert", "local", $.choose($.compare(moe, "===", $.literal(null)), () => $.literal(0), () => $.math("floor", $.compute($.math("max", $.literal(0), $.compute(ffn, "-", $.get(moe, "firstDenseLayers"))), "/", $.get(moe, "layerInterval")))));
  return $.named("layerCounts", "result", $.made<LayerCounts>("LayerCounts", { attention, windowed, indexed: $.choose($.compare(sparseIndex, "===", $.literal(null)), () => $.literal(0), () => $.compute(attention, "-", windowed)), stateSpace: $.otherwise($.maybe(stateSpace, "layers"), () => $.literal(0)), dense: $.compute(ffn, "-", expert), expert }));
}
