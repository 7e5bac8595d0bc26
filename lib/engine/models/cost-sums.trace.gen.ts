// The traced twin of cost-sums.ts: do not edit. `npm run registries` writes it anew.
import type { CostParts, CostYear, Depreciation, Ownership } from "../result-cost";
import type { EvaluationScope } from "../scope";
import { HOUR_SECONDS, YEAR_SECONDS } from "../units/spans.trace.gen";
import type { PaidLine } from "./cost-lines";
import { sumUsd } from "./cost-lines.trace.gen";
import { runUsd } from "./training/outcome.trace.gen";
import * as $ from "../trace/traced";
import type { BoughtLine } from "./cost-sums";
import type { PartLines } from "./cost-sums";
import type { SortedBill } from "./cost-sums";
import type { Run } from "./cost-sums";

export function serviceYears(scope: $.Scope): $.Loose<number> {
  return $.named("serviceYears", "result", $.compute($.get($.get(scope.design, "purpose"), "serviceSeconds"), "/", YEAR_SECONDS));
}

function purchases(line: $.Given<BoughtLine>, serviceSecondsGiven: $.Loose<number>): $.Loose<number> {
  const serviceSeconds = $.named("serviceSeconds", "local", serviceSecondsGiven);
  return $.named("purchases", "result", $.choose($.compare($.get(line, "lifeSeconds"), "===", $.literal(null)), () => $.literal(1), () => $.math("ceil", $.compute(serviceSeconds, "/", $.get(line, "lifeSeconds")))));
}

function livesUsed(line: $.Given<BoughtLine>, serviceSecondsGiven: $.Loose<number>): $.Loose<number> {
  const serviceSeconds = $.named("serviceSeconds", "local", serviceSecondsGiven);
  return $.named("livesUsed", "result", $.choose($.compare($.get(line, "lifeSeconds"), "===", $.literal(null)), () => $.literal(1), () => $.compute(serviceSeconds, "/", $.get(line, "lifeSeconds"))));
}

export function totalUsd(scope: $.Scope, lines: $.Given<PartLines>): $.Loose<number> {
  const serviceSeconds = $.named("serviceSeconds", "local", $.get($.get(scope.design, "purpose"), "serviceSeconds"));
  const bought = $.named("bought", "local", $.each($.get(lines, "bought")).reduce<$.Loose<number>>((sum, line) => $.compute(sum, "+", $.compute($.get(line, "usd"), "*", purchases(line, serviceSeconds))), $.literal(0)));
  return $.named("totalUsd", "result", $.compute(bought, "+", $.compute(sumUsd($.get(lines, "paid")), "*", serviceYears(scope))));
}

export function consumedUsd(scope: $.Scope, lines: $.Given<PartLines>): $.Loose<number> {
  const serviceSeconds = $.named("serviceSeconds", "local", $.get($.get(scope.design, "purpose"), "serviceSeconds"));
  const used = $.named("used", "local", $.each($.get(lines, "bought")).reduce<$.Loose<number>>((sum, line) => $.compute(sum, "+", $.compute($.get(line, "usd"), "*", livesUsed(line, serviceSeconds))), $.literal(0)));
  return $.named("consumedUsd", "result", $.compute(used, "+", $.compute(sumUsd($.get(lines, "paid")), "*", serviceYears(scope))));
}

export function usedAcceleratorHours(scope: $.Scope, acceleratorsGiven: $.Loose<number>): $.Loose<number> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  return $.named("usedAcceleratorHours", "result", $.compute($.compute($.compute(accelerators, "*", $.get($.get(scope.design, "purpose"), "serviceSeconds")), "*", $.get($.get($.get(scope.design, "compute"), "operations"), "utilization")), "/", HOUR_SECONDS));
}

export function usdPerAcceleratorHour(consumedGiven: $.Loose<number>, usedHoursGiven: $.Loose<number>): $.Loose<number | null> {
  const consumed = $.named("consumed", "local", consumedGiven);
  const usedHours = $.named("usedHours", "local", usedHoursGiven);
  return $.named("usdPerAcceleratorHour", "result", $.choose($.compare(usedHours, "===", $.literal(0)), () => $.literal(null), () => $.compute(consumed, "/", usedHours)));
}

