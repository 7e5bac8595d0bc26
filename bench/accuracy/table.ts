// The report as plain text.
import { renderTable } from "../../cli/table";
import type { Prediction } from "./family";
import type { AccuracyReport } from "./report";
import { type ErrorSummary, errorPct, worst } from "./summary";

const HEAD = ["rows", "skipped", "median %", "mean %", "bias %", "within 10 %"] as const;
const FIGURES = HEAD.map((_, index) => index + 1);
const WORST = 10;

const percent = (value: number | null): string => (value === null ? "–" : value.toFixed(1));

function cells({ n, skipped, medianApe, mape, bias, within10Pct }: ErrorSummary): readonly string[] {
  const share = within10Pct === null ? null : 100 * within10Pct;
  return [String(n), String(skipped), percent(medianApe), percent(mape), percent(bias), percent(share)];
}

function block(title: string, groups: Readonly<Record<string, ErrorSummary>>): string {
  const rows = Object.entries(groups).map(([name, summary]) => [name, ...cells(summary)]);
  return renderTable([[title, ...HEAD], ...rows], FIGURES);
}

function seconds(value: number | null): string {
  return value === null ? "–" : value.toPrecision(4);
}

function worstBlock(title: string, predictions: readonly Prediction[]): string {
  const rows = worst(predictions, WORST).map((prediction) => [
    prediction.id,
    seconds(prediction.measuredSeconds),
    seconds(prediction.predictedSeconds),
    percent(errorPct(prediction)),
  ]);
  return renderTable([[title, "measured s", "predicted s", "error %"], ...rows], [1, 2, 3]);
}

function skippedBlock(predictions: readonly Prediction[]): string {
  const counts = new Map<string, number>();
  for (const { skippedBecause } of predictions) {
    if (skippedBecause !== null) counts.set(skippedBecause, (counts.get(skippedBecause) ?? 0) + 1);
  }
  const rows = [...counts].map(([reason, count]) => [reason, String(count)]);
  return rows.length === 0 ? "No row was skipped.\n" : renderTable([["skipped because", "rows"], ...rows], [1]);
}

/** Fit and test apart, then by group, the worst rows, what was skipped, and the baselines. */
export function accuracyTable(name: string, report: AccuracyReport): string {
  const { baselines, predictions } = report;
  const fitted = predictions.filter(({ use }) => use === "fit");
  const others = predictions.filter(({ use }) => use !== "fit");
  const blocks = [
    `${name.toUpperCase()}\n`,
    block("every row weighs the same", { ...report.byUse, all: report.summary }),
    block("every source and model weighs the same", { ...report.weighted.byUse, all: report.weighted.summary }),
    block("baseline: typical throughput of the hardware", baselines.typicalThroughput.byUse),
    block("… every source and model weighs the same", baselines.typicalThroughput.weighted.byUse),
    block("baseline: nearest fitted row", baselines.nearestFitted.byUse),
    block("… every source and model weighs the same", baselines.nearestFitted.weighted.byUse),
    block("not fitted, by hardware", report.notFitted.byHardware),
    block("not fitted, by generation", report.notFitted.byGeneration),
    block("not fitted, by size", report.notFitted.bySize),
    block("all, by hardware", report.byHardware),
    block("all, by generation", report.byGeneration),
    block("all, by source", report.bySource),
    block("all, by precision or kind", report.byPrecision),
    block("all, by accelerators", report.byScale),
    block("all, by size", report.bySize),
    worstBlock("worst, not fitted", others),
    worstBlock("worst, fitted", fitted),
    skippedBlock(predictions),
  ];
  return blocks.join("\n");
}
