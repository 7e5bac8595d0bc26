import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { evaluateCached, today } from "@/lib/server/evaluate-cached";
import { readDraft } from "../repository";
import { designIdInput, evaluationOutput } from "../schemas";

export const getResult = defineOperation({
  name: "get-result",
  summary: "The full result of the saved draft.",
  permission: "design:read",
  input: designIdInput,
  output: evaluationOutput,
  audit: null,
  async run({ db, actor: { workspaceId } }, { id }) {
    const { document, catalog, answers, revision } = await readDraft(db, { workspaceId, id });
    return { revision, ...evaluateCached(document, catalog, { answers, today: today() }) };
  },
});
