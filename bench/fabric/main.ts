// `npm run --silent bench:fabric -- [--rows FILE] [--format table|json]`: enters published fabrics and prints which of
// their counts come out. Exit code: 0 every scored count is exact, 1 one is not or a row cannot be read, 2 wrong usage.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { renderTable } from "../../cli/table";
import { readRowsFile } from "../accuracy/read-rows";
import { RowError } from "../accuracy/row-error";
import { type CheckedRow, checkRow, type FabricSummary, summaryOf } from "./check-rows";

const usage = "npm run --silent bench:fabric -- [--rows FILE] [--format table|json]";

class UsageError extends Error {}

function readArguments(args: readonly string[]): { readonly rows: string; readonly format: string } {
  const own = fileURLToPath(new URL("rows/topologies.json", import.meta.url));
  try {
    const options = { rows: { type: "string", default: own }, format: { type: "string", default: "table" } } as const;
    const { values } = parseArgs({ args: [...args], options });
    if (values.format !== "table" && values.format !== "json")
      throw new UsageError(`--format must be table or json; it is ${values.format}.`);
    if (!existsSync(values.rows)) throw new UsageError(`--rows: there is no file ${values.rows}.`);
    return values;
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split(". ")[0] ?? error.message);
    throw error;
  }
}

function tableOf(rows: readonly CheckedRow[], summary: FabricSummary): string {
  const lines = rows.flatMap(({ name, entered, counts, aside }) => [
    [`${name}${aside === null ? "" : ` (aside: ${aside})`}`],
    [
      `  entered: ${
        Object.entries(entered)
          .map(([field, value]) => `${field} ${value}`)
          .join(", ") || "–"
      }`,
    ],
    ...counts.map(({ field, published, derived, isExact }) => [
      `  ${field}`,
      String(published),
      derived === null ? "does not fit" : String(Number(derived.toPrecision(6))),
      isExact ? "exact" : "differs",
    ]),
  ]);
  const { scoredRows, exactRows, scoredCounts, exactCounts } = summary;
  const total = `${exactRows} of ${scoredRows} scored rows and ${exactCounts} of ${scoredCounts} counts are exact; ${rows.length - scoredRows} rows are kept aside.\n`;
  return `${renderTable([["count", "published", "derived", ""], ...lines], [1, 2])}\n${total}`;
}

try {
  const { rows: path, format } = readArguments(process.argv.slice(2));
  const rows = readRowsFile(path).map(checkRow);
  const summary = summaryOf(rows);
  process.stdout.write(format === "json" ? `${JSON.stringify({ summary, rows }, null, 2)}\n` : tableOf(rows, summary));
  if (summary.exactCounts < summary.scoredCounts) process.exitCode = 1;
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RowError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\nUsage: ${usage}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
