// Accelerators and their links as serving sees them, and the software that runs on them.
import type { Accelerator, AcceleratorGeneration } from "../../catalog/parts";
import type { ReadConstant } from "../collective-links";
import type { CollectiveLink } from "../collectives";
import { matrixEfficiency, sustainedClock, trainingPeak } from "../training/step-hardware";
import type { TrainingPrecision } from "../training/step-recipe";

/** Who schedules the requests. */
export type ServingEngine = "vllm" | "sglang" | "tensorrt";

/** vLLM gives every iteration to writing first and fills it up with inputs; SGLang reads all inputs that wait before it writes on. */
const INPUTS_AHEAD = { vllm: 0, sglang: Number.POSITIVE_INFINITY } as const;

export interface ServingLinks {
  /** Accelerators that reach each other over the scale-up link. */
  readonly domain: number;
  readonly scaleUp: CollectiveLink;
  /** Between nodes, for replicas wider than a scale-up domain. */
  readonly fabric: CollectiveLink;
}

/** Rates of one accelerator, and what each iteration, layer and sequence costs beside them. */
export interface ServingHardware extends ServingLinks {
  readonly matrixFlopsPerSecond: number;
  /** Of the routed experts' grouped products. */
  readonly expertFlopsPerSecond: number;
  readonly attentionFlopsPerSecond: number;
  readonly memoryBytes: number;
  /** Share of the memory that weights and cache may take. */
  readonly memoryShare: number;
  /** As decoding reaches it: weights that every token meets, and cache. */
  readonly memoryBytesPerSecond: number;
  /** The same for the routed experts' grouped products. */
  readonly expertBytesPerSecond: number;
  /** Starting the kernels of a plain layer while decoding, from a recorded graph. */
  readonly layerSeconds: number;
  /** The same by the host, kernel by kernel, while inputs are read. */
  readonly launchSeconds: number;
  /** Share of the kernels that do so little that their starts are never hidden, 0–1. */
  readonly smallKernels: number;
  /** Kernels that eight experts to a token add to a layer, in plain layers; those of latent attention or a state space, and of an index. */
  readonly expertLayer: number;
  readonly latentLayer: number;
  readonly indexLayer: number;
  /** Kernels that narrow the activations of a block-scaled format, in plain layers. */
  readonly scaledLayer: number;
  /** Rate of products that dequantise four-bit weights on the way, over that of others. */
  readonly dequantisedRate: number;
  /** One all-reduce of a few bytes within a scale-up domain. */
  readonly reduceSeconds: number;
  readonly iterationSeconds: number;
  readonly sequenceSeconds: number;
  readonly firstTokenSeconds: number;
  /** Most inputs that are read before one's own in a steady state: how long the engine lets reading hold up writing. */
  readonly inputsAhead: number;
  /** Room is set aside for the longest answer before a request starts, so that none is ever evicted. */
  readonly reservesAnswers: boolean;
  /** Most tokens of inputs read in one iteration. */
  readonly chunkTokens: number;
  readonly batchLimit: number;
  /** Factor on time for private computing, at least 1. */
  readonly overhead: number;
}

/** Generations whose serving was measured; the others borrow the nearest until somebody measures them. */
function servingClass(generation: AcceleratorGeneration): "hopper" | "blackwell" {
  return generation === "blackwell" || generation === "rubin" ? "blackwell" : "hopper";
}

/** Rate of large products: a narrow format without units of its own is widened to 16 bits as it is read. Null without a peak. */
function productRate(read: ReadConstant, accelerator: Accelerator, precision: TrainingPrecision): number | null {
  const own = trainingPeak(accelerator, precision);
  if (own !== null) return own * matrixEfficiency(read, accelerator.generation, precision);
  const wide =
    precision === "fp8" || precision === "mxfp8" || precision === "fp4" ? trainingPeak(accelerator, "bf16") : null;
  return wide === null ? null : wide * matrixEfficiency(read, accelerator.generation, "bf16");
}

/**
 * Rates of an accelerator in serving.
 * @param precision in which products are computed
 * @returns null where the accelerator has no peak for it
 */
export function servingHardware(
  read: ReadConstant,
  accelerator: Accelerator,
  precision: TrainingPrecision,
  links: ServingLinks,
  engine: ServingEngine,
  overhead: number,
): ServingHardware | null {
  const rate = productRate(read, accelerator, precision);
  const plain = trainingPeak(accelerator, "bf16") ?? trainingPeak(accelerator, precision);
  if (rate === null || plain === null) return null;
  const { generation } = accelerator;
  const kind = servingClass(generation);
  const share = sustainedClock(read, accelerator) * read(`inference.prefill-share-${engine}-${kind}`);
  const matrixFlopsPerSecond = share * rate;
  return {
    domain: links.domain,
    scaleUp: links.scaleUp,
    fabric: links.fabric,
    matrixFlopsPerSecond,
    expertFlopsPerSecond: matrixFlopsPerSecond * read(`inference.expert-rate-${kind}`),
    attentionFlopsPerSecond: share * plain * read(`training.attention-${generation}`),
    memoryBytes: accelerator.memoryBytes,
    memoryShare: read("inference.memory-share"),
    memoryBytesPerSecond: accelerator.memoryBytesPerSecond * read(`inference.memory-efficiency-${kind}`),
    expertBytesPerSecond: accelerator.memoryBytesPerSecond * read(`inference.expert-efficiency-${kind}`),
    layerSeconds: read(`inference.layer-seconds-${kind}`),
    launchSeconds: read(`inference.launch-${engine}`),
    smallKernels: read("inference.small-kernels"),
    expertLayer: read("inference.expert-layer"),
    latentLayer: read("inference.latent-layer"),
    indexLayer: read("inference.index-layer"),
    scaledLayer: read("inference.scaled-layer"),
    // Blackwell's matrix units take both sides as they are stored; kernels that dequantise one use those of the generation before.
    dequantisedRate: kind === "blackwell" ? read("inference.dequantised-rate-blackwell") : 1,
    reduceSeconds: read("inference.reduce-seconds"),
    iterationSeconds: read("inference.iteration-seconds"),
    sequenceSeconds: read("inference.sequence-seconds"),
    firstTokenSeconds: read(`inference.first-token-${engine}`),
    inputsAhead: engine === "tensorrt" ? read("inference.inputs-ahead-tensorrt") : INPUTS_AHEAD[engine],
    // TensorRT-LLM's default capacity policy, GUARANTEED_NO_EVICT; the others evict and read again.
    reservesAnswers: engine === "tensorrt",
    chunkTokens: read("inference.chunk-tokens"),
    batchLimit: Math.floor(Math.max(1, read("inference.batch-limit"))),
    overhead,
  };
}
