// A design document in words and units, for those who read it and never fill in a form: every answered field, section by
// section, and the differences between two documents.
import type { Fields, Input, Words } from "../engine/inputs/declare";
import { type DesignDocument, designSections, type SectionId } from "../engine/inputs/design";
import type { Assumption } from "../engine/result";
import type { DocumentChange } from "../spec/diff";
import { inputAt } from "../spec/paths";
import { type Locale, quantityText } from "./format-quantity";
import { type PartNames, valueWords } from "./value-words";

export interface DocumentRow {
  /** From below the section to the field: "Pool 1", "Nodes". */
  readonly trail: readonly Words[];
  readonly value: Words;
}

export interface DocumentSection {
  readonly id: SectionId;
  readonly words: Words;
  readonly rows: readonly DocumentRow[];
}

export interface ChangeRow {
  readonly path: string;
  readonly trail: readonly Words[];
  readonly kind: DocumentChange["kind"];
  /** Null where the document had no answer. */
  readonly before: Words | null;
  readonly after: Words | null;
}

function member(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Reflect.get(value, name) : undefined;
}

function fieldRows(fields: Fields, value: unknown, trail: readonly Words[], names: PartNames): DocumentRow[] {
  return Object.entries(fields).flatMap(([name, input]) => inputRows(input, member(value, name), trail, names));
}

function inputRows(input: Input, value: unknown, trail: readonly Words[], names: PartNames): DocumentRow[] {
  if (value === undefined || value === null) return [];
  if (input.kind === "group") return fieldRows(input.fields, value, [...trail, input.words], names);
  if (input.kind === "list") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const [en, zh] = input.itemWords;
    return items.flatMap((item, index) => {
      const numbered: Words = [`${en} ${index + 1}`, `${zh} ${index + 1}`];
      return fieldRows(input.fields, item, [...trail, numbered], names);
    });
  }
  const words = valueWords(input, value, names);
  return words === null ? [] : [{ trail: [...trail, input.words], value: words }];
}

/** Every answered field, in the order of the form. Sections without an answer are left out. */
export function documentSections(document: DesignDocument, names: PartNames): readonly DocumentSection[] {
  return Object.entries(designSections).flatMap(([id, { words, fields }]) => {
    const rows = fieldRows(fields, member(document, id), [], names);
    return rows.length === 0 ? [] : [{ id: id as SectionId, words, rows }];
  });
}

/** A difference as a row of a table. An item that came or went is described by its fields. */
export function changeRow({ path, words, kind, before, after }: DocumentChange, names: PartNames): ChangeRow {
  const at = inputAt(path);
  const text = (value: unknown): Words | null => {
    if (at === null || value === undefined) return null;
    if (!at.isItem || at.input.kind !== "list") return valueWords(at.input, value, names);
    const rows = fieldRows(at.input.fields, value, [], names);
    const join = (language: 0 | 1, colon: string, separator: string) =>
      rows
        .map((row) => `${row.trail.map((step) => step[language]).join(" › ")}${colon}${row.value[language]}`)
        .join(separator);
    return [join(0, ": ", "; "), join(1, "：", "；")];
  };
  return { path, trail: words, kind, before: text(before), after: text(after) };
}

const ASSUMED_DIGITS = 4;

/** A value that the engine assumed. It may be computed, so it is rounded, unlike one that a person entered. */
export function assumptionWords({ path, value }: Pick<Assumption, "path" | "value">, names: PartNames): DocumentRow {
  const at = inputAt(path);
  if (at === null) return { trail: [[path, path]], value: [String(value), String(value)] };
  const { input, trail } = at;
  if (input.kind === "number" && typeof value === "number") {
    const text = (locale: Locale) => quantityText(value, input.unit, locale, ASSUMED_DIGITS);
    return { trail, value: [text("en"), text("zh-CN")] };
  }
  return { trail, value: valueWords(input, value, names) ?? [String(value), String(value)] };
}
