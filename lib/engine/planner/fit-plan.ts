// What makes a plan fit that does not: the smallest change, or how many more accelerators.
import { priceMemory } from "../models/training/plan-memory";
import { pricePlan } from "../models/training/step";
import { emptyWork, type PlanNumbers, type StepCase } from "../models/training/step-case";
import { changePlan, type FreeKnob, freeKnobs, knobValues, type PlanSetting } from "./change-plan";
import { comparePlans, type PlanComparison, priceOf } from "./compare-plans";
import type { PlanJob, PlanLimits } from "./plan-job";
import type { PlanCursor, PlanSearch, PricedPlan } from "./plan-search";
import { planSpace } from "./plan-space";
import { searchPlans } from "./search-plans";

/** Knobs that are changed together at most: beyond three it is another plan, which the search finds. */
const MOST_CHANGES = 3;

/**
 * The smallest change that makes a plan valid and fit: the fewest knobs, and among those the fastest.
 * @returns null when no three knobs are enough
 */
export function smallestChange(setting: PlanSetting, plan: Readonly<PlanNumbers>): PlanComparison | null {
  for (let count = 1; count <= MOST_CHANGES; count += 1) {
    const found = fastestFitting(setting, plan, count);
    if (found !== null) return comparePlans(setting.c, plan, priceOf(setting.c, plan), found);
  }
  return null;
}

function fastestFitting(setting: PlanSetting, plan: Readonly<PlanNumbers>, count: number): PlanNumbers | null {
  const { c } = setting;
  const work = emptyWork();
  let best: PlanNumbers | null = null;
  let seconds = Number.POSITIVE_INFINITY;
  eachChange(setting, plan, count, 0, {}, (change) => {
    const changed = changePlan(setting, plan, change);
    if (changed === null) return;
    priceMemory(c, changed, work);
    if (work.bytes > c.hardware.memoryBytes) return;
    pricePlan(c, changed, work);
    if (work.total >= seconds) return;
    best = changed;
    seconds = work.total;
  });
  return best;
}

/** All ways to set `count` of the knobs from `first` on to other values. */
function eachChange(
  setting: PlanSetting,
  plan: Readonly<PlanNumbers>,
  count: number,
  first: number,
  change: Readonly<Partial<Record<FreeKnob, number>>>,
  visit: (change: Readonly<Partial<Record<FreeKnob, number>>>) => void,
): void {
  if (count === 0) {
    visit(change);
    return;
  }
  for (let index = first; index < freeKnobs.length; index += 1) {
    const knob = freeKnobs[index];
    if (knob === undefined) continue;
    for (const value of knobValues(setting, knob, plan)) {
      if (value !== plan[knob]) eachChange(setting, plan, count - 1, index + 1, { ...change, [knob]: value }, visit);
    }
  }
}

/** Multiples of a job's accelerators that are tried. */
const MULTIPLES = [1, 1.5, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128] as const;

/** So many accelerators hold the job, with a plan for them: a good one, not a searched one. */
export interface EnoughAccelerators {
  readonly accelerators: number;
  readonly example: PricedPlan;
}

/**
 * The fewest accelerators on which a plan fits, among the job's own number times 1, 1.5, 2, 3, 4 … 128.
 * @returns null when none of them is enough
 */
export function enoughAccelerators(c: StepCase, job: PlanJob, limits: PlanLimits): EnoughAccelerators | null {
  for (const multiple of MULTIPLES) {
    const accelerators = multiple * job.accelerators;
    const example = Number.isInteger(accelerators) ? firstFitting(c, { ...job, accelerators }, limits) : null;
    if (example !== null) return { accelerators, example };
  }
  return null;
}

/** Plans looked at in a stretch. */
const STRETCH = 20_000;

/** The fastest plan of the first stretch that has one. */
function firstFitting(c: StepCase, job: PlanJob, limits: PlanLimits): PricedPlan | null {
  const space = planSpace(c, job, limits, "never");
  const question = { objective: "time", top: 1, pricePerAcceleratorSecond: 0 } as const;
  let cursor: PlanCursor | null = null;
  do {
    const stretch: PlanSearch = searchPlans(c, space, question, { cursor, planBudget: STRETCH });
    if (stretch.best[0] !== undefined) return stretch.best[0];
    cursor = stretch.nextCursor;
  } while (cursor !== null);
  return null;
}
