// Length and no known password; no composition rules, no forced change (OWASP ASVS v5.0.0-6.2).
import { z } from "zod";
import type { FieldProblem } from "@/lib/http/app-error";
import { AppError } from "@/lib/http/app-error";
import { fieldProblem } from "@/lib/http/field-problem";
import { isCommonPassword } from "./common-passwords";
import { PASSWORD_MIN_LENGTH } from "./password-length";

const PASSWORD_MAX_LENGTH = 200;

/** A password that someone is setting. */
export const newPasswordSchema = z.string().min(PASSWORD_MIN_LENGTH).max(PASSWORD_MAX_LENGTH);
/** A password that someone is giving: whatever was accepted once must be accepted here. */
export const givenPasswordSchema = z.string().min(1).max(PASSWORD_MAX_LENGTH);

/** Throws `invalid-input` when the password is a known one, or is the person's own name or address. */
export function requireStrongPassword(path: string, password: string, person: { name: string; email: string }): void {
  const lower = password.toLowerCase();
  const problems: FieldProblem[] = [];
  if (isCommonPassword(password)) problems.push(fieldProblem([path], "password-common"));
  if (lower === person.name.toLowerCase() || lower === person.email || lower === person.email.split("@")[0]) {
    problems.push(fieldProblem([path], "password-personal"));
  }
  if (problems.length > 0) throw new AppError("invalid-input", { fields: problems });
}
