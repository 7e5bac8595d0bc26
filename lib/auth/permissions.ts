// Who may do what. The same typed string guards an operation on the server and hides a button in the browser.

export const roles = ["owner", "architect", "manager", "viewer"] as const;
export type Role = (typeof roles)[number];

const viewing = ["workspace:read", "design:read", "answer:read", "version:read", "member:list", "part:read"] as const;
const authoring = [
  "design:create",
  "design:edit",
  "design:delete",
  "answer:edit",
  "version:freeze",
  "share:read",
  "share:create",
  "share:revoke",
  "part:edit",
] as const;
const deciding = ["version:review", "share:read", "share:create", "share:revoke"] as const;
const owning = ["member:invite", "member:edit", "audit:read"] as const;

export type Permission =
  | (typeof viewing)[number]
  | (typeof authoring)[number]
  | (typeof deciding)[number]
  | (typeof owning)[number];

/** An owner can do everything; that the author of a version cannot approve it is a rule of that operation, not a role. */
export const rolePermissions: Readonly<Record<Role, ReadonlySet<Permission>>> = {
  owner: new Set<Permission>([...viewing, ...authoring, ...deciding, ...owning]),
  architect: new Set<Permission>([...viewing, ...authoring]),
  manager: new Set<Permission>([...viewing, ...deciding]),
  viewer: new Set<Permission>(viewing),
};

export function can(role: Role, permission: Permission): boolean {
  return rolePermissions[role].has(permission);
}
