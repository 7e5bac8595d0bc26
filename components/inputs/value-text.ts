// A document's value as a person reads it: options by their words, numbers with units, parts by name.
import type { Input, Words } from "@/lib/engine/inputs/declare";
import type { UnitId } from "@/lib/engine/units/units";
import type { Locale } from "@/lib/i18n/format-quantity";
import { wordsText } from "@/lib/i18n/words-text";
import type { PartOptions } from "./form-source";
import { boundText } from "./number-text";

export interface ValueWords {
  readonly yes: string;
  readonly no: string;
  /** An empty list of options: an answer. */
  readonly none: string;
  /** No answer at all. */
  readonly unanswered: string;
}

interface Reading {
  readonly locale: Locale;
  readonly parts: PartOptions | null;
  readonly words: ValueWords;
  /** Unit of a number where it is not the declared one. */
  readonly unit?: UnitId;
}

function optionText(options: Readonly<Record<string, Words>>, id: unknown, locale: Locale): string {
  const words = typeof id === "string" && Object.hasOwn(options, id) ? options[id] : undefined;
  return words ? wordsText(words, locale) : String(id);
}

function partText(name: Words | undefined, id: unknown, locale: Locale): string {
  return name ? wordsText(name, locale) : String(id);
}

function itemText(value: unknown, words: Words, locale: Locale): string {
  const name = typeof value === "object" && value !== null ? Reflect.get(value, "name") : undefined;
  return typeof name === "string" && name !== "" ? name : wordsText(words, locale);
}

/** The value of one field, or of one list item, in words and units. */
export function valueText(input: Input, value: unknown, { locale, parts, words, unit }: Reading): string {
  if (value === undefined || value === null) return words.unanswered;
  switch (input.kind) {
    case "number":
      return typeof value === "number" ? boundText(value, unit ?? input.unit, locale) : String(value);
    case "choice":
      return optionText(input.options, value, locale);
    case "choices": {
      const chosen: readonly unknown[] = Array.isArray(value) ? value : [];
      const separator = locale === "zh-CN" ? "、" : ", ";
      return chosen.length === 0
        ? words.none
        : chosen.map((id) => optionText(input.options, id, locale)).join(separator);
    }
    case "flag":
      return value === true ? words.yes : words.no;
    case "part":
      return partText(parts?.[input.part].find(({ id }) => id === value)?.name, value, locale);
    case "text":
      return String(value);
    case "list":
      return itemText(value, input.itemWords, locale);
    case "group":
      return wordsText(input.words, locale);
  }
}
