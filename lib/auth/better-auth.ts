// better-auth checks passwords and makes and ends sessions. Its own routes are not mounted: every way in is one of our
// operations, with our limits, our audit log and our error table.
import "server-only";
import { betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import { db } from "@/lib/server/db";
import { env } from "@/lib/server/env";
import { log } from "@/lib/server/log";
import { withHashedSessions } from "./hashed-sessions";
import { hashPassword, verifyPassword } from "./password";
import { sessionCookieName } from "./session-cookie-name";

/** A working day with its evening; the idle end (lib/auth/repository.ts) comes earlier. */
const SESSION_SECONDS = 24 * 3600;

function create() {
  const { publicUrl, authSecret } = env();
  const isSecure = publicUrl.startsWith("https:");
  return betterAuth({
    baseURL: publicUrl,
    secret: authSecret,
    database: withHashedSessions(prismaAdapter(db(), { provider: "postgresql" })),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      maxPasswordLength: 200,
      password: {
        hash: hashPassword,
        verify: ({ hash, password }) => verifyPassword(hash, password),
      },
    },
    session: { expiresIn: SESSION_SECONDS, disableSessionRefresh: true },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { log: (level, message) => log()[level]({ source: "better-auth" }, message) },
    advanced: {
      database: { generateId: () => crypto.randomUUID() },
      // The prefix that better-auth would add by itself is `__Secure-`; ours is stricter and part of the name.
      useSecureCookies: false,
      cookies: { session_token: { name: sessionCookieName(publicUrl), attributes: { secure: isSecure } } },
    },
  });
}

const kept = globalThis as typeof globalThis & { podwrightAuth?: ReturnType<typeof create> };

/** Made at the first use, so that a build needs neither secret nor database. */
export function auth(): ReturnType<typeof create> {
  kept.podwrightAuth ??= create();
  return kept.podwrightAuth;
}
