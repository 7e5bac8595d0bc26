import { getVersion } from "@/lib/features/versions/operations/get-version";
import { route } from "@/lib/http/route";

export const GET = route(getVersion);
