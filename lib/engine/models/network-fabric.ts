// The back-end fabric: switches, cables and ports by topology, and what its links leave to a collective.
import type { Optic, Switch } from "../catalog/parts";
import { computeFindings } from "../findings/compute.findings";
import { networkFindings } from "../findings/network.findings";
import type { Reason } from "../reason";
import type { NetworkResult } from "../result";
import type { EvaluationScope } from "../scope";
import { type ComputePools, fabricNodes } from "./compute-pools";
import { balancingShare, type FabricRates, fabricRates } from "./network-links";
import {
  cablesInAll,
  effectiveRadix,
  railsOf,
  type SizedFabric,
  sizeClusters,
  topologyOf,
  type UnsizedFabric,
} from "./network-size";

/** The fabric as sized, before the jobs' traffic to the outside is known. */
export interface Fabric {
  readonly result: Omit<
    NetworkResult,
    "uplinkBytesPerSecond" | "uplinkAfterFailureBytesPerSecond" | "uplinkDemandBytesPerSecond"
  >;
  /** Null when ports or rate are unknown: nothing that leaves a node can be timed. */
  readonly rates: FabricRates | null;
  /** Nodes that one fabric joins; jobs beyond it cross the front end. */
  readonly clusterNodes: number;
}

/** Sizes the fabric of every cluster and derives the rates of its links. */
export function evaluateFabric(scope: EvaluationScope, pools: ComputePools): Fabric {
  const { backend, nodesPerCluster } = scope.design.network;
  const inService = fabricNodes(pools);
  const nodes = inService.nodes + inService.spareNodes;
  // A spare takes over where it is cabled: the cluster of all nodes in service holds the spares as well.
  const isOneCluster = nodesPerCluster === null || nodesPerCluster >= inService.nodes;
  const clusterNodes = Math.max(1, isOneCluster ? nodes : nodesPerCluster);
  const part = scope.part("switches", backend.switch);
  const ports = backend.portsPerNode;
  const rate = backend.linkRate;
  const empty = (reason: Reason, rates: FabricRates | null = null): Fabric => ({
    clusterNodes,
    rates,
    result: emptyResult(scope, part, ports === null ? 0 : nodes * ports, rate, reason),
  });
  if (nodes === 0) return empty(["No node pool yet.", "尚无节点池。"]);
  if (ports === null || rate === null) {
    return empty(["The ports of a node or their rate are unknown.", "节点端口数或速率未知。"]);
  }
  const isDirect = topologyOf(scope).neighbours > 0;
  if (part === null && !isDirect) {
    if (backend.switch !== null)
      scope.find(computeFindings.unknownPart, "network.backend.switch", { part: backend.switch });
    const stage = { taper: 1 / backend.oversubscription, ringCrossing: 1, allToAllCrossing: 1 };
    const shape = { portBytesPerSecond: portShare(pools, ports, rate), stages: [stage], hops: 3 };
    return empty(["No switch chosen.", "未选择交换机。"], fabricRates(scope, shape));
  }

  const joining = isDirect ? null : part;
  const link = joining === null ? rate : Math.min(rate, joining.portBytesPerSecond);
  reportWiring(scope, joining, ports * inService.nodes);
  const radix = joining === null ? 0 : effectiveRadix(joining, link);
  const sized = sizeClusters(scope, { nodes, clusterNodes, ports, radix });
  if ("misfit" in sized) {
    reportMisfit(scope, joining, sized);
    const fabric = empty(["The fabric does not fit its switches.", "网络超出所选交换机的能力。"]);
    return { ...fabric, result: { ...fabric.result, maxEndpoints: sized.maxEndpoints } };
  }
  return {
    clusterNodes,
    rates: fabricRates(scope, {
      portBytesPerSecond: portShare(pools, sized.portsInUse, link),
      stages: sized.largest.stages,
      hops: sized.largest.worstHops,
    }),
    result: sizedResult(scope, joining, sized, link),
  };
}

function reportMisfit(scope: EvaluationScope, part: Switch | null, { misfit, ...unsized }: UnsizedFabric): void {
  if (misfit.obstacle !== null) {
    scope.find(networkFindings.fabricObstacle, "network.backend.topology", { obstacle: misfit.obstacle.words });
    return;
  }
  scope.find(networkFindings.tooManyEndpoints, "network.backend.switch", {
    endpoints: { value: unsized.endpointsPerPlane, unit: "count" },
    topology: topologyOf(scope).words,
    switch: part?.name ?? "",
    maximum: { value: misfit.maxEndpoints, unit: "count" },
  });
}

/** An accelerator's share of its node's ports; a node without accelerators counts as one. */
function portShare(pools: ComputePools, ports: number, link: number): number {
  const perNode = pools.pools.find((pool) => pool.acceleratorsPerNode > 0)?.acceleratorsPerNode ?? 1;
  return (ports * link) / perNode;
}

