import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { constants } from "./constants";
import { causeShares, fleetIds, llamaInterruptions } from "./failure-classes";
import { spreadOfFleets } from "./fleet-spread";

const secondsOf = (id: (typeof fleetIds)[number]) => constants[`reliability.accelerator-seconds-${id}`].value;

describe("the published fleets", () => {
  it("give Llama 3 its 419 interruptions in 54 days on 16 384 accelerators", () => {
    expect((54 * 86_400 * 16_384) / secondsOf("meta-llama-3")).toBeCloseTo(419, 2);
  });

  it("count the same 419 by cause", () => {
    expect(llamaInterruptions.reduce((sum, { count }) => sum + count, 0)).toBe(419);
    expect(Object.values(causeShares).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(causeShares.accelerator).toBeCloseTo((148 + 17 + 6 + 6) / 419, 12);
  });

  it("lie inside the spread that they give themselves, with everything published for them", () => {
    const spread = spreadOfFleets(fleetIds.map(secondsOf));
    for (const id of fleetIds) {
      const { low, high } = constants[`reliability.accelerator-seconds-${id}`];
      expect(low, id).toBeGreaterThan(spread.p10);
      expect(high, id).toBeLessThan(spread.p90);
    }
  });
});

describe("spreadOfFleets", () => {
  // Two values e⁰ and e²: mean 1, deviation √2, t(1) = 3.078, √(1 + 1/2): reach 3.078·√3 = 5.331.
  it("is the prediction interval of a log-normal", () => {
    const { p10, p50, p90 } = spreadOfFleets([1, Math.exp(2)]);
    expect(Math.log(p50)).toBeCloseTo(1, 9);
    expect(Math.log(p90)).toBeCloseTo(1 + 3.078 * Math.sqrt(3), 9);
    expect(Math.log(p10)).toBeCloseTo(1 - 3.078 * Math.sqrt(3), 9);
  });

  it("scales with its values and contains their middle", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 14 }),
        fc.double({ min: 1e-3, max: 1e3, noNaN: true }),
        (values, factor) => {
          const spread = spreadOfFleets(values);
          const scaled = spreadOfFleets(values.map((value) => value * factor));
          expect(spread.p10).toBeLessThanOrEqual(spread.p50 * (1 + 1e-9));
          expect(spread.p50).toBeLessThanOrEqual(spread.p90 * (1 + 1e-9));
          expect(scaled.p90 / spread.p90 / factor).toBeCloseTo(1, 6);
        },
      ),
      { seed: 6 },
    );
  });
});
