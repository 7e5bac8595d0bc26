// Two people saved the same design: what each changed, side by side, and the document that a choice between them makes.
import type { Words } from "@/lib/engine/inputs/declare";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { type DocumentChange, diffDocuments, type Item, isSame, itemsOf } from "@/lib/spec/diff";
import { mergeDocuments } from "@/lib/spec/merge";
import { getAt, inputAt, parsePath, setAt, unsetAt } from "@/lib/spec/paths";
import { type FieldKey, isWithin, keyOfPath, parentKey, pathOfKey } from "../inputs/field-key";
import type { SavedDesign } from "./saved-design";

export type Side = "mine" | "theirs";

/** One place where the two documents differ. For a list whose order differs, the values are its ids in order. */
export interface Difference {
  readonly key: FieldKey;
  /** Document path, for the declaration of the field. */
  readonly path: string;
  readonly words: readonly Words[];
  readonly changedBy: Side | "both";
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly isOrder: boolean;
}

export interface Conflict {
  readonly theirs: SavedDesign;
  /** Who saved, where the server tells. */
  readonly by: string | null;
  /** Both sides joined; where both changed the same field, mine. */
  readonly merged: DesignDocument;
  readonly differences: readonly Difference[];
}

interface Located {
  readonly key: FieldKey;
  readonly change: DocumentChange;
}

function valueAt(document: DesignDocument, key: FieldKey): unknown {
  const path = pathOfKey(key, document);
  return path === null ? undefined : getAt(document, path);
}

/** The changes from one document to the other by key. A removed field's path is one of the older document. */
function locatedChanges(before: DesignDocument, after: DesignDocument): Located[] {
  return diffDocuments(before, after).flatMap((change) => {
    const path = parsePath(change.path);
    const source = change.kind === "removed" ? before : after;
    const key = path && keyOfPath(path, source);
    return key === null ? [] : [{ key, change }];
  });
}

export function changedKeys(before: DesignDocument, after: DesignDocument): FieldKey[] {
  return locatedChanges(before, after).map(({ key }) => key);
}

function isOrderChange({ change }: Located): boolean {
  return inputAt(change.path)?.input.kind === "list" && inputAt(change.path)?.isItem === false;
}

/** What to look at before `mine`, begun at `base`, can be saved over `theirs`. */
export function compareSides(
  base: SavedDesign,
  mine: DesignDocument,
  theirs: SavedDesign,
  by: string | null,
): Conflict {
  const { merged } = mergeDocuments(base.document, mine, theirs.document);
  const myKeys = changedKeys(base.document, mine);
  const theirKeys = changedKeys(base.document, theirs.document);
  const touches = (keys: readonly FieldKey[], key: FieldKey) =>
    keys.some((other) => isWithin(other, key) || isWithin(key, other));
  const differences = locatedChanges(mine, theirs.document).map((located): Difference => {
    const { key, change } = located;
    const isMine = touches(myKeys, key);
    return {
      key,
      path: change.path,
      words: change.words,
      changedBy: isMine && touches(theirKeys, key) ? "both" : isMine ? "mine" : "theirs",
      mine: change.before,
      theirs: change.after,
      isOrder: isOrderChange(located),
    };
  });
  return { theirs, by, merged, differences };
}

/** Whether all that mine changed stands in theirs, too: taking theirs over then loses nothing, and asks nothing. */
export function isContained({ theirs, merged, differences }: Conflict): boolean {
  return isSame(merged, theirs.document) && differences.every(({ changedBy }) => changedBy === "theirs");
}

function withoutItem(document: DesignDocument, key: FieldKey): DesignDocument {
  const path = pathOfKey(key, document);
  return path === null ? document : unsetAt(document, path);
}

function withItem(document: DesignDocument, listKey: FieldKey, item: unknown, before: readonly Item[]): DesignDocument {
  const path = pathOfKey(listKey, document);
  if (path === null) return document;
  const items = [...itemsOf(getAt(document, path))];
  const wanted = before.findIndex((other) => isSame(other, item));
  items.splice(wanted < 0 ? items.length : wanted, 0, item as Item);
  return setAt(document, path, items);
}

function inOrder(document: DesignDocument, listKey: FieldKey, ids: readonly unknown[]): DesignDocument {
  const path = pathOfKey(listKey, document);
  if (path === null) return document;
  const rank = ({ id }: Item) => (ids.includes(id) ? ids.indexOf(id) : ids.length);
  return setAt(
    document,
    path,
    itemsOf(getAt(document, path)).toSorted((left, right) => rank(left) - rank(right)),
  );
}

function place(document: DesignDocument, difference: Difference, side: Side, source: DesignDocument): DesignDocument {
  const { key, isOrder } = difference;
  const value = difference[side];
  if (isOrder) return inOrder(document, key, Array.isArray(value) ? value : []);
  const isItem = inputAt(difference.path)?.isItem === true;
  if (isItem && value === undefined) return withoutItem(document, key);
  if (isItem && valueAt(document, key) === undefined) {
    return withItem(document, parentKey(key), value, itemsOf(valueAt(source, parentKey(key))));
  }
  const path = pathOfKey(key, document);
  if (path === null) return document;
  return value === undefined ? unsetAt(document, path) : setAt(document, path, value);
}

/** The document in which each difference stands as chosen; what was not asked about is the same on both sides anyway. */
export function chosenDocument(
  conflict: Conflict,
  mine: DesignDocument,
  choice: (difference: Difference) => Side,
): DesignDocument {
  // Items first: a field of an item can only be placed where the item is.
  const isItem = ({ path }: Difference) => inputAt(path)?.isItem === true;
  const ordered = [...conflict.differences].sort((left, right) => Number(isItem(right)) - Number(isItem(left)));
  return ordered.reduce((document, difference) => {
    const side = choice(difference);
    return place(document, difference, side, side === "mine" ? mine : conflict.theirs.document);
  }, conflict.merged);
}

/** What stands until a person says otherwise: each side's own changes, and mine where both changed the same. */
export function suggestedSide({ changedBy }: Difference): Side {
  return changedBy === "theirs" ? "theirs" : "mine";
}
