import { describe, expect, it } from "vitest";
import { pricePlan } from "../models/training/step";
import { emptyWork, type PlanNumbers, type StepCase } from "../models/training/step-case";
import { mergeSearches } from "./merge-searches";
import { planFault } from "./plan-fault";
import { type PlanJob, usualLimits } from "./plan-job";
import { emptyPlan } from "./plan-row";
import type { PlanObjective, PlanQuestion, PlanSearch } from "./plan-search";
import { type PlanSpace, planSpace } from "./plan-space";
import { denseCase, denseJob, expertCase, expertJob as fullJob, narrowHardware } from "./planner.fixture";
import { searchPlans } from "./search-plans";

/** Small enough to search in a moment. */
const expertJob = { ...fullJob, accelerators: 256, batchSequences: 512 };

const question = (objective: PlanObjective, top = 10): PlanQuestion => ({
  objective,
  top,
  pricePerAcceleratorSecond: 0.001,
});

/** Jobs small enough to price every plan in nested loops. */
const small: readonly { readonly name: string; readonly c: StepCase; readonly job: PlanJob }[] = [
  {
    name: "dense, uneven layers, grouped keys",
    c: { ...denseCase, model: { ...denseCase.model, layers: 10, heads: 12, attentionLayers: 10, denseLayers: 10 } },
    job: { accelerators: 12, batchSequences: 24, keyValueHeads: 4, nodeAccelerators: 4 },
  },
  {
    name: "experts",
    c: {
      ...expertCase,
      model: {
        ...expertCase.model,
        layers: 5,
        attentionLayers: 5,
        denseLayers: 1,
        expertLayers: 4,
        experts: 6,
        heads: 8,
        expertParameters: 2.6e8,
      },
    },
    job: { accelerators: 16, batchSequences: 16, keyValueHeads: 8, nodeAccelerators: 4 },
  },
  {
    name: "tight memory",
    c: {
      ...denseCase,
      model: { ...denseCase.model, layers: 8, heads: 8, attentionLayers: 8, denseLayers: 8 },
      hardware: { ...denseCase.hardware, memoryBytes: 21e9 },
    },
    job: { accelerators: 16, batchSequences: 16, keyValueHeads: 8, nodeAccelerators: 8 },
  },
  {
    name: "narrow tiers, both orders of ranks",
    c: {
      ...denseCase,
      model: { ...denseCase.model, layers: 8, heads: 8, attentionLayers: 8, denseLayers: 8 },
      hardware: narrowHardware,
    },
    job: { accelerators: 16, batchSequences: 16, keyValueHeads: 8, nodeAccelerators: 2 },
  },
  {
    name: "narrow tiers and experts",
    c: {
      ...expertCase,
      model: {
        ...expertCase.model,
        layers: 4,
        attentionLayers: 4,
        denseLayers: 0,
        expertLayers: 4,
        experts: 4,
        heads: 8,
        expertParameters: 2.6e8,
      },
      hardware: narrowHardware,
    },
    job: { accelerators: 16, batchSequences: 16, keyValueHeads: 8, nodeAccelerators: 2 },
  },
];

