// Nothing that can be sent makes the server fail: whatever is wrong is the sender's fault and is said so.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { operationsOf } from "@/lib/http/openapi";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { routes } from "./routes.gen";
import { createNeighbour, homeCalls, type Neighbour } from "./tenant.fixture";

const calls = routes.flatMap((entry) =>
  operationsOf(entry).map(({ method, route }) => ({
    name: `${method} ${entry.path}`,
    path: entry.path,
    method,
    route,
  })),
);
const writing = calls.filter(({ method }) => ["POST", "PUT", "PATCH"].includes(method));

let home: Neighbour;
beforeAll(async () => {
  home = await createNeighbour();
});
afterAll(() => db().$disconnect());

const deep = (levels: number, open: string, close: string) => open.repeat(levels) + close.repeat(levels);
const rawBodies = [
  "",
  " ",
  "null",
  "true",
  "0",
  '"text"',
  "[]",
  "[{}]",
  "{",
  "}",
  "{]",
  '{"a"',
  "{'a':1}",
  "NaN",
  '{"a":NaN}',
  "\ufeff{}",
  '{"a":1e999}',
  '{"a":-1e999}',
  '{"revision":1e308}',
  '{"revision":9007199254740993}',
  '{"a":1,"a":2}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{}}}',
  '{"document":{"__proto__":{"x":1}}}',
  '{"name":"\\u0000"}',
  '{"name":"\\ud800"}',
  '{"name":"\\udc00\\ud800"}',
  '{"\\u0000":1}',
  '{"\\ud800":1}',
  '{"name":"a\\u0000b","source":{"kind":"empty"}}',
  '{"document":{"schemaVersion":1,"purpose":{"name":"\\u0000"}}}',
  deep(10_000, "[", "]"),
  deep(40, '{"a":', "}"),
  `{"document":${deep(31, "[", "]")}}`,
  `{"a":"${"[".repeat(5000)}"}`,
  `{"name":"${"x".repeat(60_000)}"}`,
  `{"q":"${"\\u202e".repeat(2000)}"}`,
  `{"a":[${"0,".repeat(20_000)}0]}`,
  `{"document":{"schemaVersion":1,"workload":{"jobs":[${'{"id":"a"},'.repeat(3000)}{"id":"a"}]}}}`,
];
const contentTypes = [
  "text/plain",
  "application/x-www-form-urlencoded",
  "multipart/form-data; boundary=x",
  "application/jsonp",
  "",
];

async function expectRefused(index: number, body: string, headers: Record<string, string | null> = {}): Promise<void> {
  const { route, method, name } = writing[index % writing.length] ?? writing[0] ?? expect.fail("no routes");
  const { params } = homeCalls[name]?.(home) ?? { params: {} };
  const answer = await callRoute(route, { cookie: home.cookie, params, body, headers }, method);
  expect({ name, body: body.slice(0, 200), isFault: answer.status >= 500 }).toMatchObject({ isFault: false });
  if (answer.status >= 400) expect(answer.body).toMatchObject({ code: expect.any(String), fields: expect.any(Array) });
}

it(`answers ${rawBodies.length * 3} broken bodies without a fault`, async () => {
  for (const [index, body] of rawBodies.entries()) {
    for (const turn of [0, 5, 11]) await expectRefused(index + turn, body);
  }
});

it("refuses what does not call itself JSON, and what is longer than it may be", async () => {
  for (const [index, type] of contentTypes.entries()) await expectRefused(index, '{"a":1}', { "content-type": type });
  const create = calls.find(({ name }) => name === "POST /api/v1/designs") ?? expect.fail("no such route");
  const call = (body: string, headers = {}) => callRoute(create.route, { cookie: home.cookie, body, headers }, "POST");
  expect((await call("{}", { "content-type": "text/plain" })).status).toBe(415);
  expect((await call(`{"name":"${"x".repeat(400_000)}"}`)).status).toBe(413);
  expect((await call("{}", { "content-length": "9".repeat(12) })).status).toBe(413);
  expect((await call(deep(33, "[", "]"))).body.code).toBe("malformed");
});

it("answers 150 generated bodies and documents without a fault", async () => {
  const value = fc.jsonValue({ maxDepth: 4, noUnicodeString: false });
  const fields = [
    "name",
    "source",
    "document",
    "revision",
    "state",
    "note",
    "role",
    "email",
    "password",
    "token",
    "expiresOn",
  ];
  const object = fc.dictionary(fc.constantFrom(...fields), value, { maxKeys: 5 });
  const document = fc.record({
    schemaVersion: fc.constantFrom<unknown>(1, 0, 2, "1", null),
    purpose: value,
    workload: fc.record({ jobs: value }),
    compute: fc.record({ pools: fc.array(fc.record({ id: fc.string(), nodes: fc.double() }), { maxLength: 3 }) }),
  });
  const body = fc.oneof(
    object,
    document.map((made) => ({ revision: 1, document: made })),
  );
  let turn = 0;
  await fc.assert(
    fc.asyncProperty(body, (made) => expectRefused(turn++, JSON.stringify(made))),
    {
      numRuns: 150,
      seed: 20_261_123,
    },
  );
});

it("answers broken ids and queries without a fault", async () => {
  const strange = [
    "",
    "..",
    "%00",
    "\u0000",
    "x".repeat(5000),
    "' OR 1=1 --",
    "💥",
    "\ud800",
    "00000000-0000-0000-0000-000000000000",
  ];
  for (const { name, method, route, path } of calls.filter(({ path: url }) => url.includes("{"))) {
    for (const id of strange) {
      const params = Object.fromEntries([...path.matchAll(/\{(\w+)\}/g)].map((match) => [match[1], id]));
      const { status } = await callRoute(
        route,
        { cookie: home.cookie, params, ...(method === "GET" ? {} : { body: {} }) },
        method,
      );
      expect([name, id.slice(0, 40), status >= 400 && status < 500]).toEqual([name, id.slice(0, 40), true]);
    }
  }
  const queries = [
    "?page=1e9",
    "?page=-1",
    "?page=NaN",
    "?page=1&page=2",
    "?q=%00",
    "?q=%ED%A0%80",
    "?q=%FF",
    "?sort=__proto__",
    "?status=x",
    "?__proto__=1",
    "?constructor=1",
    "?pageSize=0",
    "?pageSize=1.5",
    "?before=99999999999",
    `?q=${"%25".repeat(500)}`,
  ];
  for (const { name, route } of calls.filter(({ method, path }) => method === "GET" && !path.includes("{"))) {
    for (const query of queries) {
      const { status } = await callRoute(route, { cookie: home.cookie, query });
      expect([name, query.slice(0, 40), status < 500]).toEqual([name, query.slice(0, 40), true]);
    }
  }
});
