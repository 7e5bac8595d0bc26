// What is frozen stays as it is, and a change of a single byte shows; what differs is told in words.
import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { GET as compare } from "@/app/api/v1/designs/[id]/comparison/route";
import { GET as verify } from "@/app/api/v1/designs/[id]/versions/[number]/verification/route";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { approvedReview, edit, freeze, type Review } from "@/test/fixtures/review";
import { signInAs } from "@/test/fixtures/workspace";
import type { Comparison, Verification } from "./schemas";

let review: Review;
beforeAll(async () => {
  review = await approvedReview();
});
afterAll(() => db().$disconnect());

function verifyVersion() {
  const call = { cookie: review.viewer.cookie, params: { id: review.designId, number: "1" } };
  return callRoute<Verification>(verify, call);
}

describe("a frozen version", () => {
  it("is intact: its bytes give its digest", async () => {
    const { content, digest } = await db().designVersion.findFirstOrThrow({ where: { designId: review.designId } });
    expect(createHash("sha256").update(content).digest("hex")).toBe(digest);
    expect((await verifyVersion()).body).toEqual({ isIntact: true, digest, bytes: content.byteLength });
  });

  it("is refused to neighbours", async () => {
    const { cookie } = await signInAs("owner");
    const params = { id: review.designId, number: "1" };
    expect((await callRoute(verify, { cookie, params })).status).toBe(404);
    expect(
      (await callRoute(compare, { cookie, params: { id: review.designId }, query: "?from=1&to=draft" })).status,
    ).toBe(404);
  });

  it.each([
    ["design_version", "UPDATE design_version SET message = 'other'"],
    ["design_version", "UPDATE design_version SET content = ''"],
    ["design_version", "DELETE FROM design_version"],
    ["design_version", "TRUNCATE design_version CASCADE"],
    ["version_decision", "UPDATE version_decision SET kind = 'changes-requested', reason = 'other'"],
    ["version_decision", "DELETE FROM version_decision"],
  ])("cannot be changed: the table %s refuses %j", async (table, statement) => {
    await expect(db().$executeRawUnsafe(statement)).rejects.toThrow(`${table} is frozen`);
  });

  it("shows the change of a single byte, by someone who can switch the trigger off", async () => {
    const { content } = await db().designVersion.findFirstOrThrow({ where: { designId: review.designId } });
    await db().$executeRawUnsafe("ALTER TABLE design_version DISABLE TRIGGER design_version_is_frozen");
    try {
      for (const at of [0, Math.floor(content.byteLength / 2), content.byteLength - 1]) {
        const forged = Uint8Array.from(content);
        forged[at] = (forged[at] ?? 0) ^ 1;
        await db().designVersion.updateMany({ where: { designId: review.designId }, data: { content: forged } });
        expect((await verifyVersion()).body.isIntact).toBe(false);
      }
      const original = Uint8Array.from(content);
      await db().designVersion.updateMany({ where: { designId: review.designId }, data: { content: original } });
      expect((await verifyVersion()).body.isIntact).toBe(true);
    } finally {
      await db().$executeRawUnsafe("ALTER TABLE design_version ENABLE TRIGGER design_version_is_frozen");
    }
  });
});

describe("comparing", () => {
  it("tells what changed in words and units, to a version and to the draft", async () => {
    const design = await db().design.findUniqueOrThrow({ where: { id: review.designId } });
    const document = design.document as { purpose: { targets?: object } };
    const changed = {
      ...document,
      purpose: { ...document.purpose, targets: { ...document.purpose.targets, facilityWatts: "1.5 MW" } },
    };
    await edit(review, 1, changed);
    const call = { cookie: review.viewer.cookie, params: { id: review.designId } };
    const { status, body } = await callRoute<Comparison>(compare, { ...call, query: "?from=1&to=draft" });
    expect(status).toBe(200);
    expect(body.changes).toHaveLength(1);
    expect(body.changes[0]).toMatchObject({
      path: "purpose.targets.facilityWatts",
      after: ["1.5 MW", "1.5 MW"],
      trail: [
        ["Purpose", "用途"],
        ["Targets", "目标"],
        ["Power cap", "电力上限"],
      ],
    });
    await freeze(review, 2);
    expect((await callRoute<Comparison>(compare, { ...call, query: "?from=2&to=draft" })).body.changes).toEqual([]);
    expect((await callRoute(compare, { ...call, query: "?from=1&to=9" })).status).toBe(404);
    expect((await callRoute(compare, { ...call, query: "?from=x&to=1" })).status).toBe(400);
  });
});
