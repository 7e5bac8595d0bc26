// A parts list pasted from a spreadsheet: which column is what, what each line means, and what is wrong with it.
import type { Words } from "../../engine/inputs/declare";
import type { DocumentProblem } from "../problem";
import type { PartMatch } from "./match-part";
import { type ReadAmount, readAmount, readCount, readPrice } from "./sheet-amounts";
import {
  type ColumnMap,
  guessColumns,
  headingUnit,
  type SheetColumn,
  sheetColumnIds,
  sheetColumns,
} from "./sheet-columns";
import { type SheetRow, sheetProblem, splitRows } from "./split-rows";

export type NewPartKind = "nodes" | "switches" | "powerDistribution";

export interface SheetLine {
  /** As the spreadsheet counts. */
  readonly row: number;
  readonly name: string;
  readonly partNumber: string | null;
  readonly quantity: number;
  readonly unitPriceUsd: number | null;
  readonly watts: number | null;
  readonly rackUnits: number | null;
  readonly weightKilograms: number | null;
  readonly ports: number | null;
  readonly portBytesPerSecond: number | null;
  readonly match: PartMatch | null;
  /** What it would become as a part of one's own. */
  readonly kind: NewPartKind;
  /** What keeps the line from being taken. */
  readonly problems: readonly DocumentProblem[];
  /** What the line is taken without. */
  readonly notes: readonly DocumentProblem[];
}

export interface SheetPreview {
  readonly headings: readonly string[];
  readonly columns: ColumnMap;
  readonly lines: readonly SheetLine[];
  /** Rows that name no part: sums and headings between. */
  readonly passedOver: readonly number[];
  /** What is wrong with the choice of columns; no line is read until it is mended. */
  readonly problems: readonly DocumentProblem[];
}

export type ReadSpreadsheet =
  | { readonly ok: true; readonly preview: SheetPreview }
  | { readonly ok: false; readonly problems: readonly DocumentProblem[] };

export interface SheetSettings {
  /** Chosen by a person; null to guess. */
  readonly columns: ColumnMap | null;
  readonly cnyPerUsd: number | null;
  readonly match: (texts: readonly string[]) => PartMatch | null;
}

const SUM = /^(sub-?total|total|grand total|sum|合计|小计|总计|总价)\b|^(合计|小计|总计|总价)/iu;
const NAME_LENGTH = 120;

/** Reads a list. What is no list is refused; problems of columns and of lines stay with them. Never throws. */
export function readSpreadsheet(text: string, settings: SheetSettings): ReadSpreadsheet {
  const split = splitRows(text);
  if (!split.ok) return split;
  const headings = split.header.cells;
  const columns = settings.columns ?? guessColumns(headings);
  const wrong = columnProblems(columns, headings);
  if (wrong.length > 0) return { ok: true, preview: { headings, columns, lines: [], passedOver: [], problems: wrong } };
  const isPart = ({ cells }: SheetRow) => !SUM.test(cells.find((cell) => cell !== "") ?? "");
  const rows = split.rows.filter(isPart);
  const lines = rows.map((row) => readLine(row, headings, columns, settings));
  const passedOver = split.rows.filter((row) => !isPart(row)).map(({ row }) => row);
  return { ok: true, preview: { headings, columns, lines, passedOver, problems: [] } };
}

function columnProblems(columns: ColumnMap, headings: readonly string[]): readonly DocumentProblem[] {
  const chosen = sheetColumnIds.flatMap((column) => {
    const position = columns[column];
    return position === undefined ? [] : [{ column, position }];
  });
  const problem = (column: SheetColumn, position: number, message: Words) =>
    sheetProblem(`columns.${column}`, "not-an-option", headings[position] ?? String(position), null, message);
  const problems = chosen.flatMap(({ column, position }, index) => {
    const [en, zh] = sheetColumns[column].words;
    if (position >= headings.length)
      return [
        problem(column, position, [`${en}: there is no column ${position + 1}.`, `${zh}：没有第 ${position + 1} 列。`]),
      ];
    const other = chosen.slice(0, index).find((earlier) => earlier.position === position);
    if (other === undefined) return [];
    const [otherEn, otherZh] = sheetColumns[other.column].words;
    return [
      problem(column, position, [
        `${en} and ${otherEn} are read from the same column "${headings[position]}". Choose another for one of them.`,
        `${zh}与${otherZh}取自同一列“${headings[position]}”，请更换其一。`,
      ]),
    ];
  });
  if (columns.name !== undefined || columns.partNumber !== undefined) return problems;
  const found = headings.join(", ");
  return [
    ...problems,
    sheetProblem("columns.name", "missing", "", null, [
      `No column is known to name the parts. Name one "Name" or "Part number", or choose it here. Found: ${found}.`,
      `没有列被识别为部件名称。请将某列命名为“名称”或“料号”，或在此选择。现有：${found}。`,
    ]),
  ];
}

