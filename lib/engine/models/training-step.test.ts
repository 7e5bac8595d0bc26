import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planOnGpt3, trainingOf } from "../../../test/engine/training-case";
import type { Plan } from "./training-case";
import { stepTotal, trainingStep } from "./training-step";

const secondsOf = (...args: Parameters<typeof trainingStep>): number => {
  const step = trainingStep(...args);
  if (step === null) throw new Error("not timed");
  return stepTotal(step);
};

const widths = fc.record({
  tensor: fc.constantFrom(1, 2, 4, 8),
  pipeline: fc.constantFrom(1, 2, 4, 8, 12),
  data: fc.constantFrom(1, 2, 8, 64),
  virtualStages: fc.constantFrom(1, 2, 4),
  microBatch: fc.constantFrom(1, 2, 4),
  gradientAccumulation: fc.integer({ min: 1, max: 200 }),
  zeroStage: fc.constantFrom<Plan["zeroStage"][]>(0, 1, 2, 3),
  recompute: fc.constantFrom<Plan["recompute"][]>("none", "selective", "full"),
});
const model = fc.constantFrom(["gpt-3-175b", 1], ["llama-3-1-70b", 1], ["deepseek-v3", 64], ["mixtral-8x7b", 8]);
const planFrom = (plan: Omit<Plan, "expert" | "isHeuristic">, expert: number): Plan => ({
  ...plan,
  expert: plan.data % expert === 0 ? expert : 1,
  isHeuristic: false,
});

describe("trainingStep", () => {
  // Narayanan et al. 2021 (SC'21), table 1: 145.6 B parameters on 1536 A100, batch 2304, 8 × 8, 148 TFLOP/s per GPU with
  // recomputation. The row is in the fit set; the tolerance is that of a first-order model.
  it("times Megatron's 145 billion parameters on 1536 A100 within fifteen per cent", () => {
    const base = trainingOf("gpt-3-175b", 1536);
    const training = {
      ...base,
      batchSequences: 2304,
      architecture: { ...base.architecture, layers: 80, hidden: 12_288 },
    };
    const { layers, hidden, vocabulary } = training.architecture;
    const flops =
      96 * 2304 * 2048 * layers * hidden ** 2 * (1 + 2048 / (6 * hidden) + vocabulary / (16 * layers * hidden));
    const measured = flops / (1536 * 148e12);
    const forward = {
      ...base.forward,
      matrices: base.forward.matrices * (80 / 96),
      attention: base.forward.attention * (80 / 96),
      attentionFull: base.forward.attentionFull * (80 / 96),
    };
    const plan = { ...planOnGpt3, data: 24, gradientAccumulation: 96, virtualStages: 2 };
    expect(Math.abs(secondsOf({ ...training, forward }, plan) / measured - 1)).toBeLessThan(0.15);
  });

  it("is never negative in any part, and finite", () => {
    fc.assert(
      fc.property(widths, model, (plan, [id, expert]) => {
        const step = trainingStep(trainingOf(String(id), 4096), planFrom(plan, Number(expert)));
        return step !== null && Object.values(step).every((seconds) => seconds >= 0 && Number.isFinite(seconds));
      }),
      { seed: 11 },
    );
  });

  it.each(["fabric", "scaleUp", "memory", "compute"] as const)("never gets slower with more of %s", (what) => {
    fc.assert(
      fc.property(widths, model, fc.double({ min: 1, max: 100, noNaN: true }), (plan, [id, expert], factor) => {
        const slow = trainingOf(String(id), 4096);
        const { hardware } = slow;
        const faster = (link: { bytesPerSecond: number; stepSeconds: number }) => ({
          ...link,
          bytesPerSecond: link.bytesPerSecond * factor,
        });
        const fabric = hardware.fabric && faster(hardware.fabric);
        const change = {
          fabric: { fabric, fabricAllToAll: fabric },
          scaleUp: { scaleUp: faster(hardware.scaleUp) },
          memory: { memoryBytesPerSecond: hardware.memoryBytesPerSecond * factor },
          compute: { computeFlopsPerSecond: hardware.computeFlopsPerSecond * factor },
        }[what];
        const chosen = planFrom(plan, Number(expert));
        const before = secondsOf(slow, chosen);
        return secondsOf({ ...slow, hardware: { ...hardware, ...change } }, chosen) <= before * (1 + 1e-12);
      }),
      { seed: 13 },
    );
  });

  it("fills the pipeline with the bubble of 1F1B: (p − 1) ÷ (v·m)", () => {
    const training = trainingOf("gpt-3-175b", 64, {
      scaleUp: { bytesPerSecond: 1e30, stepSeconds: 0 },
      fabric: { bytesPerSecond: 1e30, stepSeconds: 0 },
    });
    for (const virtualStages of [1, 4]) {
      const step = trainingStep(training, { ...planOnGpt3, data: 1, gradientAccumulation: 56, virtualStages });
      const work = (step?.compute ?? 0) + (step?.recompute ?? 0);
      expect((step?.pipelineBubble ?? 0) / work).toBeCloseTo(7 / (virtualStages * 56), 9);
    }
  });

  it("is not timed across nodes without a fabric, and is inside one", () => {
    const training = trainingOf("gpt-3-175b", 64, { fabric: null, fabricAllToAll: null });
    expect(trainingStep(training, planOnGpt3)).toBeNull();
    expect(trainingStep(training, { ...planOnGpt3, pipeline: 1, data: 1 })).not.toBeNull();
  });
});
