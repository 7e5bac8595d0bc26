// The traced twin of fabric-layout.ts: do not edit. `npm run registries` writes it anew.
import type { FabricLayout } from "../../result-network";
import type { PlaneLayout } from "../../topologies/topology";
import * as $ from "../../trace/traced";
import type { LayoutCase } from "./fabric-layout";

function racksFor(nodesGiven: $.Loose<number>, nodesPerRackGiven: $.Loose<number>): $.Loose<number> {
  const nodes = $.named("nodes", "local", nodesGiven);
  const nodesPerRack = $.named("nodesPerRack", "local", nodesPerRackGiven);
  return $.named("racksFor", "result", $.math("ceil", $.compute(nodes, "/", nodesPerRack)));
}

function nodesOnLeaf(endpointsPerLeafGiven: $.Loose<number>, portsPerNodeOnLeafGiven: $.Loose<number>, nodesGiven: $.Loose<number>): $.Loose<number> {
  const endpointsPerLeaf = $.named("endpointsPerLeaf", "local", endpointsPerLeafGiven);
  const portsPerNodeOnLeaf = $.named("portsPerNodeOnLeaf", "local", portsPerNodeOnLeafGiven);
  const nodes = $.named("nodes", "local", nodesGiven);
  return $.named("nodesOnLeaf", "result", $.choose($.compare(portsPerNodeOnLeaf, ">", $.literal(0)), () => $.math("min", nodes, $.math("ceil", $.compute(endpointsPerLeaf, "/", portsPerNodeOnLeaf))), () => $.literal(1)));
}

function nodesOfPod(plane: $.Given<PlaneLayout>, nodesPerLeafGiven: $.Loose<number>, nodesGiven: $.Loose<number>): $.Loose<number> {
  const nodesPerLeaf = $.named("nodesPerLeaf", "local", nodesPerLeafGiven);
  const nodes = $.named("nodes", "local", nodesGiven);
  return $.named("nodesOfPod", "result", $.choose($.compare($.get(plane, "leavesPerPod"), ">", $.literal(0)), () => $.math("min", nodes, $.compute($.math("ceil", $.compute($.get(plane, "leavesPerPod"), "/", $.get(plane, "rails"))), "*", nodesPerLeaf)), () => $.math("ceil", $.compute(nodes, "/", $.get(plane, "pods")))));
}

export function layoutOf(plane: $.Given<PlaneLayout>, own: $.Given<LayoutCase>): $.Loose<FabricLayout> {
  const pods = $.get(plane, "pods");
  const leavesPerPod = $.get(plane, "leavesPerPod");
  const spinesPerPod = $.get(plane, "spinesPerPod");
  const cores = $.get(plane, "cores");
  const rails = $.get(plane, "rails");
  const endpointsPerLeaf = $.get(plane, "endpointsPerLeaf");
  const uplinksPerLeaf = $.get(plane, "uplinksPerLeaf");
  const clusters = $.get(own, "clusters");
  const clusterNodes = $.get(own, "clusterNodes");
  const portsPerNode = $.get(own, "portsPerNode");
  const acceleratorsPerNode = $.get(own, "acceleratorsPerNode");
  const nodesPerRack = $.get(own, "nodesPerRack");
  const maxEndpoints = $.get(own, "maxEndpoints");
  const nodesPerLeaf = $.named("nodesPerLeaf", "local", nodesOnLeaf(endpointsPerLeaf, $.get(plane, "portsPerNodeOnLeaf"), clusterNodes));
  const nodesPerPod = $.named("nodesPerPod", "local", $.choose($.compare(pods, ">", $.literal(1)), () => nodesOfPod(plane, nodesPerLeaf, clusterNodes), () => clusterNodes));
  return $.named("layoutOf", "result", $.made<FabricLayout>("FabricLayout", { clusters, clusterNodes, portsPerNode, acceleratorsPerNode, rails, pods, leavesPerPod, spinesPerPod, cores, endpointsPerLeaf, uplinksPerLeaf, linksPerLeafAndSpine: $.get(plane, "linksPerLeafAndSpine"), nodesPerLeaf, nodesPerPod, nodesPerRack, racksPerLeaf: racksFor(nodesPerLeaf, nodesPerRack), racksPerPod: racksFor(nodesPerPod, nodesPerRack), racksPerCluster: racksFor(clusterNodes, nodesPerRack), maxNodes: $.math("floor", $.compute(maxEndpoints, "/", portsPerNode)) }));
}
