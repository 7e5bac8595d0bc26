// The traced twin of control-sums.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";
import type { WeighedControl } from "./control-sums";
import type { ControlSums } from "./control-sums";
import type { WeightedScore } from "./control-sums";

function weightOf(controls: $.Given<readonly WeighedControl[]>): $.Loose<number> {
  return $.named("weightOf", "result", $.each(controls).reduce<$.Loose<number>>((sum, control) => $.compute(sum, "+", $.get(control, "weight")), $.literal(0)));
}

function creditOf(controls: $.Given<readonly WeighedControl[]>): $.Loose<number> {
  return $.named("creditOf", "result", $.each(controls).reduce<$.Loose<number>>((sum, control) => $.compute(sum, "+", $.compute($.get(control, "weight"), "*", $.get(control, "credit"))), $.literal(0)));
}

export function sumsOf(all: $.Given<readonly WeighedControl[]>, applicable: $.Given<readonly WeighedControl[]>, answered: $.Given<readonly WeighedControl[]>): $.Loose<ControlSums> {
  return $.named("sumsOf", "result", $.made<ControlSums>("ControlSums", { all: weightOf(all), applies: weightOf(applicable), answered: weightOf(answered), earned: creditOf(applicable) }));
}

export function sumsOfGroups(groups: $.Given<readonly ControlSums[]>): $.Loose<ControlSums> {
  return $.named("sumsOfGroups", "result", $.made<ControlSums>("ControlSums", { all: $.each(groups).reduce<$.Loose<number>>((sum, group) => $.compute(sum, "+", $.get(group, "all")), $.literal(0)), applies: $.each(groups).reduce<$.Loose<number>>((sum, group) => $.compute(sum, "+", $.get(group, "applies")), $.literal(0)), answered: $.each(groups).reduce<$.Loose<number>>((sum, group) => $.compute(sum, "+", $.get(group, "answered")), $.literal(0)), earned: $.each(groups).reduce<$.Loose<number>>((sum, group) => $.compute(sum, "+", $.get(group, "earned")), $.literal(0)) }));
}

export function scoreOf(part0: $.Given<ControlSums>): $.Loose<WeightedScore> {
  const all = $.get(part0, "all");
  const applies = $.get(part0, "applies");
  const answered = $.get(part0, "answered");
  const earned = $.get(part0, "earned");
  return $.named("scoreOf", "result", $.made<WeightedScore>("WeightedScore", { score: $.choose($.compare(applies, "===", $.literal(0)), () => $.literal(0), () => $.compute(earned, "/", applies)), coverage: $.choose($.compare(applies, "===", $.literal(0)), () => $.literal(1), () => $.compute(answered, "/", applies)), notApplicableShare: $.choose($.compare(all, "===", $.literal(0)), () => $.literal(0), () => $.compute($.compute(all, "-", applies), "/", all)) }));
}
