// The traced twin of training-recipe.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StepConstants, StepRecipe } from "./training/step-case";
import { immaturity, stepConstants } from "./training/step-hardware.trace.gen";
import { stepRecipe } from "./training/step-recipe.trace.gen";
import type { AcceleratorGroup } from "./training-hardware";
import { statedRate } from "./training-links.trace.gen";
import * as $ from "../trace/traced";
type Framework = EvaluationScope["design"]["compute"]["software"]["framework"];

const ACCUMULATES_IN_FP32 = $.table<ReadonlySet<Framework>>("ACCUMULATES_IN_FP32", new Set(["megatron", "mindspore", "paddle"]));

const FUSES_BY_DEFAULT = $.table<ReadonlySet<Framework>>("FUSES_BY_DEFAULT", new Set(["megatron", "jax", "mindspore", "paddle"]));

export function jobRecipe(scope: $.Scope, group: $.Given<AcceleratorGroup>, job: $.Given<ResolvedJob>, trainedShareGiven: $.Loose<number>): $.Loose<StepRecipe> {
  const trainedShare = $.named("trainedShare", "local", trainedShareGiven);
  const framework = $.get($.get($.get(scope.design, "compute"), "software"), "framework");
  const fusedKernels = $.get($.get($.get(scope.design, "compute"), "software"), "fusedKernels");
  return $.named("jobRecipe", "result", stepRecipe($.made("", { precision: $.get(job, "precision"), optimizer: $.get($.get(job, "training"), "optimizer"), hasFusedOperators: $.otherwise(fusedKernels, () => $.has(FUSES_BY_DEFAULT, framework)), hasFusedAttention: $.literal(true), hasSequenceParallel: $.literal(true), overlapsTensor: $.compare(framework, "===", $.literal("megatron")), overlapsData: $.literal(true), overlapsPipeline: $.literal(true), overlapsExperts: $.compare(framework, "===", $.literal("megatron")), groupsExperts: $.literal(true), hasHostBoundExperts: $.literal(false), hasSingleGradients: $.has(ACCUMULATES_IN_FP32, framework), selectiveProducts: $.literal(0), trainedShare, computeOverhead: $.compute(computeOverhead(scope, group), "*", youth(scope, group)) })));
}

function youth(scope: $.Scope, group: $.Given<AcceleratorGroup>): $.Loose<number> {
  const condition46 = $.compare(statedRate(group), "!==", $.literal(null));
  if ($.is(condition46)) {
    return $.named("youth", "result", $.because(condition46, $.literal(1)));
  }
  return $.named("youth", "result", immaturity(scope.read, $.get($.get(group, "accelerator"), "generation"), $.constant(scope.read, $.literal("training.software-year"))));
}

export function jobConstants(scope: $.Scope, group: $.Given<AcceleratorGroup>): $.Loose<StepConstants> {
  const modelled = $.named("modelled", "local", stepConstants(scope.read, $.constant(scope.read, $.literal("training.software-year"))));
  const condition53 = $.compare(statedRate(group), "===", $.literal(null));
  if ($.is(condition53)) {
    return $.named("jobConstants", "result", $.because(condition53, modelled));
  }
  return $.named("jobConstants", "result", $.made<StepConstants>("StepConstants", { ...$.spread(modelled), exposedTraffic: $.literal(0), kernelGapSeconds: $.literal(0), elementwise: $.literal(0) }));
}

export function checkpointBytes(recipe: $.Given<StepRecipe>, parametersGiven: $.Loose<number>, adapters: $.Given<number | null>): $.Loose<number> {
  const parameters = $.named("parameters", "local", parametersGiven);
  return $.named("checkpointBytes", "result", $.compute($.otherwise(adapters, () => parameters), "*", $.compute($.get(recipe, "weightBytes"), "+", $.get(recipe, "optimizerBytes"))));
}

export function computeOverhead(scope: $.Scope, group: $.Given<AcceleratorGroup>): $.Loose<number> {
  const isConfidential = $.named("isConfidential", "local", $.some($.get(group, "pools"), (pool) => $.compare($.get($.get(pool, "input"), "confidentialComputing"), "===", $.literal(true))));
  const confidential = $.named("confidential", "local", $.choose(isConfidential, () => $.constant(scope.read, $.literal("training.overhead-confidential")), () => $.literal(1)));
  const computing = $.get($.get($.get(scope.design, "governance"), "privacy"), "computing");
  const computed = $.named("computed", "local", $.choose($.compare(computing, "===", $.literal("none")), () => $.literal(1), () => $.constant(scope.read, $.text($.literal("training.overhead-"), computing, $.literal("")))));
  return $.named("computeOverhead", "result", $.compute($.math("max", $.literal(1), confidential), "*", $.math("max", $.literal(1), computed)));
}
