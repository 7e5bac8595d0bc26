// The traced twin of fleet-spread.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";
import type { Quantiles } from "./fleet-spread";

const STUDENT_T90 = $.table("STUDENT_T90", [3.078, 1.886, 1.638, 1.533, 1.476, 1.44, 1.415, 1.397, 1.383, 1.372] as const);

export function spreadOfFleets(values: $.Given<readonly number[]>): $.Loose<Quantiles> {
  const n = $.named("n", "local", $.get(values, "length"));
  let mean: $.Loose<number> = $.named("mean", "local", $.literal(0));
  for (const value of $.each(values)) {
    mean = $.named("mean", "local", $.compute(mean, "+", $.compute($.math("log", value), "/", n)));
  }
  let squares: $.Loose<number> = $.named("squares", "local", $.literal(0));
  for (const value of $.each(values)) {
    squares = $.named("squares", "local", $.compute(squares, "+", $.compute($.compute($.math("log", value), "-", mean), "**", $.literal(2))));
  }
  const t = $.named("t", "local", $.otherwise($.at(STUDENT_T90, $.math("min", $.compute(n, "-", $.literal(2)), $.compute($.get(STUDENT_T90, "length"), "-", $.literal(1)))), () => $.at(STUDENT_T90, $.literal(0))));
  const reach = $.named("reach", "local", $.compute(t, "*", $.math("sqrt", $.compute($.compute(squares, "/", $.compute(n, "-", $.literal(1))), "*", $.compute($.literal(1), "+", $.compute($.literal(1), "/", n))))));
  return $.named("spreadOfFleets", "result", $.made<Quantiles>("Quantiles", { p10: $.math("exp", $.compute(mean, "-", reach)), p50: $.math("exp", mean), p90: $.math("exp", $.compute(mean, "+", reach)) }));
}
