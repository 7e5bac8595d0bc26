// The body of every failure, as server and browser both know it.
import type { ErrorCode } from "./error-table";

export interface ProblemField {
  readonly path: string;
  readonly value: unknown;
  readonly limit: unknown;
  readonly message: string;
}

export interface ProblemBody {
  readonly code: ErrorCode;
  readonly message: string;
  readonly fields: readonly ProblemField[];
  readonly requestId: string;
  readonly [detail: string]: unknown;
}
