import { acceptInvitation } from "@/lib/features/members/operations/accept-invitation";
import { route } from "@/lib/http/route";

export const POST = route(acceptInvitation, { status: 201 });
