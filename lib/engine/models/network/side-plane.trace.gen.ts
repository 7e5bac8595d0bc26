// The traced twin of side-plane.ts: do not edit. `npm run registries` writes it anew.
import type { SidePlane } from "../../result-network";
import type { FabricSize } from "../../topologies/topology";
import * as $ from "../../trace/traced";

export function sideEndpoints(nodesGiven: $.Loose<number>, nodePortsGiven: $.Loose<number>, serversGiven: $.Loose<number>, serverPortsGiven: $.Loose<number>, othersGiven: $.Loose<number>): $.Loose<number> {
  const nodes = $.named("nodes", "local", nodesGiven);
  const nodePorts = $.named("nodePorts", "local", nodePortsGiven);
  const servers = $.named("servers", "local", serversGiven);
  const serverPorts = $.named("serverPorts", "local", serverPortsGiven);
  const others = $.named("others", "local", othersGiven);
  return $.named("sideEndpoints", "result", $.compute($.compute($.compute(nodes, "*", nodePorts), "+", $.compute(servers, "*", serverPorts)), "+", others));
}

export function sideRate(nodeBytesPerSecondGiven: $.Loose<number>, nodePortsGiven: $.Loose<number>, switchBytesPerSecondGiven: $.Loose<number>): $.Loose<number> {
  const nodeBytesPerSecond = $.named("nodeBytesPerSecond", "local", nodeBytesPerSecondGiven);
  const nodePorts = $.named("nodePorts", "local", nodePortsGiven);
  const switchBytesPerSecond = $.named("switchBytesPerSecond", "local", switchBytesPerSecondGiven);
  return $.named("sideRate", "result", $.math("min", $.compute(nodeBytesPerSecond, "/", nodePorts), switchBytesPerSecond));
}

export function sideCables(part0: $.Given<FabricSize>): $.Loose<number> {
  const cables = $.get(part0, "cables");
  return $.named("sideCables", "result", $.compute($.compute($.get(cables, "endpointLeaf"), "+", $.get(cables, "leafSpine")), "+", $.get(cables, "spineCore")));
}

export function sideWatts(planes: $.Given<readonly SidePlane[]>): $.Loose<number> {
  return $.named("sideWatts", "result", $.each(planes).reduce<$.Loose<number>>((sum, plane) => $.compute(sum, "+", $.otherwise($.get(plane, "watts"), () => $.literal(0))), $.literal(0)));
}

export function managementLeaves(endpointsGiven: $.Loose<number>, portsGiven: $.Loose<number>, uplinkPortsGiven: $.Loose<number>): $.Loose<number> {
  const endpoints = $.named("endpoints", "local", endpointsGiven);
  const ports = $.named("ports", "local", portsGiven);
  const uplinkPorts = $.named("uplinkPorts", "local", uplinkPortsGiven);
  return $.named("managementLeaves", "result", $.math("ceil", $.compute(endpoints, "/", $.choose($.compare(uplinkPorts, ">=", $.literal(2)), () => ports, () => $.compute(ports, "-", $.literal(2))))));
}

export function managementUplinks(leavesGiven: $.Loose<number>): $.Loose<number> {
  const leaves = $.named("leaves", "local", leavesGiven);
  return $.named("managementUplinks", "result", $.compute($.literal(2), "*", leaves));
}

export function managementCables(endpointsGiven: $.Loose<number>, leavesGiven: $.Loose<number>): $.Loose<number> {
  const endpoints = $.named("endpoints", "local", endpointsGiven);
  const leaves = $.named("leaves", "local", leavesGiven);
  return $.named("managementCables", "result", $.compute(endpoints, "+", managementUplinks(leaves)));
}

export function managementFree(endpointsGiven: $.Loose<number>, leavesGiven: $.Loose<number>, portsGiven: $.Loose<number>, uplinkPortsGiven: $.Loose<number>): $.Loose<number> {
  const endpoints = $.named("endpoints", "local", endpointsGiven);
  const leaves = $.named("leaves", "local", leavesGiven);
  const ports = $.named("ports", "local", portsGiven);
  const uplinkPorts = $.named("uplinkPorts", "local", uplinkPortsGiven);
  return $.named("managementFree", "result", $.compute($.compute(leaves, "*", $.compute(ports, "+", uplinkPorts)), "-", managementCables(endpoints, leaves)));
}

export function sideDraw(switchWattsGiven: $.Loose<number>, opticWattsGiven: $.Loose<number>): $.Loose<number> {
  const switchWatts = $.named("switchWatts", "local", switchWattsGiven);
  const opticWatts = $.named("opticWatts", "local", opticWattsGiven);
  return $.named("sideDraw", "result", $.compute(switchWatts, "+", opticWatts));
}

export function sideSwitches(leavesGiven: $.Loose<number>, spinesGiven: $.Loose<number>): $.Loose<number> {
  const leaves = $.named("leaves", "local", leavesGiven);
  const spines = $.named("spines", "local", spinesGiven);
  return $.named("sideSwitches", "result", $.compute(leaves, "+", spines));
}
