import { revokeInvitation } from "@/lib/features/members/operations/revoke-invitation";
import { route } from "@/lib/http/route";

export const DELETE = route(revokeInvitation);