function wholes(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** Every valid plan of all accelerators, by trying all numbers; of plans that do the same, one. */
function everyPlan(c: StepCase, job: PlanJob): readonly PlanNumbers[] {
  const limits = usualLimits(c);
  const plans: PlanNumbers[] = [];
  const up = (most: number) => wholes(1, most);
  for (const tensor of up(job.accelerators))
    for (const context of up(job.accelerators))
      for (const pipeline of up(job.accelerators)) {
        const data = job.accelerators / (tensor * context * pipeline);
        if (!Number.isInteger(data)) continue;
        for (const microBatch of up(job.batchSequences))
          for (const expert of up(Math.max(1, c.model.experts)))
            for (const expertTensor of up(tensor)) {
              const accumulation = job.batchSequences / (data * microBatch);
              const shape = { ...emptyPlan(), tensor, context, pipeline, data, microBatch, accumulation, expert };
              const probe = { ...shape, expertTensor, shard: 1 };
              if (pipeline <= c.model.layers && planFault(c, job, limits, { ...probe, virtualStages: 1 }) === null)
                plans.push(...choicesOf(c, job, probe));
            }
      }
  return plans;
}

function choicesOf(c: StepCase, job: PlanJob, shape: PlanNumbers): readonly PlanNumbers[] {
  const limits = usualLimits(c);
  const ranks = shape.data * shape.context;
  const within = (limit: number) =>
    Math.max(...wholes(1, ranks).filter((n) => ranks % n === 0 && n <= Math.max(1, limit)));
  const widths = [within(c.hardware.domain / shape.tensor), within(job.nodeAccelerators / shape.tensor)];
  const shards = new Set([ranks, ...widths.filter((width) => width > 1)]);
  const sharded = [1, 2, 3].flatMap((zero) => [...shards].map((shard) => ({ zero, shard })));
  const shardings = [{ zero: 0, shard: ranks }, ...(ranks > 1 ? sharded : [])];
  const plans: PlanNumbers[] = [];
  for (const virtualStages of wholes(1, limits.virtualStagesMax))
    for (const { zero, shard } of shardings)
      for (const recompute of [0, 1, 2])
        for (const zeroBubble of [0, 1])
          for (const offload of [0, 1]) {
            for (const rankOrder of shape.pipeline > 1 && shape.data > 1 ? limits.rankOrders : [0]) {
              const plan = { ...shape, virtualStages, zero, shard, recompute, zeroBubble, offload, rankOrder };
              if (planFault(c, job, limits, plan) === null) plans.push(plan);
            }
          }
  return plans;
}

/** All stretches of a search with a small budget. */
function inStretches(c: StepCase, space: PlanSpace, asked: PlanQuestion, planBudget: number): readonly PlanSearch[] {
  const stretches = [searchPlans(c, space, asked, { cursor: null, planBudget })];
  for (let cursor = stretches[0]?.nextCursor ?? null; cursor !== null; ) {
    const next = searchPlans(c, space, asked, { cursor, planBudget });
    stretches.push(next);
    cursor = next.nextCursor;
  }
  return stretches;
}

describe("searching plans", () => {
  describe.each(small)("of a small job: $name", ({ c, job }) => {
    const space = planSpace(c, job);
    const work = emptyWork();
    const priced = everyPlan(c, job).map((plan) => {
      pricePlan(c, plan, work);
      return { plan, seconds: work.total, bytes: work.bytes };
    });
    const fitting = priced.filter(({ bytes }) => bytes <= c.hardware.memoryBytes);

    it("looks at every valid plan once, and prices those that fit", () => {
      const { counts } = searchPlans(c, space, question("time"));
      expect(fitting.length).toBeGreaterThan(100);
      expect(counts).toEqual({
        enumerated: priced.length,
        prunedByMemory: priced.length - fitting.length,
        fullyPriced: fitting.length,
      });
    });

    it("finds what trying all plans finds, best first", () => {
      const seconds = fitting.map((each) => each.seconds).sort((left, right) => left - right);
      const bytes = fitting.map((each) => each.bytes).sort((left, right) => left - right);
      expect(searchPlans(c, space, question("time")).best.map((each) => each.seconds)).toEqual(seconds.slice(0, 10));
      expect(searchPlans(c, space, question("memory")).best.map((each) => each.bytes)).toEqual(bytes.slice(0, 10));
    });

    it("keeps on the front exactly what no other plan beats in time and memory", () => {
      const { front } = searchPlans(c, space, question("time"));
      const beaten = (one: { seconds: number; bytes: number }) =>
        fitting.some(
          (other) =>
            other.seconds <= one.seconds &&
            other.bytes <= one.bytes &&
            (other.seconds < one.seconds || other.bytes < one.bytes),
        );
      const unbeaten = new Set(
        fitting.filter((one) => !beaten(one)).map(({ seconds, bytes }) => `${seconds} ${bytes}`),
      );
      expect(new Set(front.map(({ seconds, bytes }) => `${seconds} ${bytes}`))).toEqual(unbeaten);
      expect(front).toHaveLength(unbeaten.size);
    });
  });

  it.each([
    ["dense", denseCase, denseJob, 5000],
    ["experts", expertCase, expertJob, 40_000],
  ] as const)("answers the same in stretches, joined in any order, as at once: %s", (_name, c, job, planBudget) => {
    const space = planSpace(c, job);
    for (const objective of ["time", "cost", "memory"] as const) {
      const whole = searchPlans(c, space, question(objective));
      const stretches = inStretches(c, space, question(objective), planBudget);
      expect(stretches.length).toBeGreaterThan(3);
      expect(stretches.reduce(mergeSearches)).toEqual(whole);
      expect([...stretches].reverse().reduce(mergeSearches)).toEqual(whole);
    }
  });

  it("is never slower than either order of ranks alone, and takes each where it is the faster", () => {
    const taken = new Set<number>();
    for (const [job, overlapsPipeline] of [
      [denseJob, 1],
      // Many micro-batches pass the pipeline often, in the open; gradients are exchanged once whatever the batch.
      [{ ...denseJob, batchSequences: 24_576 }, 0],
    ] as const) {
      const placement = { ...narrowHardware.placement, leafAccelerators: 32, podAccelerators: 128 };
      const hardware = { ...denseCase.hardware, memoryBytes: 40e9, placement };
      const c = { ...denseCase, hardware, recipe: { ...denseCase.recipe, overlapsPipeline } };
      const bestIn = (rankOrders: readonly number[]) =>
        searchPlans(c, planSpace(c, job, { ...usualLimits(c), rankOrders }), question("time", 1)).best[0];
      const [both, stages, replicas] = [bestIn([0, 1]), bestIn([0]), bestIn([1])];
      expect(both?.seconds).toBe(Math.min(stages?.seconds ?? 0, replicas?.seconds ?? 0));
      expect(searchPlans(c, planSpace(c, job), question("time", 1)).best[0]).toEqual(both);
      taken.add(both?.plan.rankOrder ?? -1);
    }
    expect([...taken]).toEqual([0, 1]);
  });

  it("tries no second order where no tier is narrow", () => {
    expect(usualLimits(denseCase).rankOrders).toEqual([0]);
    expect(searchPlans(denseCase, planSpace(denseCase, denseJob), question("time")).best[0]?.plan.rankOrder).toBe(0);
  });

  it("keeps to replicas outermost where it is told to, one stage or one replica apart", () => {
    const c = { ...denseCase, hardware: narrowHardware };
    const limits = { ...usualLimits(c), rankOrders: [1] };
    const { best, front } = searchPlans(c, planSpace(c, denseJob, limits), question("time", 50));
    expect(best.length).toBe(50);
    for (const { plan } of [...best, ...front])
      expect(plan.rankOrder, JSON.stringify(plan)).toBe(plan.pipeline > 1 && plan.data > 1 ? 1 : 0);
  });

  it("returns only distinct valid plans that fit and keep all accelerators busy", () => {
    const { best, front } = searchPlans(expertCase, planSpace(expertCase, expertJob), question("time", 50));
    expect(best).toHaveLength(50);
    for (const plans of [best, front]) {
      expect(new Set(plans.map(({ plan }) => JSON.stringify(plan))).size).toBe(plans.length);
      for (const { plan, bytes, accelerators } of plans) {
        expect(planFault(expertCase, expertJob, usualLimits(expertCase), plan)).toBeNull();
        expect(bytes).toBeLessThanOrEqual(expertCase.hardware.memoryBytes);
        expect(accelerators).toBe(expertJob.accelerators);
      }
    }
  });

  it("leaves accelerators idle only where no plan of all of them fits", () => {
    const job = { ...denseJob, accelerators: 1016 };
    const { best, nextCursor } = searchPlans(denseCase, planSpace(denseCase, job), question("time"));
    expect(nextCursor).toBeNull();
    expect(best[0]?.accelerators).toBeLessThan(1016);
    expect(best[0]?.accelerators).toBeGreaterThan(900);
    const joined = inStretches(denseCase, planSpace(denseCase, job), question("time"), 4000).reduce(mergeSearches);
    expect(joined.best).toEqual(best);
  });

  it("counts the accelerators used under the objective cost", () => {
    const space = planSpace(denseCase, denseJob, usualLimits(denseCase), "halves");
    const cheapest = searchPlans(denseCase, space, question("cost")).best[0];
    const fastest = searchPlans(denseCase, space, question("time")).best[0];
    expect(fastest?.accelerators).toBe(1024);
    expect(cheapest?.accelerators).toBeLessThan(1024);
  });

  it("names what misses by least when nothing fits", () => {
    const c = { ...denseCase, hardware: { ...denseCase.hardware, memoryBytes: 4e9 } };
    const search = searchPlans(c, planSpace(c, denseJob), question("time"));
    expect(search.best).toEqual([]);
    expect(search.counts.fullyPriced).toBe(0);
    expect(search.nearest?.bytes).toBeGreaterThan(4e9);
    expect(planFault(c, denseJob, usualLimits(c), search.nearest?.plan ?? emptyPlan())).toBeNull();
  });
});
