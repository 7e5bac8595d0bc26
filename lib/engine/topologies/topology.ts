// What a topology is: a rule that turns endpoints and a switch into counts. One file per topology beside this one.
import type { Words } from "../inputs/declare";
import type { FabricCables, NetworkTier } from "../result";

/** What somebody decided about the wiring; null leaves it to the topology. */
export interface FabricChoices {
  /** Tiers of switches of a folded Clos, 1–3. */
  readonly tiers: number | null;
  /** Endpoints under one leaf: a switch in every rack takes what the rack holds. */
  readonly endpointsPerLeaf: number | null;
  /** Leaves of a pod of a three-tier Clos. */
  readonly leavesPerPod: number | null;
  /** Ports of a spine or core switch where they are not those of a leaf: modular chassis. */
  readonly upperRadix: number | null;
  /** Switches of a dragonfly group. */
  readonly switchesPerGroup: number | null;
  /** Endpoints on one switch of a dragonfly. */
  readonly endpointsPerSwitch: number | null;
  /** Links between each pair of groups. */
  readonly linksPerArc: number | null;
  /** Lengths of a torus. */
  readonly shape: readonly number[] | null;
}

export const openChoices: FabricChoices = {
  tiers: null,
  endpointsPerLeaf: null,
  leavesPerPod: null,
  upperRadix: null,
  switchesPerGroup: null,
  endpointsPerSwitch: null,
  linksPerArc: null,
  shape: null,
};

/** What has to be wired: one plane of one cluster. */
export interface FabricRequest {
  /** Ports of nodes to connect to this plane. */
  readonly endpoints: number;
  /** Nodes that own them. */
  readonly nodes: number;
  /** Ports of one switch at the link's rate, breakout included. */
  readonly radix: number;
  /** Down over up bandwidth at the leaf, more than 0; a dragonfly's blocking at most. */
  readonly oversubscription: number;
  /** Down over up bandwidth at the spine of a three-tier Clos, at least 1. */
  readonly coreOversubscription: number;
  /** Ports for other than accelerators (storage, fabric managers), cabled like the rest. */
  readonly reservedEndpoints: number;
  /** Rails of this plane: port k of each node goes to rail k. Divides the ports of a node. */
  readonly rails: number;
  readonly choices: FabricChoices;
}

/** A place that traffic may have to pass: out of a leaf, a pod or a group, across a torus. */
export interface FabricStage {
  /** Bandwidth of the passage over that of the endpoints behind it, 0–1. */
  readonly taper: number;
  /** Share of a ring over nodes in order that passes, 0–1. */
  readonly ringCrossing: number;
  /** Share of all-to-all traffic that passes, 0–1. */
  readonly allToAllCrossing: number;
}

/** How the switches of one plane stand to each other; a dragonfly's groups count as pods. */
export interface PlaneLayout {
  readonly pods: number;
  /** Of a full pod. */
  readonly leavesPerPod: number;
  readonly spinesPerPod: number;
  readonly cores: number;
  /** Groups that the leaves, or the whole plane, fall into by rail; 1 without rails. */
  readonly rails: number;
  readonly endpointsPerLeaf: number;
  readonly uplinksPerLeaf: number;
  readonly linksPerLeafAndSpine: number;
  /** Ports of one node that meet on a leaf. */
  readonly portsPerNodeOnLeaf: number;
}

/** Counts of one plane. */
export interface FabricSize {
  readonly tiers: readonly NetworkTier[];
  readonly cables: FabricCables;
  /** Bandwidth between the halves over what the endpoints of one half send, as built; at most 1. */
  readonly bisectionFraction: number;
  /** Most endpoints that fit without another tier, reserved ports left out. */
  readonly maxEndpoints: number;
  /** Switches on the longest shortest path; links of a torus. */
  readonly worstHops: number;
  /** Where traffic shares less than its ports, from the endpoint outwards; none within one switch. */
  readonly stages: readonly FabricStage[];
  readonly layout: PlaneLayout;
  /** Counts that only this topology has, by name. */
  readonly particulars: Readonly<Record<string, number | readonly number[]>>;
}

/** Why a fabric cannot be built, where it is not for its number of endpoints. */
export interface FabricObstacle {
  readonly words: Words;
  readonly fix: Words;
}

/** It does not fit: how many endpoints are too many, or what stands against any. */
export interface FabricMisfit {
  readonly tiers: null;
  readonly maxEndpoints: number;
  readonly obstacle: FabricObstacle | null;
}

export interface Topology {
  readonly words: Words;
  /** Neighbours of a node that is joined to others without a switch; 0 where switches join. */
  readonly neighbours: number;
  /** Every rail stands alone or has leaves of its own. */
  readonly hasRails: boolean;
  /** Sizes one plane with the fewest tiers; a misfit when no number of tiers of this topology is enough. */
  readonly size: (request: FabricRequest) => FabricSize | FabricMisfit;
}

export const isMisfit = (outcome: FabricSize | FabricMisfit): outcome is FabricMisfit => outcome.tiers === null;

export const tooMany = (maxEndpoints: number): FabricMisfit => ({
  tiers: null,
  maxEndpoints: Math.max(0, maxEndpoints),
  obstacle: null,
});

/** Cables of none but the named kinds. */
export const cablesOf = (counts: Partial<FabricCables>): FabricCables => ({
  endpointLeaf: 0,
  leafSpine: 0,
  spineCore: 0,
  intraGroup: 0,
  interGroup: 0,
  ...counts,
});

/** A tier's ports: what is not used is free. */
export const tierOf = (tier: NetworkTier["tier"], switches: number, portsUsed: number, radix: number): NetworkTier => ({
  tier,
  switches,
  portsUsed,
  portsFree: switches * radix - portsUsed,
});
