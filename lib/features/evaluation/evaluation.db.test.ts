import { afterAll, beforeAll, expect, it } from "vitest";
import { PUT as answer, DELETE as withdraw } from "@/app/api/v1/designs/[id]/answers/[controlId]/route";
import { GET as answers } from "@/app/api/v1/designs/[id]/answers/route";
import { POST as evaluate } from "@/app/api/v1/designs/[id]/evaluation/route";
import { GET as result } from "@/app/api/v1/designs/[id]/result/route";
import { GET as get } from "@/app/api/v1/designs/[id]/route";
import { POST as create } from "@/app/api/v1/designs/route";
import { POST as explain } from "@/app/api/v1/explanations/route";
import { POST as change } from "@/app/api/v1/part-changes/route";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { AnswerEntry, Answers, DesignEvaluation, FigureExplanation, PartChange } from "./schemas";

interface Made {
  readonly id: string;
  readonly document: Readonly<Record<string, unknown>>;
  readonly documentDigest: string;
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

function put(controlId: string, body: object, cookie = architect.cookie) {
  return callRoute<AnswerEntry>(answer, { cookie, params: { ...params, controlId }, body }, "PUT");
}

const met = { state: "met", maturity: 4, targetMaturity: 3, owner: "Bo", evidence: "https://docs.example.com/plan" };

it("gives the saved draft's result with its digest and revision, the same on each call", async () => {
  const first = await callRoute<DesignEvaluation>(result, { cookie: viewer.cookie, params });
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({ revision: 1, documentDigest: design.documentDigest });
  expect(first.body.result.score.article.product).toBe(30_720_000);
  const again = await callRoute<DesignEvaluation>(evaluate, { cookie: viewer.cookie, params, body: {} });
  expect(again.body).toEqual(first.body);
});

it("evaluates a document that is not saved, and leaves the saved one alone", async () => {
  const before = await db().design.findUniqueOrThrow({ where: { id: design.id } });
  const document = { ...design.document, purpose: { name: "What if", targets: { budgetUsd: 1_000_000 } } };
  const call = { cookie: architect.cookie, params, body: { document } };
  const { body } = await callRoute<DesignEvaluation>(evaluate, call);
  expect(body.documentDigest).not.toBe(design.documentDigest);
  expect(body.result.verdict.onBudget.target).toBe(1_000_000);
  expect(await db().design.findUniqueOrThrow({ where: { id: design.id } })).toEqual(before);
  const invalid = await callRoute(evaluate, { ...call, body: { document: { ...document, purpose: { name: 3 } } } });
  expect(invalid.body).toMatchObject({ code: "invalid-input", fields: [{ path: "document.purpose.name" }] });
});

const stepTime = "training.jobs[0].stepSeconds";

it("explains a figure of the saved draft, in the reader's language, to whoever may read the design", async () => {
  const { body } = await callRoute<DesignEvaluation>(result, { cookie: viewer.cookie, params });
  const asked = { designId: design.id, revision: 1, path: stepTime };
  const english = await callRoute<FigureExplanation>(explain, { cookie: viewer.cookie, body: asked });
  expect(english.status).toBe(200);
  const { root, nodes } = english.body;
  expect(nodes[root]).toMatchObject({ name: "Step time", value: body.result.training.jobs[0]?.stepSeconds });
  expect(nodes[root]?.inputs.map(({ node }) => nodes[node]?.unit)).toEqual(["seconds", "seconds", "seconds"]);
  expect(nodes.some(({ origin }) => origin?.kind === "field" && origin.path !== null)).toBe(true);
  const chinese = await callRoute<FigureExplanation>(explain, {
    cookie: viewer.cookie,
    body: { ...asked, locale: "zh-CN" },
  });
  expect(chinese.body.nodes[root]).toMatchObject({ name: "步时", value: nodes[root]?.value });
});

it("explains a figure of a document that is not saved", async () => {
  const body = { document: design.document, path: stepTime };
  const { status } = await callRoute(explain, { cookie: architect.cookie, body });
  expect(status).toBe(200);
  const invalid = await callRoute(explain, { cookie: architect.cookie, body: { ...body, document: { purpose: 3 } } });
  expect(invalid.status).toBe(400);
});

it.each([
  ["a figure that is none", { path: "training.jobs[0].nothing" }, "not-found"],
  ["a design that is not there", { designId: "00000000-0000-4000-8000-000000000000" }, "not-found"],
  ["another revision than the saved one", { revision: 7 }, "stale-revision"],
  ["neither a design nor a document", { designId: undefined }, "invalid-input"],
  ["a language that the product does not have", { locale: "de" }, "invalid-input"],
])("does not explain %s", async (_, change, code) => {
  const body = { designId: design.id, path: stepTime, ...change };
  const refused = await callRoute(explain, { cookie: viewer.cookie, body });
  expect(refused.body).toMatchObject({ code });
});

it("explains nothing to strangers, nor designs of another workspace", async () => {
  const body = { designId: design.id, path: stepTime };
  expect((await callRoute(explain, { body })).status).toBe(401);
  const stranger = await signInAs("architect", await createWorkspace());
  expect((await callRoute(explain, { cookie: stranger.cookie, body })).status).toBe(404);
});

it("keeps an answer, shows who gave it, and moves the result and the list's figures with it", async () => {
  const before = await callRoute<DesignEvaluation>(result, { cookie: viewer.cookie, params });
  const given = await put("OPS-01", { ...met, expiresOn: "2099-12-31" });
  expect(given.body).toMatchObject({ controlId: "OPS-01", state: "met", expiresOn: "2099-12-31", dueOn: null });
  const { body } = await callRoute<Answers>(answers, { cookie: viewer.cookie, params });
  expect(body.items).toEqual([expect.objectContaining({ answeredBy: { id: architect.userId, name: architect.name } })]);
  const after = await callRoute<DesignEvaluation>(result, { cookie: viewer.cookie, params });
  expect(after.body.evaluationKey).not.toBe(before.body.evaluationKey);
  const state = (evaluation: DesignEvaluation) =>
    evaluation.result.controls.controls.find(({ id }) => id === "OPS-01")?.state;
  expect([state(before.body), state(after.body)]).toEqual(["not-assessed", "met"]);
  const row = await db().design.findUniqueOrThrow({ where: { id: design.id } });
  expect(row).toMatchObject({ headlineKey: after.body.evaluationKey, revision: 1 });
  const fresh = await callRoute<{ updatedBy: { id: string } }>(get, { cookie: viewer.cookie, params });
  expect(fresh.body.updatedBy.id).toBe(architect.userId);
});

it("withdraws an answer once", async () => {
  await put("OPS-02", met);
  const call = { cookie: architect.cookie, params: { ...params, controlId: "OPS-02" } };
  expect((await callRoute(withdraw, call, "DELETE")).status).toBe(200);
  expect((await callRoute(withdraw, call, "DELETE")).status).toBe(404);
});

it.each([
  ["a control that does not apply", { state: "not-applicable", note: "Too short" }, ["note"]],
  ["a partial one without a word on what is missing", { state: "partial", maturity: 1 }, ["note"]],
  ["a gap without someone and a date", { state: "not-met" }, ["owner", "dueOn"]],
  ["an accepted risk without end", { state: "exception", note: "Accepted by the board in May" }, ["expiresOn"]],
  ["a claim without maturity", { state: "met" }, ["maturity"]],
  ["a maturity off the scale", { state: "met", maturity: 6 }, ["maturity"]],
  ["evidence that would run when followed", { ...met, evidence: "javascript:alert(1)" }, ["evidence"]],
  ["a day that is not one", { ...met, expiresOn: "2026-02-30" }, ["expiresOn"]],
])("refuses %s", async (_what, body, fields) => {
  const refused = await put("OPS-03", body);
  expect(refused.status).toBe(400);
  const problems = Reflect.get(refused.body, "fields") as { path: string }[];
  expect(problems.map(({ path }) => path)).toEqual(fields);
});

it("knows the control library: no unknown control, no claim about what the design itself decides", async () => {
  expect((await put("OPS-99", met)).status).toBe(404);
  const derived = await put("BCM-04", met);
  expect(Reflect.get(derived.body, "fields")).toMatchObject([{ path: "state", value: "met" }]);
  const reason = { state: "not-applicable", note: "No training happens in this design." };
  expect((await put("BCM-04", reason)).status).toBe(200);
});

it("tells what the workspace's designs become if a figure of a part changes, and changes nothing", async () => {
  const ask = (body: object, { cookie } = viewer) => callRoute<PartChange>(change, { cookie, body });
  const dearer = { kind: "prices", id: "server-nvidia-dgx-a100", figure: "usd", factor: 2 };
  const { body, status } = await ask(dearer);
  expect(status).toBe(200);
  const moved = body.items.find(({ id }) => id === design.id);
  const { cost } = (await callRoute<DesignEvaluation>(result, { cookie: viewer.cookie, params })).body.result;
  expect(moved?.before.capexUsd).toBe(cost.capitalUsd);
  expect(moved?.after.capexUsd ?? 0).toBeGreaterThan(cost.capitalUsd ?? 0);
  expect(body.total).toBeGreaterThan(0);
  expect((await ask({ ...dearer, id: "server-nvidia-dgx-b200" })).body.items).toEqual([]);
  expect((await ask({ ...dearer, page: 2 })).body).toMatchObject({ items: [], page: 2, total: body.total });
  expect((await ask({ ...dearer, id: "nobody" })).status).toBe(404);
  expect((await ask({ ...dearer, factor: 0 })).status).toBe(400);
  const stranger = await signInAs("architect", await createWorkspace());
  expect((await ask(dearer, stranger)).body).toMatchObject({ items: [], total: 0 });
});
