// What a topology is: a rule that turns endpoints and a switch into counts. One file per topology beside this one.
import type { Words } from "../inputs/declare";
import type { NetworkTier } from "../result";

/** What has to be wired: one plane of one cluster. */
export interface FabricRequest {
  /** Ports of nodes to connect to this plane. */
  readonly endpoints: number;
  /** Nodes that own them. */
  readonly nodes: number;
  /** Ports of one switch at the link's rate, breakout included. */
  readonly radix: number;
  /** Down over up bandwidth at the leaf, at least 1. */
  readonly oversubscription: number;
  /** Rails of this plane: port k of each node goes to rail k. Divides the ports of a node. */
  readonly rails: number;
}

/** Counts of one plane. */
export interface FabricSize {
  readonly tiers: readonly NetworkTier[];
  readonly cables: { readonly endpointLeaf: number; readonly leafSpine: number; readonly spineCore: number };
  /** Up over down bandwidth of the narrowest tier as built, at most 1. */
  readonly bisectionFraction: number;
  /** Most endpoints that fit without another tier. */
  readonly maxEndpoints: number;
  /** Switches on the longest path. */
  readonly worstHops: number;
  /** Ports of one node that share one leaf: what a ring over nodes sends across leaves. */
  readonly portsPerNodeOnLeaf: number;
  /** Endpoints that one leaf connects. */
  readonly endpointsPerLeaf: number;
}

/** It does not fit: how many endpoints are too many. */
export interface FabricMisfit {
  readonly tiers: null;
  readonly maxEndpoints: number;
}

export interface Topology {
  readonly words: Words;
  /** Sizes one plane with the fewest tiers; a misfit when no number of tiers of this topology is enough. */
  readonly size: (request: FabricRequest) => FabricSize | FabricMisfit;
}

export const isMisfit = (outcome: FabricSize | FabricMisfit): outcome is FabricMisfit => outcome.tiers === null;
