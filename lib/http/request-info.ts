// Who asks, as far as the transport tells.
import { randomUUID } from "node:crypto";
import { LOCALE_COOKIE, negotiateLocale } from "@/lib/i18n/locales";
import { env } from "@/lib/server/env";

export interface RequestInfo {
  readonly id: string;
  /** The caller's address, or "direct" when no trusted proxy told it. */
  readonly ip: string;
  readonly userAgent: string;
  readonly locale: "en" | "zh-CN";
  readonly headers: Headers;
}

/** The value of one cookie, or null. */
export function readCookie(headers: Headers, name: string): string | null {
  for (const part of (headers.get("cookie") ?? "").split(";")) {
    const separator = part.indexOf("=");
    if (separator > 0 && part.slice(0, separator).trim() === name) return part.slice(separator + 1).trim();
  }
  return null;
}

/** Each proxy appends the address it saw, so only the last entries, one per proxy of ours, can be believed. */
function ipOf(headers: Headers, trustedProxyHops: number): string {
  if (trustedProxyHops < 1) return "direct";
  const chain = (headers.get("x-forwarded-for") ?? "").split(",").map((entry) => entry.trim());
  return chain.at(-trustedProxyHops)?.slice(0, 64) || "direct";
}

export function requestInfo(headers: Headers): RequestInfo {
  return {
    id: randomUUID(),
    ip: ipOf(headers, env().trustedProxyHops),
    userAgent: (headers.get("user-agent") ?? "").slice(0, 300),
    locale: negotiateLocale(readCookie(headers, LOCALE_COOKIE), headers.get("accept-language")),
    headers,
  };
}
