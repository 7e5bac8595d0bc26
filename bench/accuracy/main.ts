// `npm run --silent bench:accuracy -- [--family NAME] [--rows FILE] [--format table|json]`: predicts measured rows and
// prints how far off the model is. Exit code: 0 done, 1 a row that cannot be read, 2 wrong usage.
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { families } from "./families";
import type { AccuracyFamily } from "./family";
import { accuracyJson } from "./json";
import { checkRows, familyOfRows, readRowsFile } from "./read-rows";
import { type FamilyPredictions, reportAccuracy } from "./report";
import { RowError } from "./row-error";
import { accuracyTable } from "./table";

const names = families.map(({ name }) => name).join("|");
const usage = `npm run --silent bench:accuracy -- [--family ${names}] [--rows FILE] [--format table|json]`;

class UsageError extends Error {}

interface Request {
  readonly family: string | undefined;
  readonly rows: string | undefined;
  readonly format: string;
}

function readArguments(args: readonly string[]): Request {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: { family: { type: "string" }, rows: { type: "string" }, format: { type: "string", default: "table" } },
    });
    if (values.format !== "table" && values.format !== "json")
      throw new UsageError(`--format must be table or json; it is ${values.format}.`);
    if (values.rows !== undefined && !existsSync(values.rows))
      throw new UsageError(`--rows: there is no file ${values.rows}.`);
    return { family: values.family, rows: values.rows, format: values.format };
  } catch (error) {
    if (error instanceof TypeError) throw new UsageError(error.message.split(". ")[0] ?? error.message);
    throw error;
  }
}

const ownRows = (family: AccuracyFamily) =>
  readRowsFile(fileURLToPath(new URL(`rows/${family.rowsFile}`, import.meta.url)));

function chosenFamilies({ family, rows }: Request): readonly AccuracyFamily[] {
  if (family !== undefined) {
    const named = families.find(({ name }) => name === family);
    if (named === undefined) throw new UsageError(`--family must be one of ${names}; it is ${family}.`);
    return [named];
  }
  if (rows === undefined) return families;
  const recognised = familyOfRows(families, readRowsFile(rows));
  if (recognised === null) throw new UsageError(`Say with --family what the rows of ${rows} are: ${names}.`);
  return [recognised];
}

function predictions(family: AccuracyFamily, rowsFile: string | undefined): FamilyPredictions {
  const rows = rowsFile === undefined ? ownRows(family) : readRowsFile(rowsFile);
  checkRows(family, rows);
  const predicted = family.predict(rows);
  return {
    name: family.name,
    predictions: predicted,
    fitted: rowsFile === undefined ? predicted : family.predict(ownRows(family)),
  };
}

function run(request: Request): string {
  const chosen = chosenFamilies(request);
  const all = chosen.flatMap((family) => [family, ...(family.further ?? [])]);
  const results = all.map((family) => predictions(family, request.rows));
  if (request.format === "table")
    return results.map((result) => accuracyTable(result.name, reportAccuracy([result]))).join("\n");
  // What a family's rows measure besides is shown beside it and not mixed into its figures.
  const main = results.filter(({ name }) => chosen.some((family) => family.name === name));
  const json = accuracyJson(reportAccuracy(main));
  if (results.length === 1) return `${JSON.stringify(json, null, 2)}\n`;
  const each = Object.fromEntries(results.map((result) => [result.name, accuracyJson(reportAccuracy([result]))]));
  return `${JSON.stringify({ ...json, families: each }, null, 2)}\n`;
}

try {
  process.stdout.write(run(readArguments(process.argv.slice(2))));
} catch (error) {
  if (!(error instanceof UsageError || error instanceof RowError)) throw error;
  console.error(error instanceof UsageError ? `${error.message}\nUsage: ${usage}` : error.message);
  process.exitCode = error instanceof UsageError ? 2 : 1;
}
