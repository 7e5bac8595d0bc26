// The draft that a plan is sought for. Every query names the workspace.
import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import type { DesignKey } from "@/lib/server/lock-design";
import { readStoredDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";

/** The draft at a revision; once it has moved on, stretches of a search would not belong together. */
export async function readDraftAt(
  transaction: Transaction,
  { workspaceId, id }: DesignKey,
  revision: number,
  catalog: Catalog,
): Promise<DesignDocument> {
  const row = await transaction.design.findFirst({
    where: { id, workspaceId, deletedAt: null },
    select: { revision: true, document: true },
  });
  if (!row) throw new AppError("not-found");
  if (row.revision !== revision)
    throw new AppError("stale-revision", { details: { current: { revision: row.revision } } });
  return readStoredDocument(row.document, catalog);
}
