import { changeMemberRole } from "@/lib/features/members/operations/change-member-role";
import { removeMember } from "@/lib/features/members/operations/remove-member";
import { route } from "@/lib/http/route";

export const PATCH = route(changeMemberRole);
export const DELETE = route(removeMember);
