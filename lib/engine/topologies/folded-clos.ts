// Folded Clos networks of two and three tiers with the integer rule of real fabrics: every leaf has the same whole number
// of links to each spine of its pod, and every spine to each core switch of its group.
import type { NetworkTier } from "../result";
import {
  cablesOf,
  type FabricMisfit,
  type FabricRequest,
  type FabricSize,
  type FabricStage,
  tierOf,
  tooMany,
} from "./topology";

/** Ports of a leaf that face endpoints and spines: floor(k·o ÷ (o + 1)) down, the rest up; at least one each. */
export function leafSplit(radix: number, oversubscription: number): { readonly down: number; readonly up: number } {
  const down = Math.min(radix - 1, Math.max(1, Math.floor((radix * oversubscription) / (oversubscription + 1) + 1e-9)));
  return { down, up: radix - down };
}

/** A leaf as decided: all its ports split, or so many endpoints and the uplinks that these need. */
export function leafOf({ radix, oversubscription, choices }: FabricRequest): {
  readonly down: number;
  readonly up: number;
} {
  const down = choices.endpointsPerLeaf;
  return down === null
    ? leafSplit(Math.max(2, radix), oversubscription)
    : { down, up: Math.ceil(down / oversubscription - 1e-9) };
}

/** Smallest divisor of `links` such that `lower` switches with `links` each fit the ports of as many upper switches. */
export function fewestUppers(lower: number, links: number, ports: number): number {
  for (let uppers = 1; uppers < links; uppers += 1) {
    if (links % uppers === 0 && lower * (links / uppers) <= ports) return uppers;
  }
  return links;
}

/** How the leaves are filled: by the topology. */
export interface LeafPlan {
  readonly leaves: number;
  readonly portsPerNodeOnLeaf: number;
  /** Most endpoints for a number of leaves. */
  readonly endpointsOf: (leaves: number) => number;
}

/**
 * Sizes a folded Clos over given leaves: two tiers while every leaf reaches every spine, else three.
 * @remarks Reproduces NVIDIA's SuperPOD tables for one, two and four scalable units and k³/4 endpoints at three tiers.
 * Al-Fares et al. 2008 for the k-ary fat tree.
 */
export function sizeFoldedClos(request: FabricRequest, plan: LeafPlan): FabricSize | FabricMisfit {
  const { radix, choices, reservedEndpoints } = request;
  const upperRadix = choices.upperRadix ?? radix;
  if (radix < 2 || upperRadix < 2) return tooMany(0);
  const leaf = leafOf(request);
  if (leaf.down + leaf.up > radix) return fullLeaf(leaf.down, leaf.up, radix);
  const twoTierMax = plan.endpointsOf(upperRadix) - reservedEndpoints;
  if (choices.tiers !== 3 && plan.leaves <= upperRadix) return twoTiers(request, plan, twoTierMax);
  return choices.tiers === 2 ? tooMany(twoTierMax) : threeTiers(request, plan);
}

function fullLeaf(down: number, up: number, radix: number): FabricMisfit {
  return {
    tiers: null,
    maxEndpoints: 0,
    obstacle: {
      words: [
        `A leaf with ${down} endpoints needs ${up} uplinks and has ${radix} ports.`,
        `接入 ${down} 个端点的叶交换机需要 ${up} 条上联，而它只有 ${radix} 个端口。`,
      ],
      fix: [
        "Put fewer endpoints on a leaf, or allow more oversubscription.",
        "减少每台叶交换机的端点数，或提高收敛比。",
      ],
    },
  };
}

function fullSpine(leaves: number, ports: number): FabricMisfit {
  return {
    tiers: null,
    maxEndpoints: 0,
    obstacle: {
      words: [
        `A pod of ${leaves} leaves does not fit a spine with ${ports} ports towards them.`,
        `每个 Pod 有 ${leaves} 台叶交换机，而脊交换机只有 ${ports} 个下行端口。`,
      ],
      fix: ["Make pods smaller, or take spines with more ports.", "缩小 Pod，或选用端口更多的脊交换机。"],
    },
  };
}

function common(request: FabricRequest, plan: LeafPlan) {
  const { down, up } = leafOf(request);
  const wired = request.endpoints + request.reservedEndpoints;
  const leafStage: FabricStage = {
    taper: Math.min(1, up / down),
    ringCrossing: Math.min(1, plan.portsPerNodeOnLeaf / down),
    allToAllCrossing: wired > 0 ? Math.max(0, 1 - down / wired) : 0,
  };
  return { leafStage, down, up, wired };
}