function purchasesIn(line: $.Given<BoughtLine>, yearGiven: $.Loose<number>, yearsGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", yearsGiven);
  return $.named("purchasesIn", "result", $.choose($.compare($.get(line, "lifeSeconds"), "===", $.literal(null)), () => $.numberOf($.compare(year, "===", $.literal(0))), () => $.compute($.math("ceil", $.compute($.compute($.math("min", $.compute(year, "+", $.literal(1)), years), "*", YEAR_SECONDS), "/", $.get(line, "lifeSeconds"))), "-", $.math("ceil", $.compute($.compute(year, "*", YEAR_SECONDS), "/", $.get(line, "lifeSeconds"))))));
}

function boughtUsd(lines: $.Given<PartLines>, yearGiven: $.Loose<number>, yearsGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", yearsGiven);
  return $.named("boughtUsd", "result", $.each($.get(lines, "bought")).reduce<$.Loose<number>>((sum, line) => $.compute(sum, "+", $.compute($.get(line, "usd"), "*", purchasesIn(line, year, years))), $.literal(0)));
}

function paidUsd(lines: $.Given<PartLines>, yearGiven: $.Loose<number>, yearsGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", yearsGiven);
  return $.named("paidUsd", "result", $.compute(sumUsd($.get(lines, "paid")), "*", $.math("min", $.literal(1), $.compute(years, "-", year))));
}

function partUsd(lines: $.Given<PartLines>, yearGiven: $.Loose<number>, yearsGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", yearsGiven);
  return $.named("partUsd", "result", $.compute(boughtUsd(lines, year, years), "+", paidUsd(lines, year, years)));
}

function discountedUsd(scope: $.Scope, lines: $.Given<PartLines>, yearGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", serviceYears(scope));
  const rate = $.named("rate", "local", $.constant(scope.read, $.literal("cost.capital-rate")));
  return $.named("discountedUsd", "result", $.compute($.compute(boughtUsd(lines, year, years), "/", $.compute($.compute($.literal(1), "+", rate), "**", year)), "+", $.compute(paidUsd(lines, year, years), "/", $.compute($.compute($.literal(1), "+", rate), "**", $.compute(year, "+", $.literal(0.5))))));
}

function yearOf(scope: $.Scope, bill: $.Given<SortedBill>, yearGiven: $.Loose<number>): $.Loose<CostYear> {
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", serviceYears(scope));
  const parts = $.get(bill, "parts");
  return $.named("yearOf", "result", $.made<CostYear>("CostYear", { parts: $.made("", { equipment: partUsd($.get(parts, "equipment"), year, years), facility: partUsd($.get(parts, "facility"), year, years), data: partUsd($.get(parts, "data"), year, years), energy: partUsd($.get(parts, "energy"), year, years), staff: partUsd($.get(parts, "staff"), year, years), upkeep: partUsd($.get(parts, "upkeep"), year, years), hosting: partUsd($.get(parts, "hosting"), year, years) }), usd: partUsd($.get(bill, "all"), year, years), discountedUsd: discountedUsd(scope, $.get(bill, "all"), year) }));
}

function discountedHours(scope: $.Scope, usedHoursGiven: $.Loose<number>, yearGiven: $.Loose<number>): $.Loose<number> {
  const usedHours = $.named("usedHours", "local", usedHoursGiven);
  const year = $.named("year", "local", yearGiven);
  const years = $.named("years", "local", serviceYears(scope));
  return $.named("discountedHours", "result", $.compute($.compute($.compute(usedHours, "/", years), "*", $.math("min", $.literal(1), $.compute(years, "-", year))), "/", $.compute($.compute($.literal(1), "+", $.constant(scope.read, $.literal("cost.capital-rate"))), "**", $.compute(year, "+", $.literal(0.5)))));
}

function depreciationUsd(lines: $.Given<readonly BoughtLine[]>, serviceSecondsGiven: $.Loose<number>): $.Loose<number> {
  const serviceSeconds = $.named("serviceSeconds", "local", serviceSecondsGiven);
  return $.named("depreciationUsd", "result", $.each(lines).reduce<$.Loose<number>>((sum, line) => $.compute(sum, "+", $.compute($.compute($.get(line, "usd"), "*", YEAR_SECONDS), "/", $.otherwise($.get(line, "lifeSeconds"), () => serviceSeconds))), $.literal(0)));
}

function unusedUsd(lines: $.Given<PartLines>, serviceSecondsGiven: $.Loose<number>): $.Loose<number> {
  const serviceSeconds = $.named("serviceSeconds", "local", serviceSecondsGiven);
  return $.named("unusedUsd", "result", $.each($.get(lines, "bought")).reduce<$.Loose<number>>((sum, line) => $.compute(sum, "+", $.compute($.get(line, "usd"), "*", $.compute(purchases(line, serviceSeconds), "-", livesUsed(line, serviceSeconds)))), $.literal(0)));
}

