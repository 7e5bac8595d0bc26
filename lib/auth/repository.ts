// The session behind a cookie, with the person and the workspace, in one query: it runs on every request.
import "server-only";
import { db } from "@/lib/server/db";
import type { Actor } from "./actor";
import { storedSessionToken } from "./hashed-sessions";
import type { Role } from "./permissions";

const IDLE_HOURS = 8;
const TOUCH_AFTER_MS = 5 * 60_000;

interface SessionRow {
  readonly session_id: string;
  readonly updated_at: Date;
  readonly user_id: string;
  readonly user_name: string;
  readonly email: string;
  readonly workspace_id: string | null;
  readonly workspace_name: string | null;
  readonly role: Role | null;
}

/** The person behind a session that has neither ended nor been idle for too long; null otherwise. */
export async function findActorByToken(token: string, now: Date): Promise<Actor | null> {
  const idleSince = new Date(now.getTime() - IDLE_HOURS * 3_600_000);
  const [row] = await db().$queryRaw<SessionRow[]>`
    SELECT s.id AS session_id, s.updated_at, u.id AS user_id, u.name AS user_name, u.email,
           m.workspace_id, m.workspace_name, m.role::text AS role
    FROM session s
    JOIN "user" u ON u.id = s.user_id
    LEFT JOIN LATERAL (
      SELECT ms.workspace_id, ms.role, w.name AS workspace_name
      FROM membership ms JOIN workspace w ON w.id = ms.workspace_id
      WHERE ms.user_id = u.id ORDER BY ms.created_at, ms.id LIMIT 1
    ) m ON true
    WHERE s.token = ${storedSessionToken(token)} AND s.expires_at > ${now} AND s.updated_at > ${idleSince}`;
  if (row === undefined) return null;
  if (now.getTime() - row.updated_at.getTime() > TOUCH_AFTER_MS) {
    await db().session.updateMany({ where: { id: row.session_id }, data: { updatedAt: now } });
  }
  const { workspace_id: workspaceId, workspace_name: workspaceName, role } = row;
  return {
    userId: row.user_id,
    name: row.user_name,
    email: row.email,
    sessionId: row.session_id,
    membership:
      workspaceId === null || workspaceName === null || role === null ? null : { workspaceId, workspaceName, role },
  };
}
