import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { db } from "./db";

/** What a repository works with: the client itself fits too. */
export type Transaction = Prisma.TransactionClient;

/** Everything in `work` is kept, or nothing is. Waiting for a free connection and the work itself are bounded. */
export function inTransaction<T>(work: (transaction: Transaction) => Promise<T>): Promise<T> {
  return db().$transaction(work, { maxWait: 5_000, timeout: 15_000 });
}
