// How frameworks run a plan: bytes per parameter and per element, what they fuse and what they overlap.
import type { StepRecipe } from "./step-case";

/** Number format of the matrix products of a job. */
export type TrainingPrecision = "fp32" | "tf32" | "fp16" | "bf16" | "fp8" | "mxfp8" | "fp4";

export type TrainingOptimizer = "adamw" | "adamw-8bit" | "adafactor" | "sgd";

/** What a job states or its framework implies, before it becomes numbers. */
export interface RecipeChoice {
  readonly precision: TrainingPrecision;
  readonly optimizer: TrainingOptimizer;
  /** Norms, activations and casts run as single fused kernels (compiler or hand-written). */
  readonly hasFusedOperators: boolean;
  readonly hasFusedAttention: boolean;
  readonly hasSequenceParallel: boolean;
  readonly overlapsTensor: boolean;
  readonly overlapsData: boolean;
  readonly overlapsPipeline: boolean;
  readonly overlapsExperts: boolean;
  readonly groupsExperts: boolean;
  readonly hasHostBoundExperts: boolean;
  /** Gradients are kept and reduced in FP32; otherwise in the weights' format. */
  readonly hasSingleGradients: boolean;
  /** Share of the matrix products that selective recomputation repeats: 0 in Megatron, a half in lists by operator. */
  readonly selectiveProducts: number;
  /** Trained parameters over all: 1, or the adapters' share of LoRA. */
  readonly trainedShare: number;
  readonly computeOverhead: number;
}

/** Moments that an optimiser keeps, bytes per parameter. Adafactor keeps row and column sums only: about nothing. */
const MOMENT_BYTES: Readonly<Record<TrainingOptimizer, number>> = { adamw: 8, "adamw-8bit": 2, adafactor: 0, sgd: 4 };

/** Bytes of one operand element; block formats carry a scale for every 32 (MXFP8) or 16 (NVFP4) elements. */
const OPERAND_BYTES: Readonly<Record<TrainingPrecision, number>> = {
  fp32: 4,
  tf32: 4,
  fp16: 2,
  bf16: 2,
  fp8: 1,
  mxfp8: 1 + 1 / 32,
  fp4: 0.5 + 1 / 16,
};

/** Passes over memory of casting an operand to its narrow format, row-wise and transposed, bytes per element. */
const CAST_BYTES: Readonly<Record<TrainingPrecision, number>> = {
  fp32: 0,
  tf32: 0,
  fp16: 0,
  bf16: 0,
  fp8: 4,
  mxfp8: 4,
  fp4: 4,
};

/**
 * State of mixed-precision training as ZeRO (Rajbhandari et al. 2020) counts it: with AdamW 2 + 2 + 12 bytes per
 * parameter, 2 + 4 + 12 in Megatron. Narrow formats keep BF16 weights and cast them for each product.
 */
export function stepRecipe(choice: RecipeChoice): StepRecipe {
  const isSingle = choice.precision === "fp32" || choice.precision === "tf32";
  const weightBytes = isSingle ? 4 : 2;
  const gradientBytes = isSingle || choice.hasSingleGradients ? 4 : 2;
  return {
    weightBytes,
    operandBytes: OPERAND_BYTES[choice.precision],
    activationBytes: weightBytes,
    gradientBytes,
    reducedBytes: gradientBytes,
    gatheredBytes: weightBytes,
    optimizerBytes: (isSingle ? 0 : 4) + MOMENT_BYTES[choice.optimizer],
    backwardPasses: choice.trainedShare < 1 ? 1 : 2,
    encoderBackwardPasses: choice.trainedShare < 1 ? 0 : 2,
    trainedShare: choice.trainedShare,
    hasFusedOperators: Number(choice.hasFusedOperators),
    hasFusedAttention: Number(choice.hasFusedAttention),
    hasSequenceParallel: Number(choice.hasSequenceParallel),
    overlapsTensor: Number(choice.overlapsTensor),
    overlapsData: Number(choice.overlapsData),
    overlapsPipeline: Number(choice.overlapsPipeline),
    overlapsExperts: Number(choice.overlapsExperts),
    groupsExperts: Number(choice.groupsExperts),
    hasHostBoundExperts: Number(choice.hasHostBoundExperts),
    selectiveProducts: choice.selectiveProducts,
    castBytes: CAST_BYTES[choice.precision],
    computeOverhead: choice.computeOverhead,
  };
}
