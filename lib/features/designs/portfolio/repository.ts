// The list of designs. Filters and orders run in the database; the indexes of prisma/schema/design.prisma serve them.
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Transaction } from "@/lib/server/transaction";
import { statusToColumn } from "@/lib/spec/design-status";
import { summaryFields, toSummary } from "../repository";
import type { DesignList, ListDesignsQuery } from "../schemas";

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
  const [rows, total] = await Promise.all([
    transaction.design.findMany({
      where,
      select: summaryFields,
      orderBy: orderOf(query),
      skip: (page - 1) * pageSize,
      take: pageSize,
    }),
    transaction.design.count({ where }),
  ]);
  return { items: rows.map(toSummary), total, page, pageSize };
}
