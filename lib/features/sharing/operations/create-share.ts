import "server-only";
import { createToken } from "@/lib/auth/one-time-token";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { env } from "@/lib/server/env";
import { findShareable, insertLink } from "../repository";
import { createdShareOutput, createShareInput } from "../schemas";

const DAY_MS = 86_400_000;

export const createShare = defineOperation({
  name: "create-share",
  summary: "Make a link to one version, for viewing or for signing. The address is told in this answer only.",
  permission: "share:create",
  input: createShareInput,
  output: createdShareOutput,
  limit: { points: 100, seconds: 3600, by: "user" },
  audit: ({ input: { id }, output }) => ({
    action: "share.created",
    object: { type: "design", id },
    details: {
      shareId: output.id,
      number: output.versionNumber,
      scope: output.scope,
      recipient: output.recipient,
      expiresAt: output.expiresAt,
    },
  }),
  async run({ db, actor: { workspaceId, userId, name } }, { id, number, scope, recipient, expiresInDays }) {
    const version = await findShareable(db, { workspaceId, id }, number);
    if (scope === "sign" && !version.isApproved) throw new AppError("not-approved");
    const { token, tokenHash } = createToken();
    const share = await insertLink(db, {
      versionId: version.id,
      scope,
      recipient,
      tokenHash,
      createdBy: { id: userId, name },
      expiresAt: new Date(Date.now() + expiresInDays * DAY_MS),
    });
    return { ...share, link: `${env().publicUrl}/s/${share.id}#${token}` };
  },
});
