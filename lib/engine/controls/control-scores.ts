// Sums over controls: by domain and over all, with the share that has an answer.
import type { ControlDomainResult, ControlResult } from "../result-controls";
import type { ControlDomain } from "./control";

const isApplicable = ({ state }: ControlResult) => state !== "not-applicable";
const isAnswered = ({ state }: ControlResult) => state !== "unknown" && state !== "not-assessed";

export interface WeightedScore {
  /** Σ weight × credit ÷ Σ weight over applicable controls, 0–1; 0 when none applies. */
  readonly score: number;
  /** Applicable weight with an answer over applicable weight, 0–1; 1 when none applies: nothing is left to answer. */
  readonly coverage: number;
  /** Weight without an object over all weight, 0–1. */
  readonly notApplicableShare: number;
}

/** Weighted score of some controls. Those without an object are left out of both sums: they neither raise nor lower it. */
export function weightedScore(controls: readonly ControlResult[]): WeightedScore {
  const weigh = (chosen: readonly ControlResult[]) => chosen.reduce((sum, { weight }) => sum + weight, 0);
  const applicable = controls.filter(isApplicable);
  const all = weigh(controls);
  const applies = weigh(applicable);
  const earned = applicable.reduce((sum, { weight, credit }) => sum + weight * credit, 0);
  return {
    score: applies === 0 ? 0 : earned / applies,
    coverage: applies === 0 ? 1 : weigh(applicable.filter(isAnswered)) / applies,
    notApplicableShare: all === 0 ? 0 : (all - applies) / all,
  };
}

/** One row per domain of the library. */
export function domainScores(
  domains: readonly ControlDomain[],
  controls: readonly ControlResult[],
): readonly ControlDomainResult[] {
  return domains.map(({ id, words }) => ({
    id,
    words,
    ...weightedScore(controls.filter(({ domain }) => domain === id)),
  }));
}
