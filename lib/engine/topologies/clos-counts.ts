// Counts of folded Clos networks with the integer rule of real fabrics: every leaf has the same whole number of links to
// each spine of its pod, and every spine to each core switch of its group.
import type { FabricCables, NetworkTier } from "../result";
import type { FabricRequest, FabricSize, FabricStage } from "./topology";

/** How the leaves are filled: by the topology. */
export interface LeafPlan {
  readonly leaves: number;
  readonly portsPerNodeOnLeaf: number;
  /** Leaves come in multiples of them: one for every rail. */
  readonly rails: number;
}

export interface LeafPorts {
  readonly down: number;
  readonly up: number;
}

/** Ports of a leaf that face endpoints and spines: floor(k·o ÷ (o + 1)) down, the rest up; at least one each. */
export function leafSplit(radix: number, oversubscription: number): LeafPorts {
  const down = Math.min(radix - 1, Math.max(1, Math.floor((radix * oversubscription) / (oversubscription + 1) + 1e-9)));
  return { down, up: radix - down };
}

/** A leaf as decided: all its ports split, or so many endpoints and the uplinks that these need. */
export function leafOf({ radix, oversubscription, choices }: FabricRequest): LeafPorts {
  const down = choices.endpointsPerLeaf;
  if (down === null) return leafSplit(Math.max(2, radix), oversubscription);
  return { down, up: Math.ceil(down / oversubscription - 1e-9) };
}

/** Ports of a spine or core switch. */
const upperRadixOf = ({ radix, choices }: FabricRequest): number => choices.upperRadix ?? radix;

/** Endpoints of a plane with those reserved for others. */
export const wiredEndpoints = ({ endpoints, reservedEndpoints }: FabricRequest): number =>
  endpoints + reservedEndpoints;

/** Leaves filled node by node: all ports of a node meet on one leaf. */
export function plainLeaves(request: FabricRequest): LeafPlan {
  const { endpoints, nodes } = request;
  const { down } = leafOf(request);
  return {
    leaves: Math.max(1, Math.ceil(wiredEndpoints(request) / down)),
    portsPerNodeOnLeaf: Math.min(down, nodes > 0 ? endpoints / nodes : 1),
    rails: 1,
  };
}

/** Leaves that belong to rails: port k of every node meets port k of the others on one leaf. */
export function railLeaves(request: FabricRequest): LeafPlan {
  const { endpoints, nodes } = request;
  const rails = Math.max(1, request.rails);
  const { down } = leafOf(request);
  const endpointsPerRail = Math.ceil(wiredEndpoints(request) / rails);
  return {
    leaves: rails * Math.max(1, Math.ceil(endpointsPerRail / down)),
    portsPerNodeOnLeaf: Math.max(1, nodes > 0 ? endpoints / nodes / rails : 1),
    rails,
  };
}

/** Most endpoints that so many leaves take; leaves beyond whole multiples of the rails serve no rail. */
const endpointsOn = (leaves: number, rails: number, down: number): number => Math.floor(leaves / rails) * rails * down;

/** Ports that nothing is plugged into. */
const freePorts = (switches: number, portsUsed: number, radix: number): number => switches * radix - portsUsed;

const singleTier = (portsUsed: number, radix: number): NetworkTier => ({
  tier: "single",
  switches: 1,
  portsUsed,
  portsFree: freePorts(1, portsUsed, radix),
});

const leafTier = (switches: number, portsUsed: number, radix: number): NetworkTier => ({
  tier: "leaf",
  switches,
  portsUsed,
  portsFree: freePorts(switches, portsUsed, radix),
});

const spineTier = (switches: number, portsUsed: number, radix: number): NetworkTier => ({
  tier: "spine",
  switches,
  portsUsed,
  portsFree: freePorts(switches, portsUsed, radix),
});

const coreTier = (switches: number, portsUsed: number, radix: number): NetworkTier => ({
  tier: "core",
  switches,
  portsUsed,
  portsFree: freePorts(switches, portsUsed, radix),
});

const closCables = (endpointLeaf: number, leafSpine: number, spineCore: number): FabricCables => ({
  endpointLeaf,
  leafSpine,
  spineCore,
  intraGroup: 0,
  interGroup: 0,
});

function leafStage(request: FabricRequest, plan: LeafPlan): FabricStage {
  const { down, up } = leafOf(request);
  const wired = wiredEndpoints(request);
  return {
    taper: Math.min(1, up / down),
    ringCrossing: Math.min(1, plan.portsPerNodeOnLeaf / down),
    allToAllCrossing: wired > 0 ? Math.max(0, 1 - down / wired) : 0,
  };
}

/** One switch per plane. */
export function singleSwitch(request: FabricRequest): FabricSize {
  const { radix, endpoints, nodes, reservedEndpoints } = request;
  const wired = wiredEndpoints(request);
  return {
    tiers: [singleTier(wired, radix)],
    cables: closCables(wired, 0, 0),
    bisectionFraction: 1,
    maxEndpoints: radix - reservedEndpoints,
    worstHops: 1,
    stages: [],
    layout: {
      pods: 1,
      leavesPerPod: 1,
      spinesPerPod: 0,
      cores: 0,
      rails: 1,
      endpointsPerLeaf: radix,
      uplinksPerLeaf: 0,
      linksPerLeafAndSpine: 0,
      portsPerNodeOnLeaf: nodes > 0 ? endpoints / nodes : 1,
    },
    particulars: { endpointsPerLeaf: radix },
  };
}

/** What two tiers take without a third. */
export const twoTierMost = (request: FabricRequest, plan: LeafPlan): number =>
  endpointsOn(upperRadixOf(request), plan.rails, leafOf(request).down) - request.reservedEndpoints;

