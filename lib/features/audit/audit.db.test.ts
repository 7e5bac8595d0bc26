import { afterAll, expect, it } from "vitest";
import { GET as listEvents } from "@/app/api/v1/audit-events/route";
import { GET as verify } from "@/app/api/v1/audit-events/verification/route";
import { POST as invite } from "@/app/api/v1/invitations/route";
import { db } from "@/lib/server/db";
import { callRoute } from "@/test/fixtures/api";
import { signInAs, type TestMember } from "@/test/fixtures/workspace";
import type { AuditPage, AuditVerification } from "./schemas";

afterAll(() => db().$disconnect());

async function ownerWithEvents(count: number): Promise<TestMember> {
  const owner = await signInAs("owner");
  const body = { role: "viewer" };
  // All at once: the chain's lock must put them in one order without a gap.
  await Promise.all(Array.from({ length: count }, () => callRoute(invite, { cookie: owner.cookie, body })));
  return owner;
}

it("writes one row per change, chained and without a gap, also under concurrency", async () => {
  const { cookie, userId, workspaceId } = await ownerWithEvents(12);
  const first = await callRoute<AuditPage>(listEvents, { cookie, query: "?pageSize=5" });
  expect(first.body.items.map(({ seq }) => seq)).toEqual([12, 11, 10, 9, 8]);
  expect(first.body.items[0]).toMatchObject({
    action: "invitation.created",
    actorId: userId,
    details: { role: "viewer" },
  });
  const rest = await callRoute<AuditPage>(listEvents, { cookie, query: `?before=${first.body.next}` });
  expect(rest.body).toMatchObject({ next: null, items: { length: 7 } });
  const { body } = await callRoute<AuditVerification>(verify, { cookie });
  const head = await db().auditHead.findUniqueOrThrow({ where: { workspaceId } });
  expect(body).toEqual({ isIntact: true, length: 12, head: head.hash, brokenAt: null });
});

it("cannot be changed, emptied or truncated through the database's own statements", async () => {
  await ownerWithEvents(1);
  await expect(db().$executeRaw`UPDATE audit_event SET action = 'x'`).rejects.toThrow(/append-only/);
  await expect(db().$executeRaw`DELETE FROM audit_event`).rejects.toThrow(/append-only/);
  await expect(db().$executeRaw`TRUNCATE audit_event`).rejects.toThrow(/append-only/);
});

it("shows the row that someone changed, removed or put back in another order after dropping the trigger", async () => {
  const changes = [
    (id: string) =>
      db().$executeRaw`UPDATE audit_event SET actor_name = 'x' WHERE workspace_id = ${id}::uuid AND seq = 3`,
    (id: string) =>
      db()
        .$executeRaw`UPDATE audit_event SET details = '{"role":"owner"}' WHERE workspace_id = ${id}::uuid AND seq = 3`,
    (id: string) =>
      db().$executeRaw`UPDATE audit_event SET at = at + interval '1 ms' WHERE workspace_id = ${id}::uuid AND seq = 3`,
    (id: string) => db().$executeRaw`DELETE FROM audit_event WHERE workspace_id = ${id}::uuid AND seq = 3`,
  ];
  await db().$executeRaw`ALTER TABLE audit_event DISABLE TRIGGER audit_event_is_append_only`;
  for (const change of changes) {
    const { cookie, workspaceId } = await ownerWithEvents(5);
    expect(await change(workspaceId)).toBe(1);
    const { body } = await callRoute<AuditVerification>(verify, { cookie });
    expect(body).toMatchObject({ isIntact: false, brokenAt: 3 });
  }
  const { cookie, workspaceId } = await ownerWithEvents(5);
  await db().$executeRaw`DELETE FROM audit_event WHERE workspace_id = ${workspaceId}::uuid AND seq = 5`;
  expect((await callRoute<AuditVerification>(verify, { cookie })).body).toMatchObject({ isIntact: false, brokenAt: 5 });
  await db().$executeRaw`ALTER TABLE audit_event ENABLE TRIGGER audit_event_is_append_only`;
});
