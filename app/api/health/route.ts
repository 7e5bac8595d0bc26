import { getHealth } from "@/lib/features/health/operations/get-health";
import { route } from "@/lib/http/route";

export const GET = route(getHealth);
