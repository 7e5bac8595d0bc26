// The traced twin of job-reliability.ts: do not edit. `npm run registries` writes it anew.
import type { GoodputBreakdown, Recovery, ReliabilityResult } from "../result-workload";
import { DAY_SECONDS } from "../units/spans.trace.gen";
import { causeShares as causeSharesData } from "./failure-classes";
import { goodputBreakdown } from "./goodput.trace.gen";
import type { JobFailures } from "./reliability";
import { checkpointInterval, dalyInterval, youngInterval } from "./reliability.trace.gen";
import type { StepBand } from "./time-to-train";
import { trainingTime } from "./time-to-train.trace.gen";
import * as $ from "../trace/traced";
import type { JobRun } from "./job-reliability";
const causeShares = $.table("causeShares", causeSharesData);

const LEAST_GOODPUT = $.named("LEAST_GOODPUT", "constant", $.literal(1e-6));

export function jobReliability(failures: $.Given<JobFailures>, run: $.Given<JobRun>): $.Loose<ReliabilityResult | null> {
  const recovery = $.named("recovery", "local", $.made("", { ...$.spread($.get(failures, "recovery")), restoreSeconds: $.get(run, "restoreSeconds") }));
  const lagSeconds = $.named("lagSeconds", "local", $.choose($.get(run, "isAsynchronous"), () => $.otherwise($.get(run, "writeSeconds"), () => $.literal(0)), () => $.literal(0)));
  function breakdownAt(meanSecondsGiven: $.Loose<number>, intervalSecondsGiven: $.Loose<number>): $.Loose<GoodputBreakdown> {
    const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
    const intervalSeconds = $.named("intervalSeconds", "local", intervalSecondsGiven);
    return $.named("breakdownAt", "result", goodputBreakdown(meanSeconds, $.made("", { intervalSeconds, blockingSeconds: $.otherwise($.get(run, "blockingSeconds"), () => $.literal(0)), lagSeconds }), recovery));
  }
  function intervalAt(meanSecondsGiven: $.Loose<number>): $.Loose<number> {
    const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
    return $.named("intervalAt", "result", $.choose($.compare($.get(run, "blockingSeconds"), "===", $.literal(null)), () => $.get(run, "intervalSeconds"), () => checkpointInterval($.made("", { givenSeconds: $.get(run, "givenIntervalSeconds"), blockingSeconds: $.get(run, "blockingSeconds"), shortestSeconds: lagSeconds }), meanSeconds)));
  }
  function goodputAt(meanSecondsGiven: $.Loose<number>): $.Loose<number | null> {
    const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
    const productive = $.get(breakdownAt(meanSeconds, intervalAt(meanSeconds)), "productive");
    return $.named("goodputAt", "result", $.choose($.compare(productive, "<", LEAST_GOODPUT), () => $.literal(null), () => productive));
  }
  const meanSeconds = $.get(failures, "meanSeconds");
  const spreadSeconds = $.get(failures, "spreadSeconds");
  const breakdown = $.named("breakdown", "local", breakdownAt(meanSeconds, $.get(run, "intervalSeconds")));
  const condition54 = $.compare($.get(breakdown, "productive"), "<", LEAST_GOODPUT);
  if ($.is(condition54)) {
    return $.named("jobReliability", "result", $.because(condition54, $.literal(null)));
  }
  const goodput = $.named("goodput", "local", $.made("", { p10: goodputAt($.get(spreadSeconds, "p10")), p50: $.get(breakdown, "productive"), p90: $.otherwise(goodputAt($.get(spreadSeconds, "p90")), () => $.get(breakdown, "productive")) }));
  const perSecond = $.named("perSecond", "local", $.compute($.literal(1), "/", meanSeconds));
  return $.named("jobReliability", "result", $.made<ReliabilityResult>("ReliabilityResult", { failureClass: $.get(failures, "failureClass"), interruptionsPerDay: $.compute(DAY_SECONDS, "*", perSecond), causesPerDay: causesPerDay(failures), meanSecondsBetweenInterruptions: $.made("", { p10: $.get(spreadSeconds, "p10"), p50: meanSeconds, p90: $.get(spreadSeconds, "p90") }), fleets: $.list(...$.each($.get(failures, "fleetSeconds")).map((fleet) => $.made("", { ...$.spread(fleet), goodput: goodputAt($.get(fleet, "meanSeconds")) }))), checkpoint: checkpointOf(run, meanSeconds, lagSeconds), perInterruption: $.made("", { ...$.spread(recovery), reworkSeconds: $.compute($.get(breakdown, "rework"), "*", meanSeconds) }), goodput, breakdown, trainingSeconds: $.choose($.compare($.get(run, "productiveSeconds"), "===", $.literal(null)), () => $.literal(null), () => trainingTime($.made("", { productiveSeconds: $.get(run, "productiveSeconds"), goodput, runningShare: $.compute($.get(breakdown, "productive"), "+", $.get(breakdown, "checkpointing")), meanSeconds, stepBand: $.get(run, "stepBand") }))) }));
}

