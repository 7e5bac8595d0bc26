import "server-only";
import { createPerson } from "@/lib/auth/credentials";
import { meOf, meSchema } from "@/lib/auth/me";
import { hashToken } from "@/lib/auth/one-time-token";
import { hashPassword } from "@/lib/auth/password";
import { requireStrongPassword } from "@/lib/auth/password-rules";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { createWorkspace, hasOwner, takeOwnerLink } from "../repository";
import { createOwnerInput } from "../schemas";

export const createOwner = defineOperation({
  name: "create-owner",
  summary: "Use the one-time link of the start command: makes the workspace and its owner, and signs them in.",
  permission: "public",
  input: createOwnerInput,
  output: meSchema,
  limit: { points: 20, seconds: 900, by: "ip" },
  audit: ({ output: { user, workspace } }) =>
    workspace && {
      action: "workspace.created",
      object: { type: "workspace", id: workspace.id },
      workspaceId: workspace.id,
      actor: { id: user.id, name: user.name },
    },
  async prepare(_context, { name, email, password }) {
    requireStrongPassword("password", password, { name, email });
    return hashPassword(password);
  },
  async run({ db, request, replyHeaders, afterCommit }, input, passwordHash) {
    const { name, email, password, workspaceName } = input;
    if (await hasOwner(db)) throw new AppError("owner-exists");
    if (!(await takeOwnerLink(db, hashToken(input.token)))) throw new AppError("gone");
    const userId = await createPerson(db, { name, email, passwordHash });
    const workspaceId = await createWorkspace(db, workspaceName, userId);
    afterCommit(async () => {
      replyHeaders.append("set-cookie", await startSession({ email, password, userAgent: request.userAgent }));
    });
    return meOf({ userId, name, email, membership: { workspaceId, workspaceName, role: "owner" } });
  },
});
