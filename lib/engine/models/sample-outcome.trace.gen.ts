// The traced twin of sample-outcome.ts: do not edit. `npm run registries` writes it anew.
import type { MemoryBreakdown, ReliabilityResult, StepBreakdown } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { jobReliability } from "./job-reliability.trace.gen";
import type { JobFailures } from "./reliability";
import type { SampleMemory, SamplePlan, SampleStep } from "./sample-training";
import { flopsUtilization, restoreSeconds, stallShare, tokenRate } from "./training/outcome.trace.gen";
import { checkpointPlan, dataStallSeconds } from "./training-stalls.trace.gen";
import type { JobStorage } from "./training-storage";
import type { TokenData } from "./workload-data";
import * as $ from "../trace/traced";
import type { SamplePlanNumbers } from "./sample-outcome";
import type { SampleRun } from "./sample-outcome";
import type { SampleOutcome } from "./sample-outcome";

const NO_PART = $.named("NO_PART", "constant", $.literal(0));

const ONE_RANK = $.named("ONE_RANK", "constant", $.literal(1));

export function sampleBreakdown(step: $.Given<SampleStep>): $.Loose<StepBreakdown> {
  return $.named("sampleBreakdown", "result", $.made<StepBreakdown>("StepBreakdown", { compute: $.get(step, "compute"), recompute: NO_PART, tensorParallel: NO_PART, contextParallel: NO_PART, expertParallel: $.get(step, "exchange"), pipelineBubble: NO_PART, pipelineTransfer: NO_PART, dataParallel: $.get(step, "dataParallel"), optimizer: $.get(step, "optimizer"), overhead: NO_PART, dataStall: NO_PART, checkpointStall: NO_PART }));
}

export function sampleMemoryParts(memory: $.Given<SampleMemory>): $.Loose<MemoryBreakdown> {
  return $.named("sampleMemoryParts", "result", $.made<MemoryBreakdown>("MemoryBreakdown", { weights: $.get(memory, "weights"), gradients: $.get(memory, "gradients"), optimizer: $.get(memory, "optimizer"), activations: $.get(memory, "activations"), logits: NO_PART, buffers: $.get(memory, "buffers") }));
}

export function samplePlanNumbers(plan: $.Given<SamplePlan>): $.Loose<SamplePlanNumbers> {
  return $.named("samplePlanNumbers", "result", $.made<SamplePlanNumbers>("SamplePlanNumbers", { tensor: ONE_RANK, context: ONE_RANK, pipeline: ONE_RANK, virtualStages: ONE_RANK, data: $.get(plan, "data"), expert: ONE_RANK, expertTensor: ONE_RANK, microBatch: $.get(plan, "microBatch"), gradientAccumulation: $.get(plan, "accumulation"), zeroStage: $.get(plan, "zeroStage"), shardWidth: $.choose($.compare($.get(plan, "zeroStage"), "===", $.literal(0)), () => ONE_RANK, () => $.get(plan, "data")) }));
}

export function undisturbedSeconds(step: $.Given<SampleStep>): $.Loose<number> {
  return $.named("undisturbedSeconds", "result", $.compute($.compute($.compute($.get(step, "compute"), "+", $.get(step, "dataParallel")), "+", $.get(step, "exchange")), "+", $.get(step, "optimizer")));
}

export function sampleOutcome(scope: $.Scope, step: $.Given<SampleStep>, run: $.Given<SampleRun>, failures: $.Given<JobFailures>): $.Loose<SampleOutcome> {
  const storage = $.get(run, "storage");
  const data = $.get(run, "data");
  const readShare = $.get(run, "readShare");
  const batchSamples = $.get(run, "batchSamples");
  const checkpointBytes = $.get(run, "checkpointBytes");
  const undisturbed = $.named("undisturbed", "local", undisturbedSeconds(step));
  const dataStall = $.named("dataStall", "local", dataStallSeconds(undisturbed, batchSamples, data, readShare, storage));
  const checkpoints = $.named("checkpoints", "local", checkpointPlan(scope, checkpointBytes, $.get(run, "accelerators"), storage, failures));
  const interval = $.named("interval", "local", $.get(checkpoints, "intervalSeconds"));
  const checkpointStall = $.named("checkpointStall", "local", $.compute(stallShare($.get(checkpoints, "blockingSeconds"), interval), "*", $.compute(undisturbed, "+", dataStall)));
  const stepSeconds = $.named("stepSeconds", "local", $.compute($.compute(undisturbed, "+", dataStall), "+", checkpointStall));
  const samplesPerSecond = $.named("samplesPerSecond", "local", tokenRate(batchSamples, stepSeconds));
  const intervalSeconds = $.get($.get($.get(scope.design, "storage"), "checkpoints"), "intervalSeconds");
  const mode = $.get($.get($.get(scope.design, "storage"), "checkpoints"), "mode");
  const reliability = $.named("reliability", "local", jobReliability(failures, $.made("", { givenIntervalSeconds: intervalSeconds, intervalSeconds: interval, blockingSeconds: $.get(checkpoints, "blockingSeconds"), writeSeconds: $.get(checkpoints, "writeSeconds"), isAsynchronous: $.compare(mode, "===", $.literal("asynchronous")), restoreSeconds: restoreSeconds(checkpointBytes, $.get(storage, "readBytesPerSecond")), productiveSeconds: $.choose($.compare($.get(run, "samples"), "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute($.get(run, "samples"), "/", batchSamples), "*", $.compute(undisturbed, "+", dataStall))), stepBand: $.made("", { low: $.literal(1), high: $.literal(1) }) })));
  return $.named("sampleOutcome", "result", $.made<SampleOutcome>("SampleOutcome", { dataStall, checkpointStall, stepSeconds, samplesPerSecond, modelFlopsUtilization: flopsUtilization(samplesPerSecond, $.get(run, "flopsPerSample"), $.get(run, "accelerators"), $.get(run, "peakFlopsPerSecond")), reliability, goodput: $.otherwise($.get($.maybe(reliability, "goodput"), "p50"), () => $.literal(null)), trainingSeconds: $.otherwise($.maybe($.maybe(reliability, "trainingSeconds"), "p50"), () => $.literal(null)), checkpointIntervalSeconds: interval }));
}
