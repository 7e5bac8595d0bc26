// Limits on attempts, counted in PostgreSQL so that several processes share them; while it cannot be reached, each
// process counts for itself.
import "server-only";
import { createHash } from "node:crypto";
import { RateLimiterMemory, RateLimiterPostgres, RateLimiterRes } from "rate-limiter-flexible";
import { AppError } from "@/lib/http/app-error";
import { db } from "./db";

export interface LimitRule {
  readonly points: number;
  readonly seconds: number;
  /** Whose attempts are counted together. */
  readonly by: "ip" | "user";
}

interface Query {
  readonly text: string;
  readonly values: readonly unknown[];
}

// The limiter wants a `pg` client; it gets this one, so that the application has one pool only.
const storeClient = {
  async query({ text, values }: Query): Promise<{ rows: unknown[]; rowCount: number }> {
    // The statement casts nothing, and Prisma sends a JavaScript number as an integer: bigint columns need the type.
    const typed = text.replace(/\$3(?!\d)/g, "$3::bigint").replace(/\$4(?!\d)/g, "$4::bigint");
    const rows = await db().$queryRawUnsafe<{ points?: number; expire?: bigint | null }[]>(typed, ...values);
    return { rows: rows.map((row) => ({ ...row, expire: Number(row.expire ?? 0) })), rowCount: rows.length };
  },
};

const limiters = new Map<string, RateLimiterPostgres>();

function limiterOf(name: string, points: number, seconds: number): RateLimiterPostgres {
  let limiter = limiters.get(name);
  if (!limiter) {
    limiter = new RateLimiterPostgres({
      storeClient,
      storeType: "client",
      tableName: "rate_limit",
      tableCreated: true,
      keyPrefix: name,
      points,
      duration: seconds,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix: name, points, duration: seconds }),
    });
    limiters.set(name, limiter);
  }
  return limiter;
}

/** Keys may hold addresses of people: only their hash is stored, and it always fits the column. */
function hashedKey(key: string): string {
  return createHash("sha256").update(key).digest("base64url");
}

export interface Limit {
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

/** Counts one attempt and tells how many there were in the window. Throws `rate-limited` beyond the limit. */
export async function countAttempt({ name, points, seconds }: Limit, key: string): Promise<number> {
  try {
    const { consumedPoints } = await limiterOf(name, points, seconds).consume(hashedKey(key));
    return consumedPoints;
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    const retryAfterSeconds = Math.max(1, Math.ceil(refusal.msBeforeNext / 1000));
    throw new AppError("rate-limited", { retryAfterSeconds, details: { retryAfterSeconds } });
  }
}

/** Takes an attempt back that turned out to be legitimate. */
export async function forgiveAttempt({ name, points, seconds }: Limit, key: string): Promise<void> {
  await limiterOf(name, points, seconds).reward(hashedKey(key));
}

export async function requireWithinLimit(
  operation: string,
  rule: LimitRule,
  caller: { readonly ip: string; readonly userId: string | null },
): Promise<void> {
  const key = rule.by === "user" && caller.userId !== null ? `user ${caller.userId}` : `ip ${caller.ip}`;
  await countAttempt({ name: operation, points: rule.points, seconds: rule.seconds }, key);
}
