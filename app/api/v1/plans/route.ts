import { searchPlans } from "@/lib/features/planning/operations/search-plans";
import { route } from "@/lib/http/route";

export const POST = route(searchPlans);
