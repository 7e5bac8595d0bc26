// A training case with round figures, for tests of plan, memory and step: A100-like ranks in nodes of eight.
import { catalog } from "../../lib/engine/catalog/catalog.gen";
import { constants } from "../../lib/engine/models/constants";
import type { Plan, TrainingCase, TrainingHardware } from "../../lib/engine/models/training-case";
import { forwardFlopsPerToken } from "../../lib/engine/models/workload-flops";
import { countParameters } from "../../lib/engine/models/workload-parameters";

const hardware: TrainingHardware = {
  peakFlopsPerSecond: 312e12,
  computeFlopsPerSecond: 312e12 * constants["training.efficiency-ampere"].value,
  halfWidth: constants["training.efficiency-half-width"].value,
  attentionShare: constants["training.efficiency-attention"].value,
  memoryBytes: 80e9,
  memoryBytesPerSecond: 2e12,
  scaleUpDomain: 8,
  scaleUp: { bytesPerSecond: 240e9, stepSeconds: 4e-6 },
  fabric: { bytesPerSecond: 18.5e9, stepSeconds: 1e-5 },
  fabricAllToAll: { bytesPerSecond: 18.5e9, stepSeconds: 1e-5 },
};

/** A job of a catalogue's model on so many accelerators. */
export function trainingOf(
  model: string,
  accelerators: number,
  change: Partial<TrainingHardware> = {},
  sequenceTokens = 2048,
): TrainingCase {
  const preset = catalog.models[model];
  if (preset === undefined) throw new Error(`${model} is gone from the catalogue`);
  return {
    architecture: preset.architecture,
    counts: countParameters(preset.architecture),
    forward: forwardFlopsPerToken(preset.architecture, sequenceTokens),
    sequenceTokens,
    batchSequences: 1536,
    accelerators,
    recipe: { weight: 2, gradient: 2, optimizer: 12, activation: 2 },
    adapterParameters: null,
    hardware: { ...hardware, ...change },
    constants: {
      reserveBytes: constants["training.memory-reserve"].value,
      selectiveRecomputeShare: constants["training.selective-recompute-share"].value,
      tensorExposed: constants["training.tensor-exposed"].value,
      expertExposed: constants["training.expert-exposed"].value,
      dataOverlap: constants["training.data-overlap"].value,
      computeOverhead: 1,
    },
  };
}

/** Eight-way tensor and pipeline parallelism with full recomputation, as Megatron ran GPT-3. */
export const planOnGpt3: Plan = {
  tensor: 8,
  pipeline: 8,
  data: 16,
  virtualStages: 1,
  expert: 1,
  microBatch: 1,
  gradientAccumulation: 96,
  zeroStage: 1,
  recompute: "full",
  isHeuristic: false,
};
