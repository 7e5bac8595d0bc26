// How a job scales: the same plan on fewer and on more accelerators, its data width scaled and the rest following.
import { planRanks } from "./placement";
import { pricePlan } from "./step";
import { emptyWork, type PlanNumbers, type StepCase } from "./step-case";

/** A plan at one size. */
export interface ScalingPoint {
  readonly accelerators: number;
  readonly batchSequences: number;
  readonly plan: Readonly<PlanNumbers>;
  readonly stepSeconds: number;
  readonly tokensPerSecond: number;
  /** Tokens per second of one accelerator, over those of the plan that the curve starts from. */
  readonly efficiency: number;
  readonly fits: boolean;
}

export interface ScalingCurve {
  /** Every size with the job's batch: strong scaling. Ascending. */
  readonly fixedBatch: readonly ScalingPoint[];
  /** The batch grows with the replicas: weak scaling. Ascending. */
  readonly growingBatch: readonly ScalingPoint[];
}

/** Halvings and doublings of the data width that are looked at. */
const HALVINGS = 6;
const DOUBLINGS = 3;

/**
 * Scales the data width of a plan; everything else of it stays as far as the new width divides it.
 * Limits: links are those of the design, as if its fabric went on as it is; storage and failures are left out.
 * @param plan a plan that the job can run
 * @param batchSequences the job's batch, sequences per step
 */
export function scalingCurve(c: StepCase, plan: Readonly<PlanNumbers>, batchSequences: number): ScalingCurve {
  const own = pointOf(c, plan, batchSequences, null);
  const others = scaledWidths(plan.data).filter((data) => data !== plan.data && divides(plan, data));
  const fixed = others.map((data) => withFixedBatch(plan, data, batchSequences));
  const growing = others.map((data) => withWidth(plan, data, plan.microBatch, plan.accumulation));
  const points = (plans: readonly (PlanNumbers | null)[], batchOf: (scaled: PlanNumbers) => number) =>
    [own, ...plans.filter((each) => each !== null).map((each) => pointOf(c, each, batchOf(each), own))].sort(
      (left, right) => left.accelerators - right.accelerators,
    );
  return {
    fixedBatch: points(fixed, () => batchSequences),
    growingBatch: points(growing, ({ data }) => (batchSequences * data) / plan.data),
  };
}

/** Divisors near the halvings of a width, itself, and its doublings. */
function scaledWidths(data: number): readonly number[] {
  const widths = new Set<number>();
  for (let halving = HALVINGS; halving >= 0; halving -= 1) widths.add(divisorWithin(data, data / 2 ** halving));
  for (let doubling = 1; doubling <= DOUBLINGS; doubling += 1) widths.add(data * 2 ** doubling);
  return [...widths];
}

function divisorWithin(whole: number, limit: number): number {
  let part = Math.max(1, Math.floor(limit));
  while (whole % part !== 0) part -= 1;
  return part;
}

/** Experts must still share the ranks of a stage evenly. */
const divides = (plan: Readonly<PlanNumbers>, data: number): boolean =>
  (plan.tensor * plan.context * data) % (plan.expert * plan.expertTensor) === 0;

/** The same batch over another number of replicas; null where it does not divide, whatever the micro-batch. */
function withFixedBatch(plan: Readonly<PlanNumbers>, data: number, batchSequences: number): PlanNumbers | null {
  for (let microBatch = plan.microBatch; microBatch >= 1; microBatch -= 1) {
    const accumulation = batchSequences / (data * microBatch);
    if (Number.isInteger(accumulation)) return withWidth(plan, data, microBatch, accumulation);
  }
  return null;
}

function withWidth(plan: Readonly<PlanNumbers>, data: number, microBatch: number, accumulation: number): PlanNumbers {
  const before = plan.data * plan.context;
  const ranks = data * plan.context;
  // Interleaving needs a number of micro-batches that the depth of the pipeline divides.
  const isInterleaved = plan.virtualStages > 1 && accumulation % plan.pipeline === 0;
  return {
    ...plan,
    data,
    microBatch,
    accumulation,
    virtualStages: isInterleaved ? plan.virtualStages : 1,
    shard: plan.shard >= before ? ranks : divisorWithin(ranks, plan.shard),
  };
}

function pointOf(
  c: StepCase,
  plan: Readonly<PlanNumbers>,
  batchSequences: number,
  own: ScalingPoint | null,
): ScalingPoint {
  const work = emptyWork();
  pricePlan(c, plan, work);
  const accelerators = planRanks(plan);
  const tokensPerSecond = (batchSequences * c.sequenceTokens) / work.total;
  const ownRate = own === null ? tokensPerSecond / accelerators : own.tokensPerSecond / own.accelerators;
  return {
    accelerators,
    batchSequences,
    plan,
    stepSeconds: work.total,
    tokensPerSecond,
    efficiency: tokensPerSecond / accelerators / ownRate,
    fits: work.bytes <= c.hardware.memoryBytes,
  };
}
