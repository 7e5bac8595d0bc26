// The planes beside the back end: front end, storage and out-of-band management, each of the switch that somebody chose.
import type { Switch } from "../../catalog/parts";
import type { Reason } from "../../reason";
import type { SidePlane, SidePlaneId } from "../../result-network";
import type { EvaluationScope } from "../../scope";
import { topologies } from "../../topologies/topologies.gen";
import { isMisfit, openChoices } from "../../topologies/topology";
import type { ComputePools } from "../compute-pools";
import { breakoutOf } from "../network-size";
import { controlPlaneNodes } from "../power-it-load";
import { switchesDraw } from "./cable-power";
import { splitPorts } from "./cluster-sums";
import {
  managementCables,
  managementFree,
  managementLeaves,
  sideCables,
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

/** Sizes the planes; none without nodes. */
export function sidePlanes(
  scope: EvaluationScope,
  pools: ComputePools,
  backendSwitches: number | null,
): readonly SidePlane[] {
  const nodes = pools.nodes + pools.spareNodes;
  if (nodes === 0) return [];
  const ports = frontPorts(scope, pools);
  const control = controlPlaneNodes(scope);
  const planes = [clos(scope, "frontend", nodes, ports.frontend, ports.all, control)];
  if (ports.storage > 0) planes.push(clos(scope, "storage", nodes, ports.storage, ports.all, 0));
  return [...planes, management(scope, nodes, control + (backendSwitches ?? 0))];
}

function clos(
  scope: EvaluationScope,
  plane: SidePlaneId,
  nodes: number,
  nodePorts: number,
  allPorts: number,
  others: number,
): SidePlane {
  const { frontend } = scope.design.network;
  const part = scope.part("switches", frontend.switch);
  const endpoints = sideEndpoints(nodes, nodePorts, others);
  if (part === null) return unknown(plane, nodePorts, endpoints, NO_SWITCH);
  const rate = sideRate(frontend.linkRate, allPorts, part.portBytesPerSecond);
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
    watts: wattsOf(part, leaves + spines),
    reason: null,
  };
}

function management(scope: EvaluationScope, nodes: number, others: number): SidePlane {
  const part = scope.part("switches", scope.design.network.frontend.managementSwitch);
  const endpoints = sideEndpoints(nodes, 1, others);
  if (part === null || part.ports + part.uplinkPorts < 3) return unknown("management", 1, endpoints, NO_SWITCH);
  const leaves = managementLeaves(endpoints, part.ports, part.uplinkPorts);
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
    watts: wattsOf(part, leaves),
    reason: null,
  };
}

/** Their optics are not counted: which cables these planes take depends on rooms that no design describes. */
function wattsOf({ typicalWatts, maxWatts }: Switch, switches: number): number | null {
  const watts = typicalWatts ?? maxWatts;
  return watts === null ? null : switchesDraw(switches, watts);
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
  watts: null,
  reason,
});
