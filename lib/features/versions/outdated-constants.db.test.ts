// A design stored while the engine had a constant that is gone: it opens, is evaluated and saved, and what was frozen
// stays as it was sealed.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { GET as compare } from "@/app/api/v1/designs/[id]/comparison/route";
import { GET as getResult } from "@/app/api/v1/designs/[id]/result/route";
import { GET as getDesign } from "@/app/api/v1/designs/[id]/route";
import { GET as getVersion } from "@/app/api/v1/designs/[id]/versions/[number]/route";
import { GET as verify } from "@/app/api/v1/designs/[id]/versions/[number]/verification/route";
import { GET as list } from "@/app/api/v1/designs/[id]/versions/route";
import { POST as create } from "@/app/api/v1/designs/route";
import type { Design } from "@/lib/features/designs/schemas";
import type { DesignEvaluation } from "@/lib/features/evaluation/schemas";
import { db } from "@/lib/server/db";
import { canonicalJson, documentDigest, type VersionContent, versionSeal } from "@/lib/spec/digest";
import { callRoute } from "@/test/fixtures/api";
import { edit, freeze, type Review, startReview } from "@/test/fixtures/review";
import type { Comparison, Verification, VersionDetail, Versions } from "./schemas";

const item = { id: "old", value: 1.6, reason: "measured in spring" };
const stored = { constants: [{ ...item, constant: "inference.eager-launch-hopper" }] };
const read = { constants: [{ ...item, retired: "inference.eager-launch-hopper" }] };

let review: Review;
let params: { id: string };

const withOverrides = (document: object, overrides: object) => ({ ...document, overrides });

/** Puts the constant where the programs of before would have: into the draft, and into a second, sealed version. */
beforeAll(async () => {
  review = await startReview();
  params = { id: review.designId };
  await freeze(review);
  const design = await db().design.findUniqueOrThrow({ where: { id: review.designId } });
  const document = withOverrides(design.document as object, stored);
  const digestOf = documentDigest(document as never);
  await db().design.update({ where: params, data: { document, documentDigest: digestOf } });
  const { id: _, content, ...version } = await db().designVersion.findFirstOrThrow({ where: { designId: params.id } });
  const sealed = JSON.parse(new TextDecoder().decode(content)) as VersionContent;
  const { bytes, digest } = versionSeal({ ...sealed, document: document as never });
  const draft = createHash("sha256")
    .update(canonicalJson({ document, answers: [] }))
    .digest("hex");
  const data = { ...version, number: 2, draftDigest: draft, content: new TextEncoder().encode(bytes), digest };
  await db().designVersion.create({ data });
});
afterAll(() => db().$disconnect());

const call = () => ({ cookie: review.viewer.cookie, params });

it("opens, with value and reason, and says what no longer acts", async () => {
  const opened = await callRoute<Design>(getDesign, call());
  expect(opened.status).toBe(200);
  expect(opened.body.document.overrides).toEqual(read);
  const { status, body } = await callRoute<DesignEvaluation>(getResult, call());
  expect(status).toBe(200);
  expect(body.result.findings.filter(({ section }) => section === "overrides")).toMatchObject([
    { id: "overrides.succeeded", path: "overrides.constants[0].constant", values: { since: "2.4.0" } },
  ]);
});

it("is taken as a file as well, while a constant that never was is refused", async () => {
  const make = (overrides: object) => {
    const document = { schemaVersion: 1, purpose: { name: "Imported" }, overrides };
    const body = { source: { kind: "document", document } };
    return callRoute<Design & { code: string; fields: unknown }>(create, { cookie: review.architect.cookie, body });
  };
  const imported = await make(stored);
  expect(imported.status).toBe(201);
  expect(imported.body.document.overrides).toEqual(read);
  const misspelt = await make({ constants: [{ ...item, constant: "inference.eager-lunch-hopper" }] });
  expect(misspelt.body).toMatchObject({
    code: "invalid-input",
    fields: [{ path: "document.overrides.constants[0].constant" }],
  });
});

it("leaves the frozen version intact, which names the constant that it was sealed with", async () => {
  const second = { ...call(), params: { ...params, number: "2" } };
  const verified = await callRoute<Verification>(verify, second);
  expect(verified.body.isIntact).toBe(true);
  const { status, body } = await callRoute<VersionDetail>(getVersion, second);
  expect([status, body.content.isIntact]).toEqual([200, true]);
  const rows = body.content.sections.find(({ id }) => id === "overrides")?.rows.map(({ value }) => value[0]);
  expect(rows).toEqual([
    "1.6",
    "measured in spring",
    "Kernel starts while reading inputs over those while decoding, which recorded graphs replay: Hopper",
  ]);
  const compared = await callRoute<Comparison>(compare, { ...call(), query: "?from=2&to=draft" });
  expect([compared.status, compared.body.changes]).toEqual([200, []]);
});

it("does not count as edited since it was frozen, as nobody did", async () => {
  const { body } = await callRoute<Versions>(list, call());
  expect([body.items[0]?.number, body.isEditedSince]).toEqual([2, false]);
});

it("is saved as it was read", async () => {
  const { body } = await callRoute<Design>(getDesign, call());
  const document = { ...body.document, purpose: { ...body.document.purpose, description: "Another" } };
  const saved = await edit(review, body.revision, document);
  expect(saved.status).toBe(200);
  const row = await db().design.findUniqueOrThrow({ where: params });
  expect(row.document).toMatchObject({ overrides: read });
  expect(row.documentDigest).toBe(documentDigest(row.document as never));
});
