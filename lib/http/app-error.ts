// The one class of expected failures. Its public text comes from the error table's message, never from `cause`.
import type { Words } from "@/lib/engine/inputs/declare";
import type { ErrorCode } from "./error-table";

/** One thing wrong with one field, in both languages, as `parseDocument` of lib/spec also gives it. */
export interface FieldProblem {
  /** Dots and brackets: `compute.pools[0].count`. */
  readonly path: string;
  readonly value: unknown;
  /** What the value had to satisfy. */
  readonly limit: unknown;
  readonly message: Words;
}

interface AppErrorDetails {
  readonly fields?: readonly FieldProblem[];
  /** Further members of the problem body, for the program that reads it. */
  readonly details?: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds?: number;
  readonly cause?: unknown;
}

export class AppError extends Error {
  readonly code: ErrorCode;
  readonly fields: readonly FieldProblem[];
  readonly details: Readonly<Record<string, unknown>>;
  readonly retryAfterSeconds: number | null;

  constructor(code: ErrorCode, { fields, details, retryAfterSeconds, cause }: AppErrorDetails = {}) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = "AppError";
    this.code = code;
    this.fields = fields ?? [];
    this.details = details ?? {};
    this.retryAfterSeconds = retryAfterSeconds ?? null;
  }
}
