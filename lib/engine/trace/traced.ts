// What a traced calculation computes with: every number carries how it came about. The traced twins (`*.trace.gen.ts`) are
// the pricing functions rewritten over these, so that a tree of formulas is what the calculation did, not what somebody
// wrote about it. Plain evaluation knows nothing of this file.

import type { ResolvedDesign } from "../inputs/design";
import type { ConstantId } from "../models/constants";

/** How a value came about. */
export type Formula =
  | { readonly kind: "literal" }
  /** Read from a record that was handed in, at this path. */
  | { readonly kind: "input"; readonly path: string }
  | { readonly kind: "apply"; readonly operator: string; readonly operands: readonly Traced<unknown>[] }
  /** A name of the source: a local one, what a function returned, or a constant of a module. */
  | {
      readonly kind: "named";
      readonly name: string;
      readonly as: NameKind;
      /** The record that an output was written to. */
      readonly owner: string | null;
      readonly from: Traced<unknown>;
    }
  /** The branch that was taken, with the condition that decided it. */
  | { readonly kind: "chosen"; readonly condition: Loose<boolean>; readonly from: Traced<unknown> };

export type NameKind = "local" | "result" | "constant" | "output";

/** A value with its formula. Records keep what was written to them or read from them, by key. */
export interface Traced<out T> {
  readonly value: T;
  readonly formula: Formula;
  readonly fields: Map<PropertyKey, Traced<unknown>> | null;
}

/** What twins take and return: where the original has ruled null out, the twin trusts it. */
export type Loose<T> = Traced<T | null | undefined>;

/** What twins take: where the original has narrowed a choice of words, the twin trusts it. */
export type Given<T> = Loose<T extends string ? string : T>;

const plain = <T>(value: T, formula: Formula): Traced<T> => ({ value, formula, fields: null });

export const literal = <const T>(value: T): Traced<T> => plain(value, { kind: "literal" });

/** A record that the calculation is given; its numbers are inputs below `path`. */
export const given = <T extends object>(value: T, path: string): Traced<T> => ({
  value,
  formula: { kind: "input", path },
  fields: new Map(),
});

/** A number that the calculation is given, under a path of its own. */
export const leaf = <T extends number>(value: T, path: string): Traced<T> => plain(value, { kind: "input", path });

/** A record that the calculation makes. */
export function made<T extends object>(owner: string, parts: { readonly [K in keyof T]: Loose<T[K]> }): Traced<T> {
  const fields = new Map<PropertyKey, Traced<unknown>>();
  for (const [key, part] of Object.entries(parts as Readonly<Record<string, Traced<unknown>>>))
    fields.set(key, output(owner, key, part));
  const value = Object.fromEntries([...fields].map(([key, part]) => [key, part.value])) as T;
  return { value, formula: { kind: "literal" }, fields };
}

/** The parts of a record, to make another one of them. */
export function spread<T>(box: Loose<T>): { readonly [K in keyof T]: Traced<T[K]> } {
  const keys = Object.keys(box.value ?? {});
  return Object.fromEntries(keys.map((key) => [key, field(box, key)])) as { readonly [K in keyof T]: Traced<T[K]> };
}

/** Is the value in the set? */
export const has = <T>(box: Loose<ReadonlySet<T>>, value: Loose<unknown>): Traced<boolean> =>
  plain(box.value?.has(value.value as T) ?? false, { kind: "apply", operator: "in", operands: [value, box] });

export const startsWith = (box: Loose<string>, start: Loose<string>): Traced<boolean> =>
  plain(String(box.value).startsWith(String(start.value)), {
    kind: "apply",
    operator: "starts with",
    operands: [box, start],
  });

/** Does one of the list's elements meet the condition? The first that does stands for the answer. */
export function some<T>(box: Loose<readonly T[]>, test: (element: Traced<T>) => Loose<boolean>): Loose<boolean> {
  return each(box).map(test).find(is) ?? literal(false);
}

/** Reads a property: what was written there, else an input with the property's path. */
export function get<T, K extends keyof NonNullable<T> & string>(box: Traced<T>, key: K): Traced<NonNullable<T>[K]> {
  return field(box, key) as Traced<NonNullable<T>[K]>;
}

