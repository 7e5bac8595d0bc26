// A design's serving job as the model sees it: weights as stored, products as computed.
import type { ModelPreset } from "../../catalog/parts";
import type { ResolvedJob } from "../../inputs/design";
import type { TrainingPrecision } from "../training/step-recipe";
import { architectureOf } from "../workload-architecture";
import { FOUR_BIT_BYTES, type ServedModel, servedModel } from "./served-model";

const PRECISION_BYTES: Readonly<Record<TrainingPrecision, number>> = {
  fp32: 4,
  tf32: 4,
  fp16: 2,
  bf16: 2,
  fp8: 1,
  mxfp8: 1,
  fp4: FOUR_BIT_BYTES,
};
/** Eight bits of a cache are as narrow as it gets, and sixteen as wide. */
const CACHE_BYTES = { least: 1, most: 2 } as const;
/** Four-bit mixtures narrow their experts alone. */
const PLAIN_BYTES = 2;

/** Weights after compression. Pruning and distillation shrink the work too; quantisation shrinks what is read. Null without an architecture. */
export function jobModel(job: ResolvedJob, preset: ModelPreset | null): ServedModel | null {
  const architecture = architectureOf(job, preset);
  if (architecture === null) return null;
  const base = PRECISION_BYTES[job.precision];
  const { compression } = job.serving;
  const narrowed = { int8: 1, int4: FOUR_BIT_BYTES, none: base, pruning: base, distillation: base }[compression];
  const weightBytes = Math.min(base, narrowed);
  const isExpertsAlone = architecture.moe !== null && weightBytes === FOUR_BIT_BYTES;
  const kept = compression === "pruning" ? 0.5 : compression === "distillation" ? 0.25 : 1;
  const isEightBit = job.precision === "fp8" || job.precision === "mxfp8";
  return servedModel(architecture, {
    // Mixtures in eight bits are published with a scale to each block (DeepSeek-V3 and those after it).
    isBlockScaled: architecture.moe !== null && isEightBit && weightBytes === PRECISION_BYTES.fp8,
    dequantisesWeights: weightBytes === FOUR_BIT_BYTES && base > FOUR_BIT_BYTES,
    weightBytes,
    plainWeightBytes: isExpertsAlone
      ? Math.min(PLAIN_BYTES, base === FOUR_BIT_BYTES ? PLAIN_BYTES : base)
      : weightBytes,
    cacheBytes: Math.max(CACHE_BYTES.least, Math.min(CACHE_BYTES.most, base)),
    kept,
    cacheKept: compression === "distillation" ? kept : 1,
  });
}
