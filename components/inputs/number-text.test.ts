import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compute } from "@/lib/engine/inputs/compute.inputs";
import type { NumberInput } from "@/lib/engine/inputs/declare";
import { power } from "@/lib/engine/inputs/power.inputs";
import { purpose } from "@/lib/engine/inputs/purpose.inputs";
import { type UnitId, units } from "@/lib/engine/units/units";
import { namesUnit, numberText, readNumber, standingText, usualSymbol } from "./number-text";

const nodes = compute.fields.pools.fields.nodes;
const cap = purpose.fields.targets.fields.facilityWatts;
const train = purpose.fields.targets.fields.trainingSeconds;

function read(text: string, input: NumberInput, assumed = usualSymbol(input)) {
  const reading = readNumber(text, input, assumed);
  return reading.ok ? reading.value : reading.message;
}

describe("a number typed into a form", () => {
  it("may carry a multiplier or a unit", () => {
    expect(read("10k", nodes)).toBe(10_000);
    expect(read("1.5 MW", cap)).toBe(1.5e6);
    expect(read("3 d", train)).toBe(259_200);
  });

  it("without a unit is read in the one that the field shows", () => {
    expect(usualSymbol(train)).toBe("d");
    expect(read("30", train)).toBe(2_592_000);
    expect(usualSymbol(power.fields.supply.fields.fuelSeconds)).toBe("h");
    expect(usualSymbol(power.fields.cooling.fields.supplyCelsius)).toBe("°C");
  });

  it("empty is no answer, which is not zero", () => {
    expect(read("  ", nodes)).toBeUndefined();
    expect(read("0", compute.fields.pools.fields.spareNodes)).toBe(0);
  });

  it("out of bounds names the field, the limit and what to enter, in both languages", () => {
    const message = read("0", nodes);
    expect(message).toEqual([
      "Nodes must be at least 1. Enter a value from 1 to 1M.",
      "节点数量不得小于 1。请输入 1 至 100万 之间的值。",
    ]);
  });

  it("that must be whole offers the neighbours", () => {
    expect(String(read("2.5", nodes))).toContain("Enter 2 or 3.");
  });

  it("that cannot be read says which units can", () => {
    expect(String(read("5 parsecs", cap))).toContain(
      "Power cap: “5 parsecs” cannot be read. Write a number with one of the units W, kW",
    );
  });
});

describe("a value shown in a form", () => {
  it.each([
    [24_576, "count", { number: "24,576", symbol: "" }],
    [300e9, "tokens", { number: "300B", symbol: "tokens" }],
    [1.5e6, "watts", { number: "1.5", symbol: "MW" }],
    [250_000, "usd", { number: "250k", symbol: "$" }],
    [9999, "usd", { number: "9,999", symbol: "$" }],
    [0.3, "fraction", { number: "30", symbol: "%" }],
  ] as const)("%d %s", (value, unit, expected) => {
    expect(numberText(value, unit, "en")).toEqual(expected);
  });

  it("reads back as exactly the same number, whatever the unit", () => {
    const ids = Object.keys(units) as UnitId[];
    const values = fc.oneof(fc.integer({ min: 0, max: 1e9 }), fc.double({ min: 1e-3, max: 1e15, noNaN: true }));
    fc.assert(
      fc.property(fc.constantFrom(...ids), values, fc.constantFrom("en", "zh-CN"), (unit, value, locale) => {
        const { number, symbol } = numberText(value, unit, locale);
        const spec = { unit, min: -1e30, max: 1e30, integer: false, words: ["", ""] } as const;
        expect(readNumber(number, spec, symbol)).toMatchObject({ ok: true, value });
      }),
      { seed: 7 },
    );
  });
});

it.each([
  [11.110092968158966, "celsius", { number: "11.1101", symbol: "°C" }],
  [12_345_678, "count", { number: "12,345,678", symbol: "" }],
  [300e9, "tokens", { number: "300B", symbol: "tokens" }],
] as const)("a value that nobody entered is cut to what can be read: %d %s", (value, unit, expected) => {
  expect(standingText(value, unit, "en")).toEqual(expected);
});

it("tells a number from a number with its own unit", () => {
  expect(["12", "1,024.5", "-3", "1e6"].map((text) => namesUnit(text, "watts"))).toEqual([false, false, false, false]);
  expect(["12 kW", "10k", "3万"].map((text) => namesUnit(text, "watts"))).toEqual([true, true, true]);
  // A letter alone is no unit where the field has only one: 300B stays tokens.
  expect(["300B", "3 亿", "5 tokens"].map((text) => namesUnit(text, "tokens"))).toEqual([false, false, true]);
});
