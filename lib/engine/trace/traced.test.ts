import fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as $ from "./traced";

const figure = fc.double();
const lit = $.literal;

describe("a traced value", () => {
  it("is read from the first term of its sum on", () => {
    const first = $.get($.given({ usd: 3 }, "line"), "usd");
    expect($.compute(lit(0), "+", first)).toBe(first);
  });

  it("is the very number that plain arithmetic gives", () => {
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const pairs: readonly (readonly [$.Traced<unknown>, unknown])[] = [
          [$.compute(lit(a), "+", lit(b)), a + b],
          [$.compute(lit(a), "-", lit(b)), a - b],
          [$.compute(lit(a), "*", lit(b)), a * b],
          [$.compute(lit(a), "/", lit(b)), a / b],
          [$.compute(lit(a), "**", lit(b)), a ** b],
          [$.compute(lit(a), "%", lit(b)), a % b],
          [$.compare(lit(a), "<", lit(b)), a < b],
          [$.compare(lit(a), "<=", lit(b)), a <= b],
          [$.compare(lit(a), ">", lit(b)), a > b],
          [$.compare(lit(a), ">=", lit(b)), a >= b],
          [$.compare(lit(a), "===", lit(b)), a === b],
          [$.compare(lit(a), "!==", lit(b)), a !== b],
          [$.negative(lit(a)), -a],
          [$.not($.compare(lit(a), "<", lit(b))), !(a < b)],
          [$.math("max", lit(a), lit(b)), Math.max(a, b)],
          [$.math("log2", lit(a)), Math.log2(a)],
        ];
        for (const [traced, value] of pairs) expect(traced.value).toBe(value);
      }),
      { seed: 20261123, numRuns: 500 },
    );
  });

  it("computes only the branch that is taken", () => {
    const never = (): never => {
      throw new Error("the other branch");
    };
    const yes = $.compare(lit(1), "<", lit(2));
    expect($.choose(yes, () => lit("a"), never).value).toBe("a");
    expect($.choose($.not(yes), never, () => lit("b")).value).toBe("b");
    expect($.or(yes, never).value).toBe(true);
    expect($.and($.not(yes), never).value).toBe(false);
    expect($.otherwise(lit(0), never).value).toBe(0);
    expect($.otherwise(lit(null), () => lit(7)).value).toBe(7);
  });

  it("remembers which branch it came from", () => {
    const condition = $.compare(lit(1), "<", lit(2));
    const { formula } = $.choose(
      condition,
      () => lit(3),
      () => lit(4),
    );
    expect(formula).toMatchObject({ kind: "chosen", condition, from: { value: 3 } });
  });

  it("knows the path of what it read, at any depth", () => {
    const job = $.given({ model: { layers: 96 } }, "");
    const layers = $.get($.get(job, "model"), "layers");
    expect(layers).toMatchObject({ value: 96, formula: { kind: "input", path: "model.layers" } });
  });

  it("reads lists, tables and what may not be there", () => {
    const job = $.given({ towers: [{ width: 3 }, { width: 5 }], none: null as { readonly x: number } | null }, "job");
    const widths = $.each($.get(job, "towers")).map((tower) => $.get(tower, "width"));
    expect(widths.map(({ value }) => value)).toEqual([3, 5]);
    expect(widths[1]?.formula).toEqual({ kind: "input", path: "job.towers[1].width" });
    expect($.maybe($.get(job, "none"), "x").value).toBeUndefined();
    const bytes = $.table("BYTES", { fp8: 1, bf16: 2 });
    expect($.at(bytes, lit("fp8"))).toMatchObject({ value: 1, formula: { kind: "input", path: "table:BYTES.fp8" } });
  });

  it("names the constant that it read", () => {
    const id = $.text(lit("training.efficiency-"), lit("hopper"));
    const read = $.constant((name: string) => name.length, id);
    expect(read).toMatchObject({ value: 26, formula: { kind: "input", path: "constant:training.efficiency-hopper" } });
    expect($.numberOf(lit(true)).value).toBe(1);
  });

  it("gives back with its formula what was written, and writes the record itself", () => {
    const work = { total: 0 };
    const box = $.given(work, "work");
    $.set(box, "total", $.compute(lit(2), "*", lit(3)));
    expect(work.total).toBe(6);
    expect($.get(box, "total").formula).toMatchObject({ kind: "named", name: "total", as: "output" });
  });

  it("keeps the formulas of the parts of a record that was made", () => {
    const record = $.made("Sum", { both: $.compute(lit(2), "+", lit(3)), name: lit("x") });
    expect(record.value).toEqual({ both: 5, name: "x" });
    const both = { kind: "named", name: "both", owner: "Sum", from: { formula: { kind: "apply", operator: "+" } } };
    expect($.get(record, "both").formula).toMatchObject(both);
    const second = $.made("Both", { ...$.spread(record), more: lit(1) });
    expect(second.value).toEqual({ both: 5, name: "x", more: 1 });
    expect($.get(second, "both").formula).toMatchObject({ ...both, owner: "Both" });
  });
});
