import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type RunTime, trainingTime } from "./time-to-train";

const DAY = 86_400;
const sure = { low: 1, high: 1 };
const run: RunTime = {
  productiveSeconds: 90 * DAY,
  goodput: { p10: 0.6, p50: 0.9, p90: 0.95 },
  runningShare: 0.92,
  meanSeconds: 10_000,
  stepBand: sure,
};

describe("trainingTime", () => {
  it("has the time by the failure class and the modelled step in its middle", () => {
    expect(trainingTime(run).p50).toBeCloseTo(100 * DAY, 3);
  });

  it("is as wide as the fleets are where nothing else is in doubt", () => {
    const { p50, p90 } = trainingTime({ ...run, productiveSeconds: 9000 * DAY });
    expect((p90 ?? 0) / p50 / (0.9 / 0.6)).toBeCloseTo(1, 3);
  });

  it("adds fleets and step in squares", () => {
    const long = { ...run, productiveSeconds: 9000 * DAY, stepBand: { low: 0.8, high: 1.25 } };
    const { p50, p90 } = trainingTime(long);
    expect(Math.log((p90 ?? 0) / p50)).toBeCloseTo(Math.hypot(Math.log(1.5), Math.log(1.25)), 3);
  });

  it("leaves a run alone that most likely meets no interruption", () => {
    const goodput = { p10: 0.9999, p50: 0.9999, p90: 0.9999 };
    const { p50, p90 } = trainingTime({
      ...run,
      productiveSeconds: DAY,
      goodput,
      runningShare: 0.9999,
      meanSeconds: 1e8,
    });
    expect(p90).toBe(p50);
  });

  it("allows a short run the interruptions that chance may bring", () => {
    // One is expected and costs a tenth of the run; one run in ten has two or more than two, none has fewer than none.
    const goodput = { p10: 0.9, p50: 0.9, p90: 0.9 };
    const { p10, p50, p90 } = trainingTime({ ...run, goodput, runningShare: 0.9, meanSeconds: 100 * DAY });
    expect(p10 / p50).toBeCloseTo(0.9, 6);
    expect((p90 ?? 0) / p50).toBeCloseTo(1.1, 6);
  });

  it("does not say when a run ends that makes no progress on a bad fleet", () => {
    expect(trainingTime({ ...run, goodput: { ...run.goodput, p10: null } }).p90).toBeNull();
  });

  it("keeps its order and stays above the run without interruptions", () => {
    const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        share,
        fc.double({ min: 1, max: 1e8, noNaN: true }),
        (first, second, third, meanSeconds) => {
          const [p10, p50, p90] = [first, second, third].sort((a, b) => a - b) as [number, number, number];
          const time = trainingTime({ ...run, goodput: { p10, p50, p90 }, runningShare: p50, meanSeconds });
          expect(time.p10).toBeLessThanOrEqual(time.p50);
          expect(time.p50).toBeLessThanOrEqual(time.p90 ?? Number.POSITIVE_INFINITY);
          expect(time.p10).toBeGreaterThanOrEqual(run.productiveSeconds * (1 - 1e-12));
        },
      ),
      { seed: 4 },
    );
  });
});
