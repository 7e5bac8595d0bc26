import { afterEach, beforeEach, expect, it, vi } from "vitest";

beforeEach(() => {
  vi.resetModules();
  vi.stubEnv("DATABASE_URL", "postgres://127.0.0.1/none");
  vi.stubEnv("BETTER_AUTH_SECRET", "x".repeat(32));
});
afterEach(() => vi.unstubAllEnvs());

async function ipBehind(hops: string, forwarded: string): Promise<string> {
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  vi.stubEnv("TRUSTED_PROXY_HOPS", hops);
  const { requestInfo } = await import("./request-info");
  return requestInfo(new Headers({ "x-forwarded-for": forwarded })).ip;
}

it.each([
  ["0", "1.2.3.4", "direct"],
  ["1", "6.6.6.6, 1.2.3.4", "1.2.3.4"],
  ["2", "6.6.6.6, 1.2.3.4, 10.0.0.1", "1.2.3.4"],
  ["3", "1.2.3.4", "direct"],
])("with %s proxies of ours, believes of %s only %s", async (hops, forwarded, ip) => {
  expect(await ipBehind(hops, forwarded)).toBe(ip);
});

it("takes our own pages for ours under all names of this machine, and no other page", async () => {
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  const { requireSameSite } = await import("./csrf");
  const from = (origin: string) => () => requireSameSite(new Headers({ "x-podwright": "1", origin }));
  for (const ours of ["http://127.0.0.1:3000", "http://localhost:3000", "http://[::1]:3000"]) {
    expect(from(ours)).not.toThrow();
  }
  for (const foreign of [
    "http://localhost:3001",
    "https://localhost:3000",
    "http://127.0.0.1.evil.example:3000",
    "null",
  ]) {
    expect(from(foreign)).toThrow("cross-site");
  }
});
