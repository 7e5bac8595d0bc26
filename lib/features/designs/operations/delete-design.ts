import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { deleteDesign as deleteRow } from "../repository";
import { designIdInput, emptyObject } from "../schemas";

export const deleteDesign = defineOperation({
  name: "delete-design",
  summary: "Take a design out of the list. restore-design puts it back; nothing is erased.",
  permission: "design:delete",
  input: designIdInput,
  output: emptyObject,
  audit: ({ input: { id } }) => ({ action: "design.deleted", object: { type: "design", id } }),
  async run({ db, actor }, { id }) {
    await deleteRow(db, actor.workspaceId, id);
    return {};
  },
});
