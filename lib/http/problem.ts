// An error as it goes out: one body for every failure, in the caller's language, without anything internal.
import "server-only";
import { log } from "@/lib/server/log";
import { AppError, type FieldProblem } from "./app-error";
import { errorTable } from "./error-table";
import { errorSentence } from "./error-words";
import type { ProblemBody, ProblemField } from "./problem-body";
import type { RequestInfo } from "./request-info";

function inLocale({ path, value, limit, message }: FieldProblem, locale: RequestInfo["locale"]): ProblemField {
  return { path, value, limit, message: locale === "zh-CN" ? message[1] : message[0] };
}

/** Any thrown value as an AppError: what nobody expected is internal. */
export function toAppError(error: unknown): AppError {
  return error instanceof AppError ? error : new AppError("internal", { cause: error });
}

export function logFailure(error: AppError, facts: Readonly<Record<string, unknown>>): void {
  const { level } = errorTable[error.code];
  log()[level]({ ...facts, code: error.code, ...(error.cause === undefined ? {} : { err: error.cause }) }, "refused");
}

export function problemResponse(error: AppError, request: RequestInfo): Response {
  const { status } = errorTable[error.code];
  const body: ProblemBody = {
    ...error.details,
    code: error.code,
    message: errorSentence(error.code, request.locale, { seconds: error.retryAfterSeconds ?? 1 }),
    fields: error.fields.map((field) => inLocale(field, request.locale)),
    requestId: request.id,
  };
  const headers = new Headers({ "cache-control": "no-store", "x-request-id": request.id });
  if (error.retryAfterSeconds !== null) headers.set("retry-after", String(error.retryAfterSeconds));
  return Response.json(body, { status, headers });
}
