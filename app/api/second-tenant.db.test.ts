// What belongs to another workspace does not exist: every route with an id in its path is called, with the real id of a
// neighbour's object and an input that would succeed at home.
import { afterAll, beforeAll, expect, it } from "vitest";
import { operationsOf } from "@/lib/http/openapi";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import { routes } from "./routes.gen";
import { createNeighbour, homeCalls, type Neighbour } from "./tenant.fixture";

const withIds = routes.flatMap((entry) =>
  entry.path.includes("{")
    ? operationsOf(entry)
        // A shared link belongs to whoever holds it, in whatever workspace.
        .filter(({ route }) => route.operation.permission !== "public")
        .map(({ method, route }) => ({ name: `${method} ${entry.path}`, method, route }))
    : [],
);

let neighbour: Neighbour;
let intruder: TestMember;

beforeAll(async () => {
  neighbour = await createNeighbour();
  intruder = await signInAs("owner", await createWorkspace("Intruder"));
});
afterAll(() => db().$disconnect());

it("has an input for every route with an id", () => {
  expect(Object.keys(homeCalls).sort()).toEqual(withIds.map(({ name }) => name).sort());
});

const order = Object.keys(homeCalls);
const inOrder = [...withIds].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));

it.each(inOrder)("$name is 404 for a neighbour and changes nothing", async ({ name, method, route }) => {
  const before = await db().auditEvent.count();
  const { params, body, query, cookie, isDeletedFirst } = homeCalls[name]?.(neighbour) ?? { params: {} };
  const where = { id: neighbour.designId };
  if (isDeletedFirst) await db().design.update({ where, data: { deletedAt: new Date() } });
  const call = { params, ...(query === undefined ? {} : { query }), ...(body === undefined ? {} : { body }) };
  const refused = await callRoute(route, { ...call, cookie: intruder.cookie }, method);
  expect([refused.status, refused.body.code]).toEqual([404, "not-found"]);
  expect(await db().auditEvent.count()).toBe(before);
  // At home the same call works: the 404 was about whose it is.
  const { status } = await callRoute(route, { ...call, cookie: cookie ?? neighbour.cookie }, method);
  expect(status).toBeLessThan(300);
  await db().design.update({ where, data: { deletedAt: null } });
});
