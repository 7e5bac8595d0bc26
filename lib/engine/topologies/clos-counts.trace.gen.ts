// The traced twin of clos-counts.ts: do not edit. `npm run registries` writes it anew.
import type { FabricCables, NetworkTier } from "../result";
import type { FabricRequest, FabricSize, FabricStage } from "./topology";
import * as $ from "../trace/traced";
import type { LeafPlan } from "./clos-counts";
import type { LeafPorts } from "./clos-counts";
import type { PodPlan } from "./clos-counts";
import type { ClosLinks } from "./clos-counts";

export function leafSplit(radixGiven: $.Loose<number>, oversubscriptionGiven: $.Loose<number>): $.Loose<LeafPorts> {
  const radix = $.named("radix", "local", radixGiven);
  const oversubscription = $.named("oversubscription", "local", oversubscriptionGiven);
  const down = $.named("down", "local", $.math("min", $.compute(radix, "-", $.literal(1)), $.math("max", $.literal(1), $.math("floor", $.compute($.compute($.compute(radix, "*", oversubscription), "/", $.compute(oversubscription, "+", $.literal(1))), "+", $.literal(1e-9))))));
  return $.named("leafSplit", "result", $.made<LeafPorts>("LeafPorts", { down, up: $.compute(radix, "-", down) }));
}

export function leafOf(part0: $.Given<FabricRequest>): $.Loose<LeafPorts> {
  const radix = $.get(part0, "radix");
  const oversubscription = $.get(part0, "oversubscription");
  const choices = $.get(part0, "choices");
  const down = $.named("down", "local", $.get(choices, "endpointsPerLeaf"));
  const condition28 = $.compare(down, "===", $.literal(null));
  if ($.is(condition28)) {
    return $.named("leafOf", "result", $.because(condition28, leafSplit($.math("max", $.literal(2), radix), oversubscription)));
  }
  return $.named("leafOf", "result", $.made<LeafPorts>("LeafPorts", { down, up: $.math("ceil", $.compute($.compute(down, "/", oversubscription), "-", $.literal(1e-9))) }));
}

function upperRadixOf(part0: $.Given<FabricRequest>): $.Loose<number> {
  const radix = $.get(part0, "radix");
  const choices = $.get(part0, "choices");
  return $.named("upperRadixOf", "result", $.otherwise($.get(choices, "upperRadix"), () => radix));
}

export function wiredEndpoints(part0: $.Given<FabricRequest>): $.Loose<number> {
  const endpoints = $.get(part0, "endpoints");
  const reservedEndpoints = $.get(part0, "reservedEndpoints");
  return $.named("wiredEndpoints", "result", $.compute(endpoints, "+", reservedEndpoints));
}

export function plainLeaves(request: $.Given<FabricRequest>): $.Loose<LeafPlan> {
  const endpoints = $.get(request, "endpoints");
  const nodes = $.get(request, "nodes");
  const down = $.get(leafOf(request), "down");
  return $.named("plainLeaves", "result", $.made<LeafPlan>("LeafPlan", { leaves: $.math("max", $.literal(1), $.math("ceil", $.compute(wiredEndpoints(request), "/", down))), portsPerNodeOnLeaf: $.math("min", down, $.choose($.compare(nodes, ">", $.literal(0)), () => $.compute(endpoints, "/", nodes), () => $.literal(1))), rails: $.literal(1) }));
}

export function railLeaves(request: $.Given<FabricRequest>): $.Loose<LeafPlan> {
  const endpoints = $.get(request, "endpoints");
  const nodes = $.get(request, "nodes");
  const rails = $.named("rails", "local", $.math("max", $.literal(1), $.get(request, "rails")));
  const down = $.get(leafOf(request), "down");
  const endpointsPerRail = $.named("endpointsPerRail", "local", $.math("ceil", $.compute(wiredEndpoints(request), "/", rails)));
  return $.named("railLeaves", "result", $.made<LeafPlan>("LeafPlan", { leaves: $.compute(rails, "*", $.math("max", $.literal(1), $.math("ceil", $.compute(endpointsPerRail, "/", down)))), portsPerNodeOnLeaf: $.math("max", $.literal(1), $.choose($.compare(nodes, ">", $.literal(0)), () => $.compute($.compute(endpoints, "/", nodes), "/", rails), () => $.literal(1))), rails }));
}

