import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { withdrawOwnPart } from "../repository";
import { emptyObject, partIdInput } from "../schemas";

export const deletePart = defineOperation({
  name: "delete-part",
  summary: "Withdraw an own part: it is offered no more, and designs that name it go on working.",
  permission: "part:edit",
  input: partIdInput,
  output: emptyObject,
  audit: ({ input: { kind, id } }) => ({ action: "part.withdrawn", object: { type: "part", id: `${kind}/${id}` } }),
  async run({ db, actor: { workspaceId, userId } }, { kind, id }) {
    await withdrawOwnPart(db, { workspaceId, kind, partId: id }, userId);
    return {};
  },
});
