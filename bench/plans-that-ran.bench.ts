// Every measured run against the planner: is its best plan ever slower than the plan that ran, by the model?
// `npm run bench plans-that-ran`: a few minutes; the tests search one row in forty.

import { priceOf } from "../lib/engine/planner/compare-plans";
import { planSpace } from "../lib/engine/planner/plan-space";
import { searchPlans } from "../lib/engine/planner/search-plans";
import { plannedRows } from "./accuracy/training/planned-rows";

const question = { objective: "time", top: 1, pricePerAcceleratorSecond: 0 } as const;
let slower = 0;
let beaten = 0;
const ratios: number[] = [];
const rows = plannedRows();
for (const { id, c, job, plan } of rows) {
  const own = priceOf(c, plan);
  const best = searchPlans(c, planSpace(c, job), question).best[0];
  const ratio = best === undefined ? Number.POSITIVE_INFINITY : best.seconds / own.total;
  if (own.bytes > c.hardware.memoryBytes) process.stdout.write(`${id} does not fit by the model\n`);
  if (ratio > 1 + 1e-12) {
    slower += 1;
    process.stdout.write(`${id}: best ${best?.seconds ?? "none"} s, own ${own.total} s\n`);
  }
  if (ratio < 0.999) beaten += 1;
  ratios.push(ratio);
}
ratios.sort((left, right) => left - right);
process.stdout.write(
  `${rows.length} runs: the best plan is slower than the own one on ${slower}, faster on ${beaten}; median best ÷ own ${ratios[ratios.length >> 1]?.toFixed(3)}\n`,
);