function twoTiers(request: FabricRequest, { leaves, ...plan }: LeafPlan, maxEndpoints: number): FabricSize {
  const { down, up, wired, leafStage } = common(request, { leaves, ...plan });
  const upperRadix = request.choices.upperRadix ?? request.radix;
  const leafSpine = leaves * up;
  const spines = fewestUppers(leaves, up, upperRadix);
  return {
    stages: [leafStage],
    bisectionFraction: leafStage.taper,
    tiers: [tierOf("leaf", leaves, wired + leafSpine, request.radix), tierOf("spine", spines, leafSpine, upperRadix)],
    cables: cablesOf({ endpointLeaf: wired, leafSpine }),
    maxEndpoints,
    worstHops: 3,
    particulars: { endpointsPerLeaf: down, uplinksPerLeaf: up, linksPerLeafAndSpine: up / spines },
  };
}

interface CoreWiring {
  /** Core switches that the k-th spines of all pods share. */
  readonly cores: number;
  /** Uplinks of one spine of a full pod. */
  readonly uplinks: number;
}

/** Fewest core switches per group: a spine may have more uplinks than it needs where that makes them divide. */
function coreWiring(pods: number, needed: number, available: number, ports: number): CoreWiring | null {
  let best: CoreWiring | null = null;
  for (let uplinks = needed; uplinks <= available; uplinks += 1) {
    const cores = fewestUppers(pods, uplinks, ports);
    if (best === null || cores < best.cores) best = { cores, uplinks };
  }
  return best;
}

/** Pods as even as they come: the last holds the rest, and is cabled for that only. */
function threeTiers(request: FabricRequest, plan: LeafPlan): FabricSize | FabricMisfit {
  const { coreOversubscription, choices, radix, reservedEndpoints } = request;
  const { down, up, wired, leafStage } = common(request, plan);
  const upperRadix = choices.upperRadix ?? radix;
  const spine = leafSplit(upperRadix, coreOversubscription);
  const podLeaves = Math.min(spine.down, choices.leavesPerPod ?? spine.down);
  if (choices.leavesPerPod !== null && choices.leavesPerPod > spine.down)
    return fullSpine(choices.leavesPerPod, spine.down);
  const maxEndpoints = plan.endpointsOf(podLeaves * upperRadix) - reservedEndpoints;
  const leavesPerPod =
    choices.leavesPerPod === null ? Math.ceil(plan.leaves / Math.ceil(plan.leaves / podLeaves)) : podLeaves;
  const pods = Math.ceil(plan.leaves / leavesPerPod);
  const lastLeaves = plan.leaves - (pods - 1) * leavesPerPod;
  const spinesPerPod = fewestUppers(leavesPerPod, up, spine.down);
  const links = up / spinesPerPod;
  const uplinksOf = (leaves: number) => Math.max(1, Math.ceil((leaves * links) / coreOversubscription - 1e-9));
  const wiring = coreWiring(pods, uplinksOf(leavesPerPod), upperRadix - leavesPerPod * links, upperRadix);
  if (pods > upperRadix || wiring === null) return tooMany(maxEndpoints);
  // The same whole number of links to each core switch of the group, also from a pod that is not full.
  const lastUplinks = Math.min(wiring.uplinks, Math.ceil(uplinksOf(lastLeaves) / wiring.cores) * wiring.cores);
  const leafSpine = plan.leaves * up;
  const spineCore = spinesPerPod * ((pods - 1) * wiring.uplinks + lastUplinks);
  const tiers: readonly NetworkTier[] = [
    tierOf("leaf", plan.leaves, wired + leafSpine, radix),
    tierOf("spine", pods * spinesPerPod, leafSpine + spineCore, upperRadix),
    tierOf("core", spinesPerPod * wiring.cores, spineCore, upperRadix),
  ];
  const podEndpoints = leavesPerPod * down;
  const podStage: FabricStage = {
    taper: Math.min(1, (up / down) * (wiring.uplinks / (leavesPerPod * links))),
    ringCrossing: Math.min(1, request.endpoints / Math.max(1, request.nodes) / podEndpoints),
    allToAllCrossing: Math.max(0, 1 - podEndpoints / Math.max(1, wired)),
  };
  return {
    stages: [leafStage, podStage],
    bisectionFraction: Math.min(leafStage.taper, podStage.taper),
    tiers,
    cables: cablesOf({ endpointLeaf: wired, leafSpine, spineCore }),
    maxEndpoints,
    worstHops: 5,
    particulars: {
      endpointsPerLeaf: down,
      uplinksPerLeaf: up,
      linksPerLeafAndSpine: links,
      pods,
      leavesPerPod,
      leavesOfLastPod: lastLeaves,
      spinesPerPod,
    },
  };
}

/** One switch per plane. */
export function sizeSingleSwitch(request: FabricRequest): FabricSize | FabricMisfit {
  const { endpoints, radix, reservedEndpoints } = request;
  const wired = endpoints + reservedEndpoints;
  if (wired > radix) return tooMany(radix - reservedEndpoints);
  return {
    tiers: [tierOf("single", 1, wired, radix)],
    cables: cablesOf({ endpointLeaf: wired }),
    bisectionFraction: 1,
    maxEndpoints: radix - reservedEndpoints,
    worstHops: 1,
    stages: [],
    particulars: { endpointsPerLeaf: radix },
  };
}
