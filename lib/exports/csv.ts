// Comma-separated values by RFC 4180 that a spreadsheet opens as text, never as a formula.

// A spreadsheet takes a cell that starts with one of these for a formula, also behind white space.
const FORMULA = /^\s*[=+\-@\t\r|]/u;
const MUST_QUOTE = /[",\r\n]/u;

/** One cell. A number stays a number, also a negative one; text that looks like a formula gets an apostrophe in front. */
export function csvCell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return MUST_QUOTE.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table with its header; the byte-order mark makes spreadsheets read it as UTF-8. */
export function csvText(header: readonly string[], rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${[header, ...rows].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}