function endpointsOn(leavesGiven: $.Loose<number>, railsGiven: $.Loose<number>, downGiven: $.Loose<number>): $.Loose<number> {
  const leaves = $.named("leaves", "local", leavesGiven);
  const rails = $.named("rails", "local", railsGiven);
  const down = $.named("down", "local", downGiven);
  return $.named("endpointsOn", "result", $.compute($.compute($.math("floor", $.compute(leaves, "/", rails)), "*", rails), "*", down));
}

function freePorts(switchesGiven: $.Loose<number>, portsUsedGiven: $.Loose<number>, radixGiven: $.Loose<number>): $.Loose<number> {
  const switches = $.named("switches", "local", switchesGiven);
  const portsUsed = $.named("portsUsed", "local", portsUsedGiven);
  const radix = $.named("radix", "local", radixGiven);
  return $.named("freePorts", "result", $.compute($.compute(switches, "*", radix), "-", portsUsed));
}

function singleTier(portsUsedGiven: $.Loose<number>, radixGiven: $.Loose<number>): $.Loose<NetworkTier> {
  const portsUsed = $.named("portsUsed", "local", portsUsedGiven);
  const radix = $.named("radix", "local", radixGiven);
  return $.named("singleTier", "result", $.made<NetworkTier>("NetworkTier", { tier: $.literal("single"), switches: $.literal(1), portsUsed, portsFree: freePorts($.literal(1), portsUsed, radix) }));
}

function leafTier(switchesGiven: $.Loose<number>, portsUsedGiven: $.Loose<number>, radixGiven: $.Loose<number>): $.Loose<NetworkTier> {
  const switches = $.named("switches", "local", switchesGiven);
  const portsUsed = $.named("portsUsed", "local", portsUsedGiven);
  const radix = $.named("radix", "local", radixGiven);
  return $.named("leafTier", "result", $.made<NetworkTier>("NetworkTier", { tier: $.literal("leaf"), switches, portsUsed, portsFree: freePorts(switches, portsUsed, radix) }));
}

function spineTier(switchesGiven: $.Loose<number>, portsUsedGiven: $.Loose<number>, radixGiven: $.Loose<number>): $.Loose<NetworkTier> {
  const switches = $.named("switches", "local", switchesGiven);
  const portsUsed = $.named("portsUsed", "local", portsUsedGiven);
  const radix = $.named("radix", "local", radixGiven);
  return $.named("spineTier", "result", $.made<NetworkTier>("NetworkTier", { tier: $.literal("spine"), switches, portsUsed, portsFree: freePorts(switches, portsUsed, radix) }));
}

function coreTier(switchesGiven: $.Loose<number>, portsUsedGiven: $.Loose<number>, radixGiven: $.Loose<number>): $.Loose<NetworkTier> {
  const switches = $.named("switches", "local", switchesGiven);
  const portsUsed = $.named("portsUsed", "local", portsUsedGiven);
  const radix = $.named("radix", "local", radixGiven);
  return $.named("coreTier", "result", $.made<NetworkTier>("NetworkTier", { tier: $.literal("core"), switches, portsUsed, portsFree: freePorts(switches, portsUsed, radix) }));
}

function closCables(endpointLeafGiven: $.Loose<number>, leafSpineGiven: $.Loose<number>, spineCoreGiven: $.Loose<number>): $.Loose<FabricCables> {
  const endpointLeaf = $.named("endpointLeaf", "local", endpointLeafGiven);
  const leafSpine = $.named("leafSpine", "local", leafSpineGiven);
  const spineCore = $.named("spineCore", "local", spineCoreGiven);
  return $.named("closCables", "result", $.made<FabricCables>("FabricCables", { endpointLeaf, leafSpine, spineCore, intraGroup: $.literal(0), interGroup: $.literal(0) }));
}

function leafStage(request: $.Given<FabricRequest>, plan: $.Given<LeafPlan>): $.Loose<FabricStage> {
  const down = $.get(leafOf(request), "down");
  const up = $.get(leafOf(request), "up");
  const wired = $.named("wired", "local", wiredEndpoints(request));
  return $.named("leafStage", "result", $.made<FabricStage>("FabricStage", { taper: $.math("min", $.literal(1), $.compute(up, "/", down)), ringCrossing: $.math("min", $.literal(1), $.compute($.get(plan, "portsPerNodeOnLeaf"), "/", down)), allToAllCrossing: $.choose($.compare(wired, ">", $.literal(0)), () => $.math("max", $.literal(0), $.compute($.literal(1), "-", $.compute(down, "/", wired))), () => $.literal(0)) }));
}

