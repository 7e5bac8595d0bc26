// What a goal leaves open about the run itself: sequence, batch and number format.
import type { Catalog } from "../catalog/catalog";
import { findPart } from "../catalog/catalog";
import type { Accelerator, ModelPreset } from "../catalog/parts";
import { trainingPeak } from "../models/training/step-hardware";
import { countParameters } from "../models/workload-parameters";
import type { Goal, GoalPrecision } from "./goal";

/** Sequences that models are pre-trained on before their context is extended. */
const USUAL_SEQUENCE = 8192;

/** The run with everything that the goal leaves open filled in. */
export interface GoalRecipe {
  readonly model: ModelPreset;
  readonly sequenceTokens: number;
  readonly batchSequences: number;
  /** Floating-point operations of the whole run, 6 for each active parameter and token. */
  readonly flops: number;
}

/** @returns null for a model that the catalogue does not have */
export function goalRecipe(goal: Goal, catalog: Catalog): GoalRecipe | null {
  const model = findPart(catalog.models, goal.model);
  if (model === null) return null;
  const sequenceTokens = goal.sequenceTokens ?? Math.min(USUAL_SEQUENCE, model.architecture.maxSequence);
  const flops = 6 * countParameters(model.architecture).active * goal.tokens;
  const batchSequences = goal.batchSequences ?? usualBatch(flops, sequenceTokens);
  return { model, sequenceTokens, batchSequences, flops };
}

/**
 * Batch in tokens that suits a compute budget, Bi et al. 2024, DeepSeek LLM (arXiv:2401.02954), section 3.1:
 * 0.2920 · C^0.3271. Fitted up to 2·10^19 FLOP and checked on runs of some 10^23.
 */
const batchTokens = (flops: number): number => 0.292 * flops ** 0.3271;

/** Divides by nine and five and often by two, so that racks of 72 and odd numbers of nodes share it without a remainder. */
const BATCH_STEP = 45;

/** Sequences of that batch: the 45 · 2^k that is nearest by ratio. */
function usualBatch(flops: number, sequenceTokens: number): number {
  const doublings = Math.round(Math.log2(batchTokens(flops) / sequenceTokens / BATCH_STEP));
  return BATCH_STEP * 2 ** Math.max(0, doublings);
}

/** The format wanted where the accelerator has it, else bf16. */
export function precisionOn(accelerator: Accelerator, wanted: GoalPrecision): GoalPrecision {
  return trainingPeak(accelerator, wanted) === null ? "bf16" : wanted;
}
