// Fits the training constants on the rows marked `fit` and writes them into the engine. Run by `npm run fit:training`;
// deterministic, so that anyone gets the same table.
import { writeFileSync } from "node:fs";
import { type ConstantId, constants } from "../../lib/engine/models/constants";
import type { FittedId } from "../../lib/engine/models/constants/training-fit.gen";
import { descend, type Free, fittedLines } from "./descend";
import { type FitRow, rowSeconds, rowsMovedBy, trainingFitRows } from "./training-rows";

/** Where each search starts and the physical bounds within which it stays. */
const FREE: readonly Free<FittedId>[] = [
  { id: "training.efficiency-ampere", start: 0.75, low: 0.5, high: 0.95 },
  { id: "training.efficiency-hopper", start: 0.7, low: 0.45, high: 0.9 },
  { id: "training.efficiency-blackwell", start: 0.7, low: 0.45, high: 0.9 },
  { id: "training.attention-ampere", start: 0.6, low: 0.2, high: 1.2 },
  { id: "training.attention-hopper", start: 0.6, low: 0.2, high: 1.2 },
  { id: "training.attention-blackwell", start: 0.6, low: 0.2, high: 1.2 },
  { id: "training.efficiency-fp8-hopper", start: 0.85, low: 0.5, high: 1 },
  { id: "training.efficiency-fp8-blackwell", start: 0.85, low: 0.5, high: 1 },
  { id: "training.efficiency-mxfp8", start: 0.8, low: 0.4, high: 1 },
  { id: "training.efficiency-fp4", start: 0.6, low: 0.3, high: 1 },
  { id: "training.attention-portable", start: 0.6, low: 0.3, high: 1 },
  { id: "training.exposed-traffic", start: 0.5, low: 0.01, high: 1 },
  { id: "training.elementwise", start: 1, low: 0.4, high: 3 },
  { id: "training.unfused", start: 1.8, low: 1, high: 4 },
  { id: "training.tensor-exposed", start: 0.4, low: 0.1, high: 1 },
  { id: "training.expert-exposed", start: 0.4, low: 0.05, high: 1 },
  { id: "training.jitter", start: 0.004, low: 0.0005, high: 0.03 },
  { id: "training.immaturity", start: 0.3, low: 0.01, high: 1 },
  { id: "training.maturity-years", start: 1, low: 0.3, high: 3 },
  { id: "training.expert-penalty", start: 6, low: 0.1, high: 40 },
  { id: "training.expert-maturity-years", start: 0.5, low: 0.2, high: 3 },
];

const OUTPUT = new URL("../../lib/engine/models/constants/training-fit.gen.ts", import.meta.url);

/** Beyond this error of a row a further one counts half: no single benchmark should bend a constant. */
const SOFT = 0.15;

function lossOf(rows: readonly FitRow[], values: ReadonlyMap<FittedId, number>): number {
  const read = (id: ConstantId) => values.get(id as FittedId) ?? constants[id].value;
  let sum = 0;
  let weights = 0;
  for (const { row, measured, weight } of rows) {
    const error = Math.abs(Math.log(rowSeconds(row, read) / measured));
    sum += weight * (error < SOFT ? error + error * error : SOFT + SOFT * SOFT + (error - SOFT) / 2);
    weights += weight;
  }
  return sum / weights;
}

const rows = trainingFitRows();
const lossAt = (tried: Parameters<typeof lossOf>[1]) => lossOf(rows, tried);
const values = descend(FREE, lossAt);
const lines = fittedLines(
  FREE,
  values,
  lossAt,
  (id) => rowsMovedBy(id, rows, (asked) => values.get(asked as FittedId) ?? constants[asked].value).length,
);
writeFileSync(
  OUTPUT,
  `// Written by \`npm run fit:training\`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const trainingFit = {
${lines}
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type FittedId = keyof typeof trainingFit;
`,
);
process.stdout.write(`loss ${lossAt(values).toFixed(4)} over ${rows.length} rows\n`);
