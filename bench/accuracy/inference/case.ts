// A measured row as the engine sees it: the same records that a design's serving job becomes.
import { catalog } from "../../../lib/engine/catalog/catalog.gen";
import type { TransformerArchitecture } from "../../../lib/engine/catalog/parts";
import { fabricLink, type ReadConstant, scaleUpLink } from "../../../lib/engine/models/collective-links";
import { type BenchmarkLoad, closedLoad, type ReplicaRate } from "../../../lib/engine/models/serving/closed-load";
import type { ReplicaLayout, Request } from "../../../lib/engine/models/serving/iteration";
import { FOUR_BIT_BYTES, type ServedModel, servedModel } from "../../../lib/engine/models/serving/served-model";
import {
  type ServingEngine,
  type ServingHardware,
  type ServingLinks,
  servingHardware,
} from "../../../lib/engine/models/serving/serving-hardware";
import type { TrainingPrecision } from "../../../lib/engine/models/training/step-recipe";
import { type RowHardware, rowHardware } from "../training/hardware";
import type { CompleteRow } from "./row";
import { runSettings } from "./run-settings";

/** Switches on the way between two nodes, as a mean. */
const HOPS = 3;

/** A row without what constants decide. */
export interface RowShape {
  readonly architecture: TransformerArchitecture;
  readonly model: ServedModel;
  readonly hardware: RowHardware;
  readonly links: ServingLinks;
  readonly precision: TrainingPrecision;
  readonly engine: ServingEngine;
  readonly layout: ReplicaLayout;
  readonly request: Request;
  /** Of an answer as published: the longest, where lengths are drawn. */
  readonly outputTokens: number;
  readonly load: Omit<BenchmarkLoad, "draftAcceptance" | "draftShare">;
  /** Most input tokens of one iteration; null where only the engine's usual setting is known. */
  readonly chunkTokens: number | null;
}

const compact = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");

/** The catalogue's model whose name the row's begins with, publisher left out; its own name wins, then the longest. */
function namedArchitecture(model: string): TransformerArchitecture | null {
  const name = compact(model.split("/").at(-1) ?? model);
  let best: TransformerArchitecture | null = null;
  let length = 0;
  for (const { id, architecture } of Object.values(catalog.models)) {
    const known = compact(id);
    if (name === known) return architecture;
    // A preset's name may go on with its size, which rows leave out where there is only one.
    if (!(name.startsWith(known) || (name.length > 6 && known.startsWith(name))) || known.length <= length) continue;
    best = architecture;
    length = known.length;
  }
  return best;
}

interface Format {
  readonly name: string;
  readonly pattern: RegExp;
  /** Format of the products. */
  readonly precision: TrainingPrecision;
  readonly weightBytes: number;
  /** Outside the experts of a mixture, where they keep another format. */
  readonly plainWeightBytes: number;
  readonly cacheBytes: number;
}

/** Formats by their names in rows; the first that matches. An empty name is the format that weights were trained in. */
const FORMATS: readonly Format[] = [
  {
    name: "int4",
    pattern: /int4|w4a16/i,
    precision: "bf16",
    weightBytes: FOUR_BIT_BYTES,
    plainWeightBytes: 2,
    cacheBytes: 2,
  },
  { name: "fp4", pattern: /fp4/i, precision: "fp4", weightBytes: FOUR_BIT_BYTES, plainWeightBytes: 2, cacheBytes: 1 },
  { name: "fp8", pattern: /fp8|int8/i, precision: "fp8", weightBytes: 1, plainWeightBytes: 1, cacheBytes: 1 },
  { name: "bf16", pattern: /^$|bf16/i, precision: "bf16", weightBytes: 2, plainWeightBytes: 2, cacheBytes: 2 },
  { name: "fp16", pattern: /fp16/i, precision: "fp16", weightBytes: 2, plainWeightBytes: 2, cacheBytes: 2 },
];

export const rowFormat = (words: string): Format | null => FORMATS.find(({ pattern }) => pattern.test(words)) ?? null;

function rowEngine(words: string): ServingEngine {
  if (/sglang/i.test(words)) return "sglang";
  return /trt|tensorrt/i.test(words) ? "tensorrt" : "vllm";
}

