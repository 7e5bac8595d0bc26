// A database that is away is not a fault of the request: 503, with the word that nothing was changed and when to come back.
import { createServer } from "node:net";
import { beforeAll, expect, it, vi } from "vitest";
import { callRoute } from "@/test/fixtures/api";

async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === "object" && address ? address.port : expect.fail("no port");
}

beforeAll(async () => {
  vi.stubEnv("DATABASE_URL", `postgres://nobody:none@127.0.0.1:${await closedPort()}/none`);
  vi.stubEnv("BETTER_AUTH_SECRET", "x".repeat(32));
  vi.stubEnv("PUBLIC_URL", "http://127.0.0.1:3000");
  vi.stubEnv("LOG_LEVEL", "silent");
});

it("says so to health checks, to who is signed in, and to who signs in", async () => {
  const { GET: health } = await import("@/app/api/health/route");
  const { GET: me } = await import("@/app/api/v1/me/route");
  const { POST: session } = await import("@/app/api/v1/session/route");
  const { signedCookieValue } = await import("@/lib/auth/session-cookie");
  const cookie = `podwright-session=${signedCookieValue("some-token")}`;
  const body = { email: "a@example.com", password: "whatever it was" };
  for (const answer of [callRoute(health), callRoute(me, { cookie }), callRoute(session, { body })]) {
    const { status, body: problem, headers } = await answer;
    expect([status, problem.code, headers.get("retry-after")]).toEqual([503, "unavailable", "2"]);
  }
}, 30_000);
