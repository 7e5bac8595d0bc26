// A design document in words and units, for those who read it and never fill in a form: every answered field, section by
// section, and the differences between two documents.
import type { Fields, Input, Words } from "../engine/inputs/declare";
import { type DesignDocument, designSections, type SectionId } from "../engine/inputs/design";
import { type ConstantId, constants } from "../engine/models/constants";
import { retiredConstant } from "../engine/models/constants/retired";
import type { Assumption } from "../engine/result";
import type { DocumentChange } from "../spec/diff";
import { getAt, inputAt, parsePath } from "../spec/paths";
import { type Locale, quantityText } from "./format-quantity";
import { type KnownParts, valueWords } from "./value-words";

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

/** A value that replaces a constant or a price is in the unit of that, whatever its field is declared in. */
function inUnit(input: Input, name: string, owner: unknown, parts: KnownParts): Input {
  if (input.kind !== "number") return input;
  const [constant, price] = [member(owner, "constant"), member(owner, "price")];
  if (name === "value" && typeof constant === "string" && Object.hasOwn(constants, constant))
    return { ...input, unit: constants[constant as ConstantId].unit };
  const retired = constant === undefined ? retiredConstant(member(owner, "retired")) : null;
  if (name === "value" && retired !== null) return { ...input, unit: retired.unit };
  if (name === "usd" && typeof price === "string") return { ...input, unit: parts.priceUnit(price) ?? input.unit };
  return input;
}

function fieldRows(fields: Fields, value: unknown, trail: readonly Words[], parts: KnownParts): DocumentRow[] {
  return Object.entries(fields).flatMap(([name, input]) =>
    inputRows(inUnit(input, name, value, parts), member(value, name), trail, parts),
  );
}

function inputRows(input: Input, value: unknown, trail: readonly Words[], parts: KnownParts): DocumentRow[] {
  if (value === undefined || value === null) return [];
  if (input.kind === "group") return fieldRows(input.fields, value, [...trail, input.words], parts);
  if (input.kind === "list") {
    const items: readonly unknown[] = Array.isArray(value) ? value : [];
    const [en, zh] = input.itemWords;
    return items.flatMap((item, index) => {
      const numbered: Words = [`${en} ${index + 1}`, `${zh} ${index + 1}`];
      return fieldRows(input.fields, item, [...trail, numbered], parts);
    });
  }
  const words = valueWords(input, value, parts);
  return words === null ? [] : [{ trail: [...trail, input.words], value: words }];
}

/** Every answered field, in the order of the form. Sections without an answer are left out. */
export function documentSections(document: DesignDocument, parts: KnownParts): readonly DocumentSection[] {
  return Object.entries(designSections).flatMap(([id, { words, fields }]) => {
    const rows = fieldRows(fields, member(document, id), [], parts);
    return rows.length === 0 ? [] : [{ id: id as SectionId, words, rows }];
  });
}

/** The two documents that are compared. */
export interface Compared {
  readonly before: DesignDocument;
  readonly after: DesignDocument;
}

/** The record that holds the field at a path of the newer document, and the same one in the older. */
function ownersOf(path: string, { before, after }: Compared): { readonly before: unknown; readonly after: unknown } {
  const steps = (parsePath(path) ?? []).slice(0, -1);
  const now = getAt(after, steps);
  const siblings = getAt(before, steps.slice(0, -1));
  const id = member(now, "id");
  const isListed = Array.isArray(siblings) && id !== undefined;
  return { after: now, before: isListed ? siblings.find((item) => member(item, "id") === id) : getAt(before, steps) };
}

/** A difference as a row of a table. An item that came or went is described by its fields. */
export function changeRow(
  { path, words, kind, before, after }: DocumentChange,
  parts: KnownParts,
  documents: Compared,
): ChangeRow {
  const at = inputAt(path);
  const owners = ownersOf(path, documents);
  const name = path.slice(path.lastIndexOf(".") + 1);
  const text = (value: unknown, owner: unknown): Words | null => {
    if (at === null || value === undefined) return null;
    if (!at.isItem || at.input.kind !== "list") return valueWords(inUnit(at.input, name, owner, parts), value, parts);
    const rows = fieldRows(at.input.fields, value, [], parts);
    const join = (language: 0 | 1, colon: string, separator: string) =>
      rows
        .map((row) => `${row.trail.map((step) => step[language]).join(" › ")}${colon}${row.value[language]}`)
        .join(separator);
    return [join(0, ": ", "; "), join(1, "：", "；")];
  };
  return { path, trail: words, kind, before: text(before, owners.before), after: text(after, owners.after) };
}

const ASSUMED_DIGITS = 4;

/** A value that the engine assumed. It may be computed, so it is rounded, unlike one that a person entered. */
export function assumptionWords({ path, value }: Pick<Assumption, "path" | "value">, parts: KnownParts): DocumentRow {
  const at = inputAt(path);
  if (at === null) return { trail: [[path, path]], value: [String(value), String(value)] };
  const { input, trail } = at;
  if (input.kind === "number" && typeof value === "number") {
    const text = (locale: Locale) => quantityText(value, input.unit, locale, ASSUMED_DIGITS);
    return { trail, value: [text("en"), text("zh-CN")] };
  }
  return { trail, value: valueWords(input, value, parts) ?? [String(value), String(value)] };
}