function causesPerDay(part0: $.Given<JobFailures>): $.Loose<ReliabilityResult["causesPerDay"]> {
  const jobRate = $.get(part0, "jobRate");
  const controlRate = $.get(part0, "controlRate");
  const perDay = $.named("perDay", "local", $.compute(DAY_SECONDS, "*", jobRate));
  return $.named("causesPerDay", "result", $.made("ReliabilityResult[\"causesPerDay\"]", { accelerator: $.compute(perDay, "*", $.get(causeShares, "accelerator")), acceleratorMemory: $.compute(perDay, "*", $.get(causeShares, "acceleratorMemory")), nic: $.compute(perDay, "*", $.get(causeShares, "nic")), network: $.compute(perDay, "*", $.get(causeShares, "network")), host: $.compute(perDay, "*", $.get(causeShares, "host")), software: $.compute(perDay, "*", $.get(causeShares, "software")), maintenance: $.compute(perDay, "*", $.get(causeShares, "maintenance")), unknown: $.compute(perDay, "*", $.get(causeShares, "unknown")), controlPlane: $.compute(DAY_SECONDS, "*", controlRate) }));
}

function checkpointOf(run: $.Given<JobRun>, meanSecondsGiven: $.Loose<number>, lagSecondsGiven: $.Loose<number>): $.Loose<ReliabilityResult["checkpoint"]> {
  const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
  const lagSeconds = $.named("lagSeconds", "local", lagSecondsGiven);
  const blockingSeconds = $.get(run, "blockingSeconds");
  const intervalSeconds = $.get(run, "intervalSeconds");
  const condition101 = $.compare(blockingSeconds, "===", $.literal(null));
  if ($.is(condition101)) {
    const follows = $.named("follows", "local", $.choose($.compare($.get(run, "givenIntervalSeconds"), "===", $.literal(null)), () => $.literal("usual"), () => $.literal("design")));
    return $.named("checkpointOf", "result", $.because(condition101, $.made("ReliabilityResult[\"checkpoint\"]", { intervalSeconds, follows, youngSeconds: $.literal(null), dalySeconds: $.literal(null), blockingSeconds })));
  }
  const dalySeconds = $.named("dalySeconds", "local", dalyInterval(blockingSeconds, meanSeconds));
  return $.named("checkpointOf", "result", $.made("ReliabilityResult[\"checkpoint\"]", { intervalSeconds, follows: $.choose($.compare($.get(run, "givenIntervalSeconds"), "!==", $.literal(null)), () => $.literal("design"), () => $.choose($.compare(lagSeconds, ">", dalySeconds), () => $.literal("write"), () => $.literal("optimum"))), youngSeconds: youngInterval(blockingSeconds, meanSeconds), dalySeconds, blockingSeconds }));
}
