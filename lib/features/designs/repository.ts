// Rows of designs. Every query names the workspace: what is another workspace's does not exist here.
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import type { Headline } from "@/lib/server/evaluate-cached";
import { readStoredDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { type DesignStatus, statusFromColumn, statusToColumn } from "@/lib/spec/design-status";
import type { Design, DesignSummary, SavedDesign } from "./schemas";

const people = {
  owner: { select: { id: true, name: true } },
  updatedBy: { select: { id: true, name: true } },
} as const;
export const summaryFields = {
  id: true,
  name: true,
  status: true,
  revision: true,
  createdAt: true,
  updatedAt: true,
  isBuildable: true,
  indexValue: true,
  indexCoverage: true,
  itWatts: true,
  facilityWatts: true,
  capexUsd: true,
  ...people,
} as const satisfies Prisma.DesignSelect;
const savedFields = { ...summaryFields, documentDigest: true } as const;
const designFields = { ...savedFields, document: true, templateId: true } as const;

export type SummaryRow = Prisma.DesignGetPayload<{ select: typeof summaryFields }>;

export function toSummary({ status, createdAt, updatedAt, ...row }: SummaryRow): DesignSummary {
  return {
    ...row,
    status: statusFromColumn(status),
    createdAt: createdAt.toISOString(),
    updatedAt: updatedAt.toISOString(),
  };
}

function living(workspaceId: string, id: string): { id: string; workspaceId: string; deletedAt: null } {
  return { id, workspaceId, deletedAt: null };
}

export async function findDesign(transaction: Transaction, workspaceId: string, id: string): Promise<Design> {
  const row = await transaction.design.findFirst({ where: living(workspaceId, id), select: designFields });
  if (!row) throw new AppError("not-found");
  const { document, documentDigest, templateId, ...summary } = row;
  const catalog = await workspaceCatalog(transaction, workspaceId);
  return { ...toSummary(summary), document: readStoredDocument(document, catalog), documentDigest, templateId };
}

export interface DesignContent extends Headline {
  readonly name: string;
  readonly document: DesignDocument;
  readonly documentDigest: string;
}

function toColumns({ document, ...rest }: DesignContent): Omit<DesignContent, "document"> & {
  document: Prisma.InputJsonValue;
} {
  // A document is plain JSON by its schema; Prisma's type for that is merely written differently.
  return { ...rest, document: document as unknown as Prisma.InputJsonValue };
}

export async function insertDesign(
  transaction: Transaction,
  { workspaceId, userId, templateId }: { workspaceId: string; userId: string; templateId: string | null },
  content: DesignContent,
): Promise<Design> {
  const { id } = await transaction.design.create({
    data: { workspaceId, ownerId: userId, updatedById: userId, templateId, ...toColumns(content) },
    select: { id: true },
  });
  return findDesign(transaction, workspaceId, id);
}

export interface DesignChange {
  readonly workspaceId: string;
  readonly id: string;
  readonly revision: number;
  readonly userId: string;
  readonly status: DesignStatus;
}

/** The saved row, or null when the revision is no longer the current one. */
export async function saveDesign(
  transaction: Transaction,
  { workspaceId, id, revision, userId, status }: DesignChange,
  content: DesignContent,
): Promise<SavedDesign | null> {
  const { count } = await transaction.design.updateMany({
    where: { ...living(workspaceId, id), revision },
    data: {
      ...toColumns(content),
      status: statusToColumn(status),
      revision: revision + 1,
      updatedById: userId,
      updatedAt: new Date(),
    },
  });
  return count === 1 ? findSaved(transaction, workspaceId, id) : null;
}

export async function findSaved(transaction: Transaction, workspaceId: string, id: string): Promise<SavedDesign> {
  const row = await transaction.design.findFirst({ where: living(workspaceId, id), select: savedFields });
  if (!row) throw new AppError("not-found");
  const { documentDigest, ...summary } = row;
  return { ...toSummary(summary), documentDigest };
}

export async function deleteDesign(transaction: Transaction, workspaceId: string, id: string): Promise<void> {
  const { count } = await transaction.design.updateMany({
    where: living(workspaceId, id),
    data: { deletedAt: new Date() },
  });
  if (count !== 1) throw new AppError("not-found");
}

export async function restoreDesign(transaction: Transaction, workspaceId: string, id: string): Promise<void> {
  const { count } = await transaction.design.updateMany({
    where: { id, workspaceId, deletedAt: { not: null } },
    data: { deletedAt: null },
  });
  if (count !== 1) throw new AppError("not-found");
}

/** The answers to controls go along with a copy. */
export async function copyAnswers(transaction: Transaction, fromId: string, toId: string): Promise<void> {
  const rows = await transaction.controlAnswer.findMany({ where: { designId: fromId } });
  await transaction.controlAnswer.createMany({ data: rows.map((row) => ({ ...row, designId: toId })) });
}
