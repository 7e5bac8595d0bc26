import { describe, expect, it } from "vitest";
import { confidenceOf, type MeasuredRun, type RunTraits, runDistance } from "./confidence";
import { measuredRuns } from "./measured-runs.gen";

const traitsOf = (run: MeasuredRun): RunTraits => run;
const unseen: RunTraits = {
  generation: "trainium",
  accelerator: "aws-trainium2",
  precision: "fp32",
  parameters: 1e6,
  accelerators: 100_000,
  hasExperts: true,
};

describe("confidenceOf", () => {
  it("names the run itself as nearest where it was measured, and calls it near", () => {
    for (const run of measuredRuns) {
      const { nearest, isFar } = confidenceOf(traitsOf(run), measuredRuns);
      const found = measuredRuns.find(({ id }) => id === nearest?.id);
      expect(found && runDistance(run, found)).toBe(0);
      expect(isFar).toBe(false);
    }
  });

  it("says so far from any measurement, with a wider band", () => {
    const far = confidenceOf(unseen, measuredRuns);
    const near = confidenceOf(traitsOf(measuredRuns[0] as MeasuredRun), measuredRuns);
    expect(far.isFar).toBe(true);
    expect(far.high - far.low).toBeGreaterThan(near.high - near.low);
  });

  // Each (source, model) is held against a band from all the others: a band of P10 to P90 should hold about four fifths.
  it("holds between seven and nine tenths of the runs that it has not seen", () => {
    const groups = new Set(measuredRuns.map(({ group }) => group));
    let held = 0;
    for (const group of groups) {
      const own = measuredRuns.filter((run) => run.group === group);
      const others = measuredRuns.filter((run) => run.group !== group);
      const inside = own.filter((run) => {
        const { low, high } = confidenceOf(traitsOf(run), others);
        const ratio = 1 / (1 + run.error);
        return ratio >= low && ratio <= high;
      });
      held += inside.length / own.length;
    }
    expect(held / groups.size).toBeGreaterThan(0.7);
    expect(held / groups.size).toBeLessThan(0.95);
  });
});
