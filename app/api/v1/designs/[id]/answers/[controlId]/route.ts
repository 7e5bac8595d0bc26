import { deleteAnswer } from "@/lib/features/evaluation/operations/delete-answer";
import { putAnswer } from "@/lib/features/evaluation/operations/put-answer";
import { route } from "@/lib/http/route";

export const PUT = route(putAnswer);
export const DELETE = route(deleteAnswer);
