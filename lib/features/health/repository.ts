import "server-only";
import type { Transaction } from "@/lib/server/transaction";

/** Names of the migrations that this database has finished. Fails when it cannot be reached. */
export async function finishedMigrations(transaction: Transaction): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<{ migration_name: string }[]>`
    SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL`;
  return new Set(rows.map((row) => row.migration_name));
}
