// The one table of errors: what a code means on the wire and in the log. The sentence a person reads is
// `errors.<code>` in messages/<locale>/errors.json.

interface ErrorRow {
  readonly status: number;
  readonly level: "debug" | "info" | "warn" | "error";
}

export const errorTable = {
  /** The input does not have the declared shape; `fields` says where. */
  "invalid-input": { status: 400, level: "debug" },
  /** The body is not JSON, or is nested too deeply, or holds text that cannot be stored. */
  malformed: { status: 400, level: "info" },
  "unsupported-media-type": { status: 415, level: "info" },
  "too-large": { status: 413, level: "info" },
  unauthenticated: { status: 401, level: "info" },
  /** Wrong address or password: the same answer for both. */
  "invalid-credentials": { status: 401, level: "warn" },
  forbidden: { status: 403, level: "warn" },
  /** An unsafe request that does not come from our own pages. */
  "cross-site": { status: 403, level: "warn" },
  /** Also the answer for things of another workspace: their existence is not told. */
  "not-found": { status: 404, level: "debug" },
  conflict: { status: 409, level: "info" },
  /** Someone saved since the caller read; details hold the current state. */
  "stale-revision": { status: 409, level: "info" },
  "last-owner": { status: 409, level: "info" },
  "email-taken": { status: 409, level: "info" },
  "owner-exists": { status: 409, level: "info" },
  /** A one-time or expiring link that was used, revoked or has expired: all the same to its holder. */
  gone: { status: 410, level: "info" },
  "rate-limited": { status: 429, level: "warn" },
  /** Who froze or last edited a version cannot decide on it. */
  "self-review": { status: 403, level: "warn" },
  /** The newest version in review holds exactly this draft. */
  "version-unchanged": { status: 409, level: "info" },
  /** The version is decided or superseded. */
  "not-in-review": { status: 409, level: "info" },
  /** A sign link needs an approved version. */
  "not-approved": { status: 409, level: "info" },
  /** The link only shows the version. */
  "cannot-sign": { status: 403, level: "warn" },
  /** One decision per link. */
  "already-signed": { status: 409, level: "info" },
  /** The stored bytes of a version are no longer those of its digest. */
  "not-intact": { status: 409, level: "error" },
  /** What is stored is not a document of today's version any more, for example because a catalogue part was withdrawn. */
  "unreadable-document": { status: 422, level: "error" },
  internal: { status: 500, level: "error" },
  /** The database cannot be reached or is too busy; nothing was changed. */
  unavailable: { status: 503, level: "error" },
} as const satisfies Readonly<Record<string, ErrorRow>>;

export type ErrorCode = keyof typeof errorTable;
