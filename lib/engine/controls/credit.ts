// State and credit of one control, from its rule, the answer of a person and the day.
import type { Words } from "../inputs/declare";
import type { ControlState } from "../result-controls";
import type { ControlAnswer } from "./answer";
import type { ControlEvaluation } from "./control";
import type { Outcome } from "./rule";

export interface Standing {
  readonly state: ControlState;
  /** 0–1. */
  readonly credit: number;
  readonly note: Words | null;
}

/** A compensating measure lowers the risk and leaves the gap: it never counts in full. */
const COMPENSATED_CREDIT = 0.8;
/** A person's "not applicable" needs a reason of this length. */
const REASON_LENGTH = 20;

const OUTCOME_CREDIT: Readonly<Record<Outcome["verdict"], number>> = {
  pass: 1,
  partial: 0.5,
  fail: 0,
  unknown: 0,
  "not-applicable": 0,
};

const stateOf = (credit: number): ControlState => (credit >= 1 ? "met" : credit > 0 ? "partial" : "not-met");

const NOT_ANSWERED: Standing = { state: "not-assessed", credit: 0, note: null };
const EXPIRED: Words = ["The evidence or decision has expired.", "证据或决定已过期。"];
const NO_EVIDENCE: Words = ["No evidence is given.", "未提供证据。"];
const NO_REASON: Words = ["Not applicable needs a reason of 20 characters.", "“不适用”须写明不少于 20 个字符的理由。"];
const NO_END: Words = ["An exception needs a last day.", "例外须有截止日期。"];

/** Its last day lies before today. */
const isExpired = ({ expiresOn }: ControlAnswer, today: string) => expiresOn !== null && expiresOn < today;

/**
 * Standing of one control.
 *
 * Derived: the rule decides. Attested: maturity ÷ target, 0 without valid evidence. Hybrid: the lesser of both. An attested
 * control with a rule is limited by it. A person can declare any control not applicable, compensated or an exception;
 * an exception never adds credit and none of the three outlives its day.
 *
 * @param outcome of the control's rule; null where it has none
 * @param today ISO 8601 day
 */
export function standing(
  evaluation: ControlEvaluation,
  outcome: Outcome | null,
  answer: ControlAnswer | null,
  today: string,
): Standing {
  if (outcome?.verdict === "not-applicable") return { state: "not-applicable", credit: 0, note: outcome.note };
  const declared = answer === null ? null : declaration(answer, outcome, today);
  if (declared !== null) return declared;
  if (evaluation === "derived") return outcome === null ? NOT_ANSWERED : derived(outcome);
  const attested = answer === null || answer.state === "not-applicable" ? null : attestation(answer, today);
  return evaluation === "hybrid" ? hybrid(outcome, attested) : limited(outcome, attested);
}

function derived({ verdict, note }: Outcome): Standing {
  if (verdict === "unknown") return { state: "unknown", credit: 0, note };
  return { state: stateOf(OUTCOME_CREDIT[verdict]), credit: OUTCOME_CREDIT[verdict], note };
}

/** Not applicable, compensated, exception; null where the answer is none of these or does not hold. */
function declaration(answer: ControlAnswer, outcome: Outcome | null, today: string): Standing | null {
  const lapsed = isExpired(answer, today);
  switch (answer.state) {
    case "not-applicable":
      if (lapsed) return { state: "unknown", credit: 0, note: EXPIRED };
      if (answer.note.trim().length < REASON_LENGTH) return { state: "unknown", credit: 0, note: NO_REASON };
      return { state: "not-applicable", credit: 0, note: null };
    case "compensated":
      if (outcome?.verdict === "pass") return null;
      if (lapsed) return { state: "not-met", credit: 0, note: EXPIRED };
      if (answer.evidence.trim() === "") return { state: "not-met", credit: 0, note: NO_EVIDENCE };
      return { state: "compensated", credit: COMPENSATED_CREDIT, note: null };
    case "exception":
      if (outcome?.verdict === "pass") return null;
      if (answer.expiresOn === null) return { state: "not-met", credit: 0, note: NO_END };
      if (lapsed) return { state: "not-met", credit: 0, note: EXPIRED };
      return {
        state: "exception",
        credit: outcome === null ? 0 : OUTCOME_CREDIT[outcome.verdict],
        note: outcome?.note ?? null,
      };
    default:
      return null;
  }
}

/** Maturity against its target, or the state as said where no maturity is given; nothing without valid evidence. */
function attestation(answer: ControlAnswer, today: string): Standing {
  const claimed = claimedCredit(answer);
  if (claimed === 0) return { state: "not-met", credit: 0, note: null };
  if (answer.evidence.trim() === "") return { state: "not-met", credit: 0, note: NO_EVIDENCE };
  if (isExpired(answer, today)) return { state: "not-met", credit: 0, note: EXPIRED };
  return { state: stateOf(claimed), credit: claimed, note: null };
}

function claimedCredit({ state, maturity, targetMaturity }: ControlAnswer): number {
  if (state === "not-met" || state === "exception" || state === "compensated") return 0;
  const said = state === "met" ? 1 : 0.5;
  if (maturity === null || targetMaturity === null || targetMaturity <= 0) return said;
  // "Partly" stays partly even where the maturity is said to be reached.
  return Math.min(said === 1 ? 1 : 0.99, maturity / targetMaturity);
}

/** Both halves must hold. A failed rule is known whatever a person will say; a passed one waits for them. */
function hybrid(outcome: Outcome | null, attested: Standing | null): Standing {
  const rule = outcome === null ? null : derived(outcome);
  if (rule !== null && rule.state === "not-met") return rule;
  if (attested === null) return rule?.state === "unknown" ? rule : { ...NOT_ANSWERED, note: rule?.note ?? null };
  if (rule === null || rule.state === "unknown") return rule ?? attested;
  return lesser(rule, attested);
}

/** A person attests; the rule, where its fields are answered, limits what that is worth. */
function limited(outcome: Outcome | null, attested: Standing | null): Standing {
  if (attested === null) return NOT_ANSWERED;
  if (outcome === null || outcome.verdict === "unknown") return attested;
  return lesser(derived(outcome), attested);
}

const lesser = (rule: Standing, attested: Standing): Standing => (rule.credit < attested.credit ? rule : attested);
