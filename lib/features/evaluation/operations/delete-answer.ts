import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { deleteAnswer as deleteRow, lockDesign, refreshHeadline } from "../repository";
import { answerIdInput, emptyObject } from "../schemas";

export const deleteAnswer = defineOperation({
  name: "delete-answer",
  summary: "Take an answer back: the control is not assessed again.",
  permission: "answer:edit",
  input: answerIdInput,
  output: emptyObject,
  audit: ({ input: { id, controlId } }) => ({
    action: "answer.withdrawn",
    object: { type: "design", id },
    details: { controlId },
  }),
  async run({ db, actor: { workspaceId, userId } }, { id, controlId }) {
    const key = { workspaceId, id };
    await lockDesign(db, key);
    await deleteRow(db, key, controlId);
    await refreshHeadline(db, key, userId);
    return {};
  },
});
