// The list of designs. Filters and orders run in the database; the indexes of prisma/schema/design.prisma serve them.
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { EvaluationContext } from "@/lib/engine/controls/answer";
import { AppError } from "@/lib/http/app-error";
import { toAnswer } from "@/lib/server/control-answers";
import { evaluateCached, type Headline, headlineOf, isCurrent, today } from "@/lib/server/evaluate-cached";
import { readStoredDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { statusToColumn } from "@/lib/spec/design-status";
import { type SummaryRow, summaryFields, toSummary } from "../repository";
import type { DesignList, DesignSummary, ListDesignsQuery } from "../schemas";

const listFields = {
  ...summaryFields,
  documentDigest: true,
  headlineKey: true,
  answers: { orderBy: { controlId: "asc" } },
} as const satisfies Prisma.DesignSelect;
type ListRow = Prisma.DesignGetPayload<{ select: typeof listFields }>;

/** `%`, `_` and `\` are letters like any other in what a person types. */
function escapeLike(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}

function orderOf({ sort, direction }: ListDesignsQuery): Prisma.DesignOrderByWithRelationInput[] {
  // What has no figure comes last in both directions; the id makes the order total, so that pages never overlap.
  const figure = { sort: direction, nulls: "last" } as const;
  const orders = {
    updated: { updatedAt: direction },
    name: { name: direction },
    status: { status: direction },
    score: { indexValue: figure },
    power: { facilityWatts: figure },
    cost: { capexUsd: figure },
  } as const;
  return [orders[sort], { id: direction }];
}

export async function listDesigns(
  transaction: Transaction,
  workspaceId: string,
  query: ListDesignsQuery,
): Promise<DesignList> {
  const { q, status, ownerId, page, pageSize } = query;
  const where: Prisma.DesignWhereInput = {
    workspaceId,
    deletedAt: null,
    ...(q === "" ? {} : { name: { contains: escapeLike(q), mode: "insensitive" } }),
    ...(status.length === 0 ? {} : { status: { in: status.map(statusToColumn) } }),
    ...(ownerId === undefined ? {} : { ownerId }),
  };
  const [catalog, rows, total] = await Promise.all([
    workspaceCatalog(transaction, workspaceId),
    transaction.design.findMany({
      where,
      select: listFields,
      orderBy: orderOf(query),
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    transaction.design.count({ where }),
  ]);
  const items: DesignSummary[] = [];
  for (const row of rows) items.push(toSummary(await withCurrentFigures(transaction, catalog, row)));
  return { items, total, page, pageSize };
}

/**
 * A new engine, catalogue or day may answer otherwise than when the draft was saved: such a row is computed again and
 * stored, so that the next order by a figure has it too. The stored figures stand when somebody has saved meanwhile.
 */
async function withCurrentFigures(transaction: Transaction, catalog: Catalog, row: ListRow): Promise<SummaryRow> {
  const { answers, documentDigest, headlineKey, ...summary } = row;
  const context = { answers: answers.map(toAnswer), today: today() };
  if (isCurrent({ headlineKey }, documentDigest, catalog, context)) return summary;
  const { id, revision } = summary;
  const stored = await transaction.design.findUnique({ where: { id, revision }, select: { document: true } });
  const current = stored && currentHeadline(stored.document, catalog, context);
  if (!current) return summary;
  await transaction.design.updateMany({ where: { id, revision, headlineKey }, data: current });
  const { headlineKey: _, ...figures } = current;
  return { ...summary, ...figures };
}

/** Null for a document that can no longer be read: a list shows its other rows all the same. */
function currentHeadline(document: unknown, catalog: Catalog, context: EvaluationContext): Headline | null {
  try {
    return headlineOf(evaluateCached(readStoredDocument(document, catalog), catalog, context));
  } catch (error) {
    if (error instanceof AppError && error.code === "unreadable-document") return null;
    throw error;
  }
}
