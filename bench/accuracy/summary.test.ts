import { describe, expect, it } from "vitest";
import { prediction } from "./prediction.fixture";
import { errorPct, summarise, summariseBy, summariseBySourceAndModel, worst } from "./summary";

const off = (percent: number, own = {}) => prediction({ predictedSeconds: 1 + percent / 100, ...own });
const skipped = prediction({ predictedSeconds: null, skippedBecause: "batch" });

describe("the summary of errors", () => {
  it("is positive where the model is too slow and negative where it is too fast", () => {
    expect(errorPct(prediction({ measuredSeconds: 2, predictedSeconds: 3 }))).toBeCloseTo(50, 12);
    expect(errorPct(prediction({ measuredSeconds: 2, predictedSeconds: 1 }))).toBeCloseTo(-50, 12);
    expect(errorPct(skipped)).toBeNull();
  });

  it("counts skipped rows beside those it averages", () => {
    const summary = summarise([off(-4), off(8), off(30), off(-10), skipped]);
    expect(summary).toMatchObject({ n: 4, skipped: 1, within10Pct: 0.75 });
    expect(summary.mape).toBeCloseTo(13, 9);
    expect(summary.medianApe).toBeCloseTo(9, 9);
    expect(summary.bias).toBeCloseTo(6, 9);
  });

  it("takes the middle one of an odd number", () => {
    expect(summarise([off(1), off(-20), off(5)]).medianApe).toBeCloseTo(5, 9);
  });

  it("says nothing of no prediction", () => {
    expect(summarise([skipped])).toEqual({
      n: 0,
      skipped: 1,
      mape: null,
      medianApe: null,
      bias: null,
      within10Pct: null,
    });
  });

  it("lets a source with many rows weigh no more than one with a single row", () => {
    const rows = [
      off(10, { source: "a" }),
      off(10, { source: "a" }),
      off(10, { source: "a" }),
      off(40, { source: "b" }),
    ];
    expect(summarise(rows).mape).toBeCloseTo(17.5, 9);
    expect(summariseBySourceAndModel(rows).mape).toBeCloseTo(25, 9);
  });

  it("counts the models of one source apart, and gives skipped rows no weight", () => {
    const rows = [off(10, { model: "a" }), off(40, { model: "b" }), { ...skipped, model: "b" }];
    expect(summariseBySourceAndModel(rows).mape).toBeCloseTo(25, 9);
  });

  it("keeps any word of use apart", () => {
    const groups = summariseBy([off(1, { use: "fit" }), off(2, { use: "kept aside" })], ({ use }) => use);
    expect(Object.keys(groups)).toEqual(["fit", "kept aside"]);
    expect(groups["kept aside"]?.mape).toBeCloseTo(2, 9);
  });

  it("names the worst first, whichever way they are off", () => {
    const rows = [off(5, { id: "a" }), off(-60, { id: "b" }), off(20, { id: "c" }), skipped];
    expect(worst(rows, 2).map(({ id }) => id)).toEqual(["b", "c"]);
  });
});
