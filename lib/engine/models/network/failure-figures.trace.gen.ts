// The traced twin of failure-figures.ts: do not edit. `npm run registries` writes it anew.
import type { FabricLayout, FailureEffect } from "../../result-network";
import * as $ from "../../trace/traced";
import type { FailureCase } from "./failure-figures";
type FailureFigures = Omit<FailureEffect, "failed" | "stepRatio">;

export function linkCase(part0: $.Given<FabricLayout>): $.Loose<FailureCase> {
  const portsPerNode = $.get(part0, "portsPerNode");
  const clusterNodes = $.get(part0, "clusterNodes");
  return $.named("linkCase", "result", $.made<FailureCase>("FailureCase", { ways: portsPerNode, nodesHit: $.literal(1), nodesAlone: $.literal(1), alike: $.compute(clusterNodes, "*", portsPerNode) }));
}

export function uplinkCase(layout: $.Given<FabricLayout>, planesGiven: $.Loose<number>): $.Loose<FailureCase> {
  const planes = $.named("planes", "local", planesGiven);
  const uplinksPerLeaf = $.get(layout, "uplinksPerLeaf");
  const rails = $.get(layout, "rails");
  const nodesPerLeaf = $.get(layout, "nodesPerLeaf");
  const leavesPerPod = $.get(layout, "leavesPerPod");
  const pods = $.get(layout, "pods");
  return $.named("uplinkCase", "result", $.made<FailureCase>("FailureCase", { ways: $.compute($.compute(uplinksPerLeaf, "*", rails), "*", planes), nodesHit: nodesPerLeaf, nodesAlone: nodesPerLeaf, alike: $.compute($.compute($.compute(uplinksPerLeaf, "*", leavesPerPod), "*", pods), "*", planes) }));
}

export function leafCase(part0: $.Given<FabricLayout>, planesGiven: $.Loose<number>): $.Loose<FailureCase> {
  const rails = $.get(part0, "rails");
  const nodesPerLeaf = $.get(part0, "nodesPerLeaf");
  const leavesPerPod = $.get(part0, "leavesPerPod");
  const pods = $.get(part0, "pods");
  const planes = $.named("planes", "local", planesGiven);
  return $.named("leafCase", "result", $.made<FailureCase>("FailureCase", { ways: $.compute(rails, "*", planes), nodesHit: nodesPerLeaf, nodesAlone: nodesPerLeaf, alike: $.compute($.compute(leavesPerPod, "*", pods), "*", planes) }));
}

export function spineCase(layout: $.Given<FabricLayout>, planesGiven: $.Loose<number>): $.Loose<FailureCase> {
  const planes = $.named("planes", "local", planesGiven);
  const spinesPerPod = $.get(layout, "spinesPerPod");
  const pods = $.get(layout, "pods");
  const nodesPerLeaf = $.get(layout, "nodesPerLeaf");
  const nodesPerPod = $.get(layout, "nodesPerPod");
  return $.named("spineCase", "result", $.made<FailureCase>("FailureCase", { ways: $.compute(spinesPerPod, "*", planes), nodesHit: nodesPerPod, nodesAlone: $.choose($.compare(pods, ">", $.literal(1)), () => nodesPerPod, () => $.compute(nodesPerPod, "-", nodesPerLeaf)), alike: $.compute($.compute(spinesPerPod, "*", pods), "*", planes) }));
}

export function coreCase(part0: $.Given<FabricLayout>, planesGiven: $.Loose<number>): $.Loose<FailureCase> {
  const cores = $.get(part0, "cores");
  const clusterNodes = $.get(part0, "clusterNodes");
  const nodesPerPod = $.get(part0, "nodesPerPod");
  const planes = $.named("planes", "local", planesGiven);
  return $.named("coreCase", "result", $.made<FailureCase>("FailureCase", { ways: $.compute(cores, "*", planes), nodesHit: clusterNodes, nodesAlone: $.compute(clusterNodes, "-", nodesPerPod), alike: $.compute(cores, "*", planes) }));
}

export function railCase(part0: $.Given<FabricLayout>, planesGiven: $.Loose<number>): $.Loose<FailureCase> {
  const rails = $.get(part0, "rails");
  const clusterNodes = $.get(part0, "clusterNodes");
  const planes = $.named("planes", "local", planesGiven);
  return $.named("railCase", "result", $.made<FailureCase>("FailureCase", { ways: $.compute(rails, "*", planes), nodesHit: clusterNodes, nodesAlone: clusterNodes, alike: $.compute(rails, "*", planes) }));
}

export function planeCase(part0: $.Given<FabricLayout>, planesGiven: $.Loose<number>): $.Loose<FailureCase> {
  const clusterNodes = $.get(part0, "clusterNodes");
  const planes = $.named("planes", "local", planesGiven);
  return $.named("planeCase", "result", $.made<FailureCase>("FailureCase", { ways: planes, nodesHit: clusterNodes, nodesAlone: clusterNodes, alike: planes }));
}

export function failureFigures(part: $.Given<FailureCase>, acceleratorsPerNodeGiven: $.Loose<number>, acceleratorsInServiceGiven: $.Loose<number>): $.Loose<FailureFigures> {
  const acceleratorsPerNode = $.named("acceleratorsPerNode", "local", acceleratorsPerNodeGiven);
  const acceleratorsInService = $.named("acceleratorsInService", "local", acceleratorsInServiceGiven);
  const ways = $.get(part, "ways");
  const nodesHit = $.get(part, "nodesHit");
  const nodesAlone = $.get(part, "nodesAlone");
  const alike = $.get(part, "alike");
  return $.named("failureFigures", "result", $.made<FailureFigures>("FailureFigures", { acceleratorsCutOff: $.choose($.compare(ways, ">", $.literal(1)), () => $.literal(0), () => $.math("min", $.compute(nodesAlone, "*", acceleratorsPerNode), acceleratorsInService)), acceleratorsSlowed: $.choose($.compare(ways, ">", $.literal(1)), () => $.math("min", $.compute(nodesHit, "*", acceleratorsPerNode), acceleratorsInService), () => $.literal(0)), shareLeft: $.compute($.literal(1), "-", $.compute($.literal(1), "/", ways)), bisectionLeft: $.compute($.literal(1), "-", $.compute($.literal(1), "/", alike)) }));
}

export function stepRatio(withFailureSecondsGiven: $.Loose<number>, undisturbedSecondsGiven: $.Loose<number>): $.Loose<number> {
  const withFailureSeconds = $.named("withFailureSeconds", "local", withFailureSecondsGiven);
  const undisturbedSeconds = $.named("undisturbedSeconds", "local", undisturbedSecondsGiven);
  return $.named("stepRatio", "result", $.compute(withFailureSeconds, "/", undisturbedSeconds));
}
