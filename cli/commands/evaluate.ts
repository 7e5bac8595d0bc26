// `podwright evaluate SOURCE`: what the design will do, cost, draw and fail to comply with.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { evaluate } from "../../lib/engine/evaluate";
import { explain, explainablePaths } from "../../lib/engine/explain";
import type { DesignDocument } from "../../lib/engine/inputs/design";
import { explanationOf } from "../../lib/i18n/explanation";
import { documentDigest } from "../../lib/spec/digest";
import { exitCodes, UsageError } from "../exit";
import { loadDocument } from "../load-document";
import { type CommandLine, formatOf } from "../options";
import { printProblems } from "../print-problems";
import { renderExplanation } from "../report/explanation";
import { renderReport } from "../report/report";

export async function evaluateCommand(args: readonly string[], line: CommandLine): Promise<number> {
  const format = formatOf(line, ["table", "json"]);
  const loaded = await loadDocument(args);
  if (!loaded.ok) {
    printProblems(loaded.problems, line.locale);
    return exitCodes.invalid;
  }
  if (line.explain !== null) return explainFigure(loaded.document, line.explain, format, line);
  const digest = documentDigest(loaded.document);
  const result = evaluate(loaded.document, catalog, { answers: [], today: line.today });
  const text =
    format === "json"
      ? `${JSON.stringify({ documentDigest: digest, ...result }, null, 2)}\n`
      : renderReport(loaded.document, result, digest, line.locale);
  process.stdout.write(text);
  return exitCodes.done;
}

function explainFigure(
  document: DesignDocument,
  path: string,
  format: "table" | "json",
  { locale, today, depth }: CommandLine,
): number {
  const context = { answers: [], today };
  const derivation = explain(document, catalog, context, path);
  if (derivation === null) {
    const known = explainablePaths(document, catalog, context);
    const list =
      known.length === 0 ? "This design has none." : `These do:\n${known.map((one) => `  ${one}`).join("\n")}`;
    throw new UsageError(`No figure that can be explained stands at ${JSON.stringify(path)}. ${list}`);
  }
  const explanation = explanationOf(derivation, locale);
  process.stdout.write(
    format === "json"
      ? `${JSON.stringify({ path, ...explanation }, null, 2)}\n`
      : renderExplanation(explanation, depth),
  );
  return exitCodes.done;
}
