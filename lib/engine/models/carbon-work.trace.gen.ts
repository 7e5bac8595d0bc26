// The traced twin of carbon-work.ts: do not edit. `npm run registries` writes it anew.
import type { CarbonYear, EmbodiedPartId, WorkCarbon } from "../result-carbon";
import { HOUR_SECONDS, YEAR_SECONDS } from "../units/spans.trace.gen";
import type { EmbodiedFigures } from "./carbon-embodied";
import * as $ from "../trace/traced";
import type { ServiceYear } from "./carbon-work";

const MILLION = $.named("MILLION", "constant", $.literal(1e6));

export function yearOf(service: $.Given<ServiceYear>, operationalGiven: $.Loose<number>, part2: $.Given<EmbodiedFigures>): $.Loose<CarbonYear> {
  const operational = $.named("operational", "local", operationalGiven);
  const parts = $.get(part2, "parts");
  const purchases = $.get(service, "purchases");
  return $.named("yearOf", "result", $.made<CarbonYear>("CarbonYear", { year: $.get(service, "year"), operationalKilograms: $.compute($.compute(operational, "*", $.get(service, "seconds")), "/", YEAR_SECONDS), embodiedKilograms: $.compute($.compute($.compute($.compute($.compute($.compute($.compute($.get($.get(parts, "accelerators"), "kilograms"), "*", $.get(purchases, "accelerators")), "+", $.compute($.get($.get(parts, "servers"), "kilograms"), "*", $.get(purchases, "servers"))), "+", $.compute($.get($.get(parts, "network"), "kilograms"), "*", $.get(purchases, "network"))), "+", $.compute($.get($.get(parts, "storage"), "kilograms"), "*", $.get(purchases, "storage"))), "+", $.compute($.get($.get(parts, "racks"), "kilograms"), "*", $.get(purchases, "racks"))), "+", $.compute($.get($.get(parts, "plant"), "kilograms"), "*", $.get(purchases, "plant"))), "+", $.compute($.get($.get(parts, "building"), "kilograms"), "*", $.get(purchases, "building"))) }));
}

export function serviceKilograms(years: $.Given<readonly CarbonYear[]>): $.Loose<number> {
  return $.named("serviceKilograms", "result", $.each(years).reduce<$.Loose<number>>((sum, year) => $.compute($.compute(sum, "+", $.get(year, "operationalKilograms")), "+", $.get(year, "embodiedKilograms")), $.literal(0)));
}

export function writtenOffPerSecond(yearlyKilogramsGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, utilizationGiven: $.Loose<number>): $.Loose<number> {
  const yearlyKilograms = $.named("yearlyKilograms", "local", yearlyKilogramsGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const utilization = $.named("utilization", "local", utilizationGiven);
  return $.named("writtenOffPerSecond", "result", $.compute(yearlyKilograms, "/", $.compute($.compute(accelerators, "*", utilization), "*", YEAR_SECONDS)));
}

function workOf(operationalKilogramsGiven: $.Loose<number>, embodiedGiven: $.Loose<number>): $.Loose<WorkCarbon> {
  const operationalKilograms = $.named("operationalKilograms", "local", operationalKilogramsGiven);
  const embodied = $.named("embodied", "local", embodiedGiven);
  return $.named("workOf", "result", $.made<WorkCarbon>("WorkCarbon", { operationalKilograms, embodiedKilograms: embodied, kilograms: $.compute(operationalKilograms, "+", embodied) }));
}

export function hourCarbon(kilogramsGiven: $.Loose<number>, perSecondGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, utilizationGiven: $.Loose<number>): $.Loose<WorkCarbon> {
  const kilograms = $.named("kilograms", "local", kilogramsGiven);
  const perSecond = $.named("perSecond", "local", perSecondGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const utilization = $.named("utilization", "local", utilizationGiven);
  const hours = $.named("hours", "local", $.compute($.compute($.compute(accelerators, "*", utilization), "*", YEAR_SECONDS), "/", HOUR_SECONDS));
  return $.named("hourCarbon", "result", workOf($.compute(kilograms, "/", hours), $.compute(perSecond, "*", HOUR_SECONDS)));
}

export function runCarbon(energyJoulesGiven: $.Loose<number>, kilogramsPerJouleGiven: $.Loose<number>, perSecondGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, trainingSecondsGiven: $.Loose<number>): $.Loose<WorkCarbon> {
  const energyJoules = $.named("energyJoules", "local", energyJoulesGiven);
  const kilogramsPerJoule = $.named("kilogramsPerJoule", "local", kilogramsPerJouleGiven);
  const perSecond = $.named("perSecond", "local", perSecondGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const trainingSeconds = $.named("trainingSeconds", "local", trainingSecondsGiven);
  return $.named("runCarbon", "result", workOf($.compute(energyJoules, "*", kilogramsPerJoule), $.compute($.compute(perSecond, "*", accelerators), "*", trainingSeconds)));
}

export function tokenCarbon(tokensPerJouleGiven: $.Loose<number>, kilogramsPerJouleGiven: $.Loose<number>, perSecondGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, tokensPerSecondGiven: $.Loose<number>): $.Loose<WorkCarbon> {
  const tokensPerJoule = $.named("tokensPerJoule", "local", tokensPerJouleGiven);
  const kilogramsPerJoule = $.named("kilogramsPerJoule", "local", kilogramsPerJouleGiven);
  const perSecond = $.named("perSecond", "local", perSecondGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const tokensPerSecond = $.named("tokensPerSecond", "local", tokensPerSecondGiven);
  return $.named("tokenCarbon", "result", workOf($.compute($.compute(MILLION, "/", tokensPerJoule), "*", kilogramsPerJoule), $.compute($.compute($.compute(perSecond, "*", accelerators), "*", MILLION), "/", tokensPerSecond)));
}
