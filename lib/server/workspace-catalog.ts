// The catalogue that a workspace's designs are read and evaluated with: the built-in parts and its own. Withdrawn own
// parts are in it, so that a design that names one goes on working.
import "server-only";
import { createHash } from "node:crypto";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import { catalog as builtIn } from "@/lib/engine/catalog/catalog.gen";
import { extendCatalog, type OwnPart, type OwnPartContent, ownRows } from "@/lib/engine/catalog/own/extend-catalog";
import type { OwnPartKind } from "@/lib/engine/catalog/own/own-parts";
import { canonicalJson } from "@/lib/spec/digest";
import type { Transaction } from "./transaction";

/** A catalogue object per set of own parts: readers of documents are kept by it. Oldest goes first. */
const MAX_KEPT = 50;
const kept = new Map<string, Catalog>();

interface OwnPartRow {
  readonly kind: string;
  readonly partId: string;
  readonly content: unknown;
}

/** Rows are written by the operations of lib/features/catalog only, whose schemas these types are. */
export function toOwnPart({ kind, partId, content }: OwnPartRow): OwnPart {
  return { kind: kind as OwnPartKind, id: partId, content: content as OwnPartContent };
}

function catalogWith(parts: readonly OwnPart[]): Catalog {
  if (parts.length === 0) return builtIn;
  const hash = createHash("sha256").update(canonicalJson(parts)).digest("hex").slice(0, 12);
  const version = `${builtIn.version}+${hash}`;
  const found = kept.get(version);
  if (found) return found;
  const catalog = extendCatalog(builtIn, ownRows(parts), version);
  kept.set(version, catalog);
  const oldest = kept.keys().next();
  if (kept.size > MAX_KEPT && !oldest.done) kept.delete(oldest.value);
  return catalog;
}

export async function workspaceCatalog(transaction: Transaction, workspaceId: string): Promise<Catalog> {
  const rows = await transaction.ownPart.findMany({
    where: { workspaceId },
    select: { kind: true, partId: true, content: true },
    orderBy: [{ kind: "asc" }, { partId: "asc" }],
  });
  return catalogWith(rows.map(toOwnPart));
}
