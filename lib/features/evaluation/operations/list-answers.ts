import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { listAnswers as listRows } from "../repository";
import { answersOutput, designIdInput } from "../schemas";

export const listAnswers = defineOperation({
  name: "list-answers",
  summary: "What people attested about the controls of a design.",
  permission: "answer:read",
  input: designIdInput,
  output: answersOutput,
  audit: null,
  run: async ({ db, actor: { workspaceId } }, { id }) => ({ items: await listRows(db, { workspaceId, id }) }),
});
