import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/server/transaction";

/** Whether anyone owns this installation. */
export async function hasOwner(transaction: Transaction): Promise<boolean> {
  return (await transaction.membership.count({ where: { role: "owner" }, take: 1 })) > 0;
}

/** Replaces the one owner link. */
export async function keepOwnerLink(transaction: Transaction, tokenHash: Uint8Array<ArrayBuffer>): Promise<void> {
  const data = { tokenHash, createdAt: new Date() };
  await transaction.ownerLink.upsert({ where: { id: 1 }, create: { id: 1, ...data }, update: data });
}

/** Uses the link up; of two that try at once, one succeeds. */
export async function takeOwnerLink(transaction: Transaction, tokenHash: Uint8Array<ArrayBuffer>): Promise<boolean> {
  const { count } = await transaction.ownerLink.deleteMany({ where: { id: 1, tokenHash } });
  return count === 1;
}

/** A new workspace with its first owner; gives its id. */
export async function createWorkspace(transaction: Transaction, name: string, ownerId: string): Promise<string> {
  const { id } = await transaction.workspace.create({
    data: { name, memberships: { create: { userId: ownerId, role: "owner" } } },
    select: { id: true },
  });
  return id;
}

/** The person with this address and their workspace. */
export async function findPerson(
  transaction: Transaction,
  where: { readonly email: string } | { readonly id: string },
): Promise<Omit<Actor, "sessionId"> | null> {
  const user = await transaction.user.findUnique({
    where,
    include: { memberships: { include: { workspace: true }, orderBy: [{ createdAt: "asc" }, { id: "asc" }], take: 1 } },
  });
  if (!user) return null;
  const [first] = user.memberships;
  const membership = first
    ? { workspaceId: first.workspaceId, workspaceName: first.workspace.name, role: first.role }
    : null;
  return { userId: user.id, name: user.name, email: user.email, membership };
}

export async function endSession(transaction: Transaction, sessionId: string): Promise<void> {
  await transaction.session.deleteMany({ where: { id: sessionId } });
}