export function singleSwitch(request: $.Given<FabricRequest>): $.Loose<FabricSize> {
  const radix = $.get(request, "radix");
  const endpoints = $.get(request, "endpoints");
  const nodes = $.get(request, "nodes");
  const reservedEndpoints = $.get(request, "reservedEndpoints");
  const wired = $.named("wired", "local", wiredEndpoints(request));
  return $.named("singleSwitch", "result", $.made<FabricSize>("FabricSize", { tiers: $.list(singleTier(wired, radix)), cables: closCables(wired, $.literal(0), $.literal(0)), bisectionFraction: $.literal(1), maxEndpoints: $.compute(radix, "-", reservedEndpoints), worstHops: $.literal(1), stages: $.list<never>(), layout: $.made("", { pods: $.literal(1), leavesPerPod: $.literal(1), spinesPerPod: $.literal(0), cores: $.literal(0), rails: $.literal(1), endpointsPerLeaf: radix, uplinksPerLeaf: $.literal(0), linksPerLeafAndSpine: $.literal(0), portsPerNodeOnLeaf: $.choose($.compare(nodes, ">", $.literal(0)), () => $.compute(endpoints, "/", nodes), () => $.literal(1)) }), particulars: $.made("", { endpointsPerLeaf: radix }) }));
}

export function twoTierMost(request: $.Given<FabricRequest>, plan: $.Given<LeafPlan>): $.Loose<number> {
  return $.named("twoTierMost", "result", $.compute(endpointsOn(upperRadixOf(request), $.get(plan, "rails"), $.get(leafOf(request), "down")), "-", $.get(request, "reservedEndpoints")));
}

export function twoTiers(request: $.Given<FabricRequest>, plan: $.Given<LeafPlan>, linksEachGiven: $.Loose<number>): $.Loose<FabricSize> {
  const linksEach = $.named("linksEach", "local", linksEachGiven);
  const leaves = $.get(plan, "leaves");
  const rails = $.get(plan, "rails");
  const portsPerNodeOnLeaf = $.get(plan, "portsPerNodeOnLeaf");
  const down = $.get(leafOf(request), "down");
  const up = $.get(leafOf(request), "up");
  const wired = $.named("wired", "local", wiredEndpoints(request));
  const stage = $.named("stage", "local", leafStage(request, plan));
  const leafSpine = $.named("leafSpine", "local", $.compute(leaves, "*", up));
  const spines = $.named("spines", "local", $.compute(up, "/", linksEach));
  return $.named("twoTiers", "result", $.made<FabricSize>("FabricSize", { stages: $.list(stage), bisectionFraction: $.get(stage, "taper"), tiers: $.list(leafTier(leaves, $.compute(wired, "+", leafSpine), $.get(request, "radix")), spineTier(spines, leafSpine, upperRadixOf(request))), cables: closCables(wired, leafSpine, $.literal(0)), maxEndpoints: twoTierMost(request, plan), worstHops: $.literal(3), layout: $.made("", { pods: $.literal(1), leavesPerPod: leaves, spinesPerPod: spines, cores: $.literal(0), rails, endpointsPerLeaf: down, uplinksPerLeaf: up, linksPerLeafAndSpine: linksEach, portsPerNodeOnLeaf }), particulars: $.made("", { endpointsPerLeaf: down, uplinksPerLeaf: up, linksPerLeafAndSpine: linksEach }) }));
}

export function podsOf(request: $.Given<FabricRequest>, plan: $.Given<LeafPlan>): $.Loose<PodPlan> {
  const choices = $.get(request, "choices");
  const coreOversubscription = $.get(request, "coreOversubscription");
  const reservedEndpoints = $.get(request, "reservedEndpoints");
  const upperRadix = $.named("upperRadix", "local", upperRadixOf(request));
  const spine = $.named("spine", "local", leafSplit(upperRadix, coreOversubscription));
  const podLeaves = $.named("podLeaves", "local", $.math("min", $.get(spine, "down"), $.otherwise($.get(choices, "leavesPerPod"), () => $.get(spine, "down"))));
  const leavesPerPod = $.named("leavesPerPod", "local", $.choose($.compare($.get(choices, "leavesPerPod"), "===", $.literal(null)), () => $.math("ceil", $.compute($.get(plan, "leaves"), "/", $.math("ceil", $.compute($.get(plan, "leaves"), "/", podLeaves)))), () => podLeaves));
  const pods = $.named("pods", "local", $.math("ceil", $.compute($.get(plan, "leaves"), "/", leavesPerPod)));
  return $.named("podsOf", "result", $.made<PodPlan>("PodPlan", { leavesPerPod, pods, lastLeaves: $.compute($.get(plan, "leaves"), "-", $.compute($.compute(pods, "-", $.literal(1)), "*", leavesPerPod)), maxEndpoints: $.compute(endpointsOn($.compute(podLeaves, "*", upperRadix), $.get(plan, "rails"), $.get(leafOf(request), "down")), "-", reservedEndpoints) }));
}

