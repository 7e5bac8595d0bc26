// Joins two people's edits of the same document. What only one of them touched is taken; what both changed, and
// differently, is a conflict, in which mine stands until someone chooses.
import type { Fields, Input } from "../engine/inputs/declare";
import { type DesignDocument, designInputs, SCHEMA_VERSION } from "../engine/inputs/design";
import { type Item, isSame, isSameLeaf, itemsOf } from "./diff";
import { formatPath, type Path } from "./paths";

export interface Merged {
  readonly merged: DesignDocument;
  /** Paths in `merged` at which both changed the same value to different ones. */
  readonly conflicts: readonly string[];
}

interface Three {
  readonly base: unknown;
  readonly mine: unknown;
  readonly theirs: unknown;
}

type Members = Readonly<Record<string, unknown>>;

function pick({ base, mine, theirs }: Three, name: string): Three {
  const of = (value: unknown) => (typeof value === "object" && value !== null ? (value as Members)[name] : undefined);
  return { base: of(base), mine: of(mine), theirs: of(theirs) };
}

function mergeFields(fields: Fields, path: Path, three: Three, conflicts: string[]): Members | undefined {
  const entries = Object.entries(fields).flatMap(([name, input]) => {
    const value = mergeInput(input, [...path, name], pick(three, name), conflicts);
    return value === undefined ? [] : [[name, value] as const];
  });
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

function mergeInput(input: Input, path: Path, three: Three, conflicts: string[]): unknown {
  if (input.kind === "group") return mergeFields(input.fields, path, three, conflicts);
  if (input.kind === "list") return mergeList(input.fields, path, three, conflicts);
  const { base, mine, theirs } = three;
  if (isSameLeaf(input, mine, theirs)) return mine;
  if (isSameLeaf(input, base, mine)) return theirs;
  if (!isSameLeaf(input, base, theirs)) conflicts.push(formatPath(path));
  return mine;
}

/** Ids in the order of mine; what only they have follows the neighbour that it has in theirs. */
function mergedOrder({ base, mine, theirs }: Record<keyof Three, readonly Item[]>): string[] {
  const ids = (items: readonly Item[]) => items.map(({ id }) => id);
  const [baseIds, mineIds, theirIds] = [ids(base), ids(mine), ids(theirs)];
  const kept = (order: readonly string[]) =>
    order.filter((id) => baseIds.includes(id) && mineIds.includes(id) && theirIds.includes(id));
  const onlyTheyReordered = isSame(kept(baseIds), kept(mineIds)) && !isSame(kept(baseIds), kept(theirIds));
  const [leading, following] = onlyTheyReordered ? [theirIds, mineIds] : [mineIds, theirIds];
  const order = [...leading];
  following.forEach((id, index) => {
    if (order.includes(id)) return;
    const previous = following.slice(0, index).findLast((other) => order.includes(other));
    order.splice(previous === undefined ? 0 : order.indexOf(previous) + 1, 0, id);
  });
  return order;
}

function mergeList(fields: Fields, path: Path, three: Three, conflicts: string[]): unknown {
  const lists = { base: itemsOf(three.base), mine: itemsOf(three.mine), theirs: itemsOf(three.theirs) };
  const find = (items: readonly Item[], id: string) => items.find((item) => item.id === id);
  const merged: Item[] = [];
  for (const id of mergedOrder(lists)) {
    const item = { base: find(lists.base, id), mine: find(lists.mine, id), theirs: find(lists.theirs, id) };
    const at = [...path, merged.length];
    if (item.mine === undefined || item.theirs === undefined) {
      const present = item.mine ?? item.theirs;
      const isNew = item.base === undefined;
      const isUntouched = isSame(item.base, present);
      // One removed what the other edited: the edit stays, and someone decides.
      if (!isNew && isUntouched) continue;
      if (!isNew) conflicts.push(formatPath(at));
      if (present !== undefined) merged.push(present);
    } else merged.push({ id, ...mergeFields(fields, at, item, conflicts) });
  }
  return merged.length === 0 ? undefined : merged;
}

/** Merges `mine` and `theirs`, both edited from `base`. */
export function mergeDocuments(base: DesignDocument, mine: DesignDocument, theirs: DesignDocument): Merged {
  const conflicts: string[] = [];
  const fields = mergeFields(designInputs.fields, [], { base, mine, theirs }, conflicts);
  return { merged: { schemaVersion: SCHEMA_VERSION, ...fields } as DesignDocument, conflicts };
}
