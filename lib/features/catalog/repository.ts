// Own parts of a workspace. Every query names the workspace: what is another's does not exist here.
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { OwnPartContent } from "@/lib/engine/catalog/own/extend-catalog";
import type { OwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { AppError } from "@/lib/http/app-error";
import type { Transaction } from "@/lib/server/transaction";

export interface OwnPartKey {
  readonly workspaceId: string;
  readonly kind: string;
  readonly partId: string;
}

export interface OwnPartEntry {
  readonly kind: string;
  readonly partId: string;
  readonly content: unknown;
  readonly revision: number;
  readonly updatedAt: Date;
  readonly updatedBy: { readonly name: string };
}

const fields = {
  kind: true,
  partId: true,
  content: true,
  revision: true,
  updatedAt: true,
  updatedBy: { select: { name: true } },
} as const;

/** The parts on offer, of one kind. */
export function listOwnParts(transaction: Transaction, workspaceId: string, kind: string): Promise<OwnPartEntry[]> {
  return transaction.ownPart.findMany({ where: { workspaceId, kind, withdrawnAt: null }, select: fields });
}

export function findOwnPart(transaction: Transaction, key: OwnPartKey): Promise<OwnPartEntry | null> {
  return transaction.ownPart.findFirst({ where: { ...key, withdrawnAt: null }, select: fields });
}

/** Ids ever given in the workspace: withdrawn ones stay with the designs that name them. */
export async function takenPartIds(transaction: Transaction, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await transaction.ownPart.findMany({ where: { workspaceId }, select: { partId: true } });
  return new Set(rows.map(({ partId }) => partId));
}

/** Ids of withdrawn parts as `kind/id`: they are offered no more. */
export async function withdrawnParts(transaction: Transaction, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await transaction.ownPart.findMany({
    where: { workspaceId, withdrawnAt: { not: null } },
    select: { kind: true, partId: true },
  });
  return new Set(rows.map(({ kind, partId }) => `${kind}/${partId}`));
}

/** Content is plain JSON by its schema; Prisma's type for that is merely written differently. */
const asJson = (content: OwnPartContent) => content as unknown as Prisma.InputJsonValue;

export function insertOwnPart(
  transaction: Transaction,
  { kind, ...key }: OwnPartKey & { readonly kind: OwnPartKind },
  content: OwnPartContent,
  userId: string,
): Promise<OwnPartEntry> {
  return transaction.ownPart.create({
    data: { ...key, kind, content: asJson(content), createdById: userId, updatedById: userId },
    select: fields,
  });
}

/** Refuses with `stale-revision` when someone saved since the caller read. */
export async function saveOwnPart(
  transaction: Transaction,
  key: OwnPartKey,
  revision: number,
  content: OwnPartContent,
  userId: string,
): Promise<OwnPartEntry> {
  const { count } = await transaction.ownPart.updateMany({
    where: { ...key, withdrawnAt: null, revision },
    data: { content: asJson(content), revision: revision + 1, updatedById: userId, updatedAt: new Date() },
  });
  const entry = await findOwnPart(transaction, key);
  if (!entry) throw new AppError("not-found");
  if (count !== 1) throw new AppError("stale-revision", { details: { current: { revision: entry.revision } } });
  return entry;
}

export async function withdrawOwnPart(transaction: Transaction, key: OwnPartKey, userId: string): Promise<void> {
  const { count } = await transaction.ownPart.updateMany({
    where: { ...key, withdrawnAt: null },
    data: { withdrawnAt: new Date(), updatedById: userId, updatedAt: new Date() },
  });
  if (count !== 1) throw new AppError("not-found");
}
