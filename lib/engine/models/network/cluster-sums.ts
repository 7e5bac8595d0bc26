// Counts of all planes of all clusters, and the request that sizes one of them.
import type { ResolvedDesign } from "../../inputs/design";
import type { FabricCables, NetworkTier } from "../../result";
import type { FabricChoices, FabricRequest, FabricSize } from "../../topologies/topology";

type Backend = ResolvedDesign["network"]["backend"];

/** Tier of one plane, and how many planes have it. */
export interface TierCopies {
  readonly counts: NetworkTier;
  readonly copies: number;
}

/** One plane of a cluster, and how many there are alike. */
export interface PlaneCopies {
  readonly size: FabricSize;
  readonly copies: number;
}

/** Ports of the nodes on the fabric. */
export const nodePorts = (nodes: number, ports: number): number => nodes * ports;

/** Nodes on the fabric, spares among them. */
export const wiredNodes = (inService: number, spares: number): number => inService + spares;

/** What a link runs at: the slower of the node's port and the switch's. */
export const commonRate = (nodeRate: number, switchRate: number): number => Math.min(nodeRate, switchRate);

/** Ports of a switch after they are split. */
export const splitPorts = (ports: number, split: number): number => ports * split;

/** What one plane of so many nodes asks of its switches. */
export function planeRequest(
  backend: Backend,
  nodes: number,
  ports: number,
  radix: number,
  rails: number,
  choices: FabricChoices,
): FabricRequest {
  return {
    endpoints: Math.ceil((nodes * ports) / backend.planes),
    nodes,
    radix,
    oversubscription: backend.oversubscription,
    coreOversubscription: backend.coreOversubscription,
    reservedEndpoints: backend.reservedPorts,
    rails,
    choices,
  };
}

type TierTotals = Omit<NetworkTier, "tier">;

/** A tier of all planes together; all are of the same tier. */
export function tierOfAll(found: readonly TierCopies[]): TierTotals {
  return {
    switches: found.reduce((sum, part) => sum + part.counts.switches * part.copies, 0),
    portsUsed: found.reduce((sum, part) => sum + part.counts.portsUsed * part.copies, 0),
    portsFree: found.reduce((sum, part) => sum + part.counts.portsFree * part.copies, 0),
  };
}

/** Cables of all planes together. */
export function cablesOfAll(parts: readonly PlaneCopies[]): FabricCables {
  return {
    endpointLeaf: parts.reduce((sum, part) => sum + part.size.cables.endpointLeaf * part.copies, 0),
    leafSpine: parts.reduce((sum, part) => sum + part.size.cables.leafSpine * part.copies, 0),
    spineCore: parts.reduce((sum, part) => sum + part.size.cables.spineCore * part.copies, 0),
    intraGroup: parts.reduce((sum, part) => sum + part.size.cables.intraGroup * part.copies, 0),
    interGroup: parts.reduce((sum, part) => sum + part.size.cables.interGroup * part.copies, 0),
  };
}

/** Most endpoints of all planes without another tier. */
export const endpointsOfAll = (parts: readonly PlaneCopies[]): number =>
  parts.reduce((sum, part) => sum + part.size.maxEndpoints * part.copies, 0);

/** Switches of every tier. */
export const switchesOfAll = (tiers: readonly NetworkTier[]): number =>
  tiers.reduce((sum, tier) => sum + tier.switches, 0);

/** Ports of every tier that nothing is plugged into. */
export const freePortsOfAll = (tiers: readonly NetworkTier[]): number =>
  tiers.reduce((sum, tier) => sum + tier.portsFree, 0);
