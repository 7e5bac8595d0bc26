// Measured serving: seconds per output token, with the wait for the first token and the throughput as families beside it.
import type { AccuracyFamily } from "./family";
import { predictMetric, type ServingMetric } from "./inference/predictions";
import { inferenceFields } from "./inference/row";

const familyOf = (name: string, metric: ServingMetric): AccuracyFamily => ({
  name,
  rowsFile: "inference.json",
  fields: inferenceFields,
  predict: (rows) => rows.map((row) => predictMetric(row, metric)),
});

/** TPOT; `further` are TTFT and seconds per output token of the whole replica, of the same rows. */
export const inferenceFamily: AccuracyFamily = {
  ...familyOf("inference", "perToken"),
  further: [familyOf("inference-ttft", "firstToken"), familyOf("inference-throughput", "throughput")],
};
