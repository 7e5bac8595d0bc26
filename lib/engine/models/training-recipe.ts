// How a design's framework and choices run a training job, and the overheads of private computing.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StepConstants, StepRecipe } from "./training/step-case";
import { immaturity, stepConstants } from "./training/step-hardware";
import { stepRecipe } from "./training/step-recipe";
import type { AcceleratorGroup } from "./training-hardware";
import { statedRate } from "./training-links";

type Framework = EvaluationScope["design"]["compute"]["software"]["framework"];

/** Frameworks that accumulate gradients in FP32 by default; the others keep them in the weights' format. */
const ACCUMULATES_IN_FP32: ReadonlySet<Framework> = new Set(["megatron", "mindspore", "paddle"]);
/** Frameworks whose operators are fused unless somebody turns that off; the others run eagerly unless compiled. */
const FUSES_BY_DEFAULT: ReadonlySet<Framework> = new Set(["megatron", "jax", "mindspore", "paddle"]);

/** Recipe of a job: what its framework does by default, what the design says otherwise. */
export function jobRecipe(
  scope: EvaluationScope,
  group: AcceleratorGroup,
  job: ResolvedJob,
  trainedShare: number,
): StepRecipe {
  const { framework, fusedKernels } = scope.design.compute.software;
  return stepRecipe({
    precision: job.precision,
    optimizer: job.training.optimizer,
    hasFusedOperators: fusedKernels ?? FUSES_BY_DEFAULT.has(framework),
    hasFusedAttention: true,
    hasSequenceParallel: true,
    overlapsTensor: framework === "megatron",
    overlapsData: true,
    overlapsPipeline: true,
    overlapsExperts: framework === "megatron",
    groupsExperts: true,
    hasHostBoundExperts: false,
    hasSingleGradients: ACCUMULATES_IN_FP32.has(framework),
    selectiveProducts: 0,
    trainedShare,
    computeOverhead: computeOverhead(scope, group) * youth(scope, group),
  });
}

/** Kernels of a young generation are slower; a rate that somebody measured has that in it. */
function youth(scope: EvaluationScope, group: AcceleratorGroup): number {
  if (statedRate(group) !== null) return 1;
  return immaturity(scope.constant, group.accelerator.generation, scope.constant("training.software-year"));
}

/** Constants of the step; under a stated rate nothing else slows the products. */
export function jobConstants(scope: EvaluationScope, group: AcceleratorGroup): StepConstants {
  const modelled = stepConstants(scope.constant, scope.constant("training.software-year"));
  if (statedRate(group) === null) return modelled;
  return { ...modelled, exposedTraffic: 0, kernelGapSeconds: 0, elementwise: 0 };
}

/** Bytes that a checkpoint writes: weights and optimiser state of what is trained, no gradients. */
export function checkpointBytes(recipe: StepRecipe, parameters: number, adapters: number | null): number {
  return (adapters ?? parameters) * (recipe.weightBytes + recipe.optimizerBytes);
}

/** Time factor of encrypted memory on the pools and of privacy-preserving computing, at least 1. */
export function computeOverhead(scope: EvaluationScope, group: AcceleratorGroup): number {
  const isConfidential = group.pools.some((pool) => pool.input.confidentialComputing === true);
  const confidential = isConfidential ? scope.constant("training.overhead-confidential") : 1;
  const { computing } = scope.design.governance.privacy;
  const computed = computing === "none" ? 1 : scope.constant(`training.overhead-${computing}`);
  return Math.max(1, confidential) * Math.max(1, computed);
}