export function spineUplinks(downlinksGiven: $.Loose<number>, coreOversubscriptionGiven: $.Loose<number>): $.Loose<number> {
  const downlinks = $.named("downlinks", "local", downlinksGiven);
  const coreOversubscription = $.named("coreOversubscription", "local", coreOversubscriptionGiven);
  return $.named("spineUplinks", "result", $.math("max", $.literal(1), $.math("ceil", $.compute($.compute(downlinks, "/", coreOversubscription), "-", $.literal(1e-9)))));
}

export function threeTiers(request: $.Given<FabricRequest>, plan: $.Given<LeafPlan>, links: $.Given<ClosLinks>): $.Loose<FabricSize> {
  const leavesPerPod = $.get(podsOf(request, plan), "leavesPerPod");
  const pods = $.get(podsOf(request, plan), "pods");
  const lastLeaves = $.get(podsOf(request, plan), "lastLeaves");
  const maxEndpoints = $.get(podsOf(request, plan), "maxEndpoints");
  const down = $.get(leafOf(request), "down");
  const up = $.get(leafOf(request), "up");
  const coresPerGroup = $.get(links, "coresPerGroup");
  const upperRadix = $.named("upperRadix", "local", upperRadixOf(request));
  const wired = $.named("wired", "local", wiredEndpoints(request));
  const stage = $.named("stage", "local", leafStage(request, plan));
  const spinesPerPod = $.named("spinesPerPod", "local", $.compute(up, "/", $.get(links, "leafSpine")));
  const lastNeeded = $.named("lastNeeded", "local", spineUplinks($.compute(lastLeaves, "*", $.get(links, "leafSpine")), $.get(request, "coreOversubscription")));
  const lastUplinks = $.named("lastUplinks", "local", $.math("min", $.get(links, "spineUplinks"), $.compute($.math("ceil", $.compute(lastNeeded, "/", coresPerGroup)), "*", coresPerGroup)));
  const leafSpine = $.named("leafSpine", "local", $.compute($.get(plan, "leaves"), "*", up));
  const spineCore = $.named("spineCore", "local", $.compute(spinesPerPod, "*", $.compute($.compute($.compute(pods, "-", $.literal(1)), "*", $.get(links, "spineUplinks")), "+", lastUplinks)));
  const cores = $.named("cores", "local", $.compute(spinesPerPod, "*", coresPerGroup));
  const podEndpoints = $.named("podEndpoints", "local", $.compute(leavesPerPod, "*", down));
  const podTaper = $.named("podTaper", "local", $.math("min", $.literal(1), $.compute($.compute(up, "/", down), "*", $.compute($.get(links, "spineUplinks"), "/", $.compute(leavesPerPod, "*", $.get(links, "leafSpine"))))));
  return $.named("threeTiers", "result", $.made<FabricSize>("FabricSize", { stages: $.list(stage, $.made("", { taper: podTaper, ringCrossing: $.math("min", $.literal(1), $.compute($.compute($.get(request, "endpoints"), "/", $.math("max", $.literal(1), $.get(request, "nodes"))), "/", podEndpoints)), allToAllCrossing: $.math("max", $.literal(0), $.compute($.literal(1), "-", $.compute(podEndpoints, "/", $.math("max", $.literal(1), wired)))) })), bisectionFraction: $.math("min", $.get(stage, "taper"), podTaper), tiers: $.list(leafTier($.get(plan, "leaves"), $.compute(wired, "+", leafSpine), $.get(request, "radix")), spineTier($.compute(pods, "*", spinesPerPod), $.compute(leafSpine, "+", spineCore), upperRadix), coreTier(cores, spineCore, upperRadix)), cables: closCables(wired, leafSpine, spineCore), maxEndpoints, worstHops: $.literal(5), layout: $.made("", { pods, leavesPerPod, spinesPerPod, cores, rails: $.get(plan, "rails"), endpointsPerLeaf: down, uplinksPerLeaf: up, linksPerLeafAndSpine: $.get(links, "leafSpine"), portsPerNodeOnLeaf: $.get(plan, "portsPerNodeOnLeaf") }), particulars: $.made("", { endpointsPerLeaf: down, uplinksPerLeaf: up, linksPerLeafAndSpine: $.get(links, "leafSpine"), pods, leavesPerPod, leavesOfLastPod: lastLeaves, spinesPerPod }) }));
}
