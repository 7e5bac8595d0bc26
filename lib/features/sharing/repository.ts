// Rows of share links as the people of the workspace see them. Every query names the workspace.
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { AppError } from "@/lib/http/app-error";
import type { DesignKey } from "@/lib/server/lock-design";
import type { Transaction } from "@/lib/server/transaction";
import type { Share, ShareSignature } from "./schemas";

const linkFields = {
  id: true,
  scope: true,
  recipient: true,
  createdById: true,
  createdByName: true,
  createdAt: true,
  expiresAt: true,
  revokedAt: true,
  version: { select: { number: true } },
  signature: {
    select: {
      decision: true,
      name: true,
      role: true,
      reason: true,
      signedAt: true,
      versionDigest: true,
      consentDigest: true,
    },
  },
  visits: { select: { openedAt: true }, orderBy: { openedAt: "desc" }, take: 1 },
  _count: { select: { visits: true } },
} as const satisfies Prisma.ShareLinkSelect;

type LinkRow = Prisma.ShareLinkGetPayload<{ select: typeof linkFields }>;
type SignatureRow = NonNullable<LinkRow["signature"]>;

export function toSignature({ signedAt, ...row }: SignatureRow): ShareSignature {
  return { ...row, signedAt: signedAt.toISOString() };
}

function stateOf({ createdById, expiresAt, revokedAt }: LinkRow, members: ReadonlySet<string>): Share["state"] {
  if (revokedAt) return "revoked";
  if (expiresAt <= new Date()) return "expired";
  return members.has(createdById) ? "open" : "ended";
}

function toShare(row: LinkRow, members: ReadonlySet<string>): Share {
  return {
    id: row.id,
    versionNumber: row.version.number,
    scope: row.scope,
    recipient: row.recipient,
    createdBy: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    state: stateOf(row, members),
    viewCount: row._count.visits,
    lastViewedAt: row.visits[0]?.openedAt.toISOString() ?? null,
    signature: row.signature && toSignature(row.signature),
  };
}

/** Ids of the workspace's members, or `not-found` when it has no such design. */
async function membersAround(transaction: Transaction, { workspaceId, id }: DesignKey): Promise<ReadonlySet<string>> {
  const design = await transaction.design.findFirst({
    where: { id, workspaceId, deletedAt: null },
    select: { workspace: { select: { memberships: { select: { userId: true } } } } },
  });
  if (!design) throw new AppError("not-found");
  return new Set(design.workspace.memberships.map(({ userId }) => userId));
}

/** The newest first. */
export async function listShares(transaction: Transaction, key: DesignKey): Promise<Share[]> {
  const members = await membersAround(transaction, key);
  const rows = await transaction.shareLink.findMany({
    where: { version: { designId: key.id } },
    select: linkFields,
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  return rows.map((row) => toShare(row, members));
}

export interface ShareableVersion {
  readonly id: string;
  readonly digest: string;
  readonly isApproved: boolean;
}

export async function findShareable(
  transaction: Transaction,
  { workspaceId, id }: DesignKey,
  number: number,
): Promise<ShareableVersion> {
  const row = await transaction.designVersion.findFirst({
    where: { designId: id, number, design: { workspaceId, deletedAt: null } },
    select: { id: true, digest: true, decision: { select: { kind: true } } },
  });
  if (!row) throw new AppError("not-found");
  return { id: row.id, digest: row.digest, isApproved: row.decision?.kind === "approved" };
}

interface NewLink {
  readonly versionId: string;
  readonly scope: Share["scope"];
  readonly recipient: string;
  readonly tokenHash: Uint8Array<ArrayBuffer>;
  readonly createdBy: { readonly id: string; readonly name: string };
  readonly expiresAt: Date;
}

export async function insertLink(transaction: Transaction, { createdBy, ...link }: NewLink): Promise<Share> {
  const row = await transaction.shareLink.create({
    data: { ...link, createdById: createdBy.id, createdByName: createdBy.name },
    select: linkFields,
  });
  return toShare(row, new Set([createdBy.id]));
}

/** False when it was revoked before. */
export async function revokeLink(
  transaction: Transaction,
  { workspaceId, id }: DesignKey,
  shareId: string,
): Promise<boolean> {
  const within = { id: shareId, version: { designId: id, design: { workspaceId, deletedAt: null } } };
  const { count } = await transaction.shareLink.updateMany({
    where: { ...within, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  if (count === 0 && (await transaction.shareLink.count({ where: within })) === 0) throw new AppError("not-found");
  return count === 1;
}
