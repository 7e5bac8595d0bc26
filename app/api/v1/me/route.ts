import { getMe } from "@/lib/features/account/operations/get-me";
import { route } from "@/lib/http/route";

export const GET = route(getMe);
