import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { trainingOf } from "../../../test/engine/training-case";
import type { ResolvedJob } from "../inputs/design";
import { plainLink } from "./collective-links";
import { pricePlan } from "./training/step";
import { emptyWork, type PlanNumbers, type StepModel } from "./training/step-case";
import type { TrainingCase } from "./training-case";
import { planAccelerators } from "./training-job";
import { fits, givenPlan, heuristicPlan, planFault, planKey } from "./training-plan";

const automatic: ResolvedJob["parallel"] = {
  mode: "auto",
  tensor: null,
  context: null,
  pipeline: null,
  virtualStages: null,
  expert: null,
  expertTensor: null,
  microBatch: null,
  zeroStage: "1",
  shardWidth: null,
  recompute: "selective",
  zeroBubble: null,
  rankOrder: null,
  offload: null,
};

function priced(training: TrainingCase, plan: PlanNumbers) {
  const work = emptyWork();
  pricePlan(training.step, plan, work);
  return work;
}

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
    expect(planAccelerators(plan)).toBeLessThanOrEqual(accelerators);
  });

  it("keeps tensor parallelism inside the scale-up domain", () => {
    for (const domain of [1, 2, 8, 72]) {
      const plan = heuristicPlan(trainingOf("gpt-3-175b", 1024, { domain }), automatic);
      expect(plan.tensor).toBeLessThanOrEqual(domain);
    }
  });

  it("turns to the pipeline where the fabric is slow, instead of sharding parameters over it", () => {
    const parallel = { ...automatic, zeroStage: "3", recompute: "full" } as const;
    const training = trainingOf("gpt-3-175b", 64, { fabric: plainLink(0.5e9, 1e-5) });
    const plan = heuristicPlan(training, parallel);
    expect(plan.pipeline).toBeGreaterThan(1);
    expect(priced(training, plan).total).toBeLessThan(priced(training, givenPlan(training, parallel)).total);
  });

  it("comes back with the plan that misses by least when nothing fits", () => {
    const training = trainingOf("deepseek-v3", 8);
    const plan = heuristicPlan(training, automatic);
    expect(fits(training, plan)).toBe(false);
    expect(priced(training, plan).bytes).toBeLessThan(priced(training, givenPlan(training, automatic)).bytes);
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
            plan.data * plan.microBatch * plan.accumulation >= batchSequences &&
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
    const given = { ...automatic, mode: "given", tensor: 8, context: 2, pipeline: 8, microBatch: 2 } as const;
    expect(givenPlan(training, given)).toMatchObject({
      tensor: 8,
      context: 2,
      pipeline: 8,
      data: 8,
      shard: 16,
      microBatch: 2,
      accumulation: 96,
    });
  });

  it.each([
    [{ tensor: 64, pipeline: 32 }, "accelerators"],
    [{ pipeline: 97 }, "layers"],
    [{ tensor: 5 }, "heads"],
    [{ context: 3 }, "sequence"],
  ] as const)("is refused for %o", (widths, fault) => {
    const training = trainingOf("gpt-3-175b", 1024);
    expect(planFault(training, givenPlan(training, { ...automatic, mode: "given", ...widths }))).toBe(fault);
  });

  it("is refused where the experts do not divide", () => {
    const training = trainingOf("mixtral-8x7b", 64);
    expect(planFault(training, givenPlan(training, { ...automatic, mode: "given", expert: 3 }))).toBe("experts");
  });
});

describe("planKey", () => {
  it("changes with anything that a search depends on, and with nothing else", () => {
    const training = trainingOf("gpt-3-175b", 1024);
    const key = planKey(training);
    expect(planKey(trainingOf("gpt-3-175b", 1024))).toBe(key);
    expect(planKey(trainingOf("gpt-3-175b", 1032))).not.toBe(key);
    expect(planKey({ ...training, batchSequences: 1024 })).not.toBe(key);
    expect(planKey(trainingOf("gpt-3-175b", 1024, { memoryBytes: 40e9 }))).not.toBe(key);
    expect(planKey(trainingOf("gpt-3-175b", 1024, { fabric: plainLink(18e9, 1e-5) }))).not.toBe(key);
  });

  it("has the index of sparse attention in it where there is one: plans found before there were any hold", () => {
    const training = trainingOf("gpt-3-175b", 1024);
    const { indexElements, indexFlops, ...rest } = training.step.model;
    expect([indexElements, indexFlops]).toEqual([0, 0]);
    const keyOf = (model: object) =>
      planKey({ ...training, step: { ...training.step, model: { ...training.step.model, ...model } } });
    expect(planKey({ ...training, step: { ...training.step, model: rest as StepModel } })).toBe(planKey(training));
    expect(keyOf({ indexElements: 1e6, indexFlops: 1e6 })).not.toBe(planKey(training));
    expect(keyOf({ indexElements: 1e6, indexFlops: 1e6 })).not.toBe(keyOf({ indexElements: 1e6, indexFlops: 2e6 }));
  });
});
