import { listAnswers } from "@/lib/features/evaluation/operations/list-answers";
import { route } from "@/lib/http/route";

export const GET = route(listAnswers);
