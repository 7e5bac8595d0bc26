import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { findSaved, restoreDesign as restoreRow } from "../repository";
import { designIdInput, savedDesignSchema } from "../schemas";

export const restoreDesign = defineOperation({
  name: "restore-design",
  summary: "Put a deleted design back into the list.",
  permission: "design:delete",
  input: designIdInput,
  output: savedDesignSchema,
  audit: ({ input: { id } }) => ({ action: "design.restored", object: { type: "design", id } }),
  async run({ db, actor }, { id }) {
    await restoreRow(db, actor.workspaceId, id);
    return findSaved(db, actor.workspaceId, id);
  },
});
