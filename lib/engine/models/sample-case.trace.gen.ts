// The traced twin of sample-case.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { Fabric } from "./network-fabric";
import type { SampleHardware, SampleRecipe, SampleSplit, SampleWork } from "./sample-training";
import type { TrainingPrecision } from "./training/step-recipe";
import type { AcceleratorGroup } from "./training-hardware";
import { acceleratorLinks, statedRate, stepLinks, trainingRates } from "./training-links.trace.gen";
import { jobRecipe } from "./training-recipe.trace.gen";
import type { TokenData } from "./workload-data";
import { tokenData } from "./workload-data.trace.gen";
import { TRAINED_OVER_FORWARD } from "./workload-flops.trace.gen";
import * as $ from "../trace/traced";
import type { SampleCounts } from "./sample-case";

const TABLE_ELEMENT_BYTES = $.named("TABLE_ELEMENT_BYTES", "constant", $.literal(4));

export function sampleWork(part0: $.Given<ResolvedJob>): $.Loose<SampleWork> {
  const sample = $.get(part0, "sample");
  return $.named("sampleWork", "result", $.made<SampleWork>("SampleWork", { forwardFlops: $.otherwise($.get(sample, "forwardFlops"), () => $.literal(0)), parameters: $.otherwise($.get(sample, "parameters"), () => $.literal(0)), activationBytesPerSample: $.otherwise($.get(sample, "activationBytesPerSample"), () => $.literal(0)), embeddingTableBytes: $.otherwise($.get(sample, "embeddingTableBytes"), () => $.literal(0)), embeddingReadBytesPerSample: $.otherwise($.get(sample, "embeddingReadBytesPerSample"), () => $.literal(0)), embeddingExchangeBytesPerSample: $.otherwise($.get(sample, "embeddingExchangeBytesPerSample"), () => $.literal(0)) }));
}

export function sampleCounts(work: $.Given<SampleWork>): $.Loose<SampleCounts> {
  return $.named("sampleCounts", "result", $.made<SampleCounts>("SampleCounts", { parameters: $.compute($.get(work, "parameters"), "+", $.compute($.get(work, "embeddingTableBytes"), "/", TABLE_ELEMENT_BYTES)), activeParameters: $.compute($.get(work, "parameters"), "+", $.compute($.get(work, "embeddingReadBytesPerSample"), "/", TABLE_ELEMENT_BYTES)), flopsPerSample: $.compute(TRAINED_OVER_FORWARD, "*", $.get(work, "forwardFlops")) }));
}

export function sampleHardware(scope: $.Scope, precision: $.Given<TrainingPrecision>, group: $.Given<AcceleratorGroup>, fabric: $.Given<Fabric>, acceleratorsGiven: $.Loose<number>): $.Loose<SampleHardware | null> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const links = $.named("links", "local", acceleratorLinks(scope, group, fabric, accelerators));
  const rates = $.named("rates", "local", trainingRates(scope, group, precision, stepLinks(scope, links)));
  const condition56 = $.compare(rates, "===", $.literal(null));
  if ($.is(condition56)) {
    return $.named("sampleHardware", "result", $.because(condition56, $.literal(null)));
  }
  const share = $.named("share", "local", $.choose($.compare(statedRate(group), "===", $.literal(null)), () => $.constant(scope.read, $.literal("workload.sample-efficiency")), () => $.literal(1)));
  return $.named("sampleHardware", "result", $.made<SampleHardware>("SampleHardware", { flopsPerSecond: $.compute($.get(rates, "matrixFlopsPerSecond"), "*", share), memoryBytesPerSecond: $.get(rates, "memoryBytesPerSecond"), memoryBytes: $.get(links, "memoryBytes"), domain: $.get(links, "scaleUpDomain"), scaleUp: $.get(links, "scaleUp"), fabric: $.get(links, "fabric") }));
}

export function sampleRecipe(scope: $.Scope, job: $.Given<ResolvedJob>, group: $.Given<AcceleratorGroup>): $.Loose<SampleRecipe> {
  const recipe = $.named("recipe", "local", jobRecipe(scope, group, job, $.literal(1)));
  return $.named("sampleRecipe", "result", $.made<SampleRecipe>("SampleRecipe", { weightBytes: $.get(recipe, "weightBytes"), gradientBytes: $.get(recipe, "gradientBytes"), optimizerBytes: $.get(recipe, "optimizerBytes"), activationRatio: $.compute($.get(recipe, "activationBytes"), "/", $.literal(2)), reserveBytes: $.constant(scope.read, $.literal("training.memory-reserve")), overlap: $.get(recipe, "overlapsData"), overhead: $.get(recipe, "computeOverhead") }));
}

export function sampleSplit(part0: $.Given<ResolvedJob>, acceleratorsGiven: $.Loose<number>): $.Loose<SampleSplit> {
  const parallel = $.get(part0, "parallel");
  const training = $.get(part0, "training");
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  return $.named("sampleSplit", "result", $.made<SampleSplit>("SampleSplit", { accelerators, batchSamples: $.get(training, "batchSequences"), microBatch: $.choose($.compare($.get(parallel, "mode"), "===", $.literal("given")), () => $.get(parallel, "microBatch"), () => $.literal(null)), zeroStage: $.choose($.compare($.get(parallel, "zeroStage"), "===", $.literal(null)), () => $.literal(0), () => $.numberOf($.get(parallel, "zeroStage"))) }));
}

export function sampleCheckpointBytes(work: $.Given<SampleWork>, recipe: $.Given<SampleRecipe>): $.Loose<number> {
  return $.named("sampleCheckpointBytes", "result", $.compute($.compute($.get(work, "parameters"), "*", $.compute($.get(recipe, "weightBytes"), "+", $.get(recipe, "optimizerBytes"))), "+", $.get(work, "embeddingTableBytes")));
}

export function sampleData(scope: $.Scope, job: $.Given<ResolvedJob>): $.Loose<TokenData> {
  const usual = $.named("usual", "local", tokenData(scope, job));
  const bytesPerToken = $.named("bytesPerToken", "local", $.otherwise($.get($.get(job, "sample"), "bytesPerSample"), () => $.literal(0)));
  return $.named("sampleData", "result", $.made<TokenData>("TokenData", { bytesPerToken, readsPerToken: $.compute($.compute(bytesPerToken, "*", $.get(usual, "readsPerToken")), "/", $.get(usual, "bytesPerToken")) }));
}
