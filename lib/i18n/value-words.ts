// A value of a design document as people read it, in both languages: options by their words, numbers exactly and with
// their unit, parts by name. For documents that are shown and compared, where rounding would hide a difference.
import type { Input, PartKind, Words } from "../engine/inputs/declare";
import type { UnitId } from "../engine/units/units";
import { writeQuantity } from "../engine/units/write";
import { type Locale, symbolText } from "./format-quantity";

/** What is told of the parts that a document names. */
export interface KnownParts {
  /** Null where nobody knows the part, and its id is shown. */
  readonly name: (kind: PartKind, id: string) => Words | null;
  /** The unit that a price is quoted in; null where nobody knows the price. */
  readonly priceUnit: (id: string) => UnitId | null;
}

function inBoth(write: (locale: Locale) => string): Words {
  return [write("en"), write("zh-CN")];
}

function grouped(number: string): string {
  const match = /^(-?)(\d{4,})(\.\d+)?$/u.exec(number);
  return match ? `${match[1]}${match[2]?.replace(/\B(?=(\d{3})+$)/gu, ",")}${match[3] ?? ""}` : number;
}

/** Money in Chinese as everywhere else on the page, without rounding. */
function exactChineseMoney(usd: number): string {
  return new Intl.NumberFormat("zh-CN", {
    style: "currency",
    currency: "USD",
    notation: "compact",
    maximumSignificantDigits: 15,
  }).format(usd);
}

/** An SI value without rounding: `400 Gbit/s`, `$1.5M`, `24,576`. */
function exactQuantity(value: number, unit: UnitId, locale: Locale): string {
  if (unit === "usd" && locale === "zh-CN") return exactChineseMoney(value);
  const { number, symbol } = writeQuantity(value, unit);
  const text = grouped(number);
  if (symbol === "" || symbol === "%") return `${text}${symbol}`;
  if (symbol.startsWith("$") && !symbol.includes("/")) return `$${text}${symbol.slice(1)}`;
  return `${text} ${symbolText(symbol, locale)}`;
}

const yes: Words = ["Yes", "是"];
const no: Words = ["No", "否"];
const none: Words = ["None of these", "均不适用"];

function optionWords(options: Readonly<Record<string, Words>>, id: unknown): Words {
  const words = typeof id === "string" && Object.hasOwn(options, id) ? options[id] : undefined;
  return words ?? [String(id), String(id)];
}

function itemWords(value: unknown, words: Words): Words {
  const name = typeof value === "object" && value !== null ? Reflect.get(value, "name") : undefined;
  return typeof name === "string" && name !== "" ? [name, name] : words;
}

/** The value of one field or of one item of a list; null where there is none. */
export function valueWords(input: Input, value: unknown, parts: KnownParts): Words | null {
  if (value === undefined || value === null) return null;
  const asIs: Words = [String(value), String(value)];
  switch (input.kind) {
    case "number":
      return typeof value === "number" ? inBoth((locale) => exactQuantity(value, input.unit, locale)) : asIs;
    case "choice":
      return optionWords(input.options, value);
    case "choices": {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      if (chosen.length === 0) return none;
      const words = chosen.map((id) => optionWords(input.options, id));
      return [words.map(([en]) => en).join(", "), words.map(([, zh]) => zh).join("、")];
    }
    case "flag":
      return value === true ? yes : no;
    case "part":
      return parts.name(input.part, String(value)) ?? asIs;
    case "text":
      return asIs;
    case "list":
      return Array.isArray(value) ? [value.join(", "), value.join("、")] : itemWords(value, input.itemWords);
    case "group":
      return input.words;
  }
}
