// A plan with one knob or a few set anew; what follows from them follows.
import { allowsOrder, planRanks } from "../models/training/placement";
import type { PlanNumbers, StepCase } from "../models/training/step-case";
import { divisorsOf, largestDivisorWithin, powersOfTwoUpTo } from "./divisors";
import { planFault } from "./plan-fault";
import type { PlanJob, PlanLimits } from "./plan-job";
import type { PlanKnob } from "./plan-row";

/** What a plan is held to. */
export interface PlanSetting {
  readonly c: StepCase;
  readonly job: PlanJob;
  readonly limits: PlanLimits;
}

/** Knobs that somebody sets, those that are easiest to change first. */
export const freeKnobs = [
  "recompute",
  "microBatch",
  "zero",
  "shard",
  "virtualStages",
  "zeroBubble",
  "expert",
  "expertTensor",
  "pipeline",
  "tensor",
  "context",
  "offload",
  "rankOrder",
] as const satisfies readonly PlanKnob[];

export type FreeKnob = (typeof freeKnobs)[number];

/** What a knob may be by itself; whether it goes with the rest of a plan `planFault` says. */
export function knobValues({ c, job, limits }: PlanSetting, knob: FreeKnob, plan: PlanNumbers): readonly number[] {
  const ranks = plan.data * plan.context;
  const upTo = (most: number) => Array.from({ length: most }, (_, index) => index + 1);
  const within = (accelerators: number) => largestDivisorWithin(ranks, Math.floor(accelerators / plan.tensor));
  switch (knob) {
    case "recompute":
      return limits.recomputations;
    case "zero":
      return limits.zeroStages;
    case "zeroBubble":
      return limits.hasZeroBubble ? [0, 1] : [0];
    case "offload":
      return limits.hasOffload ? [0, 1] : [0];
    case "rankOrder":
      return limits.rankOrders;
    case "shard":
      return limits.hasHybridSharding ? [ranks, within(c.hardware.domain), within(job.nodeAccelerators)] : [ranks];
    case "microBatch":
      return [...divisorsOf(job.batchSequences)];
    case "virtualStages":
      return upTo(limits.virtualStagesMax);
    case "pipeline":
      return upTo(Math.min(c.model.layers, job.accelerators));
    case "tensor":
      return [...divisorsOf(c.model.heads)];
    case "context":
      return [...powersOfTwoUpTo(job.accelerators)];
    case "expert":
      return c.model.expertLayers > 0 ? [...divisorsOf(c.model.experts)] : [1];
    case "expertTensor":
      return c.model.expertLayers > 0 ? [...divisorsOf(plan.tensor)] : [1];
  }
}

/** With one stage or one replica both orders of ranks are the same. */
const isOrdered = ({ pipeline, data }: PlanNumbers): boolean => pipeline > 1 && data > 1;

/**
 * The plan with some knobs set: replicas fill the accelerators that it used, as far as the job has them; accumulation the batch.
 * Its order of ranks stays where it can, and is else one of those to try.
 * @returns null when no valid plan has these numbers
 */
export function changePlan(
  { c, job, limits }: PlanSetting,
  plan: PlanNumbers,
  change: Readonly<Partial<Record<FreeKnob, number>>>,
): PlanNumbers | null {
  const changed = { ...plan, ...change };
  const used = Math.min(planRanks(plan), job.accelerators);
  changed.data = used / (changed.tensor * changed.context * changed.pipeline);
  changed.accumulation = job.batchSequences / (changed.data * changed.microBatch);
  if (changed.pipeline === 1 && change.virtualStages === undefined) changed.virtualStages = 1;
  if (changed.pipeline === 1 && change.zeroBubble === undefined) changed.zeroBubble = 0;
  const hasOrder = isOrdered(changed);
  if (change.rankOrder === undefined) {
    const own = isOrdered(plan) ? [plan.rankOrder] : [];
    const kept = [...own, ...limits.rankOrders].find((rankOrder) => allowsOrder(c, { ...changed, rankOrder }));
    if (hasOrder && kept === undefined) return null;
    changed.rankOrder = hasOrder ? (kept ?? 0) : 0;
  }
  const ranks = changed.data * changed.context;
  const sharedByAll = plan.shard === plan.data * plan.context || changed.zero === 0;
  if (change.shard === undefined) changed.shard = sharedByAll ? ranks : largestDivisorWithin(ranks, plan.shard);
  const hasEffect = (changed.zero > 0 || change.shard === undefined) && (hasOrder || change.rankOrder === undefined);
  return hasEffect && planFault(c, job, limits, changed) === null ? changed : null;
}

/** A knob that two plans set differently. */
export interface KnobChange {
  readonly knob: PlanKnob;
  readonly from: number;
  readonly to: number;
}

/** Where two plans differ, in the order in which knobs are easiest to change; replicas and accumulation last. */
export function planChanges(from: PlanNumbers, to: PlanNumbers): readonly KnobChange[] {
  return [...freeKnobs, "data" as const, "accumulation" as const]
    .filter((knob) => from[knob] !== to[knob])
    .filter((knob) => knob !== "shard" || sharesDiffer(from, to))
    .map((knob) => ({ knob, from: from[knob], to: to[knob] }));
}

/** Sharing among all ranks stays what it is when their number changes. */
function sharesDiffer(from: PlanNumbers, to: PlanNumbers): boolean {
  return from.shard !== from.data * from.context || to.shard !== to.data * to.context;
}
