import { describe, expect, it } from "vitest";
import type { PlanNumbers } from "../models/training/step-case";
import { freeKnobs, type PlanSetting } from "./change-plan";
import { priceOf } from "./compare-plans";
import { explainPlan, neighboursOf } from "./explain-plan";
import { enoughAccelerators, smallestChange } from "./fit-plan";
import { planFault } from "./plan-fault";
import { usualLimits } from "./plan-job";
import { emptyPlan } from "./plan-row";
import { planSpace } from "./plan-space";
import { denseCase, denseJob, expertCase, expertJob, narrowHardware } from "./planner.fixture";
import { searchPlans } from "./search-plans";

const dense: PlanSetting = { c: denseCase, job: denseJob, limits: usualLimits(denseCase) };
const moe: PlanSetting = { c: expertCase, job: { ...expertJob, accelerators: 256 }, limits: usualLimits(expertCase) };

function bestOf({ c, job, limits }: PlanSetting): readonly PlanNumbers[] {
  const question = { objective: "time", top: 2, pricePerAcceleratorSecond: 0 } as const;
  return searchPlans(c, planSpace(c, job, limits), question).best.map(({ plan }) => plan);
}

describe("explaining the best plan", () => {
  const [best = emptyPlan(), second = emptyPlan()] = bestOf(dense);
  const why = explainPlan(dense, best, second);

  it("splits the step and the memory without a remainder", () => {
    const sum = (parts: readonly { readonly amount: number }[]) => parts.reduce((all, { amount }) => all + amount, 0);
    expect(sum(why.parts)).toBeCloseTo(why.seconds, 9);
    expect(sum(why.memory) / why.bytes).toBeCloseTo(1, 9);
    expect(why.headroomBytes).toBeCloseTo(denseCase.hardware.memoryBytes - why.bytes, 0);
  });

  it("offers no alternative that is faster, and none that is invalid or does not fit", () => {
    expect(why.alternatives.length).toBeGreaterThan(3);
    for (const { secondsMore, fits, plan, parts } of why.alternatives) {
      expect(secondsMore).toBeGreaterThanOrEqual(0);
      expect(fits).toBe(true);
      expect(planFault(dense.c, dense.job, dense.limits, plan)).toBeNull();
      expect(parts.reduce((sum, part) => sum + part.secondsMore, 0)).toBeCloseTo(secondsMore, 9);
    }
  });

  it("says memory binds where a faster plan one knob away is too large, and not where there is room", () => {
    const within = (memoryBytes: number) => {
      const c = { ...denseCase, hardware: { ...denseCase.hardware, memoryBytes } };
      const [plan = emptyPlan()] = bestOf({ ...dense, c });
      return explainPlan({ ...dense, c }, plan, null);
    };
    const tight = within(40e9);
    expect(tight.binds[0]?.kind).toBe("memory");
    expect(tight.fasterButTooLarge?.secondsMore).toBeLessThan(0);
    expect(tight.fasterButTooLarge?.bytes).toBeGreaterThan(40e9);
    const roomy = within(1e13);
    expect(roomy.fasterButTooLarge).toBeNull();
    expect(roomy.binds.map(({ kind }) => kind)).not.toContain("memory");
  });

  it("says what the next best gives up, knob by knob", () => {
    expect(why.nextBest?.secondsMore).toBeGreaterThanOrEqual(0);
    expect(why.nextBest?.changes.length).toBeGreaterThan(0);
    for (const { knob, from, to } of why.nextBest?.changes ?? []) {
      expect(best[knob]).toBe(from);
      expect(second[knob]).toBe(to);
    }
  });
});