/** `box?.key`. */
export function maybe<T, K extends keyof NonNullable<T> & string>(
  box: Traced<T>,
  key: K,
): Traced<NonNullable<T>[K] | undefined> {
  return box.value === null || box.value === undefined ? literal(undefined) : get(box, key);
}

type ElementOf<T> = T extends readonly (infer E)[] ? E : T[keyof T];

/** An element of a list or a table. */
export function at<T>(box: Traced<T>, key: Loose<string | number>): Traced<ElementOf<NonNullable<T>>> {
  return field(box, String(key.value)) as Traced<ElementOf<NonNullable<T>>>;
}

/** The elements of a list, in order. */
export function each<T>(box: Loose<readonly T[]>): readonly Traced<T>[] {
  return (box.value ?? []).map((_, index) => field(box, String(index)) as Traced<T>);
}

/** A list that the calculation makes. */
export function list<T>(...elements: readonly Loose<T>[]): Traced<readonly T[]> {
  const fields = new Map<PropertyKey, Traced<unknown>>(elements.map((element, index) => [String(index), element]));
  return { value: elements.map(({ value }) => value as T), formula: { kind: "literal" }, fields };
}

function field(box: Traced<unknown>, key: string): Traced<unknown> {
  const known = box.fields?.get(key);
  if (known !== undefined) return known;
  // The rest of a chain after `?.` that ended.
  if (box.value === undefined) return literal(undefined);
  const value = (box.value as Readonly<Record<string, unknown>>)[key];
  const parent = box.formula.kind === "input" ? box.formula.path : "";
  const path =
    Array.isArray(box.value) && key !== "length" ? `${parent}[${key}]` : parent === "" ? key : `${parent}.${key}`;
  const fields = typeof value === "object" && value !== null ? new Map<PropertyKey, Traced<unknown>>() : null;
  const read: Traced<unknown> = { value, formula: { kind: "input", path }, fields };
  box.fields?.set(key, read);
  return read;
}

/** Writes a property, in the record itself as well, so that a twin leaves behind what the original does. */
export function set<T extends object, K extends keyof T & string>(box: Loose<T>, key: K, to: Loose<T[K]>): void {
  (box.value as Record<K, unknown>)[key] = to.value;
  const owner = box.formula.kind === "input" ? box.formula.path : "";
  box.fields?.set(key, output(owner, key, to));
}

function output(owner: string, name: string, from: Traced<unknown>): Traced<unknown> {
  if (from.fields !== null) return from;
  const { formula } = from;
  // In a record without a name of its own a number keeps the one that it has.
  if (owner === "" && formula.kind === "named") return from;
  const inner = formula.kind === "named" && formula.as === "output" ? formula.from : from;
  return plain(inner.value, { kind: "named", name, as: "output", owner, from: inner });
}

/** Gives a value its name in the source. Records go by the path that they were handed in with. */
export function named<T>(name: string, as: Exclude<NameKind, "output">, from: Traced<T>): Traced<T> {
  return from.fields === null ? plain(from.value, { kind: "named", name, as, owner: null, from }) : from;
}

export const is = (condition: Loose<boolean>): boolean => condition.value === true;

/** The branch of a conditional expression that was taken. */
export function choose<A, B>(condition: Loose<boolean>, yes: () => Traced<A>, no: () => Traced<B>): Traced<A | B> {
  return because<A | B>(condition, is(condition) ? yes() : no());
}

/** A value that was computed where it was because of a condition. */
export function because<T>(condition: Loose<boolean>, from: Traced<T>): Traced<T> {
  return from.fields === null ? plain(from.value, { kind: "chosen", condition, from }) : from;
}

type Arithmetic = "+" | "-" | "*" | "/" | "**" | "%";

