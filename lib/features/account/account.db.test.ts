import { afterAll, beforeAll, expect, it } from "vitest";
import { PUT as putPassword } from "@/app/api/v1/me/password/route";
import { GET as getMe } from "@/app/api/v1/me/route";
import { DELETE as deleteSession, POST as postSession } from "@/app/api/v1/session/route";
import { POST as postOwner } from "@/app/api/v1/setup/owner/route";
import { GET as getSetup } from "@/app/api/v1/setup/route";
import { storedSessionToken } from "@/lib/auth/hashed-sessions";
import type { Me } from "@/lib/auth/me";
import { signedCookieValue } from "@/lib/auth/session-cookie";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { ensureOwnerLink } from "./owner-link";
import type { Setup } from "./schemas";

const owner = { name: "Ada 王", email: "Ada@Example.com", password: "correct horse battery" };
let firstCookie = "";

function cookieOf(headers: Headers): string {
  return headers.getSetCookie()[0]?.split(";")[0] ?? "";
}

function tokenOf(link: string | null): string {
  return link?.split("#")[1] ?? "";
}

beforeAll(async () => {
  const stale = tokenOf(await ensureOwnerLink());
  const token = tokenOf(await ensureOwnerLink());
  const body = { ...owner, workspaceName: "Alpha" };
  expect((await callRoute<Setup>(getSetup)).body.hasOwner).toBe(false);
  const replaced = await callRoute(postOwner, { body: { ...body, token: stale } });
  expect([replaced.status, replaced.body.code]).toEqual([410, "gone"]);
  const weak = await callRoute(postOwner, { body: { ...body, token, password: "password123" } });
  expect(weak.body.fields[0]).toMatchObject({ path: "password", value: null });
  const { status, headers, body: me } = await callRoute<Me>(postOwner, { body: { ...body, token } });
  expect(status).toBe(201);
  expect(me).toMatchObject({ user: { email: "ada@example.com" }, role: "owner", workspace: { name: "Alpha" } });
  firstCookie = cookieOf(headers);
  const again = await callRoute(postOwner, { body: { ...body, token } });
  expect([again.status, again.body.code]).toEqual([409, "owner-exists"]);
});
afterAll(() => db().$disconnect());

it("signs the new owner in with a cookie that scripts cannot read", async () => {
  const { status, body } = await callRoute<Me>(getMe, { cookie: firstCookie });
  expect(status).toBe(200);
  expect(body.permissions).toContain("member:invite");
  const { headers } = await callRoute(postSession, { body: { email: owner.email, password: owner.password } });
  expect(headers.getSetCookie()[0]).toMatch(/^podwright-session=.*; Max-Age=86400; Path=\/; HttpOnly; SameSite=Lax$/);
});

it("prints no owner link once there is an owner, and stores no token or password in the clear", async () => {
  expect(await ensureOwnerLink()).toBeNull();
  const [account] = await db().account.findMany();
  expect(account?.password).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  const sessions = await db().session.findMany();
  expect(sessions.length).toBeGreaterThan(0);
  const given = decodeURIComponent(firstCookie);
  for (const { token } of sessions) {
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(given).not.toContain(token);
  }
  // Whoever reads the table cannot sign in with what it holds, even with the key that signs cookies.
  const stolen = `podwright-session=${signedCookieValue(sessions[0]?.token ?? "")}`;
  expect((await callRoute(getMe, { cookie: stolen })).status).toBe(401);
});

it("answers an unknown address and a wrong password alike", async () => {
  const wrong = await callRoute(postSession, { body: { email: owner.email, password: "not this one" } });
  const unknown = await callRoute(postSession, { body: { email: "nobody@example.com", password: "not this one" } });
  expect(wrong.status).toBe(401);
  expect({ ...wrong.body, requestId: "" }).toEqual({ ...unknown.body, requestId: "" });
  expect(wrong.headers.getSetCookie()).toEqual([]);
});

it("refuses a cookie whose signature or session is not ours", async () => {
  const [name, value] = firstCookie.split("=") as [string, string];
  for (const forged of [`${name}=`, `${name}=abc`, `${name}=%E0%A4%A`, `${name}=${value.slice(0, -6)}AAAAA%3D`]) {
    expect((await callRoute(getMe, { cookie: forged })).status).toBe(401);
  }
});

it("ends a session that was idle for eight hours", async () => {
  const { headers } = await callRoute(postSession, { body: { email: owner.email, password: owner.password } });
  const cookie = cookieOf(headers);
  const token = decodeURIComponent(cookie.split("=")[1] ?? "").split(".")[0] ?? "";
  await db()
    .$executeRaw`UPDATE session SET updated_at = now() - interval '481 minutes' WHERE token = ${storedSessionToken(token)}`;
  expect((await callRoute(getMe, { cookie })).status).toBe(401);
});

it("signs out: the cookie is taken back and the session is gone", async () => {
  const { headers } = await callRoute(postSession, { body: { email: owner.email, password: owner.password } });
  const cookie = cookieOf(headers);
  const out = await callRoute(deleteSession, { cookie }, "DELETE");
  expect(out.headers.getSetCookie()[0]).toMatch(/^podwright-session=; Path=\/; Max-Age=0/);
  expect((await callRoute(getMe, { cookie })).status).toBe(401);
  expect((await callRoute(deleteSession, { cookie }, "DELETE")).status).toBe(200);
});

it("changes the password, and with it ends every other session", async () => {
  const newPassword = "another battery staple";
  const refused = await callRoute(
    putPassword,
    { cookie: firstCookie, body: { currentPassword: "not this one", newPassword } },
    "PUT",
  );
  expect(refused.body).toMatchObject({ code: "invalid-input", fields: [{ path: "currentPassword", value: null }] });
  const body = { currentPassword: owner.password, newPassword };
  const { status, headers } = await callRoute(putPassword, { cookie: firstCookie, body }, "PUT");
  expect(status).toBe(200);
  expect((await callRoute(getMe, { cookie: firstCookie })).status).toBe(401);
  expect((await callRoute(getMe, { cookie: cookieOf(headers) })).status).toBe(200);
  const old = await callRoute(postSession, { body: { email: owner.email, password: owner.password } });
  expect(old.body.code).toBe("invalid-credentials");
});

it("stops guessing after ten attempts, and says when to come back", async () => {
  const body = { email: "victim@example.com", password: "guess" };
  const statuses: number[] = [];
  for (let attempt = 0; attempt < 10; attempt++) statuses.push((await callRoute(postSession, { body })).status);
  expect(new Set(statuses)).toEqual(new Set([401]));
  const { status, headers } = await callRoute(postSession, { body });
  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(600);
  // Counted in the database, where every process sees it, and without the address itself.
  const counted = await db().rateLimit.findMany({ where: { key: { startsWith: "sign-in-pair:" }, points: 11 } });
  expect(counted.map(({ key }) => key.includes("victim"))).toEqual([false]);
});
