import "server-only";
import { can } from "@/lib/auth/permissions";
import { defineOperation } from "@/lib/http/define-operation";
import { revokeInvitationsOf } from "../invitations/repository";
import { changeRole } from "../repository";
import { changeMemberRoleInput, emptyObject } from "../schemas";

export const changeMemberRole = defineOperation({
  name: "change-member-role",
  summary: "Give a member another role. The last owner cannot step down.",
  permission: "member:edit",
  input: changeMemberRoleInput,
  output: emptyObject,
  audit: ({ input: { userId, role } }) => ({
    action: "member.role-changed",
    object: { type: "user", id: userId },
    details: { role },
  }),
  async run({ db, actor }, { userId, role }) {
    const { workspaceId } = actor;
    await changeRole(db, { workspaceId, userId, role });
    if (!can(role, "member:invite")) await revokeInvitationsOf(db, workspaceId, userId);
    return {};
  },
});