/** Arithmetic of two numbers. */
export function compute(left: Loose<number>, operator: Arithmetic, right: Loose<number>): Traced<number> {
  // A sum is read from its first term on, not from the nothing that it began with; so is a product of its factors.
  const started = left.formula.kind === "literal" ? left.value : null;
  if (right.value && ((operator === "+" && started === 0) || (operator === "*" && started === 1)))
    return right as Traced<number>;
  return plain(arithmetic(Number(left.value), operator, Number(right.value)), {
    kind: "apply",
    operator,
    operands: [left, right],
  });
}

function arithmetic(left: number, operator: Arithmetic, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
    case "**":
      return left ** right;
    case "%":
      return left % right;
  }
}

type Equality = "===" | "!==" | "==" | "!=";
type Ordered = "<" | "<=" | ">" | ">=";

/** Comparison of two numbers, or whether two values are the same. */
export function compare(left: Loose<number>, operator: Ordered, right: Loose<number>): Traced<boolean>;
export function compare(left: Traced<unknown>, operator: Equality, right: Traced<unknown>): Traced<boolean>;
export function compare(left: Traced<unknown>, operator: Ordered | Equality, right: Traced<unknown>) {
  return plain(compared(left.value, operator, right.value), { kind: "apply", operator, operands: [left, right] });
}

function compared(left: unknown, operator: Ordered | Equality, right: unknown): boolean {
  if (operator === "==") return (left ?? null) === (right ?? null);
  if (operator === "!=") return (left ?? null) !== (right ?? null);
  if (operator === "===") return left === right;
  if (operator === "!==") return left !== right;
  if (typeof left !== "number" || typeof right !== "number") return false;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left >= right;
}

export const negative = (of: Loose<number>): Traced<number> =>
  plain(-Number(of.value), { kind: "apply", operator: "-", operands: [of] });

export const not = (of: Loose<boolean>): Traced<boolean> =>
  plain(!of.value, { kind: "apply", operator: "!", operands: [of] });

/** `left || right`: the right side is computed only where it decides. */
export function or(left: Loose<boolean>, right: () => Loose<boolean>): Loose<boolean> {
  return left.value ? left : right();
}

/** `left && right`. */
export function and(left: Loose<boolean>, right: () => Loose<boolean>): Loose<boolean> {
  return left.value ? right() : left;
}

/** `left ?? right`. */
export function otherwise<A, B>(left: Traced<A>, right: () => Traced<B>): Traced<NonNullable<A> | B> {
  const { value } = left;
  return value === null || value === undefined ? right() : (left as Traced<NonNullable<A>>);
}

/** The functions of `Math` that a traced file may call. */
type MathFunction =
  | "abs"
  | "ceil"
  | "exp"
  | "expm1"
  | "floor"
  | "hypot"
  | "log"
  | "log1p"
  | "log2"
  | "max"
  | "min"
  | "round"
  | "sqrt";

/** A function of `Math`. */
export function math(name: MathFunction, ...operands: readonly Loose<number>[]): Traced<number> {
  // Each function has a signature of its own; all of them take numbers, as many as the source passed.
  const run: (...values: readonly number[]) => number = Math[name];
  return plain(run(...operands.map(({ value }) => Number(value))), { kind: "apply", operator: name, operands });
}

/** `Number(flag)`. */
export const numberOf = (of: Loose<number | boolean | string>): Traced<number> =>
  of.fields === null
    ? plain(Number(of.value), { kind: "apply", operator: "number", operands: [of] })
    : literal(Number.NaN);

/** A text put together from others, such as the id of a constant. */
export const text = (...parts: readonly Traced<unknown>[]): Traced<string> =>
  literal(parts.map(({ value }) => String(value)).join(""));

/** A constant of the model, read by its id. */
export const constant = <Id extends string>(read: (id: Id) => number, id: Loose<string>): Traced<number> =>
  plain(read(id.value as Id), { kind: "input", path: `constant:${id.value}` });

/** A table of a module: its rows are constants by name and key. */
export const table = <T extends object>(name: string, value: T): Traced<T> => ({
  value,
  formula: { kind: "input", path: `table:${name}` },
  fields: new Map(),
});

/** The scope of an evaluation as a twin receives it. */
export interface Scope {
  readonly design: Traced<ResolvedDesign>;
  readonly read: (id: ConstantId) => number;
}
