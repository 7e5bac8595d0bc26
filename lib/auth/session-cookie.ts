// The session cookie: better-auth's format, token and HMAC-SHA256 under AUTH_SECRET, read here without a second query.
import { createHmac, timingSafeEqual } from "node:crypto";
import { readCookie } from "@/lib/http/request-info";
import { env } from "@/lib/server/env";
import { sessionCookieName } from "./session-cookie-name";

function signatureOf(token: string): Buffer {
  return createHmac("sha256", env().authSecret).update(token).digest();
}

/** The value that better-auth would set for this token. */
export function signedCookieValue(token: string): string {
  return encodeURIComponent(`${token}.${signatureOf(token).toString("base64")}`);
}

/** The token in a cookie whose signature is ours, else null. */
export function tokenFromCookie(headers: Headers): string | null {
  const raw = readCookie(headers, sessionCookieName(env().publicUrl));
  if (raw === null || raw.length > 400) return null;
  let value: string;
  try {
    value = decodeURIComponent(raw);
  } catch {
    return null;
  }
  const separator = value.lastIndexOf(".");
  if (separator < 1) return null;
  const token = value.slice(0, separator);
  const given = Buffer.from(value.slice(separator + 1), "base64");
  const expected = signatureOf(token);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : null;
}
