import { revokeShare } from "@/lib/features/sharing/operations/revoke-share";
import { route } from "@/lib/http/route";

export const DELETE = route(revokeShare);
