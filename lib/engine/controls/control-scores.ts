// Sums over controls: by domain and over all, with the share that has an answer.
import type { ControlDomainResult, ControlResult } from "../result-controls";
import type { ControlDomain } from "./control";
import { type ControlSums, scoreOf, sumsOf, sumsOfGroups, type WeightedScore } from "./control-sums";

/** Controls of a group: all of them, those that have an object, and of these the ones that have an answer. */
export interface SortedControls<T> {
  readonly all: readonly T[];
  readonly applicable: readonly T[];
  readonly answered: readonly T[];
}

/** Sorts controls by their state. */
export function sortControls<T extends Pick<ControlResult, "state">>(all: readonly T[]): SortedControls<T> {
  const applicable = all.filter(({ state }) => state !== "not-applicable");
  const answered = applicable.filter(({ state }) => state !== "unknown" && state !== "not-assessed");
  return { all, applicable, answered };
}

function plainSums(controls: readonly ControlResult[]): ControlSums {
  const { all, applicable, answered } = sortControls(controls);
  return sumsOf(all, applicable, answered);
}

/** Weighted score of some controls. */
export const weightedScore = (controls: readonly ControlResult[]): WeightedScore => scoreOf(plainSums(controls));

/** Score of the whole library, and one row per domain of it. */
export interface LibraryScore extends WeightedScore {
  readonly domains: readonly ControlDomainResult[];
}

/** Scores every domain, and all of them together. */
export function libraryScore(domains: readonly ControlDomain[], controls: readonly ControlResult[]): LibraryScore {
  const sums = domains.map(({ id }) => plainSums(controls.filter(({ domain }) => domain === id)));
  return {
    domains: domains.map(({ id, words }, index) => ({ id, words, ...scoreOf(sums[index] ?? NOTHING) })),
    ...scoreOf(sumsOfGroups(sums)),
  };
}

const NOTHING: ControlSums = { all: 0, applies: 0, answered: 0, earned: 0 };
