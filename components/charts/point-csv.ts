// The points of a chart as a file: SI numbers with the unit in the heading.
import { type UnitId, unitDeclaration } from "@/lib/engine/units/units";
import { textCell } from "./chart-csv";
import type { PointModel } from "./point-model";

function heading(label: string, unit: UnitId): string {
  const { base } = unitDeclaration(unit);
  return textCell(base === "" ? label : `${label} (${base})`);
}

/** RFC 4180 text, one line a point, with its series in front. */
export function pointCsv({ title, x, y, series, columns = [] }: PointModel): string {
  const header = [
    textCell(title),
    "",
    ...[x, y].map(({ quantity, unit }) => heading(quantity, unit)),
    ...columns.map(({ label, unit }) => heading(label, unit)),
  ];
  const lines = series.flatMap(({ label, points }) =>
    points.map((point) => [
      textCell(label),
      textCell(point.label),
      String(point.x),
      String(point.y),
      ...columns.map((_, index) => String(point.more?.[index] ?? "")),
    ]),
  );
  return [header, ...lines].map((cells) => `${cells.join(",")}\r\n`).join("");
}