function reportWiring(scope: EvaluationScope, part: Switch | null, nodePorts: number): void {
  const { backend, interfaces } = scope.design.network;
  const { portsPerNode, planes } = backend;
  const groups = planes * railsOf(scope) * Math.max(1, topologyOf(scope).neighbours);
  if (portsPerNode !== null && portsPerNode % groups !== 0) {
    scope.find(networkFindings.portsNotDivisible, "network.backend.planes", {
      ports: { value: portsPerNode, unit: "count" },
      parts: { value: groups, unit: "count" },
    });
  }
  if (interfaces !== null && interfaces < nodePorts) {
    scope.find(networkFindings.fewerInterfacesThanPorts, "network.interfaces", {
      interfaces: { value: interfaces, unit: "count" },
      ports: { value: nodePorts, unit: "count" },
    });
  }
  if (part !== null) reportSwitch(scope, part);
}

function reportSwitch(scope: EvaluationScope, part: Switch): void {
  const { backend, isolation } = scope.design.network;
  const { linkRate } = backend;
  if (linkRate !== null && linkRate > part.portBytesPerSecond * 1.001) {
    scope.find(networkFindings.linkAboveSwitch, "network.backend.linkRate", {
      link: { value: linkRate, unit: "linkRate" },
      port: { value: part.portBytesPerSecond, unit: "linkRate" },
    });
  }
  if (part.kind === "ethernet" && isolation.mechanism?.includes("partition-keys")) {
    scope.find(networkFindings.partitionKeysOnEthernet, "network.isolation.mechanism", { switch: part.name });
  }
  if (part.kind === "infiniband" && backend.loadBalancing === "ecmp") {
    scope.find(networkFindings.ecmpOnInfiniband, "network.backend.loadBalancing", {
      switch: part.name,
      lost: { value: 1 - balancingShare(scope), unit: "fraction" },
    });
  }
  if (part.isAnnounced) scope.find(networkFindings.switchAnnounced, "network.backend.switch", { switch: part.name });
}

function emptyResult(
  scope: EvaluationScope,
  part: Switch | null,
  endpoints: number,
  link: number | null,
  reason: Reason,
): Fabric["result"] {
  const { topology, planes } = scope.design.network.backend;
  return {
    topology,
    switchId: part?.id ?? null,
    endpoints,
    linkBytesPerSecond: link,
    planes,
    tiers: [],
    switches: null,
    cables: null,
    freePorts: null,
    bisectionFraction: null,
    balancingFraction: balancingShare(scope),
    maxEndpoints: null,
    worstHops: null,
    watts: null,
    reason,
  };
}

function sizedResult(
  scope: EvaluationScope,
  part: Switch | null,
  { tiers, cables, endpoints, maxEndpoints, largest }: SizedFabric,
  link: number,
): Fabric["result"] {
  const { topology, planes } = scope.design.network.backend;
  const switches = tiers.reduce((sum, tier) => sum + tier.switches, 0);
  return {
    topology,
    switchId: part?.id ?? null,
    endpoints,
    linkBytesPerSecond: link,
    planes,
    tiers,
    switches,
    cables,
    freePorts: tiers.reduce((sum, tier) => sum + tier.portsFree, 0),
    bisectionFraction: largest.bisectionFraction,
    balancingFraction: balancingShare(scope),
    maxEndpoints,
    worstHops: largest.worstHops,
    // What optical switches and the long cables of a torus draw is not known.
    watts: part === null ? null : fabricWatts(scope, part, switches, cablesInAll(cables), link),
    reason: null,
  };
}

/** Switches at their typical draw and two optics per cable; the rated maximum, optics in it, where no typical draw is known. */
function fabricWatts(
  scope: EvaluationScope,
  part: Switch,
  switches: number,
  cables: number,
  link: number,
): number | null {
  if (part.typicalWatts === null) return part.maxWatts === null ? null : switches * part.maxWatts;
  const optic = opticFor(scope, link);
  const opticWatts = optic === null ? 0 : ((optic.typicalWatts ?? optic.maxWatts ?? 0) / optic.ports) * 2 * cables;
  return switches * part.typicalWatts + opticWatts;
}

/** The fibre module of the link's rate that draws least; null where the catalogue has none. */
function opticFor(scope: EvaluationScope, link: number): Optic | null {
  let best: Optic | null = null;
  let bestWatts = Number.POSITIVE_INFINITY;
  for (const optic of Object.values(scope.catalog.optics)) {
    const watts = (optic.typicalWatts ?? optic.maxWatts ?? Number.POSITIVE_INFINITY) / optic.ports;
    const isFibre =
      optic.medium === "single-mode" || optic.medium === "multi-mode" || optic.medium === "active-optical";
    if (isFibre && Math.abs(optic.bytesPerSecond / optic.ports / link - 1) < 0.05 && watts < bestWatts) {
      best = optic;
      bestWatts = watts;
    }
  }
  return best === null ? null : scope.part("optics", best.id);
}
