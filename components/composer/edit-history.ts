// What undo and redo remember: per edit, the fields that it touched, before and after. Fields rather than whole
// documents, so that undoing one's own edit never takes back what somebody else saved in between.
import { type FieldKey, isWithin } from "../inputs/field-key";

/** One field's change. `text` is what was typed where it could not be read as a value; null where it could. */
export interface FieldState {
  readonly value: unknown;
  readonly text: string | null;
}
export interface FieldChange {
  readonly key: FieldKey;
  readonly before: FieldState;
  readonly after: FieldState;
}
export interface Edit {
  readonly changes: readonly FieldChange[];
  /** Milliseconds; the last keystroke that went into this edit. */
  readonly at: number;
  /** Typing: the next keystroke in the same field joins this edit. */
  readonly isOpen: boolean;
}
export interface EditHistory {
  readonly past: readonly Edit[];
  readonly future: readonly Edit[];
}

export const emptyHistory: EditHistory = { past: [], future: [] };

/** A pause longer than this between two keystrokes starts a new edit. */
export const COALESCE_MS = 1200;
const EDITS_KEPT = 200;

/** Adds an edit; typing that continues the last edit's field becomes part of it. What was undone can no longer be redone. */
export function record(history: EditHistory, edit: Edit): EditHistory {
  const last = history.past.at(-1);
  const [first, ...others] = edit.changes;
  const [lastFirst, ...lastOthers] = last?.changes ?? [];
  const continues =
    last?.isOpen === true &&
    first !== undefined &&
    lastFirst !== undefined &&
    others.length === 0 &&
    lastOthers.length === 0 &&
    first.key === lastFirst.key &&
    edit.at - last.at <= COALESCE_MS;
  const joined = continues ? { ...edit, changes: [{ ...first, before: lastFirst.before }] } : edit;
  const kept = continues ? history.past.slice(0, -1) : history.past;
  return { past: [...kept, joined].slice(-EDITS_KEPT), future: [] };
}

/** Ends the typing of the current edit: the next keystroke starts a new one. */
export function seal(history: EditHistory): EditHistory {
  const last = history.past.at(-1);
  if (!last?.isOpen) return history;
  return { ...history, past: [...history.past.slice(0, -1), { ...last, isOpen: false }] };
}

/** The edit to take back, and the history after it; null where there is none. */
export function stepBack({ past, future }: EditHistory): { readonly edit: Edit; readonly history: EditHistory } | null {
  const edit = past.at(-1);
  return edit ? { edit, history: { past: past.slice(0, -1), future: [...future, edit] } } : null;
}

export function stepForward({
  past,
  future,
}: EditHistory): { readonly edit: Edit; readonly history: EditHistory } | null {
  const edit = future.at(-1);
  const closed = edit && { ...edit, isOpen: false };
  return closed ? { edit: closed, history: { past: [...past, closed], future: future.slice(0, -1) } } : null;
}

/** Forgets edits of fields that somebody else has changed since: their "before" is no longer what was there. */
export function forget(history: EditHistory, changedKeys: readonly FieldKey[]): EditHistory {
  const isTouched = ({ changes }: Edit) =>
    changes.some(({ key }) => changedKeys.some((changed) => isWithin(key, changed) || isWithin(changed, key)));
  return {
    past: history.past.filter((edit) => !isTouched(edit)),
    future: history.future.filter((edit) => !isTouched(edit)),
  };
}
