// Saves, answers, freezes and decisions on one design come one after the other.
import "server-only";
import { AppError } from "@/lib/http/app-error";
import type { Transaction } from "./transaction";

export interface DesignKey {
  readonly workspaceId: string;
  readonly id: string;
}

/** Holds the design until the transaction ends, so that what is read of it stays true; `not-found` when there is none. */
export async function lockDesign(transaction: Transaction, { workspaceId, id }: DesignKey): Promise<void> {
  const rows = await transaction.$queryRaw<unknown[]>`
    SELECT 1 FROM design
    WHERE id = ${id}::uuid AND workspace_id = ${workspaceId}::uuid AND deleted_at IS NULL FOR UPDATE`;
  if (rows.length === 0) throw new AppError("not-found");
}
