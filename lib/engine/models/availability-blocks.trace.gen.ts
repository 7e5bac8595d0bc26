// The traced twin of availability-blocks.ts: do not edit. `npm run registries` writes it anew.
import type { Component } from "../catalog/facility";
import * as $ from "../trace/traced";

export function unavailability(part0: $.Given<Pick<Component, "failureSeconds" | "repairSeconds">>): $.Loose<number> {
  const failureSeconds = $.get(part0, "failureSeconds");
  const repairSeconds = $.get(part0, "repairSeconds");
  return $.named("unavailability", "result", $.compute(repairSeconds, "/", $.compute(failureSeconds, "+", repairSeconds)));
}

export function seriesUnavailability(units: $.Given<readonly number[]>): $.Loose<number> {
  return $.named("seriesUnavailability", "result", $.compute($.literal(1), "-", $.each(units).reduce<$.Loose<number>>((up, unit) => $.compute(up, "*", $.compute($.literal(1), "-", unit)), $.literal(1))));
}

export function redundantUnavailability(unitGiven: $.Loose<number>, neededGiven: $.Loose<number>, installedGiven: $.Loose<number>, betaGiven: $.Loose<number>): $.Loose<number> {
  const unit = $.named("unit", "local", unitGiven);
  const needed = $.named("needed", "local", neededGiven);
  const installed = $.named("installed", "local", installedGiven);
  const beta = $.named("beta", "local", betaGiven);
  const condition26 = $.compare(installed, "<=", needed);
  if ($.is(condition26)) {
    return $.named("redundantUnavailability", "result", $.because(condition26, $.compute($.literal(1), "-", $.compute($.compute($.literal(1), "-", unit), "**", needed))));
  }
  const alone = $.named("alone", "local", $.compute(unit, "*", $.compute($.literal(1), "-", beta)));
  const spare = $.named("spare", "local", $.compute(installed, "-", needed));
  const condition30 = $.compare(spare, ">", $.compute($.compute($.compute($.literal(10), "*", installed), "*", alone), "+", $.literal(100)));
  if ($.is(condition30)) {
    return $.named("redundantUnavailability", "result", $.because(condition30, $.math("min", $.literal(1), $.compute(unit, "*", beta))));
  }
  let term: $.Loose<number> = $.named("term", "local", $.compute($.compute($.literal(1), "-", alone), "**", installed));
  let works: $.Loose<number> = $.named("works", "local", term);
  for (let failed: $.Loose<number> = $.named("failed", "local", $.literal(1)); $.is($.compare(failed, "<=", spare)); failed = $.named("failed", "local", $.compute(failed, "+", $.literal(1)))) {
    term = $.named("term", "local", $.compute(term, "*", $.compute($.compute($.compute($.compute(installed, "-", failed), "+", $.literal(1)), "/", failed), "*", $.compute(alone, "/", $.compute($.literal(1), "-", alone)))));
    works = $.named("works", "local", $.compute(works, "+", term));
  }
  return $.named("redundantUnavailability", "result", $.math("min", $.literal(1), $.compute($.math("max", $.literal(0), $.compute($.literal(1), "-", works)), "+", $.compute(unit, "*", beta))));
}
