import { verifyVersion } from "@/lib/features/versions/operations/verify-version";
import { route } from "@/lib/http/route";

export const GET = route(verifyVersion);
