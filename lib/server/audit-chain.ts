// Appends to the audit log of a workspace: a chain in which each row holds the hash of the one before it, so that a
// changed or removed row shows (CONTROLS-SCORING §8.3). Call it last in a transaction: it holds the chain's lock.
import "server-only";
import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Transaction } from "./transaction";

export type JsonObject = { readonly [key: string]: JsonValue };
type JsonValue = string | number | boolean | null | readonly JsonValue[] | JsonObject;

/** The hash before the first row. */
export const GENESIS_HASH = "0".repeat(64);

export interface AuditEntry {
  readonly workspaceId: string;
  readonly actorId: string | null;
  readonly actorName: string;
  /** `noun.past-participle`, for example `design.renamed`. */
  readonly action: string;
  readonly object: { readonly type: string; readonly id: string; readonly digest?: string };
  readonly details?: JsonObject;
  readonly requestId: string;
}

/** A row as it is hashed: everything but its own hash. */
export interface AuditRow {
  readonly workspaceId: string;
  readonly seq: number;
  readonly at: Date;
  readonly actorId: string | null;
  readonly actorName: string;
  readonly action: string;
  readonly objectType: string;
  readonly objectId: string;
  readonly objectDigest: string | null;
  readonly details: unknown;
  readonly requestId: string;
  readonly prevHash: string;
}

/** Hex SHA-256 over the RFC 8785 bytes of the row. */
export function hashAuditRow(row: AuditRow): string {
  const { workspaceId, seq, actorId, actorName, action, objectType, objectId, objectDigest, details, requestId } = row;
  const bytes = canonicalize({
    workspaceId,
    seq,
    at: row.at.toISOString(),
    actorId,
    actorName,
    action,
    objectType,
    objectId,
    objectDigest,
    details,
    requestId,
    prevHash: row.prevHash,
  });
  return createHash("sha256")
    .update(bytes ?? "")
    .digest("hex");
}

export async function appendAuditEvent(transaction: Transaction, entry: AuditEntry): Promise<void> {
  await transaction.$executeRaw`
    INSERT INTO audit_head (workspace_id, seq, hash) VALUES (${entry.workspaceId}::uuid, 0, ${GENESIS_HASH})
    ON CONFLICT (workspace_id) DO NOTHING`;
  const [head] = await transaction.$queryRaw<{ seq: number; hash: string }[]>`
    SELECT seq, hash FROM audit_head WHERE workspace_id = ${entry.workspaceId}::uuid FOR UPDATE`;
  if (head === undefined) throw new Error("the audit chain of this workspace has no head");
  const row: AuditRow = {
    workspaceId: entry.workspaceId,
    seq: head.seq + 1,
    at: new Date(),
    actorId: entry.actorId,
    actorName: entry.actorName,
    action: entry.action,
    objectType: entry.object.type,
    objectId: entry.object.id,
    objectDigest: entry.object.digest ?? null,
    details: entry.details ?? {},
    requestId: entry.requestId,
    prevHash: head.hash,
  };
  const hash = hashAuditRow(row);
  await transaction.auditEvent.create({ data: { ...row, details: entry.details ?? {}, hash } });
  await transaction.auditHead.update({ where: { workspaceId: row.workspaceId }, data: { seq: row.seq, hash } });
}
