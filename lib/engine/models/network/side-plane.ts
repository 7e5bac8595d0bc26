// A network beside the back end: a folded Clos of its own switches.
import type { SidePlane } from "../../result-network";
import type { FabricSize } from "../../topologies/topology";

/** Ports of all nodes and storage servers on the plane, and of what else it reaches. */
export const sideEndpoints = (
  nodes: number,
  nodePorts: number,
  servers: number,
  serverPorts: number,
  others: number,
): number => nodes * nodePorts + servers * serverPorts + others;

/** A port's share of the node's rate, no faster than the switch's. */
export const sideRate = (nodeBytesPerSecond: number, nodePorts: number, switchBytesPerSecond: number): number =>
  Math.min(nodeBytesPerSecond / nodePorts, switchBytesPerSecond);

/** Cables of a sized plane. */
export const sideCables = ({ cables }: FabricSize): number => cables.endpointLeaf + cables.leafSpine + cables.spineCore;

/** Watts of the planes that are known. */
export const sideWatts = (planes: readonly SidePlane[]): number =>
  planes.reduce((sum, plane) => sum + (plane.watts ?? 0), 0);

/** Management switches: all ports down where others face up, else all but two. */
export const managementLeaves = (endpoints: number, ports: number, uplinkPorts: number): number =>
  Math.ceil(endpoints / (uplinkPorts >= 2 ? ports : ports - 2));

/** Every management switch has two uplinks. */
export const managementUplinks = (leaves: number): number => 2 * leaves;

export const managementCables = (endpoints: number, leaves: number): number => endpoints + managementUplinks(leaves);

/** Ports that are left of all management switches. */
export const managementFree = (endpoints: number, leaves: number, ports: number, uplinkPorts: number): number =>
  leaves * (ports + uplinkPorts) - managementCables(endpoints, leaves);

/** Switches of a plane with its cables and optics. */
export const sideDraw = (switchWatts: number, opticWatts: number): number => switchWatts + opticWatts;

/** Leaves and spines together. */
export const sideSwitches = (leaves: number, spines: number): number => leaves + spines;
