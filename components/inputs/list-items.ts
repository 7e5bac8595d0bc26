// Edits of a list as a whole. Items keep their id through every move, so that diffs and undo follow them.
import type { FieldKey } from "./field-key";

export interface ListItem {
  readonly id: string;
  readonly [name: string]: unknown;
}

export function listItems(value: unknown): readonly ListItem[] {
  return Array.isArray(value) ? (value as readonly ListItem[]) : [];
}

/** The next free id of a list: `pool-1`, `pool-2`, from the last part of the list's own name. */
export function freeId(items: readonly ListItem[], listKey: FieldKey): string {
  const stem = listKey.slice(listKey.lastIndexOf("/") + 1).replace(/s$/u, "");
  const taken = new Set(items.map(({ id }) => id));
  let number = items.length + 1;
  while (taken.has(`${stem}-${number}`)) number += 1;
  return `${stem}-${number}`;
}

export function withCopy(items: readonly ListItem[], id: string, copyId: string): readonly ListItem[] {
  const at = items.findIndex((item) => item.id === id);
  const original = items[at];
  return original ? items.toSpliced(at + 1, 0, { ...original, id: copyId }) : items;
}

export function moved(items: readonly ListItem[], id: string, by: -1 | 1): readonly ListItem[] {
  const from = items.findIndex((item) => item.id === id);
  const to = from + by;
  const item = items[from];
  if (!item || to < 0 || to >= items.length) return items;
  return items.toSpliced(from, 1).toSpliced(to, 0, item);
}

export function withoutItem(items: readonly ListItem[], id: string): readonly ListItem[] | undefined {
  const rest = items.filter((item) => item.id !== id);
  return rest.length === 0 ? undefined : rest;
}
