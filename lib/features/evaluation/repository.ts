// What an evaluation reads of a design, and the answers to its controls. Every query names the workspace.
import "server-only";
import type { z } from "zod";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import { isoDay, readAnswers, toAnswer } from "@/lib/server/control-answers";
import { evaluateCached, headlineOf, today } from "@/lib/server/evaluate-cached";
import type { DesignKey } from "@/lib/server/lock-design";
import { readStoredDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { statusAfterEdit, statusFromColumn, statusToColumn } from "@/lib/spec/design-status";
import type { AnswerEntry, putAnswerInput } from "./schemas";

interface Basis {
  readonly revision: number;
  readonly answers: readonly ControlAnswer[];
}

/** Revision and answers only: what a preview of an unsaved document needs. */
export async function readBasis(transaction: Transaction, { workspaceId, id }: DesignKey): Promise<Basis> {
  const row = await transaction.design.findFirst({
    where: { id, workspaceId, deletedAt: null },
    select: { revision: true, answers: { orderBy: { controlId: "asc" } } },
  });
  if (!row) throw new AppError("not-found");
  return { revision: row.revision, answers: row.answers.map(toAnswer) };
}

export async function readDraft(
  transaction: Transaction,
  { workspaceId, id }: DesignKey,
): Promise<Basis & { readonly document: DesignDocument; readonly catalog: Catalog }> {
  const row = await transaction.design.findFirst({
    where: { id, workspaceId, deletedAt: null },
    select: { revision: true, document: true, answers: { orderBy: { controlId: "asc" } } },
  });
  if (!row) throw new AppError("not-found");
  const { revision, document, answers } = row;
  const catalog = await workspaceCatalog(transaction, workspaceId);
  return { revision, document: readStoredDocument(document, catalog), catalog, answers: answers.map(toAnswer) };
}

export interface PagedDraft {
  readonly id: string;
  readonly name: string;
  readonly document: unknown;
  readonly answers: readonly ControlAnswer[];
}

/** One page of the workspace's drafts, by id: an order that no edit in between disturbs. */
export async function readDrafts(
  transaction: Transaction,
  workspaceId: string,
  { page, pageSize }: { readonly page: number; readonly pageSize: number },
): Promise<{ readonly drafts: readonly PagedDraft[]; readonly total: number }> {
  const where = { workspaceId, deletedAt: null };
  const total = await transaction.design.count({ where });
  const rows = await transaction.design.findMany({
    where,
    select: { id: true, name: true, document: true, answers: { orderBy: { controlId: "asc" } } },
    orderBy: { id: "asc" },
    skip: (page - 1) * pageSize,
    take: pageSize,
  });
  return { drafts: rows.map((row) => ({ ...row, answers: row.answers.map(toAnswer) })), total };
}

const withPerson = { answeredBy: { select: { id: true, name: true } } } as const;

export async function listAnswers(transaction: Transaction, key: DesignKey): Promise<AnswerEntry[]> {
  await readBasis(transaction, key);
  const rows = await transaction.controlAnswer.findMany({
    where: { designId: key.id },
    include: withPerson,
    orderBy: { controlId: "asc" },
  });
  return rows.map((row) => ({
    ...toAnswer(row),
    dueOn: isoDay(row.dueOn),
    answeredBy: row.answeredBy,
    answeredAt: row.answeredAt.toISOString(),
  }));
}

type GivenAnswer = Omit<z.output<typeof putAnswerInput>, "id">;

function toDate(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}

export async function putAnswer(
  transaction: Transaction,
  { id: designId }: DesignKey,
  { controlId, expiresOn, dueOn, ...given }: GivenAnswer,
  userId: string,
): Promise<AnswerEntry> {
  const data = {
    ...given,
    expiresOn: toDate(expiresOn),
    dueOn: toDate(dueOn),
    answeredById: userId,
    answeredAt: new Date(),
  };
  const row = await transaction.controlAnswer.upsert({
    where: { designId_controlId: { designId, controlId } },
    create: { designId, controlId, ...data },
    update: data,
    include: withPerson,
  });
  const { answeredBy, answeredAt } = row;
  return { ...toAnswer(row), dueOn: isoDay(row.dueOn), answeredBy, answeredAt: answeredAt.toISOString() };
}

export async function deleteAnswer(transaction: Transaction, { id }: DesignKey, controlId: string): Promise<void> {
  const { count } = await transaction.controlAnswer.deleteMany({ where: { designId: id, controlId } });
  if (count !== 1) throw new AppError("not-found");
}

/** An answer moves the score: the figures of the list follow. The document and its revision stay as they are. */
export async function refreshHeadline(
  transaction: Transaction,
  { workspaceId, id }: DesignKey,
  userId: string,
): Promise<void> {
  const { document, status } = await transaction.design.findUniqueOrThrow({
    where: { id },
    select: { document: true, status: true },
  });
  const answers = await readAnswers(transaction, id);
  const catalog = await workspaceCatalog(transaction, workspaceId);
  const context = { answers, today: today() };
  const headline = headlineOf(evaluateCached(readStoredDocument(document, catalog), catalog, context));
  const next = statusToColumn(statusAfterEdit(statusFromColumn(status)));
  await transaction.design.update({
    where: { id },
    data: { ...headline, status: next, updatedById: userId, updatedAt: new Date() },
  });
}
