// Groups of switches joined each to each, and groups joined each to each: three hops between any two endpoints' switches.
import { mostGroups, noPorts, wireGroups } from "./dragonfly-groups";
import {
  cablesOf,
  type FabricMisfit,
  type FabricRequest,
  type FabricSize,
  type FabricStage,
  type Topology,
  tierOf,
  tooMany,
} from "./topology";

interface Group {
  /** Endpoints on a switch. */
  readonly p: number;
  /** Switches of a full group. */
  readonly a: number;
  /** Ports of a switch towards other groups. */
  readonly h: number;
}

/** As decided, else balanced: a = 2p = 2h as far as the radix divides. Kim et al. 2008. */
function groupOf({ radix, choices }: FabricRequest): Group {
  const p = choices.endpointsPerSwitch ?? Math.max(1, Math.floor((radix + 1) / 4));
  const a = choices.switchesPerGroup ?? 2 * p;
  return { p, a, h: radix - p - (a - 1) };
}

/** A lone group spends the ports that it needs for no other group on more links between each pair of its switches. */
function pairLinks({ radix, oversubscription }: FabricRequest, switches: number, p: number): number {
  if (switches < 2) return 0;
  const most = Math.floor((radix - p) / (switches - 1));
  return Math.min(most, Math.max(1, Math.ceil(p / (oversubscription * Math.ceil(switches / 2)) - 1e-9)));
}

/** From one half of a lone group's switches to the other; a ring has a whole pair's links to itself. */
function insideStages(switches: number, taper: number): readonly FabricStage[] {
  if (switches < 2) return [];
  return [{ taper, ringCrossing: 0, allToAllCrossing: Math.ceil(switches / 2) / switches }];
}

function size(request: FabricRequest): FabricSize | FabricMisfit {
  const { radix, choices, reservedEndpoints } = request;
  const { p, a, h } = groupOf(request);
  if (h < 1) return noPorts(p + a - 1, radix);
  const wired = request.endpoints + reservedEndpoints;
  const maxGroups = mostGroups(a * h, choices.linksPerArc);
  const maxEndpoints = maxGroups * a * p - reservedEndpoints;
  const wiring = wireGroups(request, Math.max(1, Math.ceil(wired / (a * p))), a * p, a * h);
  if (wiring === null) return tooMany(maxEndpoints);
  const { groups, linksPerArc, globalLinks } = wiring;
  // The last group has the switches that its endpoints and its links to every other group need.
  const rest = wired - (groups - 1) * a * p;
  const last = Math.max(1, Math.ceil(rest / p), Math.ceil(((groups - 1) * linksPerArc) / h));
  const switches = (groups - 1) * a + last;
  const isOneGroup = groups === 1;
  const linksPerPair = isOneGroup ? pairLinks(request, last, p) : 1;
  const intraGroup = (((groups - 1) * a * (a - 1) + last * (last - 1)) / 2) * linksPerPair;
  const inside = last < 2 ? 1 : Math.min(1, (Math.ceil(last / 2) * linksPerPair) / p);
  return {
    tiers: [tierOf("leaf", switches, wired + 2 * (intraGroup + globalLinks), radix)],
    cables: cablesOf({ endpointLeaf: wired, intraGroup, interGroup: globalLinks }),
    bisectionFraction: isOneGroup ? inside : wiring.bisectionFraction,
    stages: isOneGroup ? insideStages(last, inside) : [wiring.stage],
    maxEndpoints,
    worstHops: isOneGroup ? Math.min(2, last) : 4,
    layout: {
      pods: groups,
      leavesPerPod: isOneGroup ? last : a,
      spinesPerPod: 0,
      cores: 0,
      rails: 1,
      endpointsPerLeaf: p,
      uplinksPerLeaf: 0,
      linksPerLeafAndSpine: 0,
      portsPerNodeOnLeaf: Math.min(p, request.nodes > 0 ? request.endpoints / request.nodes : 1),
    },
    particulars: {
      groups,
      switchesPerGroup: a,
      switchesOfLastGroup: last,
      endpointsPerSwitch: p,
      endpointPortsPerGroup: a * p,
      intraGroupPorts: a * (a - 1),
      globalPortsPerSwitch: h,
      globalPortsPerGroup: a * h,
      linksPerPair,
      linksPerArc,
      blockingFactor: wiring.blockingFactor,
      maxGroups,
    },
  };
}

export const dragonflyTopology: Topology = {
  words: ["Dragonfly", "蜻蜓拓扑（Dragonfly）"],
  neighbours: 0,
  hasRails: false,
  size,
};
