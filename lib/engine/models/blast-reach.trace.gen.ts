// The traced twin of blast-reach.ts: do not edit. `npm run registries` writes it anew.
import type { Component } from "../catalog/facility";
import type { FailureEffect } from "../result-network";
import type { EvaluationScope } from "../scope";
import { DAY_SECONDS, YEAR_SECONDS } from "../units/spans.trace.gen";
import { installedUnits } from "./power-chain.trace.gen";
import * as $ from "../trace/traced";
import type { BlastPlace } from "./blast-reach";
import type { BlastNumbers } from "./blast-reach";
import type { LeafFailure } from "./blast-reach";

export function leafPlace(failure: $.Given<LeafFailure>, leavesGiven: $.Loose<number>): $.Loose<BlastPlace> {
  const leaves = $.named("leaves", "local", leavesGiven);
  return $.named("leafPlace", "result", $.made<BlastPlace>("BlastPlace", { units: leaves, reach: $.compute($.get(failure, "acceleratorsCutOff"), "+", $.get(failure, "acceleratorsSlowed")), shareLeft: $.get(failure, "shareLeft") }));
}

export function rackPduPlace(scope: $.Scope, fullestGiven: $.Loose<number>, racksGiven: $.Loose<number>, pathsGiven: $.Loose<number>): $.Loose<BlastPlace> {
  const fullest = $.named("fullest", "local", fullestGiven);
  const racks = $.named("racks", "local", racksGiven);
  const paths = $.named("paths", "local", pathsGiven);
  const each = $.named("each", "local", $.get($.get($.get(scope.design, "power"), "supply"), "rackPdusPerFeed"));
  return $.named("rackPduPlace", "result", $.made<BlastPlace>("BlastPlace", { units: $.compute($.compute(racks, "*", paths), "*", each), reach: $.math("ceil", $.compute(fullest, "/", each)), shareLeft: $.choose($.compare(paths, ">", $.literal(1)), () => $.literal(1), () => $.literal(0)) }));
}

export function pathPlace(acceleratorsGiven: $.Loose<number>, pathsGiven: $.Loose<number>): $.Loose<BlastPlace> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const paths = $.named("paths", "local", pathsGiven);
  return $.named("pathPlace", "result", $.made<BlastPlace>("BlastPlace", { units: paths, reach: accelerators, shareLeft: $.choose($.compare(paths, ">", $.literal(1)), () => $.literal(1), () => $.literal(0)) }));
}

export function coolantPlace(scope: $.Scope, acceleratorsGiven: $.Loose<number>, fullestGiven: $.Loose<number>, racksGiven: $.Loose<number>, liquidWattsGiven: $.Loose<number>): $.Loose<BlastPlace> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const fullest = $.named("fullest", "local", fullestGiven);
  const racks = $.named("racks", "local", racksGiven);
  const liquidWatts = $.named("liquidWatts", "local", liquidWattsGiven);
  const needed = $.named("needed", "local", $.math("max", $.literal(1), $.math("ceil", $.compute(liquidWatts, "/", $.constant(scope.read, $.literal("facility.coolant-unit"))))));
  const isDouble = $.named("isDouble", "local", $.compare($.get($.get($.get(scope.design, "power"), "cooling"), "redundancy"), "===", $.literal("2N")));
  const reach = $.named("reach", "local", $.math("min", accelerators, $.compute($.math("ceil", $.compute(racks, "/", needed)), "*", fullest)));
  return $.named("coolantPlace", "result", $.made<BlastPlace>("BlastPlace", { units: $.choose(isDouble, () => $.compute($.literal(2), "*", needed), () => needed), reach, shareLeft: $.choose(isDouble, () => $.literal(1), () => $.literal(0)) }));
}

export function modulePlace(scope: $.Scope, redundancy: $.Given<string>, acceleratorsGiven: $.Loose<number>): $.Loose<BlastPlace> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  const units = $.named("units", "local", installedUnits(redundancy, modules));
  return $.named("modulePlace", "result", $.made<BlastPlace>("BlastPlace", { units, reach: $.math("ceil", $.compute(accelerators, "/", modules)), shareLeft: $.choose($.compare(units, ">", modules), () => $.literal(1), () => $.literal(0)) }));
}

export function feedPlace(scope: $.Scope, acceleratorsGiven: $.Loose<number>, feedsGiven: $.Loose<number>): $.Loose<BlastPlace> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const feeds = $.named("feeds", "local", feedsGiven);
  const supply = $.get($.get(scope.design, "power"), "supply");
  const hasGenerators = $.named("hasGenerators", "local", $.and($.compare($.get(supply, "generatorRedundancy"), "!==", $.literal(null)), () => $.compare($.get(supply, "generatorRedundancy"), "!==", $.literal("none"))));
  const isBridged = $.named("isBridged", "local", $.and($.compare($.get(supply, "upsRedundancy"), "!==", $.literal("none")), () => $.compare($.otherwise($.get(supply, "batterySeconds"), () => $.literal(0)), ">=", $.constant(scope.read, $.literal("facility.generator-start")))));
  const isBackedUp = $.named("isBackedUp", "local", $.or($.compare(feeds, ">", $.literal(1)), () => $.and(hasGenerators, () => isBridged)));
  return $.named("feedPlace", "result", $.made<BlastPlace>("BlastPlace", { units: feeds, reach: accelerators, shareLeft: $.choose(isBackedUp, () => $.literal(1), () => $.literal(0)) }));
}

export function jobsRate(rates: $.Given<readonly number[]>): $.Loose<number> {
  return $.named("jobsRate", "result", $.each(rates).reduce<$.Loose<number>>((sum, rate) => $.compute(sum, "+", rate), $.literal(0)));
}

export function blastNumbers(place: $.Given<BlastPlace>, part: $.Given<Component>, acceleratorsGiven: $.Loose<number>, perSecond: $.Given<number | null>): $.Loose<BlastNumbers> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const reach = $.get(place, "reach");
  const shareLeft = $.get(place, "shareLeft");
  const eventsPerYear = $.named("eventsPerYear", "local", $.compute($.compute($.get(place, "units"), "*", YEAR_SECONDS), "/", $.get(part, "failureSeconds")));
  const lost = $.named("lost", "local", $.choose($.compare(perSecond, "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute($.compute(perSecond, "*", reach), "*", $.compute($.literal(1), "-", shareLeft)), "/", accelerators)));
  return $.named("blastNumbers", "result", $.made<BlastNumbers>("BlastNumbers", { units: $.get(place, "units"), reach, stopped: $.choose($.compare(shareLeft, "===", $.literal(0)), () => reach, () => $.literal(0)), slowed: $.choose($.and($.compare(shareLeft, ">", $.literal(0)), () => $.compare(shareLeft, "<", $.literal(1))), () => reach, () => $.literal(0)), shareLeft, eventsPerYear, repairSeconds: $.get(part, "repairSeconds"), tokensPerDay: $.choose($.compare(lost, "===", $.literal(null)), () => $.literal(null), () => $.compute(lost, "*", DAY_SECONDS)), tokensPerYear: $.choose($.compare(lost, "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute(lost, "*", eventsPerYear), "*", $.get(part, "repairSeconds"))) }));
}
