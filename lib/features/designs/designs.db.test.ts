import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as copy } from "@/app/api/v1/designs/[id]/copies/route";
import { PUT as rename } from "@/app/api/v1/designs/[id]/name/route";
import { POST as restore } from "@/app/api/v1/designs/[id]/restoration/route";
import { GET as get, PATCH as patch, DELETE as remove } from "@/app/api/v1/designs/[id]/route";
import { POST as create, GET as list } from "@/app/api/v1/designs/route";
import { GET as listTemplates } from "@/app/api/v1/templates/route";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { engineVersions } from "@/lib/engine/evaluate";
import { db } from "@/lib/server/db";
import { today } from "@/lib/server/evaluate-cached";
import { evaluationKey } from "@/lib/spec/digest";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { CurrentDesign, Design, DesignList, SavedDesign, Templates } from "./schemas";

let architect: TestMember;
let colleague: TestMember;
let cookie = "";

beforeAll(async () => {
  const workspace = await createWorkspace();
  architect = await signInAs("architect", workspace);
  colleague = await signInAs("owner", workspace);
  cookie = architect.cookie;
});
afterAll(() => db().$disconnect());

async function newDesign(name: string, source: object = { kind: "empty" }): Promise<Design> {
  const { status, body } = await callRoute<Design>(create, { cookie, body: { name, source } });
  expect(status).toBe(201);
  return body;
}

function save(id: string, revision: number, document: unknown, as = cookie) {
  return callRoute<SavedDesign>(patch, { cookie: as, params: { id }, body: { revision, document } }, "PATCH");
}

const named = (name: string, more: object = {}) => ({ schemaVersion: 1, purpose: { name, ...more } });

it("makes a design empty, from each template and from a document, named in the document itself", async () => {
  expect(await newDesign("Empty")).toMatchObject({ revision: 1, status: "draft", document: named("Empty") });
  const { body: templates } = await callRoute<Templates>(listTemplates, { cookie });
  expect(templates.items.map(({ id }) => id)).toContain("article-gpt3");
  for (const { id } of templates.items) {
    const made = await newDesign(`From ${id}`, { kind: "template", templateId: id });
    expect(made).toMatchObject({ templateId: id, name: `From ${id}`, document: { purpose: { name: `From ${id}` } } });
  }
  const document = named("Imported", { description: "As it was" });
  const body = { source: { kind: "document", document } };
  const imported = await callRoute<Design>(create, { cookie, body });
  expect(imported.body).toMatchObject({ name: "Imported", document, owner: { id: architect.userId } });
  const untitled = await callRoute<Design>(create, {
    cookie,
    body: { source: { kind: "empty" } },
    headers: { "accept-language": "zh-CN,zh;q=0.9" },
  });
  expect(untitled.body.name).toBe("未命名设计");
});

it("names the field, the value and the limit of a document it refuses, in the caller's language", async () => {
  const document = { ...named("Bad"), purpose: { name: "Bad", serviceSeconds: 1, nonsense: true } };
  const body = { source: { kind: "document", document } };
  const { status, body: problem } = await callRoute(create, { cookie, body });
  expect([status, problem.code]).toEqual([400, "invalid-input"]);
  expect(problem.fields.map(({ path }) => path).sort()).toEqual([
    "document.purpose.nonsense",
    "document.purpose.serviceSeconds",
  ]);
  const chinese = await callRoute(create, { cookie: `${cookie}; locale=zh-CN`, body });
  expect(chinese.body.fields.every(({ message }) => /[\u4e00-\u9fff]/.test(message))).toBe(true);
  const missing = await callRoute(create, { cookie, body: { source: { kind: "template", templateId: "none" } } });
  expect(missing.body.fields[0]).toMatchObject({ path: "source.templateId", value: "none" });
});

