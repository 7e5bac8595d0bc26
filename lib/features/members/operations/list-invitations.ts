import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { listInvitations as listRows } from "../invitations/repository";
import { emptyObject, invitationsOutput } from "../schemas";

export const listInvitations = defineOperation({
  name: "list-invitations",
  summary: "Invitations into the workspace, the newest first; never their links.",
  permission: "member:invite",
  input: emptyObject,
  output: invitationsOutput,
  audit: null,
  run: async ({ db, actor }) => ({ items: await listRows(db, actor.workspaceId) }),
});
