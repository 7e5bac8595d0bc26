import "server-only";
import type { AuditRow } from "@/lib/server/audit-chain";
import type { Transaction } from "@/lib/server/transaction";

export interface StoredAuditRow extends AuditRow {
  readonly hash: string;
}

export interface AuditQuery {
  readonly workspaceId: string;
  readonly before?: number | undefined;
  readonly objectId?: string | undefined;
  readonly take: number;
}

/** The newest first. */
export function listEvents(
  transaction: Transaction,
  { workspaceId, before, objectId, take }: AuditQuery,
): Promise<StoredAuditRow[]> {
  return transaction.auditEvent.findMany({
    where: {
      workspaceId,
      ...(before === undefined ? {} : { seq: { lt: before } }),
      ...(objectId === undefined ? {} : { objectId }),
    },
    orderBy: { seq: "desc" },
    take,
  });
}

/** The oldest first, from the row after `after`. */
export function readChain(
  transaction: Transaction,
  workspaceId: string,
  after: number,
  take: number,
): Promise<StoredAuditRow[]> {
  return transaction.auditEvent.findMany({
    where: { workspaceId, seq: { gt: after } },
    orderBy: { seq: "asc" },
    take,
  });
}

export function findHead(transaction: Transaction, workspaceId: string): Promise<{ seq: number; hash: string } | null> {
  return transaction.auditHead.findUnique({ where: { workspaceId }, select: { seq: true, hash: true } });
}