function residualUsd(scope: $.Scope, lines: $.Given<PartLines>): $.Loose<number> {
  return $.named("residualUsd", "result", $.compute(unusedUsd(lines, $.get($.get(scope.design, "purpose"), "serviceSeconds")), "*", $.constant(scope.read, $.literal("cost.resale-share"))));
}

export function presentUsd(scope: $.Scope, lines: $.Given<PartLines>, years: $.Given<readonly number[]>): $.Loose<number> {
  const spent = $.named("spent", "local", $.each(years).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", discountedUsd(scope, lines, year)), $.literal(0)));
  return $.named("presentUsd", "result", $.compute(spent, "-", $.compute(residualUsd(scope, lines), "/", $.compute($.compute($.literal(1), "+", $.constant(scope.read, $.literal("cost.capital-rate"))), "**", serviceYears(scope)))));
}

export function ownershipOf(scope: $.Scope, bill: $.Given<SortedBill>, acceleratorsGiven: $.Loose<number>, years: $.Given<readonly number[]>): $.Loose<Ownership> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const serviceSeconds = $.named("serviceSeconds", "local", $.get($.get(scope.design, "purpose"), "serviceSeconds"));
  const byYear = $.named("byYear", "local", $.list(...$.each(years).map((year) => yearOf(scope, bill, year))));
  const present = $.named("present", "local", presentUsd(scope, $.get(bill, "all"), years));
  const usedHours = $.named("usedHours", "local", usedAcceleratorHours(scope, accelerators));
  const hours = $.named("hours", "local", $.each(years).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", discountedHours(scope, usedHours, year)), $.literal(0)));
  return $.named("ownershipOf", "result", $.made<Ownership>("Ownership", { years: byYear, parts: $.made("", { equipment: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "equipment")), $.literal(0)), facility: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "facility")), $.literal(0)), data: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "data")), $.literal(0)), energy: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "energy")), $.literal(0)), staff: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "staff")), $.literal(0)), upkeep: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "upkeep")), $.literal(0)), hosting: $.each(byYear).reduce<$.Loose<number>>((sum, year) => $.compute(sum, "+", $.get($.get(year, "parts"), "hosting")), $.literal(0)) }), depreciationUsd: $.made("", { servers: depreciationUsd($.get($.get(bill, "classes"), "servers"), serviceSeconds), network: depreciationUsd($.get($.get(bill, "classes"), "network"), serviceSeconds), plant: depreciationUsd($.get($.get(bill, "classes"), "plant"), serviceSeconds) }), residualUsd: residualUsd(scope, $.get(bill, "all")), presentUsd: present, usedAcceleratorHours: usedHours, levelizedUsdPerAcceleratorHour: $.choose($.compare(usedHours, "===", $.literal(0)), () => $.literal(null), () => $.compute(present, "/", hours)) }));
}

export function breakEvenUtilization(scope: $.Scope, ownedUsdGiven: $.Loose<number>, cloud: $.Given<SortedBill>): $.Loose<number | null> {
  const ownedUsd = $.named("ownedUsd", "local", ownedUsdGiven);
  const years = $.named("years", "local", serviceYears(scope));
  const rented = $.named("rented", "local", $.compute(sumUsd($.get($.get($.get(cloud, "parts"), "hosting"), "paid")), "*", years));
  const beside = $.named("beside", "local", $.compute(consumedUsd(scope, $.get(cloud, "all")), "-", rented));
  return $.named("breakEvenUtilization", "result", $.choose($.compare(rented, "<=", $.literal(0)), () => $.literal(null), () => $.compute($.compute($.compute(ownedUsd, "-", beside), "/", rented), "*", $.get($.get($.get(scope.design, "compute"), "operations"), "utilization"))));
}

export function runsUsd(hourlyUsdGiven: $.Loose<number>, runs: $.Given<readonly Run[]>): $.Loose<number> {
  const hourlyUsd = $.named("hourlyUsd", "local", hourlyUsdGiven);
  return $.named("runsUsd", "result", $.each(runs).reduce<$.Loose<number>>((sum, run) => $.compute(sum, "+", runUsd(hourlyUsd, $.get(run, "accelerators"), $.get(run, "trainingSeconds"))), $.literal(0)));
}