it("saves on the current revision, and hands the second writer what the first one wrote", async () => {
  const { id } = await newDesign("Shared");
  const mine = await save(id, 1, named("Mine"));
  expect(mine).toMatchObject({ status: 200, body: { revision: 2, name: "Mine" } });
  const theirs = await save(id, 1, named("Theirs"), colleague.cookie);
  expect([theirs.status, Reflect.get(theirs.body, "code")]).toEqual([409, "stale-revision"]);
  const current = Reflect.get(theirs.body, "current") as CurrentDesign;
  expect(current).toMatchObject({ revision: 2, document: named("Mine"), changedBy: { id: architect.userId } });
  expect((await save(id, 2, named("Theirs"), colleague.cookie)).body.revision).toBe(3);
});

it("lets exactly one of many simultaneous writers through", async () => {
  const { id } = await newDesign("Busy");
  const answers = await Promise.all([1, 2, 3, 4, 5].map((turn) => save(id, 1, named(`Writer ${turn}`))));
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
  expect((await callRoute<Design>(get, { cookie, params: { id } })).body.revision).toBe(2);
});

it("takes a save that is sent again after a lost answer for the save it was", async () => {
  const { id } = await newDesign("Flaky");
  await save(id, 1, named("Saved once"));
  expect(await save(id, 1, named("Saved once"))).toMatchObject({ status: 200, body: { revision: 2 } });
  expect(await db().auditEvent.count({ where: { objectId: id, action: "design.edited" } })).toBe(1);
});

it("makes an approved design a draft again when its document changes", async () => {
  const { id } = await newDesign("Decided");
  await db().design.update({ where: { id }, data: { status: "approved" } });
  expect((await save(id, 1, named("Decided", { description: "New" }))).body.status).toBe("draft");
});

it("makes an approved design a draft again when it is renamed: a version seals its name", async () => {
  const { id } = await newDesign("Sealed");
  await db().design.update({ where: { id }, data: { status: "approved" } });
  const renameTo = (name: string) =>
    callRoute<SavedDesign>(rename, { cookie, params: { id }, body: { name } }, "PUT").then(({ body }) => body.status);
  expect(await renameTo("Sealed")).toBe("approved");
  expect(await renameTo("Otherwise")).toBe("draft");
});

it("does not undo a decision that falls while an edit is being saved", async () => {
  const { id } = await newDesign("Raced");
  await db().design.update({ where: { id }, data: { status: "in_review" } });
  let saving: ReturnType<typeof save> | null = null;
  await db().$transaction(async (deciding) => {
    await deciding.design.update({ where: { id }, data: { status: "changes_requested" } });
    saving = save(id, 1, named("Raced", { description: "New" }));
    // Long enough for the save to come to the row that this transaction holds.
    await sleep(500);
  });
  expect(await saving).toMatchObject({ status: 200, body: { revision: 2, status: "draft" } });
});

it("renames, copies with the answers, deletes and restores", async () => {
  const { id } = await newDesign("Original");
  await db().controlAnswer.create({
    data: { designId: id, controlId: "OPS-01", state: "met", answeredById: architect.userId },
  });
  const renamed = await callRoute<SavedDesign>(rename, { cookie, params: { id }, body: { name: "Renamed" } }, "PUT");
  expect(renamed.body).toMatchObject({ name: "Renamed", revision: 2 });
  const twin = await callRoute<Design>(copy, { cookie: colleague.cookie, params: { id }, body: {} });
  expect(twin.body).toMatchObject({ name: "Renamed (copy)", owner: { id: colleague.userId }, revision: 1 });
  expect(await db().controlAnswer.count({ where: { designId: twin.body.id } })).toBe(1);
  expect((await callRoute(remove, { cookie, params: { id } }, "DELETE")).status).toBe(200);
  expect((await callRoute(get, { cookie, params: { id } })).status).toBe(404);
  expect((await save(id, 2, named("Too late"))).status).toBe(404);
  expect((await callRoute(remove, { cookie, params: { id } }, "DELETE")).status).toBe(404);
  expect((await callRoute(restore, { cookie, params: { id } }, "POST")).body).toMatchObject({ name: "Renamed" });
  expect((await callRoute<Design>(get, { cookie, params: { id } })).body.document).toEqual(named("Renamed"));
});

