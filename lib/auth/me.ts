// Who is signed in, as the browser is told.
import { z } from "zod";
import type { Actor } from "./actor";
import { rolePermissions, roles } from "./permissions";

export const meSchema = z.strictObject({
  user: z.strictObject({ id: z.uuid(), name: z.string(), email: z.string() }),
  /** Null for a person who was removed from the workspace. */
  workspace: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
  role: z.enum(roles).nullable(),
  permissions: z.array(z.string()),
});

export type Me = z.output<typeof meSchema>;

export function meOf(actor: Omit<Actor, "sessionId">): Me {
  const { userId, name, email, membership } = actor;
  return {
    user: { id: userId, name, email },
    workspace: membership && { id: membership.workspaceId, name: membership.workspaceName },
    role: membership?.role ?? null,
    permissions: membership ? [...rolePermissions[membership.role]].sort() : [],
  };
}
