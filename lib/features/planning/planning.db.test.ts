import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as evaluate } from "@/app/api/v1/designs/[id]/evaluation/route";
import { PATCH as patch } from "@/app/api/v1/designs/[id]/route";
import { POST as create } from "@/app/api/v1/designs/route";
import { POST as explain } from "@/app/api/v1/plans/explanation/route";
import { POST as plans } from "@/app/api/v1/plans/route";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { mergeSearches } from "@/lib/engine/planner/merge-searches";
import type { PlanCursor, PlanSearch } from "@/lib/engine/planner/plan-search";
import { withResolvedPlan } from "@/lib/engine/planner/resolved-plan";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { ExplainedPlan, PlanStretch } from "./schemas";

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
  const body = { source: { kind: "template", templateId: "article-gpt3" } };
  design = (await callRoute<Made>(create, { cookie: architect.cookie, body })).body;
  jobId = design.document.workload?.jobs?.[0]?.id ?? "";
});
afterAll(() => db().$disconnect());

function ask(body: object, cookie = viewer.cookie) {
  return callRoute<PlanStretch>(plans, { cookie, body: { jobId, ...body } });
}

/** All stretches, as a browser asks for them. */
async function searchAll(body: object): Promise<{ search: PlanSearch; key: string; answers: number }> {
  let search: PlanSearch | null = null;
  let cursor: PlanCursor | null = null;
  let key = "";
  let answers = 0;
  do {
    const { status, body: answer } = await ask({ ...body, cursor });
    if (status !== 200 || answer.search === null) throw new Error(JSON.stringify(answer));
    search = search === null ? answer.search : mergeSearches(search, answer.search);
    cursor = answer.search.nextCursor;
    key = answer.key ?? "";
    answers += 1;
  } while (cursor !== null);
  return { search, key, answers };
}

it("answers in stretches that join to a best plan, the front and the counts, and writes nothing", async () => {
  const before = await db().design.findUniqueOrThrow({ where: { id: design.id } });
  const { search, answers } = await searchAll({ designId: design.id, revision: 1, top: 3 });
  expect(search.best).toHaveLength(3);
  expect(search.best[0]?.accelerators).toBe(64);
  expect(search.front.length).toBeGreaterThan(1);
  expect(search.counts.enumerated).toBe(search.counts.prunedByMemory + search.counts.fullyPriced);
  expect(search.cellsDone).toBe(search.cellCount);
  expect(answers).toBeGreaterThan(0);
  expect(await db().design.findUniqueOrThrow({ where: { id: design.id } })).toEqual(before);
});

it("finds for a document as typed a plan that the evaluation then runs at the same step time", async () => {
  const { search, key } = await searchAll({ document: design.document });
  const best = search.best[0];
  if (best === undefined) throw new Error("nothing fits");
  const document = withResolvedPlan(design.document, jobId, best.plan, key);
  const call = { cookie: viewer.cookie, params: { id: design.id } };
  type Evaluated = { result: { training: { jobs: { plan: { source: string }; step: Record<string, number> }[] } } };
  const { body } = await callRoute<Evaluated>(evaluate, { ...call, body: { document } });
  const job = body.result.training.jobs[0];
  expect(job?.plan.source).toBe("planner");
  const { dataStall = 0, checkpointStall = 0, ...priced } = job?.step ?? {};
  expect(dataStall + checkpointStall).toBeGreaterThanOrEqual(0);
  const seconds = Object.values(priced).reduce((sum, part) => sum + part, 0);
  expect(seconds / best.seconds).toBeCloseTo(1, 9);
});

it("looks at halves of the accelerators for the cheapest plan, and keeps room for the one with most memory free", async () => {
  const { search: cheapest } = await searchAll({ document: design.document, objective: "cost", top: 1 });
  const { search: roomiest } = await searchAll({ document: design.document, objective: "memory", top: 1 });
  const { search: fastest } = await searchAll({ document: design.document, top: 1 });
  const spent = (search: PlanSearch) => (search.best[0]?.seconds ?? 0) * (search.best[0]?.accelerators ?? 0);
  expect(spent(cheapest)).toBeLessThanOrEqual(spent(fastest));
  expect(roomiest.best[0]?.bytes).toBeLessThan(fastest.best[0]?.bytes ?? 0);
});

it("explains the best plan, and what makes one fit that does not", async () => {
  const { search } = await searchAll({ document: design.document, top: 2 });
  const [best, second] = search.best;
  const body = { document: design.document, jobId, plan: best?.plan, nextBest: second?.plan };
  const why = await callRoute<ExplainedPlan>(explain, { cookie: viewer.cookie, body });
  expect(why.body.explanation?.seconds).toBe(best?.seconds);
  expect(why.body.explanation?.nextBest?.seconds).toBe(second?.seconds);
  const tooLarge = {
    ...best?.plan,
    tensor: 1,
    pipeline: 1,
    virtualStages: 1,
    context: 1,
    data: 64,
    shard: 64,
    zero: 0,
  };
  const plan = { ...tooLarge, zeroBubble: 0, microBatch: 1, accumulation: 24, recompute: 0, offload: 0 };
  const not = await callRoute<ExplainedPlan>(explain, { cookie: viewer.cookie, body: { ...body, plan } });
  expect(not.body).toMatchObject({ fault: null, explanation: null, enough: null });
  expect(not.body.smallestChange?.fits).toBe(true);
  const heads = { ...plan, tensor: 7, data: 9, shard: 9 };
  const invalid = await callRoute<ExplainedPlan>(explain, { cookie: viewer.cookie, body: { ...body, plan: heads } });
  expect(invalid.body.fault).not.toBeNull();
  expect(invalid.body.explanation).toBeNull();
});

it("says why a job cannot be planned", async () => {
  const { compute: _, ...bare } = design.document;
  const { body } = await ask({ document: bare });
  expect(body).toMatchObject({ search: null, key: null });
  expect(body.reason).toHaveLength(2);
});

it.each([
  ["neither a document nor a design", () => ({}), 400, "document"],
  ["a design without its revision", () => ({ designId: design.id }), 400, "revision"],
  ["both", () => ({ document: design.document, designId: design.id, revision: 1 }), 400, "designId"],
  ["an objective that is none", () => ({ document: design.document, objective: "fame" }), 400, "objective"],
  [
    "a cursor that is none",
    () => ({ document: design.document, cursor: { cell: -1, hasFit: true } }),
    400,
    "cursor.cell",
  ],
  ["more plans than a list holds", () => ({ document: design.document, top: 51 }), 400, "top"],
  ["a document that is none", () => ({ document: { schemaVersion: 1, compute: 3 } }), 400, "document.compute"],
])("refuses %s", async (_what, body, status, path) => {
  const refused = await ask(body());
  expect(refused.status).toBe(status);
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
  expect((await ask({ designId: design.id, revision: 2 })).status).toBe(200);
});
