import "server-only";
import { disablePassword, endSessions } from "@/lib/auth/credentials";
import { defineOperation } from "@/lib/http/define-operation";
import { hasNoMembership, removeMember as removeRow } from "../repository";
import { emptyObject, memberIdInput } from "../schemas";

export const removeMember = defineOperation({
  name: "remove-member",
  summary: "End a membership and its sessions. What the person made stays. The last owner cannot be removed.",
  permission: "member:edit",
  input: memberIdInput,
  output: emptyObject,
  audit: ({ input: { userId } }) => ({ action: "member.removed", object: { type: "user", id: userId } }),
  async run({ db, actor }, { userId }) {
    await removeRow(db, actor.workspaceId, userId);
    await endSessions(db, userId);
    if (await hasNoMembership(db, userId)) await disablePassword(db, userId);
    return {};
  },
});
