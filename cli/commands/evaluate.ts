// `podwright evaluate SOURCE`: what the design will do, cost, draw and fail to comply with.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { evaluate } from "../../lib/engine/evaluate";
import { documentDigest } from "../../lib/spec/digest";
import { exitCodes } from "../exit";
import { loadDocument } from "../load-document";
import { type CommandLine, formatOf } from "../options";
import { printProblems } from "../print-problems";
import { renderReport } from "../report/report";

export async function evaluateCommand(args: readonly string[], line: CommandLine): Promise<number> {
  const format = formatOf(line, ["table", "json"]);
  const loaded = await loadDocument(args);
  if (!loaded.ok) {
    printProblems(loaded.problems, line.locale);
    return exitCodes.invalid;
  }
  const digest = documentDigest(loaded.document);
  const result = evaluate(loaded.document, catalog, { answers: [], today: line.today });
  const text =
    format === "json"
      ? `${JSON.stringify({ documentDigest: digest, ...result }, null, 2)}\n`
      : renderReport(loaded.document, result, digest, line.locale);
  process.stdout.write(text);
  return exitCodes.done;
}
