import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { goodputBreakdown } from "./goodput";
import { dalyInterval } from "./reliability";

const seconds = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const recoveryOf = (detectionSeconds: number, spareWaitSeconds = 0) => ({
  detectionSeconds,
  spareWaitSeconds,
  restartSeconds: detectionSeconds / 2,
  restoreSeconds: detectionSeconds / 3,
});
const rhythm = (intervalSeconds: number, blockingSeconds = 0, lagSeconds = 0) => ({
  intervalSeconds,
  blockingSeconds,
  lagSeconds,
});

describe("goodputBreakdown", () => {
  it("sums to one, no part below nothing, for any job", () => {
    fc.assert(
      fc.property(
        seconds(1, 1e9),
        seconds(1, 1e6),
        seconds(0, 1e5),
        seconds(0, 1e6),
        seconds(0, 1e5),
        (mean, interval, blocking, lag, detection) => {
          const parts = Object.values(goodputBreakdown(mean, rhythm(interval, blocking, lag), recoveryOf(detection)));
          expect(Math.abs(parts.reduce((sum: number, part: number) => sum + part, 0) - 1)).toBeLessThan(1e-9);
          for (const part of parts) expect(part).toBeGreaterThanOrEqual(0);
        },
      ),
      { seed: 1, numRuns: 2000 },
    );
  });

  // 1 − δ/T − (T/2 + R)/M of the reference formulas: 1 − 1/1000 − (500 + 110)/1e6.
  it("tends to the first-order formula where interruptions are rare", () => {
    const { productive } = goodputBreakdown(1e6, rhythm(1000, 1), recoveryOf(60));
    expect(Math.abs(productive - (1 - 1 / 1000 - (500 + 110) / 1e6))).toBeLessThan(5e-6);
  });

  // Llama 3 (reference availability rows): 2.5 h between interruptions and 16.7 min of restart give 90 % uptime.
  it("gives Llama 3's ninety per cent", () => {
    const only = { detectionSeconds: 16.7 * 60, spareWaitSeconds: 0, restartSeconds: 0, restoreSeconds: 0 };
    expect(goodputBreakdown(2.5 * 3600, rhythm(1), only).productive).toBeCloseTo(0.9, 1);
  });

  it("is best at Daly's interval: a fifth more or less is never better", () => {
    fc.assert(
      fc.property(seconds(600, 1e6), seconds(0.001, 0.2), (mean, share) => {
        const blocking = share * mean;
        const best = dalyInterval(blocking, mean);
        const at = (interval: number) => goodputBreakdown(mean, rhythm(interval, blocking), recoveryOf(300)).productive;
        expect(at(best)).toBeGreaterThanOrEqual(at(1.2 * best));
        expect(at(best)).toBeGreaterThanOrEqual(at(0.8 * best));
      }),
      { seed: 2 },
    );
  });

  it("never falls with rarer interruptions or quicker recovery", () => {
    fc.assert(
      fc.property(seconds(10, 1e7), seconds(1, 1e4), seconds(0, 1e4), (mean, interval, detection) => {
        const at = (meanSeconds: number, detectionSeconds: number) =>
          goodputBreakdown(meanSeconds, rhythm(interval, 5), recoveryOf(detectionSeconds)).productive;
        expect(at(2 * mean, detection)).toBeGreaterThanOrEqual(at(mean, detection));
        expect(at(mean, detection)).toBeGreaterThanOrEqual(at(mean, detection + 60));
      }),
      { seed: 3 },
    );
  });

  it("counts what an unfinished checkpoint held as work done again", () => {
    const synchronous = goodputBreakdown(1e5, rhythm(1000, 1), recoveryOf(0));
    const asynchronous = goodputBreakdown(1e5, rhythm(1000, 1, 400), recoveryOf(0));
    expect(asynchronous.rework - synchronous.rework).toBeCloseTo(400 / 1e5, 4);
    expect(asynchronous.detection).toBe(0);
  });
});
