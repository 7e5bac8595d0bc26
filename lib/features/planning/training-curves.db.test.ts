import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as evaluate } from "@/app/api/v1/designs/[id]/evaluation/route";
import { PATCH as patch } from "@/app/api/v1/designs/[id]/route";
import { POST as create } from "@/app/api/v1/designs/route";
import { POST as curves } from "@/app/api/v1/training-curves/route";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { TrainingCurves } from "./schemas";

interface Made {
  readonly id: string;
  readonly document: DesignDocument;
}

let architect: TestMember;
let viewer: TestMember;
let design: Made;
let jobId: string;

beforeAll(async () => {
  const workspace = await createWorkspace();
  architect = await signInAs("architect", workspace);
  viewer = await signInAs("viewer", workspace);
  const body = { source: { kind: "template", templateId: "meta-24k-roce" } };
  design = (await callRoute<Made>(create, { cookie: architect.cookie, body })).body;
  jobId = design.document.workload?.jobs?.[0]?.id ?? "";
});
afterAll(() => db().$disconnect());

const ask = (body: object, cookie = viewer.cookie) =>
  callRoute<TrainingCurves>(curves, { cookie, body: { jobId, ...body } });

it("draws the job's own plan at the step that the evaluation times, and writes nothing", async () => {
  const before = await db().design.findUniqueOrThrow({ where: { id: design.id } });
  const { status, body } = await ask({ designId: design.id, revision: 1 });
  expect(status).toBe(200);
  type Evaluated = { result: { training: { jobs: { step: Record<string, number> }[] } } };
  const call = { cookie: viewer.cookie, params: { id: design.id }, body: { document: design.document } };
  const { result } = (await callRoute<Evaluated>(evaluate, call)).body;
  const { dataStall = 0, checkpointStall = 0, ...priced } = result.training.jobs[0]?.step ?? {};
  const seconds = Object.values(priced).reduce((sum, part) => sum + part, 0);
  const own = body.scaling?.fixedBatch.find(({ efficiency }) => efficiency === 1);
  expect(dataStall + checkpointStall).toBeGreaterThanOrEqual(0);
  expect(own?.accelerators).toBe(16_384);
  expect((own?.stepSeconds ?? 0) / seconds).toBeCloseTo(1, 9);
  expect(body.roofline?.products.length).toBeGreaterThan(4);
  expect(await db().design.findUniqueOrThrow({ where: { id: design.id } })).toEqual(before);
});

it("answers for a document as typed", async () => {
  const { body } = await ask({ document: design.document });
  expect(body.reason).toBeNull();
  expect(body.scaling?.growingBatch.length).toBeGreaterThan(3);
});

it("says why there is nothing to draw: no accelerators, or a plan that cannot be laid out", async () => {
  const { compute: _, ...bare } = design.document;
  expect((await ask({ document: bare })).body).toMatchObject({ scaling: null, roofline: null });
  const jobs = design.document.workload?.jobs?.map((job) => ({ ...job, parallel: { ...job.parallel, tensor: 7 } }));
  const { body } = await ask({ document: { ...design.document, workload: { jobs } } });
  expect(body).toMatchObject({ scaling: null, reason: ["The plan cannot be laid out.", "方案无法实施。"] });
});

it.each([
  ["neither a document nor a design", () => ({}), "document"],
  ["a design without its revision", () => ({ designId: design.id }), "revision"],
  ["both", () => ({ document: design.document, designId: design.id, revision: 1 }), "designId"],
  ["a document that is none", () => ({ document: { schemaVersion: 1, compute: 3 } }), "document.compute"],
])("refuses %s", async (_what, body, path) => {
  const refused = await ask(body());
  expect(refused.status).toBe(400);
  expect(Reflect.get(refused.body, "fields")).toMatchObject([{ path }]);
});

it("knows only jobs of the document and designs of the workspace, at today's revision", async () => {
  expect((await ask({ document: design.document, jobId: "nobody" })).status).toBe(404);
  const stranger = await signInAs("owner", await createWorkspace());
  expect((await ask({ designId: design.id, revision: 1 }, stranger.cookie)).status).toBe(404);
  expect((await ask({ designId: design.id, revision: 1 }, "")).status).toBe(401);
  const body = { revision: 1, document: { ...design.document, purpose: { name: "Moved on" } } };
  await callRoute(patch, { cookie: architect.cookie, params: { id: design.id }, body }, "PATCH");
  const stale = await ask({ designId: design.id, revision: 1 });
  expect(stale.status).toBe(409);
  expect(stale.body).toMatchObject({ code: "stale-revision" });
});
