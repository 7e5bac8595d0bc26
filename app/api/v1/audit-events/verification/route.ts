import { verifyAuditLog } from "@/lib/features/audit/operations/verify-audit-log";
import { route } from "@/lib/http/route";

export const GET = route(verifyAuditLog);
