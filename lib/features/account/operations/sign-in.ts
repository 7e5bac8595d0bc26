import "server-only";
import { setTimeout as sleep } from "node:timers/promises";
import { meOf, meSchema } from "@/lib/auth/me";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { countAttempt, forgiveAttempt } from "@/lib/server/rate-limit";
import { endSession, findPerson } from "../repository";
import { signInInput } from "../schemas";

// Guessing is stopped from one place soon, and from many places before it gets anywhere. The limit on the account alone is
// generous, because whoever knows an address could otherwise keep its owner out.
const perAccountAndIp = { name: "sign-in-pair", points: 10, seconds: 900 };
const perAccount = { name: "sign-in-account", points: 100, seconds: 900 };
const perIp = { name: "sign-in-ip", points: 100, seconds: 3600 };
const FREE_ATTEMPTS = 5;
const DELAY_STEP_MS = 100;
const DELAY_MAX_MS = 2000;

export const signIn = defineOperation({
  name: "sign-in",
  summary: "Sign in with e-mail address and password; sets the session cookie.",
  permission: "public",
  input: signInInput,
  output: meSchema,
  isAtomic: false,
  audit: ({ output: { user, workspace } }) =>
    workspace && {
      action: "session.started",
      object: { type: "user", id: user.id },
      workspaceId: workspace.id,
      actor: { id: user.id, name: user.name },
    },
  async run({ db, request, actor, replyHeaders }, { email, password }) {
    const pair = `${email} ${request.ip}`;
    const [attempts] = await Promise.all([
      countAttempt(perAccount, email),
      countAttempt(perAccountAndIp, pair),
      countAttempt(perIp, request.ip),
    ]);
    const delayMs = Math.min(DELAY_MAX_MS, Math.max(0, attempts - FREE_ATTEMPTS) * DELAY_STEP_MS);
    if (delayMs > 0) await sleep(delayMs);
    const cookie = await startSession({ email, password, userAgent: request.userAgent });
    await Promise.all([
      forgiveAttempt(perAccount, email),
      forgiveAttempt(perAccountAndIp, pair),
      forgiveAttempt(perIp, request.ip),
    ]);
    // A browser holds one session: the one before this sign-in ends with it.
    if (actor) await endSession(db, actor.sessionId);
    const person = await findPerson(db, { email });
    if (!person) throw new AppError("invalid-credentials");
    replyHeaders.append("set-cookie", cookie);
    return meOf(person);
  },
});
