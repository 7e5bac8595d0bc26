// Fits the serving constants once for each model without that model's rows, and writes what was found beside the accuracy
// benchmark, which predicts the rows with it. Run by `npm run fit:left-out`; deterministic.
import { writeFileSync } from "node:fs";
import { descendFromStarts } from "./descend";
import { FREE, meanLoss } from "./inference-loss";
import { type InferenceFitRow, inferenceFitRows } from "./inference-rows";

/** Fewer than in the fit itself: there are as many fits as models. */
const STARTS = 1;

const OUTPUT = new URL("../accuracy/inference/left-out.json", import.meta.url);

/** Models of one architecture, under whatever names and in whatever formats, are left out together. */
function byArchitecture(rows: readonly InferenceFitRow[]): readonly (readonly InferenceFitRow[])[] {
  const groups = new Map<string, InferenceFitRow[]>();
  for (const row of rows) {
    const key = JSON.stringify({ ...row.shape.architecture, maxSequence: null });
    groups.set(key, [...(groups.get(key) ?? []), row]);
  }
  return [...groups.values()];
}

const rows = inferenceFitRows();
const fits = byArchitecture(rows).map((left) => {
  const models = [...new Set(left.map(({ model }) => model))].sort();
  const kept = rows.filter((row) => !left.includes(row));
  const found = descendFromStarts(FREE, meanLoss(kept), STARTS, (_, loss) => {
    process.stdout.write(`without ${models.join(", ")}: loss ${loss.toFixed(5)} over ${kept.length} rows\n`);
  });
  const constants = Object.fromEntries([...found].map(([id, value]) => [id, Number(value.toPrecision(4))]));
  return { models, rows: left.length, constants };
});
writeFileSync(OUTPUT, `${JSON.stringify({ fits }, null, 2)}\n`);
