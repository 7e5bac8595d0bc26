import "server-only";
import { endSessions, isPasswordOf, setPasswordHash } from "@/lib/auth/credentials";
import { hashPassword } from "@/lib/auth/password";
import { requireStrongPassword } from "@/lib/auth/password-rules";
import { startSession } from "@/lib/auth/start-session";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { db as root } from "@/lib/server/db";
import { changePasswordInput, emptyObject } from "../schemas";

export const changePassword = defineOperation({
  name: "change-password",
  summary: "Set a new password; ends every session of this person and starts a new one for this browser.",
  permission: "signed-in",
  input: changePasswordInput,
  output: emptyObject,
  limit: { points: 10, seconds: 900, by: "user" },
  audit: ({ actor }) =>
    actor.membership && { action: "user.password-changed", object: { type: "user", id: actor.userId } },
  async prepare({ actor }, { currentPassword, newPassword }) {
    requireStrongPassword("newPassword", newPassword, actor);
    if (!(await isPasswordOf(root(), actor.userId, currentPassword))) {
      throw invalidField("currentPassword", "password-wrong");
    }
    return hashPassword(newPassword);
  },
  async run({ db, actor, request, replyHeaders, afterCommit }, { newPassword }, passwordHash) {
    await setPasswordHash(db, actor.userId, passwordHash);
    await endSessions(db, actor.userId);
    afterCommit(async () => {
      const { email } = actor;
      const cookie = await startSession({ email, password: newPassword, userAgent: request.userAgent });
      replyHeaders.append("set-cookie", cookie);
    });
    return {};
  },
});
