// Edits that the server has not got yet, kept in the tab so that they survive a reload. Session storage rather than
// local: each tab has its own, so two tabs never write over each other's.
import { type DesignDocument, SCHEMA_VERSION } from "@/lib/engine/inputs/design";
import type { SavedDesign } from "./design-state";

const PREFIX = "podwright:draft:";
/** Tells the other tabs that the session ended, so that nothing of it stays behind in them. */
const SESSION_CHANNEL = "podwright:session";

export interface StoredDraft {
  readonly userId: string;
  /** What the edits started from: the common ancestor, should somebody have saved since. */
  readonly saved: SavedDesign;
  readonly document: DesignDocument;
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

function clearOwnDrafts(): void {
  for (const key of Object.keys(sessionStorage)) {
    if (key.startsWith(PREFIX)) sessionStorage.removeItem(key);
  }
}

/** To be called at sign-out: removes the edits kept in this tab and in every other tab of this browser. */
export function clearDraftsEverywhere(): void {
  clearOwnDrafts();
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.postMessage("signed-out");
  channel.close();
}

/** Listens for a sign-out in another tab. Answers the function that stops listening. */
export function onSignedOutElsewhere(listener: () => void): () => void {
  const channel = new BroadcastChannel(SESSION_CHANNEL);
  channel.onmessage = () => {
    clearOwnDrafts();
    listener();
  };
  return () => channel.close();
}
