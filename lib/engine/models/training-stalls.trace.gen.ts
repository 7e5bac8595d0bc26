// The traced twin of training-stalls.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import type { JobFailures } from "./reliability";
import { checkpointInterval } from "./reliability.trace.gen";
import type { JobStorage } from "./training-storage";
import type { TokenData } from "./workload-data";
import * as $ from "../trace/traced";
import type { CheckpointPlan } from "./training-stalls";

export function dataStallSeconds(stepSecondsGiven: $.Loose<number>, tokensGiven: $.Loose<number>, data: $.Given<TokenData>, readShareGiven: $.Loose<number>, storage: $.Given<JobStorage>): $.Loose<number> {
  const stepSeconds = $.named("stepSeconds", "local", stepSecondsGiven);
  const tokens = $.named("tokens", "local", tokensGiven);
  const readShare = $.named("readShare", "local", readShareGiven);
  function needs(amountGiven: $.Loose<number>, rate: $.Given<number | null>) {
    const amount = $.named("amount", "local", amountGiven);
    return $.named("needs", "result", $.choose($.compare(rate, "===", $.literal(null)), () => $.literal(0), () => $.choose($.compare(amount, "<=", $.literal(0)), () => $.literal(0), () => $.compute(amount, "/", $.math("max", rate, $.literal(Number.MIN_VALUE))))));
  }
  const seconds = $.named("seconds", "local", $.math("max", needs($.compute($.compute(tokens, "*", $.get(data, "bytesPerToken")), "*", readShare), $.get(storage, "readBytesPerSecond")), needs($.compute($.compute(tokens, "*", $.get(data, "readsPerToken")), "*", readShare), $.get(storage, "operationsPerSecond"))));
  return $.named("dataStallSeconds", "result", $.math("max", $.literal(0), $.compute($.math("min", seconds, MAX_STALL_SECONDS), "-", stepSeconds)));
}

const MAX_STALL_SECONDS = $.named("MAX_STALL_SECONDS", "constant", $.literal(3.1536e9));

export function checkpointPlan(scope: $.Scope, bytesGiven: $.Loose<number>, acceleratorsGiven: $.Loose<number>, storage: $.Given<JobStorage>, failures: $.Given<Pick<JobFailures, "meanSeconds">>): $.Loose<CheckpointPlan> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const intervalSeconds = $.get($.get($.get(scope.design, "storage"), "checkpoints"), "intervalSeconds");
  const mode = $.get($.get($.get(scope.design, "storage"), "checkpoints"), "mode");
  const rate = $.named("rate", "local", $.get(storage, "writeBytesPerSecond"));
  const condition47 = $.compare(rate, "===", $.literal(null));
  if ($.is(condition47)) {
    return $.named("checkpointPlan", "result", $.because(condition47, $.made<CheckpointPlan>("CheckpointPlan", { blockingSeconds: $.literal(null), writeSeconds: $.literal(null), intervalSeconds: $.otherwise(intervalSeconds, () => $.constant(scope.read, $.literal("reliability.checkpoint-interval"))) })));
  }
  const writeSeconds = $.named("writeSeconds", "local", $.math("min", $.compute(bytes, "/", $.math("max", rate, $.literal(Number.MIN_VALUE))), MAX_STALL_SECONDS));
  const copySeconds = $.named("copySeconds", "local", $.compute($.compute(bytes, "/", accelerators), "/", $.constant(scope.read, $.literal("training.host-copy-rate"))));
  const blockingSeconds = $.named("blockingSeconds", "local", $.choose($.compare(mode, "===", $.literal("asynchronous")), () => $.math("min", copySeconds, writeSeconds), () => writeSeconds));
  const choice = $.named("choice", "local", $.made("", { givenSeconds: intervalSeconds, blockingSeconds, shortestSeconds: $.choose($.compare(mode, "===", $.literal("asynchronous")), () => writeSeconds, () => $.literal(0)) }));
  return $.named("checkpointPlan", "result", $.made<CheckpointPlan>("CheckpointPlan", { blockingSeconds, writeSeconds, intervalSeconds: checkpointInterval(choice, $.get(failures, "meanSeconds")) }));
}
