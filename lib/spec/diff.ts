// What changed between two documents, field by field, in words. List items are matched by id, not by position.
import type { Fields, Input, Words } from "../engine/inputs/declare";
import { type DesignDocument, designInputs } from "../engine/inputs/design";
import type { UnitId } from "../engine/units/units";
import { formatPath, inputAt, type Path } from "./paths";

export interface DocumentChange {
  /** Where the value is in the newer document; for a removed one, where it was in the older. */
  readonly path: string;
  /** From the section to the field, in both languages. */
  readonly words: readonly Words[];
  readonly kind: "added" | "removed" | "changed";
  /** Undefined where the document had no answer. A reordered list holds its ids. */
  readonly before: unknown;
  readonly after: unknown;
  /** Unit of a number; null for everything else. */
  readonly unit: UnitId | null;
}

export interface Item {
  readonly id: string;
}

type Members = Readonly<Record<string, unknown>>;

/** Equality of plain data. */
export function isSame(left: unknown, right: unknown): boolean {
  if (Object.is(left, right)) return true;
  if (typeof left !== "object" || typeof right !== "object" || left === null || right === null) return false;
  if (Array.isArray(left) !== Array.isArray(right)) return false;
  const keys = Object.keys(left);
  const isSameMember = (key: string) =>
    Object.hasOwn(right, key) && isSame((left as Members)[key], (right as Members)[key]);
  return keys.length === Object.keys(right).length && keys.every(isSameMember);
}

/** The items of a list value; an absent list has none. */
export function itemsOf(value: unknown): readonly Item[] {
  return Array.isArray(value) ? (value as readonly Item[]) : [];
}

/** Options chosen mean the same in any order. */
export function isSameLeaf(input: Input, left: unknown, right: unknown): boolean {
  if (input.kind !== "choices" || !Array.isArray(left) || !Array.isArray(right)) return isSame(left, right);
  return isSame([...left].sort(), [...right].sort());
}

interface Sides {
  readonly before: unknown;
  readonly after: unknown;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null && Object.hasOwn(value, name)
    ? (value as Members)[name]
    : undefined;
}

function change(path: Path, unit: UnitId | null, { before, after }: Sides): DocumentChange {
  const kind = before === undefined ? "added" : after === undefined ? "removed" : "changed";
  return { path: formatPath(path), words: inputAt(path)?.trail ?? [], kind, before, after, unit };
}

function diffFields(fields: Fields, path: Path, { before, after }: Sides): DocumentChange[] {
  return Object.entries(fields).flatMap(([name, input]) =>
    diffInput(input, [...path, name], { before: member(before, name), after: member(after, name) }),
  );
}

function diffInput(input: Input, path: Path, sides: Sides): DocumentChange[] {
  if (input.kind === "group") return diffFields(input.fields, path, sides);
  if (input.kind === "list") return diffList(input.fields, path, sides);
  if (isSameLeaf(input, sides.before, sides.after)) return [];
  return [change(path, input.kind === "number" ? input.unit : null, sides)];
}

function diffList(fields: Fields, path: Path, sides: Sides): DocumentChange[] {
  const before = itemsOf(sides.before);
  const after = itemsOf(sides.after);
  const changes = after.flatMap((item, index) => {
    const old = before.find(({ id }) => id === item.id);
    const at = [...path, index];
    return old === undefined
      ? [change(at, null, { before: undefined, after: item })]
      : diffFields(fields, at, { before: old, after: item });
  });
  const removed = before.flatMap((item, index) =>
    after.some(({ id }) => id === item.id) ? [] : [change([...path, index], null, { before: item, after: undefined })],
  );
  const stayed = (items: readonly Item[], others: readonly Item[]) =>
    items.map(({ id }) => id).filter((id) => others.some((other) => other.id === id));
  const order = { before: stayed(before, after), after: stayed(after, before) };
  return isSame(order.before, order.after)
    ? [...changes, ...removed]
    : [...changes, ...removed, change(path, null, order)];
}

/** Every difference from `before` to `after`, in the order of the form. Equal documents give an empty list. */
export function diffDocuments(before: DesignDocument, after: DesignDocument): readonly DocumentChange[] {
  return diffFields(designInputs.fields, [], { before, after });
}
