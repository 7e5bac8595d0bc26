import { servingFrontiers } from "@/lib/features/planning/operations/serving-frontiers";
import { route } from "@/lib/http/route";

export const POST = route(servingFrontiers);
