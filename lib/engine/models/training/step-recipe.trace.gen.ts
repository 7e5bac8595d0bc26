// The traced twin of step-recipe.ts: do not edit. `npm run registries` writes it anew.
import type { StepRecipe } from "./step-case";
import * as $ from "../../trace/traced";
import type { TrainingPrecision } from "./step-recipe";
import type { TrainingOptimizer } from "./step-recipe";
import type { RecipeChoice } from "./step-recipe";

const MOMENT_BYTES = $.table<Readonly<Record<TrainingOptimizer, number>>>("MOMENT_BYTES", { adamw: 8, "adamw-8bit": 2, adafactor: 0, sgd: 4 });

const OPERAND_BYTES = $.table<Readonly<Record<TrainingPrecision, number>>>("OPERAND_BYTES", {
  fp32: 4,
  tf32: 4,
  fp16: 2,
  bf16: 2,
  fp8: 1,
  mxfp8: 1 + 1 / 32,
  fp4: 0.5 + 1 / 16,
});

const CAST_BYTES = $.table<Readonly<Record<TrainingPrecision, number>>>("CAST_BYTES", {
  fp32: 0,
  tf32: 0,
  fp16: 0,
  bf16: 0,
  fp8: 4,
  mxfp8: 4,
  fp4: 4,
});

export function stepRecipe(choice: $.Given<RecipeChoice>): $.Loose<StepRecipe> {
  const isSingle = $.named("isSingle", "local", $.or($.compare($.get(choice, "precision"), "===", $.literal("fp32")), () => $.compare($.get(choice, "precision"), "===", $.literal("tf32"))));
  const weightBytes = $.named("weightBytes", "local", $.choose(isSingle, () => $.literal(4), () => $.literal(2)));
  const gradientBytes = $.named("gradientBytes", "local", $.choose($.or(isSingle, () => $.get(choice, "hasSingleGradients")), () => $.literal(4), () => $.literal(2)));
  return $.named("stepRecipe", "result", $.made<StepRecipe>("StepRecipe", { weightBytes, operandBytes: $.at(OPERAND_BYTES, $.get(choice, "precision")), activationBytes: weightBytes, gradientBytes, reducedBytes: gradientBytes, gatheredBytes: weightBytes, optimizerBytes: $.compute($.choose(isSingle, () => $.literal(0), () => $.literal(4)), "+", $.at(MOMENT_BYTES, $.get(choice, "optimizer"))), backwardPasses: $.choose($.compare($.get(choice, "trainedShare"), "<", $.literal(1)), () => $.literal(1), () => $.literal(2)), encoderBackwardPasses: $.choose($.compare($.get(choice, "trainedShare"), "<", $.literal(1)), () => $.literal(0), () => $.literal(2)), trainedShare: $.get(choice, "trainedShare"), hasFusedOperators: $.numberOf($.get(choice, "hasFusedOperators")), hasFusedAttention: $.numberOf($.get(choice, "hasFusedAttention")), hasSequenceParallel: $.numberOf($.get(choice, "hasSequenceParallel")), overlapsTensor: $.numberOf($.get(choice, "overlapsTensor")), overlapsData: $.numberOf($.get(choice, "overlapsData")), overlapsPipeline: $.numberOf($.get(choice, "overlapsPipeline")), overlapsExperts: $.numberOf($.get(choice, "overlapsExperts")), groupsExperts: $.numberOf($.get(choice, "groupsExperts")), hasHostBoundExperts: $.numberOf($.get(choice, "hasHostBoundExperts")), selectiveProducts: $.get(choice, "selectiveProducts"), castBytes: $.at(CAST_BYTES, $.get(choice, "precision")), computeOverhead: $.get(choice, "computeOverhead") }));
}
