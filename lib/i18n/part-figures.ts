// A row of the catalogue as people read it: each figure with its words, in the reader's units, with a mark where nobody
// has seen it in a text.
import type { CatalogKind } from "../engine/catalog/catalog";
import { type FieldWords, fieldWords } from "../engine/catalog/part-words";
import type { Part, PriceBasis } from "../engine/catalog/parts";
import type { Words } from "../engine/inputs/declare";
import { type UnitId, units } from "../engine/units/units";
import { type FormattedQuantity, formatQuantity, type Locale } from "./format-quantity";
import { wordsText } from "./words-text";

export interface PartFigure extends FormattedQuantity {
  /** Field of the row: `peakFlopsPerSecond.bf16`. */
  readonly path: string;
  readonly label: string;
  readonly isNumeric: boolean;
  readonly isKnown: boolean;
  readonly isUnverified: boolean;
}

type Row = Part & Readonly<Record<string, unknown>>;

/** What a formatter needs beside the row. */
export interface FigureReading {
  readonly kind: CatalogKind;
  readonly locale: Locale;
  /** Names of the rows that the row names, by field. */
  readonly references: Readonly<Record<string, Words>>;
}

/** How many of the basis one pays for at a time, and how that is written. */
const perWords: Readonly<Record<PriceBasis, { readonly factor: number; readonly words: Words }>> = {
  item: { factor: 1, words: ["each", "件"] },
  byte: { factor: 1e12, words: ["TB", "TB"] },
  watt: { factor: 1, words: ["W", "W"] },
  joule: { factor: 3.6e6, words: ["kWh", "kWh"] },
  "accelerator-second": { factor: 3600, words: ["accelerator-hour", "加速器·小时"] },
  "contracted-watt-second": { factor: 1000 * 2_592_000, words: ["kW and month", "kW·月"] },
  "person-second": { factor: 3600, words: ["person-hour", "人·小时"] },
  "cubic-meter": { factor: 1, words: ["m³", "m³"] },
};

const plain = (number: string): FormattedQuantity => ({ number, unit: "" });
const unknown = plain("–");

function price(value: number, per: PriceBasis, locale: Locale): FormattedQuantity {
  const { factor, words } = perWords[per];
  const { number } = formatQuantity(value * factor, "usd", locale);
  return { number, unit: `/ ${wordsText(words, locale)}` };
}

function quantity(value: number, row: Row, field: FieldWords, { kind, locale }: FigureReading): FormattedQuantity {
  if (kind === "prices") return price(value, row.per as PriceBasis, locale);
  const unit = kind === "constants" && Object.hasOwn(units, String(row.unit)) ? (row.unit as UnitId) : field.unit;
  return unit === null ? plain(String(value)) : formatQuantity(value * (field.factor ?? 1), unit, locale, 4);
}

/** Twelve months, or hours at or below temperatures, in one line. */
function list(values: readonly unknown[], row: Row, field: FieldWords, reading: FigureReading): FormattedQuantity {
  const parts = values.map((value) => {
    if (typeof value === "number") return quantity(value, row, field, reading).number;
    if (typeof value === "object" && value !== null && "celsius" in value && "hours" in value)
      return `${String(value.celsius)} °C: ${String(value.hours)} h`;
    return String(value);
  });
  const isMonthly = typeof values[0] === "number";
  return { number: parts.join(isMonthly ? "  " : " · "), unit: isMonthly ? quantity(0, row, field, reading).unit : "" };
}

function isWords(value: unknown): value is Words {
  return Array.isArray(value) && value.length === 2 && value.every((item) => typeof item === "string");
}

function written(value: unknown, path: string, row: Row, field: FieldWords, reading: FigureReading): FormattedQuantity {
  const { locale, references, kind } = reading;
  if (value === null || value === undefined || value === "–") return unknown;
  if (typeof value === "number") return quantity(value, row, field, reading);
  if (typeof value === "boolean") return plain(wordsText(value ? ["yes", "是"] : ["no", "否"], locale));
  if (isWords(value)) return plain(wordsText(value, locale));
  if (Array.isArray(value)) return list(value, row, field, reading);
  const text = String(value);
  if (kind === "prices" && path === "per") return plain(wordsText(perWords[text as PriceBasis].words, locale));
  const words = references[path] ?? (field.options && Object.hasOwn(field.options, text) ? field.options[text] : null);
  return plain(words ? wordsText(words, locale) : text);
}

function isUnverified(row: Row, path: string): boolean {
  return row.unverified.some((field) => field === "*" || field === path || path.startsWith(`${field}.`));
}

function at(row: Row, path: string): unknown {
  return path.split(".").reduce<unknown>((value, step) => {
    return typeof value === "object" && value !== null && Object.hasOwn(value, step) ? Reflect.get(value, step) : null;
  }, row);
}

/** One figure of a row. A field without words shows under its own name. */
export function partFigure(row: Part, path: string, reading: FigureReading): PartFigure {
  const full = row as Row;
  const field = fieldWords(reading.kind, path) ?? { words: [path, path] as const, unit: null };
  const value = at(full, path);
  const isKnown = value !== null && value !== undefined && value !== "–";
  return {
    path,
    label: wordsText(field.words, reading.locale),
    ...written(value, path, full, field, reading),
    isNumeric: field.unit !== null,
    isKnown,
    isUnverified: isKnown && isUnverified(full, path),
  };
}

const facts = new Set(["id", "name", "source", "asOf", "confidence", "unverified", "note"]);

/** Paths of everything that can be shown of a value: members of groups, items of lists of groups. */
function leaves(value: unknown, path: string): readonly string[] {
  if (typeof value !== "object" || value === null || isWords(value)) return [path];
  if (Array.isArray(value)) {
    const isOfGroups = value.some((item) => typeof item === "object" && item !== null && !("celsius" in item));
    return isOfGroups ? value.flatMap((item, index) => leaves(item, `${path}.${index}`)) : [path];
  }
  return Object.entries(value).flatMap(([name, member]) => leaves(member, `${path}.${name}`));
}

/** Every figure of a row in its order, unknown ones too. */
export function partFigures(row: Part, reading: FigureReading): readonly PartFigure[] {
  const paths = Object.entries(row).flatMap(([name, value]) => (facts.has(name) ? [] : leaves(value, name)));
  // A group that this row does not have (experts of a dense model) is nothing to show.
  return paths.filter((path) => fieldWords(reading.kind, path) !== null).map((path) => partFigure(row, path, reading));
}

/** Labels of the figures that nobody has seen in a text; null where that is the whole row. */
export function unverifiedLabels(row: Part, { kind, locale }: FigureReading): readonly string[] | null {
  if (row.unverified.includes("*")) return null;
  return row.unverified.map((path) => {
    if (path === "priceUsd") return wordsText(["Price", "价格"], locale);
    return wordsText(fieldWords(kind, path)?.words ?? [path, path], locale);
  });
}
