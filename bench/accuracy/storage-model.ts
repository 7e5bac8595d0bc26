// Predictions of storage: bytes from the engine's recipe, rates from what the system's description lists.
import { fileURLToPath } from "node:url";
import { stepRecipe } from "../../lib/engine/models/training/step-recipe";
import { checkpointBytes } from "../../lib/engine/models/training-recipe";
import { readRowsFile } from "./read-rows";
import { checkpointParameters, type DescribedSystem, describedSystems, emulatedWorkloads } from "./storage-described";
import { readStorageRow, type StorageRow } from "./storage-row";

/** Mixed precision under AdamW, which every published checkpoint here is of. */
const RECIPE = stepRecipe({
  precision: "bf16",
  optimizer: "adamw",
  hasFusedOperators: true,
  hasFusedAttention: true,
  hasSequenceParallel: true,
  overlapsTensor: true,
  overlapsData: true,
  overlapsPipeline: true,
  overlapsExperts: true,
  groupsExperts: true,
  hasHostBoundExperts: false,
  hasSingleGradients: true,
  selectiveProducts: 0,
  trainedShare: 1,
  computeOverhead: 1,
});

/** Bytes of a row's checkpoint; null without a model. */
export function predictedBytes({ workload, billionParameters }: StorageRow): number | null {
  return billionParameters === null
    ? null
    : checkpointBytes(RECIPE, checkpointParameters(workload, billionParameters), null);
}

/** What one emulated accelerator reads, bytes/s: a batch per step for the share of the time that it must compute. */
export function predictedReadRate({ workload, emulated }: StorageRow): number | null {
  const known = emulatedWorkloads[`${workload} ${emulated}`];
  if (known === undefined) return null;
  return (known.computingShare * known.samplesPerStep * known.bytesPerSample) / known.stepSeconds;
}

export const systemOf = ({ system }: StorageRow): DescribedSystem | null =>
  describedSystems.find(({ name }) => name.test(system)) ?? null;

/** The narrower of the clients' links and the storage nodes' links, bytes/s; null while either is not described. */
function lineRate(row: StorageRow): number | null {
  const system = systemOf(row);
  if (system === null || row.hosts === null) return null;
  return Math.min(row.hosts * system.clientLinkBytesPerSecond, system.nodes * system.nodeLinkBytesPerSecond);
}

type Direction = "save" | "load";

/** What the description leaves open. */
export interface TransferFigures {
  /** Share of the narrowest links that object transfers reach. */
  readonly linkShare: number;
  /** Bytes/s that one writing process reaches, copies and checksums of its memory included. */
  readonly writerRate: number;
}

/** Seconds of a transfer at given figures; null while bytes, links or processes are not known. */
function transferSeconds(row: StorageRow, direction: Direction, figures: TransferFigures): number | null {
  const bytes = predictedBytes(row);
  const line = lineRate(row);
  if (bytes === null || line === null || row.accelerators === null) return null;
  const links = figures.linkShare * line;
  return bytes / (direction === "save" ? Math.min(links, row.accelerators * figures.writerRate) : links);
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Writers are what binds where half of the line is not reached. */
const isBoundByWriters = ({ rate, line }: { readonly rate: number; readonly line: number }) => rate < line / 2;

/** Both figures as means over the given rows: saves of few processes tell of writers, everything else of links. */
export function fitTransfers(rows: readonly StorageRow[]): TransferFigures {
  const seen = rows.flatMap((row) => {
    const bytes = row.checkpointBytes;
    const line = lineRate(row);
    if (bytes === null || line === null || row.accelerators === null) return [];
    const of = (seconds: number | null, isSave: boolean) =>
      seconds === null ? [] : [{ rate: bytes / seconds, line, isSave, writers: row.accelerators ?? 1 }];
    return [...of(row.saveSeconds, true), ...of(row.loadSeconds, false)];
  });
  const byWriters = seen.filter((one) => one.isSave && isBoundByWriters(one));
  const byLinks = seen.filter((one) => !byWriters.includes(one));
  return {
    linkShare: mean(byLinks.map(({ rate, line }) => rate / line)),
    writerRate: mean(byWriters.map(({ rate, writers }) => rate / writers)),
  };
}

const own = readRowsFile(fileURLToPath(new URL("rows/storage.json", import.meta.url))).map(readStorageRow);

/** Checkpoints that the two figures are fitted on. */
export const fittedCheckpoints: readonly StorageRow[] = own.filter(
  (row) => row.use === "fit" && row.kind === "checkpoint",
);

/** Seconds of a row's transfer from all fitted rows but itself. */
export const predictedTransfer = (row: StorageRow, direction: Direction): number | null =>
  transferSeconds(row, direction, fitTransfers(fittedCheckpoints.filter(({ id }) => id !== row.id)));
