import "server-only";
import { APIError } from "better-auth/api";
import { AppError } from "@/lib/http/app-error";
import { env } from "@/lib/server/env";
import { auth } from "./better-auth";
import { sessionCookieName } from "./session-cookie-name";

interface SignIn {
  readonly email: string;
  readonly password: string;
  readonly userAgent: string;
}

/** Checks the password and makes a session; gives the Set-Cookie header. An unknown address takes just as long. */
export async function startSession({ email, password, userAgent }: SignIn): Promise<string> {
  try {
    const { headers } = await auth().api.signInEmail({
      body: { email, password },
      headers: new Headers({ "user-agent": userAgent }),
      returnHeaders: true,
    });
    const cookie = headers.getSetCookie().find((entry) => entry.startsWith(`${sessionCookieName(env().publicUrl)}=`));
    if (cookie === undefined) throw new Error("a sign-in set no session cookie");
    return cookie;
  } catch (error) {
    if (error instanceof APIError && error.statusCode === 401) throw new AppError("invalid-credentials");
    throw error;
  }
}

/** The Set-Cookie header that makes the browser forget its session. */
export function endedSessionCookie(): string {
  const { publicUrl } = env();
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  return `${sessionCookieName(publicUrl)}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${secure}`;
}
