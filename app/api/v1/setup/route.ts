import { getSetup } from "@/lib/features/account/operations/get-setup";
import { route } from "@/lib/http/route";

export const GET = route(getSetup);
