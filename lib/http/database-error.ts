// What the database says, in our codes. A code that is not here is a fault of ours and stays an internal error.
import { AppError } from "./app-error";
import type { ErrorCode } from "./error-table";

const codes: Readonly<Record<string, ErrorCode>> = {
  // Prisma: unique or foreign key violated, row gone, write conflict or deadlock.
  P2002: "conflict",
  P2003: "conflict",
  P2025: "not-found",
  P2034: "conflict",
  // Prisma: server not reached, pool exhausted, transaction not started or too slow.
  P1000: "unavailable",
  P1001: "unavailable",
  P1002: "unavailable",
  P1008: "unavailable",
  P1017: "unavailable",
  P2024: "unavailable",
  P2028: "unavailable",
  // Node and PostgreSQL: connection refused, reset, timed out; too many clients, shutting down, starting up.
  ECONNREFUSED: "unavailable",
  ECONNRESET: "unavailable",
  ETIMEDOUT: "unavailable",
  EPIPE: "unavailable",
  "53300": "unavailable",
  "57P01": "unavailable",
  "57P03": "unavailable",
};

function codeOf(error: unknown): string | null {
  if (typeof error !== "object" || error === null) return null;
  const code: unknown = Reflect.get(error, "code");
  return typeof code === "string" ? code : null;
}

/** The error itself when it is ours, its translation when the database explains it, else itself. */
export function mapDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const seen = new Set<unknown>();
  for (let current = error; typeof current === "object" && current !== null && !seen.has(current); ) {
    seen.add(current);
    const code = codeOf(current);
    const ours = code === null ? undefined : codes[code];
    if (ours !== undefined) {
      const retry = ours === "unavailable" ? { retryAfterSeconds: 2 } : {};
      return new AppError(ours, { ...retry, cause: error });
    }
    current = Reflect.get(current, "cause");
  }
  return error;
}
