// Writes the measured runs with their residuals into the engine, which bases its error bands on them. Part of `npm run fit:training`.
import { writeFileSync } from "node:fs";
import { constants } from "../../lib/engine/models/constants";
import { pricePlan } from "../../lib/engine/models/training/step";
import { emptyWork } from "../../lib/engine/models/training/step-case";
import { countParameters } from "../../lib/engine/models/workload-parameters";
import { readRowsFile } from "../accuracy/read-rows";
import { rowArchitecture } from "../accuracy/training/architecture";
import { rowCase } from "../accuracy/training/case";
import { rowHardware } from "../accuracy/training/hardware";
import { isComplete, measuredStepSeconds, trainingRow } from "../accuracy/training/row";
import { rowPrecision } from "../accuracy/training/software";

const OUTPUT = new URL("../../lib/engine/models/training/measured-runs.gen.ts", import.meta.url);

const work = emptyWork();
const lines = readRowsFile("bench/accuracy/rows/training.json")
  .map((row) => trainingRow.parse(row))
  .filter(isComplete)
  .map((row) => {
    const built = rowCase(row, (id) => constants[id].value);
    const hardware = rowHardware(row.hardware, row.network ?? null, row.gpus_per_node ?? null);
    const precision = rowPrecision(row.precision);
    if (typeof built === "string" || hardware === null || precision === null) throw new Error(`${row.id} is not known`);
    pricePlan(built.step, built.plan, work);
    const architecture = rowArchitecture(row);
    const { accelerator } = hardware;
    return JSON.stringify([
      row.id,
      `${row.source}|${row.model}`,
      row.model,
      accelerator.generation,
      accelerator.id,
      accelerator.name[0].replace(/^NVIDIA /, ""),
      precision,
      Number(countParameters(architecture).total.toPrecision(4)),
      row.n_accelerators,
      architecture.moe === null ? 0 : 1,
      Number((work.total / (measuredStepSeconds(row) ?? Number.NaN) - 1).toFixed(4)),
    ]);
  });

writeFileSync(
  OUTPUT,
  `// Written by \`npm run fit:training\`; do not edit. Sources of the rows: bench/accuracy/rows/training.json.
import type { AcceleratorGeneration } from "../../catalog/parts";
import type { MeasuredRun } from "./confidence";
import type { TrainingPrecision } from "./step-recipe";

type Row = readonly [
  id: string,
  group: string,
  model: string,
  generation: AcceleratorGeneration,
  accelerator: string,
  acceleratorName: string,
  precision: TrainingPrecision,
  parameters: number,
  accelerators: number,
  hasExperts: 0 | 1,
  error: number,
];

// biome-ignore format: one run a line
const rows: readonly Row[] = [
${lines.map((line) => `  ${line},`).join("\n")}
];

/** Every measured run that can be predicted, with the model's error. */
export const measuredRuns: readonly MeasuredRun[] = rows.map(
  ([id, group, model, generation, accelerator, acceleratorName, precision, parameters, accelerators, moe, error]) => ({
    id,
    group,
    model,
    generation,
    accelerator,
    acceleratorName,
    precision,
    parameters,
    accelerators,
    hasExperts: moe === 1,
    weight: 1 / Math.sqrt(rows.reduce((count, row) => count + (row[1] === group ? 1 : 0), 0)),
    error,
  }),
);
`,
);
process.stdout.write(`${lines.length} measured runs\n`);
