// Who an operation acts for.
import type { Role } from "./permissions";

/** A signed-in person. Someone who was removed from the workspace has no membership left. */
export interface Actor {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly sessionId: string;
  readonly membership: { readonly workspaceId: string; readonly workspaceName: string; readonly role: Role } | null;
}

/** A signed-in person in a workspace. */
export interface Member extends Actor {
  readonly membership: NonNullable<Actor["membership"]>;
  readonly workspaceId: string;
  readonly role: Role;
}

export function memberOf(actor: Actor): Member | null {
  const { membership } = actor;
  return membership === null
    ? null
    : { ...actor, membership, workspaceId: membership.workspaceId, role: membership.role };
}
