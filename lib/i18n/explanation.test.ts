import { describe, expect, it } from "vitest";
import type { DerivationNode } from "../engine/trace/derivation";
import { explanationOf } from "./explanation";

const node = (change: Partial<DerivationNode>): DerivationNode => ({
  symbol: "x",
  words: null,
  unit: "count",
  value: 1,
  formula: [],
  conditions: [],
  inputs: [],
  origin: null,
  ...change,
});

describe("an explanation", () => {
  it("writes a formula in symbols and in numbers, and tells apart what has the same name", () => {
    const nodes = [
      node({ symbol: "total", unit: "seconds", value: 3, formula: [0, " + ", 1, " × ", 2], inputs: [1, 2, 3] }),
      node({ symbol: "part", unit: "seconds", value: 1 }),
      node({ symbol: "part", unit: "seconds", value: 1 }),
      node({ symbol: "share", unit: "fraction", value: 0.25 }),
    ];
    const [total] = explanationOf({ root: 0, nodes }, "en").nodes;
    expect(total?.formula).toEqual({ symbols: "part₁ + part₂ × share", numbers: "1 s + 1 s × 25%" });
    expect(total?.inputs.map(({ label }) => label)).toEqual(["part₁", "part₂", "share"]);
  });

  it("says where a leaf comes from, in the reader's language", () => {
    const field = { kind: "field", path: "compute.pools[0].nodes", isAssumed: false, source: null } as const;
    const nodes = [node({ origin: field }), node({ origin: { ...field, isAssumed: true } })];
    const texts = (locale: "en" | "zh-CN") => explanationOf({ root: 0, nodes }, locale).nodes.map((one) => one.origin);
    expect(texts("en")[0]).toMatchObject({ text: "Design field: Compute › Pool 1 › Nodes", path: field.path });
    expect(texts("en")[1]?.text).toMatch(/^Assumed/);
    expect(texts("zh-CN")[0]?.text).toMatch(/^设计字段：/);
  });

  it("marks what nobody has seen in a text, unless the design put its own value there", () => {
    const constant = { kind: "constant", id: "a.b", unit: "fraction", source: "", low: 0, high: 1 } as const;
    const unverified = { ...constant, isVerified: false, isOverridden: false };
    const nodes = [node({ origin: unverified }), node({ origin: { ...unverified, isOverridden: true } })];
    const marks = explanationOf({ root: 0, nodes }, "en").nodes.map((one) => one.origin?.isUnverified);
    expect(marks).toEqual([true, false]);
  });

  it("writes small numbers without a unit so that they can be read", () => {
    const nodes = [node({ value: 3.508e-7 }), node({ value: "∞" })];
    expect(explanationOf({ root: 0, nodes }, "en").nodes.map(({ quantity }) => quantity)).toEqual(["3.508·10⁻⁷", "∞"]);
  });
});
