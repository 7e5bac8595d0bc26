// Words of a result in the reader's language, with the values of their places filled in.
import type { Words } from "../engine/inputs/declare";
import type { Finding } from "../engine/result";
import { type Locale, quantityText } from "./format-quantity";

const PLACE = /\{([A-Za-z][\w]*)\}/g;

/** One language of a text in both. */
export function wordsText(words: Words, locale: Locale): string {
  return locale === "en" ? words[0] : words[1];
}

function valueText(value: Finding["values"][string], locale: Locale): string {
  if (typeof value === "string") return value;
  return "unit" in value ? quantityText(value.value, value.unit, locale) : wordsText(value, locale);
}

/** A text in one language with its places filled. */
export function fillWords(words: Words, values: Finding["values"], locale: Locale): string {
  return wordsText(words, locale).replace(PLACE, (place, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    return value === undefined ? place : valueText(value, locale);
  });
}

/** What a finding says, and what it says to do about it. */
export function findingText(
  { words, fix, values }: Finding,
  locale: Locale,
): { readonly text: string; readonly fix: string } {
  return { text: fillWords(words, values, locale), fix: fillWords(fix, values, locale) };
}