it("lists what today's engine answers, and keeps it for the next order by a figure", async () => {
  const { id } = await newDesign("Computed long ago", { kind: "template", templateId: "article-gpt3" });
  const { updatedAt, capexUsd, isBuildable } = await db().design.findUniqueOrThrow({ where: { id } });
  const byAnOldEngine = { headlineKey: "old", capexUsd: 1, isBuildable: null };
  await db().design.update({ where: { id }, data: byAnOldEngine });
  const listed = await callRoute<DesignList>(list, { cookie, query: "?q=Computed%20long%20ago" });
  expect(listed.body.items).toMatchObject([{ id, capexUsd, isBuildable, updatedAt: updatedAt.toISOString() }]);
  expect(await db().design.findUniqueOrThrow({ where: { id } })).toMatchObject({ capexUsd, isBuildable, revision: 1 });
});

it("lists the figures of a draft that can no longer be read as they were stored", async () => {
  const { id } = await newDesign("Unreadable");
  const data = { document: { schemaVersion: 1, nonsense: true }, headlineKey: "old", capexUsd: 7 };
  await db().design.update({ where: { id }, data });
  const listed = await callRoute<DesignList>(list, { cookie, query: "?q=Unreadable" });
  expect(listed.body.items).toMatchObject([{ id, capexUsd: 7 }]);
});

it("searches, filters, sorts and pages, with what has no figure last in both directions", async () => {
  const owner = await signInAs("owner");
  const base = { workspaceId: owner.workspaceId, ownerId: owner.userId, updatedById: owner.userId };
  const headlineKey = evaluationKey("", engineVersions(catalog), { answers: [], today: today() });
  const rows = Array.from({ length: 30 }, (_, index) => ({
    ...base,
    name: index === 7 ? "100%_sure\\" : `Hall ${String(index).padStart(2, "0")} 机房`,
    document: named("x"),
    documentDigest: "",
    headlineKey,
    status: index % 3 === 0 ? ("approved" as const) : ("in_review" as const),
    capexUsd: index % 2 === 0 ? index : null,
  }));
  await db().design.createMany({ data: rows });
  const page = async (query: string) =>
    (await callRoute<DesignList>(list, { cookie: owner.cookie, query: `?${query}` })).body;
  expect(await page("pageSize=10&sort=name&direction=asc&page=4")).toMatchObject({ total: 30, items: [] });
  const names = (await page("pageSize=10&sort=name&direction=asc&page=2")).items.map(({ name }) => name);
  expect(names[0]).toBe("Hall 10 机房");
  expect((await page(`q=${encodeURIComponent("HALL 1")}`)).total).toBe(10);
  for (const literal of ["%", "_", "\\", "100%_sure\\"]) {
    expect((await page(`q=${encodeURIComponent(literal)}`)).total).toBe(1);
  }
  expect((await page(`q=${encodeURIComponent("机房")}`)).total).toBe(29);
  expect((await page("status=approved")).items.every(({ status }) => status === "approved")).toBe(true);
  expect((await page("status=approved&status=in-review")).total).toBe(30);
  for (const direction of ["asc", "desc"]) {
    const costs = (await page(`sort=cost&direction=${direction}&pageSize=30`)).items.map(({ capexUsd }) => capexUsd);
    expect(costs.slice(15).every((cost) => cost === null)).toBe(true);
    expect(costs[0]).toBe(direction === "asc" ? 0 : 28);
  }
  expect((await page(`ownerId=${architect.userId}`)).total).toBe(0);
  const refused = await callRoute(list, { cookie: owner.cookie, query: "?page=0&sort=owner&nonsense=1" });
  expect(refused.body.fields.map(({ path }) => path).sort()).toEqual(["nonsense", "page", "sort"]);
});
