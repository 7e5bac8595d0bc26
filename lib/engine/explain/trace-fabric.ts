// The fabric of a design sized once more by the traced twins: the same request to the same functions, each count with its
// formula. Whole numbers that a search found, and topologies without a twin, stand there as leaves.
import type { Switch } from "../catalog/parts";
import { fabricNodes } from "../models/compute-pools";
import { type BuiltFabric, fabricNodesPerRack } from "../models/network/built-fabric";
import { opticsOfAll, switchesDraw } from "../models/network/cable-power.trace.gen";
import {
  cablesOfAll,
  commonRate,
  endpointsOfAll,
  freePortsOfAll,
  nodePorts,
  planeRequest,
  splitPorts,
  switchesOfAll,
  tierOfAll,
  wiredNodes,
} from "../models/network/cluster-sums.trace.gen";
import type { LayoutCase } from "../models/network/fabric-layout";
import { layoutOf } from "../models/network/fabric-layout.trace.gen";
import { acceleratorsPerNode } from "../models/network-fabric";
import { balancingShare } from "../models/network-links.trace.gen";
import { breakoutOf, topologyOf } from "../models/network-size";
import type { FabricCables, NetworkTier } from "../result";
import type { FabricLayout } from "../result-network";
import { plainLeaves, railLeaves, singleSwitch, threeTiers, twoTiers } from "../topologies/clos-counts.trace.gen";
import { threeTierLinks, twoTierLinks } from "../topologies/folded-clos";
import { type FabricRequest, type FabricSize, openChoices } from "../topologies/topology";
import * as $ from "../trace/traced";
import type { Evaluated } from "./evaluated";
import { traceRuns } from "./trace-runs";

type Box<T> = $.Loose<T>;

/** Figures by their place below the network. */
export type NetworkFigures = Map<string, Box<unknown>>;

/** What the fabric's trees have in common. */
export interface TracedFabric {
  readonly built: BuiltFabric;
  readonly scope: $.Scope;
  readonly part: $.Traced<Switch> | null;
  /** Rate of a link, and the ports of a node that use it. */
  readonly link: Box<number>;
  readonly portsInUse: Box<number>;
  readonly acceleratorsPerNode: Box<number>;
  readonly size: Box<FabricSize>;
  readonly layout: Box<FabricLayout>;
  readonly planes: Box<number>;
  readonly switchWatts: Box<number>;
  readonly opticWatts: Box<number>;
  /** Figures by their place in the network's section. */
  readonly counts: ReadonlyMap<string, Box<unknown>>;
}

/** One number that is handed over, under the name by which its words are found. */
export const handed = (record: string, field: string, value: number): Box<number> =>
  $.get($.given({ [field]: value }, record), field) as Box<number>;

export const switchBox = (part: Switch | null): $.Traced<Switch> | null =>
  part === null ? null : $.given(part, `part:switches/${part.id}#`);

export const tracedScope = ({ scope }: Evaluated): $.Scope => ({
  design: $.given(scope.design, "design:"),
  read: scope.constant,
});

/** A plane by the twin that counts its topology; a leaf where there is none. */
export function tracedPlane(topology: string, request: Box<FabricRequest>, size: FabricSize): Box<FabricSize> {
  const hasTwin = ["single-switch", "fat-tree", "rail-optimized"].includes(topology);
  const plain = request.value;
  if (!hasTwin || plain === null || plain === undefined) return $.given(size, "plane");
  if (size.tiers.length === 1) return singleSwitch(request);
  const plan = topology === "rail-optimized" ? railLeaves(request) : plainLeaves(request);
  const leaves = plan.value;
  if (leaves === null || leaves === undefined) return $.given(size, "plane");
  if (size.tiers.length === 2)
    return twoTiers(request, plan, handed("network", "linksEach", twoTierLinks(plain, leaves)));
  const links = threeTierLinks(plain, leaves);
  return links === null ? $.given(size, "plane") : threeTiers(request, plan, $.given(links, "links"));
}

