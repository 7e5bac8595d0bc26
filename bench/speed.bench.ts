// How fast the engine is on one core: designs evaluated, and plans priced by the planner, both beside a plain loop of the
// same arithmetic in the same run. `npm run --silent bench:speed -- [--format table|json]`.
import { parseArgs } from "node:util";
import { catalog } from "../lib/engine/catalog/catalog.gen";
import { evaluate } from "../lib/engine/evaluate";
import { templates } from "../lib/spec/templates/templates.gen";
import { denseCase, mixtureCase } from "./speed/cases";
import { median, timesOf } from "./speed/measure";
import { type PlannerSpeed, plannerSpeed } from "./speed/planner-speed";
import { planArithmetic } from "./speed/reference-loop";

const EVALUATIONS = 60;

/** Median milliseconds of evaluating a whole design, by template. */
function evaluationTimes(): ReadonlyMap<string, number> {
  const today = "2026-01-01";
  return new Map(
    Object.values(templates).map(({ id, document }) => {
      const work = () => void evaluate(document, catalog, { answers: [], today });
      return [id, median(timesOf(work, { warmUps: EVALUATIONS, runs: EVALUATIONS }))];
    }),
  );
}

function measureAll() {
  const byTemplate = evaluationTimes();
  const evaluateMedianMs = median([...byTemplate.values()]);
  const dense = plannerSpeed(denseCase(), planArithmetic.dense, 30);
  const moe = plannerSpeed(mixtureCase(), planArithmetic.mixture, 5);
  return {
    evaluateMedianMs,
    designsPerSecond: 1000 / evaluateMedianMs,
    /** Of a design over one round of the plain loop, in time. */
    evaluateRatio: (evaluateMedianMs / 1000) * dense.referencePerSecond,
    plansPerSecondDense: dense.plansPerSecond,
    plansPerSecondMoe: moe.plansPerSecond,
    planRatioDense: dense.ratio,
    planRatioMoe: moe.ratio,
    evaluateMsByTemplate: Object.fromEntries(byTemplate),
    dense,
    moe,
  };
}

function printTable(measured: ReturnType<typeof measureAll>): void {
  const whole = (value: number) => Math.round(value).toLocaleString("en");
  console.log(
    `evaluate           ${measured.evaluateMedianMs.toFixed(2)} ms median, ${whole(measured.designsPerSecond)} designs/s`,
  );
  console.log(`                   as long as ${whole(measured.evaluateRatio)} rounds of the plain loop`);
  for (const [id, ms] of Object.entries(measured.evaluateMsByTemplate))
    console.log(`  ${id.padEnd(30)} ${ms.toFixed(2)} ms`);
  printPlanner("GPT-3 175B over 1,024 A100", measured.dense);
  printPlanner("DeepSeek-V3 over 2,048 H100", measured.moe);
}

function printPlanner(name: string, { plansPerSecond, ratio, counts, searchMedianMs }: PlannerSpeed): void {
  const whole = (value: number) => Math.round(value).toLocaleString("en");
  console.log(
    `planner            ${name}: ${whole(plansPerSecond)} plans/s fully priced, ${ratio.toFixed(2)} of the plain loop`,
  );
  console.log(
    `                   ${whole(counts.fullyPriced)} priced, ${whole(counts.prunedByMemory)} pruned by memory, ` +
      `${counts.cached} cached, in ${searchMedianMs.toFixed(0)} ms`,
  );
}

const { values } = parseArgs({ options: { format: { type: "string", default: "table" } } });
if (values.format !== "table" && values.format !== "json") {
  console.error(`--format must be table or json; it is ${values.format}.`);
  process.exitCode = 2;
} else {
  const measured = measureAll();
  if (values.format === "json") console.log(JSON.stringify(measured, null, 2));
  else printTable(measured);
}
