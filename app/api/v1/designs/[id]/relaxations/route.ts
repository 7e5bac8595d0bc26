import { relaxLimit } from "@/lib/features/evaluation/operations/relax-limit";
import { route } from "@/lib/http/route";

export const POST = route(relaxLimit);
