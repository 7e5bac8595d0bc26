// Fitted rows predicted as if their model had not been among them: by constants that were found without it.
import { readFileSync } from "node:fs";
import { z } from "zod";
import type { ReadConstant } from "../../../lib/engine/models/collective-links";
import { constants } from "../../../lib/engine/models/constants";
import { inferenceFit } from "../../../lib/engine/models/constants/inference-fit.gen";
import type { Prediction } from "../family";
import { readRowsFile } from "../read-rows";
import { predictMetric, type ServingMetric } from "./predictions";

const fit = z.strictObject({
  /** Left out together: names of one architecture. */
  models: z.array(z.string()).min(1),
  rows: z.int().positive(),
  constants: z.record(z.enum(Object.keys(inferenceFit) as (keyof typeof inferenceFit)[]), z.number().positive()),
});

export type LeftOutFit = z.infer<typeof fit>;

/** What `npm run fit:left-out` found. */
export function leftOutFits(): readonly LeftOutFit[] {
  const file = new URL("left-out.json", import.meta.url);
  return z.strictObject({ fits: z.array(fit) }).parse(JSON.parse(readFileSync(file, "utf8"))).fits;
}

/** Predictions of all rows marked `fit`, each by the constants found without its model. */
export function predictLeftOut(
  metric: ServingMetric,
  fits: readonly LeftOutFit[] = leftOutFits(),
): readonly Prediction[] {
  const rows = readRowsFile("bench/accuracy/rows/inference.json").filter(({ use }) => use === "fit");
  return fits.flatMap(({ models, constants: found }) => {
    const without = found as Readonly<Record<string, number>>;
    const read: ReadConstant = (id) => without[id] ?? constants[id].value;
    return rows.filter(({ model }) => models.includes(String(model))).map((row) => predictMetric(row, metric, read));
  });
}
