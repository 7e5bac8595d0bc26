// Power: mean watts of a node over a training run, against the engine's node at the row's utilisation. What other families
// give in seconds is watts here, under the same keys. Fitted rows are predicted from the other fitted rows alone.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { type AccuracyFamily, type Prediction, scaleBand } from "./family";
import { predictedWatts } from "./power-model";
import { powerFields, readPowerRow } from "./power-row";
import type { Row } from "./row-fields";

function predict(row: Row): Prediction {
  const read = readPowerRow(row);
  const { node, nodes, missing } = read;
  const accelerator = node === null ? undefined : catalog.accelerators[node.accelerator ?? ""];
  const accelerators = node === null || nodes === null ? null : nodes * node.acceleratorCount;
  return {
    id: read.id,
    use: read.use,
    source: read.source,
    hardware: read.hardware,
    generation: accelerator?.generation ?? "unknown",
    model: read.workload,
    precision: "node, mean",
    scale: scaleBand(accelerators),
    sizeBand: "node, mean",
    measuredSeconds: missing === null ? read.meanWatts : null,
    predictedSeconds: missing === null ? predictedWatts(read) : null,
    skippedBecause: missing,
    accelerators,
    size: node?.maxWatts ?? null,
    // A node's draw does not carry over as a rate of work.
    work: null,
  };
}

export const powerFamily: AccuracyFamily = {
  name: "power",
  rowsFile: "power.json",
  fields: powerFields,
  predict: (rows) => rows.map(predict),
};