function readLine(
  { row, cells }: SheetRow,
  headings: readonly string[],
  columns: ColumnMap,
  { cnyPerUsd, match }: SheetSettings,
): SheetLine {
  const problems: DocumentProblem[] = [];
  const notes: DocumentProblem[] = [];
  const cell = (column: SheetColumn): string => cells[columns[column] ?? -1] ?? "";
  const heading = (column: SheetColumn): string => headings[columns[column] ?? -1] ?? "";
  const complain = (column: SheetColumn, code: DocumentProblem["code"], [en, zh]: Words, to = problems) => {
    const value = cell(column);
    const [columnEn, columnZh] =
      heading(column) === "" ? sheetColumns[column].words : [heading(column), heading(column)];
    const shown = value === "" ? (["is empty", "为空"] as const) : ([`is "${value}"`, `为“${value}”`] as const);
    to.push(
      sheetProblem(`rows.${row}.${column}`, code, value, null, [
        `Row ${row}, ${columnEn} ${shown[0]}. ${en}`,
        `第 ${row} 行，${columnZh}${shown[1]}。${zh}`,
      ]),
    );
  };
  const take = (column: SheetColumn, read: (text: string) => ReadAmount): number | null => {
    if (cell(column) === "") return null;
    const amount = read(cell(column));
    if ("value" in amount) return amount.value;
    complain(column, "bad-quantity", amount.message, amount.isNote ? notes : problems);
    return null;
  };
  const bounded = (
    column: SheetColumn,
    unit: "watts" | "kilograms" | "linkRate" | "count",
    max: number,
    usual: string,
  ) =>
    take(column, (text) => {
      const plain = column === "rackUnits" ? text.replace(/\s*(ru|u)$/iu, "") : text;
      const read = readAmount(plain, unit, headingUnit(heading(column))?.replace(/^U$/iu, "") ?? usual);
      const message: Words = [
        "It is more than any such part has. Check the unit.",
        "超出此类部件的可能范围，请检查单位。",
      ];
      return "value" in read && read.value > max ? { message } : read;
    });

  if (cells.length > headings.length)
    problems.push(
      sheetProblem(`rows.${row}`, "too-many-items", String(cells.length), headings.length, [
        `Row ${row} has ${cells.length} cells under ${headings.length} headings. Quote texts that contain the separator.`,
        `第 ${row} 行有 ${cells.length} 个单元格，而表头只有 ${headings.length} 列。含分隔符的文本请加引号。`,
      ]),
    );
  const partNumber = cell("partNumber") || null;
  const name = cell("name") || partNumber || "";
  if (name === "")
    complain(columns.name === undefined ? "partNumber" : "name", "missing", [
      "Name the part, or delete the row.",
      "请填写名称或删除该行。",
    ]);
  else if (name.length > NAME_LENGTH)
    complain("name", "too-long", [`Shorten it to ${NAME_LENGTH} characters.`, `请缩短至 ${NAME_LENGTH} 个字符以内。`]);
  const quantity = columns.quantity === undefined ? 1 : take("quantity", readCount);
  if (columns.quantity !== undefined && cell("quantity") === "")
    complain("quantity", "missing", ["Write how many, such as 8.", "请填写数量，例如 8。"]);
  const line = {
    row,
    name,
    partNumber,
    quantity: quantity ?? 0,
    unitPriceUsd: take("unitPrice", (text) => readPrice(text, heading("unitPrice"), cnyPerUsd)),
    watts: bounded("watts", "watts", 1e6, "W"),
    rackUnits: bounded("rackUnits", "count", 60, ""),
    weightKilograms: bounded("weight", "kilograms", 5000, "kg"),
    ports: bounded("ports", "count", 4096, ""),
    portBytesPerSecond: bounded("portRate", "linkRate", 1e13, "Gbit/s"),
  };
  const found = name === "" ? null : match([name, ...(partNumber === null ? [] : [partNumber])]);
  return { ...line, match: found, kind: kindOf(line), problems, notes };
}

/** What a line probably is: a name says switch or PDU, or ports of a rate say switch; else it is a server. */
function kindOf({
  name,
  ports,
  portBytesPerSecond,
}: Pick<SheetLine, "name" | "ports" | "portBytesPerSecond">): NewPartKind {
  if (/\bPDU\b|power distribution|配电/iu.test(name)) return "powerDistribution";
  if (/switch|交换机/iu.test(name) || (ports !== null && portBytesPerSecond !== null)) return "switches";
  return "nodes";
}
