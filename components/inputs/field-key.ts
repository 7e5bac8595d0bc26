// Where a field lives, in a form that survives reordering: names joined by slashes, list items by their id
// (`compute/pools/pool-1/nodes`). The document's own paths use positions; these two functions are the only bridge.
import { type Path, parsePath } from "@/lib/spec/paths";

export type FieldKey = string;

export function childKey(parent: FieldKey, name: string): FieldKey {
  return parent === "" ? name : `${parent}/${name}`;
}

export function lastName(key: FieldKey): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

export function parentKey(key: FieldKey): FieldKey {
  return key.slice(0, Math.max(0, key.lastIndexOf("/")));
}

/** True where `key` is `ancestor` or lies below it. */
export function isWithin(key: FieldKey, ancestor: FieldKey): boolean {
  return ancestor === "" || key === ancestor || key.startsWith(`${ancestor}/`);
}

/** The id of the DOM element that takes the focus for a field. */
export function elementId(key: FieldKey): string {
  return `field-${key.replaceAll("/", "-")}`;
}

function member(node: unknown, step: string | number): unknown {
  if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return undefined;
  return Reflect.get(node, step);
}

function positionOf(list: readonly unknown[], id: string): number {
  return list.findIndex((item) => member(item, "id") === id);
}

/** The document path of a field, or null where one of its list items is not in the document. */
export function pathOfKey(key: FieldKey, document: unknown): Path | null {
  const path: (string | number)[] = [];
  let node = document;
  for (const name of key === "" ? [] : key.split("/")) {
    const step = Array.isArray(node) ? positionOf(node, name) : name;
    if (step === -1) return null;
    path.push(step);
    node = member(node, step);
  }
  return path;
}

/** The key of a document path, or null where it names a list item that is not there. */
export function keyOfPath(path: Path, document: unknown): FieldKey | null {
  let key: FieldKey = "";
  let node = document;
  for (const step of path) {
    node = member(node, step);
    const name = typeof step === "number" ? member(node, "id") : step;
    if (typeof name !== "string") return null;
    key = childKey(key, name);
  }
  return key;
}

/** The key of a written path, as far as the document has it: a finding may speak of a pool that is not there. */
export function nearestKey(path: string, root: unknown): FieldKey | null {
  const steps = parsePath(path) ?? [];
  for (let length = steps.length; length > 0; length -= 1) {
    const key = keyOfPath(steps.slice(0, length), root);
    if (key !== null) return key;
  }
  return null;
}