/** Every leaf reaches every spine over `linksEach` links. */
export function twoTiers(request: FabricRequest, plan: LeafPlan, linksEach: number): FabricSize {
  const { leaves, rails, portsPerNodeOnLeaf } = plan;
  const { down, up } = leafOf(request);
  const wired = wiredEndpoints(request);
  const stage = leafStage(request, plan);
  const leafSpine = leaves * up;
  const spines = up / linksEach;
  return {
    stages: [stage],
    bisectionFraction: stage.taper,
    tiers: [leafTier(leaves, wired + leafSpine, request.radix), spineTier(spines, leafSpine, upperRadixOf(request))],
    cables: closCables(wired, leafSpine, 0),
    maxEndpoints: twoTierMost(request, plan),
    worstHops: 3,
    layout: {
      pods: 1,
      leavesPerPod: leaves,
      spinesPerPod: spines,
      cores: 0,
      rails,
      endpointsPerLeaf: down,
      uplinksPerLeaf: up,
      linksPerLeafAndSpine: linksEach,
      portsPerNodeOnLeaf,
    },
    particulars: { endpointsPerLeaf: down, uplinksPerLeaf: up, linksPerLeafAndSpine: linksEach },
  };
}

/** Pods of three tiers: as even as they come, the last holds the rest. */
export interface PodPlan {
  readonly leavesPerPod: number;
  readonly pods: number;
  readonly lastLeaves: number;
  readonly maxEndpoints: number;
}

/** Leaves and pods that a spine's ports towards leaves allow. */
export function podsOf(request: FabricRequest, plan: LeafPlan): PodPlan {
  const { choices, coreOversubscription, reservedEndpoints } = request;
  const upperRadix = upperRadixOf(request);
  const spine = leafSplit(upperRadix, coreOversubscription);
  const podLeaves = Math.min(spine.down, choices.leavesPerPod ?? spine.down);
  const leavesPerPod =
    choices.leavesPerPod === null ? Math.ceil(plan.leaves / Math.ceil(plan.leaves / podLeaves)) : podLeaves;
  const pods = Math.ceil(plan.leaves / leavesPerPod);
  return {
    leavesPerPod,
    pods,
    lastLeaves: plan.leaves - (pods - 1) * leavesPerPod,
    maxEndpoints: endpointsOn(podLeaves * upperRadix, plan.rails, leafOf(request).down) - reservedEndpoints,
  };
}

/** Uplinks that a spine with so many links to leaves needs. */
export const spineUplinks = (downlinks: number, coreOversubscription: number): number =>
  Math.max(1, Math.ceil(downlinks / coreOversubscription - 1e-9));

/** Whole numbers that a search found: the same links from each to each. */
export interface ClosLinks {
  /** From each leaf to each spine of its pod. */
  readonly leafSpine: number;
  /** Uplinks of one spine of a full pod. */
  readonly spineUplinks: number;
  /** Core switches that the k-th spines of all pods share. */
  readonly coresPerGroup: number;
}

/** Pods of leaves and spines under core switches; the last pod is cabled for what it holds. */
export function threeTiers(request: FabricRequest, plan: LeafPlan, links: ClosLinks): FabricSize {
  const { leavesPerPod, pods, lastLeaves, maxEndpoints } = podsOf(request, plan);
  const { down, up } = leafOf(request);
  const { coresPerGroup } = links;
  const upperRadix = upperRadixOf(request);
  const wired = wiredEndpoints(request);
  const stage = leafStage(request, plan);
  const spinesPerPod = up / links.leafSpine;
  const lastNeeded = spineUplinks(lastLeaves * links.leafSpine, request.coreOversubscription);
  // The same whole number of links to each core switch of the group, also from a pod that is not full.
  const lastUplinks = Math.min(links.spineUplinks, Math.ceil(lastNeeded / coresPerGroup) * coresPerGroup);
  const leafSpine = plan.leaves * up;
  const spineCore = spinesPerPod * ((pods - 1) * links.spineUplinks + lastUplinks);
  const cores = spinesPerPod * coresPerGroup;
  const podEndpoints = leavesPerPod * down;
  const podTaper = Math.min(1, (up / down) * (links.spineUplinks / (leavesPerPod * links.leafSpine)));
  return {
    stages: [
      stage,
      {
        taper: podTaper,
        ringCrossing: Math.min(1, request.endpoints / Math.max(1, request.nodes) / podEndpoints),
        allToAllCrossing: Math.max(0, 1 - podEndpoints / Math.max(1, wired)),
      },
    ],
    bisectionFraction: Math.min(stage.taper, podTaper),
    tiers: [
      leafTier(plan.leaves, wired + leafSpine, request.radix),
      spineTier(pods * spinesPerPod, leafSpine + spineCore, upperRadix),
      coreTier(cores, spineCore, upperRadix),
    ],
    cables: closCables(wired, leafSpine, spineCore),
    maxEndpoints,
    worstHops: 5,
    layout: {
      pods,
      leavesPerPod,
      spinesPerPod,
      cores,
      rails: plan.rails,
      endpointsPerLeaf: down,
      uplinksPerLeaf: up,
      linksPerLeafAndSpine: links.leafSpine,
      portsPerNodeOnLeaf: plan.portsPerNodeOnLeaf,
    },
    particulars: {
      endpointsPerLeaf: down,
      uplinksPerLeaf: up,
      linksPerLeafAndSpine: links.leafSpine,
      pods,
      leavesPerPod,
      leavesOfLastPod: lastLeaves,
      spinesPerPod,
    },
  };
}
