// What a traced calculation computes with: every number carries how it came about. The traced twins (`*.trace.gen.ts`) are
// the pricing functions rewritten over these, so that a tree of formulas is what the calculation did, not what somebody
// wrote about it. Plain evaluation knows nothing of this file.

/** How a value came about. */
export type Formula =
  | { readonly kind: "literal" }
  /** Read from a record that was handed in, at this path. */
  | { readonly kind: "input"; readonly path: string }
  | { readonly kind: "apply"; readonly operator: string; readonly operands: readonly Traced<unknown>[] }
  /** A name of the source: a local one, what a function returned, or a constant of a module. */
  | { readonly kind: "named"; readonly name: string; readonly as: NameKind; readonly from: Traced<unknown> }
  /** The branch that was taken, with the condition that decided it. */
  | { readonly kind: "chosen"; readonly condition: Traced<boolean>; readonly from: Traced<unknown> };

export type NameKind = "local" | "result" | "constant" | "output";

/** A value with its formula. Records keep what was written to them or read from them, by key. */
export interface Traced<out T> {
  readonly value: T;
  readonly formula: Formula;
  readonly fields: Map<PropertyKey, Traced<unknown>> | null;
}

const plain = <T>(value: T, formula: Formula): Traced<T> => ({ value, formula, fields: null });

export const literal = <T>(value: T): Traced<T> => plain(value, { kind: "literal" });

/** A record that the calculation is given; its numbers are inputs below `path`. */
export const given = <T extends object>(value: T, path: string): Traced<T> => ({
  value,
  formula: { kind: "input", path },
  fields: new Map(),
});

/** A record that the calculation makes. */
export function made<T extends object>(parts: { readonly [K in keyof T]: Traced<T[K]> }): Traced<T> {
  const fields = new Map<PropertyKey, Traced<unknown>>(Object.entries(parts));
  const value = Object.fromEntries([...fields].map(([key, field]) => [key, field.value])) as T;
  return { value, formula: { kind: "literal" }, fields };
}

/** Reads a property: what was written there, else an input with the property's path. */
export function get<T extends object, K extends keyof T & string>(box: Traced<T>, key: K): Traced<T[K]> {
  const known = box.fields?.get(key);
  if (known !== undefined) return known as Traced<T[K]>;
  const value = box.value[key];
  const parent = box.formula.kind === "input" ? box.formula.path : "";
  const formula: Formula = { kind: "input", path: parent === "" ? key : `${parent}.${key}` };
  const read = { value, formula, fields: typeof value === "object" && value !== null ? new Map() : null };
  box.fields?.set(key, read);
  return read;
}

/** Writes a property, in the record itself as well, so that a twin leaves behind what the original does. */
export function set<T extends object, K extends keyof T & string>(box: Traced<T>, key: K, to: Traced<T[K]>): void {
  box.value[key] = to.value;
  box.fields?.set(key, named(key, "output", to));
}

/** Gives a value its name in the source. Records go by the path that they were handed in with. */
export function named<T>(name: string, as: NameKind, from: Traced<T>): Traced<T> {
  return from.fields === null ? plain(from.value, { kind: "named", name, as, from }) : from;
}

export const is = (condition: Traced<boolean>): boolean => condition.value;

/** The branch of a conditional expression that was taken. */
export function choose<A, B>(condition: Traced<boolean>, yes: () => Traced<A>, no: () => Traced<B>): Traced<A | B> {
  return because<A | B>(condition, condition.value ? yes() : no());
}

/** A value that was computed where it was because of a condition. */
export function because<T>(condition: Traced<boolean>, from: Traced<T>): Traced<T> {
  return from.fields === null ? plain(from.value, { kind: "chosen", condition, from }) : from;
}

type Arithmetic = "+" | "-" | "*" | "/" | "**" | "%";

/** Arithmetic of two numbers. */
export function compute(left: Traced<number>, operator: Arithmetic, right: Traced<number>): Traced<number> {
  return plain(arithmetic(left.value, operator, right.value), { kind: "apply", operator, operands: [left, right] });
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

type Ordered = "<" | "<=" | ">" | ">=";

/** Comparison of two numbers, or whether two values are the same. */
export function compare(left: Traced<number>, operator: Ordered, right: Traced<number>): Traced<boolean>;
export function compare(left: Traced<unknown>, operator: "===" | "!==", right: Traced<unknown>): Traced<boolean>;
export function compare(left: Traced<unknown>, operator: Ordered | "===" | "!==", right: Traced<unknown>) {
  return plain(compared(left.value, operator, right.value), { kind: "apply", operator, operands: [left, right] });
}

function compared(left: unknown, operator: Ordered | "===" | "!==", right: unknown): boolean {
  if (operator === "===") return left === right;
  if (operator === "!==") return left !== right;
  if (typeof left !== "number" || typeof right !== "number") return false;
  if (operator === "<") return left < right;
  if (operator === "<=") return left <= right;
  return operator === ">" ? left > right : left >= right;
}

export const negative = (of: Traced<number>): Traced<number> =>
  plain(-of.value, { kind: "apply", operator: "-", operands: [of] });

export const not = (of: Traced<boolean>): Traced<boolean> =>
  plain(!of.value, { kind: "apply", operator: "!", operands: [of] });

/** `left || right`: the right side is computed only where it decides. */
export function or(left: Traced<boolean>, right: () => Traced<boolean>): Traced<boolean> {
  return left.value ? left : right();
}

/** `left && right`. */
export function and(left: Traced<boolean>, right: () => Traced<boolean>): Traced<boolean> {
  return left.value ? right() : left;
}

/** `left ?? right`. */
export function otherwise<A, B>(left: Traced<A>, right: () => Traced<B>): Traced<NonNullable<A> | B> {
  const { value } = left;
  return value === null || value === undefined ? right() : (left as Traced<NonNullable<A>>);
}

/** The functions of `Math` that a traced file may call. */
type MathFunction = "abs" | "ceil" | "exp" | "floor" | "log" | "log2" | "max" | "min" | "round" | "sqrt";

/** A function of `Math`. */
export function math(name: MathFunction, ...operands: readonly Traced<number>[]): Traced<number> {
  // Each function has a signature of its own; all of them take numbers, as many as the source passed.
  const run: (...values: readonly number[]) => number = Math[name];
  return plain(run(...operands.map(({ value }) => value)), { kind: "apply", operator: name, operands });
}
