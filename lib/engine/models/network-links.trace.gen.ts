// The traced twin of network-links.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import type { FabricStage } from "../topologies/topology";
import * as $ from "../trace/traced";
import type { FabricRates } from "./network-links";
import type { FabricShape } from "./network-links";

export function balancingShare(scope: $.Scope): $.Loose<number> {
  return $.named("balancingShare", "result", $.constant(scope.read, $.text($.literal("network.balancing-"), $.get($.get($.get(scope.design, "network"), "backend"), "loadBalancing"), $.literal(""))));
}

export function fabricEncryptionShare(scope: $.Scope): $.Loose<number> {
  const fabric = $.get($.get($.get(scope.design, "network"), "encryption"), "fabric");
  return $.named("fabricEncryptionShare", "result", $.choose($.or($.compare(fabric, "===", $.literal(null)), () => $.compare(fabric, "===", $.literal("none"))), () => $.literal(1), () => $.constant(scope.read, $.text($.literal("network.encryption-"), fabric, $.literal("")))));
}

export function externalEncryptionShare(scope: $.Scope): $.Loose<number> {
  const external = $.get($.get($.get(scope.design, "network"), "encryption"), "external");
  return $.named("externalEncryptionShare", "result", $.choose($.or($.or($.compare(external, "===", $.literal(null)), () => $.compare(external, "===", $.literal("none"))), () => $.compare(external, "===", $.literal("optical"))), () => $.literal(1), () => $.constant(scope.read, $.text($.literal("network.encryption-"), external, $.literal("")))));
}

export function storageLinkRate(scope: $.Scope): $.Loose<number> {
  const linkRate = $.get($.get($.get(scope.design, "network"), "frontend"), "linkRate");
  const separateStoragePlane = $.get($.get($.get(scope.design, "network"), "frontend"), "separateStoragePlane");
  return $.named("storageLinkRate", "result", $.choose($.compare(separateStoragePlane, "===", $.literal(true)), () => linkRate, () => $.compute(linkRate, "*", $.constant(scope.read, $.literal("network.shared-frontend-share")))));
}

export function portShare(portsGiven: $.Loose<number>, linkGiven: $.Loose<number>, acceleratorsPerNodeGiven: $.Loose<number>): $.Loose<number> {
  const ports = $.named("ports", "local", portsGiven);
  const link = $.named("link", "local", linkGiven);
  const acceleratorsPerNode = $.named("acceleratorsPerNode", "local", acceleratorsPerNodeGiven);
  return $.named("portShare", "result", $.compute($.compute(ports, "*", link), "/", acceleratorsPerNode));
}

function stageRate(rateGiven: $.Loose<number>, taperGiven: $.Loose<number>, crossingGiven: $.Loose<number>): $.Loose<number> {
  const rate = $.named("rate", "local", rateGiven);
  const taper = $.named("taper", "local", taperGiven);
  const crossing = $.named("crossing", "local", crossingGiven);
  return $.named("stageRate", "result", $.choose($.compare(crossing, "<=", $.literal(0)), () => $.literal(Number.POSITIVE_INFINITY), () => $.compute($.compute(rate, "*", taper), "/", crossing)));
}

function nodesBehind(ringCrossingGiven: $.Loose<number>): $.Loose<number> {
  const ringCrossing = $.named("ringCrossing", "local", ringCrossingGiven);
  return $.named("nodesBehind", "result", $.choose($.compare(ringCrossing, ">", $.literal(0)), () => $.compute($.literal(1), "/", ringCrossing), () => $.literal(Number.POSITIVE_INFINITY)));
}

export function fabricRates(scope: $.Scope, shape: $.Given<FabricShape>): $.Loose<FabricRates> {
  const portBytesPerSecond = $.get(shape, "portBytesPerSecond");
  const stages = $.get(shape, "stages");
  const hops = $.get(shape, "hops");
  const link = $.named("link", "local", $.compute(portBytesPerSecond, "*", fabricEncryptionShare(scope)));
  const balanced = $.named("balanced", "local", $.compute(link, "*", balancingShare(scope)));
  const ring = $.named("ring", "local", $.each(stages).reduce<$.Loose<number>>((rate, stage) => $.math("min", rate, stageRate(balanced, $.get(stage, "taper"), $.get(stage, "ringCrossing"))), link));
  const allToAll = $.named("allToAll", "local", $.each(stages).reduce<$.Loose<number>>((rate, stage) => $.math("min", rate, stageRate(balanced, $.get(stage, "taper"), $.get(stage, "allToAllCrossing"))), link));
  const openRing = $.named("openRing", "local", $.each(stages).reduce<$.Loose<number>>((rate, stage) => $.math("min", rate, stageRate(balanced, $.literal(1), $.get(stage, "ringCrossing"))), link));
  const openAllToAll = $.named("openAllToAll", "local", $.each(stages).reduce<$.Loose<number>>((rate, stage) => $.math("min", rate, stageRate(balanced, $.literal(1), $.get(stage, "allToAllCrossing"))), link));
  const taper = $.named("taper", "local", $.each(stages).reduce<$.Loose<number>>((narrowest, stage) => $.math("min", narrowest, $.get(stage, "taper")), $.literal(2)));
  const ringCrossing = $.named("ringCrossing", "local", $.each(stages).reduce<$.Loose<number>>((found, stage) => $.choose($.and($.compare(found, "<", $.literal(0)), () => $.compare($.get(stage, "taper"), "===", taper)), () => $.get(stage, "ringCrossing"), () => found), $.negative($.literal(1))));
  const allToAllCrossing = $.named("allToAllCrossing", "local", $.each(stages).reduce<$.Loose<number>>((found, stage) => $.choose($.and($.compare(found, "<", $.literal(0)), () => $.compare($.get(stage, "taper"), "===", taper)), () => $.get(stage, "allToAllCrossing"), () => found), $.negative($.literal(1))));
  return $.named("fabricRates", "result", $.made<FabricRates>("FabricRates", { linkBytesPerSecond: link, ringBytesPerSecond: ring, allToAllBytesPerSecond: allToAll, stepSeconds: $.compute($.constant(scope.read, $.literal("network.fabric-latency")), "+", $.compute(hops, "*", $.constant(scope.read, $.literal("network.hop-latency")))), ringCrossing: $.math("max", $.literal(0), ringCrossing), allToAllCrossing: $.math("max", $.literal(0), allToAllCrossing), isNarrowed: $.choose($.and($.compare(taper, "<", $.literal(1)), () => $.not($.some(stages, (stage) => $.compare($.get(stage, "ringCrossing"), "<=", $.literal(0))))), () => $.literal(1), () => $.literal(0)), openRingBytesPerSecond: openRing, openAllToAllBytesPerSecond: openAllToAll, leafNodes: nodesBehind($.otherwise($.maybe($.at(stages, $.literal(0)), "ringCrossing"), () => $.literal(0))), podNodes: nodesBehind($.otherwise($.maybe($.at(stages, $.literal(1)), "ringCrossing"), () => $.literal(0))), leafBytesPerSecond: $.compute(balanced, "*", $.otherwise($.maybe($.at(stages, $.literal(0)), "taper"), () => $.literal(1))), podBytesPerSecond: $.compute(balanced, "*", $.otherwise($.maybe($.at(stages, $.literal(1)), "taper"), () => $.literal(1))) }));
}
