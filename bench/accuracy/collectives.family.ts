// Collective operations: measured times of one operation against the α–β model on the same links.
import type { ReadConstant } from "../../lib/engine/models/collective-links";
import { constants } from "../../lib/engine/models/constants";
import { busShare, collectiveFields, readCollectiveRow } from "./collective-row";
import { collectiveSeconds } from "./collective-seconds";
import { type AccuracyFamily, type Prediction, scaleBand } from "./family";
import type { Row } from "./row-fields";

const read: ReadConstant = (id) => constants[id].value;

/** Below, latency and the choice of protocol weigh; from here on, bandwidth. */
const LARGE_MESSAGE_BYTES = 16e6;

function messageBand(bytes: number | null): string {
  if (bytes === null) return "unknown";
  return bytes >= LARGE_MESSAGE_BYTES ? "16 MB and more" : "below 16 MB";
}

function predict(row: Row): Prediction {
  const { id, use, source, hardware, generation, operation, bytes, ranks, known, missing } = readCollectiveRow(row);
  return {
    id,
    use,
    source,
    hardware,
    generation,
    model: operation,
    precision: operation,
    scale: scaleBand(ranks),
    sizeBand: messageBand(bytes),
    measuredSeconds: known?.measuredSeconds ?? null,
    predictedSeconds: known === null ? null : collectiveSeconds(known, read),
    skippedBecause: missing,
    accelerators: ranks,
    size: bytes,
    work: known === null ? null : known.bytes * busShare(known.operation, known.ranks),
  };
}

export const collectivesFamily: AccuracyFamily = {
  name: "collectives",
  rowsFile: "collectives.json",
  fields: collectiveFields,
  predict: (rows) => rows.map(predict),
};
