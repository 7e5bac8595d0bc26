import { createInvitation } from "@/lib/features/members/operations/create-invitation";
import { listInvitations } from "@/lib/features/members/operations/list-invitations";
import { route } from "@/lib/http/route";

export const GET = route(listInvitations);
export const POST = route(createInvitation, { status: 201 });
