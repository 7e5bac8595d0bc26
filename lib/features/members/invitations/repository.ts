import "server-only";
import type { Role } from "@/lib/auth/permissions";
import { AppError } from "@/lib/http/app-error";
import type { Transaction } from "@/lib/server/transaction";
import type { InvitationEntry } from "../schemas";

type Hash = Uint8Array<ArrayBuffer>;

interface Row {
  readonly id: string;
  readonly role: Role;
  readonly email: string | null;
  readonly invitedBy: { readonly name: string };
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly revokedAt: Date | null;
}

function stateOf(row: Row, now: Date): InvitationEntry["state"] {
  if (row.acceptedAt) return "accepted";
  if (row.revokedAt) return "revoked";
  return row.expiresAt <= now ? "expired" : "open";
}

function toEntry(row: Row): InvitationEntry {
  return {
    id: row.id,
    role: row.role,
    email: row.email,
    invitedBy: row.invitedBy.name,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row, new Date()),
  };
}

const withInviter = { invitedBy: { select: { name: true } } } as const;

export async function createInvitation(
  transaction: Transaction,
  data: {
    readonly workspaceId: string;
    readonly role: Role;
    readonly email: string | null;
    readonly tokenHash: Hash;
    readonly invitedById: string;
    readonly expiresAt: Date;
  },
): Promise<InvitationEntry> {
  return toEntry(await transaction.invitation.create({ data, include: withInviter }));
}

/** The newest hundred: older ones have long expired. */
export async function listInvitations(transaction: Transaction, workspaceId: string): Promise<InvitationEntry[]> {
  const rows = await transaction.invitation.findMany({
    where: { workspaceId },
    include: withInviter,
    orderBy: { createdAt: "desc" },
    take: 100,
  });
  return rows.map(toEntry);
}

/** Withdraws an open invitation of this workspace; a used one is a conflict. */
export async function revokeInvitation(transaction: Transaction, workspaceId: string, id: string): Promise<void> {
  const { count } = await transaction.invitation.updateMany({
    where: { id, workspaceId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 1) return;
  const exists = await transaction.invitation.count({ where: { id, workspaceId } });
  throw new AppError(exists ? "conflict" : "not-found");
}

/** An invitation gives no more than its author could: it ends when that person may invite no longer. */
export async function revokeInvitationsOf(
  transaction: Transaction,
  workspaceId: string,
  userId: string,
): Promise<void> {
  await transaction.invitation.updateMany({
    where: { workspaceId, invitedById: userId, acceptedAt: null, revokedAt: null },
    data: { revokedAt: new Date() },
  });
}

interface OpenInvitation {
  readonly id: string;
  readonly workspaceId: string;
  readonly workspaceName: string;
  readonly role: Role;
  readonly email: string | null;
  readonly expiresAt: Date;
}

/** The invitation behind a token while it can be accepted. Used, withdrawn, expired and unknown are all `gone`. */
export async function findOpenInvitation(transaction: Transaction, tokenHash: Hash): Promise<OpenInvitation> {
  const row = await transaction.invitation.findUnique({ where: { tokenHash }, include: { workspace: true } });
  if (!row || row.acceptedAt || row.revokedAt || row.expiresAt <= new Date()) throw new AppError("gone");
  const { id, workspaceId, workspace, role, email, expiresAt } = row;
  return { id, workspaceId, workspaceName: workspace.name, role, email, expiresAt };
}

/** Uses the invitation up; of two that try at once, one succeeds. */
export async function takeInvitation(transaction: Transaction, id: string, userId: string): Promise<void> {
  const now = new Date();
  const { count } = await transaction.invitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedById: userId },
  });
  if (count !== 1) throw new AppError("gone");
}
