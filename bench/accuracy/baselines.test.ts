import { describe, expect, it } from "vitest";
import { nearestFitted, typicalThroughput } from "./baselines";
import { prediction } from "./prediction.fixture";

const rated = (id: string, seconds: number, own = {}) =>
  prediction({ id, use: "fit", measuredSeconds: seconds, work: 100, ...own });

describe("the baselines", () => {
  it("gives the median rate of the fitted rows on the same hardware", () => {
    const fitted = [
      rated("a", 1),
      rated("b", 2),
      rated("c", 4),
      rated("d", 0.001, { hardware: "A100", generation: "ampere" }),
    ];
    const [row] = typicalThroughput([prediction({ work: 300 })], fitted);
    expect(row?.predictedSeconds).toBeCloseTo(6, 12);
  });

  it("takes the generation where the hardware was never fitted, and else has nothing to say", () => {
    const fitted = [rated("a", 2, { hardware: "H200" })];
    const [known, unknown] = typicalThroughput(
      [prediction({ work: 300 }), prediction({ generation: "rubin", hardware: "R" })],
      fitted,
    );
    expect(known?.predictedSeconds).toBeCloseTo(6, 12);
    expect(unknown?.predictedSeconds).toBeNull();
    expect(unknown?.skippedBecause).toBe("no fitted row to compare with");
  });

  it("never looks at a row that is not fitted", () => {
    const fitted = [rated("a", 2), prediction({ id: "t", use: "test", measuredSeconds: 1, work: 1e6 })];
    expect(typicalThroughput([prediction({ id: "x" })], fitted)[0]?.predictedSeconds).toBeCloseTo(2, 12);
    expect(nearestFitted([prediction({ id: "x" })], fitted)[0]?.predictedSeconds).toBeCloseTo(2, 12);
  });

  it("takes the rate of the nearest fitted row, hardware before size", () => {
    const fitted = [
      rated("other hardware, same size", 1, { hardware: "A100", generation: "ampere" }),
      rated("near", 2, { size: 2e9 }),
      rated("far", 4, { size: 50e9 }),
    ];
    const [row] = nearestFitted([prediction({ id: "x", work: 100 })], fitted);
    expect(row?.predictedSeconds).toBeCloseTo(2, 12);
  });

  it("compares a fitted row with the others, not with itself", () => {
    const fitted = [rated("a", 2), rated("b", 8)];
    expect(nearestFitted(fitted, fitted).map(({ predictedSeconds }) => predictedSeconds)).toEqual([8, 2]);
  });

  it("skips what the model skipped, so that both are judged on the same rows", () => {
    const skipped = prediction({ predictedSeconds: null, skippedBecause: "batch" });
    expect(nearestFitted([skipped], [rated("a", 2)])[0]).toEqual(skipped);
  });
});
