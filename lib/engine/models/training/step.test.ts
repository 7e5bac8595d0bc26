import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planOnGpt3, trainingOf, usualRecipe } from "../../../../test/engine/training-case";
import { plainLink, scaledLink } from "../collective-links";
import { stepBreakdown, stepTotal } from "./plan-result";
import { pricePlan } from "./step";
import { emptyWork, type PlanNumbers, type StepCase, type StepWork } from "./step-case";
import { stepRecipe } from "./step-recipe";

function priced(step: StepCase, plan: PlanNumbers): StepWork {
  const work = emptyWork();
  pricePlan(step, plan, work);
  return work;
}

const plans = fc
  .record({
    tensor: fc.constantFrom(1, 2, 4, 8),
    context: fc.constantFrom(1, 2, 4),
    pipeline: fc.constantFrom(1, 2, 4, 8, 12),
    data: fc.constantFrom(1, 2, 8, 64),
    virtualStages: fc.constantFrom(1, 2, 4),
    microBatch: fc.constantFrom(1, 2, 4),
    accumulation: fc.integer({ min: 1, max: 200 }),
    zero: fc.constantFrom(0, 1, 2, 3),
    recompute: fc.constantFrom(0, 1, 2),
    zeroBubble: fc.constantFrom(0, 1),
    offload: fc.constantFrom(0, 1),
  })
  .map((widths) => ({ ...planOnGpt3, ...widths, shard: widths.data * widths.context }));
const models = fc.constantFrom(["gpt-3-175b", 1], ["llama-3-1-70b", 1], ["deepseek-v3", 8], ["mixtral-8x7b", 8]);
const withExperts = (plan: PlanNumbers, expert: number): PlanNumbers => ({
  ...plan,
  expert: (plan.tensor * plan.context * plan.data) % expert === 0 ? expert : 1,
});

describe("pricePlan", () => {
  it("gives parts that are finite, never negative, and sum to the whole to 1e-9", () => {
    fc.assert(
      fc.property(plans, models, (plan, [id, expert]) => {
        const work = priced(trainingOf(String(id), 4096).step, withExperts(plan, Number(expert)));
        const parts = Object.values(stepBreakdown(work));
        const isWhole = Math.abs(stepTotal(stepBreakdown(work)) / work.total - 1) < 1e-9;
        return isWhole && parts.every((seconds) => seconds >= 0 && Number.isFinite(seconds));
      }),
      { seed: 11 },
    );
  });

  it.each(["fabric", "scaleUp", "memory", "matrix", "attention"] as const)(
    "never gets slower with more of %s",
    (what) => {
      fc.assert(
        fc.property(plans, models, fc.double({ min: 1, max: 100, noNaN: true }), (plan, [id, expert], factor) => {
          const { step } = trainingOf(String(id), 4096);
          const { hardware } = step;
          const change = {
            fabric: { fabric: scaledLink(hardware.fabric, factor) },
            scaleUp: { scaleUp: scaledLink(hardware.scaleUp, factor) },
            memory: { memoryBytesPerSecond: hardware.memoryBytesPerSecond * factor },
            matrix: { matrixFlopsPerSecond: hardware.matrixFlopsPerSecond * factor },
            attention: { attentionFlopsPerSecond: hardware.attentionFlopsPerSecond * factor },
          }[what];
          const chosen = withExperts(plan, Number(expert));
          const faster2 = priced({ ...step, hardware: { ...hardware, ...change } }, chosen).total;
          return faster2 <= priced(step, chosen).total * (1 + 1e-12);
        }),
        { seed: 13 },
      );
    },
  );

  it("fills the pipeline with the bubble of 1F1B: (p − 1) ÷ (v·m), a third of it under a zero-bubble schedule", () => {
    const link = plainLink(1e30, 0);
    const { step } = trainingOf("gpt-3-175b", 64, { scaleUp: link, fabric: link });
    // Without the head every stage is the same.
    const even = { ...step, model: { ...step.model, vocabulary: 0, outputParameters: 0 } };
    for (const virtualStages of [1, 4]) {
      const plan = { ...planOnGpt3, data: 1, shard: 1, accumulation: 56, virtualStages };
      const work = priced(even, plan);
      const ratio = work.pipelineBubble / (work.compute + work.recompute);
      expect(ratio).toBeCloseTo(7 / (virtualStages * 56), 9);
      const filled = priced(even, { ...plan, zeroBubble: 1 });
      expect(filled.pipelineBubble / work.pipelineBubble).toBeCloseTo(1 / 3, 9);
    }
  });

  it("computes less for frozen weights, and reduces only the adapters", () => {
    const { step } = trainingOf("llama-3-1-70b", 64);
    const plan = { ...planOnGpt3, data: 1, shard: 1 };
    const wide = { ...plan, data: 8, shard: 8 };
    const adapters = { ...step, recipe: stepRecipe({ ...usualRecipe, trainedShare: 0.003 }) };
    expect(priced(adapters, plan).compute).toBeLessThan(0.75 * priced(step, plan).compute);
    expect(priced(adapters, wide).dataParallel).toBeLessThan(priced(step, wide).dataParallel);
  });

  it("is deterministic: the same case gives the same step, to the last bit", () => {
    const { step } = trainingOf("deepseek-v3", 2048);
    expect(priced(step, planOnGpt3)).toEqual(priced(step, planOnGpt3));
  });
});
