import { listMembers } from "@/lib/features/members/operations/list-members";
import { route } from "@/lib/http/route";

export const GET = route(listMembers);
