// The traced twin of reliability.ts: do not edit. `npm run registries` writes it anew.
import type { Recovery } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { FailureClassId, FleetId } from "./failure-classes";
import { fleetIds as fleetIdsData } from "./failure-classes";
import type { Quantiles } from "./fleet-spread";
import { spreadOfFleets } from "./fleet-spread.trace.gen";
import * as $ from "../trace/traced";
import type { IntervalChoice } from "./reliability";
import type { JobFailures } from "./reliability";
const fleetIds = $.table("fleetIds", fleetIdsData);

export function dalyInterval(blockingSecondsGiven: $.Loose<number>, meanSecondsGiven: $.Loose<number>): $.Loose<number> {
  const blockingSeconds = $.named("blockingSeconds", "local", blockingSecondsGiven);
  const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
  const condition14 = $.compare(blockingSeconds, ">=", $.compute($.literal(2), "*", meanSeconds));
  if ($.is(condition14)) {
    return $.named("dalyInterval", "result", $.because(condition14, meanSeconds));
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
  const condition29 = $.compare(load, "<=", $.literal(0));
  if ($.is(condition29)) {
    return $.named("noSpareProbability", "result", $.because(condition29, $.literal(0)));
  }
  let inverse: $.Loose<number> = $.named("inverse", "local", $.literal(1));
  for (let spare: $.Loose<number> = $.named("spare", "local", $.literal(1)); $.is($.compare(spare, "<=", spares)); spare = $.named("spare", "local", $.compute(spare, "+", $.literal(1)))) {
    inverse = $.named("inverse", "local", $.compute($.literal(1), "+", $.compute($.compute(spare, "/", load), "*", inverse)));
    const condition33 = $.compare(inverse, ">", $.literal(1e15));
    if ($.is(condition33)) {
      return $.named("noSpareProbability", "result", $.because(condition33, $.literal(0)));
    }
  }
  return $.named("noSpareProbability", "result", $.compute($.literal(1), "/", inverse));
}

export function checkpointInterval(choice: $.Given<IntervalChoice>, meanSecondsGiven: $.Loose<number>): $.Loose<number> {
  const meanSeconds = $.named("meanSeconds", "local", meanSecondsGiven);
  const givenSeconds = $.get(choice, "givenSeconds");
  const blockingSeconds = $.get(choice, "blockingSeconds");
  const shortestSeconds = $.get(choice, "shortestSeconds");
  return $.named("checkpointInterval", "result", $.otherwise(givenSeconds, () => $.math("max", dalyInterval(blockingSeconds, meanSeconds), shortestSeconds, $.literal(1))));
}

function fleetSeconds(scope: $.Scope, id: $.Given<FleetId>): $.Loose<number> {
  return $.named("fleetSeconds", "result", $.constant(scope.read, $.text($.literal("reliability.accelerator-seconds-"), id, $.literal(""))));
}

function publishedSpread(scope: $.Scope): $.Loose<Quantiles> {
  return $.named("publishedSpread", "result", spreadOfFleets($.list(...$.each(fleetIds).map((id) => fleetSeconds(scope, id)))));
}

export function acceleratorSeconds(scope: $.Scope): $.Loose<number> {
  const failureClass = $.get($.get($.get(scope.design, "compute"), "operations"), "failureClass");
  return $.named("acceleratorSeconds", "result", $.choose($.compare(failureClass, "===", $.literal("published-fleets")), () => $.get(publishedSpread(scope), "p50"), () => fleetSeconds(scope, failureClass)));
}

export function nodesInRepair(scope: $.Scope, interruptionsPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const interruptionsPerSecond = $.named("interruptionsPerSecond", "local", interruptionsPerSecondGiven);
  return $.named("nodesInRepair", "result", $.compute($.compute(interruptionsPerSecond, "*", $.constant(scope.read, $.literal("reliability.hardware-share"))), "*", $.constant(scope.read, $.literal("reliability.repair-seconds"))));
}

export function jobFailures(scope: $.Scope, acceleratorsGiven: $.Loose<number>, replicasGiven: $.Loose<number>, spareNodesGiven: $.Loose<number>): $.Loose<JobFailures> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const replicas = $.named("replicas", "local", replicasGiven);
  const spareNodes = $.named("spareNodes", "local", spareNodesGiven);
  const operations = $.get($.get(scope.design, "compute"), "operations");
  const software = $.get($.get(scope.design, "compute"), "software");
  const spread = $.named("spread", "local", publishedSpread(scope));
  const ofClass = $.named("ofClass", "local", acceleratorSeconds(scope));
  const controlRate = $.named("controlRate", "local", controlPlaneRate(scope));
  function mean(acceleratorSecondsGiven: $.Loose<number>): $.Loose<number> {
    const acceleratorSeconds = $.named("acceleratorSeconds", "local", acceleratorSecondsGiven);
    return $.named("mean", "result", $.compute($.literal(1), "/", $.compute($.compute(accelerators, "/", acceleratorSeconds), "+", controlRate)));
  }
  const jobRate = $.named("jobRate", "local", $.compute(accelerators, "/", ofClass));
  const waits = $.named("waits", "local", $.compute($.constant(scope.read, $.literal("reliability.hardware-share")), "*", noSpareProbability(nodesInRepair(scope, jobRate), spareNodes)));
  const repair = $.named("repair", "local", $.constant(scope.read, $.literal("reliability.repair-seconds")));
  const automation = $.named("automation", "local", $.choose($.compare($.get(software, "orchestrator"), "===", $.literal("none")), () => $.literal("manual"), () => $.get(operations, "automation")));
  return $.named("jobFailures", "result", $.made<JobFailures>("JobFailures", { failureClass: $.get(operations, "failureClass"), meanSeconds: mean(ofClass), spreadSeconds: $.made("", { p10: mean($.math("min", $.get(spread, "p10"), ofClass)), p50: mean($.get(spread, "p50")), p90: mean($.math("max", $.get(spread, "p90"), ofClass)) }), fleetSeconds: $.list(...$.each(fleetIds).map((id) => $.made("", { id, meanSeconds: mean(fleetSeconds(scope, id)) }))), jobRate, controlRate, recovery: $.made("", { detectionSeconds: $.constant(scope.read, $.text($.literal("reliability.detection-"), automation, $.literal(""))), spareWaitSeconds: $.compute($.compute(waits, "*", repair), "/", $.math("max", $.literal(1), replicas)), restartSeconds: $.constant(scope.read, $.text($.literal("reliability.restart-"), automation, $.literal(""))), restoreSeconds: $.literal(0) }) }));
}

function controlPlaneRate(scope: $.Scope): $.Loose<number> {
  const primaries = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "primaries");
  const replicas = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "replicas");
  const separateRacks = $.get($.get($.get(scope.design, "compute"), "controlPlane"), "separateRacks");
  const unprotected = $.named("unprotected", "local", $.choose($.compare($.otherwise(replicas, () => $.literal(0)), "===", $.literal(0)), () => $.literal(1), () => $.choose($.compare(separateRacks, "===", $.literal(true)), () => $.literal(0), () => $.constant(scope.read, $.literal("reliability.control-common-cause")))));
  return $.named("controlPlaneRate", "result", $.compute($.compute($.otherwise(primaries, () => $.literal(1)), "*", unprotected), "/", $.constant(scope.read, $.literal("reliability.control-node-seconds-between-failures"))));
}
