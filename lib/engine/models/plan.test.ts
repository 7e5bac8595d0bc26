import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainingOf } from "../../../test/engine/training-case";
import type { ResolvedJob } from "../inputs/design";
import { memoryTotal, trainingMemory } from "./memory";
import { fits, givenPlan, heuristicPlan, planFault } from "./plan";
import { planAccelerators } from "./training-case";
import { stepTotal, trainingStep } from "./training-step";

const automatic: ResolvedJob["parallel"] = {
  mode: "auto",
  tensor: null,
  pipeline: null,
  virtualStages: null,
  expert: null,
  microBatch: null,
  zeroStage: "1",
  recompute: "selective",
};

describe("heuristicPlan", () => {
  it.each([
    ["llama-3-1-8b", 8],
    ["llama-3-1-70b", 64],
    ["gpt-3-175b", 1024],
    ["mixtral-8x7b", 64],
    ["deepseek-v3", 2048],
  ])("finds a plan that fits for %s on %i accelerators", (model, accelerators) => {
    const training = trainingOf(model, accelerators);
    const plan = heuristicPlan(training, automatic);
    expect(planFault(training, plan)).toBeNull();
    expect(fits(training, plan)).toBe(true);
    expect(plan.isHeuristic).toBe(true);
    expect(planAccelerators(plan)).toBeLessThanOrEqual(accelerators);
  });

  it("keeps tensor parallelism inside the scale-up domain", () => {
    for (const scaleUpDomain of [1, 2, 8, 72]) {
      const plan = heuristicPlan(trainingOf("gpt-3-175b", 1024, { scaleUpDomain }), automatic);
      expect(plan.tensor).toBeLessThanOrEqual(scaleUpDomain);
    }
  });

  it("turns to the pipeline where the fabric is slow, instead of sharding parameters over it", () => {
    const parallel = { ...automatic, zeroStage: "3", recompute: "full" } as const;
    const slow = { bytesPerSecond: 0.5e9, stepSeconds: 1e-5 };
    const training = trainingOf("gpt-3-175b", 64, { fabric: slow, fabricAllToAll: slow });
    const plan = heuristicPlan(training, parallel);
    const sharded = givenPlan(training, parallel);
    const seconds = (chosen: typeof plan) => {
      const step = trainingStep(training, chosen);
      return step === null ? Number.POSITIVE_INFINITY : stepTotal(step);
    };
    expect(plan.pipeline).toBeGreaterThan(1);
    expect(seconds(plan)).toBeLessThan(seconds(sharded));
  });

  it("comes back with the plan that misses by least when nothing fits", () => {
    const training = trainingOf("deepseek-v3", 8);
    const plan = heuristicPlan(training, automatic);
    const missing = memoryTotal(trainingMemory(training, plan));
    expect(fits(training, plan)).toBe(false);
    expect(missing).toBeLessThan(memoryTotal(trainingMemory(training, givenPlan(training, automatic))));
  });

  it("never asks for more than there is, whatever the cluster and the batch", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 5000 }),
        (accelerators, batchSequences) => {
          const training = { ...trainingOf("mixtral-8x7b", accelerators), batchSequences };
          const plan = heuristicPlan(training, automatic);
          return (
            planAccelerators(plan) <= accelerators &&
            plan.data * plan.microBatch * plan.gradientAccumulation >= batchSequences &&
            plan.data <= batchSequences
          );
        },
      ),
      { seed: 23, numRuns: 60 },
    );
  });
});

describe("givenPlan", () => {
  it("takes widths as they are and fills up with data parallelism", () => {
    const training = trainingOf("gpt-3-175b", 1024);
    expect(givenPlan(training, { ...automatic, mode: "given", tensor: 8, pipeline: 8, microBatch: 2 })).toMatchObject({
      tensor: 8,
      pipeline: 8,
      data: 16,
      microBatch: 2,
      gradientAccumulation: 48,
      isHeuristic: false,
    });
  });

  it.each([
    [{ tensor: 64, pipeline: 32 }, "accelerators"],
    [{ pipeline: 97 }, "layers"],
    [{ tensor: 5 }, "heads"],
  ] as const)("is refused for %o", (widths, fault) => {
    const training = trainingOf("gpt-3-175b", 1024);
    expect(planFault(training, givenPlan(training, { ...automatic, mode: "given", ...widths }))).toBe(fault);
  });

  it("is refused where the experts do not divide", () => {
    const training = trainingOf("mixtral-8x7b", 64);
    expect(planFault(training, givenPlan(training, { ...automatic, mode: "given", expert: 3 }))).toBe("experts");
  });
});
