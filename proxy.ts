// Runs before every page and API call: the security headers, the nonce of the Content-Security-Policy, a cheap redirect of
// those who carry no session at all, and the answer while the database is away, since a page cannot choose its status.
// Whether a session is good is decided where the data is read.
import { type NextRequest, NextResponse } from "next/server";
import { THEME_COOKIE } from "@/components/shell/theme";
import { sessionCookieName } from "@/lib/auth/session-cookie-name";
import { outagePage } from "@/lib/http/outage-page";
import { isReady } from "@/lib/http/readiness";
import { LOCALE_COOKIE, negotiateLocale } from "@/lib/i18n/locales";

/** Pages that anyone may open; a shared link needs no account. */
const PUBLIC_PAGES = /^\/(?:welcome|join|sign-in|s)(?:\/|$)/;
/** Pages that hold a capability in their fragment: their address must never travel. */
const SECRET_PAGES = /^\/(?:welcome|join|s|api\/v1\/shares)(?:\/|$)/;

function contentSecurityPolicy(nonce: string, isSecure: boolean): string {
  const isDevelopment = process.env.NODE_ENV === "development";
  return [
    "default-src 'self'",
    // React's development build evaluates strings to show stacks; nothing else may.
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${isDevelopment ? " 'unsafe-eval'" : ""}`,
    // The development server inlines styles without a nonce, and a nonce in the list would switch 'unsafe-inline' off.
    `style-src 'self' ${isDevelopment ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    // Positions of pop-ups and charts are style attributes; they cannot load or run anything.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDevelopment ? " ws:" : ""}`,
    "worker-src 'self' blob:",
    "object-src 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    ...(isSecure ? ["upgrade-insecure-requests"] : []),
  ].join("; ");
}

function securityHeaders(path: string, policy: string, isSecure: boolean): Record<string, string> {
  const isSecret = SECRET_PAGES.test(path);
  return {
    "content-security-policy": policy,
    "x-content-type-options": "nosniff",
    "referrer-policy": isSecret ? "no-referrer" : "strict-origin-when-cross-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
    "x-robots-tag": "noindex, nofollow, noarchive",
    ...(isSecret ? { "cache-control": "no-store" } : {}),
    ...(isSecure ? { "strict-transport-security": "max-age=31536000; includeSubDomains" } : {}),
  };
}

function outage({ cookies, headers }: NextRequest, nonce: string): NextResponse {
  const locale = negotiateLocale(cookies.get(LOCALE_COOKIE)?.value, headers.get("accept-language"));
  const body = outagePage({ locale, nonce, theme: cookies.get(THEME_COOKIE)?.value });
  return new NextResponse(body, {
    status: 503,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store", "retry-after": "2" },
  });
}

export async function proxy(request: NextRequest): Promise<NextResponse> {
  const publicUrl = process.env.PUBLIC_URL ?? "";
  const isSecure = publicUrl.startsWith("https:");
  const { pathname, search } = request.nextUrl;
  const nonce = Buffer.from(crypto.randomUUID()).toString("base64");
  const policy = contentSecurityPolicy(nonce, isSecure);
  const isApi = pathname.startsWith("/api/");
  const isOpen = isApi || PUBLIC_PAGES.test(pathname);

  let response: NextResponse;
  if (!isOpen && !request.cookies.has(sessionCookieName(publicUrl))) {
    const target = new URL("/sign-in", request.nextUrl);
    if (pathname !== "/") target.searchParams.set("next", `${pathname}${search}`);
    response = NextResponse.redirect(target);
  } else if (!isApi && !(await isReady())) {
    response = outage(request, nonce);
  } else {
    const headers = new Headers(request.headers);
    // Next reads the nonce from the request's policy and puts it on its own scripts.
    headers.set("content-security-policy", policy);
    headers.set("x-nonce", nonce);
    response = NextResponse.next({ request: { headers } });
  }
  for (const [name, value] of Object.entries(securityHeaders(pathname, policy, isSecure))) {
    response.headers.set(name, value);
  }
  return response;
}

export const config = {
  // Everything but files that are the same for everyone.
  matcher: ["/((?!_next/static|_next/image|favicon.ico|icon.svg|fonts/|schema/).*)"],
};
