import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { listShares as listRows } from "../repository";
import { designIdInput, sharesOutput } from "../schemas";

export const listShares = defineOperation({
  name: "list-shares",
  summary: "The links to versions of a design: who may open them, how often they were, what was decided.",
  permission: "share:read",
  input: designIdInput,
  output: sharesOutput,
  audit: null,
  run: async ({ db, actor: { workspaceId } }, { id }) => ({ items: await listRows(db, { workspaceId, id }) }),
});
