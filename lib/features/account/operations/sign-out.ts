import "server-only";
import { endedSessionCookie } from "@/lib/auth/start-session";
import { defineOperation } from "@/lib/http/define-operation";
import { endSession } from "../repository";
import { emptyObject } from "../schemas";

/** Open to everyone: whoever's session has already ended must still be able to leave. */
export const signOut = defineOperation({
  name: "sign-out",
  summary: "End this browser's session.",
  permission: "public",
  input: emptyObject,
  output: emptyObject,
  audit: ({ actor }) =>
    actor?.membership ? { action: "session.ended", object: { type: "user", id: actor.userId } } : null,
  async run({ db, actor, replyHeaders }) {
    if (actor) await endSession(db, actor.sessionId);
    replyHeaders.append("set-cookie", endedSessionCookie());
    return {};
  },
});
