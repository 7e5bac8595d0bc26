import { sizeGoal } from "@/lib/features/planning/operations/size-goal";
import { route } from "@/lib/http/route";

export const POST = route(sizeGoal);
