// What is wrong with a document, said so that a person can mend it: the field, its value, the limit and the fix.
import type { Words } from "../engine/inputs/declare";

export type ProblemCode =
  | "not-json"
  | "too-large"
  | "too-deep"
  | "bad-text"
  | "unknown-field"
  | "missing"
  | "unsupported-version"
  | "wrong-type"
  | "bad-quantity"
  | "too-small"
  | "too-big"
  | "not-integer"
  | "not-an-option"
  | "duplicate-option"
  | "unknown-part"
  | "too-long"
  | "too-many-items"
  | "bad-id"
  | "duplicate-id";

export interface DocumentProblem {
  /** `compute.pools[0].nodes`; empty for the document as a whole. */
  readonly path: string;
  readonly code: ProblemCode;
  /** The value as found, as short JSON. */
  readonly value: string;
  /** What it had to keep to: a bound, the options, the nearest name. Null where there is no such thing. */
  readonly limit: number | string | null;
  readonly message: Words;
}

const SHOWN_CHARACTERS = 60;

/** A value as JSON short enough to be told back; what has no short form is named by its kind. */
export function shortJson(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "[]" : `[… ${value.length}]`;
  if (typeof value === "object" && value !== null) return "{…}";
  if (typeof value === "string") {
    const characters = Array.from(value.slice(0, 2 * SHOWN_CHARACTERS));
    const isLong = value.length > characters.length || characters.length > SHOWN_CHARACTERS;
    return JSON.stringify(isLong ? `${characters.slice(0, SHOWN_CHARACTERS).join("")}…` : value);
  }
  return typeof value === "number" || typeof value === "boolean" || value === null ? String(value) : typeof value;
}
