// A training case with round figures, for tests of plan, memory and step: A100-like ranks in nodes of eight.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { openPlacement, plainLink } from "../../lib/engine/models/collective-links";
import { constants } from "../../lib/engine/models/constants";
import type { PlanNumbers, StepHardware } from "../../lib/engine/models/training/step-case";
import { stepConstants } from "../../lib/engine/models/training/step-hardware";
import { stepModel } from "../../lib/engine/models/training/step-model";
import { type RecipeChoice, stepRecipe } from "../../lib/engine/models/training/step-recipe";
import type { TrainingCase } from "../../lib/engine/models/training-case";
import { forwardFlopsPerToken } from "../../lib/engine/models/workload-flops";
import { countParameters } from "../../lib/engine/models/workload-parameters";

const efficiency = constants["training.efficiency-ampere"].value;

const hardware: StepHardware = {
  matrixFlopsPerSecond: 312e12 * efficiency,
  plainFlopsPerSecond: 312e12 * efficiency,
  attentionFlopsPerSecond: 312e12 * constants["training.attention-ampere"].value,
  softmaxFlops: 128,
  memoryBytes: 80e9,
  memoryBytesPerSecond: 2e12,
  domain: 8,
  scaleUp: plainLink(240e9, 4e-6),
  fabric: plainLink(18.5e9, 1e-5),
  placement: openPlacement(),
  hostBytesPerSecond: 10e9,
};

/** BF16 with AdamW and 16-bit gradients, fused and overlapped: 2 + 2 + 12 bytes per parameter. */
export const usualRecipe: RecipeChoice = {
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
  hasSingleGradients: false,
  selectiveProducts: 0,
  trainedShare: 1,
  computeOverhead: 1,
};

/** A job of a catalogue's model on so many accelerators. */
export function trainingOf(
  model: string,
  accelerators: number,
  change: Partial<StepHardware> = {},
  sequenceTokens = 2048,
): TrainingCase {
  const preset = catalog.models[model];
  if (preset === undefined) throw new Error(`${model} is gone from the catalogue`);
  return {
    architecture: preset.architecture,
    counts: countParameters(preset.architecture),
    forward: forwardFlopsPerToken(preset.architecture, sequenceTokens),
    step: {
      model: stepModel(preset.architecture, sequenceTokens),
      hardware: { ...hardware, ...change },
      constants: stepConstants((id) => constants[id].value, 2026.5),
      recipe: stepRecipe(usualRecipe),
      sequenceTokens,
    },
    hasFabric: true,
    batchSequences: 1536,
    accelerators,
    adapterParameters: null,
    peakFlopsPerSecond: 312e12,
  };
}

/** Eight-way tensor and pipeline parallelism with full recomputation, as Megatron ran GPT-3. */
export const planOnGpt3: PlanNumbers = {
  tensor: 8,
  context: 1,
  pipeline: 8,
  virtualStages: 1,
  data: 16,
  expert: 1,
  expertTensor: 1,
  microBatch: 1,
  accumulation: 96,
  zero: 1,
  shard: 16,
  recompute: 2,
  zeroBubble: 0,
  offload: 0,
  rankOrder: 0,
};
