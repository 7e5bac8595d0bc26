import { describe, expect, it } from "vitest";
import { findingIds, scopeOf } from "../../../test/engine/scope-of";
import type { DesignDocument } from "../inputs/design";
import { evaluatePools } from "./compute-pools";
import { nameJobs } from "./jobs";
import { mainGroup } from "./training-hardware";
import { checkTuning } from "./tuning";

type Job = NonNullable<NonNullable<DesignDocument["workload"]>["jobs"]>[number];

/** A job that every rule is content with. */
const sound = {
  learningRateRatio: 0.05,
  warmupFraction: 0.05,
  epochs: 3,
  examples: 100_000,
  domainShift: "medium",
} as const;

function check(tuning: Job["tuning"], change: Partial<Job> = {}) {
  const job: Job = { id: "a", kind: "fine-tuning", model: "llama-3-1-8b", training: { batchSequences: 64 }, ...change };
  const scope = scopeOf({
    compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 1 }] },
    workload: { jobs: [{ ...job, tuning: { ...sound, ...tuning } }] },
  });
  for (const named of nameJobs(scope, mainGroup(scope, evaluatePools(scope)))) checkTuning(scope, named);
  return findingIds(scope).map((id) => id.replace("workload.", ""));
}

describe("fine-tuning", () => {
  it("within every rule of thumb has no finding", () => {
    expect(check({})).toEqual([]);
    expect(check({ adapterRank: 16 }, { kind: "lora" })).toEqual([]);
  });

  it.each([
    ["a rate of pre-training", { learningRateRatio: 1 }, "learningRateHigh"],
    ["a rate a thousand times below", { learningRateRatio: 0.001 }, "learningRateLow"],
    ["no warm-up", { warmupFraction: 0 }, "noWarmup"],
    ["half of the steps as warm-up", { warmupFraction: 0.5 }, "longWarmup"],
    ["many passes over few examples", { epochs: 10, examples: 5000 }, "overfitting"],
    ["a domain that the model nearly knows", { domainShift: "low" }, "fullForNearDomain"],
    ["a far domain", { domainShift: "high" }, "fullForFarDomain"],
    ["too few examples for the batch", { examples: 400, epochs: 1 }, "fewSteps"],
  ] as const)("with %s is told so", (_what, tuning, id) => {
    expect(check(tuning)).toEqual([id]);
  });

  it.each([0.01, 0.1])("at %d of the pre-training rate is as usual", (learningRateRatio) => {
    expect(check({ learningRateRatio })).toEqual([]);
  });

  it("by adapters is told when these are nearly the whole model, or small for a far domain", () => {
    expect(check({ adapterRank: 4096 }, { kind: "lora" })).toEqual(["adapterLarge"]);
    expect(check({ adapterRank: 8, domainShift: "high" }, { kind: "lora" })).toEqual(["adapterSmallForShift"]);
    expect(check({ adapterRank: 64, domainShift: "high" }, { kind: "lora" })).toEqual([]);
  });

  it.each(["fp32", "tf32"] as const)("in %s is told of mixed precision", (precision) => {
    expect(check({}, { precision })).toEqual(["fullPrecision"]);
  });

  it("names what is not stated instead of passing it", () => {
    const job = { id: "a", kind: "lora", model: "llama-3-1-8b", tuning: { epochs: 2 } } as const;
    const scope = scopeOf({
      compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 1 }] },
      workload: { jobs: [job] },
    });
    for (const named of nameJobs(scope, mainGroup(scope, evaluatePools(scope)))) checkTuning(scope, named);
    const [finding] = scope.findings;
    expect(finding).toMatchObject({ id: "workload.unanswered", path: "workload.jobs[0].tuning.domainShift" });
    expect(finding?.values.fields).toEqual([
      "Domain shift, Learning rate over pre-training's, Warm-up share, Training examples",
      "领域偏移、学习率与预训练之比、预热占比、训练样本数",
    ]);
  });
});
