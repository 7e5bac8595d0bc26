import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseQuantity } from "./parse";
import { type UnitId, unitDeclaration, units } from "./units";
import { writeQuantity } from "./write";

const read = (text: string, unit: UnitId, assumed?: string) => {
  const parsed = parseQuantity(text, unit, assumed);
  return parsed.ok ? parsed.value : parsed.message[0];
};

describe("a quantity as people write it", () => {
  it.each([
    ["10k", "count", 10_000],
    ["24,576", "count", 24_576],
    ["1.5 MW", "watts", 1.5e6],
    ["1.5M", "watts", 1.5e6],
    ["400 Gbit/s", "linkRate", 5e10],
    ["400G", "linkRate", 5e10],
    ["400Gbps", "linkRate", 5e10],
    ["3.2 tbit/s", "linkRate", 4e11],
    ["5 GB/s", "bytesPerSecond", 5e9],
    ["15T tokens", "tokens", 15e12],
    ["3亿", "tokens", 3e8],
    ["2 万亿 词元", "tokens", 2e12],
    ["30 %", "fraction", 0.3],
    ["0.3", "fraction", 0.3],
    ["90 d", "seconds", 7_776_000],
    ["3 天", "seconds", 259_200],
    ["6 months", "seconds", 15_552_000],
    ["$1.2M", "usd", 1_200_000],
    ["1.2 $B", "usd", 1.2e9],
    ["80 TFLOPS", "flopsPerSecond", 8e13],
    ["27 ℃", "celsius", 27],
    ["-12", "celsius", -12],
    ["3 : 1", "ratio", 3],
    ["2.5 PB", "bytes", 2.5e15],
    ["1 GiB", "bytes", 2 ** 30],
    ["1e3", "count", 1000],
  ] as const)("%s as %s is %s", (text, unit, expected) => {
    expect(read(text, unit)).toBe(expected);
  });

  it("reads a bare number in the unit that the form shows", () => {
    expect(read("90", "seconds", "d")).toBe(7_776_000);
    expect(read("30", "fraction", "%")).toBe(0.3);
  });

  it.each(["", "abc", "1.2.3 MW", "5 parsecs", "--4", "1e999", "9".repeat(80)])(
    "refuses %j and names the units",
    (text) => {
      expect(read(text, "watts")).toContain("MW");
    },
  );
});

describe("every unit", () => {
  const ids = Object.keys(units) as UnitId[];

  it.each(ids)("%s round-trips each of its display units", (id) => {
    for (const { symbol, factor } of unitDeclaration(id).display) {
      const parsed = parseQuantity(`2 ${symbol}`, id);
      expect(parsed.ok && parsed.value / (2 * factor)).toBeCloseTo(1, 12);
    }
  });

  it("writes any finite number so that it parses back exactly", () => {
    fc.assert(
      fc.property(fc.constantFrom(...ids), fc.double({ min: 1e-9, max: 1e18, noNaN: true }), (id, value) => {
        const { number, symbol } = writeQuantity(value, id);
        const parsed = parseQuantity(`${number} ${symbol}`, id, symbol);
        expect(parsed.ok && parsed.value).toBe(value);
      }),
      { seed: 20261123, numRuns: 2000 },
    );
  });

  it("writes what a person would", () => {
    expect(writeQuantity(1.5e6, "watts")).toEqual({ number: "1.5", symbol: "MW" });
    expect(writeQuantity(5e10, "linkRate")).toEqual({ number: "400", symbol: "Gbit/s" });
    expect(writeQuantity(0.3, "fraction")).toEqual({ number: "30", symbol: "%" });
    expect(writeQuantity(64, "count")).toEqual({ number: "64", symbol: "" });
    expect(writeQuantity(0, "watts")).toEqual({ number: "0", symbol: "kW" });
  });
});
