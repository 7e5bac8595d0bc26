import { afterAll, beforeAll, expect, it } from "vitest";
import { POST as create } from "@/app/api/v1/designs/route";
import { POST as goals } from "@/app/api/v1/goals/route";
import { meetsGoal } from "@/lib/engine/goal/goal";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { SizedGoal } from "./goal-schemas";

let architect: TestMember;
let viewer: TestMember;
beforeAll(async () => {
  const workspace = await createWorkspace();
  architect = await signInAs("architect", workspace);
  viewer = await signInAs("viewer", workspace);
});
afterAll(() => db().$disconnect());

const goal = { model: "llama-3-1-8b", tokens: 1e12, seconds: 30 * 86_400 };
const ask = (body: object, cookie = viewer.cookie) => callRoute<SizedGoal>(goals, { cookie, body });

it("sizes the first kind when none is named, names all, and leads through them to the end", async () => {
  const { status, body } = await ask(goal);
  expect(status).toBe(200);
  expect(body.row.accelerator).toBe(body.kinds[0]?.accelerator);
  expect(body.nextAccelerator).toBe(body.kinds[1]?.accelerator);
  const last = body.kinds.at(-1)?.accelerator;
  expect((await ask({ ...goal, accelerator: last })).body.nextAccelerator).toBeNull();
});

it("answers with a design that can be made as it is, and writes nothing itself", async () => {
  const before = await db().design.count();
  const { body } = await ask({ ...goal, accelerator: "nvidia-h100-sxm" });
  const { fewest } = body.row;
  expect(meetsGoal(fewest)).toBe(true);
  expect(await db().design.count()).toBe(before);
  const source = { kind: "document", document: fewest?.document };
  const made = await callRoute<{ name: string; isBuildable: boolean; facilityWatts: number }>(create, {
    cookie: architect.cookie,
    body: { source },
  });
  expect(made.status).toBe(201);
  expect(made.body).toMatchObject({ name: fewest?.document.purpose?.name, isBuildable: true });
  expect(made.body.facilityWatts).toBe(fewest?.facilityWatts);
});

it.each([
  ["an unknown model", { model: "constructor" }, "model"],
  ["an unknown place", { place: "atlantis" }, "place"],
  ["an unknown accelerator", { accelerator: "abacus" }, "accelerator"],
  ["no tokens", { tokens: 0 }, "tokens"],
  ["no time", { seconds: 60 }, "seconds"],
  ["power below any site", { facilityWatts: 1 }, "facilityWatts"],
  ["a budget below any", { budgetUsd: 0 }, "budgetUsd"],
  ["half a sequence", { batchSequences: 0.5 }, "batchSequences"],
  ["a format that is none", { precision: "fp2" }, "precision"],
  ["a field that is none", { watts: 1 }, "watts"],
])("refuses %s, and names the field", async (_what, wrong, path) => {
  const { status, body } = await ask({ ...goal, ...wrong });
  expect(status).toBe(400);
  expect(Reflect.get(body, "fields")).toMatchObject([{ path }]);
});

it("asks who does not sign in to do so", async () => {
  expect((await ask(goal, "")).status).toBe(401);
});
