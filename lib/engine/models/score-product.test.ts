import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactProduct, inPowerOfTen } from "./score-product";

describe("exact product", () => {
  it("of the article's case is 30 720 000 to the last digit, in any order", () => {
    const terms = [64, 80, 2000, 20, 5, 0.5, 0.3, 0.2];
    expect(exactProduct(terms)).toBe(30_720_000);
    expect(exactProduct(terms.toReversed())).toBe(30_720_000);
  });

  it("is what multiplying in turn misses", () => {
    expect(0.1 * 0.7 * 3).not.toBe(0.21);
    expect(exactProduct([0.1, 0.7, 3])).toBe(0.21);
  });

  it("of nothing is one, of a zero is zero", () => {
    expect(exactProduct([])).toBe(1);
    expect(exactProduct([5, 0, 1e-9])).toBe(0);
  });

  it("doubles when any factor doubles", () => {
    const typed = fc
      .integer({ min: 1, max: 999_999 })
      .chain((digits) => fc.integer({ min: -6, max: 9 }).map((power) => Number(`${digits}e${power}`)));
    fc.assert(
      fc.property(fc.array(typed, { minLength: 1, maxLength: 8 }), fc.nat(7), (factors, at) => {
        const index = at % factors.length;
        const doubled = factors.map((value, i) => (i === index ? 2 * value : value));
        expect(exactProduct(doubled)).toBe(2 * exactProduct(factors));
      }),
      { seed: 20261123, numRuns: 300 },
    );
  });
});

describe("in a power of ten", () => {
  it.each([
    [8e13, 12, 80],
    [5e9, 9, 5],
    [6.24e14, 12, 624],
    [0, 9, 0],
  ])("%d in 1e%d is %d", (value, power, expected) => {
    expect(inPowerOfTen(value, power)).toBe(expected);
  });
});
