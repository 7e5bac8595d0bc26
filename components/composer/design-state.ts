// What the composer knows about one design, and the pure questions asked of it.

import type { DesignDocument } from "@/lib/engine/inputs/design";
import type { Result } from "@/lib/engine/result";
import { canOutlivePage } from "@/lib/http/outlive-page";
import { isSame } from "@/lib/spec/diff";
import { type FieldKey, pathOfKey } from "../inputs/field-key";
import type { FieldTarget } from "../inputs/form-source";
import type { Conflict } from "./conflict";
import type { EditHistory } from "./edit-history";
import type { SavedDesign } from "./saved-design";

export type SaveState =
  | { readonly kind: "saved" }
  | { readonly kind: "unsaved" }
  | { readonly kind: "saving" }
  /** The server cannot be reached, or is not well; edits are kept and sent again. */
  | { readonly kind: "offline" }
  /** Somebody saved in between: a person has to choose. */
  | { readonly kind: "conflict" }
  | { readonly kind: "signed-out" }
  /** The server refused the document; `refusals` says which fields. */
  | { readonly kind: "refused" }
  /** The role no longer allows writing, or the design is gone. */
  | { readonly kind: "forbidden" }
  | { readonly kind: "gone" };

/** The newest figures at hand and the document that they belong to. */
export interface Figures {
  readonly result: Result | null;
  readonly document: DesignDocument | null;
  readonly state: "current" | "pending" | "unreachable" | "refused";
}

export interface DesignState {
  readonly saved: SavedDesign;
  readonly document: DesignDocument;
  /** What was typed where it is no acceptable value: kept as typed, never sent. */
  readonly texts: ReadonlyMap<FieldKey, string>;
  readonly history: EditHistory;
  /** Documents that were sent and not answered yet: the server may hold any of them. */
  readonly sent: readonly DesignDocument[];
  readonly save: SaveState;
  /** The dialog that `save` calls for is open; one may close it, look around and come back. */
  readonly isAsking: boolean;
  /** Sentences of the server about fields that it refused. */
  readonly refusals: ReadonlyMap<FieldKey, string>;
  readonly conflict: Conflict | null;
  /** Somebody else's changes that were taken over because nothing here was in their way. */
  readonly takenOver: number;
  readonly figures: Figures;
  /** The field to bring into view; a new object each time someone is led to one. */
  readonly target: FieldTarget | null;
  /** The field that is being typed in: its text is not wrong yet. */
  readonly typingIn: FieldKey | null;
}

export function isDirty({ document, saved }: Pick<DesignState, "document" | "saved">): boolean {
  return !isSame(document, saved.document);
}

/** Fields whose text could not be read as a value; those of removed list items do not count. */
export function unreadableKeys({ texts, document, typingIn }: DesignState): FieldKey[] {
  return [...texts.keys()].filter((key) => key !== typingIn && pathOfKey(key, document) !== null);
}

/** True while closing the tab would lose something that only this tab has. */
export function wouldLose(state: DesignState): boolean {
  if (unreadableKeys(state).length > 0) return true;
  if (!isDirty(state)) return false;
  if (!canOutlivePage(state.document)) return true;
  if (state.save.kind === "unsaved") return false;
  return state.save.kind !== "saving" || state.sent.at(-1) !== state.document;
}
