// What stands beside the traced fabric: the other planes, the way out, isolation, and the draw of all of it.
import { busiestServing } from "../models/network";
import { networkDraw, opticsOfAll, switchesDraw } from "../models/network/cable-power.trace.gen";
import { splitPorts, wiredNodes } from "../models/network/cluster-sums.trace.gen";
import {
  managementCables,
  managementFree,
  managementLeaves,
  managementUplinks,
  sideCables,
  sideDraw,
  sideEndpoints,
  sideRate,
  sideSwitches,
  sideWatts,
} from "../models/network/side-plane.trace.gen";
import { frontPorts, serverPorts } from "../models/network/side-planes";
import { demandInAll, servingDemand, survivorsOf, uplinkRateOf } from "../models/network/uplink-figures.trace.gen";
import { externalEncryptionShare } from "../models/network-links.trace.gen";
import { breakoutOf } from "../models/network-size";
import { storageServersOf } from "../models/storage-tiers";
import type { FabricCables } from "../result";
import type { CableRun, SidePlane, UplinkDemand } from "../result-network";
import { topologies } from "../topologies/topologies.gen";
import { type FabricRequest, type FabricSize, isMisfit, openChoices } from "../topologies/topology";
import * as $ from "../trace/traced";
import type { Evaluated } from "./evaluated";
import {
  drawOf,
  handed,
  type NetworkFigures,
  switchBox,
  type TracedFabric,
  tracedPlane,
  tracedScope,
} from "./trace-fabric";
import { traceRuns } from "./trace-runs";

/** Adds the planes beside the back end, the uplinks and the isolation. */
export function besideFigures(figures: NetworkFigures, design: Evaluated, fabric: TracedFabric | null): void {
  const watts = addPlanes(figures, design);
  if (fabric !== null && fabric.switchWatts.value !== null) {
    const optics = $.otherwise(fabric.opticWatts, () => $.literal(0));
    figures.set("watts", networkDraw(fabric.switchWatts, optics, watts));
  }
  addUplinks(figures, design);
  addIsolation(figures, design);
}

function addPlanes(figures: NetworkFigures, design: Evaluated): $.Loose<number> {
  const { pools, scope, result } = design;
  const stored = storageServersOf(scope, result().storage.tiers);
  const every = $.given({ nodes: pools.nodes, spareNodes: pools.spareNodes }, "everyPool");
  const nodes = wiredNodes($.get(every, "nodes"), $.get(every, "spareNodes"));
  const planes = (result().network.detail?.sidePlanes ?? []).map((plane, index) => {
    const ports = handed("side", "nodePorts", plane.nodePorts);
    const servers = handed("side", "servers", stored);
    const perServer = serverPorts(scope, plane.plane);
    const rest = plane.endpoints - Number(nodes.value) * plane.nodePorts - stored * perServer;
    const serverPortsOf =
      plane.plane === "management" || perServer === 0
        ? $.literal(perServer)
        : $.constant(scope.constant, $.literal("storage.server-ports"));
    const endpoints = sideEndpoints(nodes, ports, servers, serverPortsOf, handed("side", "others", rest));
    const at = `detail.sidePlanes[${index}]`;
    const laid: LaidRuns = (countsOf) => traceRuns(figures, `${at}.`, design.scope, plane.runs, countsOf);
    const traced =
      plane.plane === "management"
        ? managed(design, plane, endpoints, laid)
        : sidePlane(design, plane, endpoints, nodes, laid);
    for (const [name, figure] of Object.entries({ nodePorts: ports, endpoints, ...traced }))
      figures.set(`${at}.${name}`, figure);
    return $.made("", { watts: traced.watts ?? $.literal(null) }) as unknown as $.Traced<SidePlane>;
  });
  return sideWatts($.list<SidePlane>(...planes));
}

type PlaneFigures = Partial<Record<keyof SidePlane, $.Loose<number>>>;
type LaidRuns = (countsOf: Parameters<typeof traceRuns>[4]) => $.Loose<readonly CableRun[]>;

function sidePlane(
  design: Evaluated,
  plane: SidePlane,
  endpoints: $.Loose<number>,
  nodes: $.Loose<number>,
  laid: LaidRuns,
): PlaneFigures {
  const { scope, pools } = design;
  const part = switchBox(scope.part("switches", plane.switchId));
  if (part === null || plane.portBytesPerSecond === null) return {};
  const frontend = $.get($.get(tracedScope(design).design, "network"), "frontend");
  const all = handed("side", "allPorts", frontPorts(scope, pools).all);
  const split = handed("network", "breakout", breakoutOf(part.value, plane.portBytesPerSecond));
  const request = $.made<FabricRequest>("FabricRequest", {
    endpoints,
    nodes,
    radix: splitPorts($.get(part, "ports"), split),
    oversubscription: $.literal(1),
    coreOversubscription: $.literal(1),
    reservedEndpoints: $.literal(0),
    rails: $.literal(1),
    choices: $.given(openChoices, "choices"),
  });
  const plain = topologies["fat-tree"].size(request.value);
  if (isMisfit(plain)) return {};
  const size = tracedPlane("fat-tree", request, plain) as $.Traced<FabricSize>;
  const [leafTier, ...uppers] = $.each($.get(size, "tiers"));
  const leaves = leafTier === undefined ? $.literal(0) : $.get(leafTier, "switches");
  const sum = (boxes: readonly $.Loose<number>[]) =>
    boxes.reduce<$.Loose<number>>((total, box) => $.compute(total, "+", box), $.literal(0));
  const spines = sum(uppers.map((tier) => $.get(tier, "switches")));
  const switches = sideSwitches(leaves, spines);
  const rate = sideRate($.get(frontend, "linkRate"), all, $.get(part, "portBytesPerSecond"));
  const cables = $.get(size, "cables") as $.Traced<FabricCables>;
  const runs = laid(({ joins }) => ({ cables: $.get(cables, joins as keyof FabricCables), link: rate }));
  return {
    portBytesPerSecond: rate,
    leaves,
    spines,
    switches,
    cables: sideCables(size),
    freePorts: sum($.each($.get(size, "tiers")).map((tier) => $.get(tier, "portsFree"))),
    watts: planeDraw(part, switches, runs),
  };
}

