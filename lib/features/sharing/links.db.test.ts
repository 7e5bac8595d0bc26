// Links as the workspace sees them, and the ways in which a link does not open.
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DELETE as revoke } from "@/app/api/v1/designs/[id]/shares/[shareId]/route";
import { POST as create, GET as list } from "@/app/api/v1/designs/[id]/shares/route";
import { GET as read } from "@/app/api/v1/shares/[id]/route";
import { hashToken } from "@/lib/auth/one-time-token";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { approvedReview, freeze, open, type Review, share, startReview, tokenOf } from "@/test/fixtures/review";
import { signInAs } from "@/test/fixtures/workspace";
import type { SharedVersion, Shares } from "./schemas";

const NO_TOKEN = "A".repeat(43);
const DAY_MS = 86_400_000;

let review: Review;
beforeAll(async () => {
  review = await approvedReview();
});
afterAll(() => db().$disconnect());

function listed(): Promise<{ body: Shares }> {
  return callRoute<Shares>(list, { cookie: review.manager.cookie, params: { id: review.designId } });
}

function revokeLink(shareId: string, cookie = review.manager.cookie) {
  return callRoute(revoke, { cookie, params: { id: review.designId, shareId } }, "DELETE");
}

/** The answer without what differs in every answer. */
function bare({ status, body }: { status: number; body: object }) {
  return { status, body: { ...body, requestId: "" } };
}

describe("making a link", () => {
  it("needs a session, the permission, this workspace and a version", async () => {
    const call = { params: { id: review.designId }, body: { number: 1, scope: "view" } };
    expect((await callRoute(create, call)).status).toBe(401);
    expect((await callRoute(create, { ...call, cookie: review.viewer.cookie })).status).toBe(403);
    expect((await callRoute(create, { ...call, cookie: (await signInAs("owner")).cookie })).status).toBe(404);
    expect((await share(review, { number: 9, scope: "view" })).status).toBe(404);
    expect((await share(review, { number: 1, scope: "view", expiresInDays: 91 })).status).toBe(400);
  });

  it("tells the token once and stores its hash only; it expires after 14 days unless told", async () => {
    const { status, body } = await share(review, { number: 1, scope: "view", recipient: "Ms Lee" });
    expect(status).toBe(201);
    const token = tokenOf(body.link);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect(Date.parse(body.expiresAt) - Date.parse(body.createdAt)).toBeCloseTo(14 * DAY_MS, -5);
    const row = await db().shareLink.findUniqueOrThrow({ where: { id: body.id } });
    expect(row.tokenHash).toEqual(hashToken(token));
    expect(JSON.stringify(row)).not.toContain(token);
    const { body: all } = await listed();
    expect(all.items.map(({ recipient, state, viewCount }) => [recipient, state, viewCount])).toEqual([
      ["Ms Lee", "open", 0],
    ]);
    expect(JSON.stringify(all)).not.toContain(token);
    expect(JSON.stringify(await db().auditEvent.findMany())).not.toContain(token);
  });

  it("gives sign links for approved versions only", async () => {
    const undecided = await startReview();
    await freeze(undecided);
    const { status, body } = await share(undecided, { number: 1, scope: "sign" });
    expect([status, body.code]).toEqual([409, "not-approved"]);
    expect((await share(undecided, { number: 1, scope: "view" })).status).toBe(201);
  });
});

