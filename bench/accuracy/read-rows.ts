// Rows of a file, checked: every row has an id of its own and no field that its family does not know.
import { readFileSync } from "node:fs";
import type { AccuracyFamily } from "./family";
import { RowError } from "./row-error";
import { isRow, type Row } from "./row-fields";

/** Reads a JSON array of rows, or an object that holds one under `rows`. Throws where it is neither. */
export function readRowsFile(path: string): readonly Row[] {
  return rowsOf(parse(path), path);
}

function parse(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error instanceof SyntaxError) throw new RowError("–", "–", `${path} is no JSON: ${error.message}`);
    throw error;
  }
}

function rowsOf(content: unknown, path: string): readonly Row[] {
  const rows = isRow(content) ? content.rows : content;
  if (!Array.isArray(rows)) throw new RowError("–", "–", `${path} holds no array of rows.`);
  return rows.map((row: unknown, index) => {
    if (!isRow(row)) throw new RowError(`number ${index + 1}`, "–", "it is no object.");
    return row;
  });
}

function unknownField(family: AccuracyFamily, row: Row): string | null {
  for (const field of Object.keys(row)) {
    if (!family.fields.has(field)) return field;
  }
  if (!isRow(row.measured)) return null;
  for (const field of Object.keys(row.measured)) {
    if (!family.fields.has(`measured.${field}`)) return `measured.${field}`;
  }
  return null;
}

/** Throws a RowError for a row without id, use or source, an id that comes twice, or a field that the family does not know. */
export function checkRows(family: AccuracyFamily, rows: readonly Row[]): void {
  const seen = new Set<string>();
  for (const [index, row] of rows.entries()) {
    const { id } = row;
    if (typeof id !== "string" || id === "") throw new RowError(`number ${index + 1}`, "id", "it is no text.");
    if (seen.has(id)) throw new RowError(id, "id", "another row has the same.");
    seen.add(id);
    for (const field of ["use", "source"]) {
      if (typeof row[field] !== "string") throw new RowError(id, field, "it is no text.");
    }
    const field = unknownField(family, row);
    if (field !== null) throw new RowError(id, field, `the model of ${family.name} does not know it.`);
  }
}

/** The only family that knows every field of the first row; null where none or several do. */
export function familyOfRows(families: readonly AccuracyFamily[], rows: readonly Row[]): AccuracyFamily | null {
  const first = rows[0];
  if (first === undefined) return null;
  const fitting = families.filter((family) => unknownField(family, first) === null);
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}
