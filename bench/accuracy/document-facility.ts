// The sections of docs/accuracy.md about power, storage and climate.
import { leaveOneOut } from "../fit/climate-fit";
import { block, rowTable, skips, table } from "./document-tables";
import type { Prediction } from "./family";
import { designNodeWatts, fittedPowerRows } from "./power-model";
import { fitTransfers, fittedCheckpoints } from "./storage-model";
import { errorPct, summariseBy, worst } from "./summary";

const predictedOf = (predictions: readonly Prediction[]) => predictions.filter((row) => errorPct(row) !== null);

/** Nodes at the plug. */
export function powerSection(predictions: readonly Prediction[]): string {
  const predicted = predictedOf(predictions);
  const largest = Math.max(...fittedPowerRows.map(({ maxWatts }) => maxWatts ?? 0));
  const [first] = fittedPowerRows;
  const design = first === undefined ? null : designNodeWatts(first);
  return `## Power

Mean watts of a node over a training run, at the utilisation of the row. Every fitted row is predicted from the other fitted
rows. All measured nodes are of one system and one workload, so this says little of other servers: what is fitted is one
factor on two class figures. The largest reading of any fitted run is ${largest.toFixed(0)} W; the plant is sized for ${design?.toFixed(0)} W.

${block(
  "use",
  summariseBy(predicted, ({ use }) => use),
)}

${rowTable(predicted, "W")}

${skips(predictions)}`;
}

/** Bytes, transfers and read demand. */
export function storageSection(predictions: readonly Prediction[]): string {
  const predicted = predictedOf(predictions);
  const { linkShare, writerRate } = fitTransfers(fittedCheckpoints);
  const transfers = predicted.filter(({ precision }) => /^(save|load|checkpoint)/.test(precision));
  const reads = predicted.filter(({ precision }) => /^read/.test(precision));
  return `## Storage

Checkpoints: bytes are the engine's recipe times the parameters counted from the model's architecture. Times take the links of
clients and storage nodes from the published description of the system, and two figures from the other rows: object transfers
reach ${(100 * linkShare).toFixed(0)} % of the narrowest links, and one writing process ${(writerRate / 1e9).toFixed(2)} GB/s. The second is not in the engine, whose
saves are bound by tier and links alone: those of few processes come out too fast there. Which saves writers bind is told by
their measured rate, under half of the links'.
Read demand: a batch per emulated step, for the share of the time that the rules ask accelerators to compute.

${block(
  "quantity",
  summariseBy(predicted, ({ precision }) => precision),
)}

${block(
  "read demand",
  summariseBy(reads, ({ model, hardware }) => `${model}, ${hardware}`),
)}

### Checkpoints

${rowTable(transfers, "bytes or s")}

### Worst read demands

${rowTable(worst(reads, 5), "bytes/s")}

### Skipped

${skips(predictions)}`;
}

/** Stations predicted by the others. */
export function climateSection(): string {
  const rows = leaveOneOut().map(({ id, leftOut }) => [id, leftOut.dry.toFixed(1), leftOut.wet.toFixed(1)]);
  return `## Climate

Hours of the year at or below every published dry- and wet-bulb temperature, from twelve monthly means of each alone. Four
spreads are fitted on hourly bins (\`npm run fit:climate\`); here every station is predicted from a fit on the others.

${table(["station left out", "worst dry bin, points of the year", "worst wet bin, points of the year"], rows)}`;
}
