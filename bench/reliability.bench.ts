// `npm run bench reliability`: classes of fleets against each other and against every published run, as text.
import { fileURLToPath } from "node:url";
import { renderTable } from "../cli/table";
import { readRowsFile } from "./accuracy/read-rows";
import { type ReliabilityReport, reliabilityReport } from "./accuracy/reliability-report";

const HOUR = 3600;
const THOUSAND_NODE_DAYS = 8 * 86_400 * 1000;

const rows = ["reliability", "reliability-further"].flatMap((name) =>
  readRowsFile(fileURLToPath(new URL(`accuracy/rows/${name}.json`, import.meta.url))),
);

const figure = (value: number): string => value.toPrecision(3);
const hours = (seconds: number): string => figure(seconds / HOUR);
const percent = (share: number): string => (100 * share).toFixed(1);
const answer = (isSo: boolean): string => (isSo ? "yes" : "no");
/** Interruptions per thousand days of a node with eight accelerators. */
const rate = (acceleratorSeconds: number): string => figure(THOUSAND_NODE_DAYS / acceleratorSeconds);

function leftOutTable({ leftOut }: ReliabilityReport): string {
  const errors = leftOut.map(({ factor }) => Math.exp(Math.abs(Math.log(factor)))).sort((a, b) => a - b);
  const inside = leftOut.filter(({ isInside }) => isInside).length;
  return renderTable(
    [
      ["fleet left out, per 1 000 node-days", "measured", "from the others", "P10–P90", "off by a factor", "inside"],
      ...leftOut.map(({ fleet, measured, predicted, factor, isInside }) => [
        fleet,
        rate(measured),
        rate(predicted.p50),
        `${rate(predicted.p90)}–${rate(predicted.p10)}`,
        figure(Math.max(factor, 1 / factor)),
        answer(isInside),
      ]),
      [`${inside} of ${leftOut.length} inside; off by a factor of ${errors.map(figure).join(", ")}`],
    ],
    [1, 2, 4],
  );
}

function meansTable({ means }: ReliabilityReport): string {
  return renderTable(
    [
      ["published mean time between interruptions", "accelerators", "h", "stated P10–P90, h", "inside"],
      ...means.map(({ id, accelerators, measuredSeconds, band, isInside }) => [
        id,
        String(accelerators),
        hours(measuredSeconds),
        `${hours(band.p10)}–${hours(band.p90)}`,
        answer(isInside),
      ]),
    ],
    [1, 2],
  );
}

function goodputTable({ goodputs }: ReliabilityReport): string {
  return renderTable(
    [
      [
        "productive share of a run, %",
        "published",
        "predicted",
        "P10–P90 of fleets",
        "recovery",
        "checkpoint",
        "remark",
      ],
      ...goodputs.map(({ id, isBound, measured, predicted, predictedP10, predictedP90, run }) => [
        id,
        `${isBound ? "≥ " : ""}${percent(measured)}`,
        percent(predicted),
        `${percent(predictedP10)}–${percent(predictedP90)}`,
        run.recoveryFrom,
        run.blockingFrom,
        run.remark,
      ]),
    ],
    [1, 2],
  );
}

function intervalTable({ intervals }: ReliabilityReport): string {
  return renderTable(
    [
      ["checkpoint interval", "published s", "computed s", "formula"],
      ...intervals.map(({ name, publishedSeconds, computedSeconds, formula }) => [
        name,
        figure(publishedSeconds),
        figure(computedSeconds),
        formula,
      ]),
    ],
    [1, 2],
  );
}

const report = reliabilityReport(rows);
console.log([leftOutTable(report), meansTable(report), goodputTable(report), intervalTable(report)].join("\n"));
