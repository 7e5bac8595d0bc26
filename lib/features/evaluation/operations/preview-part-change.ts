import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import { withChangedFigure } from "@/lib/engine/catalog/changed-figure";
import { evaluate } from "@/lib/engine/evaluate";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import { readStoredDocument } from "@/lib/server/stored-document";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { type PagedDraft, readDrafts } from "../repository";
import { type PartChange, partChangeOutput, previewPartChangeInput } from "../schemas";

/** Two evaluations of some milliseconds each: a page is answered in a fraction of a second. */
const PAGE_SIZE = 20;

type Headline = PartChange["items"][number]["before"];

function headlineOf({ buildable, cost, facility, training }: Result): Headline {
  const { capitalUsd: capexUsd, yearlyUsd } = cost;
  const { facilityWatts } = facility;
  const { trainingSeconds } = training;
  return { isBuildable: buildable, capexUsd, yearlyUsd, facilityWatts, trainingSeconds };
}

/** Null for a draft that has become invalid since it was stored: one such design must not hide the others. */
function documentOf({ document }: PagedDraft, catalog: Catalog): DesignDocument | null {
  try {
    return readStoredDocument(document, catalog);
  } catch (error) {
    if (error instanceof AppError && error.code === "unreadable-document") return null;
    throw error;
  }
}

export const previewPartChange = defineOperation({
  name: "preview-part-change",
  summary: "What the designs of the workspace would become if one figure of one part were another; a page at a time.",
  permission: "design:read",
  input: previewPartChangeInput,
  output: partChangeOutput,
  limit: { points: 600, seconds: 900, by: "user" },
  audit: null,
  async run({ db, actor: { workspaceId } }, { kind, id, figure, factor, page }) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const changed = withChangedFigure(catalog, kind, id, figure, factor);
    if (changed === null) throw new AppError("not-found");
    const { drafts, total } = await readDrafts(db, workspaceId, { page, pageSize: PAGE_SIZE });
    const read = drafts.map((draft) => ({ draft, document: documentOf(draft, catalog) }));
    const items = read.flatMap(({ draft: { id: designId, name, answers }, document }) => {
      if (document === null) return [];
      const context = { answers, today: today() };
      const before = headlineOf(evaluateCached(document, catalog, context).result);
      const after = headlineOf(evaluate(document, changed, context));
      const isMoved = JSON.stringify(before) !== JSON.stringify(after);
      return isMoved ? [{ id: designId, name, before, after }] : [];
    });
    const unreadable = read.filter(({ document }) => document === null).length;
    return { items, unreadable, total, page, pageSize: PAGE_SIZE };
  },
});
