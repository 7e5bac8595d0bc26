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
  // Prisma's driver, which is all that a raw query tells.
  UniqueConstraintViolation: "conflict",
  ForeignKeyConstraintViolation: "conflict",
  TransactionWriteConflict: "conflict",
  DatabaseNotReachable: "unavailable",
  DatabaseDoesNotExist: "unavailable",
  DatabaseAccessDenied: "unavailable",
  AuthenticationFailed: "unavailable",
  ConnectionClosed: "unavailable",
  SocketTimeout: "unavailable",
  TlsConnectionError: "unavailable",
  TooManyConnections: "unavailable",
  // Node and PostgreSQL: connection refused, reset, timed out; too many clients, shutting down, starting up.
  ECONNREFUSED: "unavailable",
  ECONNRESET: "unavailable",
  ETIMEDOUT: "unavailable",
  EPIPE: "unavailable",
  "53300": "unavailable",
  "57P01": "unavailable",
  "57P02": "unavailable",
  "57P03": "unavailable",
};

/** Where an error of Prisma says what it is, and where it keeps the error beneath it. */
const CODE_MEMBERS = ["code", "kind", "originalCode"];
const INNER_MEMBERS = ["cause", "meta", "driverAdapterError"];
const MAX_DEPTH = 6;

function translate(error: unknown, depth = 0): ErrorCode | null {
  if (typeof error !== "object" || error === null || depth > MAX_DEPTH) return null;
  for (const member of CODE_MEMBERS) {
    const code: unknown = Reflect.get(error, member);
    const ours = typeof code === "string" && Object.hasOwn(codes, code) ? codes[code] : undefined;
    if (ours !== undefined) return ours;
  }
  // The driver has no code for a connection that broke while it was in use.
  if (error instanceof Error && /^Connection terminated/.test(error.message)) return "unavailable";
  for (const member of INNER_MEMBERS) {
    const ours = translate(Reflect.get(error, member), depth + 1);
    if (ours !== null) return ours;
  }
  return null;
}

/** The error itself when it is ours, its translation when the database explains it, else itself. */
export function mapDatabaseError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const ours = translate(error);
  if (ours === null) return error;
  return new AppError(ours, { ...(ours === "unavailable" ? { retryAfterSeconds: 2 } : {}), cause: error });
}
