// The document under edit: writing, undo and redo, and taking over what the server holds. No network and no clock in
// here: autosave and preview listen to this store and act.

import type { DesignDocument } from "@/lib/engine/inputs/design";
import { isSame } from "@/lib/spec/diff";
import { getAt, setAt, unsetAt } from "@/lib/spec/paths";
import { type FieldKey, pathOfKey } from "../inputs/field-key";
import type { Conflict } from "./conflict";
import type { DesignState } from "./design-state";
import {
  type Edit,
  emptyHistory,
  type FieldChange,
  type FieldState,
  forget,
  record,
  seal,
  stepBack,
  stepForward,
} from "./edit-history";
import { createStore, type ExternalStore } from "./external-store";
import type { SavedDesign } from "./saved-design";

export type DesignStore = ExternalStore<DesignState>;

export function createDesignStore(saved: SavedDesign, figures: DesignState["figures"]): DesignStore {
  return createStore<DesignState>({
    saved,
    document: saved.document,
    texts: new Map(),
    history: emptyHistory,
    sent: [],
    save: { kind: "saved" },
    isAsking: false,
    refusals: new Map(),
    conflict: null,
    takenOver: 0,
    figures,
    target: null,
    typingIn: null,
  });
}

/** The value that was entered for a field; undefined where nobody has answered. */
export function enteredAt(document: DesignDocument, key: FieldKey): unknown {
  const path = pathOfKey(key, document);
  return path === null ? undefined : getAt(document, path);
}

function withValue(document: DesignDocument, key: FieldKey, value: unknown): DesignDocument {
  const path = pathOfKey(key, document);
  if (path === null || path.length === 0 || isSame(getAt(document, path), value)) return document;
  // The kernel's paths know no types: every writer of a field is a renderer of its declaration.
  return value === undefined ? unsetAt(document, path) : setAt(document, path, value);
}

function withText(
  texts: ReadonlyMap<FieldKey, string>,
  key: FieldKey,
  text: string | null,
): ReadonlyMap<FieldKey, string> {
  if (text === (texts.get(key) ?? null)) return texts;
  const next = new Map(texts);
  if (text === null) next.delete(key);
  else next.set(key, text);
  return next;
}

function without(refusals: DesignState["refusals"], keys: readonly FieldKey[]): DesignState["refusals"] {
  if (!keys.some((key) => refusals.has(key))) return refusals;
  return new Map([...refusals].filter(([key]) => !keys.includes(key)));
}

function apply(state: DesignState, changes: readonly { key: FieldKey; to: FieldState }[]): Partial<DesignState> {
  let { document, texts } = state;
  for (const { key, to } of changes) {
    document = withValue(document, key, to.value);
    texts = withText(texts, key, to.text);
  }
  return {
    document,
    texts,
    refusals: without(
      state.refusals,
      changes.map(({ key }) => key),
    ),
  };
}

interface Writing {
  readonly now: number;
  /** Typing: joined with the keystrokes around it into one step of undo. */
  readonly isTyping: boolean;
}

/** Writes one field. `text` is what was typed where it is no acceptable value; the value then stays what it was. */
export function writeField(store: DesignStore, key: FieldKey, to: FieldState, { now, isTyping }: Writing): void {
  const state = store.get();
  const before: FieldState = { value: enteredAt(state.document, key), text: state.texts.get(key) ?? null };
  if (isSame(before.value, to.value) && before.text === to.text) return;
  const edit: Edit = { changes: [{ key, before, after: to }], at: now, isOpen: isTyping };
  store.set({ ...apply(state, [{ key, to }]), history: record(state.history, edit), typingIn: isTyping ? key : null });
}

/** Writes several fields as one step of undo. */
export function writeFields(
  store: DesignStore,
  values: readonly { readonly key: FieldKey; readonly value: unknown }[],
  now: number,
): void {
  const state = store.get();
  const changes = values
    .map(({ key, value }): FieldChange => {
      const before = { value: enteredAt(state.document, key), text: state.texts.get(key) ?? null };
      return { key, before, after: { value, text: null } };
    })
    .filter(({ before, after }) => !isSame(before.value, after.value) || before.text !== null);
  if (changes.length === 0) return;
  const written = changes.map(({ key, after }) => ({ key, to: after }));
  store.set({
    ...apply(state, written),
    history: record(state.history, { changes, at: now, isOpen: false }),
    typingIn: null,
  });
}

export function endTyping(store: DesignStore): void {
  const state = store.get();
  const history = seal(state.history);
  if (history !== state.history || state.typingIn !== null) store.set({ history, typingIn: null });
}

/** Takes the last edit back. Answers the field to look at, or null where there was nothing to undo. */
export function undo(store: DesignStore): FieldKey | null {
  const state = store.get();
  const step = stepBack(state.history);
  if (!step) return null;
  const changes = step.edit.changes.toReversed().map(({ key, before }) => ({ key, to: before }));
  store.set({ ...apply(state, changes), history: step.history });
  return step.edit.changes[0]?.key ?? null;
}

export function redo(store: DesignStore): FieldKey | null {
  const state = store.get();
  const step = stepForward(state.history);
  if (!step) return null;
  const changes = step.edit.changes.map(({ key, after }) => ({ key, to: after }));
  store.set({ ...apply(state, changes), history: step.history });
  return step.edit.changes[0]?.key ?? null;
}

/** The server accepted `document` as `revision`. Edits made while it was on its way stay edits. */
export function markSaved(store: DesignStore, saved: SavedDesign): void {
  store.set({ saved, sent: [], refusals: new Map() });
}

/** Takes over what somebody else saved; nothing here stood against it. */
export function takeOver(store: DesignStore, theirs: SavedDesign, changedKeys: readonly FieldKey[]): void {
  const state = store.get();
  store.set({
    saved: theirs,
    document: theirs.document,
    sent: [],
    history: forget(state.history, changedKeys),
    takenOver: changedKeys.length,
  });
}

export function openConflict(store: DesignStore, conflict: Conflict): void {
  store.set({ conflict });
}

/**
 * Goes on with `chosen`, which was composed from both sides. What of mine gave way is one step of undo, so that even a
 * choice made too quickly loses nothing.
 */
export function settleConflict(store: DesignStore, chosen: DesignDocument, now: number): void {
  const { conflict, document, history, texts } = store.get();
  if (!conflict) return;
  const givenWay = conflict.differences
    .filter(({ isOrder }) => !isOrder)
    .map(({ key }): FieldChange => {
      const side = (of: DesignDocument): FieldState => ({ value: enteredAt(of, key), text: null });
      return { key, before: side(document), after: side(chosen) };
    })
    .filter(({ before, after }) => !isSame(before.value, after.value));
  const rest = forget(
    history,
    conflict.differences.map(({ key }) => key),
  );
  store.set({
    saved: conflict.theirs,
    document: chosen,
    // What was sent before gave way: from now on the same out of another hand is somebody else's.
    sent: [],
    conflict: null,
    texts: new Map([...texts].filter(([key]) => pathOfKey(key, chosen) !== null)),
    history: givenWay.length > 0 ? record(rest, { changes: givenWay, at: now, isOpen: false }) : rest,
  });
}
