import "server-only";
import { hashToken } from "@/lib/auth/one-time-token";
import { defineOperation } from "@/lib/http/define-operation";
import { findOpenInvitation } from "../invitations/repository";
import { invitationPreviewOutput, previewInvitationInput } from "../schemas";

export const previewInvitation = defineOperation({
  name: "preview-invitation",
  summary: "What the holder of an invitation is invited to. Uses nothing up.",
  permission: "public",
  input: previewInvitationInput,
  output: invitationPreviewOutput,
  limit: { points: 60, seconds: 900, by: "ip" },
  audit: null,
  async run({ db }, { token }) {
    const { workspaceName, role, email, expiresAt } = await findOpenInvitation(db, hashToken(token));
    return { workspaceName, role, email, expiresAt: expiresAt.toISOString() };
  },
});
