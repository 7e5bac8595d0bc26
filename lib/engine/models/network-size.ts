// Sizes the fabric of every cluster: full ones alike, the last one for the nodes that are left.
import type { Switch } from "../catalog/parts";
import type { FabricCables, NetworkTier } from "../result";
import type { EvaluationScope } from "../scope";
import { topologies } from "../topologies/topologies.gen";
import { type FabricMisfit, type FabricSize, isMisfit, openChoices, type Topology } from "../topologies/topology";
import {
  cablesOfAll,
  endpointsOfAll,
  nodePorts,
  type PlaneCopies,
  planeRequest,
  splitPorts,
  tierOfAll,
} from "./network/cluster-sums";

const BREAKOUTS = [8, 4, 2];

/** Links that one port of a switch is split into: two, four or eight where the ports are faster than the link. */
export function breakoutOf(part: Switch, linkBytesPerSecond: number): number {
  const ratio = part.portBytesPerSecond / linkBytesPerSecond;
  return BREAKOUTS.find((split) => ratio >= split * 0.999) ?? 1;
}

/** Ports of a switch at the link's rate. */
export const effectiveRadix = (part: Switch, linkBytesPerSecond: number): number =>
  splitPorts(part.ports, breakoutOf(part, linkBytesPerSecond));

/** The topology that the design chose. */
export const topologyOf = (scope: EvaluationScope): Topology => topologies[scope.design.network.backend.topology];

/** Rails of one plane; one where the topology has none. */
export function railsOf(scope: EvaluationScope): number {
  return topologyOf(scope).hasRails ? (scope.design.network.backend.rails ?? 1) : 1;
}

export interface Wiring {
  readonly nodes: number;
  readonly clusterNodes: number;
  /** Fabric ports of a node. */
  readonly ports: number;
  /** Ports of a switch at the link's rate; not asked where nodes are joined directly. */
  readonly radix: number;
}

/** Counts of all planes of all clusters. */
export interface SizedFabric {
  readonly tiers: readonly NetworkTier[];
  readonly cables: FabricCables;
  readonly endpoints: number;
  readonly maxEndpoints: number;
  /** Planes by cluster: the full clusters', then that of what is left. */
  readonly parts: readonly PlaneCopies[];
  /** One plane of the largest cluster: what a job in it sees. */
  readonly largest: FabricSize;
  /** Ports of a node that carry something: a torus uses as many for each direction. */
  readonly portsInUse: number;
}

/** Ports that do not fit, with the most that would. */
export interface UnsizedFabric {
  readonly misfit: FabricMisfit;
  /** Ports that one plane of the cluster would have to take. */
  readonly endpointsPerPlane: number;
  readonly maxEndpoints: number;
}

/** Sizes every plane of every cluster of the design. */
export function sizeClusters(scope: EvaluationScope, wiring: Wiring): SizedFabric | UnsizedFabric {
  const { nodes, clusterNodes, ports } = wiring;
  const { planes } = scope.design.network.backend;
  const clusters = Math.floor(nodes / clusterNodes);
  const rest = nodes % clusterNodes;
  const full = sizePlane(scope, wiring, clusterNodes);
  const last = rest === 0 ? null : sizePlane(scope, wiring, rest);
  const unsized = (misfit: FabricMisfit): UnsizedFabric => ({
    misfit,
    endpointsPerPlane: Math.ceil((clusterNodes * ports) / planes),
    maxEndpoints: misfit.maxEndpoints * Math.ceil(nodes / clusterNodes) * planes,
  });
  if (isMisfit(full)) return unsized(full);
  if (last !== null && isMisfit(last)) return unsized(last);
  const parts: PlaneCopies[] = [{ size: full, copies: clusters * planes }];
  if (last !== null) parts.push({ size: last, copies: planes });
  const { neighbours } = topologyOf(scope);
  const perPlane = Math.ceil(ports / planes);
  const lanes = neighbours === 0 ? 0 : Math.floor(perPlane / neighbours);
  const most = endpointsOfAll(parts);
  return {
    parts,
    tiers: sumTiers(parts),
    cables: cablesOfAll(parts),
    endpoints: nodePorts(nodes, ports),
    // Directly joined nodes are counted as nodes, each of which has all its ports.
    maxEndpoints: neighbours === 0 ? most : Math.floor((most / planes) * ports),
    largest: full,
    portsInUse: neighbours === 0 ? ports : lanes * neighbours * planes,
  };
}

function sizePlane(scope: EvaluationScope, { ports, radix }: Wiring, nodes: number): FabricSize | FabricMisfit {
  const { backend } = scope.design.network;
  const topology = topologyOf(scope);
  const request = planeRequest(backend, nodes, ports, radix, railsOf(scope), openChoices);
  // A vertex of a torus is a node with the ports that it has in a plane.
  return topology.size(
    topology.neighbours === 0
      ? request
      : { ...request, radix: Math.floor(ports / backend.planes), reservedEndpoints: 0 },
  );
}

const ORDER = ["single", "leaf", "spine", "core"] as const satisfies readonly NetworkTier["tier"][];

function sumTiers(parts: readonly PlaneCopies[]): readonly NetworkTier[] {
  return ORDER.flatMap((tier) => {
    const found = parts.flatMap(({ size, copies }) =>
      size.tiers.filter((other) => other.tier === tier).map((counts) => ({ counts, copies })),
    );
    return found.length === 0 ? [] : [{ tier, ...tierOfAll(found) }];
  });
}

/** Every cable of the fabric. */
export const cablesInAll = (cables: FabricCables): number =>
  cables.endpointLeaf + cables.leafSpine + cables.spineCore + cables.intraGroup + cables.interGroup;
