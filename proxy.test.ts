import { NextRequest } from "next/server";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { proxy } from "./proxy";

beforeEach(() => vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000"));
afterEach(() => vi.unstubAllEnvs());

function visit(path: string, cookie = ""): ReturnType<typeof proxy> {
  return proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers: cookie ? { cookie } : {} }));
}

it.each(["/designs", "/designs/1?tab=cost", "/settings", "/", "/sharing", "/signed"])(
  "sends who carries no session from %s to the sign-in page, and back afterwards",
  (path) => {
    const target = new URL(visit(path).headers.get("location") ?? "");
    expect(target.pathname).toBe("/sign-in");
    expect(target.searchParams.get("next")).toBe(path === "/" ? null : path);
    expect(visit(path, "podwright-session=anything").headers.get("location")).toBeNull();
  },
);

it.each(["/sign-in", "/welcome", "/join", "/s/abc", "/api/v1/me", "/api/health"])(
  "leaves %s open to everyone",
  (path) => expect(visit(path).headers.get("location")).toBeNull(),
);

it("gives each answer a policy with a nonce of its own, and the page the same one", () => {
  const nonceOf = (policy: string | null) =>
    policy?.match(/script-src 'self' 'nonce-([\w+/=]+)' 'strict-dynamic'(?:;|$)/)?.[1];
  const [one, two] = [visit("/sign-in").headers, visit("/sign-in").headers];
  const policy = one.get("content-security-policy");
  expect(nonceOf(policy)).toBeTruthy();
  expect(nonceOf(policy)).not.toBe(nonceOf(two.get("content-security-policy")));
  // How Next is told to override a header of the request.
  expect(one.get("x-middleware-request-content-security-policy")).toBe(policy);
  expect(policy).not.toMatch(/unsafe-eval|script-src[^;]*unsafe-inline/);
  for (const directive of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) {
    expect(policy?.split("; ")).toContain(directive);
  }
});

it("lets the address of a page with a secret in it travel nowhere", () => {
  for (const path of ["/s/abc", "/api/v1/shares/abc", "/api/v1/shares/abc/visits", "/welcome", "/join"]) {
    const { headers } = visit(path);
    expect([headers.get("referrer-policy"), headers.get("cache-control")]).toEqual(["no-referrer", "no-store"]);
  }
  expect(visit("/sign-in").headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
});

it("asks for https and for the stricter cookie only where the installation has https", () => {
  expect(visit("/sign-in").headers.get("strict-transport-security")).toBeNull();
  vi.stubEnv("PUBLIC_URL", "https://podwright.example");
  expect(visit("/sign-in").headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
  expect(visit("/designs", "podwright-session=x").headers.get("location")).toContain("/sign-in");
  expect(visit("/designs", "__Host-podwright-session=x").headers.get("location")).toBeNull();
});
