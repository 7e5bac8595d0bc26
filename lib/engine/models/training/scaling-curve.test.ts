import { describe, expect, it } from "vitest";
import { denseCase, expertCase } from "../../planner/planner.fixture";
import { planRanks } from "./placement";
import { scalingCurve } from "./scaling-curve";
import { pricePlan } from "./step";
import { emptyWork, type PlanNumbers } from "./step-case";

const plan: PlanNumbers = {
  tensor: 8,
  context: 1,
  pipeline: 8,
  virtualStages: 2,
  data: 16,
  expert: 1,
  expertTensor: 1,
  microBatch: 2,
  accumulation: 48,
  zero: 1,
  shard: 16,
  recompute: 1,
  zeroBubble: 0,
  offload: 0,
  rankOrder: 0,
};
const curve = scalingCurve(denseCase, plan, 1536);
const own = ({ accelerators }: { readonly accelerators: number }) => accelerators === planRanks(plan);

describe("a scaling curve", () => {
  it("goes through the job's own plan at the step time that the evaluation prices", () => {
    const work = emptyWork();
    pricePlan(denseCase, plan, work);
    for (const points of [curve.fixedBatch, curve.growingBatch]) {
      expect(points.find(own)).toMatchObject({ plan, stepSeconds: work.total, efficiency: 1, batchSequences: 1536 });
    }
  });

  it("ascends in accelerators and has each size once", () => {
    for (const points of [curve.fixedBatch, curve.growingBatch]) {
      const sizes = points.map(({ accelerators }) => accelerators);
      expect(sizes).toEqual([...new Set(sizes)].sort((left, right) => left - right));
      expect(sizes.length).toBeGreaterThan(6);
    }
  });

  it("keeps the batch where it is fixed: replicas × micro-batch × accumulation is the job's", () => {
    for (const { plan: scaled, batchSequences } of curve.fixedBatch) {
      expect(scaled.data * scaled.microBatch * scaled.accumulation).toBe(1536);
      expect(batchSequences).toBe(1536);
    }
  });

  it("lets the batch grow with the replicas otherwise", () => {
    for (const { plan: scaled, batchSequences } of curve.growingBatch) {
      expect(scaled.accumulation).toBe(plan.accumulation);
      expect(scaled.data * scaled.microBatch * scaled.accumulation).toBe(batchSequences);
    }
  });

  it("loses more per accelerator with a fixed batch than with one that grows", () => {
    const [fixed, growing] = [curve.fixedBatch, curve.growingBatch].map((points) => points.at(-1));
    expect(fixed?.efficiency).toBeLessThan(growing?.efficiency ?? 0);
    expect(growing?.efficiency).toBeLessThanOrEqual(1);
  });

  it("says of a size whether it fits", () => {
    const tight = { ...denseCase, hardware: { ...denseCase.hardware, memoryBytes: 1 } };
    expect(scalingCurve(tight, plan, 1536).fixedBatch.some(({ fits }) => fits)).toBe(false);
    expect(curve.fixedBatch.find(own)?.fits).toBe(true);
  });

  it("ends a fixed batch where it has no sequences left for another replica", () => {
    const few = scalingCurve(denseCase, { ...plan, microBatch: 1, accumulation: 1, virtualStages: 1 }, 16);
    expect(few.fixedBatch.at(-1)?.plan.data).toBe(16);
    expect(few.growingBatch.at(-1)?.plan.data).toBe(128);
  });

  it("leaves out widths over which the experts do not spread", () => {
    const wide = { ...plan, tensor: 1, pipeline: 16, virtualStages: 1, data: 64, shard: 64, expert: 64, microBatch: 1 };
    const { growingBatch } = scalingCurve(expertCase, wide, 64 * 48);
    expect(growingBatch.map((point) => point.plan.data)).toEqual([64, 128, 256, 512]);
  });

  it("keeps groups of hybrid sharding as wide as they were, and full sharding full", () => {
    const hybrid = scalingCurve(denseCase, { ...plan, shard: 8 }, 1536).growingBatch;
    expect(hybrid.map((point) => point.plan.shard)).toEqual(hybrid.map((point) => Math.min(8, point.plan.data)));
    expect(curve.growingBatch.every((point) => point.plan.shard === point.plan.data)).toBe(true);
  });
});
