// The traced twin of cost-plant.ts: do not edit. `npm run registries` writes it anew.
import type { PlantPart } from "../result-cost";
import type { EvaluationScope } from "../scope";
import { installedOverLoad } from "./power-chain.trace.gen";
import * as $ from "../trace/traced";

function installedOverIncluded(scope: $.Scope, redundancy: $.Given<string | null>): $.Loose<number> {
  const condition8 = $.compare(redundancy, "===", $.literal(null));
  if ($.is(condition8)) {
    return $.named("installedOverIncluded", "result", $.because(condition8, $.literal(1)));
  }
  const condition9 = $.compare(redundancy, "===", $.literal("none"));
  if ($.is(condition9)) {
    return $.named("installedOverIncluded", "result", $.because(condition9, $.literal(0)));
  }
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  return $.named("installedOverIncluded", "result", $.compute($.compute(installedOverLoad(redundancy, modules), "*", modules), "/", $.compute(modules, "+", $.constant(scope.read, $.literal("cost.included-spare-modules")))));
}

function pathsOverIncluded(scope: $.Scope): $.Loose<number> {
  const paths = $.named("paths", "local", $.get($.get($.get(scope.design, "power"), "supply"), "rackFeeds"));
  return $.named("pathsOverIncluded", "result", $.choose($.compare(paths, "===", $.literal(null)), () => $.literal(1), () => $.compute(paths, "/", $.constant(scope.read, $.literal("cost.included-paths")))));
}

export function plantUsd(scope: $.Scope, wholeUsdGiven: $.Loose<number>, part: $.Given<PlantPart>): $.Loose<number> {
  const wholeUsd = $.named("wholeUsd", "local", wholeUsdGiven);
  const supply = $.get($.get(scope.design, "power"), "supply");
  const cooling = $.get($.get(scope.design, "power"), "cooling");
  const electricalShare = $.named("electricalShare", "local", $.constant(scope.read, $.literal("cost.plant-share-electrical")));
  const coolingShare = $.named("coolingShare", "local", $.constant(scope.read, $.literal("cost.plant-share-cooling")));
  const electricalUsd = $.named("electricalUsd", "local", $.compute(wholeUsd, "*", electricalShare));
  const generatorShare = $.named("generatorShare", "local", $.constant(scope.read, $.literal("cost.electrical-share-generators")));
  const upsShare = $.named("upsShare", "local", $.constant(scope.read, $.literal("cost.electrical-share-ups")));
  const condition37 = $.compare(part, "===", $.literal("generators"));
  if ($.is(condition37)) {
    return $.named("plantUsd", "result", $.because(condition37, $.compute($.compute(electricalUsd, "*", generatorShare), "*", installedOverIncluded(scope, $.get(supply, "generatorRedundancy")))));
  }
  const condition40 = $.compare(part, "===", $.literal("ups"));
  if ($.is(condition40)) {
    return $.named("plantUsd", "result", $.because(condition40, $.compute($.compute(electricalUsd, "*", upsShare), "*", installedOverIncluded(scope, $.get(supply, "upsRedundancy")))));
  }
  const condition41 = $.compare(part, "===", $.literal("distribution"));
  if ($.is(condition41)) {
    return $.named("plantUsd", "result", $.because(condition41, $.compute($.compute(electricalUsd, "*", $.math("max", $.literal(0), $.compute($.compute($.literal(1), "-", generatorShare), "-", upsShare))), "*", pathsOverIncluded(scope))));
  }
  const condition44 = $.compare(part, "===", $.literal("cooling"));
  if ($.is(condition44)) {
    return $.named("plantUsd", "result", $.because(condition44, $.compute($.compute(wholeUsd, "*", coolingShare), "*", installedOverIncluded(scope, $.get(cooling, "redundancy")))));
  }
  return $.named("plantUsd", "result", $.compute(wholeUsd, "*", $.math("max", $.literal(0), $.compute($.compute($.literal(1), "-", electricalShare), "-", coolingShare))));
}
