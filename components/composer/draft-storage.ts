// Edits that the server has not got yet, kept in the tab so that they survive a reload. Session storage rather than
// local: each tab has its own, so two tabs never write over each other's.
import { type DesignDocument, SCHEMA_VERSION } from "@/lib/engine/inputs/design";
import type { SavedDesign } from "./saved-design";

const PREFIX = "podwright:draft:";
export interface StoredDraft {
  readonly userId: string;
  /** What the edits started from: the common ancestor, should somebody have saved since. */
  readonly saved: SavedDesign;
  readonly document: DesignDocument;
  /** Sent and unanswered when the page was left: what the server then holds may be one's own. */
  readonly sent: readonly DesignDocument[];
  readonly texts: readonly (readonly [key: string, text: string])[];
}

export interface DraftStorage {
  readonly read: () => StoredDraft | null;
  readonly write: (draft: StoredDraft) => void;
  readonly clear: () => void;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isDocument(value: unknown): value is DesignDocument {
  return isRecord(value) && value.schemaVersion === SCHEMA_VERSION;
}

function isText(entry: unknown): entry is readonly [string, string] {
  return Array.isArray(entry) && entry.length === 2 && entry.every((part) => typeof part === "string");
}

/** What was stored, if it is ours and whole: storage can be edited by hand and by older versions of the program. */
export function readDraft(stored: string | null, userId: string): StoredDraft | null {
  if (stored === null) return null;
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    return null;
  }
  if (!isRecord(value) || value.userId !== userId || !isDocument(value.document)) return null;
  const { saved, texts, document } = value;
  if (!isRecord(saved) || typeof saved.revision !== "number" || !isDocument(saved.document)) return null;
  return {
    userId,
    saved: { revision: saved.revision, document: saved.document },
    document,
    sent: Array.isArray(value.sent) ? value.sent.filter(isDocument) : [],
    texts: Array.isArray(texts) ? texts.filter(isText) : [],
  };
}

export function tabDraftStorage(designId: string, userId: string): DraftStorage {
  const key = PREFIX + designId;
  return {
    read: () => readDraft(sessionStorage.getItem(key), userId),
    write: (draft) => {
      try {
        sessionStorage.setItem(key, JSON.stringify(draft));
      } catch {
        // Full or forbidden storage: the edits still live in the page, which is all that can be had.
      }
    },
    clear: () => sessionStorage.removeItem(key),
  };
}
