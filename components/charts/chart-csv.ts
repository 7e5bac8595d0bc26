// The figures of a chart as a file: SI numbers with the unit in the heading, so that a spreadsheet can go on with them.
import { unitDeclaration } from "@/lib/engine/units/units";
import type { ChartModel } from "./chart-model";

const FORMULA_START = /^[=+\-@\t\r]/u;

/** Quotes a text cell; a leading apostrophe keeps a spreadsheet from running it as a formula. */
export function textCell(text: string): string {
  const safe = FORMULA_START.test(text) ? `'${text}` : text;
  return /[",\n\r]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** RFC 4180 text of a chart's table. Unknown values are empty cells. */
export function chartCsv(model: ChartModel): string {
  const base = unitDeclaration(model.unit).base;
  const suffix = base === "" ? "" : ` (${base})`;
  const hasLimit = model.rows.some(({ limit }) => limit !== undefined);
  const header = [
    model.title,
    ...model.series.map(({ label }) => `${label}${suffix}`),
    ...(hasLimit ? [`${model.limitLabel ?? ""}${suffix}`] : []),
  ];
  const lines = model.rows.map(({ label, values, limit }) => [
    textCell(label),
    ...values.map((value) => (value === null ? "" : String(value))),
    ...(hasLimit ? [limit === undefined ? "" : String(limit)] : []),
  ]);
  return [header.map(textCell), ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}
