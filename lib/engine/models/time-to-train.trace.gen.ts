// The traced twin of time-to-train.ts: do not edit. `npm run registries` writes it anew.
import type { GoodputQuantiles, TrainingTimeQuantiles } from "../result-workload";
import * as $ from "../trace/traced";
import type { StepBand } from "./time-to-train";
import type { RunTime } from "./time-to-train";

const NORMAL_90 = $.named("NORMAL_90", "constant", $.literal(1.2816));

export function trainingTime(run: $.Given<RunTime>): $.Loose<TrainingTimeQuantiles> {
  const productiveSeconds = $.get(run, "productiveSeconds");
  const goodput = $.get(run, "goodput");
  const runningShare = $.get(run, "runningShare");
  const meanSeconds = $.get(run, "meanSeconds");
  const stepBand = $.get(run, "stepBand");
  const p50 = $.named("p50", "local", $.compute(productiveSeconds, "/", $.get(goodput, "p50")));
  const expected = $.named("expected", "local", $.compute(p50, "/", meanSeconds));
  const lostSeconds = $.named("lostSeconds", "local", $.compute($.compute($.compute($.literal(1), "-", runningShare), "*", p50), "/", $.math("max", expected, $.literal(Number.MIN_VALUE))));
  function withCount(countGiven: $.Loose<number>): $.Loose<number> {
    const count = $.named("count", "local", countGiven);
    return $.named("withCount", "result", $.math("log1p", $.compute($.compute($.compute(count, "-", expected), "*", lostSeconds), "/", p50)));
  }
  function reach(shareGiven: $.Loose<number>, factorGiven: $.Loose<number>, chanceGiven: $.Loose<number>): $.Loose<number> {
    const share = $.named("share", "local", shareGiven);
    const factor = $.named("factor", "local", factorGiven);
    const chance = $.named("chance", "local", chanceGiven);
    return $.named("reach", "result", $.math("hypot", $.math("log", $.compute($.get(goodput, "p50"), "/", share)), $.math("log", factor), chance));
  }
  const fewest = $.named("fewest", "local", $.math("min", $.literal(0), withCount(poissonQuantile(expected, $.literal(0.1)))));
  const most = $.named("most", "local", $.math("max", $.literal(0), withCount(poissonQuantile(expected, $.literal(0.9)))));
  const shortest = $.named("shortest", "local", $.compute($.compute(p50, "*", runningShare), "*", $.math("min", $.literal(1), $.get(stepBand, "low"))));
  return $.named("trainingTime", "result", $.made<TrainingTimeQuantiles>("TrainingTimeQuantiles", { p10: $.math("max", shortest, $.compute(p50, "*", $.math("exp", $.negative(reach($.get(goodput, "p90"), $.get(stepBand, "low"), fewest))))), p50, p90: $.choose($.compare($.get(goodput, "p10"), "===", $.literal(null)), () => $.literal(null), () => $.compute(p50, "*", $.math("exp", reach($.get(goodput, "p10"), $.get(stepBand, "high"), most)))) }));
}

const LARGE_MEAN = $.named("LARGE_MEAN", "constant", $.literal(100));

function poissonQuantile(meanGiven: $.Loose<number>, probability: $.Given<0.1 | 0.9>): $.Loose<number> {
  const mean = $.named("mean", "local", meanGiven);
  const condition53 = $.compare(mean, ">", LARGE_MEAN);
  if ($.is(condition53)) {
    return $.named("poissonQuantile", "result", $.because(condition53, $.compute(mean, "+", $.compute($.choose($.compare(probability, "===", $.literal(0.9)), () => NORMAL_90, () => $.negative(NORMAL_90)), "*", $.math("sqrt", mean)))));
  }
  let term: $.Loose<number> = $.named("term", "local", $.math("exp", $.negative(mean)));
  let sum: $.Loose<number> = $.named("sum", "local", term);
  let count: $.Loose<number> = $.named("count", "local", $.literal(0));
  while ($.is($.and($.compare(sum, "<", probability), () => $.compare(count, "<", $.compute($.literal(2), "*", LARGE_MEAN))))) {
    count = $.named("count", "local", $.compute(count, "+", $.literal(1)));
    term = $.named("term", "local", $.compute(term, "*", $.compute(mean, "/", count)));
    sum = $.named("sum", "local", $.compute(sum, "+", term));
  }
  return $.named("poissonQuantile", "result", count);
}
