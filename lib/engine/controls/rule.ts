// How a control is derived from a design: a rule looks at fields and results and says what it found.
import type { Words } from "../inputs/declare";
import type { ResolvedDesign } from "../inputs/design";
import type { CostedResults } from "../models/evaluation-steps";
import type { EvaluationScope } from "../scope";
import type { ControlAnswer } from "./answer";
import type { ProjectFacts } from "./project-facts";

/** What a rule says of a design. `unknown`: a field that it needs is blank, which is neither passed nor failed. */
export interface Outcome {
  readonly verdict: "pass" | "partial" | "fail" | "unknown" | "not-applicable";
  /** What is missing, or why there is nothing to control. */
  readonly note: Words | null;
}

/** What rules may look at. Fields of `design` that a rule reads become the control's evidence. */
export interface RuleView {
  readonly design: ResolvedDesign;
  readonly results: CostedResults;
  readonly facts: ProjectFacts;
  readonly scope: EvaluationScope;
  readonly answers: readonly ControlAnswer[];
}

export type Rule = (view: RuleView) => Outcome;

/** Rules by control id. */
export type Rules = Readonly<Record<string, Rule>>;

/** One condition with the words for what is missing when it does not hold; null = not answered. */
export type Check = readonly [holds: boolean | null, missing: Words];

export const PASS: Outcome = { verdict: "pass", note: null };
export const UNKNOWN: Outcome = {
  verdict: "unknown",
  note: ["A field that the rule needs is blank.", "规则所需字段未填写。"],
};

export const partial = (note: Words): Outcome => ({ verdict: "partial", note });
export const fail = (note: Words): Outcome => ({ verdict: "fail", note });
/** Only where the design itself proves that the control has no object. */
export const notApplicable = (note: Words): Outcome => ({ verdict: "not-applicable", note });

/** All conditions must hold. One that fails fails the control, whatever is still blank. */
export function all(...checks: readonly Check[]): Outcome {
  const failed = checks.filter(([holds]) => holds === false);
  if (failed.length > 0) return fail(missingWords(failed));
  return openOrPass(checks);
}

/** All conditions should hold: some make a part, none fails. Blank ones leave it open unless nothing can hold any more. */
export function most(...checks: readonly Check[]): Outcome {
  const failed = checks.filter(([holds]) => holds === false);
  if (failed.length === checks.length) return fail(missingWords(failed));
  const open = checks.some(([holds]) => holds === null);
  if (open) return openOrPass(checks);
  return failed.length > 0 ? partial(missingWords(failed)) : PASS;
}

/** All conditions must hold but one, whose absence makes a part. */
export function allButOne(...checks: readonly Check[]): Outcome {
  const failed = checks.filter(([holds]) => holds === false);
  if (failed.length > 1) return fail(missingWords(failed));
  if (checks.some(([holds]) => holds === null)) return openOrPass(checks);
  return failed.length === 1 ? partial(missingWords(failed)) : PASS;
}

/** The control holds as far as it goes; this one condition makes it whole. */
export function partialUnless(check: Check): Outcome {
  return check[0] === false ? partial(missingWords([check])) : openOrPass([check]);
}

function openOrPass(checks: readonly Check[]): Outcome {
  const open = checks.filter(([holds]) => holds === null);
  if (open.length === 0) return PASS;
  const [en, zh] = joined(open);
  return { verdict: "unknown", note: [`Not answered: ${en}.`, `未作答：${zh}。`] };
}

function missingWords(checks: readonly Check[]): Words {
  const [en, zh] = joined(checks);
  return [`Missing: ${en}.`, `缺少：${zh}。`];
}

const joined = (checks: readonly Check[]): Words => [
  checks.map(([, [en]]) => en).join("; "),
  checks.map(([, [, zh]]) => zh).join("；"),
];

/** `value ≥ limit`, open while the value is blank. */
export const atLeast = (value: number | null, limit: number): boolean | null =>
  value === null ? null : value >= limit;
/** `value ≤ limit`, open while the value is blank. */
export const atMost = (value: number | null, limit: number): boolean | null => (value === null ? null : value <= limit);
/** The choice is one of those accepted, open while nobody chose. */
export const isOneOf = <T extends string>(value: T | null, accepted: readonly T[]): boolean | null =>
  value === null ? null : accepted.includes(value);
/** The choices hold one, open while nobody answered. */
export const holds = <T extends string>(values: readonly T[] | null, wanted: T): boolean | null =>
  values === null ? null : values.includes(wanted);
