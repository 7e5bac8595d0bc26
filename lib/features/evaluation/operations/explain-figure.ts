import "server-only";
import type { Catalog } from "@/lib/engine/catalog/catalog";
import type { ControlAnswer } from "@/lib/engine/controls/answer";
import { explain } from "@/lib/engine/explain";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { explanationOf } from "@/lib/i18n/explanation";
import { today } from "@/lib/server/evaluate-cached";
import { requireDocument } from "@/lib/server/stored-document";
import type { Transaction } from "@/lib/server/transaction";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { readBasis, readDraft } from "../repository";
import { type ExplainFigureInput, explainFigureInput, explanationOutput } from "../schemas";

interface Asked {
  readonly document: DesignDocument;
  readonly answers: readonly ControlAnswer[];
}

/**
 * The document of the call, with the answers of the design that it belongs to; or the saved draft while it is the one that
 * the caller saw.
 */
async function askedOf(
  db: Transaction,
  workspaceId: string,
  catalog: Catalog,
  input: ExplainFigureInput,
): Promise<Asked> {
  const { designId, revision: seen, document: given } = input;
  if (given !== undefined) {
    const { answers } = designId === undefined ? { answers: [] } : await readBasis(db, { workspaceId, id: designId });
    return { document: requireDocument(given, catalog), answers };
  }
  if (designId === undefined) throw invalidField("designId", "required");
  const { document, answers, revision } = await readDraft(db, { workspaceId, id: designId });
  if (seen !== undefined && seen !== revision)
    throw new AppError("stale-revision", { details: { current: { revision } } });
  return { document, answers };
}

export const explainFigure = defineOperation({
  name: "explain-figure",
  summary: "How one figure of a result came about: its formula, the numbers in it, and where each of them comes from.",
  permission: "design:read",
  input: explainFigureInput,
  output: explanationOutput,
  maxBodyBytes: 320 * 1024,
  audit: null,
  async run({ db, actor: { workspaceId } }, input) {
    const catalog = await workspaceCatalog(db, workspaceId);
    const { document, answers } = await askedOf(db, workspaceId, catalog, input);
    const derivation = explain(document, catalog, { answers, today: today() }, input.path);
    if (derivation === null) throw new AppError("not-found");
    return { path: input.path, ...explanationOf(derivation, input.locale) };
  },
});
