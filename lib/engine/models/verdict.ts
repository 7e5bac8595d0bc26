// On time, on budget, within power, and what binds: every known limit with its slack, and how many are not known.
import type { Reason } from "../reason";
import type { Assessment, Verdict } from "../result";
import type { EvaluationScope } from "../scope";
import type { UnitId } from "../units/units";
import type { CostedResults } from "./evaluation-steps";
import { assessedShare } from "./limit-slack";
import { limitsOf, powerLimit, spendingOf } from "./limits";

/** Collects the limits and assesses the three targets that come first. */
export function evaluateVerdict(scope: EvaluationScope, results: CostedResults): Verdict {
  const { constraints, unassessed } = limitsOf(scope, results);
  const { targets } = scope.design.purpose;
  const { facilityWatts, reason } = results.facility;
  const looked = constraints.length + unassessed.length;
  return {
    onTime: assess(results.training.trainingSeconds, targets.trainingSeconds, "seconds", results.training.reason),
    onBudget: assess(spendingOf(scope, results), targets.budgetUsd, "usd", results.cost.reason),
    withinPower: assess(facilityWatts, powerLimit(scope).limit, "watts", reason),
    constraints,
    unassessed,
    coverage: looked === 0 ? null : assessedShare(constraints.length, looked),
    binds: constraints[0] ?? null,
  };
}

const NO_TARGET: Reason = ["No target is set.", "未设目标。"];

function assess(delivered: number | null, target: number | null, unit: UnitId, reason: Reason | null): Assessment {
  if (target === null) return { state: "not-assessed", delivered, target, unit, reason: NO_TARGET };
  if (delivered === null)
    return { state: "not-assessed", delivered, target, unit, reason: reason ?? ["Not known.", "未知。"] };
  return { state: delivered <= target ? "met" : "missed", delivered, target, unit, reason: null };
}
