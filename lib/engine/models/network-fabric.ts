// The back-end fabric: switches, cables and ports by topology, and what its links leave to a collective.
import type { Switch } from "../catalog/parts";
import { computeFindings } from "../findings/compute.findings";
import { networkFindings } from "../findings/network.findings";
import type { Reason } from "../reason";
import type { NetworkResult } from "../result";
import type { EvaluationScope } from "../scope";
import { type ComputePools, fabricNodes } from "./compute-pools";
import { type BuiltFabric, buildFabric } from "./network/built-fabric";
import { networkDraw } from "./network/cable-power";
import { commonRate, freePortsOfAll, nodePorts, switchesOfAll, wiredNodes } from "./network/cluster-sums";
import { balancingShare, type FabricRates, fabricRates, portShare } from "./network-links";
import {
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
    "uplinkBytesPerSecond" | "uplinkAfterFailureBytesPerSecond" | "uplinkDemandBytesPerSecond" | "detail"
  >;
  /** Null when ports or rate are unknown: nothing that leaves a node can be timed. */
  readonly rates: FabricRates | null;
  /** Nodes that one fabric joins; jobs beyond it cross the front end. */
  readonly clusterNodes: number;
  /** Null where it could not be sized. */
  readonly built: BuiltFabric | null;
}

/** Sizes the fabric of every cluster and derives the rates of its links. */
export function evaluateFabric(scope: EvaluationScope, pools: ComputePools): Fabric {
  const { backend, nodesPerCluster } = scope.design.network;
  const inService = fabricNodes(pools);
  const nodes = wiredNodes(inService.nodes, inService.spareNodes);
  // A spare takes over where it is cabled: the cluster of all nodes in service holds the spares as well.
  const isOneCluster = nodesPerCluster === null || nodesPerCluster >= inService.nodes;
  const clusterNodes = Math.max(1, isOneCluster ? nodes : nodesPerCluster);
  const part = scope.part("switches", backend.switch);
  const ports = backend.portsPerNode;
  const rate = backend.linkRate;
  const empty = (reason: Reason, rates: FabricRates | null = null): Fabric => ({
    clusterNodes,
    rates,
    built: null,
    result: emptyResult(scope, part, ports === null ? 0 : nodePorts(nodes, ports), rate, reason),
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
    const shape = { portBytesPerSecond: portShare(ports, rate, acceleratorsPerNode(pools)), stages: [stage], hops: 3 };
    return empty(["No switch chosen.", "未选择交换机。"], fabricRates(scope, shape));
  }

  const joining = isDirect ? null : part;
  const link = joining === null ? rate : commonRate(rate, joining.portBytesPerSecond);
  reportWiring(scope, joining, ports * inService.nodes);
  const radix = joining === null ? 0 : effectiveRadix(joining, link);
  const sized = sizeClusters(scope, { nodes, clusterNodes, ports, radix });
  if ("misfit" in sized) {
    reportMisfit(scope, joining, sized);
    const fabric = empty(["The fabric does not fit its switches.", "网络超出所选交换机的能力。"]);
    return { ...fabric, result: { ...fabric.result, maxEndpoints: sized.maxEndpoints } };
  }
  const built = buildFabric(scope, pools, {
    part: joining,
    link,
    nodes,
    clusterNodes,
    ports,
    acceleratorsPerNode: acceleratorsPerNode(pools),
    sized,
  });
  return {
    clusterNodes,
    built,
    rates: fabricRates(scope, {
      portBytesPerSecond: portShare(sized.portsInUse, link, acceleratorsPerNode(pools)),
      stages: sized.largest.stages,
      hops: sized.largest.worstHops,
    }),
    result: sizedResult(scope, joining, sized, link, built),
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

/** Accelerators that share a node's ports; a node without any counts as one. */
export const acceleratorsPerNode = ({ pools }: ComputePools): number =>
  pools.find((pool) => pool.acceleratorsPerNode > 0)?.acceleratorsPerNode ?? 1;

/** Accelerators that a failure can take from the work, without those of spares; a node without any counts as one. */
export const acceleratorsInService = (pools: ComputePools): number =>
  pools.accelerators > 0 ? pools.accelerators : fabricNodes(pools).nodes;

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
  { switchWatts, opticWatts }: BuiltFabric,
): Fabric["result"] {
  const { topology, planes } = scope.design.network.backend;
  return {
    topology,
    switchId: part?.id ?? null,
    endpoints,
    linkBytesPerSecond: link,
    planes,
    tiers,
    switches: switchesOfAll(tiers),
    cables,
    freePorts: freePortsOfAll(tiers),
    bisectionFraction: largest.bisectionFraction,
    balancingFraction: balancingShare(scope),
    maxEndpoints,
    worstHops: largest.worstHops,
    watts: switchWatts === null ? null : networkDraw(switchWatts, opticWatts ?? 0, 0),
    reason: null,
  };
}
