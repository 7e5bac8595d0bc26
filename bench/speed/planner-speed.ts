// Plans per second: distinct plans that fit, with memory and time priced in full, over all the time that a search takes.
import type { PlanSetting } from "../../lib/engine/planner/change-plan";
import type { PlanCounts } from "../../lib/engine/planner/plan-search";
import { planSpace } from "../../lib/engine/planner/plan-space";
import { searchPlans } from "../../lib/engine/planner/search-plans";
import { median, timesOf } from "./measure";
import { type Arithmetic, referenceLoop } from "./reference-loop";

export interface PlannerSpeed {
  readonly plansPerSecond: number;
  /** Plans per second over rounds per second of the plain loop. */
  readonly ratio: number;
  readonly referencePerSecond: number;
  readonly searchMedianMs: number;
  /** Of one search of the whole space; none is answered from a cache. */
  readonly counts: PlanCounts & { readonly cached: number };
}

const question = { objective: "time", top: 20, pricePerAcceleratorSecond: 0 } as const;
const REFERENCE_ROUNDS = 200_000;

/** Searches the whole space of a job, laying it out included, and the plain loop beside it. */
export function plannerSpeed({ c, job, limits }: PlanSetting, arithmetic: Arithmetic, runs: number): PlannerSpeed {
  const search = () => searchPlans(c, planSpace(c, job, limits), question);
  const { counts } = search();
  const searchMedianMs = median(timesOf(search, { warmUps: 1, runs }));
  const loopMs = median(timesOf(() => referenceLoop(arithmetic, REFERENCE_ROUNDS), { warmUps: 2, runs: 5 }));
  const plansPerSecond = (counts.fullyPriced / searchMedianMs) * 1000;
  const referencePerSecond = (REFERENCE_ROUNDS / loopMs) * 1000;
  return {
    plansPerSecond,
    ratio: plansPerSecond / referencePerSecond,
    referencePerSecond,
    searchMedianMs,
    counts: { ...counts, cached: 0 },
  };
}
