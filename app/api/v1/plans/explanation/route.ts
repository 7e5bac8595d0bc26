import { explainPlan } from "@/lib/features/planning/operations/explain-plan";
import { route } from "@/lib/http/route";

export const POST = route(explainPlan);