/** Switches with optics; where neither draw of the switch is known there is none of the plane. */
function planeDraw(
  part: NonNullable<ReturnType<typeof switchBox>>,
  switches: $.Loose<number>,
  runs: $.Loose<readonly CableRun[]>,
): $.Loose<number> {
  const watts = drawOf(part);
  if (watts.value === null) return watts;
  const optics = part.value.typicalWatts === null ? $.literal(0) : opticsOfAll(runs);
  return sideDraw(switchesDraw(switches, watts), optics);
}

function managed({ scope }: Evaluated, plane: SidePlane, endpoints: $.Loose<number>, laid: LaidRuns): PlaneFigures {
  const part = switchBox(scope.part("switches", plane.switchId));
  if (part === null) return {};
  const [ports, uplinks] = [$.get(part, "ports"), $.get(part, "uplinkPorts")];
  const leaves = managementLeaves(endpoints, ports, uplinks);
  const switches = sideSwitches(leaves, $.literal(0));
  const rate = $.get(part, "portBytesPerSecond");
  const uplinkRate = $.get(part, "uplinkBytesPerSecond");
  const hasUplinks = part.value.uplinkPorts >= 2 && uplinkRate.value !== null;
  const runs = laid(({ joins }) =>
    joins === "endpointLeaf"
      ? { cables: endpoints, link: rate }
      : { cables: managementUplinks(leaves), link: hasUplinks ? uplinkRate : rate },
  );
  return {
    portBytesPerSecond: rate,
    leaves,
    spines: $.literal(0),
    switches,
    cables: managementCables(endpoints, leaves),
    freePorts: managementFree(endpoints, leaves, ports, uplinks),
    watts: planeDraw(part, switches, runs),
  };
}

function addUplinks(figures: NetworkFigures, design: Evaluated): void {
  const { scope, jobs, result } = design;
  const traced = tracedScope(design);
  const routers = $.get($.get(traced.design, "network"), "routers");
  const share = externalEncryptionShare(traced);
  const isOff = scope.design.network.encryption.externalLinksOff === true;
  const links = isOff ? $.literal(0) : $.get(routers, "uplinks");
  const rate = $.get(routers, "uplinkRate");
  figures.set("detail.externalEncryptionFraction", share);
  const { network } = result();
  if (network.uplinkBytesPerSecond !== null) figures.set("uplinkBytesPerSecond", uplinkRateOf(links, rate, share));
  if (network.uplinkAfterFailureBytesPerSecond !== null) {
    const survivors = survivorsOf(links, $.get(routers, "routers"));
    figures.set("uplinkAfterFailureBytesPerSecond", uplinkRateOf(survivors, rate, share));
  }
  const demand: { readonly [K in keyof UplinkDemand]: $.Loose<number> } = {
    ingestBytesPerSecond: $.get(routers, "ingestBytesPerSecond"),
    servingBytesPerSecond: servedBytes(design, busiestServing(scope, jobs)),
    replicationBytesPerSecond: $.get($.get($.get(traced.design, "storage"), "recovery"), "replicationBytesPerSecond"),
  };
  for (const [name, figure] of Object.entries(demand)) figures.set(`detail.uplinkDemand.${name}`, figure);
  if (network.uplinkDemandBytesPerSecond !== null)
    figures.set("uplinkDemandBytesPerSecond", demandInAll($.made<UplinkDemand>("UplinkDemand", demand)));
}

function servedBytes(design: Evaluated, busiest: ReturnType<typeof busiestServing>): $.Loose<number> {
  if (busiest === null) return $.literal(null);
  const { scope } = design;
  const root = tracedScope(design).design;
  const serving = $.get($.at($.get($.get(root, "workload"), "jobs"), $.literal(busiest.index)), "serving");
  const wanted = $.get($.get($.get(root, "purpose"), "targets"), "requestsPerSecond");
  const rate = wanted.value === null ? handed("serving", "requestsPerSecond", busiest.requestsPerSecond) : wanted;
  const perToken = $.constant(scope.constant, $.literal("network.bytes-per-served-token"));
  return servingDemand(rate, $.get(serving, "inputTokens"), $.get(serving, "outputTokens"), perToken);
}

function addIsolation(figures: NetworkFigures, design: Evaluated): void {
  const { scope, result } = design;
  const isolation = $.get($.get(tracedScope(design).design, "network"), "isolation");
  for (const [index, { mechanism, limit }] of (result().network.detail?.isolation ?? []).entries()) {
    const at = `detail.isolation[${index}]`;
    const { segments } = scope.design.network.isolation;
    figures.set(
      `${at}.needed`,
      segments === null ? $.literal(0) : $.get($.get(isolation, "segments"), "length" as never),
    );
    if (limit === null) continue;
    const id = mechanism === "vlan" ? "network.vlan-limit" : "network.partition-key-limit";
    figures.set(`${at}.limit`, $.constant(scope.constant, $.literal(id)));
  }
}
