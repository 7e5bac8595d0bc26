// Folded Clos networks of two and three tiers: how many tiers it takes, and the whole numbers of links that divide.
import {
  type ClosLinks,
  type LeafPlan,
  leafOf,
  leafSplit,
  podsOf,
  singleSwitch,
  spineUplinks,
  threeTiers,
  twoTierMost,
  twoTiers,
  wiredEndpoints,
} from "./clos-counts";
import { type FabricMisfit, type FabricRequest, type FabricSize, tooMany } from "./topology";

/** Smallest divisor of `links` such that `lower` switches with `links` each fit the ports of as many upper switches. */
export function fewestUppers(lower: number, links: number, ports: number): number {
  for (let uppers = 1; uppers < links; uppers += 1) {
    if (links % uppers === 0 && lower * (links / uppers) <= ports) return uppers;
  }
  return links;
}

/**
 * Sizes a folded Clos over given leaves: two tiers while every leaf reaches every spine, else three.
 * @remarks Reproduces NVIDIA's SuperPOD tables for one, two and four scalable units and k³/4 endpoints at three tiers.
 * Al-Fares et al. 2008 for the k-ary fat tree.
 */
export function sizeFoldedClos(request: FabricRequest, plan: LeafPlan): FabricSize | FabricMisfit {
  const { radix, choices } = request;
  const upperRadix = choices.upperRadix ?? radix;
  if (radix < 2 || upperRadix < 2) return tooMany(0);
  const leaf = leafOf(request);
  if (leaf.down + leaf.up > radix) return fullLeaf(leaf.down, leaf.up, radix);
  if (choices.tiers !== 3 && plan.leaves <= upperRadix) return twoTiers(request, plan, twoTierLinks(request, plan));
  if (choices.tiers === 2) return tooMany(twoTierMost(request, plan));
  const spine = leafSplit(upperRadix, request.coreOversubscription);
  if (choices.leavesPerPod !== null && choices.leavesPerPod > spine.down)
    return fullSpine(choices.leavesPerPod, spine.down);
  const { pods, maxEndpoints } = podsOf(request, plan);
  const links = threeTierLinks(request, plan);
  return pods > upperRadix || links === null ? tooMany(maxEndpoints) : threeTiers(request, plan, links);
}

/** Links from each leaf to each spine of two tiers: the most that divide, for the fewest spines. */
export function twoTierLinks(request: FabricRequest, { leaves }: LeafPlan): number {
  const { up } = leafOf(request);
  return up / fewestUppers(leaves, up, request.choices.upperRadix ?? request.radix);
}

/** The same for three tiers: fewest spines of a pod, fewest core switches of a group. Null where they do not fit. */
export function threeTierLinks(request: FabricRequest, plan: LeafPlan): ClosLinks | null {
  const { coreOversubscription, choices, radix } = request;
  const upperRadix = choices.upperRadix ?? radix;
  const { up } = leafOf(request);
  const { leavesPerPod, pods } = podsOf(request, plan);
  const leafSpine = up / fewestUppers(leavesPerPod, up, leafSplit(upperRadix, coreOversubscription).down);
  let best: ClosLinks | null = null;
  // A spine may have more uplinks than it needs where that makes them divide.
  const available = upperRadix - leavesPerPod * leafSpine;
  for (let uplinks = spineUplinks(leavesPerPod * leafSpine, coreOversubscription); uplinks <= available; uplinks += 1) {
    const coresPerGroup = fewestUppers(pods, uplinks, upperRadix);
    if (best === null || coresPerGroup < best.coresPerGroup) best = { leafSpine, spineUplinks: uplinks, coresPerGroup };
  }
  return best;
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

/** One switch per plane, where its ports are enough. */
export function sizeSingleSwitch(request: FabricRequest): FabricSize | FabricMisfit {
  const { radix, reservedEndpoints } = request;
  return wiredEndpoints(request) > radix ? tooMany(radix - reservedEndpoints) : singleSwitch(request);
}
