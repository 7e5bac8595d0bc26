// The traced twin of training-outcome.ts: do not edit. `npm run registries` writes it anew.
import type { ReliabilityResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { jobReliability } from "./job-reliability.trace.gen";
import type { JobFailures } from "./reliability";
import type { StepBand } from "./time-to-train";
import { executedFlopsPerToken, flopsUtilization, restoreSeconds, stallShare, stepTokens, tokenRate } from "./training/outcome.trace.gen";
import type { PlanNumbers } from "./training/step-case";
import type { TrainingCase } from "./training-case";
import { checkpointBytes } from "./training-recipe.trace.gen";
import { checkpointPlan, dataStallSeconds } from "./training-stalls.trace.gen";
import type { JobStorage } from "./training-storage";
import type { TokenData } from "./workload-data";
import { trainingFlopsPerToken } from "./workload-flops.trace.gen";
import * as $ from "../trace/traced";
import type { StorageCase } from "./training-outcome";
import type { TrainingOutcome } from "./training-outcome";

export function bytesOfCheckpoint(part0: $.Given<TrainingCase>): $.Loose<number> {
  const step = $.get(part0, "step");
  const counts = $.get(part0, "counts");
  const adapterParameters = $.get(part0, "adapterParameters");
  return $.named("bytesOfCheckpoint", "result", checkpointBytes($.get(step, "recipe"), $.get(counts, "total"), adapterParameters));
}

export function executedPerToken(part0: $.Given<TrainingCase>): $.Loose<number> {
  const forward = $.get(part0, "forward");
  const adapterParameters = $.get(part0, "adapterParameters");
  return $.named("executedPerToken", "result", trainingFlopsPerToken(forward, $.get(forward, "attention"), adapterParameters));
}

export function trainingOutcome(scope: $.Scope, training: $.Given<TrainingCase>, plan: $.Given<PlanNumbers>, undisturbedSecondsGiven: $.Loose<number>, part4: $.Given<StorageCase>, failures: $.Given<JobFailures>): $.Loose<TrainingOutcome> {
  const undisturbedSeconds = $.named("undisturbedSeconds", "local", undisturbedSecondsGiven);
  const storage = $.get(part4, "storage");
  const data = $.get(part4, "data");
  const readShare = $.get(part4, "readShare");
  const tokens = $.get(part4, "tokens");
  const stepBand = $.get(part4, "stepBand");
  const forward = $.get(training, "forward");
  const adapterParameters = $.get(training, "adapterParameters");
  const accelerators = $.get(training, "accelerators");
  const peakFlopsPerSecond = $.get(training, "peakFlopsPerSecond");
  const step = $.get(training, "step");
  const tokensPerStep = $.named("tokensPerStep", "local", stepTokens($.get(training, "batchSequences"), $.get(step, "sequenceTokens")));
  const dataStall = $.named("dataStall", "local", dataStallSeconds(undisturbedSeconds, tokensPerStep, data, readShare, storage));
  const bytes = $.named("bytes", "local", bytesOfCheckpoint(training));
  const checkpoints = $.named("checkpoints", "local", checkpointPlan(scope, bytes, accelerators, storage, failures));
  const interval = $.named("interval", "local", $.get(checkpoints, "intervalSeconds"));
  const checkpointStall = $.named("checkpointStall", "local", $.compute(stallShare($.get(checkpoints, "blockingSeconds"), interval), "*", $.compute(undisturbedSeconds, "+", dataStall)));
  const stepSeconds = $.named("stepSeconds", "local", $.compute($.compute(undisturbedSeconds, "+", dataStall), "+", checkpointStall));
  const tokensPerSecond = $.named("tokensPerSecond", "local", tokenRate(tokensPerStep, stepSeconds));
  function share(flopsGiven: $.Loose<number>) {
    const flops = $.named("flops", "local", flopsGiven);
    return $.named("share", "result", flopsUtilization(tokensPerSecond, flops, accelerators, peakFlopsPerSecond));
  }
  const full = $.named("full", "local", trainingFlopsPerToken(forward, $.get(forward, "attentionFull"), adapterParameters));
  const executed = $.named("executed", "local", executedPerToken(training));
  const repeated = $.named("repeated", "local", $.choose($.compare($.get(plan, "recompute"), "===", $.literal(2)), () => $.literal(1), () => $.choose($.compare($.get(plan, "recompute"), "===", $.literal(1)), () => $.get($.get(step, "recipe"), "selectiveProducts"), () => $.literal(0))));
  const intervalSeconds = $.get($.get($.get(scope.design, "storage"), "checkpoints"), "intervalSeconds");
  const mode = $.get($.get($.get(scope.design, "storage"), "checkpoints"), "mode");
  const reliability = $.named("reliability", "local", jobReliability(failures, $.made("", { givenIntervalSeconds: intervalSeconds, intervalSeconds: interval, blockingSeconds: $.get(checkpoints, "blockingSeconds"), writeSeconds: $.get(checkpoints, "writeSeconds"), isAsynchronous: $.compare(mode, "===", $.literal("asynchronous")), restoreSeconds: restoreSeconds(bytes, $.get(storage, "readBytesPerSecond")), productiveSeconds: $.choose($.compare(tokens, "===", $.literal(null)), () => $.literal(null), () => $.compute($.compute(tokens, "/", tokensPerStep), "*", $.compute(undisturbedSeconds, "+", dataStall))), stepBand })));
  return $.named("trainingOutcome", "result", $.made<TrainingOutcome>("TrainingOutcome", { tokensPerStep, dataStall, checkpointStall, stepSeconds, tokensPerSecond, modelFlopsUtilization: share(full), causalFlopsUtilization: share(executed), hardwareFlopsUtilization: share(executedFlopsPerToken(executed, $.compute($.get(forward, "matrices"), "+", $.get(forward, "attention")), repeated)), reliability, goodput: $.otherwise($.get($.maybe(reliability, "goodput"), "p50"), () => $.literal(null)), trainingSeconds: $.otherwise($.maybe($.maybe(reliability, "trainingSeconds"), "p50"), () => $.literal(null)), blockingSeconds: $.get(checkpoints, "blockingSeconds"), writeSeconds: $.get(checkpoints, "writeSeconds"), checkpointIntervalSeconds: interval }));
}
