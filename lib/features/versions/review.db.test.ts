// A version from freezing to its decision: every outcome of the operations, on a real database.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as readDesign } from "@/app/api/v1/designs/[id]/route";
import { GET as getVersion } from "@/app/api/v1/designs/[id]/versions/[number]/route";
import { POST as create, GET as list } from "@/app/api/v1/designs/[id]/versions/route";
import type { Design } from "@/lib/features/designs/schemas";
import { db } from "@/lib/server/db";
import { documentDigest } from "@/lib/spec/digest";
import { callRoute } from "@/test/fixtures/api";
import { decideAs, edit, freeze, type Review, startReview } from "@/test/fixtures/review";
import { signInAs } from "@/test/fixtures/workspace";
import type { VersionDetail, Versions } from "./schemas";

afterAll(() => db().$disconnect());

function versionsOf({ designId, viewer }: Review) {
  return callRoute<Versions>(list, { cookie: viewer.cookie, params: { id: designId } });
}

async function statusOf({ designId, viewer }: Review): Promise<string> {
  const { body } = await callRoute<Design>(readDesign, { cookie: viewer.cookie, params: { id: designId } });
  return body.status;
}

describe("freezing a draft", () => {
  let review: Review;
  beforeAll(async () => {
    review = await startReview();
  });

  it("needs a session, the permission, this workspace and a message", async () => {
    const params = { id: review.designId };
    const body = { revision: 1, message: "First" };
    expect((await callRoute(create, { params, body })).status).toBe(401);
    for (const member of [review.manager, review.viewer]) {
      expect((await callRoute(create, { cookie: member.cookie, params, body })).status).toBe(403);
    }
    const stranger = await signInAs("owner");
    expect((await callRoute(create, { cookie: stranger.cookie, params, body })).status).toBe(404);
    const empty = await callRoute(create, { cookie: review.architect.cookie, params, body: { ...body, message: " " } });
    expect([empty.status, empty.body.fields[0]?.path]).toEqual([400, "message"]);
    expect((await versionsOf(review)).body.items).toEqual([]);
  });

  it("refuses a revision that is not the saved one", async () => {
    const { status, body } = await freeze(review, 7);
    expect([status, body.code]).toEqual([409, "stale-revision"]);
  });

  it("numbers the version, seals it and sends the design for review", async () => {
    const { status, body } = await freeze(review, 1, "First");
    expect(status).toBe(201);
    expect(body).toMatchObject({ number: 1, status: "in-review", message: "First", revision: 1, isOwnWork: true });
    expect(await statusOf(review)).toBe("in-review");
    const call = { cookie: review.viewer.cookie, params: { id: review.designId, number: "1" } };
    const { body: detail } = await callRoute<VersionDetail>(getVersion, call);
    expect(detail.content.isIntact).toBe(true);
    expect(detail.content.sections.map(({ id }) => id)).toContain("compute");
    const event = await db().auditEvent.findFirstOrThrow({ where: { action: "version.frozen" } });
    expect([event.objectDigest, event.actorId]).toEqual([body.digest, review.architect.userId]);
  });

  it("stores document, rows, result, answers and versions in the sealed bytes", async () => {
    const row = await db().designVersion.findFirstOrThrow({ where: { designId: review.designId } });
    const content = JSON.parse(Buffer.from(row.content).toString("utf8"));
    expect(Object.keys(content).sort()).toEqual([
      "catalogRows",
      "controlStates",
      "document",
      "evidenceDigests",
      "result",
      "versions",
    ]);
    const design = await db().design.findUniqueOrThrow({ where: { id: review.designId } });
    expect(documentDigest(content.document)).toBe(design.documentDigest);
    expect(Object.keys(content.catalogRows).sort()).toEqual(content.result.catalogRows);
    expect(
      Object.values(content.catalogRows).every((part) => typeof (part as { source: unknown }).source === "string"),
    ).toBe(true);
  });

  it("refuses to freeze again what is in review already, and supersedes it by a changed draft", async () => {
    expect((await freeze(review)).body.code).toBe("version-unchanged");
    await edit(review, 1, { schemaVersion: 1, purpose: { name: "Changed" } });
    expect((await versionsOf(review)).body.isEditedSince).toBe(true);
    expect((await freeze(review, 2)).body.number).toBe(2);
    const { body } = await versionsOf(review);
    expect(body.items.map(({ number, status }) => [number, status])).toEqual([
      [2, "in-review"],
      [1, "superseded"],
    ]);
    expect(body.isEditedSince).toBe(false);
  });
});

