// Who may call what. The list below is the policy: a route that is not on it fails, whatever its operation declares.
import { readdirSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { rolePermissions, roles } from "@/lib/auth/permissions";
import { operationsOf } from "@/lib/http/openapi";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import { policy } from "./policy.fixture";
import { routes } from "./routes.gen";

const NO_SUCH_ID = "01890000-0000-7000-8000-000000000000";
const members = new Map<string, TestMember>();

const calls = routes.flatMap((entry) =>
  operationsOf(entry).map(({ method, route }) => ({
    name: `${method} ${entry.path}`,
    path: entry.path,
    method,
    route,
  })),
);

beforeAll(async () => {
  const workspace = await createWorkspace();
  for (const role of roles) members.set(role, await signInAs(role, workspace));
});
afterAll(() => db().$disconnect());

function call(
  { method, path, route }: (typeof calls)[number],
  cookie?: string,
  headers: Record<string, string | null> = {},
) {
  const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map((match) => [match[1], NO_SUCH_ID]));
  const body = ["POST", "PUT", "PATCH"].includes(method) ? { body: {} } : {};
  return callRoute(route, { params, headers, ...body, ...(cookie ? { cookie } : {}) }, method);
}

it("has a row of policy for every handler of every route, and no row without one", () => {
  const handlers = routes.flatMap(({ path, handlers: exported }) =>
    Object.keys(exported)
      .filter((name) => /^[A-Z]+$/.test(name))
      .map((method) => `${method} ${path}`),
  );
  // A handler that `route()` did not make has no operation and so no permission.
  expect(calls.map(({ name }) => name).sort()).toEqual(handlers.sort());
  expect(Object.fromEntries(calls.map(({ name, route }) => [name, route.operation.permission]))).toEqual(policy);
});

it("registers every route file but the API document and the answer to unknown addresses", () => {
  const files = readdirSync("app/api", { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith("route.ts"),
  );
  expect(files.length).toBe(routes.length + 2);
});

describe.each(calls)("$name", (entry) => {
  const { permission, isWriting } = entry.route.operation;

  it("answers strangers and each role as its policy says", async () => {
    if (permission === "public") {
      expect((await call(entry)).status).not.toBe(403);
      return;
    }
    expect((await call(entry)).status).toBe(401);
    for (const role of roles) {
      const { status } = await call(entry, members.get(role)?.cookie);
      const isAllowed = permission === "signed-in" || rolePermissions[role].has(permission);
      expect([role, status === 403]).toEqual([role, !isAllowed]);
      expect(status).not.toBe(401);
      expect(status).toBeLessThan(500);
    }
  });

  it("changes nothing on GET, and refuses what another site sends", async () => {
    if (entry.method === "GET") {
      expect(isWriting).toBe(false);
      return;
    }
    const { cookie } = members.get("owner") ?? {};
    const foreign = [
      { "x-podwright": null },
      { origin: "https://evil.example" },
      { origin: "null" },
      { "sec-fetch-site": "cross-site" },
      { "sec-fetch-site": "same-site" },
    ];
    for (const headers of foreign) {
      const { status, body } = await call(entry, cookie, headers);
      expect([status, body.code]).toEqual([403, "cross-site"]);
    }
  });
});
