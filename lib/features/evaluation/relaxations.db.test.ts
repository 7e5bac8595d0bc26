import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as relax } from "@/app/api/v1/designs/[id]/relaxations/route";
import { GET as result } from "@/app/api/v1/designs/[id]/result/route";
import { PATCH as patch } from "@/app/api/v1/designs/[id]/route";
import { POST as create } from "@/app/api/v1/designs/route";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { DesignEvaluation, RelaxedLimit } from "./schemas";

interface Made {
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>>;
}

let architect: TestMember;
let viewer: TestMember;
let design: Made;
let params: { id: string };

beforeAll(async () => {
  const workspace = await createWorkspace();
  architect = await signInAs("architect", workspace);
  viewer = await signInAs("viewer", workspace);
  const body = { source: { kind: "template", templateId: "article-gpt3" } };
  design = (await callRoute<Made>(create, { cookie: architect.cookie, body })).body;
  params = { id: design.id };
});
afterAll(() => db().$disconnect());

const ask = (body: object, cookie = viewer.cookie) => callRoute<RelaxedLimit>(relax, { cookie, params, body });

it("relaxes the limit that binds by a tenth without being told more, and writes nothing", async () => {
  const before = await db().design.findUniqueOrThrow({ where: { id: design.id } });
  const { body: own } = await callRoute<DesignEvaluation>(result, { cookie: viewer.cookie, params });
  const { status, body } = await ask({ revision: 1 });
  expect(status).toBe(200);
  expect(body.revision).toBe(1);
  expect(body.relaxation?.constraint).toEqual(own.result.verdict.binds);
  expect(body.relaxation?.by).toBe(0.1);
  expect(body.sentences.length).toBeGreaterThan(1);
  expect(await db().design.findUniqueOrThrow({ where: { id: design.id } })).toEqual(before);
});

it("relaxes the limit that is named by the share that is asked for", async () => {
  const { body } = await ask({ revision: 1, limit: "purpose.targets.facilityWatts", by: 0.5 });
  expect(body.relaxation).toMatchObject({ kind: "size", change: { from: 120_000, to: 180_000 } });
  expect(body.relaxation?.relaxed.nodes ?? 0).toBeGreaterThan(body.relaxation?.now.nodes ?? 0);
});

it("has no answer for a design without limits, and says which limits there are to ask for", async () => {
  const empty = { source: { kind: "empty" } };
  const made = (await callRoute<Made>(create, { cookie: architect.cookie, body: empty })).body;
  const { body } = await callRoute<RelaxedLimit>(relax, {
    cookie: viewer.cookie,
    params: { id: made.id },
    body: { revision: 1 },
  });
  expect(body).toEqual({ revision: 1, relaxation: null, sentences: [] });
  const unknown = await ask({ revision: 1, limit: "purpose.name" });
  expect(unknown.status).toBe(400);
  expect(Reflect.get(unknown.body, "fields")).toMatchObject([{ path: "limit" }]);
});

it.each([
  [{}, "revision"],
  [{ revision: 1, by: 0 }, "by"],
  [{ revision: 1, by: 11 }, "by"],
])("refuses %j", async (body, path) => {
  const refused = await ask(body);
  expect(refused.status).toBe(400);
  expect(Reflect.get(refused.body, "fields")).toMatchObject([{ path }]);
});

it("knows only designs of the workspace, at today's revision", async () => {
  const stranger = await signInAs("owner", await createWorkspace());
  expect((await ask({ revision: 1 }, stranger.cookie)).status).toBe(404);
  expect((await ask({ revision: 1 }, "")).status).toBe(401);
  const body = { revision: 1, document: { ...design.document, purpose: { name: "Moved on" } } };
  await callRoute(patch, { cookie: architect.cookie, params, body }, "PATCH");
  const stale = await ask({ revision: 1 });
  expect(stale.status).toBe(409);
  expect(stale.body).toMatchObject({ code: "stale-revision" });
});
