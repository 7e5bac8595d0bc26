// The traced twin of sample-training.ts: do not edit. `npm run registries` writes it anew.
import type { CollectiveLink } from "./collectives";
import { hierarchicalAllToAllSeconds, hierarchicalScatterSeconds } from "./collectives.trace.gen";
import * as $ from "../trace/traced";
import type { SampleWork } from "./sample-training";
import type { SampleHardware } from "./sample-training";
import type { SampleRecipe } from "./sample-training";
import type { SamplePlan } from "./sample-training";
import type { SampleSplit } from "./sample-training";
import type { SampleStep } from "./sample-training";
import type { SampleMemory } from "./sample-training";

const ACTIVATION_PASSES = $.named("ACTIVATION_PASSES", "constant", $.literal(5));

const ROW_PASSES = $.named("ROW_PASSES", "constant", $.literal(3));

const STATE_PASSES = $.named("STATE_PASSES", "constant", $.literal(2));

const BACKWARD_SHARE = $.named("BACKWARD_SHARE", "constant", $.compute($.literal(2), "/", $.literal(3)));

export function sampleMemory(work: $.Given<SampleWork>, recipe: $.Given<SampleRecipe>, plan: $.Given<SamplePlan>): $.Loose<SampleMemory> {
  function sharded(stageGiven: $.Loose<number>) {
    const stage = $.named("stage", "local", stageGiven);
    return $.named("sharded", "result", $.choose($.compare($.get(plan, "zeroStage"), ">=", stage), () => $.get(plan, "data"), () => $.literal(1)));
  }
  return $.named("sampleMemory", "result", $.made<SampleMemory>("SampleMemory", { weights: $.compute($.compute($.compute($.get(recipe, "weightBytes"), "*", $.get(work, "parameters")), "/", sharded($.literal(3))), "+", $.compute($.get(work, "embeddingTableBytes"), "/", $.get(plan, "data"))), gradients: $.compute($.compute($.get(recipe, "gradientBytes"), "*", $.get(work, "parameters")), "/", sharded($.literal(2))), optimizer: $.compute($.compute($.get(recipe, "optimizerBytes"), "*", $.get(work, "parameters")), "/", sharded($.literal(1))), activations: $.compute($.compute($.get(plan, "microBatch"), "*", $.get(work, "activationBytesPerSample")), "*", $.get(recipe, "activationRatio")), buffers: $.compute($.get(recipe, "reserveBytes"), "+", $.compute($.get(plan, "microBatch"), "*", $.get(work, "embeddingExchangeBytesPerSample"))) }));
}

export function sampleMemoryTotal(memory: $.Given<SampleMemory>): $.Loose<number> {
  return $.named("sampleMemoryTotal", "result", $.compute($.compute($.compute($.compute($.get(memory, "weights"), "+", $.get(memory, "gradients")), "+", $.get(memory, "optimizer")), "+", $.get(memory, "activations")), "+", $.get(memory, "buffers")));
}

export function samplePlan(work: $.Given<SampleWork>, hardware: $.Given<SampleHardware>, recipe: $.Given<SampleRecipe>, job: $.Given<SampleSplit>): $.Loose<SamplePlan> {
  const data = $.named("data", "local", $.math("max", $.literal(1), $.math("min", $.get(job, "accelerators"), $.get(job, "batchSamples"))));
  const share = $.named("share", "local", $.math("ceil", $.compute($.get(job, "batchSamples"), "/", data)));
  const plan = $.named("plan", "local", $.made("", { data, microBatch: $.literal(0), accumulation: $.literal(1), zeroStage: $.get(job, "zeroStage") }));
  const fixed = $.named("fixed", "local", sampleMemoryTotal(sampleMemory(work, recipe, plan)));
  const perSample = $.named("perSample", "local", $.compute($.compute($.get(work, "activationBytesPerSample"), "*", $.get(recipe, "activationRatio")), "+", $.get(work, "embeddingExchangeBytesPerSample")));
  const fits = $.named("fits", "local", $.math("floor", $.compute($.compute($.get(hardware, "memoryBytes"), "-", fixed), "/", perSample)));
  const microBatch = $.named("microBatch", "local", $.math("min", share, $.math("max", $.literal(1), $.otherwise($.get(job, "microBatch"), () => fits))));
  return $.named("samplePlan", "result", $.made<SamplePlan>("SamplePlan", { ...$.spread(plan), microBatch, accumulation: $.math("ceil", $.compute(share, "/", microBatch)) }));
}

