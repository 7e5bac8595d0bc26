import "server-only";
import { createPerson, findUserId, setPasswordHash } from "@/lib/auth/credentials";
import { meOf, meSchema } from "@/lib/auth/me";
import { hashToken } from "@/lib/auth/one-time-token";
import { hashPassword } from "@/lib/auth/password";
import { requireStrongPassword } from "@/lib/auth/password-rules";
import { startSession } from "@/lib/auth/start-session";
import { AppError } from "@/lib/http/app-error";
import { defineOperation } from "@/lib/http/define-operation";
import { invalidField } from "@/lib/http/field-problem";
import { db as root } from "@/lib/server/db";
import type { Transaction } from "@/lib/server/transaction";
import { findOpenInvitation, takeInvitation } from "../invitations/repository";
import { addMember, hasNoMembership, renamePerson } from "../repository";
import { acceptInvitationInput } from "../schemas";

interface Newcomer {
  readonly name: string;
  readonly email: string;
  readonly passwordHash: string;
}

/** A removed member comes back to their account, but only by an invitation made out to that address. */
async function admit(db: Transaction, person: Newcomer, invitedEmail: string | null): Promise<string> {
  const known = await findUserId(db, person.email);
  if (known === null) return createPerson(db, person);
  if (invitedEmail !== person.email || !(await hasNoMembership(db, known))) throw new AppError("email-taken");
  await setPasswordHash(db, known, person.passwordHash);
  await renamePerson(db, known, person.name);
  return known;
}

export const acceptInvitation = defineOperation({
  name: "accept-invitation",
  summary: "Use an invitation: makes the account and the membership, and signs the person in.",
  permission: "public",
  input: acceptInvitationInput,
  output: meSchema,
  limit: { points: 20, seconds: 900, by: "ip" },
  audit: ({ output: { user, workspace, role } }) =>
    workspace && {
      action: "member.joined",
      object: { type: "user", id: user.id },
      details: { role },
      workspaceId: workspace.id,
      actor: { id: user.id, name: user.name },
    },
  async prepare(_context, { token, name, email, password }) {
    // A dead link is told before a hash is spent on it.
    const invitation = await findOpenInvitation(root(), hashToken(token));
    if (invitation.email !== null && invitation.email !== email) {
      throw invalidField("email", "choice", email, [invitation.email]);
    }
    requireStrongPassword("password", password, { name, email });
    return hashPassword(password);
  },
  async run({ db, request, replyHeaders, afterCommit }, { token, name, email, password }, passwordHash) {
    const { id, workspaceId, workspaceName, role, email: invited } = await findOpenInvitation(db, hashToken(token));
    const userId = await admit(db, { name, email, passwordHash }, invited);
    await takeInvitation(db, id, userId);
    await addMember(db, { workspaceId, userId, role });
    afterCommit(async () => {
      replyHeaders.append("set-cookie", await startSession({ email, password, userAgent: request.userAgent }));
    });
    return meOf({ userId, name, email, membership: { workspaceId, workspaceName, role } });
  },
});
