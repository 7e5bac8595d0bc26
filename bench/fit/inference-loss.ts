// What the serving constants are fitted by: which may move, and the loss of the measured rows that they are held to.
import type { ReadConstant } from "../../lib/engine/models/collective-links";
import { type ConstantId, constants } from "../../lib/engine/models/constants";
import type { InferenceFittedId } from "../../lib/engine/models/constants/inference-fit.gen";
import { shapeRate } from "../accuracy/inference/case";
import type { Free } from "./descend";
import type { InferenceFitRow } from "./inference-rows";

/** Where each search starts and the physical bounds within which it stays. */
export const FREE: readonly Free<InferenceFittedId>[] = [
  { id: "inference.memory-efficiency-hopper", start: 0.75, low: 0.4, high: 0.95 },
  { id: "inference.memory-efficiency-blackwell", start: 0.75, low: 0.4, high: 0.95 },
  { id: "inference.expert-efficiency-hopper", start: 0.6, low: 0.2, high: 0.95 },
  { id: "inference.expert-efficiency-blackwell", start: 0.6, low: 0.2, high: 0.95 },
  { id: "inference.layer-seconds-hopper", start: 5e-5, low: 1e-5, high: 2e-4 },
  { id: "inference.layer-seconds-blackwell", start: 4e-5, low: 1e-5, high: 2e-4 },
  { id: "inference.prefill-share-vllm-hopper", start: 0.8, low: 0.2, high: 1.2 },
  { id: "inference.prefill-share-vllm-blackwell", start: 0.6, low: 0.2, high: 1.2 },
  { id: "inference.prefill-share-tensorrt-hopper", start: 0.8, low: 0.2, high: 1.2 },
  { id: "inference.prefill-share-tensorrt-blackwell", start: 0.6, low: 0.2, high: 1.2 },
  { id: "inference.prefill-share-sglang-hopper", start: 0.8, low: 0.2, high: 1.2 },
  { id: "inference.prefill-share-sglang-blackwell", start: 0.6, low: 0.2, high: 1.2 },
  { id: "inference.expert-layer", start: 0.8, low: 0.1, high: 3 },
  { id: "inference.latent-layer", start: 0.4, low: 0.05, high: 3 },
  { id: "inference.index-layer", start: 1.5, low: 0.05, high: 5 },
  { id: "inference.scaled-layer", start: 0.2, low: 0.01, high: 3 },
  { id: "inference.launch-vllm", start: 4e-4, low: 2e-5, high: 2e-3 },
  { id: "inference.launch-tensorrt", start: 4e-4, low: 2e-5, high: 2e-3 },
  { id: "inference.launch-sglang", start: 4e-4, low: 2e-5, high: 2e-3 },
  { id: "inference.small-kernels", start: 0.5, low: 0.01, high: 1 },
  { id: "inference.dequantised-rate-blackwell", start: 0.5, low: 0.05, high: 1 },
  { id: "inference.reduce-seconds", start: 1e-5, low: 3e-6, high: 3e-5 },
  { id: "inference.sequence-seconds", start: 1e-5, low: 1e-6, high: 1e-4 },
  { id: "inference.expert-rate-hopper", start: 0.5, low: 0.1, high: 1 },
  { id: "inference.expert-rate-blackwell", start: 0.5, low: 0.1, high: 1 },
  { id: "inference.inputs-ahead-tensorrt", start: 4, low: 0.05, high: 200 },
  { id: "inference.draft-acceptance", start: 0.6, low: 0.1, high: 0.95 },
  { id: "inference.draft-share", start: 0.05, low: 0.02, high: 0.2 },
  { id: "inference.first-token-vllm", start: 0.03, low: 0.002, high: 0.3 },
  { id: "inference.first-token-tensorrt", start: 0.03, low: 0.002, high: 0.3 },
  { id: "inference.first-token-sglang", start: 0.1, low: 0.002, high: 0.3 },
];

/** Beyond this error of a row a further one counts a quarter: no single engine's quirk should bend a constant. */
const SOFT = 0.2;
const BEYOND = 0.25;
/** Weight of the wait for the first token beside the time per token: it varies with how a benchmark starts its requests. */
const FIRST_TOKEN = 0.5;

function softened(predicted: number, measured: number): number {
  const error = Math.abs(Math.log(predicted / measured));
  return error < SOFT ? error : SOFT + BEYOND * (error - SOFT);
}

export type Values = ReadonlyMap<InferenceFittedId, number>;

const rowLoss = (
  { shape, weight, perTokenSeconds, firstTokenSeconds }: InferenceFitRow,
  read: ReadConstant,
): number => {
  const rate = shapeRate(shape, read);
  if (rate === null) return 0;
  const next = softened(rate.timePerOutputTokenSeconds, perTokenSeconds);
  return weight * (next + FIRST_TOKEN * softened(rate.timeToFirstTokenSeconds, firstTokenSeconds));
};

/** Mean loss of rows. A row is reckoned anew only where a constant that it reads differs from the last call's. */
export function meanLoss(rows: readonly InferenceFitRow[]): (values: Values) => number {
  const readers = new Map<ConstantId, Set<number>>();
  rows.forEach(({ shape }, place) => {
    shapeRate(shape, (id) => {
      readers.set(id, (readers.get(id) ?? new Set()).add(place));
      return constants[id].value;
    });
  });
  const losses = rows.map(() => Number.NaN);
  const weights = rows.reduce((sum, { weight }) => sum + weight, 0);
  let last: Values = new Map();
  return (values) => {
    const read: ReadConstant = (id) => values.get(id as InferenceFittedId) ?? constants[id].value;
    const stale = new Set<number>();
    for (const [id, value] of values) {
      if (value !== last.get(id)) for (const place of readers.get(id) ?? []) stale.add(place);
    }
    rows.forEach((row, place) => {
      if (stale.has(place)) losses[place] = rowLoss(row, read);
    });
    last = new Map(values);
    return losses.reduce((sum, loss) => sum + loss, 0) / weights;
  };
}
