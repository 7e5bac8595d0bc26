// What a decider should know first: what cannot be built, what is wrong, and which critical control is open.
import type { Finding, Result } from "@/lib/engine/result";

export type Risk =
  | { readonly kind: "finding"; readonly finding: Finding }
  | { readonly kind: "control"; readonly controlId: string };

export type Recommendation = "approve" | "caution" | "against";

type Judged = Pick<Result, "findings" | "controls">;

/** Every risk, the worst first. Notes are no risks. */
export function risksOf({ findings, controls }: Judged): readonly Risk[] {
  const pick = (holds: (finding: Finding) => boolean): Risk[] =>
    findings.filter(holds).map((finding) => ({ kind: "finding", finding }));
  // A critical control that a finding already speaks of is not told twice.
  const told = new Set<unknown>(findings.flatMap(({ values }) => Object.values(values)));
  return [
    ...pick(({ blocksBuild }) => blocksBuild),
    ...pick(({ blocksBuild, severity }) => !blocksBuild && severity === "error"),
    ...controls.openCritical
      .filter((controlId) => !told.has(controlId))
      .map((controlId): Risk => ({ kind: "control", controlId })),
    ...pick(({ blocksBuild, severity }) => !blocksBuild && severity === "warning"),
  ];
}

/** A reading aid, never a decision: a missed target or an open critical control can be accepted by a person. */
export function recommendationOf(result: Judged & Pick<Result, "buildable" | "verdict" | "score">): Recommendation {
  if (!result.buildable) return "against";
  const { onTime, onBudget, withinPower } = result.verdict;
  const isMissed = [onTime, onBudget, withinPower].some(({ state }) => state === "missed");
  const isOpen = !result.controls.isReadyForApproval || result.score.index.value === null;
  return isMissed || isOpen || risksOf(result).length > 0 ? "caution" : "approve";
}
