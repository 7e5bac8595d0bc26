// A share link as its holder meets it. The row is read anew on every request, so that a revocation counts at once.
import "server-only";
import { z } from "zod";
import type { Prisma } from "@/generated/prisma/client";
import { hashToken } from "@/lib/auth/one-time-token";
import { AppError } from "@/lib/http/app-error";
import type { Transaction } from "@/lib/server/transaction";
import { statusToColumn } from "@/lib/spec/design-status";

const linkFields = {
  id: true,
  scope: true,
  recipient: true,
  createdById: true,
  createdByName: true,
  expiresAt: true,
  revokedAt: true,
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
  version: {
    select: {
      id: true,
      designId: true,
      number: true,
      authorName: true,
      createdAt: true,
      content: true,
      digest: true,
      draftDigest: true,
      decision: { select: { kind: true, deciderName: true } },
      design: { select: { workspaceId: true, deletedAt: true } },
    },
  },
} as const satisfies Prisma.ShareLinkSelect;

export type OpenLink = Prisma.ShareLinkGetPayload<{ select: typeof linkFields }>;

/** Wrong, expired, revoked, deleted: all the same to whoever asks. */
function gone(): AppError {
  return new AppError("gone");
}

function requireUuid(id: string): string {
  if (!z.uuid().safeParse(id).success) throw gone();
  return id;
}

async function requireOpen(transaction: Transaction, link: OpenLink | null | undefined): Promise<OpenLink> {
  if (!link || link.revokedAt || link.expiresAt <= new Date() || link.version.design.deletedAt) throw gone();
  const { workspaceId } = link.version.design;
  // A link gives no more than its creator could: when that person leaves, it ends.
  const creator = { workspaceId_userId: { workspaceId, userId: link.createdById } };
  if (!(await transaction.membership.findUnique({ where: creator, select: { id: true } }))) throw gone();
  return link;
}

export async function findLinkByToken(transaction: Transaction, id: string, token: string): Promise<OpenLink> {
  const where = { id: requireUuid(id), tokenHash: hashToken(token) };
  return requireOpen(transaction, await transaction.shareLink.findFirst({ where, select: linkFields }));
}

export async function findLinkByCookie(transaction: Transaction, id: string, cookie: string | null): Promise<OpenLink> {
  const linkId = requireUuid(id);
  if (cookie === null) throw gone();
  const visit = await transaction.shareVisit.findFirst({
    where: { linkId, cookieHash: hashToken(cookie), expiresAt: { gt: new Date() } },
    select: { link: { select: linkFields } },
  });
  return requireOpen(transaction, visit?.link);
}

interface NewVisit {
  readonly linkId: string;
  readonly cookieHash: Uint8Array<ArrayBuffer>;
  readonly expiresAt: Date;
  readonly network: string;
  readonly browser: string;
}

export async function insertVisit(transaction: Transaction, visit: NewVisit): Promise<void> {
  await transaction.shareVisit.create({ data: visit });
}

/** Holds the design and the link, so that of two decisions made at once the second sees the first. */
export async function lockForSigning(transaction: Transaction, { id, version }: OpenLink): Promise<void> {
  await transaction.$queryRaw`SELECT 1 FROM design WHERE id = ${version.designId}::uuid FOR UPDATE`;
  await transaction.$queryRaw`SELECT 1 FROM share_link WHERE id = ${id}::uuid FOR UPDATE`;
}

export function insertSignature(transaction: Transaction, data: Prisma.SignatureUncheckedCreateInput) {
  return transaction.signature.create({ data, select: linkFields.signature.select });
}

/** The design is signed off while its approved state is the newest version's; a draft that moved on stays a draft. */
export async function markSignedOff(transaction: Transaction, { version }: OpenLink): Promise<void> {
  const newer = { designId: version.designId, number: { gt: version.number } };
  if ((await transaction.designVersion.count({ where: newer })) > 0) return;
  await transaction.design.updateMany({
    where: { id: version.designId, status: statusToColumn("approved") },
    data: { status: statusToColumn("signed-off") },
  });
}
