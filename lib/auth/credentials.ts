// People with a password: the rows that better-auth reads at sign-in, written in the caller's transaction.
import "server-only";
import { AppError } from "@/lib/http/app-error";
import type { Transaction } from "@/lib/server/transaction";
import { verifyPassword } from "./password";

export interface NewPerson {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** The id of the account with this address, whether it can still sign in or not. */
export async function findUserId(transaction: Transaction, email: string): Promise<string | null> {
  const user = await transaction.user.findUnique({ where: { email }, select: { id: true } });
  return user?.id ?? null;
}

export async function createPerson(transaction: Transaction, person: NewPerson): Promise<string> {
  const id = crypto.randomUUID();
  if (await findUserId(transaction, person.email)) throw new AppError("email-taken");
  await transaction.user.create({ data: { id, name: person.name, email: person.email, emailVerified: true } });
  await setPasswordHash(transaction, id, person.passwordHash);
  return id;
}

/** Gives the person this password, in place of an earlier one. */
export async function setPasswordHash(transaction: Transaction, userId: string, password: string): Promise<void> {
  const key = { providerId: "credential", accountId: userId };
  await transaction.account.upsert({
    where: { providerId_accountId: key },
    create: { id: crypto.randomUUID(), ...key, userId, password },
    update: { password },
  });
}

export async function endSessions(transaction: Transaction, userId: string): Promise<void> {
  await transaction.session.deleteMany({ where: { userId } });
}

/** Whether this is the person's present password. */
export async function isPasswordOf(transaction: Transaction, userId: string, password: string): Promise<boolean> {
  const key = { providerId: "credential", accountId: userId };
  const account = await transaction.account.findUnique({ where: { providerId_accountId: key } });
  return account?.password ? verifyPassword(account.password, password) : false;
}

/** The person cannot sign in any more. Their name stays on what they did. */
export async function disablePassword(transaction: Transaction, userId: string): Promise<void> {
  await transaction.account.deleteMany({ where: { userId, providerId: "credential" } });
}
