// The traced twin of build-phases.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import type { PhaseTimes } from "./build-phases";
import type { BuildTimes } from "./build-phases";

function phase(startSecondsGiven: $.Loose<number>, secondsGiven: $.Loose<number>): $.Loose<PhaseTimes> {
  const startSeconds = $.named("startSeconds", "local", startSecondsGiven);
  const seconds = $.named("seconds", "local", secondsGiven);
  return $.named("phase", "result", $.made<PhaseTimes>("PhaseTimes", { startSeconds, seconds, endSeconds: $.compute(startSeconds, "+", seconds) }));
}

export function buildTimes(scope: $.Scope, isOwn: $.Given<boolean>, hasChiller: $.Given<boolean>): $.Loose<BuildTimes> {
  const upsRedundancy = $.get($.get($.get(scope.design, "power"), "supply"), "upsRedundancy");
  const generatorRedundancy = $.get($.get($.get(scope.design, "power"), "supply"), "generatorRedundancy");
  const hasPermits = $.named("hasPermits", "local", $.or($.not(isOwn), () => $.compare($.get($.get(scope.design, "site"), "permits"), "===", $.literal("granted"))));
  const hasGenerator = $.named("hasGenerator", "local", $.and($.and(isOwn, () => $.compare(generatorRedundancy, "!==", $.literal(null))), () => $.compare(generatorRedundancy, "!==", $.literal("none"))));
  const design = $.named("design", "local", phase($.literal(0), $.constant(scope.read, $.literal("build.design"))));
  const permits = $.named("permits", "local", phase($.get(design, "endSeconds"), $.choose(hasPermits, () => $.literal(0), () => $.constant(scope.read, $.literal("build.permits")))));
  const utility = $.named("utility", "local", phase($.get(permits, "endSeconds"), $.choose(isOwn, () => $.constant(scope.read, $.literal("build.utility")), () => $.literal(0))));
  const building = $.named("building", "local", phase($.get(permits, "endSeconds"), $.choose(isOwn, () => $.constant(scope.read, $.literal("build.building")), () => $.literal(0))));
  const transformer = $.named("transformer", "local", $.choose(isOwn, () => $.constant(scope.read, $.literal("build.transformer")), () => $.literal(0)));
  const generator = $.named("generator", "local", $.choose(hasGenerator, () => $.constant(scope.read, $.literal("build.generator")), () => $.literal(0)));
  const chiller = $.named("chiller", "local", $.choose($.and(isOwn, () => hasChiller), () => $.constant(scope.read, $.literal("build.chiller")), () => $.literal(0)));
  const ups = $.named("ups", "local", $.choose($.and(isOwn, () => $.compare(upsRedundancy, "!==", $.literal("none"))), () => $.constant(scope.read, $.literal("build.ups")), () => $.literal(0)));
  const racks = $.named("racks", "local", $.constant(scope.read, $.literal("build.servers")));
  const equipment = $.named("equipment", "local", phase($.get(design, "endSeconds"), $.math("max", transformer, generator, chiller, ups, racks)));
  const installation = $.named("installation", "local", phase($.math("max", $.get(building, "endSeconds"), $.get(equipment, "endSeconds")), $.constant(scope.read, $.literal("build.installation"))));
  const commissioning = $.named("commissioning", "local", phase($.math("max", $.get(installation, "endSeconds"), $.get(utility, "endSeconds")), $.constant(scope.read, $.literal("build.commissioning"))));
  return $.named("buildTimes", "result", $.made<BuildTimes>("BuildTimes", { design, permits, utility, building, equipment, installation, commissioning, timeToPowerSeconds: $.get(commissioning, "endSeconds") }));
}
