// Collective operations: measured times of one operation against the α–β model on the same links.
import {
  allReduceSeconds,
  allToAllSeconds,
  type CollectiveLink,
  hierarchicalScatterSeconds,
} from "../../lib/engine/models/collectives";
import { constants } from "../../lib/engine/models/constants";
import { busShare, type CollectiveCase, collectiveFields, readCollectiveRow } from "./collective-row";
import { type AccuracyFamily, type Prediction, scaleBand } from "./family";
import type { Row } from "./row-fields";

function linksOf(row: CollectiveCase): { readonly scaleUp: CollectiveLink; readonly fabric: CollectiveLink } {
  const rate = row.accelerator.scaleUpBytesPerSecond;
  const scaleUp = {
    bytesPerSecond:
      rate === null
        ? constants["network.pcie-bytes-per-second"].value
        : rate * constants["network.scale-up-share"].value,
    stepSeconds: constants["network.scale-up-latency"].value,
  };
  if (row.fabricBytesPerSecond === null) return { scaleUp, fabric: scaleUp };
  const fabric = {
    bytesPerSecond: row.fabricBytesPerSecond * constants["network.fabric-share"].value,
    stepSeconds: constants["network.fabric-latency"].value,
  };
  return { scaleUp, fabric };
}

function predictedSeconds(row: CollectiveCase): number {
  const { scaleUp, fabric } = linksOf(row);
  const { bytes, ranks, domain } = row;
  const scatter = hierarchicalScatterSeconds(bytes, ranks, Math.min(domain, ranks), scaleUp, fabric);
  switch (row.operation) {
    case "all-gather":
    case "reduce-scatter":
      return scatter;
    case "all-reduce":
      return ranks <= domain ? allReduceSeconds(bytes, ranks, scaleUp) : 2 * scatter;
    case "all-to-all":
      return allToAllSeconds(bytes, ranks, ranks <= domain ? scaleUp : fabric);
    case "point-to-point":
    case "host-copy":
      return bytes / scaleUp.bytesPerSecond + scaleUp.stepSeconds;
  }
}

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
    predictedSeconds: known === null ? null : predictedSeconds(known),
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