describe("deciding", () => {
  it("is for managers and owners who did not make it", async () => {
    const review = await startReview();
    await freeze(review);
    const approve = { decision: "approved" };
    expect((await decideAs(review.viewer, review, 1, approve)).status).toBe(403);
    expect((await decideAs(review.architect, review, 1, approve)).status).toBe(403);
    // Someone who may decide, but froze it: as an owner.
    await db().membership.updateMany({ where: { userId: review.architect.userId }, data: { role: "owner" } });
    const own = await decideAs(review.architect, review, 1, approve);
    expect([own.status, own.body.code]).toEqual([403, "self-review"]);
    expect((await decideAs(await signInAs("manager"), review, 1, approve)).status).toBe(404);
    expect(await db().versionDecision.count({ where: { version: { designId: review.designId } } })).toBe(0);
  });

  it("is not for the last editor either, though another person froze it", async () => {
    const review = await startReview();
    await db().design.update({ where: { id: review.designId }, data: { updatedById: review.manager.userId } });
    await freeze(review);
    expect((await decideAs(review.manager, review, 1, { decision: "approved" })).body.code).toBe("self-review");
    expect((await decideAs(review.owner, review, 1, { decision: "approved" })).status).toBe(201);
  });

  it("approves the design while the draft is the version, and is final", async () => {
    const review = await startReview();
    await freeze(review);
    const { body } = await decideAs(review.manager, review, 1, { decision: "approved", reason: "Fine" });
    expect(body).toMatchObject({ status: "approved", decision: { reason: "Fine", by: { id: review.manager.userId } } });
    expect(await statusOf(review)).toBe("approved");
    const again = await decideAs(review.owner, review, 1, { decision: "approved" });
    expect([again.status, again.body.code]).toEqual([409, "not-in-review"]);
    await edit(review, 1, { schemaVersion: 1, purpose: { name: "Later" } });
    const { body: after } = await versionsOf(review);
    expect([after.items[0]?.status, after.isEditedSince, after.design.status]).toEqual(["approved", true, "draft"]);
  });

  it("approves the version and not a draft that has moved on", async () => {
    const review = await startReview();
    await freeze(review);
    await edit(review, 1, { schemaVersion: 1, purpose: { name: "Moved on" } });
    expect((await decideAs(review.manager, review, 1, { decision: "approved" })).body.status).toBe("approved");
    expect(await statusOf(review)).toBe("draft");
  });

  it("requests changes with a reason of ten characters, and takes the next version", async () => {
    const review = await startReview();
    await freeze(review);
    const short = await decideAs(review.manager, review, 1, { decision: "changes-requested", reason: "No." });
    expect(short.status).toBe(400);
    const reason = "The budget is exceeded by a third.";
    const { body } = await decideAs(review.manager, review, 1, { decision: "changes-requested", reason });
    expect([body.status, await statusOf(review)]).toEqual(["changes-requested", "changes-requested"]);
    expect((await freeze(review)).body.number).toBe(2);
  });

  it("refuses a version that a newer one has taken the place of", async () => {
    const review = await startReview();
    await freeze(review);
    await edit(review, 1, { schemaVersion: 1, purpose: { name: "Newer" } });
    await freeze(review, 2);
    expect((await decideAs(review.manager, review, 1, { decision: "approved" })).body.code).toBe("not-in-review");
  });

  it("keeps one of several decisions made at the same moment", async () => {
    const review = await startReview();
    await freeze(review);
    const answers = await Promise.all(
      [review.manager, review.owner, review.manager, review.owner].map((member) =>
        decideAs(member, review, 1, { decision: "approved" }),
      ),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect(await db().versionDecision.count({ where: { version: { designId: review.designId } } })).toBe(1);
  });
});
