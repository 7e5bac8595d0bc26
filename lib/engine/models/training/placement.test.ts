import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planOnGpt3, trainingOf } from "../../../../test/engine/training-case";
import { plainLink } from "../collective-links";
import { allowsOrder, placeRanks, planRanks } from "./placement";
import { pricePlan } from "./step";
import { emptyWork, type FabricPlacement, type PlanNumbers, type StepCase, type StepWork } from "./step-case";

const PORT = 50e9;
const narrow = (change: Partial<FabricPlacement> = {}): FabricPlacement => ({
  isNarrowed: 1,
  ringBytesPerSecond: PORT,
  exchangeBytesPerSecond: PORT,
  leafAccelerators: 32,
  leafBytesPerSecond: 25e9,
  podAccelerators: 256,
  podBytesPerSecond: 5e9,
  ...change,
});

const caseWith = (placement: FabricPlacement, domain = 8, model = "gpt-3-175b"): StepCase =>
  trainingOf(model, 4096, { placement, domain }).step;

function placed(c: StepCase, plan: PlanNumbers): StepWork {
  const work = emptyWork();
  placeRanks(c, plan, work);
  return work;
}

function stepSeconds(c: StepCase, plan: PlanNumbers): number {
  const work = emptyWork();
  pricePlan(c, plan, work);
  return work.total;
}

const power = (most: number) => fc.integer({ min: 0, max: most }).map((exponent) => 2 ** exponent);
const widths = fc.record({
  tensor: power(4),
  context: power(2),
  pipeline: power(5),
  data: power(6),
  rankOrder: fc.constantFrom(0, 1),
});
const planOf = (drawn: Partial<PlanNumbers>): PlanNumbers => {
  const plan = { ...planOnGpt3, ...drawn };
  return { ...plan, shard: plan.data * plan.context };
};

/** Where a rank stands, counted one by one: coordinates from near to far in the plan's order. */
function coordinates(plan: PlanNumbers, rank: number) {
  const { tensor, context, pipeline, data } = plan;
  const rest = Math.floor(rank / (tensor * context));
  const isOuter = plan.rankOrder === 1;
  return {
    tensor: rank % tensor,
    context: Math.floor(rank / tensor) % context,
    data: isOuter ? Math.floor(rest / pipeline) : rest % data,
    pipeline: isOuter ? rest % pipeline : Math.floor(rest / data),
  };
}

/** Share of the ranks whose next one in their group is in another unit. */
function counted(plan: PlanNumbers, unit: number, groupOf: (at: ReturnType<typeof coordinates>) => string): number {
  const groups = new Map<string, number[]>();
  for (let rank = 0; rank < planRanks(plan); rank += 1) {
    const key = groupOf(coordinates(plan, rank));
    groups.set(key, [...(groups.get(key) ?? []), rank]);
  }
  let leaving = 0;
  for (const group of groups.values())
    group.forEach((rank, index) => {
      const next = group[(index + 1) % group.length] ?? rank;
      if (Math.floor(rank / unit) !== Math.floor(next / unit)) leaving += 1;
    });
  return leaving / planRanks(plan);
}

