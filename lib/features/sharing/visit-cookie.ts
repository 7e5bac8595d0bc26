// The cookie that stands for an opened link. One per link, so that two links can be open side by side.
import { readCookie } from "@/lib/http/request-info";
import { env } from "@/lib/server/env";

/** `__Host-` needs https; a plain http installation is on loopback only. */
function cookieName(linkId: string, isSecure: boolean): string {
  return `${isSecure ? "__Host-" : ""}podwright-share-${linkId}`;
}

function isSecure(): boolean {
  return env().publicUrl.startsWith("https:");
}

export function visitCookie(linkId: string, value: string, seconds: number): string {
  const secure = isSecure();
  const attributes = `Path=/; Max-Age=${Math.floor(seconds)}; HttpOnly; SameSite=Lax${secure ? "; Secure" : ""}`;
  return `${cookieName(linkId, secure)}=${value}; ${attributes}`;
}

export function readVisitCookie(headers: Headers, linkId: string): string | null {
  return readCookie(headers, cookieName(linkId, isSecure()));
}
