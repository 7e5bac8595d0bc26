// The traced twin of cluster-sums.ts: do not edit. `npm run registries` writes it anew.
import type { ResolvedDesign } from "../../inputs/design";
import type { FabricCables, NetworkTier } from "../../result";
import type { FabricChoices, FabricRequest, FabricSize } from "../../topologies/topology";
import * as $ from "../../trace/traced";
type Backend = ResolvedDesign["network"]["backend"];
import type { TierCopies } from "./cluster-sums";
import type { PlaneCopies } from "./cluster-sums";
type TierTotals = Omit<NetworkTier, "tier">;

export function nodePorts(nodesGiven: $.Loose<number>, portsGiven: $.Loose<number>): $.Loose<number> {
  const nodes = $.named("nodes", "local", nodesGiven);
  const ports = $.named("ports", "local", portsGiven);
  return $.named("nodePorts", "result", $.compute(nodes, "*", ports));
}

export function wiredNodes(inServiceGiven: $.Loose<number>, sparesGiven: $.Loose<number>): $.Loose<number> {
  const inService = $.named("inService", "local", inServiceGiven);
  const spares = $.named("spares", "local", sparesGiven);
  return $.named("wiredNodes", "result", $.compute(inService, "+", spares));
}

export function commonRate(nodeRateGiven: $.Loose<number>, switchRateGiven: $.Loose<number>): $.Loose<number> {
  const nodeRate = $.named("nodeRate", "local", nodeRateGiven);
  const switchRate = $.named("switchRate", "local", switchRateGiven);
  return $.named("commonRate", "result", $.math("min", nodeRate, switchRate));
}

export function splitPorts(portsGiven: $.Loose<number>, splitGiven: $.Loose<number>): $.Loose<number> {
  const ports = $.named("ports", "local", portsGiven);
  const split = $.named("split", "local", splitGiven);
  return $.named("splitPorts", "result", $.compute(ports, "*", split));
}

export function planeRequest(backend: $.Given<Backend>, nodesGiven: $.Loose<number>, portsGiven: $.Loose<number>, radixGiven: $.Loose<number>, railsGiven: $.Loose<number>, choices: $.Given<FabricChoices>): $.Loose<FabricRequest> {
  const nodes = $.named("nodes", "local", nodesGiven);
  const ports = $.named("ports", "local", portsGiven);
  const radix = $.named("radix", "local", radixGiven);
  const rails = $.named("rails", "local", railsGiven);
  return $.named("planeRequest", "result", $.made<FabricRequest>("FabricRequest", { endpoints: $.math("ceil", $.compute($.compute(nodes, "*", ports), "/", $.get(backend, "planes"))), nodes, radix, oversubscription: $.get(backend, "oversubscription"), coreOversubscription: $.get(backend, "coreOversubscription"), reservedEndpoints: $.get(backend, "reservedPorts"), rails, choices }));
}

export function tierOfAll(found: $.Given<readonly TierCopies[]>): $.Loose<TierTotals> {
  return $.named("tierOfAll", "result", $.made<TierTotals>("TierTotals", { switches: $.each(found).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get(part, "counts"), "switches"), "*", $.get(part, "copies"))), $.literal(0)), portsUsed: $.each(found).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get(part, "counts"), "portsUsed"), "*", $.get(part, "copies"))), $.literal(0)), portsFree: $.each(found).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get(part, "counts"), "portsFree"), "*", $.get(part, "copies"))), $.literal(0)) }));
}

export function cablesOfAll(parts: $.Given<readonly PlaneCopies[]>): $.Loose<FabricCables> {
  return $.named("cablesOfAll", "result", $.made<FabricCables>("FabricCables", { endpointLeaf: $.each(parts).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get($.get(part, "size"), "cables"), "endpointLeaf"), "*", $.get(part, "copies"))), $.literal(0)), leafSpine: $.each(parts).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get($.get(part, "size"), "cables"), "leafSpine"), "*", $.get(part, "copies"))), $.literal(0)), spineCore: $.each(parts).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get($.get(part, "size"), "cables"), "spineCore"), "*", $.get(part, "copies"))), $.literal(0)), intraGroup: $.each(parts).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get($.get(part, "size"), "cables"), "intraGroup"), "*", $.get(part, "copies"))), $.literal(0)), interGroup: $.each(parts).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get($.get(part, "size"), "cables"), "interGroup"), "*", $.get(part, "copies"))), $.literal(0)) }));
}

export function endpointsOfAll(parts: $.Given<readonly PlaneCopies[]>): $.Loose<number> {
  return $.named("endpointsOfAll", "result", $.each(parts).reduce<$.Loose<number>>((sum, part) => $.compute(sum, "+", $.compute($.get($.get(part, "size"), "maxEndpoints"), "*", $.get(part, "copies"))), $.literal(0)));
}

export function switchesOfAll(tiers: $.Given<readonly NetworkTier[]>): $.Loose<number> {
  return $.named("switchesOfAll", "result", $.each(tiers).reduce<$.Loose<number>>((sum, tier) => $.compute(sum, "+", $.get(tier, "switches")), $.literal(0)));
}

export function freePortsOfAll(tiers: $.Given<readonly NetworkTier[]>): $.Loose<number> {
  return $.named("freePortsOfAll", "result", $.each(tiers).reduce<$.Loose<number>>((sum, tier) => $.compute(sum, "+", $.get(tier, "portsFree")), $.literal(0)));
}
