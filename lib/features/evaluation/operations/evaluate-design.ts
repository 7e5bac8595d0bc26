import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import { requireDocument } from "@/lib/server/stored-document";
import { workspaceCatalog } from "@/lib/server/workspace-catalog";
import { readBasis, readDraft } from "../repository";
import { evaluateDesignInput, evaluationOutput } from "../schemas";

/** Runs while a person types: it reads one row, computes and writes nothing. */
export const evaluateDesign = defineOperation({
  name: "evaluate-design",
  summary: "The full result of a document that is not saved yet, with the answers to controls that are.",
  permission: "design:read",
  input: evaluateDesignInput,
  output: evaluationOutput,
  maxBodyBytes: 320 * 1024,
  audit: null,
  async run({ db, actor: { workspaceId } }, { id, document: given }) {
    if (given === undefined) {
      const { document, catalog, answers, revision } = await readDraft(db, { workspaceId, id });
      return { revision, ...evaluateCached(document, catalog, { answers, today: today() }) };
    }
    const { answers, revision } = await readBasis(db, { workspaceId, id });
    const catalog = await workspaceCatalog(db, workspaceId);
    return { revision, ...evaluateCached(requireDocument(given, catalog), catalog, { answers, today: today() }) };
  },
});
