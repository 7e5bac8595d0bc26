import { NextRequest } from "next/server";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { answerReadiness } from "@/lib/http/readiness";
import { proxy } from "./proxy";

beforeEach(() => vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000"));
afterEach(() => vi.unstubAllEnvs());

function visit(path: string, cookie = ""): ReturnType<typeof proxy> {
  return proxy(new NextRequest(`http://127.0.0.1:3000${path}`, { headers: cookie ? { cookie } : {} }));
}

it.each(["/designs", "/designs/1?tab=cost", "/settings", "/", "/sharing", "/signed"])(
  "sends who carries no session from %s to the sign-in page, and back afterwards",
  async (path) => {
    const target = new URL((await visit(path)).headers.get("location") ?? "");
    expect(target.pathname).toBe("/sign-in");
    expect(target.searchParams.get("next")).toBe(path === "/" ? null : path);
    expect((await visit(path, "podwright-session=anything")).headers.get("location")).toBeNull();
  },
);

it.each(["/sign-in", "/welcome", "/join", "/s/abc", "/api/v1/me", "/api/health"])(
  "leaves %s open to everyone",
  async (path) => expect((await visit(path)).headers.get("location")).toBeNull(),
);

it("gives each answer a policy with a nonce of its own, and the page the same one", async () => {
  const nonceOf = (policy: string | null) =>
    policy?.match(/script-src 'self' 'nonce-([\w+/=]+)' 'strict-dynamic'(?:;|$)/)?.[1];
  const [one, two] = [(await visit("/sign-in")).headers, (await visit("/sign-in")).headers];
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

it("lets the address of a page with a secret in it travel nowhere", async () => {
  for (const path of ["/s/abc", "/api/v1/shares/abc", "/api/v1/shares/abc/visits", "/welcome", "/join"]) {
    const { headers } = await visit(path);
    expect([headers.get("referrer-policy"), headers.get("cache-control")]).toEqual(["no-referrer", "no-store"]);
  }
  expect((await visit("/sign-in")).headers.get("x-robots-tag")).toBe("noindex, nofollow, noarchive");
});

it("asks for https and for the stricter cookie only where the installation has https", async () => {
  expect((await visit("/sign-in")).headers.get("strict-transport-security")).toBeNull();
  vi.stubEnv("PUBLIC_URL", "https://podwright.example");
  expect((await visit("/sign-in")).headers.get("strict-transport-security")).toMatch(/max-age=31536000/);
  expect((await visit("/designs", "podwright-session=x")).headers.get("location")).toContain("/sign-in");
  expect((await visit("/designs", "__Host-podwright-session=x")).headers.get("location")).toBeNull();
});

describe("while the database is away", () => {
  beforeEach(() => answerReadiness(async () => false));
  afterEach(() => answerReadiness(async () => true));

  it("a page answers 503 in the reader's language, with when to come back, and stays nowhere", async () => {
    const response = await visit("/designs", "podwright-session=x; locale=zh-CN; theme=dark");
    const html = await response.text();
    const { headers } = response;
    expect([response.status, headers.get("retry-after"), headers.get("cache-control")]).toEqual([503, "2", "no-store"]);
    expect(html).toContain('<html lang="zh-CN" class="dark">');
    expect(html).toContain("数据库暂时不可用");
    const nonce = headers.get("content-security-policy")?.match(/script-src 'self' 'nonce-([\w+/=]+)'/)?.[1] ?? "none";
    expect(html.match(/nonce="[^"]+"/g)).toEqual([`nonce="${nonce}"`, `nonce="${nonce}"`]);
  });

  it("an operation says so itself, and who carries no session is still led to sign in", async () => {
    expect((await visit("/api/v1/me")).status).toBe(200);
    expect((await visit("/designs")).headers.get("location")).toContain("/sign-in");
  });
});
