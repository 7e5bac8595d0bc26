// An unsafe request is believed only when the browser says that it comes from our own page, and when it carries a header
// that a form or a foreign page cannot set.
import { env } from "@/lib/server/env";
import { AppError } from "./app-error";

export const CSRF_HEADER = "x-podwright";

const LOOPBACK_HOSTS = new Set(["localhost", "127.0.0.1", "[::1]"]);

function isOurOrigin(origin: string): boolean {
  const ours = new URL(env().publicUrl);
  if (origin === ours.origin) return true;
  if (!URL.canParse(origin)) return false;
  const theirs = new URL(origin);
  // On one machine the three loopback names are the same server.
  return (
    LOOPBACK_HOSTS.has(ours.hostname) &&
    LOOPBACK_HOSTS.has(theirs.hostname) &&
    theirs.protocol === ours.protocol &&
    theirs.port === ours.port
  );
}

/** Throws `cross-site` unless the request can only have been made by one of our pages or by a program. */
export function requireSameSite(headers: Headers): void {
  const site = headers.get("sec-fetch-site");
  const origin = headers.get("origin");
  const isForeign =
    (site !== null && site !== "same-origin") || (origin !== null && !isOurOrigin(origin)) || !headers.has(CSRF_HEADER);
  if (isForeign) throw new AppError("cross-site");
}
