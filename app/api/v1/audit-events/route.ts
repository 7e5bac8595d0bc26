import { listAuditEvents } from "@/lib/features/audit/operations/list-audit-events";
import { route } from "@/lib/http/route";

export const GET = route(listAuditEvents);
