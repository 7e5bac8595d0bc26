import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestWithin, smallestEnough } from "./size-search";

const MOST = 1_000_000;
/** Two doublings over the whole range and one halving. */
const MOST_TESTS = 45;
const counts = fc.integer({ min: 1, max: MOST });

function counting(test: (count: number) => boolean) {
  const asked: number[] = [];
  const ask = (count: number) => {
    asked.push(count);
    return test(count);
  };
  return { ask, asked };
}

describe("searching sizes", () => {
  it("finds the largest that keeps within, wherever it begins", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: MOST }), counts, (edge, start) => {
        const { ask, asked } = counting((count) => count <= edge);
        expect(largestWithin(ask, start, MOST)).toBe(edge);
        expect(asked.length).toBeLessThanOrEqual(MOST_TESTS);
        expect(asked.every((count) => count >= 1 && count <= MOST)).toBe(true);
      }),
    );
  });

  it("finds the smallest that is enough, or none", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 2 * MOST }), counts, (edge, start) => {
        const { ask, asked } = counting((count) => count >= edge);
        expect(smallestEnough(ask, start, MOST)).toBe(edge > MOST ? null : edge);
        expect(asked.length).toBeLessThanOrEqual(MOST_TESTS);
      }),
    );
  });
});
