import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { lockDesign } from "@/lib/server/lock-design";
import { deleteAnswer as deleteRow, refreshHeadline } from "../repository";
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
    // Two answers at once would each miss the other in the headline.
    await lockDesign(db, key);
    await deleteRow(db, key, controlId);
    await refreshHeadline(db, key, userId);
    return {};
  },
});
