// What a search of plans answers.
import type { PlanNumbers } from "../models/training/step-case";

export type PlanObjective = "time" | "cost" | "memory";

/** A plan that fits, with what decides among plans. */
export interface PricedPlan {
  readonly plan: Readonly<PlanNumbers>;
  /** Of one step. */
  readonly seconds: number;
  /** Of the fullest rank. */
  readonly bytes: number;
  readonly accelerators: number;
}

export interface PlanCounts {
  /** Distinct valid plans looked at: pruned and fully priced together. */
  readonly enumerated: number;
  readonly prunedByMemory: number;
  /** Plans that fit, with memory and time priced by the functions that `evaluate` uses. */
  readonly fullyPriced: number;
}

/** Where a search goes on. */
export interface PlanCursor {
  readonly cell: number;
  /** Whether a plan that fits was found before. */
  readonly hasFit: boolean;
}

export interface PlanQuestion {
  readonly objective: PlanObjective;
  /** Plans to keep, best first. */
  readonly top: number;
  /** Of one accelerator, in any currency; decides nothing but the score under the objective cost. */
  readonly pricePerAcceleratorSecond: number;
}

export interface PlanSearch extends PlanQuestion {
  readonly best: readonly PricedPlan[];
  /** Not beaten both in seconds and in headroom by any other; the fastest first. */
  readonly front: readonly PricedPlan[];
  /** What misses by least while nothing fits. */
  readonly nearest: PricedPlan | null;
  readonly counts: PlanCounts;
  /** Cells done of all, for progress. */
  readonly cellsDone: number;
  readonly cellCount: number;
  /** Null when every plan was looked at. */
  readonly nextCursor: PlanCursor | null;
}

/** What the objective makes small: seconds of a step, its price, or bytes of the fullest rank. */
export function scoreOf(question: PlanQuestion, seconds: number, bytes: number, accelerators: number): number {
  if (question.objective === "time") return seconds;
  if (question.objective === "memory") return bytes;
  return seconds * accelerators * question.pricePerAcceleratorSecond;
}
