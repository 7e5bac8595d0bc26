// What an answer needs beyond its shape (CONTROLS-SCORING §1–§5): a claim without its reason is not an answer.

import type { z } from "zod";
import { controls } from "@/lib/engine/controls/library.gen";
import { AppError, type FieldProblem } from "@/lib/http/app-error";
import { fieldProblem } from "@/lib/http/field-problem";
import type { putAnswerInput } from "./schemas";

const REASON_MIN_LENGTH = 20;
/** These accept a gap or declare it absent: they need a reason, whatever decides the control. */
const EXCUSES: ReadonlySet<string> = new Set(["not-applicable", "compensated", "exception"]);

/** Throws `invalid-input` with everything that the answer lacks. */
export function requireCompleteAnswer(answer: z.output<typeof putAnswerInput>): void {
  const { controlId, state, maturity, note, owner, evidence, expiresOn, dueOn } = answer;
  const problems: FieldProblem[] = [];
  const refuse = (path: string, key: Parameters<typeof fieldProblem>[1], value?: unknown, limit?: unknown) =>
    problems.push(fieldProblem([path], key, value, limit));

  const control = controls.find(({ id }) => id === controlId);
  if (!control) throw new AppError("not-found");
  if (control.evaluation === "derived" && !EXCUSES.has(state)) refuse("state", "control-derived", state);
  if ((state === "met" || state === "partial") && maturity === null) refuse("maturity", "maturity-required");
  if (state === "partial" && note === "") refuse("note", "note-required");
  if (EXCUSES.has(state) && Array.from(note).length < REASON_MIN_LENGTH) {
    refuse("note", "reason-required", note, REASON_MIN_LENGTH);
  }
  if ((state === "compensated" || state === "exception") && expiresOn === null) refuse("expiresOn", "due-required");
  if (state === "not-met" && owner === "") refuse("owner", "owner-required");
  if (state === "not-met" && dueOn === null) refuse("dueOn", "due-required");
  // The evidence is shown as a link: no scheme but the web's.
  if (/^[a-z][a-z0-9+.-]*:/i.test(evidence) && !/^https?:\/\//i.test(evidence)) refuse("evidence", "url", evidence);
  if (problems.length > 0) throw new AppError("invalid-input", { fields: problems });
}
