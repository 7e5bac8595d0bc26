// Problems of a document on standard error: field, what is wrong, value and limit, one field a line.
import type { Locale } from "../lib/i18n/format-quantity";
import { wordsText } from "../lib/i18n/words-text";
import type { DocumentProblem } from "../lib/spec/problem";

/** Control characters of a value must not reach the terminal. */
function harmless(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
  return text.replace(/[\u0000-\u001f\u007f-\u009f]/g, "?");
}

/** One line of a problem: `path: message (value …, limit …)`. */
function problemLine({ path, message, value, limit }: DocumentProblem, locale: Locale): string {
  const limits = limit === null ? "" : locale === "en" ? `, limit ${limit}` : `，限值 ${limit}`;
  const details = locale === "en" ? `(value ${value}${limits})` : `（当前值 ${value}${limits}）`;
  return harmless(`${path === "" ? "document" : path}: ${wordsText(message, locale)} ${details}`);
}

export function printProblems(problems: readonly DocumentProblem[], locale: Locale): void {
  for (const problem of problems) process.stderr.write(`${problemLine(problem, locale)}\n`);
}
