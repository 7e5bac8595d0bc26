// `podwright export FORMAT SOURCE`: a file made from the design, on standard output.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { evaluate } from "../../lib/engine/evaluate";
import { exports } from "../../lib/exports/exports.gen";
import { wordsText } from "../../lib/i18n/words-text";
import { exitCodes, UsageError } from "../exit";
import { loadDocument } from "../load-document";
import type { CommandLine } from "../options";
import { printProblems } from "../print-problems";

export async function exportCommand([format, ...args]: readonly string[], line: CommandLine): Promise<number> {
  const formats = Object.values(exports);
  const chosen = formats.find(({ id }) => id === format);
  if (chosen === undefined) throw new UsageError(`Name a FORMAT: ${formats.map(({ id }) => id).join(", ")}.`);
  const loaded = await loadDocument(args);
  if (!loaded.ok) {
    printProblems(loaded.problems, line.locale);
    return exitCodes.invalid;
  }
  const result = evaluate(loaded.document, catalog, { answers: [], today: line.today });
  const rendered = chosen.render({ document: loaded.document, result, catalog, locale: line.locale });
  if (rendered.ok) process.stdout.write(rendered.text);
  else process.stderr.write(`${wordsText(rendered.reason, line.locale)}\n`);
  return rendered.ok ? exitCodes.done : exitCodes.invalid;
}
