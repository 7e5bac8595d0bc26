import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pricePlan } from "../models/training/step";
import { emptyWork } from "../models/training/step-case";
import { planFault } from "./plan-fault";
import { usualLimits } from "./plan-job";
import { emptyPlan, planKnobs } from "./plan-row";
import { planSpace } from "./plan-space";
import { denseCase, expertCase, expertJob as fullJob } from "./planner.fixture";
import { searchPlans } from "./search-plans";

/** Small enough to search in a moment. */
const expertJob = { ...fullJob, accelerators: 256, batchSequences: 512 };

describe("pricing plans", () => {
  const parts = [
    "compute",
    "recompute",
    "tensorParallel",
    "contextParallel",
    "expertParallel",
    "pipelineBubble",
    "pipelineTransfer",
    "dataParallel",
    "optimizer",
    "overhead",
  ] as const;
  const bytes = ["weights", "gradients", "optimizerState", "activations", "logits", "buffers"] as const;

  it("gives parts that sum to the whole and no NaN, over 100 000 random plans", () => {
    const power = (most: number) => fc.integer({ min: 0, max: most }).map((exponent) => 2 ** exponent);
    const work = emptyWork();
    const shape = fc.record({
      tensor: power(4),
      context: power(3),
      pipeline: fc.integer({ min: 1, max: 98 }),
      virtualStages: fc.integer({ min: 1, max: 8 }),
      data: fc.integer({ min: 1, max: 4096 }),
      expert: power(6),
      expertTensor: power(2),
      microBatch: fc.integer({ min: 1, max: 32 }),
      accumulation: fc.integer({ min: 1, max: 1024 }),
      zero: fc.integer({ min: 0, max: 3 }),
      shard: fc.integer({ min: 1, max: 4096 }),
      recompute: fc.integer({ min: 0, max: 2 }),
      zeroBubble: fc.integer({ min: 0, max: 1 }),
      offload: fc.integer({ min: 0, max: 1 }),
      rankOrder: fc.integer({ min: 0, max: 1 }),
    });
    fc.assert(
      fc.property(fc.boolean(), shape, (isMixture, plan) => {
        pricePlan(isMixture ? expertCase : denseCase, plan, work);
        const seconds = parts.reduce((sum, part) => sum + work[part], 0);
        const held = bytes.reduce((sum, part) => sum + work[part], 0);
        return (
          Object.values(work).every((value) => Number.isFinite(value) && value >= 0) &&
          Math.abs(seconds - work.total) <= 1e-9 * work.total &&
          Math.abs(held - work.bytes) <= 1e-9 * work.bytes
        );
      }),
      { seed: 20_260_731, numRuns: 100_000 },
    );
  });

  it("finds no random valid plan that is faster than the planner's best", () => {
    const best = searchPlans(expertCase, planSpace(expertCase, expertJob), {
      objective: "time",
      top: 1,
      pricePerAcceleratorSecond: 0,
    }).best[0];
    const limits = usualLimits(expertCase);
    const work = emptyWork();
    const oneOf = (...values: readonly number[]) => fc.constantFrom(...values);
    let valid = 0;
    fc.assert(
      fc.property(
        oneOf(1, 2, 4, 8),
        oneOf(1, 2),
        oneOf(1, 2, 4, 8, 16, 32),
        oneOf(1, 2, 4),
        oneOf(1, 4, 8, 32, 64),
        oneOf(1, 2, 4),
        oneOf(0, 1, 2, 3),
        oneOf(0, 1, 2),
        (tensor, context, pipeline, virtualStages, expert, microBatch, zero, recompute) => {
          const data = expertJob.accelerators / (tensor * context * pipeline);
          const accumulation = expertJob.batchSequences / (data * microBatch);
          const widths = { tensor, context, pipeline, virtualStages, data, expert, microBatch, accumulation };
          const plan = { ...emptyPlan(), ...widths, zero, recompute, shard: data * context };
          if (planFault(expertCase, expertJob, limits, plan) !== null) return true;
          pricePlan(expertCase, plan, work);
          if (work.bytes > expertCase.hardware.memoryBytes) return true;
          valid += 1;
          return work.total >= (best?.seconds ?? Number.POSITIVE_INFINITY);
        },
      ),
      { seed: 20_260_731, numRuns: 20_000 },
    );
    expect(valid).toBeGreaterThan(1000);
  });

  it("knows every knob of a plan", () => {
    expect(Object.keys(emptyPlan())).toEqual([...planKnobs]);
  });
});