describe("opening a link", () => {
  it("shows the version after a POST with the token, by a cookie that ends before the link", async () => {
    const { body: link } = await share(review, { number: 1, scope: "view", expiresInDays: 1 });
    const before = await callRoute(read, { params: { id: link.id } });
    expect([before.status, before.body.code]).toEqual([410, "gone"]);
    const opened = await open(link.id, tokenOf(link.link));
    expect(opened.status).toBe(201);
    const setCookie = opened.headers.getSetCookie()[0] ?? "";
    expect(setCookie).toMatch(
      new RegExp(`^podwright-share-${link.id}=[\\w-]{43}; Path=/; Max-Age=\\d+; HttpOnly; SameSite=Lax$`),
    );
    const visit = await db().shareVisit.findFirstOrThrow({ where: { linkId: link.id } });
    expect(visit.expiresAt.getTime()).toBeLessThanOrEqual(Date.parse(link.expiresAt));
    expect(JSON.stringify(visit)).not.toContain(opened.cookie.split("=")[1]);

    const shown = await callRoute<SharedVersion>(read, { params: { id: link.id }, cookie: opened.cookie });
    expect(shown.status).toBe(200);
    expect(shown.body.version).toMatchObject({ number: 1, approvedBy: review.manager.name });
    expect(shown.body.content.isIntact).toBe(true);
    expect(shown.headers.get("cache-control")).toBe("no-store");
    // What a holder of the link has no business to know: ids and addresses of people, tokens.
    const raw = JSON.stringify(shown.body);
    for (const secret of [review.architect.userId, review.architect.email, tokenOf(link.link), "tokenHash"]) {
      expect(raw).not.toContain(secret);
    }
    const entry = (await listed()).body.items.find(({ id }) => id === link.id);
    expect(entry?.viewCount).toBe(1);
  });

  it("changes nothing by looking: only opening is counted", async () => {
    const { body: link } = await share(review, { number: 1, scope: "view" });
    const { cookie } = await open(link.id, tokenOf(link.link));
    const state = () => Promise.all([db().auditEvent.count(), db().shareVisit.count(), db().shareLink.findMany()]);
    const before = await state();
    await callRoute(read, { params: { id: link.id }, cookie });
    await callRoute(read, { params: { id: link.id } });
    expect(await state()).toEqual(before);
  });

  it("answers the same to a wrong, malformed, expired, revoked or unknown link", async () => {
    const [expired, revoked, good] = await Promise.all(
      [1, 2, 3].map(async () => (await share(review, { number: 1, scope: "view" })).body),
    );
    if (!expired || !revoked || !good) throw new Error("no links");
    await db().shareLink.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1000) } });
    expect((await revokeLink(revoked.id)).status).toBe(200);
    const wrong = await open(good.id, NO_TOKEN);
    expect([wrong.status, wrong.body.code, wrong.cookie]).toEqual([410, "gone", ""]);
    const others = await Promise.all([
      open(expired.id, tokenOf(expired.link)),
      open(revoked.id, tokenOf(revoked.link)),
      open(good.id, "short"),
      open("00000000-0000-4000-8000-000000000000", tokenOf(good.link)),
      open("no-uuid", NO_TOKEN),
      // The token of one link does not open another.
      open(good.id, tokenOf(revoked.link)),
    ]);
    for (const other of others) expect(bare(other)).toEqual(bare(wrong));
  });

  it("ends at once for those who have it open: revoked, expired, deleted, or its creator gone", async () => {
    const { body: link } = await share(review, { number: 1, scope: "view" });
    const { cookie } = await open(link.id, tokenOf(link.link));
    const look = async () => (await callRoute(read, { params: { id: link.id }, cookie })).status;
    expect(await look()).toBe(200);

    const where = { id: review.designId };
    await db().design.update({ where, data: { deletedAt: new Date() } });
    expect(await look()).toBe(410);
    await db().design.update({ where, data: { deletedAt: null } });

    const { id, workspaceId, role } = await db().membership.findFirstOrThrow({
      where: { userId: review.manager.userId },
    });
    await db().membership.delete({ where: { id } });
    expect(await look()).toBe(410);
    const asOwner = { cookie: review.owner.cookie, params: { id: review.designId } };
    const { body: seen } = await callRoute<Shares>(list, asOwner);
    expect(seen.items.find((item) => item.id === link.id)?.state).toBe("ended");
    await db().membership.create({ data: { workspaceId, userId: review.manager.userId, role } });
    expect(await look()).toBe(200);

    const stranger = await signInAs("owner");
    expect((await revokeLink(link.id, stranger.cookie)).status).toBe(404);
    expect((await revokeLink(link.id, review.viewer.cookie)).status).toBe(403);
    expect((await revokeLink(link.id)).status).toBe(200);
    expect(await look()).toBe(410);
    expect((await open(link.id, tokenOf(link.link))).status).toBe(410);
    expect(
      await db().auditEvent.count({
        where: { action: "share.revoked", details: { path: ["shareId"], equals: link.id } },
      }),
    ).toBe(1);
    await revokeLink(link.id);
    expect(
      await db().auditEvent.count({
        where: { action: "share.revoked", details: { path: ["shareId"], equals: link.id } },
      }),
    ).toBe(1);
  });

  it("keeps the network and the kind of browser, not the address", async () => {
    const { body: link } = await share(review, { number: 1, scope: "view" });
    await open(link.id, tokenOf(link.link), { "user-agent": "Mozilla/5.0 (X11; Linux) Gecko/20100101 Firefox/140.0" });
    const visit = await db().shareVisit.findFirstOrThrow({ where: { linkId: link.id } });
    expect([visit.network, visit.browser]).toEqual(["direct", "Firefox"]);
  });

  it("limits the attempts of one address", async () => {
    let status = 0;
    for (let attempt = 0; attempt < 130 && status !== 429; attempt++) {
      status = (await open("no-uuid", NO_TOKEN)).status;
    }
    expect(status).toBe(429);
  });
});
