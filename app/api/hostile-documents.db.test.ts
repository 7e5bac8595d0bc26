// The thousand documents of the engine's own guarantee, handed to the design API: each is evaluated or saved, or refused
// with the fields that are wrong. None makes the server fail.
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { db } from "@/lib/server/db";
import { partIdsOf } from "@/lib/spec/part-ids";
import { templates } from "@/lib/spec/templates/templates.gen";
import { documentArbitrary } from "@/test/arbitraries/design-document.arbitrary";
import { spoiltDocumentArbitrary } from "@/test/arbitraries/hostile-json.arbitrary";
import { callRoute } from "@/test/fixtures/api";
import { signInAs } from "@/test/fixtures/workspace";
import { POST as evaluateDesign } from "./v1/designs/[id]/evaluation/route";
import { PATCH as patchDesign } from "./v1/designs/[id]/route";
import { POST as createDesign } from "./v1/designs/route";

const RUNS = 500;
const documents = Object.values(templates).map(({ document }) => document);
/** Evaluated, refused as invalid, or larger than a request may be. */
const expected = new Set([200, 400, 413, 422]);

let cookie: string;
let id: string;
let revision = 1;
beforeAll(async () => {
  cookie = (await signInAs("architect")).cookie;
  const body = { name: "Hostile", source: { kind: "empty" } };
  const created = await callRoute<{ id: string }>(createDesign, { cookie, body });
  id = created.body.id;
});
afterAll(() => db().$disconnect());

async function unexpectedAnswers(values: readonly unknown[]): Promise<string[]> {
  const found: string[] = [];
  for (const [index, document] of values.entries()) {
    // Every tenth is saved, too: writing costs more than the rest of the test together.
    const isSaved = index % 10 === 0;
    const call = { cookie, params: { id } };
    const answer = isSaved
      ? await callRoute<{ revision?: number }>(patchDesign, { ...call, body: { revision, document } }, "PATCH")
      : await callRoute<{ revision?: number }>(evaluateDesign, { ...call, body: { document } });
    if (isSaved && answer.status === 200) revision = answer.body.revision ?? revision;
    if (!expected.has(answer.status)) found.push(`${answer.status}: ${JSON.stringify(document).slice(0, 500)}`);
  }
  return found;
}

it("answers five hundred documents that keep to the schema", async () => {
  const values = fc.sample(documentArbitrary(partIdsOf(catalog)), { seed: 20261125, numRuns: RUNS });
  expect(await unexpectedAnswers(values)).toEqual([]);
}, 180_000);

it("answers five hundred spoilt documents", async () => {
  const values = fc.sample(spoiltDocumentArbitrary(documents), { seed: 20261126, numRuns: RUNS });
  expect(await unexpectedAnswers(values)).toEqual([]);
}, 180_000);
