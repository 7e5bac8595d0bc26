// The back-end fabric: switches, cables and ports by topology, and what its links leave to a collective.
import type { Optic, Switch } from "../catalog/parts";
import { computeFindings } from "../findings/compute.findings";
import { networkFindings } from "../findings/network.findings";
import type { Reason } from "../reason";
import type { NetworkResult, NetworkTier } from "../result";
import type { EvaluationScope } from "../scope";
import { topologies } from "../topologies/topologies.gen";
import { type FabricSize, isMisfit, type Topology } from "../topologies/topology";
import { type ComputePools, fabricNodes } from "./compute-pools";
import { balancingShare, type FabricRates, fabricRates } from "./network-links";

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

const BREAKOUTS = [8, 4, 2];

/** Ports of a switch at the link's rate, split by two, four or eight where the ports are faster. */
export function effectiveRadix(part: Switch, linkBytesPerSecond: number): number {
  const ratio = part.portBytesPerSecond / linkBytesPerSecond;
  return part.ports * (BREAKOUTS.find((split) => ratio >= split * 0.999) ?? 1);
}

/** Sizes the fabric of every cluster and derives the rates of its links. */
export function evaluateFabric(scope: EvaluationScope, pools: ComputePools): Fabric {
  const { backend, nodesPerCluster } = scope.design.network;
  const inService = fabricNodes(pools);
  const nodes = inService.nodes + inService.spareNodes;
  const clusterNodes = Math.max(1, Math.min(nodes, nodesPerCluster ?? nodes));
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
  if (part === null) {
    if (backend.switch !== null)
      scope.find(computeFindings.unknownPart, "network.backend.switch", { part: backend.switch });
    const bisectionFraction = 1 / backend.oversubscription;
    const shape = {
      portBytesPerSecond: portShare(pools, ports, rate),
      ringCrossing: 1,
      allToAllCrossing: 1,
      bisectionFraction,
      hops: 3,
    };
    return empty(["No switch chosen.", "未选择交换机。"], fabricRates(scope, shape));
  }

  const link = Math.min(rate, part.portBytesPerSecond);
  const clusters = Math.ceil(nodes / clusterNodes);
  const isRail = backend.topology === "rail-optimized";
  const rails = isRail ? (backend.rails ?? 1) : 1;
  reportWiring(scope, part, ports * inService.nodes, rails);

  const endpointsPerPlane = Math.ceil((clusterNodes * ports) / backend.planes);
  const topology: Topology = topologies[backend.topology];
  const radix = effectiveRadix(part, link);
  const outcome = topology.size({
    endpoints: endpointsPerPlane,
    nodes: clusterNodes,
    radix,
    oversubscription: backend.oversubscription,
    rails,
  });
  if (isMisfit(outcome)) {
    scope.find(networkFindings.tooManyEndpoints, "network.backend.switch", {
      endpoints: { value: endpointsPerPlane, unit: "count" },
      topology: topology.words,
      switch: part.name,
      maximum: { value: outcome.maxEndpoints, unit: "count" },
    });
    const fabric = empty(["The fabric does not fit its switches.", "网络超出所选交换机的能力。"]);
    return { ...fabric, result: { ...fabric.result, maxEndpoints: outcome.maxEndpoints * clusters * backend.planes } };
  }
  const copies = clusters * backend.planes;
  return {
    clusterNodes,
    rates: fabricRates(scope, {
      portBytesPerSecond: portShare(pools, ports, link),
      ringCrossing: outcome.tiers.length === 1 ? 0 : Math.min(1, outcome.portsPerNodeOnLeaf / outcome.endpointsPerLeaf),
      allToAllCrossing: Math.max(0, 1 - outcome.endpointsPerLeaf / endpointsPerPlane),
      bisectionFraction: outcome.bisectionFraction,
      hops: outcome.worstHops,
    }),
    result: sizedResult(scope, part, outcome, { copies, endpoints: nodes * ports, link }),
  };
}

/** An accelerator's share of its node's ports; a node without accelerators counts as one. */
function portShare(pools: ComputePools, ports: number, link: number): number {
  const perNode = pools.pools.find((pool) => pool.acceleratorsPerNode > 0)?.acceleratorsPerNode ?? 1;
  return (ports * link) / perNode;
}

function reportWiring(scope: EvaluationScope, part: Switch, nodePorts: number, rails: number): void {
  const { backend, isolation, interfaces } = scope.design.network;
  const { linkRate, portsPerNode, planes } = backend;
  if (linkRate !== null && linkRate > part.portBytesPerSecond * 1.001) {
    scope.find(networkFindings.linkAboveSwitch, "network.backend.linkRate", {
      link: { value: linkRate, unit: "linkRate" },
      port: { value: part.portBytesPerSecond, unit: "linkRate" },
    });
  }
  if (portsPerNode !== null && portsPerNode % (planes * rails) !== 0) {
    scope.find(networkFindings.portsNotDivisible, "network.backend.planes", {
      ports: { value: portsPerNode, unit: "count" },
      parts: { value: planes * rails, unit: "count" },
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
  if (interfaces !== null && interfaces < nodePorts) {
    scope.find(networkFindings.fewerInterfacesThanPorts, "network.interfaces", {
      interfaces: { value: interfaces, unit: "count" },
      ports: { value: nodePorts, unit: "count" },
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

interface Built {
  /** Planes of all clusters. */
  readonly copies: number;
  readonly endpoints: number;
  /** Rate at which links really run, bytes/s. */
  readonly link: number;
}

function sizedResult(
  scope: EvaluationScope,
  part: Switch,
  size: FabricSize,
  { copies, endpoints, link }: Built,
): Fabric["result"] {
  const { topology, planes } = scope.design.network.backend;
  const tiers: readonly NetworkTier[] = size.tiers.map((tier) => ({
    tier: tier.tier,
    switches: tier.switches * copies,
    portsUsed: tier.portsUsed * copies,
    portsFree: tier.portsFree * copies,
  }));
  const switches = tiers.reduce((sum, tier) => sum + tier.switches, 0);
  const cables = {
    endpointLeaf: size.cables.endpointLeaf * copies,
    leafSpine: size.cables.leafSpine * copies,
    spineCore: size.cables.spineCore * copies,
  };
  return {
    topology,
    switchId: part.id,
    endpoints,
    linkBytesPerSecond: link,
    planes,
    tiers,
    switches,
    cables,
    freePorts: tiers.reduce((sum, tier) => sum + tier.portsFree, 0),
    bisectionFraction: size.bisectionFraction,
    balancingFraction: balancingShare(scope),
    maxEndpoints: size.maxEndpoints * copies,
    worstHops: size.worstHops,
    watts: fabricWatts(scope, part, switches, cables.endpointLeaf + cables.leafSpine + cables.spineCore, link),
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
