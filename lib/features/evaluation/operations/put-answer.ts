import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { lockDesign } from "@/lib/server/lock-design";
import { requireCompleteAnswer } from "../answer-rules";
import { putAnswer as putRow, refreshHeadline } from "../repository";
import { answerSchema, putAnswerInput } from "../schemas";

export const putAnswer = defineOperation({
  name: "put-answer",
  summary: "Attest a control of a design, in place of an earlier answer.",
  permission: "answer:edit",
  input: putAnswerInput,
  output: answerSchema,
  audit: ({ input, output: { answeredBy: _, answeredAt: __, ...answer } }) => ({
    action: "answer.given",
    object: { type: "design", id: input.id },
    details: answer,
  }),
  async run({ db, actor: { workspaceId, userId } }, { id, ...answer }) {
    requireCompleteAnswer({ id, ...answer });
    const key = { workspaceId, id };
    // Two answers at once would each miss the other in the headline.
    await lockDesign(db, key);
    const entry = await putRow(db, key, answer, userId);
    await refreshHeadline(db, key, userId);
    return entry;
  },
});
