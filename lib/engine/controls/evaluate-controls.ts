// The control library held against the design and the answers of people.
import { controlFindings } from "../findings/controls.findings";
import type { EvaluateControls } from "../models/evaluation-steps";
import type { ControlResult, ControlsResult } from "../result-controls";
import type { EvaluationScope } from "../scope";
import type { ControlAnswer } from "./answer";
import { proofOfAbsence } from "./applicability";
import type { Control, ControlEvaluation } from "./control";
import { libraryScore } from "./control-scores";
import { type Standing, standing } from "./credit";
import { controlDomains, controls } from "./library.gen";
import { partOfControl } from "./part-assignment";
import { projectFacts } from "./project-facts";
import { watchDesign } from "./read-evidence";
import { notApplicable, type Outcome, type RuleView } from "./rule";
import { derivedRules, limitingRules } from "./rules";

/** Coverage under which nobody should sign, whatever the score; proposal of the control library. */
const COVERAGE_TO_APPROVE = 0.9;
/** Share of a domain's weight that people may declare away before a reader is told; proposal. */
const NOT_APPLICABLE_LIMIT = 0.2;
const WARNING_DAYS = 30;

/** Evaluates all controls of the library. */
export const evaluateControls: EvaluateControls = (scope, { answers, today }, results) => {
  const watched = watchDesign(scope.design);
  const view: RuleView = {
    design: watched.design,
    results,
    facts: projectFacts(scope, watched.design),
    scope,
    answers,
  };
  const answerOf = new Map(answers.map((answer) => [answer.controlId, answer]));
  const byPeople = new Set<string>();
  const evaluated = controls.map((control): ControlResult => {
    const evaluation = effectiveEvaluation(control, view);
    // What deciding on the kind of evaluation read belongs to no single control.
    watched.takeEvidence();
    const outcome = outcomeOf(control, evaluation, view);
    const answer = answerOf.get(control.id) ?? null;
    const verdict = standing(evaluation, outcome, answer, today);
    if (verdict.state === "not-applicable" && outcome?.verdict !== "not-applicable") byPeople.add(control.id);
    return controlResult(control, verdict, outcome !== null, watched.takeEvidence());
  });
  const openCritical = evaluated.filter(isOpenCritical).map(({ id }) => id);
  const { domains, score, coverage } = libraryScore(controlDomains, evaluated);
  report(scope, { controls: evaluated, domains }, answers, byPeople, today);
  return {
    controls: evaluated,
    domains,
    score,
    coverage,
    openCritical,
    isReadyForApproval: openCritical.length === 0 && coverage >= COVERAGE_TO_APPROVE,
  };
};

/**
 * A rented hall is not in the design: what the rules of place and plant would derive, the provider's report attests.
 */
function effectiveEvaluation(control: Control, { facts }: RuleView): ControlEvaluation {
  const isProviders = control.domain === "SITE" || control.domain === "PCE";
  return isProviders && facts.isCloud && control.id !== "PCE-11" ? "attested" : control.evaluation;
}

function outcomeOf(control: Control, evaluation: ControlEvaluation, view: RuleView): Outcome | null {
  const proof = proofOfAbsence(control.id, view);
  if (proof !== null) return notApplicable(proof);
  const rule =
    evaluation === "attested" ? (limitingRules[control.id] ?? derivedRules[control.id]) : derivedRules[control.id];
  return rule?.(view) ?? null;
}

function controlResult(
  control: Control,
  verdict: Standing,
  isDerived: boolean,
  evidence: ControlResult["evidence"],
): ControlResult {
  const { id, domain, weightClass, weight, evaluation } = control;
  return { id, domain, weightClass, weight, evaluation, ...verdict, evidence, isDerived, part: partOfControl(id) };
}

/** Open: neither met nor made up for, and not without an object. */
const isOpenCritical = ({ weightClass, state }: ControlResult) =>
  weightClass === "critical" && state !== "met" && state !== "compensated" && state !== "not-applicable";

function report(
  scope: EvaluationScope,
  { controls: evaluated, domains }: Pick<ControlsResult, "controls" | "domains">,
  answers: readonly ControlAnswer[],
  byPeople: ReadonlySet<string>,
  today: string,
): void {
  for (const control of evaluated) {
    if (control.weightClass !== "critical" || control.state !== "not-met" || !control.isDerived) continue;
    const title = controls.find(({ id }) => id === control.id)?.title ?? control.id;
    const path = control.evidence[0]?.path ?? "security";
    scope.find(controlFindings.criticalFails, path, { id: control.id, title, note: control.note ?? "" });
  }
  reportDates(scope, answers, today);
  for (const domain of domains) {
    const inDomain = evaluated.filter((control) => control.domain === domain.id);
    const all = inDomain.reduce((sum, { weight }) => sum + weight, 0);
    const declared = inDomain.reduce((sum, { id, weight }) => sum + (byPeople.has(id) ? weight : 0), 0);
    if (all === 0 || declared / all <= NOT_APPLICABLE_LIMIT) continue;
    scope.find(controlFindings.muchNotApplicable, "security", {
      share: { value: declared / all, unit: "fraction" },
      domain: domain.words,
    });
  }
}

function reportDates(scope: EvaluationScope, answers: readonly ControlAnswer[], today: string): void {
  const soon = addDays(today, WARNING_DAYS);
  const dated = answers.flatMap(({ controlId, expiresOn }) => (expiresOn === null ? [] : [{ controlId, expiresOn }]));
  const expired = dated.filter(({ expiresOn }) => expiresOn < today);
  const expiring = dated.filter(({ expiresOn }) => expiresOn >= today && expiresOn <= soon);
  for (const [kind, some] of [
    [controlFindings.expired, expired],
    [controlFindings.expiresSoon, expiring],
  ] as const) {
    if (some.length === 0) continue;
    const ids = some.map(({ controlId }) => controlId).join(", ");
    scope.find(kind, "security", { count: { value: some.length, unit: "count" }, ids });
  }
}

/** ISO day some days later. A date's arithmetic needs no clock. */
function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
