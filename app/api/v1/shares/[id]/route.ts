import { getSharedVersion } from "@/lib/features/sharing/operations/get-shared-version";
import { route } from "@/lib/http/route";

export const GET = route(getSharedVersion);