/**
 * Layout of a row's replica. One source writes products for widths where experts are spread: eight accelerators that share
 * attention and experts come as 64 with `ep` 8 (TensorRT-LLM, SGLang), with a data width of 64 where each attends on its own;
 * vLLM's four come as `tp` 4, `dp` 4, `ep` 16. The same measured values stand in it under both writings. Its runs are of
 * single nodes.
 */
export function rowLayout({ tp, pp, dp, ep, n_accelerators: count, engine }: CompleteRow): ReplicaLayout {
  const tensor = Math.max(1, tp);
  const pipeline = Math.max(1, pp);
  const data = Math.max(1, dp ?? 1);
  const expert = Math.max(1, ep ?? 1);
  const root = Math.sqrt(count);
  if (dp && pipeline === 1 && root > 1 && Number.isInteger(root) && tensor * data === count) {
    if (tensor === count && expert === root) return { tensor: root, data: 1, pipeline };
    if (data === count && expert === root) return { tensor: 1, data: root, pipeline };
    if (tensor === root && data === root && expert === count)
      return rowEngine(engine ?? "") === "vllm" ? { tensor, data: 1, pipeline } : { tensor: 1, data: root, pipeline };
  }
  return { tensor, data, pipeline };
}

/** Reads a row. A string says which of its words the model does not know. */
export function rowShape(row: CompleteRow, read: ReadConstant): RowShape | string {
  const hardware = rowHardware(row.hardware, null, row.gpus_per_node ?? null);
  if (hardware === null) return `hardware: ${row.hardware}`;
  const architecture = namedArchitecture(row.model);
  if (architecture === null) return `model: ${row.model}`;
  const format = rowFormat(row.precision ?? "");
  if (format === null) return `precision: ${row.precision}`;
  const engine = rowEngine(row.engine ?? "");
  const layout = rowLayout(row);
  const { meanLength, load, chunkTokens } = runSettings({
    hardware: row.hardware,
    model: row.model,
    engine,
    version: row.engine ?? "",
    precision: row.precision ?? "",
    tensor: layout.tensor,
    data: layout.data,
    concurrency: row.batch_or_concurrency,
    isl: row.isl,
    osl: row.osl,
  });
  const isMixture = architecture.moe !== null;
  return {
    architecture,
    model: servedModel(architecture, {
      weightBytes: format.weightBytes,
      plainWeightBytes: isMixture ? format.plainWeightBytes : format.weightBytes,
      cacheBytes: format.cacheBytes,
      kept: 1,
      cacheKept: 1,
      dequantisesWeights: format.name === "int4",
      isBlockScaled: isMixture && format.name === "fp8",
    }),
    hardware,
    links: rowLinks(hardware, read),
    precision: format.precision,
    engine,
    layout,
    request: { inputTokens: row.isl * meanLength, outputTokens: row.osl * meanLength },
    outputTokens: row.osl,
    load: { ...load, concurrency: row.batch_or_concurrency },
    chunkTokens,
  };
}

function rowLinks({ accelerator, domain, fabricBytesPerSecond }: RowHardware, read: ReadConstant): ServingLinks {
  return {
    domain,
    scaleUp: scaleUpLink(read, {
      generation: accelerator.generation,
      scaleUpBytesPerSecond: accelerator.scaleUpBytesPerSecond,
      domain,
      isThroughHost: false,
    }),
    fabric: fabricLink(
      read,
      fabricBytesPerSecond,
      fabricBytesPerSecond,
      read("network.fabric-latency") + HOPS * read("network.hop-latency"),
    ),
  };
}

/** The row's accelerators under the given constants; null where they have no rate for its format. */
function shapeHardware(
  { hardware, links, precision, engine, load, chunkTokens }: RowShape,
  read: ReadConstant,
): ServingHardware | null {
  const found = servingHardware(read, hardware.accelerator, precision, links, engine, 1);
  if (found === null) return null;
  // Benchmarks let the engine decode as many together as they send.
  return { ...found, batchLimit: load.concurrency, chunkTokens: chunkTokens ?? found.chunkTokens };
}

/** What the row's replica does under the given constants; null where its accelerators have no rate for its format. */
export function shapeRate(shape: RowShape, read: ReadConstant): ReplicaRate | null {
  const hardware = shapeHardware(shape, read);
  if (hardware === null) return null;
  return closedLoad(shape.model, hardware, shape.layout, shape.request, {
    ...shape.load,
    draftAcceptance: read("inference.draft-acceptance"),
    draftShare: read("inference.draft-share"),
  });
}
