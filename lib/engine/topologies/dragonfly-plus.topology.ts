// Dragonfly whose groups are two-tier Clos networks: leaves carry endpoints, spines carry the links to other groups.
import { mostGroups, noPorts, wireGroups } from "./dragonfly-groups";
import { fewestUppers } from "./folded-clos";
import {
  cablesOf,
  type FabricMisfit,
  type FabricRequest,
  type FabricSize,
  type Topology,
  tierOf,
  tooMany,
} from "./topology";

/**
 * Groups of at most k/2 leaves and as many spines, half of each switch's ports down.
 * @remarks Shpiner et al. 2017. `switchesPerGroup` counts leaves and spines; a group of fewer leaves has the spines that
 * the same whole number of links from every leaf asks for.
 */
function size(request: FabricRequest): FabricSize | FabricMisfit {
  const { radix, choices, reservedEndpoints } = request;
  const half = Math.floor(radix / 2);
  const p = choices.endpointsPerSwitch ?? half;
  const up = radix - p;
  const leaves = choices.switchesPerGroup === null ? half : Math.floor(choices.switchesPerGroup / 2);
  if (half < 1 || up < 1 || leaves < 1 || leaves > half) return noPorts(Math.max(p, leaves), radix);
  const spines = fewestUppers(leaves, up, half);
  const perGroup = leaves * p;
  const globalPorts = spines * (radix - (leaves * up) / spines);
  const wired = request.endpoints + reservedEndpoints;
  const maxGroups = mostGroups(globalPorts, choices.linksPerArc);
  const maxEndpoints = maxGroups * perGroup - reservedEndpoints;
  const wiring = wireGroups(request, Math.max(1, Math.ceil(wired / perGroup)), perGroup, globalPorts);
  if (wiring === null) return tooMany(maxEndpoints);
  const { groups, globalLinks } = wiring;
  const leafCount = Math.max(1, Math.ceil(wired / p));
  const leafSpine = leafCount * up;
  const isOneGroup = groups === 1;
  const leafStage = {
    taper: Math.min(1, up / p),
    ringCrossing: Math.min(1, request.endpoints / Math.max(1, request.nodes) / p),
    allToAllCrossing: Math.max(0, 1 - p / Math.max(1, wired)),
  };
  return {
    tiers: [
      tierOf("leaf", leafCount, wired + leafSpine, radix),
      tierOf("spine", groups * spines, leafSpine + 2 * globalLinks, radix),
    ],
    cables: cablesOf({ endpointLeaf: wired, leafSpine, interGroup: globalLinks }),
    bisectionFraction: Math.min(leafStage.taper, wiring.bisectionFraction),
    stages: isOneGroup ? [leafStage] : [leafStage, wiring.stage],
    maxEndpoints,
    worstHops: isOneGroup ? 3 : 4,
    layout: {
      pods: groups,
      leavesPerPod: Math.min(leaves, leafCount),
      spinesPerPod: spines,
      cores: 0,
      rails: 1,
      endpointsPerLeaf: p,
      uplinksPerLeaf: up,
      linksPerLeafAndSpine: up / spines,
      portsPerNodeOnLeaf: Math.min(p, request.nodes > 0 ? request.endpoints / request.nodes : 1),
    },
    particulars: {
      groups,
      leavesPerGroup: leaves,
      spinesPerGroup: spines,
      endpointsPerSwitch: p,
      endpointPortsPerGroup: perGroup,
      globalPortsPerGroup: globalPorts,
      linksPerArc: wiring.linksPerArc,
      blockingFactor: wiring.blockingFactor,
      maxGroups,
    },
  };
}

export const dragonflyPlusTopology: Topology = {
  words: ["Dragonfly+", "蜻蜓拓扑+（Dragonfly+）"],
  neighbours: 0,
  hasRails: false,
  size,
};
