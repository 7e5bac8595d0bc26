// What somebody wants trained by when, and what it comes to on each kind of accelerator.
import type { Words } from "../inputs/declare";
import type { DesignDocument, ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { PlanResult } from "../result-workload";
import type { UnitId } from "../units/units";

export type GoalPrecision = ResolvedJob["precision"];

/** "Train this model on so many tokens in that time under so many watts and that capital." */
export interface Goal {
  /** Id of a model preset. */
  readonly model: string;
  readonly tokens: number;
  /** The time to train that half of such runs keep, from start to end. */
  readonly seconds: number;
  /** The most that the site may draw, cooling and losses included; null = no limit. */
  readonly facilityWatts: number | null;
  /** Capital; null = no limit. */
  readonly budgetUsd: number | null;
  /** Null = as the model is usually trained. */
  readonly sequenceTokens: number | null;
  /** Sequences of one optimiser step; null = by the compute of the run. */
  readonly batchSequences: number | null;
  /** Wanted number format; an accelerator that has none of the kind uses bf16. */
  readonly precision: GoalPrecision;
  /** Id of the site; null = the usual one. */
  readonly place: string | null;
}

/** A kind of accelerator with the node that it is bought in. */
export interface GoalKind {
  readonly accelerator: string;
  readonly name: Words;
  readonly node: string;
  readonly nodeName: Words;
}

export type GoalLimit = "deadline" | "power" | "budget";

/** A limit that a size does not keep. */
export interface Shortfall {
  readonly limit: GoalLimit;
  /** What it would have to be; null where that is not known, which keeps no limit. */
  readonly needed: number | null;
  readonly allowed: number;
  readonly unit: UnitId;
}

/** So many accelerators of a kind with the best plan found for them. */
export interface GoalOption {
  readonly accelerators: number;
  readonly nodes: number;
  readonly spareNodes: number;
  readonly precision: GoalPrecision;
  readonly plan: PlanResult;
  /** Wall time of the run; `p90` is null where it does not end on a fleet that fails often. */
  readonly seconds: { readonly p10: number; readonly p50: number; readonly p90: number | null };
  readonly goodput: number;
  readonly facilityWatts: number | null;
  readonly capitalUsd: number | null;
  /** Limits that it does not keep; empty = it meets the goal. */
  readonly shortfalls: readonly Shortfall[];
  readonly isBuildable: boolean;
  /** A complete design with the plan written into it. */
  readonly document: DesignDocument;
}

/** What a kind of accelerator comes to. */
export interface GoalRow extends GoalKind {
  /** The fewest accelerators found that meet the deadline; null where none do. */
  readonly fewest: GoalOption | null;
  /** The fastest within power and budget, of up to `MOST_SPEED_UP` times the fewest; null where nothing runs within them. */
  readonly fastest: GoalOption | null;
  /** Sizes that were planned and evaluated. */
  readonly sizesTried: number;
  /** Plans looked at. */
  readonly plansTried: number;
  /** Why nothing can be said of the kind; null while something can. */
  readonly reason: Reason | null;
}

/** Sizes beyond the fewest that are looked at for speed. */
export const MOST_SPEED_UP = 4;

export function meetsGoal(option: GoalOption | null): option is GoalOption {
  if (option === null) return false;
  return option.isBuildable && option.shortfalls.length === 0;
}
