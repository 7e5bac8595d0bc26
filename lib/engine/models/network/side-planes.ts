// The planes beside the back end: front end, storage and out-of-band management, each of the switch that somebody chose.
import type { Switch } from "../../catalog/parts";
import type { Reason } from "../../reason";
import type { CableRun, SidePlane, SidePlaneId } from "../../result-network";
import type { EvaluationScope } from "../../scope";
import { topologies } from "../../topologies/topologies.gen";
import { isMisfit, openChoices } from "../../topologies/topology";
import type { ComputePools } from "../compute-pools";
import type { StorageTier } from "../evaluation-steps";
import type { Fabric } from "../network-fabric";
import { breakoutOf } from "../network-size";
import { controlPlaneNodes } from "../power-it-load";
import { storageServersOf } from "../storage-tiers";
import { fabricNodesPerRack } from "./built-fabric";
import { opticsOfAll, switchesDraw } from "./cable-power";
import { cableRun, cableRuns, reachOf } from "./cable-runs";
import { splitPorts } from "./cluster-sums";
import { layoutOf } from "./fabric-layout";
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
} from "./side-plane";

const NO_SWITCH: Reason = ["No switch chosen for this plane.", "该平面未选交换机。"];
const NO_FIT: Reason = ["Its ports do not fit two or three tiers of this switch.", "端口超出该交换机两至三层的能力。"];

/** Ports of a node towards front end and storage: as the node has them, at least one for each plane. */
export function frontPorts(scope: EvaluationScope, pools: ComputePools) {
  const isSeparate = scope.design.network.frontend.separateStoragePlane === true;
  const ports = Math.max(isSeparate ? 2 : 1, pools.pools[0]?.node?.storageNicCount ?? 1);
  const storage = isSeparate ? Math.floor(ports / 2) : 0;
  return { all: ports, storage, frontend: ports - storage };
}

/**
 * Ports of a storage server on a plane: on the storage plane where there is one, else on the front end; and one for
 * management, as every machine has.
 */
export function serverPorts(scope: EvaluationScope, plane: SidePlaneId): number {
  if (plane === "management") return 1;
  const home = scope.design.network.frontend.separateStoragePlane === true ? "storage" : "frontend";
  return plane === home ? scope.constant("storage.server-ports") : 0;
}

/** Nodes that the planes reach, and how they stand. */
interface Reached {
  readonly nodes: number;
  readonly nodesPerRack: number;
  /** Ports of a node beside the fabric. */
  readonly allPorts: number;
  /** Of all storage tiers. */
  readonly servers: number;
}

/** Sizes the planes; none without nodes. */
export function sidePlanes(
  scope: EvaluationScope,
  pools: ComputePools,
  { built, result }: Pick<Fabric, "built" | "result">,
  tiers: readonly StorageTier[],
): readonly SidePlane[] {
  const nodes = pools.nodes + pools.spareNodes;
  if (nodes === 0) return [];
  const { frontend } = scope.design.network;
  const ports = frontPorts(scope, pools);
  const nodesPerRack = built?.layout.nodesPerRack ?? fabricNodesPerRack(scope, pools);
  const reached: Reached = { nodes, nodesPerRack, allPorts: ports.all, servers: storageServersOf(scope, tiers) };
  const control = controlPlaneNodes(scope);
  const front = scope.part("switches", frontend.switch);
  const storage = frontend.storageSwitch === null ? front : scope.part("switches", frontend.storageSwitch);
  const planes = [clos(scope, "frontend", front, reached, ports.frontend, control)];
  if (ports.storage > 0) planes.push(clos(scope, "storage", storage, reached, ports.storage, 0));
  const switches = planes.reduce((sum, plane) => sum + (plane.switches ?? 0), result.switches ?? 0);
  return [...planes, management(scope, reached, control + switches)];
}

