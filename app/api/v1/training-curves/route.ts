import { trainingCurves } from "@/lib/features/planning/operations/training-curves";
import { route } from "@/lib/http/route";

export const POST = route(trainingCurves);
