// A version as people see it. Its status is not stored but follows from what happened to it.
import type { VersionRow } from "./repository";
import type { Version } from "./schemas";

interface Viewpoint {
  /** Number of the newest version of the design. */
  readonly newest: number;
  readonly userId: string;
}

function statusOf({ number, decision, signatures }: VersionRow, newest: number): Version["status"] {
  if (signatures.some(({ decision: kind }) => kind === "signed")) return "signed-off";
  if (decision) return decision.kind === "approved" ? "approved" : "changes-requested";
  return number === newest ? "in-review" : "superseded";
}

export function versionEntry(row: VersionRow, { newest, userId }: Viewpoint): Version {
  const { number, message, revision, authorId, authorName, createdAt, digest, decision } = row;
  const { isBuildable, indexValue, facilityWatts, capexUsd } = row;
  return {
    number,
    message,
    revision,
    author: { id: authorId, name: authorName },
    createdAt: createdAt.toISOString(),
    status: statusOf(row, newest),
    digest,
    headline: { isBuildable, indexValue, facilityWatts, capexUsd },
    decision: decision && {
      kind: decision.kind === "approved" ? "approved" : "changes-requested",
      reason: decision.reason,
      by: { id: decision.deciderId, name: decision.deciderName },
      at: decision.decidedAt.toISOString(),
    },
    signatures: row.signatures.map(({ decision: kind, name, role, reason, signedAt, link }) => ({
      decision: kind,
      name,
      role,
      reason,
      recipient: link.recipient,
      signedAt: signedAt.toISOString(),
    })),
    isOwnWork: authorId === userId || row.lastEditorId === userId,
  };
}
