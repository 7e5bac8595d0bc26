import "server-only";
import { defineOperation } from "@/lib/http/define-operation";
import { listEvents } from "../repository";
import { auditPageInput, auditPageOutput } from "../schemas";

export const listAuditEvents = defineOperation({
  name: "list-audit-events",
  summary: "The audit log of the workspace, the newest first.",
  permission: "audit:read",
  input: auditPageInput,
  output: auditPageOutput,
  audit: null,
  async run({ db, actor: { workspaceId } }, { before, pageSize, objectId }) {
    const rows = await listEvents(db, { workspaceId, before, objectId, take: pageSize + 1 });
    const items = rows.slice(0, pageSize).map(({ workspaceId: _, at, details, ...row }) => ({
      ...row,
      at: at.toISOString(),
      details: details as Record<string, unknown>,
    }));
    return { items, next: rows.length > pageSize ? (items.at(-1)?.seq ?? null) : null };
  },
});
