import "server-only";
import type { Actor } from "./actor";
import { findActorByToken } from "./repository";
import { tokenFromCookie } from "./session-cookie";

/** Who sends these headers, or null. A cookie that we did not sign costs no query. */
export async function findActor(headers: Headers): Promise<Actor | null> {
  const token = tokenFromCookie(headers);
  return token === null ? null : findActorByToken(token, new Date());
}
