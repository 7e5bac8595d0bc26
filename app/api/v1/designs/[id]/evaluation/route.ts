import { evaluateDesign } from "@/lib/features/evaluation/operations/evaluate-design";
import { route } from "@/lib/http/route";

export const POST = route(evaluateDesign);
