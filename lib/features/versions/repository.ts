// Rows of versions and of the decisions about them. Every query names the workspace: what is another's does not exist.
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import { readAnswers } from "@/lib/server/control-answers";
import type { DesignKey } from "@/lib/server/lock-design";
import { readStoredDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { type DesignStatus, statusFromColumn, statusToColumn } from "@/lib/spec/design-status";
import type { SealedDraft } from "./seal-draft";

export interface Draft {
  readonly id: string;
  readonly name: string;
  readonly status: DesignStatus;
  readonly revision: number;
  readonly updatedById: string;
  readonly document: DesignDocument;
  /** What it is read and evaluated with. */
  readonly catalog: Catalog;
  readonly answers: readonly ControlAnswer[];
}

export async function readDraft(transaction: Transaction, { workspaceId, id }: DesignKey): Promise<Draft> {
  const row = await transaction.design.findFirst({
    where: { id, workspaceId, deletedAt: null },
    select: { id: true, name: true, status: true, revision: true, updatedById: true, document: true },
  });
  if (!row) throw new AppError("not-found");
  const catalog = await workspaceCatalog(transaction, workspaceId);
  return {
    ...row,
    status: statusFromColumn(row.status),
    document: readStoredDocument(row.document, catalog),
    catalog,
    answers: await readAnswers(transaction, id),
  };
}

export async function setDesignStatus(transaction: Transaction, id: string, status: DesignStatus): Promise<void> {
  await transaction.design.update({ where: { id }, data: { status: statusToColumn(status) } });
}

const entryFields = {
  number: true,
  message: true,
  revision: true,
  authorId: true,
  authorName: true,
  lastEditorId: true,
  createdAt: true,
  digest: true,
  draftDigest: true,
  isBuildable: true,
  indexValue: true,
  facilityWatts: true,
  capexUsd: true,
  decision: { select: { kind: true, reason: true, deciderId: true, deciderName: true, decidedAt: true } },
  signatures: {
    select: {
      decision: true,
      name: true,
      role: true,
      reason: true,
      signedAt: true,
      link: { select: { recipient: true } },
    },
    orderBy: { signedAt: "asc" },
  },
} as const satisfies Prisma.DesignVersionSelect;

export type VersionRow = Prisma.DesignVersionGetPayload<{ select: typeof entryFields }>;

/** The newest first. */
export function listVersionRows(transaction: Transaction, { workspaceId, id }: DesignKey): Promise<VersionRow[]> {
  return transaction.designVersion.findMany({
    where: { designId: id, design: { workspaceId, deletedAt: null } },
    select: entryFields,
    orderBy: { number: "desc" },
  });
}

export interface StoredVersion {
  readonly row: VersionRow & { readonly id: string };
  readonly content: Uint8Array;
  /** Of the design today: the version's own name is in its document. */
  readonly designName: string;
  /** Number of the newest version of the design. */
  readonly newest: number;
}

export async function findVersion(
  transaction: Transaction,
  { workspaceId, id }: DesignKey,
  number: number,
): Promise<StoredVersion> {
  const found = await transaction.designVersion.findFirst({
    where: { designId: id, number, design: { workspaceId, deletedAt: null } },
    select: {
      ...entryFields,
      id: true,
      content: true,
      design: {
        select: { name: true, versions: { select: { number: true }, orderBy: { number: "desc" }, take: 1 } },
      },
    },
  });
  if (!found) throw new AppError("not-found");
  const { content, design, ...row } = found;
  return { row, content, designName: design.name, newest: design.versions[0]?.number ?? number };
}

interface NewVersion {
  readonly draft: Draft;
  readonly message: string;
  readonly author: { readonly id: string; readonly name: string };
  readonly number: number;
}

export async function insertVersion(
  transaction: Transaction,
  { draft, message, author, number }: NewVersion,
  { content, digest, draftDigest, result }: SealedDraft,
): Promise<VersionRow> {
  return transaction.designVersion.create({
    data: {
      designId: draft.id,
      number,
      message,
      revision: draft.revision,
      authorId: author.id,
      authorName: author.name,
      lastEditorId: draft.updatedById,
      content,
      digest,
      draftDigest,
      isBuildable: result.buildable,
      indexValue: result.score.index.value,
      facilityWatts: result.facility.facilityWatts,
      capexUsd: result.cost.capitalUsd,
    },
    select: entryFields,
  });
}

export async function insertDecision(
  transaction: Transaction,
  versionId: string,
  decision: {
    readonly kind: "approved" | "changes-requested";
    readonly reason: string;
    readonly by: { readonly id: string; readonly name: string };
  },
): Promise<void> {
  await transaction.versionDecision.create({
    data: {
      versionId,
      kind: decision.kind === "approved" ? "approved" : "changes_requested",
      reason: decision.reason,
      deciderId: decision.by.id,
      deciderName: decision.by.name,
    },
  });
}