function clos(
  scope: EvaluationScope,
  plane: SidePlaneId,
  part: Switch | null,
  { nodes, nodesPerRack, allPorts, servers }: Reached,
  nodePorts: number,
  others: number,
): SidePlane {
  const endpoints = sideEndpoints(nodes, nodePorts, servers, serverPorts(scope, plane), others);
  if (part === null) return unknown(plane, nodePorts, endpoints, NO_SWITCH);
  const rate = sideRate(scope.design.network.frontend.linkRate, allPorts, part.portBytesPerSecond);
  const size = topologies["fat-tree"].size({
    endpoints,
    nodes,
    radix: splitPorts(part.ports, breakoutOf(part, rate)),
    oversubscription: 1,
    coreOversubscription: 1,
    reservedEndpoints: 0,
    rails: 1,
    choices: openChoices,
  });
  if (isMisfit(size)) return { ...unknown(plane, nodePorts, endpoints, NO_FIT), switchId: part.id, words: part.name };
  const [first, ...uppers] = size.tiers;
  const leaves = first?.switches ?? 0;
  const spines = uppers.reduce((sum, tier) => sum + tier.switches, 0);
  const layout = layoutOf(size.layout, {
    clusters: 1,
    clusterNodes: nodes,
    portsPerNode: nodePorts,
    acceleratorsPerNode: 1,
    nodesPerRack,
    maxEndpoints: size.maxEndpoints,
  });
  const runs = cableRuns(scope, size.cables, layout, rate);
  return {
    plane,
    switchId: part.id,
    words: part.name,
    nodePorts,
    endpoints,
    portBytesPerSecond: rate,
    leaves,
    spines,
    switches: sideSwitches(leaves, spines),
    cables: sideCables(size),
    freePorts: size.tiers.reduce((sum, tier) => sum + tier.portsFree, 0),
    runs,
    watts: wattsOf(part, leaves + spines, runs),
    reason: null,
  };
}

function management(scope: EvaluationScope, { nodes, nodesPerRack, servers }: Reached, others: number): SidePlane {
  const part = scope.part("switches", scope.design.network.frontend.managementSwitch);
  const endpoints = sideEndpoints(nodes, 1, servers, serverPorts(scope, "management"), others);
  if (part === null || part.ports + part.uplinkPorts < 3) return unknown("management", 1, endpoints, NO_SWITCH);
  const leaves = managementLeaves(endpoints, part.ports, part.uplinkPorts);
  const racks = Math.ceil(nodes / nodesPerRack);
  const layout = {
    racksPerLeaf: Math.ceil(Math.min(nodes, part.ports) / nodesPerRack),
    racksPerPod: racks,
    racksPerCluster: racks,
  };
  const uplinkRate = part.uplinkPorts >= 2 ? part.uplinkBytesPerSecond : null;
  const rates = { endpointLeaf: part.portBytesPerSecond, uplink: uplinkRate ?? part.portBytesPerSecond };
  const counts = { endpointLeaf: endpoints, uplink: managementUplinks(leaves) };
  const runs = (["endpointLeaf", "uplink"] as const).map((joins) =>
    cableRun(scope, {
      joins,
      reach: reachOf(scope, joins, layout),
      cables: counts[joins],
      linkBytesPerSecond: rates[joins],
    }),
  );
  return {
    plane: "management",
    switchId: part.id,
    words: part.name,
    nodePorts: 1,
    endpoints,
    portBytesPerSecond: part.portBytesPerSecond,
    leaves,
    spines: 0,
    switches: sideSwitches(leaves, 0),
    cables: managementCables(endpoints, leaves),
    freePorts: managementFree(endpoints, leaves, part.ports, part.uplinkPorts),
    runs,
    watts: wattsOf(part, leaves, runs),
    reason: null,
  };
}

/** A rated draw has the optics in it, as in the fabric. */
function wattsOf({ typicalWatts, maxWatts }: Switch, switches: number, runs: readonly CableRun[]): number | null {
  const watts = typicalWatts ?? maxWatts;
  if (watts === null) return null;
  return sideDraw(switchesDraw(switches, watts), typicalWatts === null ? 0 : opticsOfAll(runs));
}

const unknown = (plane: SidePlaneId, nodePorts: number, endpoints: number, reason: Reason): SidePlane => ({
  plane,
  switchId: null,
  words: null,
  nodePorts,
  endpoints,
  portBytesPerSecond: null,
  leaves: null,
  spines: null,
  switches: null,
  cables: null,
  freePorts: null,
  runs: [],
  watts: null,
  reason,
});
