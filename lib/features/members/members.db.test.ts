import { afterAll, beforeAll, expect, it } from "vitest";
import { DELETE as revoke } from "@/app/api/v1/invitations/[id]/route";
import { POST as accept } from "@/app/api/v1/invitations/acceptance/route";
import { POST as preview } from "@/app/api/v1/invitations/preview/route";
import { GET as invitations, POST as invite } from "@/app/api/v1/invitations/route";
import { GET as getMe } from "@/app/api/v1/me/route";
import { PATCH as changeRole, DELETE as remove } from "@/app/api/v1/members/[userId]/route";
import { GET as members } from "@/app/api/v1/members/route";
import type { Me } from "@/lib/auth/me";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { createWorkspace, signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { CreatedInvitation, Invitations, Members } from "./schemas";

let owner: TestMember;
let viewer: TestMember;
let stranger: TestMember;

beforeAll(async () => {
  const workspace = await createWorkspace("Alpha");
  owner = await signInAs("owner", workspace);
  viewer = await signInAs("viewer", workspace);
  stranger = await signInAs("owner", await createWorkspace("Beta"));
});
afterAll(() => db().$disconnect());

async function openInvitation(
  body: object = { role: "manager" },
  inviter: TestMember = owner,
): Promise<{ id: string; token: string }> {
  const { status, body: created } = await callRoute<CreatedInvitation>(invite, { cookie: inviter.cookie, body });
  expect(status).toBe(201);
  const token = created.link.split("/join#")[1] ?? "";
  expect(token).toMatch(/^[\w-]{43}$/);
  return { id: created.id, token };
}

const password = "correct horse battery";

it("lets a person in by a one-time link, with the role that was offered", async () => {
  const { token } = await openInvitation();
  const seen = await callRoute(preview, { body: { token } });
  expect(seen.body).toMatchObject({ workspaceName: "Alpha", role: "manager" });
  const body = { token, name: "Bo", email: "bo@example.com", password };
  const { status, body: me, headers } = await callRoute<Me>(accept, { body });
  expect([status, me.role, me.workspace?.name]).toEqual([201, "manager", "Alpha"]);
  const cookie = headers.getSetCookie()[0]?.split(";")[0] ?? "";
  expect((await callRoute<Me>(getMe, { cookie })).body.user.name).toBe("Bo");
  expect((await callRoute(accept, { body: { ...body, email: "other@example.com" } })).body.code).toBe("gone");
  expect((await callRoute(preview, { body: { token } })).status).toBe(410);
});

it("lets only one of two people use the same link at once", async () => {
  const { token } = await openInvitation();
  const answers = await Promise.all(
    ["c1@example.com", "c2@example.com"].map((email) =>
      callRoute(accept, { body: { token, name: "C", email, password } }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([201, 410]);
});

it("keeps an invitation for the address it was made out to, and refuses a taken one", async () => {
  const { token } = await openInvitation({ role: "viewer", email: "Dee@example.com" });
  const other = await callRoute(accept, { body: { token, name: "X", email: "x@example.com", password } });
  expect(other.body.fields[0]).toMatchObject({ path: "email", limit: ["dee@example.com"] });
  const { token: open } = await openInvitation();
  const taken = await callRoute(accept, { body: { token: open, name: "X", email: owner.email, password } });
  expect([taken.status, taken.body.code]).toEqual([409, "email-taken"]);
});

it("forgets a revoked and an expired invitation alike", async () => {
  const revoked = await openInvitation();
  const params = { id: revoked.id };
  expect((await callRoute(revoke, { cookie: stranger.cookie, params }, "DELETE")).status).toBe(404);
  expect((await callRoute(revoke, { cookie: owner.cookie, params }, "DELETE")).status).toBe(200);
  expect((await callRoute(revoke, { cookie: owner.cookie, params }, "DELETE")).status).toBe(409);
  const expired = await openInvitation();
  await db().invitation.update({ where: { id: expired.id }, data: { expiresAt: new Date(Date.now() - 1) } });
  for (const { token } of [revoked, expired]) {
    expect((await callRoute(preview, { body: { token } })).body.code).toBe("gone");
  }
});

it("ends the open invitations of an owner who is removed or steps down, and nobody else's", async () => {
  const workspace = { id: owner.workspaceId, name: "Alpha" };
  const [removed, demoted] = [await signInAs("owner", workspace), await signInAs("owner", workspace)];
  const kept = await openInvitation();
  const dead = [await openInvitation({ role: "owner" }, removed), await openInvitation({ role: "owner" }, demoted)];
  const { cookie } = owner;
  await callRoute(remove, { cookie, params: { userId: removed.userId } }, "DELETE");
  await callRoute(changeRole, { cookie, params: { userId: demoted.userId }, body: { role: "viewer" } }, "PATCH");
  for (const { token } of dead) expect((await callRoute(preview, { body: { token } })).body.code).toBe("gone");
  expect((await callRoute(preview, { body: { token: kept.token } })).status).toBe(200);
});

it("tells a link once: no list holds a token, and only hashes are stored", async () => {
  const { token } = await openInvitation();
  const { body } = await callRoute<Invitations>(invitations, { cookie: owner.cookie });
  expect(body.items.length).toBeGreaterThan(0);
  expect(JSON.stringify(body)).not.toContain(token);
  const stored = await db().invitation.findMany();
  expect(stored.some(({ tokenHash }) => Buffer.from(tokenHash).toString().includes(token))).toBe(false);
});

it("shows addresses to owners only", async () => {
  const seen = await callRoute<Members>(members, { cookie: viewer.cookie });
  expect(seen.body.items.filter(({ email }) => email !== null).map(({ userId }) => userId)).toEqual([viewer.userId]);
  const all = await callRoute<Members>(members, { cookie: owner.cookie });
  expect(all.body.items.every(({ email }) => email !== null)).toBe(true);
});

it("changes a role at once, and never leaves a workspace without an owner", async () => {
  const params = { userId: viewer.userId };
  const body = { role: "architect" };
  expect((await callRoute(changeRole, { cookie: stranger.cookie, params, body }, "PATCH")).status).toBe(404);
  expect((await callRoute(changeRole, { cookie: owner.cookie, params, body }, "PATCH")).status).toBe(200);
  expect((await callRoute<Me>(getMe, { cookie: viewer.cookie })).body.role).toBe("architect");
  const self = { userId: owner.userId };
  const down = await callRoute(changeRole, { cookie: owner.cookie, params: self, body: { role: "viewer" } }, "PATCH");
  expect([down.status, down.body.code]).toEqual([409, "last-owner"]);
  const gone = await callRoute(remove, { cookie: owner.cookie, params: self }, "DELETE");
  expect(gone.body.code).toBe("last-owner");
});

it("keeps one owner when two owners leave at the same moment", async () => {
  const workspace = await createWorkspace();
  const pair = [await signInAs("owner", workspace), await signInAs("owner", workspace)] as const;
  const answers = await Promise.all(
    pair.map(({ cookie, userId }) => callRoute(remove, { cookie, params: { userId } }, "DELETE")),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
});

it("ends the sessions of a removed member, who can come back by an invitation made out to them", async () => {
  const leaver = await signInAs("viewer", { id: owner.workspaceId, name: "Alpha" });
  const params = { userId: leaver.userId };
  expect((await callRoute(remove, { cookie: owner.cookie, params }, "DELETE")).status).toBe(200);
  expect((await callRoute(getMe, { cookie: leaver.cookie })).status).toBe(401);
  expect((await callRoute(remove, { cookie: owner.cookie, params }, "DELETE")).status).toBe(404);
  const person = { name: "Back", email: leaver.email, password };
  const open = await openInvitation();
  expect((await callRoute(accept, { body: { ...person, token: open.token } })).body.code).toBe("email-taken");
  const named = await openInvitation({ role: "viewer", email: leaver.email });
  const back = await callRoute<Me>(accept, { body: { ...person, token: named.token } });
  expect([back.status, back.body.user.id]).toEqual([201, leaver.userId]);
});
