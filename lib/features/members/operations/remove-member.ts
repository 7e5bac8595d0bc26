import "server-only";
import { disablePassword, endSessions } from "@/lib/auth/credentials";
import { defineOperation } from "@/lib/http/define-operation";
import { revokeInvitationsOf } from "../invitations/repository";
import { hasNoMembership, removeMember as removeRow } from "../repository";
import { emptyObject, memberIdInput } from "../schemas";

export const removeMember = defineOperation({
  name: "remove-member",
  summary:
    "End a membership, its sessions and its open invitations. What the person made stays. The last owner cannot be removed.",
  permission: "member:edit",
  input: memberIdInput,
  output: emptyObject,
  audit: ({ input: { userId } }) => ({ action: "member.removed", object: { type: "user", id: userId } }),
  async run({ db, actor }, { userId }) {
    await removeRow(db, actor.workspaceId, userId);
    await endSessions(db, userId);
    await revokeInvitationsOf(db, actor.workspaceId, userId);
    if (await hasNoMembership(db, userId)) await disablePassword(db, userId);
    return {};
  },
});
