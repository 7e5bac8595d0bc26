import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { revokeInvitation as revokeRow } from "../invitations/repository";
import { emptyObject, invitationIdInput } from "../schemas";

export const revokeInvitation = defineOperation({
  name: "revoke-invitation",
  summary: "Withdraw an open invitation at once.",
  permission: "member:invite",
  input: invitationIdInput,
  output: emptyObject,
  audit: ({ input: { id } }) => ({ action: "invitation.revoked", object: { type: "invitation", id } }),
  async run({ db, actor }, { id }) {
    await revokeRow(db, actor.workspaceId, id);
    return {};
  },
});
