import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { revokeLink } from "../repository";
import { emptyObject, shareIdInput } from "../schemas";

export const revokeShare = defineOperation({
  name: "revoke-share",
  summary: "End a link at once, also for those who have it open. A signature made with it stays.",
  permission: "share:revoke",
  input: shareIdInput,
  output: emptyObject,
  audit: ({ input: { id, shareId } }) => ({
    action: "share.revoked",
    object: { type: "design", id },
    details: { shareId },
  }),
  async run({ db, actor: { workspaceId }, skipAudit }, { id, shareId }) {
    const wasOpen = await revokeLink(db, { workspaceId, id }, shareId);
    if (!wasOpen) skipAudit();
    return {};
  },
});
