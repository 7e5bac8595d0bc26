import { getResult } from "@/lib/features/evaluation/operations/get-result";
import { route } from "@/lib/http/route";

export const GET = route(getResult);