/** Traces a fabric that could be sized. */
export function traceFabric(design: Evaluated): TracedFabric | null {
  const { scope, pools, fabric } = design;
  const { built } = fabric;
  if (built === null) return null;
  const traced = tracedScope(design);
  const network = $.get(traced.design, "network");
  const backend = $.get(network, "backend");
  const inService = $.given(fabricNodes(pools), "pools");
  const nodes = wiredNodes($.get(inService, "nodes"), $.get(inService, "spareNodes"));
  const ports = $.get(backend, "portsPerNode");
  const planes = $.get(backend, "planes");
  const part = switchBox(built.part);
  const rate = $.get(backend, "linkRate");
  const link = part === null ? rate : commonRate(rate, $.get(part, "portBytesPerSecond"));
  const clusterNodes = clusterOf(design, nodes);
  const sizes = built.sized.parts.map(({ size }, index) => {
    const own = index === 0 ? clusterNodes : $.compute(nodes, "%", clusterNodes);
    return planeOf(design, { traced, part, link: built.link, nodes: own, ports, size });
  });
  const [size] = sizes;
  if (size === undefined) return null;
  const clusters = $.math("floor", $.compute(nodes, "/", clusterNodes));
  const copies = [$.compute(clusters, "*", planes), planes];
  const parts = $.list(...sizes.map((each, index) => $.made("", { size: each, copies: copies[index] ?? planes })));
  const cables = cablesOfAll(parts);
  const isDirect = topologyOf(scope).neighbours > 0;
  const maxEndpoints = isDirect ? handed("network", "maxEndpoints", built.sized.maxEndpoints) : endpointsOfAll(parts);
  const perNode = handed("pools", "acceleratorsPerNode", acceleratorsPerNode(pools));
  const layout = layoutOf(
    $.get(size as $.Traced<FabricSize>, "layout"),
    $.made<LayoutCase>("LayoutCase", {
      clusters: $.math("ceil", $.compute(nodes, "/", clusterNodes)),
      clusterNodes,
      portsPerNode: ports,
      acceleratorsPerNode: perNode,
      nodesPerRack: handed("network", "nodesPerRack", fabricNodesPerRack(scope, pools)),
      maxEndpoints,
    }),
  );
  const counts = new Map<string, Box<unknown>>();
  const switches = addTiers(counts, built, sizes, copies);
  const runs = traceRuns(counts, "detail.", scope, built.runs, ({ joins }) => ({
    cables: $.get(cables as $.Traced<FabricCables>, joins as keyof FabricCables),
    link,
  }));
  for (const [name, figure] of Object.entries({
    endpoints: nodePorts(nodes, ports),
    linkBytesPerSecond: link,
    planes,
    maxEndpoints,
    bisectionFraction: $.get(size as $.Traced<FabricSize>, "bisectionFraction"),
    worstHops: $.get(size as $.Traced<FabricSize>, "worstHops"),
    balancingFraction: balancingShare(traced),
  }))
    counts.set(name, figure);
  for (const kind of Object.keys(built.sized.cables) as (keyof FabricCables)[])
    counts.set(`cables.${kind}`, $.get(cables as $.Traced<FabricCables>, kind));
  const watts = part === null ? $.literal(null) : drawOf(part);
  const switchWatts = built.switchWatts === null ? $.literal(null) : switchesDraw(switches, watts);
  const opticWatts = built.opticWatts === null ? $.literal(null) : opticsOfAll(runs);
  counts.set("detail.switchWatts", switchWatts);
  counts.set("detail.opticWatts", opticWatts);
  return {
    built,
    scope: traced,
    part,
    link,
    portsInUse: isDirect ? handed("network", "portsInUse", built.sized.portsInUse) : ports,
    acceleratorsPerNode: perNode,
    size,
    layout,
    planes,
    switchWatts,
    opticWatts,
    counts,
  };
}

/** What a switch draws: typically, else at most. */
export const drawOf = (part: $.Traced<Switch>): Box<number> =>
  part.value.typicalWatts === null ? $.get(part, "maxWatts") : $.get(part, "typicalWatts");

function clusterOf({ scope, fabric }: Evaluated, nodes: Box<number>): Box<number> {
  if (nodes.value === fabric.clusterNodes) return nodes;
  const given = $.get($.get($.given(scope.design, "design:"), "network"), "nodesPerCluster");
  return given.value === fabric.clusterNodes ? given : handed("network", "clusterNodes", fabric.clusterNodes);
}

interface PlaneInputs {
  readonly traced: $.Scope;
  readonly part: $.Traced<Switch> | null;
  readonly link: number;
  readonly nodes: Box<number>;
  readonly ports: Box<number>;
  readonly size: FabricSize;
}

function planeOf({ scope }: Evaluated, { traced, part, link, nodes, ports, size }: PlaneInputs): Box<FabricSize> {
  if (part === null) return $.given(size, "plane");
  const topology = topologyOf(scope);
  const backend = $.get($.get(traced.design, "network"), "backend");
  const split = handed("network", "breakout", breakoutOf(part.value, link));
  const rails =
    topology.hasRails && scope.design.network.backend.rails !== null ? $.get(backend, "rails") : $.literal(1);
  const radix = splitPorts($.get(part, "ports"), split);
  const request = planeRequest(backend, nodes, ports, radix, rails, $.given(openChoices, "choices"));
  return tracedPlane(scope.design.network.backend.topology, request, size);
}

/** Totals of every tier, by the planes that have it. */
function addTiers(
  counts: Map<string, Box<unknown>>,
  { sized }: BuiltFabric,
  sizes: readonly Box<FabricSize>[],
  copies: readonly Box<number>[],
): Box<number> {
  const totals = sized.tiers.map(({ tier }) => {
    const found = sizes.flatMap((size, index) =>
      $.each($.get(size as $.Traced<FabricSize>, "tiers"))
        .filter(({ value }) => value.tier === tier)
        .map((own) => $.made("", { counts: own, copies: copies[index] ?? $.literal(1) })),
    );
    return tierOfAll($.list(...found)) as $.Traced<NetworkTier>;
  });
  for (const [index, total] of totals.entries()) {
    for (const key of ["switches", "portsUsed", "portsFree"] as const)
      counts.set(`tiers[${index}].${key}`, $.get(total, key));
  }
  const all = $.list<NetworkTier>(...totals);
  const switches = switchesOfAll(all);
  counts.set("switches", switches);
  counts.set("freePorts", freePortsOfAll(all));
  return switches;
}
