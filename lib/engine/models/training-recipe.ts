// Bytes per parameter by precision, optimiser and framework; overheads of private computing.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StateRecipe, TrainingConstants } from "./training-case";
import type { AcceleratorGroup } from "./training-hardware";

/** Bytes of the master copy: none where the weights themselves are FP32. */
const MASTER_BYTES = 4;

/** Moments that an optimiser keeps, bytes per parameter. Adafactor keeps row and column sums only: about nothing. */
const MOMENT_BYTES: Readonly<Record<ResolvedJob["training"]["optimizer"], number>> = {
  adamw: 8,
  "adamw-8bit": 2,
  adafactor: 0,
  sgd: 4,
};

/** Frameworks that accumulate gradients in FP32 (Megatron's main gradients); the others keep them in the weights' format. */
const ACCUMULATES_IN_FP32: ReadonlySet<string> = new Set(["megatron", "mindspore", "paddle"]);

/**
 * State of mixed-precision training, as ZeRO (Rajbhandari et al. 2020) counts it: with AdamW 2 + 2 + 12 bytes, 2 + 4 + 12
 * in Megatron. FP8 and FP4 recipes keep BF16 weights and cast them for each product.
 */
export function stateRecipe(scope: EvaluationScope, job: ResolvedJob): StateRecipe {
  const isSingle = job.precision === "fp32" || job.precision === "tf32";
  const weight = isSingle ? 4 : 2;
  const gradient = isSingle || ACCUMULATES_IN_FP32.has(scope.design.compute.software.framework) ? 4 : 2;
  const optimizer = (isSingle ? 0 : MASTER_BYTES) + MOMENT_BYTES[job.training.optimizer];
  return { weight, gradient, optimizer, activation: weight };
}

/** Bytes that a checkpoint writes: weights and optimiser state of what is trained, no gradients. */
export function checkpointBytes(recipe: StateRecipe, parameters: number, adapters: number | null): number {
  return (adapters ?? parameters) * (recipe.weight + recipe.optimizer);
}

/** Time factor of encrypted memory on the pools and of privacy-preserving computing, at least 1. */
export function computeOverhead(scope: EvaluationScope, group: AcceleratorGroup): number {
  const isConfidential = group.pools.some((pool) => pool.input.confidentialComputing === true);
  const confidential = isConfidential ? scope.constant("training.overhead-confidential") : 1;
  const { computing } = scope.design.governance.privacy;
  const computed = computing === "none" ? 1 : scope.constant(`training.overhead-${computing}`);
  return Math.max(1, confidential) * Math.max(1, computed);
}

export function trainingConstants(scope: EvaluationScope, group: AcceleratorGroup): TrainingConstants {
  return {
    reserveBytes: scope.constant("training.memory-reserve"),
    selectiveRecomputeShare: scope.constant("training.selective-recompute-share"),
    tensorExposed: scope.constant("training.tensor-exposed"),
    expertExposed: scope.constant("training.expert-exposed"),
    dataOverlap: scope.constant("training.data-overlap"),
    computeOverhead: computeOverhead(scope, group),
  };
}
