import { describe, expect, it } from "vitest";
import { accuracyJson } from "./json";
import { prediction } from "./prediction.fixture";
import { reportAccuracy } from "./report";

const rows = [
  prediction({ id: "a", use: "fit", predictedSeconds: 1.1 }),
  prediction({ id: "b", predictedSeconds: 0.5, hardware: "A100", generation: "ampere" }),
  prediction({ id: "c", predictedSeconds: null, skippedBecause: "micro_batch", measuredSeconds: 3 }),
];
const json = accuracyJson(reportAccuracy([{ name: "training", predictions: rows, fitted: rows }]));

describe("the report as JSON", () => {
  it("has a line for every row, with the error or the missing field", () => {
    expect(json.rows).toEqual([
      {
        id: "a",
        use: "fit",
        measuredStepSeconds: 1,
        predictedStepSeconds: 1.1,
        errorPct: expect.closeTo(10, 9),
        skippedBecause: null,
      },
      { id: "b", use: "test", measuredStepSeconds: 1, predictedStepSeconds: 0.5, errorPct: -50, skippedBecause: null },
      {
        id: "c",
        use: "test",
        measuredStepSeconds: 3,
        predictedStepSeconds: null,
        errorPct: null,
        skippedBecause: "micro_batch",
      },
    ]);
  });

  it("has the figures of all rows, by hardware and by use", () => {
    expect(json.summary).toMatchObject({ n: 2, skipped: 1 });
    expect(json.summary.mape).toBeCloseTo(30, 9);
    expect(json.summary.bias).toBeCloseTo(-20, 9);
    expect(Object.keys(json.byHardware)).toEqual(["A100", "H100"]);
    expect(json.byUse.test).toMatchObject({ n: 1, skipped: 1, mape: 50 });
    expect(json.weighted.byUse.fit?.n).toBe(1);
  });

  it("judges baselines on the rows that the model predicted", () => {
    expect(json.baselines.nearestFitted.byUse.test).toMatchObject({ n: 1, skipped: 1 });
    expect(json.baselines.typicalThroughput.byUse.test?.skipped).toBe(2);
  });
});
