// Addresses of values in a design document: `compute.pools[0].nodes`. Every function here leaves its input untouched.
import type { GroupInput, Input, Words } from "../engine/inputs/declare";
import { designInputs } from "../engine/inputs/design";

export type PathStep = string | number;
export type Path = readonly PathStep[];

/** What stands at a path of the design: its declaration and the words from the section down to it. */
export interface DeclaredAt {
  readonly input: Input;
  /** True for one item of a list: `input` is then the list and its fields those of the item. */
  readonly isItem: boolean;
  /** From the section to the field; an item reads "Pool 2". */
  readonly trail: readonly Words[];
}

const STEP = /(?:^|(?<=.)\.)([^.[\]]+)|\[(\d{1,7})\]/gy;

/** Writes a path as text: names joined by dots, positions in brackets. */
export function formatPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === "number") return `${text}[${step}]`;
    return text === "" ? String(step) : `${text}.${String(step)}`;
  }, "");
}

/** Reads a path written by `formatPath`; null where the text is no path. The empty text is the document itself. */
export function parsePath(text: string): Path | null {
  const path: PathStep[] = [];
  STEP.lastIndex = 0;
  while (STEP.lastIndex < text.length) {
    const match = STEP.exec(text);
    if (match === null) return null;
    path.push(match[1] ?? Number(match[2]));
  }
  return path;
}

/** The steps of a path that is known to be well formed (one in our own code, or one that `formatPath` wrote). */
function stepsOf(path: Path | string): Path {
  if (typeof path !== "string") return path;
  const steps = parsePath(path);
  if (steps === null) throw new RangeError(`Not a path: ${path}`);
  return steps;
}

function child(value: unknown, step: PathStep): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Readonly<Record<PathStep, unknown>>)[step];
}

/** The value at a path, or undefined where nothing is. Inherited properties are not values. */
export function getAt(root: unknown, path: Path | string): unknown {
  return stepsOf(path).reduce(child, root);
}

/**
 * A copy of `root` with `value` at `path`; groups on the way are created, a list grows by at most one item.
 *
 * Setting `undefined` removes, as `unsetAt` does. Throws a RangeError for a position beyond the end of a list.
 */
export function setAt<T>(root: T, path: Path | string, value: unknown): T {
  return value === undefined ? unsetAt(root, path) : (put(root, stepsOf(path), value) as T);
}

/** A copy of `root` without the value at `path`. Groups and lists left empty by it go too: absent is "not answered". */
export function unsetAt<T>(root: T, path: Path | string): T {
  const left = remove(root, stepsOf(path));
  return (left === undefined ? {} : left) as T;
}

function put(node: unknown, path: Path, value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const below = put(child(node, step), rest, value);
  if (typeof step === "number") {
    const list: unknown[] = Array.isArray(node) ? [...node] : [];
    if (step > list.length)
      throw new RangeError(`The list has ${list.length} items; position ${step} is beyond its end`);
    list[step] = below;
    return list;
  }
  return withMember(typeof node === "object" && node !== null && !Array.isArray(node) ? node : {}, step, below);
}

function remove(node: unknown, path: Path): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return undefined;
  const present = child(node, step);
  if (present === undefined) return node;
  const below = remove(present, rest);
  if (Array.isArray(node)) {
    const list = below === undefined ? node.filter((_, index) => index !== step) : node.with(Number(step), below);
    return list.length === 0 ? undefined : list;
  }
  const members = Object.entries(node as object).filter(([name]) => name !== String(step));
  if (below !== undefined) return withMember(node as object, String(step), below);
  return members.length === 0 ? undefined : Object.fromEntries(members);
}

/** Built from entries, so that a member named `__proto__` stays an ordinary member. */
function withMember(object: object, name: string, value: unknown): object {
  const entries = Object.entries(object);
  const at = entries.findIndex(([key]) => key === name);
  return Object.fromEntries(at < 0 ? [...entries, [name, value]] : entries.with(at, [name, value]));
}

/** The declaration at a path of the design (or of `root`), with the words of the way to it; null where there is none. */
export function inputAt(path: Path | string, root: GroupInput = designInputs): DeclaredAt | null {
  const steps = typeof path === "string" ? parsePath(path) : path;
  let at: DeclaredAt | null = { input: root, isItem: false, trail: [] };
  for (const step of steps ?? [null]) {
    at = step === null ? null : below(at, step);
    if (at === null) return null;
  }
  return at;
}

function below({ input, isItem, trail }: DeclaredAt, step: PathStep): DeclaredAt | null {
  if (input.kind === "list" && !isItem) {
    if (typeof step !== "number") return null;
    const [en, zh] = input.itemWords;
    return { input, isItem: true, trail: [...trail.slice(0, -1), [`${en} ${step + 1}`, `${zh} ${step + 1}`]] };
  }
  if ((input.kind !== "group" && input.kind !== "list") || typeof step !== "string") return null;
  const next = Object.hasOwn(input.fields, step) ? input.fields[step] : undefined;
  return next ? { input: next, isItem: false, trail: [...trail, next.words] } : null;
}
