// Markdown tables of the pages about accuracy.
import type { Prediction } from "./family";
import { type ErrorSummary, errorPct } from "./summary";

const percent = (value: number | null): string => (value === null ? "–" : value.toFixed(1));

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map((cell) => cell.replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? "---" : "---:"))), ...rows.map(line)].join("\n");
}

const HEAD = ["", "rows", "median error %", "mean error %", "bias %", "within 10 %"] as const;

function summaryRows(groups: Readonly<Record<string, ErrorSummary>>): readonly (readonly string[])[] {
  return Object.entries(groups)
    .filter(([, { n }]) => n > 0)
    .map(([name, { n, medianApe, mape, bias, within10Pct }]) => [
      name,
      String(n),
      percent(medianApe),
      percent(mape),
      percent(bias),
      within10Pct === null ? "–" : `${Math.round(100 * within10Pct)}`,
    ]);
}

export const block = (title: string, groups: Readonly<Record<string, ErrorSummary>>): string =>
  table([title, ...HEAD.slice(1)], summaryRows(groups));

export const rowTable = (rows: readonly Prediction[], unit = "s"): string =>
  table(
    ["row", "use", `measured ${unit}`, `predicted ${unit}`, "error %"],
    rows.map((row) => [
      row.id,
      row.use,
      row.measuredSeconds?.toPrecision(4) ?? "–",
      row.predictedSeconds?.toPrecision(4) ?? "–",
      percent(errorPct(row)),
    ]),
  );

export function skips(predictions: readonly Prediction[]): string {
  const counts = new Map<string, number>();
  for (const { skippedBecause } of predictions)
    if (skippedBecause !== null) counts.set(skippedBecause, (counts.get(skippedBecause) ?? 0) + 1);
  return table(
    ["missing in the row", "rows"],
    [...counts].sort((left, right) => right[1] - left[1]).map(([reason, count]) => [reason, String(count)]),
  );
}
