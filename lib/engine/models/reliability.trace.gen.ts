// The traced twin of reliability.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import * as $ from "../trace/traced";
import type { JobFailures } from "./reliability";

export function dalyInterval(blockingSecondsGiven: $.Loose<number>, meanSecondsGiven: $.Loose<number>): $.Loose<number> {
  const blockingSeconds = $.named("blockingSeconds", "local", blockingSecondsGiven);
  const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
  const condition11 = $.compare(blockingSeconds, ">=", $.compute($.literal(2), "*", meanSeconds));
  if ($.is(condition11)) {
    return $.named("dalyInterval", "result", $.because(condition11, meanSeconds));
  }
  const ratio = $.named("ratio", "local", $.compute(blockingSeconds, "/", $.compute($.literal(2), "*", meanSeconds)));
  return $.named("dalyInterval", "result", $.compute($.compute(youngInterval(blockingSeconds, meanSeconds), "*", $.compute($.compute($.literal(1), "+", $.compute($.math("sqrt", ratio), "/", $.literal(3))), "+", $.compute(ratio, "/", $.literal(9)))), "-", blockingSeconds));
}

export function youngInterval(blockingSecondsGiven: $.Loose<number>, meanSecondsGiven: $.Loose<number>): $.Loose<number> {
  const blockingSeconds = $.named("blockingSeconds", "local", blockingSecondsGiven);
  const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
  return $.named("youngInterval", "result", $.math("sqrt", $.compute($.compute($.literal(2), "*", blockingSeconds), "*", meanSeconds)));
}

export function noSpareProbability(loadGiven: $.Loose<number>, sparesGiven: $.Loose<number>): $.Loose<number> {
  const load = $.named("load", "local", loadGiven);
  const spares = $.named("spares", "local", sparesGiven);
  const condition26 = $.compare(load, "<=", $.literal(0));
  if ($.is(condition26)) {
    return $.named("noSpareProbability", "result", $.because(condition26, $.literal(0)));
  }
  let inverse: $.Loose<number> = $.named("inverse", "local", $.literal(1));
  for (let spare: $.Loose<number> = $.named("spare", "local", $.literal(1)); $.is($.compare(spare, "<=", spares)); spare = $.named("spare", "local", $.compute(spare, "+", $.literal(1)))) {
    inverse = $.named("inverse", "local", $.compute($.literal(1), "+", $.compute($.compute(spare, "/", load), "*", inverse)));
    const condition30 = $.compare(inverse, ">", $.literal(1e15));
    if ($.is(condition30)) {
      return $.named("noSpareProbability", "result", $.because(condition30, $.literal(0)));
    }
  }
  return $.named("noSpareProbability", "result", $.compute($.literal(1), "/", inverse));
}

export function jobFailures(scope: $.Scope, acceleratorsGiven: $.Loose<number>, nodesGiven: $.Loose<number>, spareNodesGiven: $.Loose<number>): $.Loose<JobFailures> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const nodes = $.named("nodes", "local", nodesGiven);
  const spareNodes = $.named("spareNodes", "local", spareNodesGiven);
  const controlPlane = $.get($.get(scope.design, "compute"), "controlPlane");
  const operations = $.get($.get(scope.design, "compute"), "operations");
  const software = $.get($.get(scope.design, "compute"), "software");
  const primaries = $.named("primaries", "local", $.otherwise($.get(controlPlane, "primaries"), () => $.literal(1)));
  const hasReplicas = $.named("hasReplicas", "local", $.compare($.otherwise($.get(controlPlane, "replicas"), () => $.literal(0)), ">", $.literal(0)));
  const unprotected = $.named("unprotected", "local", $.choose($.not(hasReplicas), () => $.literal(1), () => $.choose($.compare($.get(controlPlane, "separateRacks"), "===", $.literal(true)), () => $.literal(0), () => $.constant(scope.read, $.literal("reliability.control-common-cause")))));
  const jobRate = $.named("jobRate", "local", $.compute(accelerators, "/", $.constant(scope.read, $.literal("reliability.accelerator-seconds-per-interruption"))));
  const controlRate = $.named("controlRate", "local", $.compute($.compute(primaries, "*", unprotected), "/", $.constant(scope.read, $.literal("reliability.control-node-seconds-between-failures"))));
  const rate = $.named("rate", "local", $.compute(jobRate, "+", controlRate));
  const hardwareShare = $.named("hardwareShare", "local", $.constant(scope.read, $.literal("reliability.hardware-share")));
  const repair = $.named("repair", "local", $.constant(scope.read, $.literal("reliability.repair-seconds")));
  const inRepair = $.named("inRepair", "local", $.compute($.compute(jobRate, "*", hardwareShare), "*", repair));
  const waits = $.named("waits", "local", $.compute(hardwareShare, "*", noSpareProbability(inRepair, spareNodes)));
  const wait = $.named("wait", "local", $.compute($.compute(waits, "*", repair), "/", $.math("max", $.literal(1), nodes)));
  const automation = $.named("automation", "local", $.choose($.compare($.get(software, "orchestrator"), "===", $.literal("none")), () => $.literal("manual"), () => $.get(operations, "automation")));
  return $.named("jobFailures", "result", $.made<JobFailures>("JobFailures", { meanSeconds: $.compute($.literal(1), "/", rate), recoverySeconds: $.compute($.constant(scope.read, $.text($.literal("reliability.recovery-"), automation, $.literal(""))), "+", wait) }));
}

export function goodput(failures: $.Loose<JobFailures>, intervalSecondsGiven: $.Loose<number>, restoreSecondsGiven: $.Loose<number>): $.Loose<number> {
  const intervalSeconds = $.named("intervalSeconds", "local", intervalSecondsGiven);
  const restoreSeconds = $.named("restoreSeconds", "local", restoreSecondsGiven);
  const lost = $.named("lost", "local", $.compute($.compute($.get(failures, "recoverySeconds"), "+", restoreSeconds), "+", $.compute(intervalSeconds, "/", $.literal(2))));
  return $.named("goodput", "result", $.compute($.get(failures, "meanSeconds"), "/", $.compute($.get(failures, "meanSeconds"), "+", lost)));
}
