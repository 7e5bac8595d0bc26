// Runs one control's rule on one design, over the real models.
import { projectFacts } from "../../../lib/engine/controls/project-facts";
import { watchDesign } from "../../../lib/engine/controls/read-evidence";
import type { Outcome, RuleView } from "../../../lib/engine/controls/rule";
import { derivedRules, limitingRules } from "../../../lib/engine/controls/rules";
import { evaluateCarbon, withCarbon } from "../../../lib/engine/models/carbon";
import { evaluateCost } from "../../../lib/engine/models/cost";
import type { ControlEvidence } from "../../../lib/engine/result-controls";
import type { InferenceJobResult, TrainingJobResult } from "../../../lib/engine/result-workload";
import type { EvaluationScope } from "../../../lib/engine/scope";
import { facilityOf } from "../facility-of";
import { scopeOf } from "../scope-of";
import { workloadResultsOf } from "../workload-results";
import type { CaseResults, Sections } from "./control-case";

/** Everything computed before the controls, with the given job results in place of evaluated jobs. */
export function costedResultsOf(scope: EvaluationScope, given: CaseResults = {}): RuleView["results"] {
  const base = workloadResultsOf(scope, {}, given.demands);
  const training = { ...base.training, jobs: (given.training ?? []) as readonly TrainingJobResult[] };
  const inference = { ...base.inference, jobs: (given.inference ?? []) as readonly InferenceJobResult[] };
  const supplied = { ...base, training, inference };
  const { known, facility: powered } = facilityOf(scope, supplied);
  const facility = withCarbon(powered, evaluateCarbon(scope, { ...supplied, facility: powered }, known));
  return { ...supplied, facility, cost: evaluateCost(scope, { ...supplied, facility }) };
}

/** Outcome of a rule, with the fields that it read. */
export function outcomeOf(
  id: string,
  design: Sections,
  given: CaseResults = {},
): { readonly outcome: Outcome; readonly evidence: readonly ControlEvidence[] } {
  const scope = scopeOf(design);
  const watched = watchDesign(scope.design);
  const rule = derivedRules[id] ?? limitingRules[id];
  if (rule === undefined) throw new Error(`no rule for ${id}`);
  const facts = projectFacts(scope, watched.design);
  const results = costedResultsOf(scope, given);
  const outcome = rule({ design: watched.design, results, facts, scope, answers: given.answers ?? [] });
  return { outcome, evidence: watched.takeEvidence() };
}
