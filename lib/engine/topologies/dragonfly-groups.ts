// What dragonflies have in common: groups of switches, and the same whole number of links between each pair of groups.
import type { FabricMisfit, FabricRequest, FabricStage } from "./topology";

export interface GroupWiring {
  readonly groups: number;
  readonly linksPerArc: number;
  /** Endpoints of a group over its global links: what blocks between groups; 0 where there is one group only. */
  readonly blockingFactor: number;
  readonly globalLinks: number;
  /** Bandwidth between halves of the groups over what one half's endpoints send, at most 1. */
  readonly bisectionFraction: number;
  /** Out of one half of the groups into the other. */
  readonly stage: FabricStage;
}

/**
 * Joins the groups. Links per arc: as decided, else the fewest that carry what a group's endpoints send over the
 * allowed oversubscription, as far as global ports reach. Kim et al. 2008.
 * @param perGroup endpoints of a full group
 * @param globalPorts ports of a full group towards others
 * @returns null when the groups need more global ports than they have
 */
export function wireGroups(
  request: FabricRequest,
  groups: number,
  perGroup: number,
  globalPorts: number,
): GroupWiring | null {
  const others = groups - 1;
  if (others <= 0) {
    const stage = { taper: 1, ringCrossing: 0, allToAllCrossing: 0 };
    return { groups, linksPerArc: 0, blockingFactor: 0, globalLinks: 0, bisectionFraction: 1, stage };
  }
  const most = Math.floor(globalPorts / others);
  const enough = Math.ceil(perGroup / (request.oversubscription * others) - 1e-9);
  const linksPerArc = request.choices.linksPerArc ?? Math.min(most, Math.max(1, enough));
  if (linksPerArc > most || most < 1) return null;
  // The smaller half's groups reach all groups of the other half.
  const bisectionFraction = Math.min(1, (Math.ceil(groups / 2) * linksPerArc) / perGroup);
  const nodePorts = request.endpoints / Math.max(1, request.nodes);
  return {
    groups,
    linksPerArc,
    blockingFactor: perGroup / (others * linksPerArc),
    globalLinks: ((groups * others) / 2) * linksPerArc,
    bisectionFraction,
    stage: {
      taper: bisectionFraction,
      // A ring over nodes in order leaves a group with the node at its end.
      ringCrossing: Math.min(1, nodePorts / perGroup),
      allToAllCrossing: Math.ceil(groups / 2) / groups,
    },
  };
}

/** Most groups that each pair can be joined for. */
export const mostGroups = (globalPorts: number, linksPerArc: number | null): number =>
  Math.floor(globalPorts / (linksPerArc ?? 1)) + 1;

export function noPorts(used: number, radix: number): FabricMisfit {
  return {
    tiers: null,
    maxEndpoints: 0,
    obstacle: {
      words: [
        `A switch of ${radix} ports has none left for other groups: ${used} are taken inside the group.`,
        `交换机共 ${radix} 个端口，组内已占用 ${used} 个，没有端口可连接其他组。`,
      ],
      fix: ["Make groups smaller, or take a switch with more ports.", "缩小组规模，或选用端口更多的交换机。"],
    },
  };
}
