// Signing off without an account: what is needed, what is kept, and that it happens once.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as readDesign } from "@/app/api/v1/designs/[id]/route";
import { GET as listVersions } from "@/app/api/v1/designs/[id]/versions/route";
import { GET as read } from "@/app/api/v1/shares/[id]/route";
import { POST as sign } from "@/app/api/v1/shares/[id]/signature/route";
import type { Design } from "@/lib/features/designs/schemas";
import type { Versions } from "@/lib/features/versions/schemas";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { approvedReview, edit, open, type Review, share, tokenOf } from "@/test/fixtures/review";
import type { SharedVersion, ShareSignature } from "./schemas";

afterAll(() => db().$disconnect());

interface Opened {
  readonly id: string;
  readonly cookie: string;
  readonly shown: SharedVersion;
}

async function openLink(review: Review, scope: "view" | "sign", locale = "en"): Promise<Opened> {
  const { body: link } = await share(review, { number: 1, scope, recipient: "The board" });
  const { cookie: visit } = await open(link.id, tokenOf(link.link));
  const cookie = `${visit}; locale=${locale}`;
  const { body: shown } = await callRoute<SharedVersion>(read, { params: { id: link.id }, cookie });
  return { id: link.id, cookie, shown };
}

const consent = { decision: "signed", name: "Ada Lovelace", role: "CFO", hasConsented: true };

function signWith({ id, cookie, shown }: Opened, body: object = consent) {
  const digests = { versionDigest: shown.version.digest, consentDigest: shown.agreement.digest };
  const call = { params: { id }, cookie, body: { ...digests, ...body } };
  return callRoute<ShareSignature & { code: string; fields: { path: string }[] }>(sign, call);
}

async function statusOf({ designId, viewer }: Review): Promise<string> {
  const { body } = await callRoute<Design>(readDesign, { cookie: viewer.cookie, params: { id: designId } });
  return body.status;
}

describe("signing off", () => {
  let review: Review;
  beforeAll(async () => {
    review = await approvedReview();
  });

  it("needs an open link for signing", async () => {
    const viewOnly = await openLink(review, "view");
    const refused = await signWith(viewOnly);
    expect([refused.status, refused.body.code]).toEqual([403, "cannot-sign"]);
    const link = await openLink(review, "sign");
    expect((await signWith({ ...link, cookie: "" })).status).toBe(410);
    expect((await signWith({ ...link, cookie: viewOnly.cookie })).status).toBe(410);
    expect(await db().signature.count()).toBe(0);
  });

  it("needs name, role, consent, and the version and words that were shown", async () => {
    const link = await openLink(review, "sign");
    const nameless = await signWith(link, { ...consent, name: " " });
    expect([nameless.status, nameless.body.fields[0]?.path]).toEqual([400, "name"]);
    const unticked = await signWith(link, { ...consent, hasConsented: false });
    expect([unticked.status, unticked.body.fields[0]?.path]).toEqual([400, "hasConsented"]);
    expect((await signWith(link, { ...consent, versionDigest: "0".repeat(64) })).status).toBe(409);
    expect((await signWith(link, { ...consent, consentDigest: "0".repeat(64) })).status).toBe(409);
    const foreign = await callRoute(sign, {
      params: { id: link.id },
      cookie: link.cookie,
      body: consent,
      headers: { "x-podwright": null },
    });
    expect([foreign.status, foreign.body.code]).toEqual([403, "cross-site"]);
    expect(await db().signature.count()).toBe(0);
  });

  it("is kept with the words agreed to, moves the design on, and is seen by its owner", async () => {
    const link = await openLink(review, "sign", "zh-CN");
    expect(link.shown.agreement.statement).toContain("第 1 版");
    const { status, body } = await signWith(link, { ...consent, reason: "Within budget" });
    expect(status).toBe(201);
    expect(body).toMatchObject({ decision: "signed", name: "Ada Lovelace", versionDigest: link.shown.version.digest });
    const row = await db().signature.findUniqueOrThrow({ where: { linkId: link.id } });
    expect(
      createHash("sha256")
        .update(row.consentText ?? "")
        .digest("hex"),
    ).toBe(row.consentDigest);
    expect(row.consentText).toContain(link.shown.agreement.statement);
    expect(row.consentText).toContain(link.shown.version.digest);
    expect(await statusOf(review)).toBe("signed-off");
    const call = { cookie: review.owner.cookie, params: { id: review.designId } };
    const { body: versions } = await callRoute<Versions>(listVersions, call);
    expect(versions.items[0]).toMatchObject({
      status: "signed-off",
      signatures: [{ name: "Ada Lovelace", role: "CFO", reason: "Within budget", recipient: "The board" }],
    });
    const event = await db().auditEvent.findFirstOrThrow({ where: { action: "version.signed" } });
    expect([event.actorId, event.actorName, event.objectDigest]).toEqual([null, "Ada Lovelace", row.versionDigest]);
  });

  it("happens once per link, however often it is pressed, and cannot be changed", async () => {
    const link = await openLink(review, "sign");
    const answers = await Promise.all([1, 2, 3].map(() => signWith(link)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe("already-signed");
    expect(await db().signature.count({ where: { linkId: link.id } })).toBe(1);
    for (const statement of ["UPDATE signature SET name = 'Eve'", "DELETE FROM signature", "TRUNCATE signature"]) {
      await expect(db().$executeRawUnsafe(statement)).rejects.toThrow("signature is frozen");
    }
  });
});

describe("declining", () => {
  it("needs a reason, keeps no consent, and leaves the design approved", async () => {
    const review = await approvedReview();
    const link = await openLink(review, "sign");
    const declined = { decision: "declined", name: "Alan Turing", role: "CTO" };
    const silent = await signWith(link, declined);
    expect([silent.status, silent.body.fields[0]?.path]).toEqual([400, "reason"]);
    const { status, body } = await signWith(link, { ...declined, reason: "The site floods." });
    expect([status, body.decision, body.consentDigest]).toEqual([201, "declined", null]);
    expect(await statusOf(review)).toBe("approved");
  });
});

describe("what a signature is about", () => {
  it("is the frozen version: a draft that moved on is not signed off", async () => {
    const review = await approvedReview();
    const link = await openLink(review, "sign");
    await edit(review, 1, { schemaVersion: 1, purpose: { name: "Moved on" } });
    expect((await signWith(link)).status).toBe(201);
    expect(await statusOf(review)).toBe("draft");
  });

  it("is refused when the stored bytes are not those that were sealed", async () => {
    const review = await approvedReview();
    const link = await openLink(review, "sign");
    const where = { designId: review.designId };
    const { content } = await db().designVersion.findFirstOrThrow({ where });
    const forged = Buffer.from(content).toString("utf8").replace('"schemaVersion":1', '"schemaVersion": 1');
    await db().$executeRawUnsafe("ALTER TABLE design_version DISABLE TRIGGER design_version_is_frozen");
    await db().designVersion.updateMany({ where, data: { content: new TextEncoder().encode(forged) } });
    await db().$executeRawUnsafe("ALTER TABLE design_version ENABLE TRIGGER design_version_is_frozen");
    const refused = await signWith(link);
    expect([refused.status, refused.body.code]).toEqual([409, "not-intact"]);
    const { body } = await callRoute<SharedVersion>(read, { params: { id: link.id }, cookie: link.cookie });
    expect(body.content.isIntact).toBe(false);
  });
});
