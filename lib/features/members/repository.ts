import "server-only";
import type { Role } from "@/lib/auth/permissions";
import { AppError } from "@/lib/http/app-error";
import type { Transaction } from "@/lib/server/transaction";
import type { MemberEntry } from "./schemas";

export async function listMembers(transaction: Transaction, workspaceId: string): Promise<MemberEntry[]> {
  const rows = await transaction.membership.findMany({
    where: { workspaceId },
    include: { user: true },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return rows.map(({ user, role, createdAt }) => ({
    userId: user.id,
    name: user.name,
    email: user.email,
    role,
    joinedAt: createdAt.toISOString(),
  }));
}

/** Locks the owners of the workspace, so that two of them cannot leave or step down at once. */
async function lockOwners(transaction: Transaction, workspaceId: string): Promise<ReadonlySet<string>> {
  const rows = await transaction.$queryRaw<{ user_id: string }[]>`
    SELECT user_id FROM membership WHERE workspace_id = ${workspaceId}::uuid AND role = 'owner'
    ORDER BY id FOR UPDATE`;
  return new Set(rows.map((row) => row.user_id));
}

async function requireOtherOwner(transaction: Transaction, workspaceId: string, userId: string): Promise<void> {
  const owners = await lockOwners(transaction, workspaceId);
  if (owners.has(userId) && owners.size === 1) throw new AppError("last-owner");
}

async function findRole(transaction: Transaction, workspaceId: string, userId: string): Promise<Role> {
  const membership = await transaction.membership.findUnique({
    where: { workspaceId_userId: { workspaceId, userId } },
    select: { role: true },
  });
  if (!membership) throw new AppError("not-found");
  return membership.role;
}

/** Gives the role that the member had before. */
export async function changeRole(
  transaction: Transaction,
  { workspaceId, userId, role }: { readonly workspaceId: string; readonly userId: string; readonly role: Role },
): Promise<Role> {
  if (role !== "owner") await requireOtherOwner(transaction, workspaceId, userId);
  const before = await findRole(transaction, workspaceId, userId);
  await transaction.membership.update({ where: { workspaceId_userId: { workspaceId, userId } }, data: { role } });
  return before;
}

/** Ends the membership. What the person made stays, under their name. */
export async function removeMember(transaction: Transaction, workspaceId: string, userId: string): Promise<void> {
  await requireOtherOwner(transaction, workspaceId, userId);
  await findRole(transaction, workspaceId, userId);
  await transaction.membership.delete({ where: { workspaceId_userId: { workspaceId, userId } } });
}

/** True when the person belongs to no workspace any more. */
export async function hasNoMembership(transaction: Transaction, userId: string): Promise<boolean> {
  return (await transaction.membership.count({ where: { userId } })) === 0;
}

export async function addMember(
  transaction: Transaction,
  data: { readonly workspaceId: string; readonly userId: string; readonly role: Role },
): Promise<void> {
  await transaction.membership.create({ data });
}

export async function renamePerson(transaction: Transaction, userId: string, name: string): Promise<void> {
  await transaction.user.update({ where: { id: userId }, data: { name } });
}
