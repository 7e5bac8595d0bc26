// Fits the serving constants on the rows marked `fit` and writes them into the engine. Run by `npm run fit:inference`;
// deterministic, so that anyone gets the same table.
import { writeFileSync } from "node:fs";
import { type ConstantId, constants } from "../../lib/engine/models/constants";
import type { InferenceFittedId } from "../../lib/engine/models/constants/inference-fit.gen";
import { shapeRate } from "../accuracy/inference/case";
import { descendFromStarts, fittedLines } from "./descend";
import { FREE, meanLoss, type Values } from "./inference-loss";
import { inferenceFitRows } from "./inference-rows";

/** Constants make up for each other along valleys; what is found depends on the start, and the lowest loss is taken. */
const STARTS = 8;

const OUTPUT = new URL("../../lib/engine/models/constants/inference-fit.gen.ts", import.meta.url);

const NUDGE = 1.05;
const MOVED = 1e-6;

/** Rows whose latencies move with a constant: those that it was fitted on. */
function rowsMovedBy(id: InferenceFittedId, values: Values): number {
  const read = (asked: ConstantId) => values.get(asked as InferenceFittedId) ?? constants[asked].value;
  const nudged = (asked: ConstantId) => (asked === id ? NUDGE * read(asked) : read(asked));
  return rows.filter((row) => {
    const before = shapeRate(row.shape, read);
    const after = shapeRate(row.shape, nudged);
    if (before === null || after === null) return false;
    const moved = (key: "timeToFirstTokenSeconds" | "timePerOutputTokenSeconds") =>
      Math.abs(after[key] / before[key] - 1) > MOVED;
    return moved("timeToFirstTokenSeconds") || moved("timePerOutputTokenSeconds");
  }).length;
}

const rows = inferenceFitRows();
const lossAt = meanLoss(rows);
const values = descendFromStarts(FREE, lossAt, STARTS, (start, loss) => {
  process.stdout.write(`start ${start + 1} of ${STARTS}: loss ${loss.toFixed(5)}\n`);
});
const lines = fittedLines(FREE, values, lossAt, (id) => rowsMovedBy(id, values));
writeFileSync(
  OUTPUT,
  `// Written by \`npm run fit:inference\`; do not edit.
import type { FittedConstant } from "./fitted-constant";

export const inferenceFit = {
${lines}
} as const satisfies Readonly<Record<string, FittedConstant>>;

export type InferenceFittedId = keyof typeof inferenceFit;
`,
);
process.stdout.write(`loss ${lossAt(values).toFixed(4)} over ${rows.length} rows\n`);
