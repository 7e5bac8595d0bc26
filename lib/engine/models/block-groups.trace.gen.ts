// The traced twin of block-groups.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import { commonShare } from "./facility-unavailability.trace.gen";
import { installedUnits } from "./power-chain.trace.gen";
import * as $ from "../trace/traced";
import type { BlockGroup } from "./block-groups";

const ONE_NEEDED = $.named("ONE_NEEDED", "constant", $.literal(1));

function groupOf(neededGiven: $.Loose<number>, installedGiven: $.Loose<number>, betaGiven: $.Loose<number>): $.Loose<BlockGroup> {
  const needed = $.named("needed", "local", neededGiven);
  const installed = $.named("installed", "local", installedGiven);
  const beta = $.named("beta", "local", betaGiven);
  return $.named("groupOf", "result", $.made<BlockGroup>("BlockGroup", { needed, installed, beta: $.choose($.compare(installed, ">", needed), () => beta, () => $.literal(null)) }));
}

export function alternatives(scope: $.Scope, installed: $.Given<number | null>, isApart: $.Given<boolean | null>): $.Loose<BlockGroup | null> {
  const condition30 = $.compare(installed, "===", $.literal(null));
  if ($.is(condition30)) {
    return $.named("alternatives", "result", $.because(condition30, $.literal(null)));
  }
  return $.named("alternatives", "result", groupOf(ONE_NEEDED, installed, commonShare(scope, $.compare(isApart, "===", $.literal(true)))));
}

export function moduleGroup(scope: $.Scope, redundancy: $.Given<string | null>): $.Loose<BlockGroup | null> {
  const condition36 = $.or($.compare(redundancy, "===", $.literal(null)), () => $.compare(redundancy, "===", $.literal("none")));
  if ($.is(condition36)) {
    return $.named("moduleGroup", "result", $.because(condition36, $.literal(null)));
  }
  const modules = $.named("modules", "local", $.constant(scope.read, $.literal("power.ups-modules")));
  return $.named("moduleGroup", "result", groupOf(modules, installedUnits(redundancy, modules), commonShare(scope, $.literal(true))));
}

export function commandNodes(primaries: $.Given<number | null>, replicas: $.Given<number | null>): $.Loose<number | null> {
  return $.named("commandNodes", "result", $.choose($.compare(primaries, "===", $.literal(null)), () => $.literal(null), () => $.compute(primaries, "*", $.compute($.literal(1), "+", $.otherwise(replicas, () => $.literal(0))))));
}

export function protectionGroup(scope: $.Scope, dataGiven: $.Loose<number>, widthGiven: $.Loose<number>): $.Loose<BlockGroup> {
  const data = $.named("data", "local", dataGiven);
  const width = $.named("width", "local", widthGiven);
  return $.named("protectionGroup", "result", groupOf(data, width, commonShare(scope, $.literal(true))));
}

export function switchGroup(scope: $.Scope, installedGiven: $.Loose<number>): $.Loose<BlockGroup> {
  const installed = $.named("installed", "local", installedGiven);
  return $.named("switchGroup", "result", groupOf($.math("max", $.literal(1), $.compute(installed, "-", $.literal(1))), installed, commonShare(scope, $.literal(true))));
}
