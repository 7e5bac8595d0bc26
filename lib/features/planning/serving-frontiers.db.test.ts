import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as create } from "@/app/api/v1/designs/route";
import { POST as frontiers } from "@/app/api/v1/serving-frontiers/route";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { ServingFrontier } from "./schemas";

interface Made {
  readonly id: string;
  readonly document: DesignDocument;
}

let viewer: TestMember;
let design: Made;
let servingId: string;
let trainingId: string;

beforeAll(async () => {
  const workspace = await createWorkspace();
  const architect = await signInAs("architect", workspace);
  viewer = await signInAs("viewer", workspace);
  const body = { source: { kind: "template", templateId: "customer-service-assistant" } };
  design = (await callRoute<Made>(create, { cookie: architect.cookie, body })).body;
  const jobs = design.document.workload?.jobs ?? [];
  servingId = jobs.find(({ kind }) => kind === "inference")?.id ?? "";
  trainingId = jobs.find(({ kind }) => kind !== "inference")?.id ?? "";
});
afterAll(() => db().$disconnect());

const ask = (body: object, cookie = viewer.cookie) =>
  callRoute<ServingFrontier>(frontiers, { cookie, body: { jobId: servingId, ...body } });

it("draws a saved job's frontier with the batch in use, and writes nothing", async () => {
  const before = await db().design.findUniqueOrThrow({ where: { id: design.id } });
  const { status, body } = await ask({ designId: design.id, revision: 1 });
  expect(status).toBe(200);
  expect(body.frontier?.points.length).toBeGreaterThan(3);
  expect(body.frontier?.points.map(({ batch }) => batch)).toContain(body.frontier?.operatingBatch);
  expect(await db().design.findUniqueOrThrow({ where: { id: design.id } })).toEqual(before);
});

it("answers for a document as typed, and says why a training job has none", async () => {
  expect((await ask({ document: design.document })).body.reason).toBeNull();
  const { body } = await ask({ document: design.document, jobId: trainingId });
  expect(body).toMatchObject({ frontier: null, reason: ["A training job has no such curve.", "训练任务没有该曲线。"] });
});

it("knows only jobs of the document and designs of the workspace", async () => {
  expect((await ask({ document: design.document, jobId: "nobody" })).status).toBe(404);
  const stranger = await signInAs("owner", await createWorkspace());
  expect((await ask({ designId: design.id, revision: 1 }, stranger.cookie)).status).toBe(404);
  expect((await ask({ designId: design.id, revision: 1 }, "")).status).toBe(401);
});
