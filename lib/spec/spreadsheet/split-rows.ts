// Text from a spreadsheet as rows of cells: tab, comma or semicolon between them, quotes as RFC 4180 has them.
import type { Words } from "../../engine/inputs/declare";
import { type DocumentProblem, type ProblemCode, shortJson } from "../problem";

export const MAX_CHARACTERS = 256 * 1024;
const MAX_ROWS = 500;
const MAX_CELLS = 64;

export interface SheetRow {
  /** As the spreadsheet counts: the first row is 1. */
  readonly row: number;
  readonly cells: readonly string[];
}

export type SplitRows =
  | { readonly ok: true; readonly header: SheetRow; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

export function sheetProblem(
  path: string,
  code: ProblemCode,
  value: string,
  limit: number | string | null,
  message: Words,
): DocumentProblem {
  return { path, code, value: shortJson(value), limit, message };
}

const refuse = (code: ProblemCode, limit: number | string | null, message: Words): SplitRows => ({
  ok: false,
  problems: [sheetProblem("text", code, "", limit, message)],
});

/** What stands between the cells: whichever the first line has most of outside quotes, tab before the others. */
function separatorOf(text: string): string {
  const first = text.slice(0, text.search(/\r|\n|$/)).replace(/"[^"]*"/g, "");
  const counts = ["\t", ";", ","].map((separator) => ({ separator, count: first.split(separator).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).separator;
}

/** Rows with the line that each begins on; null with the line of a quote that never ends. */
function scan(text: string, separator: string): { rows: SheetRow[] } | { openedAt: number } {
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let cell = "";
  let quotedSince = 0;
  let row = 1;
  const endCell = () => {
    cells.push(cell.trim());
    cell = "";
  };
  const endRow = () => {
    endCell();
    rows.push({ row, cells });
    cells = [];
    row += 1;
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quotedSince > 0) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedSince = 0;
    } else if (character === '"' && cell === "") quotedSince = row;
    else if (character === separator) endCell();
    else if (character === "\n") endRow();
    else cell += character;
  }
  if (quotedSince > 0) return { openedAt: quotedSince };
  if (cell !== "" || cells.length > 0) endRow();
  return { rows };
}

/** Splits pasted text. The first row that is not empty names the columns; empty rows below it are passed over. */
export function splitRows(text: string): SplitRows {
  if (text.length > MAX_CHARACTERS)
    return refuse("too-large", MAX_CHARACTERS, [
      "The text is larger than 256 KB. Paste only the rows of the parts list.",
      "文本大于 256 KB，请只粘贴部件清单的行。",
    ]);
  const plain = text.replace(/^\uFEFF/u, "").replace(/\r\n?/gu, "\n");
  const scanned = scan(plain, separatorOf(plain.trimStart()));
  if ("openedAt" in scanned)
    return refuse("bad-text", null, [
      `Row ${scanned.openedAt} opens a quote that never ends. Close it, or double it where it is meant as an inch mark.`,
      `第 ${scanned.openedAt} 行的引号没有结束。请补上引号；如表示英寸请写两个引号。`,
    ]);
  const [header, ...rows] = scanned.rows.filter(({ cells }) => cells.some((cell) => cell !== ""));
  if (header === undefined)
    return refuse("missing", null, [
      "There is nothing to read. Copy the rows in the spreadsheet, headings included, and paste them here.",
      "没有可读取的内容。请在电子表格中复制含表头的各行并粘贴。",
    ]);
  if (rows.length === 0)
    return refuse("missing", null, [
      "There is only one row: headings without parts, or a part without headings. Paste both.",
      "只有一行：仅有表头或仅有部件。请同时粘贴两者。",
    ]);
  if (rows.length > MAX_ROWS)
    return refuse("too-many-items", MAX_ROWS, [
      `There are ${rows.length} rows; ${MAX_ROWS} are read at a time. Paste the list in parts.`,
      `共 ${rows.length} 行，一次最多读取 ${MAX_ROWS} 行。请分批粘贴。`,
    ]);
  if (header.cells.length < 2)
    return refuse("wrong-type", null, [
      "The first row has a single column. Copy the cells themselves, so that tabs, commas or semicolons stand between them.",
      "首行只有一列。请直接复制单元格，使各列以制表符、逗号或分号分隔。",
    ]);
  if (header.cells.length > MAX_CELLS)
    return refuse("too-many-items", MAX_CELLS, [
      `There are ${header.cells.length} columns; ${MAX_CELLS} are read. Leave out what no part needs.`,
      `共 ${header.cells.length} 列，最多读取 ${MAX_CELLS} 列。请去掉无关列。`,
    ]);
  return { ok: true, header, rows };
}
