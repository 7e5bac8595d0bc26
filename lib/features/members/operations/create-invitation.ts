import "server-only";
import { createToken } from "@/lib/auth/one-time-token";
import { defineOperation } from "@/lib/http/define-operation";
import { env } from "@/lib/server/env";
import { createInvitation as createRow } from "../invitations/repository";
import { createdInvitationOutput, createInvitationInput } from "../schemas";

const DAY_MS = 86_400_000;

export const createInvitation = defineOperation({
  name: "create-invitation",
  summary: "Make a one-time link into the workspace. The link is told once.",
  permission: "member:invite",
  input: createInvitationInput,
  output: createdInvitationOutput,
  limit: { points: 100, seconds: 3600, by: "user" },
  audit: ({ output: { id, role, expiresAt } }) => ({
    action: "invitation.created",
    object: { type: "invitation", id },
    details: { role, expiresAt },
  }),
  async run({ db, actor }, { role, email, expiresInDays }) {
    const { token, tokenHash } = createToken();
    const invitation = await createRow(db, {
      workspaceId: actor.workspaceId,
      role,
      email: email ?? null,
      tokenHash,
      invitedById: actor.userId,
      expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
    });
    return { ...invitation, link: `${env().publicUrl}/join#${token}` };
  },
});
