// docs/accuracy.md, written from the predictions themselves by `npm run docs:accuracy`.
import { constants } from "../../lib/engine/models/constants";
import { type FittedId, trainingFit } from "../../lib/engine/models/constants/training-fit.gen";
import { confidenceOf } from "../../lib/engine/models/training/confidence";
import { measuredRuns } from "../../lib/engine/models/training/measured-runs.gen";
import { type FitRow, rowsMovedBy, trainingFitRows } from "../fit/training-rows";
import { collectivesFamily } from "./collectives.family";
import { climateSection, powerSection, storageSection } from "./document-facility";
import { inferenceSection, type MetricPredictions } from "./document-inference";
import { block, rowTable, skips, table } from "./document-tables";
import type { AccuracyFamily, Prediction } from "./family";
import { inferenceFamily } from "./inference.family";
import { powerFamily } from "./power.family";
import { readRowsFile } from "./read-rows";
import { type AccuracyReport, reportAccuracy } from "./report";
import { storageFamily } from "./storage.family";
import { type ErrorSummary, errorPct, summariseBy, summariseBySourceAndModel, worst } from "./summary";
import { trainingFamily } from "./training.family";

function predictionsOf(family: AccuracyFamily): readonly Prediction[] {
  return family.predict(readRowsFile(`bench/accuracy/rows/${family.rowsFile}`));
}

function reportOf(family: AccuracyFamily): AccuracyReport {
  const predictions = predictionsOf(family);
  const fitted = predictions.filter(({ use }) => use === "fit");
  return reportAccuracy([{ name: family.name, predictions, fitted }]);
}

/** Of serving runs: time per token first, then the wait for the first token and the throughput. */
function servingMetrics(): MetricPredictions {
  const names = ["Time per output token (TPOT)", "Wait for the first token (TTFT)", "Throughput"] as const;
  return [inferenceFamily, ...(inferenceFamily.further ?? [])].map((family, index) => [
    names[index] ?? family.name,
    predictionsOf(family),
  ]);
}

function headline(report: AccuracyReport): string {
  const { weighted, baselines } = report;
  const named = (label: string, groups: Readonly<Record<string, ErrorSummary>>) =>
    Object.fromEntries(Object.entries(groups).map(([use, summary]) => [`${label}, ${use}`, summary]));
  return block("every source and model weighs the same", {
    ...named("this model", weighted.byUse),
    ...named("typical throughput of the hardware", baselines.typicalThroughput.weighted.byUse),
    ...named("nearest fitted row", baselines.nearestFitted.weighted.byUse),
  });
}

function constantTable(rows: readonly FitRow[]): string {
  const lines = (Object.keys(trainingFit) as FittedId[]).map((id) => {
    const { value, low, high, words } = constants[id];
    const moved = rowsMovedBy(id, rows);
    const sources = new Map<string, number>();
    for (const { row } of moved) sources.set(row.source, (sources.get(row.source) ?? 0) + 1);
    const named = [...sources]
      .sort((left, right) => right[1] - left[1])
      .map(([source, count]) => `${source}: ${count}`);
    return [`\`${id}\``, words[0], `${value}`, `${low}–${high}`, `${moved.length}`, named.join("; ")];
  });
  return table(["constant", "what it is", "value", "range", "fit rows", "of which"], lines);
}

/** Share of the groups of runs that a band from all the other groups holds, percent. */
function coverage(): number {
  const groups = [...new Set(measuredRuns.map(({ group }) => group))];
  const shares = groups.map((group) => {
    const own = measuredRuns.filter((run) => run.group === group);
    const others = measuredRuns.filter((run) => run.group !== group);
    const inside = own.filter((run) => {
      const { low, high } = confidenceOf(run, others);
      const ratio = 1 / (1 + run.error);
      return ratio >= low && ratio <= high;
    });
    return inside.length / own.length;
  });
  return (100 * shares.reduce((sum, share) => sum + share, 0)) / groups.length;
}

/** The whole page. */
export function accuracyDocument(): string {
  const training = reportOf(trainingFamily);
  const collectives = reportOf(collectivesFamily);
  const predicted = training.predictions.filter((row) => errorPct(row) !== null);
  const others = predicted.filter(({ use }) => use !== "fit");
  const best = [...others].sort((left, right) => Math.abs(errorPct(left) ?? 0) - Math.abs(errorPct(right) ?? 0));
  const large = collectives.predictions.filter(({ use }) => use === "test");
  return `# How accurate the predictions are

Written by \`npm run docs:accuracy\`; do not edit. Rows and sources: \`bench/accuracy/rows\`. Errors are predicted over measured
step time, less one: above zero the model is too slow. Constants were fitted on rows marked \`fit\` alone; what the model is
made of was chosen with all rows in sight, so that rows nobody has seen may be off by more than the \`test\` rows here.

## Training steps

${headline(training)}

### Rows that no constant was fitted on

${block("generation", training.notFitted.byGeneration)}

${block("hardware", training.notFitted.byHardware)}

${block(
  "source and model",
  summariseBy(others, ({ source, model }) => `${source}: ${model}`),
)}

### All rows

${block("hardware", training.byHardware)}

${block(
  "model family",
  summariseBy(predicted, ({ model }) => familyOf(model), summariseBySourceAndModel),
)}

${block("accelerators", training.byScale)}

${block("precision", training.byPrecision)}

### Best and worst rows that no constant was fitted on

${rowTable(best.slice(0, 10))}

${rowTable(worst(others, 10))}

### Worst fitted rows

${rowTable(
  worst(
    predicted.filter(({ use }) => use === "fit"),
    10,
  ),
)}

### Skipped rows

${skips(training.predictions)}

## Error bands

A band holds P10 to P90 of the residuals of measured runs like the job, widened with the distance to the nearest one. Held
against bands from all other sources and models, ${coverage().toFixed(0)} % of the measured runs lie inside theirs.

## Fitted constants

One table, fitted by \`npm run fit:training\`; none belongs to a model or a row. At most one per four fit rows of its generation
and ten for all of them. The range costs one point of mean error.

${constantTable(trainingFitRows())}

## Collectives

${headline(collectives)}

${block(
  "test rows by size of message",
  summariseBy(large, ({ sizeBand }) => sizeBand),
)}

${block(
  "test rows by generation",
  summariseBy(large, ({ generation }) => generation),
)}

${powerSection(predictionsOf(powerFamily))}

${storageSection(predictionsOf(storageFamily))}

${climateSection()}

${inferenceSection(servingMetrics())}

## What the model does not capture

- Tuning of single runs: benchmarks of vendors are tuned, first production runs are slower by a fifth to a third.
- Experts whose load is uneven: rows of mixtures of experts force balanced routing.
- The host: processors, data loaders and launch latency appear only as constants of the framework's age.
- Thermal throttling, noisy neighbours and congestion beyond the share that load balancing leaves.
- Attention kernels of unusual head sizes or with learned sinks (GPT-OSS is up to a third slower than predicted).
- Accelerators other than those of the table: their efficiencies are engineering judgement and marked so.
- Recomputation that a source does not state is taken as the least that fits in memory.
`;
}

/** Family of a model by its name: what stands before the first digit or size. */
function familyOf(model: string): string {
  const compact = model.replaceAll("_", " ");
  if (/^gpt.?oss/i.test(compact)) return "GPT-OSS";
  if (/^gpt/i.test(compact)) return "GPT-3 and Megatron GPT";
  return /^[A-Za-z]+/.exec(compact)?.[0].replace(/^DeepSeekV$/, "DeepSeek") ?? compact;
}