describe("placing ranks", () => {
  it("gives every ring the share that counting rank by rank gives, out of leaves and pods, in both orders", () => {
    fc.assert(
      fc.property(widths, power(7), (drawn, unit) => {
        const plan = planOf(drawn);
        fc.pre(planRanks(plan) <= 4096);
        // One rank to a domain: every hop is the fabric's. Units that no port outruns show the share itself.
        const placement = narrow({ leafAccelerators: unit, leafBytesPerSecond: 1e-3, podAccelerators: 1e9 });
        const work = placed(caseWith(placement, 1), plan);
        const shareOf = (rate: number) => (rate === PORT ? 0 : 1e-3 / rate);
        const data = counted(plan, unit, (at) => `${at.tensor} ${at.pipeline}`);
        const pipeline = counted(plan, unit, (at) => `${at.tensor} ${at.context} ${at.data}`);
        const context = counted(plan, unit, (at) => `${at.tensor} ${at.data} ${at.pipeline}`);
        if (plan.data * plan.context > 1) expect(shareOf(work.dataBytesPerSecond)).toBeCloseTo(data, 9);
        if (plan.pipeline > 1) expect(shareOf(work.pipelineBytesPerSecond)).toBeCloseTo(pipeline, 9);
        if (plan.context > 1) expect(shareOf(work.contextBytesPerSecond)).toBeCloseTo(context, 9);
      }),
      { seed: 20_261_130, numRuns: 400 },
    );
  });

  it("never gives more than where no tier is narrow, nor less to anybody when a tier is wider", () => {
    fc.assert(
      fc.property(widths, fc.double({ min: 1, max: 8, noNaN: true }), (drawn, factor) => {
        const plan = planOf(drawn);
        const work = placed(caseWith(narrow()), plan);
        const wider = placed(caseWith(narrow({ podBytesPerSecond: factor * 5e9 })), plan);
        for (const name of ["data", "expertData", "context", "expert", "pipeline"] as const) {
          const rate = `${name}BytesPerSecond` as const;
          expect(work[rate]).toBeLessThanOrEqual(PORT);
          expect(wider[rate]).toBeGreaterThanOrEqual(work[rate]);
        }
      }),
    );
  });

  it("never makes a plan faster than where no tier is narrow, in either order", () => {
    const link = { fabric: plainLink(PORT, 1e-5) };
    const { step: open } = trainingOf("gpt-3-175b", 4096, link);
    fc.assert(
      fc.property(widths, power(7), (drawn, podBytes) => {
        const plan = planOf(drawn);
        const placement = narrow({ podBytesPerSecond: podBytes * 1e9 });
        const { step } = trainingOf("gpt-3-175b", 4096, { ...link, placement });
        expect(stepSeconds(step, plan)).toBeGreaterThanOrEqual(stepSeconds(open, plan));
      }),
    );
  });

  it("keeps with replicas outermost the pipeline in its pod, and with stages outermost the gradients", () => {
    const plan = planOf({ tensor: 8, pipeline: 16, data: 32 });
    const stages = placed(caseWith(narrow()), plan);
    const replicas = placed(caseWith(narrow()), { ...plan, rankOrder: 1 });
    // 16 stages of 8 fill half a pod; 32 replicas of 8 fill one. Four nodes to a leaf.
    expect(replicas.pipelineBytesPerSecond).toBe(PORT);
    expect(stages.pipelineBytesPerSecond).toBe(5e9);
    expect(stages.dataBytesPerSecond).toBe(PORT);
    expect(replicas.dataBytesPerSecond).toBe(10e9);
  });

  it("sends nothing out of a pod that holds the job, nor out of one that holds the experts", () => {
    const plan = planOf({ tensor: 8, pipeline: 4, data: 8 });
    const placement = narrow({ leafBytesPerSecond: PORT });
    for (const rankOrder of [0, 1]) {
      const work = placed(caseWith(placement), { ...plan, rankOrder });
      expect([work.dataBytesPerSecond, work.pipelineBytesPerSecond]).toEqual([PORT, PORT]);
    }
    const experts = (expert: number) =>
      placed(caseWith(placement, 8, "deepseek-v3"), planOf({ tensor: 1, pipeline: 2, data: 1024, expert }))
        .expertBytesPerSecond;
    expect(experts(256)).toBe(PORT);
    expect(experts(512)).toBeCloseTo(5e9 / (256 / 504), 3);
  });

  it("costs the same in both orders where no tier is narrow and stages fill whole domains", () => {
    const open = caseWith({ ...narrow(), isNarrowed: 0 });
    fc.assert(
      fc.property(widths, (drawn) => {
        const plan = planOf({ ...drawn, tensor: 8 });
        expect(stepSeconds(open, { ...plan, rankOrder: 1 })).toBe(stepSeconds(open, { ...plan, rankOrder: 0 }));
      }),
    );
  });

  it("costs the same in both orders with one stage or one replica, however narrow", () => {
    fc.assert(
      fc.property(widths, fc.boolean(), (drawn, hasOneStage) => {
        const plan = planOf({ ...drawn, ...(hasOneStage ? { pipeline: 1 } : { data: 1 }) });
        const c = caseWith(narrow());
        expect(stepSeconds(c, { ...plan, rankOrder: 1 })).toBe(stepSeconds(c, { ...plan, rankOrder: 0 }));
      }),
    );
  });

  it("lets replicas be outermost only where experts fill a replica's stage, as Megatron-core asserts", () => {
    const c = caseWith(narrow(), 8, "deepseek-v3");
    const plan = planOf({ tensor: 4, context: 2, pipeline: 4, data: 8, rankOrder: 1 });
    expect(allowsOrder(c, { ...plan, expert: 8 })).toBe(true);
    expect(allowsOrder(c, { ...plan, expert: 4, expertTensor: 2 })).toBe(true);
    expect(allowsOrder(c, { ...plan, expert: 16 })).toBe(false);
    expect(allowsOrder(c, { ...plan, expert: 16, rankOrder: 0 })).toBe(true);
    expect(allowsOrder(c, { ...plan, expert: 16, pipeline: 1 })).toBe(true);
    expect(allowsOrder(caseWith(narrow()), plan)).toBe(true);
  });
});
