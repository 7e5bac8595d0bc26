import "server-only";
import { can } from "@/lib/auth/permissions";
import { defineOperation } from "@/lib/http/define-operation";
import { listMembers as listRows } from "../repository";
import { emptyObject, membersOutput } from "../schemas";

export const listMembers = defineOperation({
  name: "list-members",
  summary: "The members of the workspace. Only those who manage members see addresses.",
  permission: "member:list",
  input: emptyObject,
  output: membersOutput,
  audit: null,
  async run({ db, actor }) {
    const rows = await listRows(db, actor.workspaceId);
    const seesAddresses = can(actor.role, "member:edit");
    const items = rows.map((row) => (seesAddresses || row.userId === actor.userId ? row : { ...row, email: null }));
    return { items };
  },
});
