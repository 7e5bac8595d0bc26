// The parts that a report is put together from: a heading, aligned rows, figures with units, reasons for what is absent.
import type { Words } from "../../lib/engine/inputs/declare";
import type { Reason } from "../../lib/engine/reason";
import type { UnitId } from "../../lib/engine/units/units";
import { type Locale, quantityText } from "../../lib/i18n/format-quantity";
import { wordsText } from "../../lib/i18n/words-text";
import { renderTable, textWidth } from "../table";

/** Writes in one language. */
export interface Writer {
  readonly locale: Locale;
  words(words: Words): string;
  /** A figure with its unit, or a dash where there is none. */
  figure(value: number | null, unit: UnitId): string;
  /** A heading over aligned rows; columns named in `right` are right-aligned. */
  section(title: Words, rows: readonly (readonly string[])[], right?: readonly number[]): string;
  /** Why something is absent, as a row; no row where nothing is. */
  reason(reason: Reason | null): readonly (readonly string[])[];
}

export function createWriter(locale: Locale): Writer {
  const words = (pair: Words) => wordsText(pair, locale);
  return {
    locale,
    words,
    figure: (value, unit) => (value === null ? "–" : quantityText(value, unit, locale)),
    section: (title, rows, right = []) => {
      const heading = words(title);
      if (rows.length === 0) return "";
      return `\n${heading}\n${"─".repeat(textWidth(heading))}\n${renderTable(rows, right)}`;
    },
    reason: (reason) => (reason === null ? [] : [[words(reason)]]),
  };
}