export function sampleStep(work: $.Given<SampleWork>, hardware: $.Given<SampleHardware>, recipe: $.Given<SampleRecipe>, plan: $.Given<SamplePlan>): $.Loose<SampleStep | null> {
  const isLocal = $.named("isLocal", "local", $.compare($.get(plan, "data"), "<=", $.get(hardware, "domain")));
  const fabric = $.named("fabric", "local", $.choose(isLocal, () => $.get(hardware, "scaleUp"), () => $.get(hardware, "fabric")));
  const condition126 = $.compare(fabric, "===", $.literal(null));
  if ($.is(condition126)) {
    return $.named("sampleStep", "result", $.because(condition126, $.literal(null)));
  }
  const samples = $.named("samples", "local", $.compute($.get(plan, "microBatch"), "*", $.get(plan, "accumulation")));
  const arithmetic = $.named("arithmetic", "local", $.compute($.compute($.compute($.literal(3), "*", $.get(work, "forwardFlops")), "*", samples), "/", $.get(hardware, "flopsPerSecond")));
  const traffic = $.named("traffic", "local", $.compute($.compute(samples, "*", $.compute($.compute($.compute(ACTIVATION_PASSES, "*", $.get(work, "activationBytesPerSample")), "*", $.get(recipe, "activationRatio")), "+", $.compute(ROW_PASSES, "*", $.get(work, "embeddingReadBytesPerSample")))), "+", $.compute($.compute($.compute($.literal(3), "*", $.get(plan, "accumulation")), "*", $.get(recipe, "weightBytes")), "*", $.get(work, "parameters"))));
  const compute = $.named("compute", "local", $.compute($.get(recipe, "overhead"), "*", $.math("max", arithmetic, $.compute(traffic, "/", $.get(hardware, "memoryBytesPerSecond")))));
  const inside = $.named("inside", "local", $.math("min", $.get(hardware, "domain"), $.get(plan, "data")));
  const reduced = $.named("reduced", "local", hierarchicalScatterSeconds($.compute($.get(recipe, "weightBytes"), "*", $.get(work, "parameters")), $.get(plan, "data"), inside, $.get(hardware, "scaleUp"), fabric));
  const rounds = $.named("rounds", "local", $.choose($.compare($.get(plan, "zeroStage"), ">=", $.literal(3)), () => $.compute($.literal(1), "+", $.compute($.literal(2), "*", $.get(plan, "accumulation"))), () => $.literal(2)));
  const hidden = $.named("hidden", "local", $.math("min", $.compute($.compute($.get(recipe, "overlap"), "*", rounds), "*", reduced), $.compute(BACKWARD_SHARE, "*", compute)));
  const exchanged = $.named("exchanged", "local", $.compute($.get(plan, "microBatch"), "*", $.get(work, "embeddingExchangeBytesPerSample")));
  const states = $.named("states", "local", $.compute($.compute($.get(recipe, "weightBytes"), "+", $.get(recipe, "gradientBytes")), "+", $.get(recipe, "optimizerBytes")));
  return $.named("sampleStep", "result", $.made<SampleStep>("SampleStep", { compute, dataParallel: $.compute($.compute(rounds, "*", reduced), "-", hidden), exchange: $.compute($.compute($.literal(2), "*", $.get(plan, "accumulation")), "*", hierarchicalAllToAllSeconds(exchanged, $.get(plan, "data"), inside, $.get(hardware, "scaleUp"), fabric)), optimizer: $.compute($.compute($.compute($.compute(STATE_PASSES, "*", states), "*", $.get(work, "parameters")), "/", $.choose($.compare($.get(plan, "zeroStage"), ">=", $.literal(1)), () => $.get(plan, "data"), () => $.literal(1))), "/", $.get(hardware, "memoryBytesPerSecond")) }));
}
