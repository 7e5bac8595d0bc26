// Fields of a row that was read from JSON: absent and null are the same, a value of another kind is an error.
import { RowError } from "./row-error";

export type Row = Readonly<Record<string, unknown>>;

export const isRow = (value: unknown): value is Row =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const idOf = (row: Row): string => (typeof row.id === "string" ? row.id : "without id");

/** A positive number; null where the row has none. */
export function numberField(row: Row, field: string): number | null {
  const value = row[field] ?? null;
  if (value === null) return null;
  if (typeof value !== "number" || !Number.isFinite(value) || value <= 0)
    throw new RowError(idOf(row), field, `${JSON.stringify(value)} is no number above zero.`);
  return value;
}

/** A text; null where the row has none. */
export function textField(row: Row, field: string): string | null {
  const value = row[field] ?? null;
  if (value === null) return null;
  if (typeof value !== "string") throw new RowError(idOf(row), field, `${JSON.stringify(value)} is no text.`);
  return value;
}

/** A record of further fields, empty where the row has none; it answers errors with the row's id. */
export function recordField(row: Row, field: string): Row {
  const value = row[field] ?? {};
  if (!isRow(value)) throw new RowError(idOf(row), field, "it is no object.");
  return { ...value, id: idOf(row) };
}
