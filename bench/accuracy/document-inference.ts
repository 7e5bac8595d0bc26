// The section of docs/accuracy.md about serving.
import { nearestFitted, typicalThroughput } from "./baselines";
import { block, rowTable, skips, table } from "./document-tables";
import type { Prediction } from "./family";
import { predictLeftOut } from "./inference/left-out";
import type { ServingMetric } from "./inference/predictions";
import { type TwinSpread, twinSpread } from "./inference/twins";
import { type ErrorSummary, errorPct, summariseBy, worst } from "./summary";

/** Predictions of one metric, by its name in the page. */
export type MetricPredictions = readonly (readonly [name: string, predictions: readonly Prediction[]])[];

const USES = ["fit", "test"] as const;

/** Summaries by use and generation, of the model and of what it is held against. */
function versusBaselines(predictions: readonly Prediction[]): Readonly<Record<string, ErrorSummary>> {
  const fitted = predictions.filter(({ use }) => use === "fit");
  const ways = [
    ["this model", predictions],
    ["typical throughput of the hardware", typicalThroughput(predictions, fitted)],
    ["nearest fitted row", nearestFitted(predictions, fitted)],
  ] as const;
  const groups: [string, ErrorSummary][] = [];
  for (const use of USES)
    for (const [way, all] of ways) {
      const own = all.filter((row) => row.use === use);
      for (const [generation, summary] of Object.entries(summariseBy(own, (row) => row.generation)))
        groups.push([`${generation}, ${use}: ${way}`, summary]);
    }
  return Object.fromEntries(groups);
}

const percent = (share: number): string => `${(100 * share).toFixed(0)} %`;

function twinTable(spreads: readonly TwinSpread[]): string {
  return table(
    [
      "generation",
      "pairs",
      "median difference of TTFT",
      "TTFT grows with the answer in",
      "differs by more than 20 % in",
    ],
    spreads.map(({ generation, pairs, medianDifference, growing, apart }) => [
      generation,
      String(pairs),
      percent(medianDifference),
      percent(growing),
      percent(apart),
    ]),
  );
}

const METRICS: readonly (readonly [name: string, metric: ServingMetric])[] = [
  ["TPOT", "perToken"],
  ["TTFT", "firstToken"],
  ["throughput", "throughput"],
];

/** By generation, then by model: what holds for a model that nobody has measured yet. */
function leftOutTables(): string {
  const all = METRICS.map(([name, metric]) => [name, predictLeftOut(metric)] as const);
  const groups = (keyOf: (row: Prediction) => string) =>
    Object.fromEntries(
      all.flatMap(([name, predictions]) =>
        Object.entries(summariseBy(predictions, keyOf)).map(([key, summary]) => [`${key}: ${name}`, summary]),
      ),
    );
  const [, firstToken] = all[1] ?? ["", []];
  const byModel = summariseBy(firstToken, ({ model, generation }) => `${model}, ${generation}`);
  return `${block(
    "generation and metric",
    groups(({ generation }) => generation),
  )}

${block("TTFT of model and generation", byModel)}`;
}

/** @param metrics the first is the time per output token, whose skipped rows stand for all */
export function inferenceSection(metrics: MetricPredictions): string {
  const sections = metrics.map(([name, predictions]) => {
    const unseen = predictions.filter((row) => row.use !== "fit" && errorPct(row) !== null);
    return `### ${name}

${block("generation and use", versusBaselines(predictions))}

Worst rows that no constant was fitted on:

${rowTable(worst(unseen, 10))}`;
  });
  return `## Serving

One replica under a fixed number of requests that are always in flight. All complete rows are of one published collection of
NVIDIA's; constants are fitted by \`npm run fit:inference\` on those marked \`fit\`. Throughput is seconds per output token of
the whole replica, from concurrency and latencies. Most runs are InferenceX's, whose public scripts say what rows leave out:
how the engine schedules, how many tokens it drafts, how lengths are drawn (\`bench/accuracy/inference/inferencex\`). Widths
that the collection writes as products are taken apart. What the index of sparse attention adds to the starts of
kernels is fitted on the rows of GLM-5 alone, and the rate of products that dequantise four-bit weights on Blackwell on those of
Kimi K2.5. Fitted rows do not tell a few sets of constants apart, above all what starting kernels costs per layer, per expert
layer and per block-scaled layer: the ranges below one point of mean error are wide. The search runs from eight starts and takes
the lowest loss, whatever unseen rows say. The other ends lie within 0.6 % of that loss, and their medians on unseen rows within
some three points of TPOT and four of TTFT.

${sections.join("\n\n")}

### Models left out

Every model of the fit once more, by constants that were found without the rows of its architecture (\`npm run fit:left-out\`):
what to expect of a model that nobody has measured yet.

${leftOutTables()}

### How far measured rows agree with each other

Pairs of complete rows that are alike in everything but the length of the answer: hardware, model, engine and its release,
format, layout, input and concurrency. An input is read before its answer is written, so no model that knows these fields alone
can come closer to both rows of a pair than half of their difference, unless waiting for the first token depends on the answer.

${twinTable(twinSpread())}

### Skipped rows

${skips(metrics[0]?.[1] ?? [])}`;
}