describe("making a plan fit", () => {
  it("changes one knob where one is enough", () => {
    const [best = emptyPlan()] = bestOf(moe);
    const wasteful = { ...best, zero: 0, shard: best.data * best.context, recompute: 0 };
    expect(priceOf(moe.c, wasteful).bytes).toBeGreaterThan(moe.c.hardware.memoryBytes);
    const change = smallestChange(moe, wasteful);
    expect(change?.fits).toBe(true);
    expect(change?.bytesMore).toBeLessThan(0);
    const set = change?.changes.filter(({ knob }) => knob !== "data" && knob !== "accumulation");
    expect(set).toHaveLength(1);
  });

  it("finds two changes together where no single one fits", () => {
    // About 1.6 TB of state on each of two stages: neither eight ways of tensor nor 32 stages alone hold it unsharded.
    const setting = { ...dense, limits: { ...dense.limits, zeroStages: [0], hasOffload: false } };
    const plan = { ...emptyPlan(), pipeline: 2, data: 512, accumulation: 3, shard: 512 };
    const alone = freeKnobs.flatMap((knob) => neighboursOf(setting, plan, knob));
    expect(alone.length).toBeGreaterThan(5);
    expect(alone.filter((other) => priceOf(dense.c, other).bytes <= dense.c.hardware.memoryBytes)).toEqual([]);
    const change = smallestChange(setting, plan);
    expect(change?.fits).toBe(true);
    expect(planFault(dense.c, dense.job, setting.limits, change?.plan ?? plan)).toBeNull();
    const knobs = change?.changes.map(({ knob }) => knob);
    expect(knobs).toEqual(["pipeline", "tensor", "data", "accumulation"]);
  });

  it("says how many accelerators hold what the job's own do not", () => {
    const job = { ...denseJob, accelerators: 8 };
    const limits = { ...usualLimits(denseCase), hasOffload: false };
    const enough = enoughAccelerators(denseCase, job, limits);
    expect(enough?.accelerators).toBeGreaterThan(8);
    expect(enough?.example.bytes).toBeLessThanOrEqual(denseCase.hardware.memoryBytes);
    expect(enoughAccelerators(denseCase, denseJob, limits)?.accelerators).toBe(denseJob.accelerators);
  });

  it("says nothing rather than a number when no number is enough", () => {
    const c = { ...denseCase, hardware: { ...denseCase.hardware, memoryBytes: 1e9 } };
    expect(enoughAccelerators(c, { ...denseJob, accelerators: 8 }, usualLimits(c))).toBeNull();
  });
});

describe("explaining a plan over narrow tiers", () => {
  const c = { ...denseCase, hardware: narrowHardware };
  const setting: PlanSetting = { c, job: denseJob, limits: usualLimits(c) };
  const plan = {
    ...emptyPlan(),
    tensor: 2,
    pipeline: 32,
    data: 16,
    accumulation: 96,
    zero: 1,
    shard: 16,
    recompute: 2,
  };

  it("says what the other order of ranks gives up or gains", () => {
    const { alternatives } = explainPlan(setting, plan, null);
    const other = alternatives.find(({ knob }) => knob === "rankOrder");
    expect(other?.changes.map(({ knob, from, to, words }) => [knob, from, to, words[0]])).toEqual([
      ["rankOrder", 0, 1, "Order of ranks"],
    ]);
    expect(other?.bytesMore).toBe(0);
    expect(other?.parts.map(({ part }) => part)).toEqual(expect.arrayContaining(["dataParallel", "pipelineTransfer"]));
  });

  it("offers no other order with one stage, nor where experts could not follow", () => {
    expect(
      neighboursOf(setting, { ...plan, pipeline: 1, data: 512, accumulation: 3, shard: 512 }, "rankOrder"),
    ).toEqual([]);
    const experts = { ...moe.c, hardware: narrowHardware };
    const spread = { ...emptyPlan(), tensor: 2, pipeline: 4, data: 32, shard: 32, accumulation: 480, expert: 32 };
    const asked = { ...moe, c: experts, limits: usualLimits(experts) };
    expect(planFault(experts, asked.job, asked.limits, spread)).toBeNull();
    expect(neighboursOf(asked, spread, "rankOrder")).toEqual([]);
    expect(neighboursOf(asked, { ...spread, expert: 2 }, "rankOrder")).toHaveLength(1);
  });

  it("goes back to the frameworks' order where a change leaves no other", () => {
    const outer = { ...plan, rankOrder: 1 };
    const shallow = neighboursOf(setting, outer, "pipeline").find(({ pipeline }) => pipeline === 1);
    expect(shallow?.rankOrder).toBe(0);
    expect(neighboursOf(setting, outer, "recompute").every(({ rankOrder }) => rankOrder === 1)).toBe(true);
  });

  it("keeps to the order that the design states, also of a plan that had one stage", () => {
    const stated = { ...setting, limits: { ...setting.limits, rankOrders: [1] } };
    const flat = { ...plan, pipeline: 1, data: 512, accumulation: 3, shard: 512 };
    const deeper = neighboursOf(stated, flat, "pipeline").filter(({ data }) => data > 1);
    expect(deeper.length).toBeGreaterThan(0);
    expect(deeper.every(({ rankOrder }) => rankOrder === 1)).toBe(true);
    const experts = { ...moe.c, hardware: narrowHardware };
    const asked = { ...moe, c: experts, limits: { ...usualLimits(experts), rankOrders: [1] } };
    const fitting = { ...emptyPlan(), tensor: 2, pipeline: 4, data: 32, shard: 32, accumulation: 480, expert: 2 };
    expect(planFault(experts, asked.job, asked.limits, { ...fitting, rankOrder: 1 })).toBeNull();
    expect(neighboursOf(asked, { ...fitting, rankOrder: 1 }, "expert")).toEqual([]);
  });
});
