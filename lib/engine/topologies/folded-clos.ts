// Folded Clos networks of two and three tiers with the integer rule of real fabrics: every leaf has the same whole number
// of links to each spine of its pod, and every spine to each core switch of its group.
import type { NetworkTier } from "../result";
import type { FabricMisfit, FabricRequest, FabricSize } from "./topology";

/** Ports of a leaf that face endpoints and spines: floor(k·o ÷ (o + 1)) down, the rest up; at least one each. */
export function leafSplit(radix: number, oversubscription: number): { readonly down: number; readonly up: number } {
  const down = Math.min(radix - 1, Math.max(1, Math.floor((radix * oversubscription) / (oversubscription + 1) + 1e-9)));
  return { down, up: radix - down };
}

/** Smallest divisor of `links` such that `lower` switches with `links` each fit the ports of as many upper switches. */
function fewestUppers(lower: number, links: number, ports: number): number {
  for (let uppers = 1; uppers < links; uppers += 1) {
    if (links % uppers === 0 && lower * (links / uppers) <= ports) return uppers;
  }
  return links;
}

const tier = (name: NetworkTier["tier"], switches: number, portsUsed: number, radix: number): NetworkTier => ({
  tier: name,
  switches,
  portsUsed,
  portsFree: switches * radix - portsUsed,
});

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
 * Al-Fares et al. 2008 for the k-ary fat tree. Spine and core tiers are never oversubscribed.
 */
export function sizeFoldedClos(request: FabricRequest, plan: LeafPlan): FabricSize | FabricMisfit {
  const { endpoints, radix, oversubscription } = request;
  if (radix < 2) return { tiers: null, maxEndpoints: 0 };
  const { down, up } = leafSplit(radix, oversubscription);
  const { leaves } = plan;
  const half = Math.floor(radix / 2);
  const leafSpine = leaves * up;
  const leaf = tier("leaf", leaves, endpoints + leafSpine, radix);
  const common = {
    portsPerNodeOnLeaf: plan.portsPerNodeOnLeaf,
    endpointsPerLeaf: down,
    bisectionFraction: Math.min(1, up / down),
  };
  if (leaves <= radix) {
    const spines = fewestUppers(leaves, up, radix);
    return {
      ...common,
      tiers: [leaf, tier("spine", spines, leafSpine, radix)],
      cables: { endpointLeaf: endpoints, leafSpine, spineCore: 0 },
      maxEndpoints: plan.endpointsOf(radix),
      worstHops: 3,
    };
  }
  const maxEndpoints = plan.endpointsOf(half * radix);
  const pods = Math.ceil(leaves / half);
  if (half < 1 || pods > radix) return { tiers: null, maxEndpoints };
  const leavesPerPod = Math.ceil(leaves / pods);
  const spinesPerPod = fewestUppers(leavesPerPod, up, half);
  const uplinks = leavesPerPod * (up / spinesPerPod);
  const coresPerGroup = fewestUppers(pods, uplinks, radix);
  const spines = pods * spinesPerPod;
  const spineCore = spines * uplinks;
  return {
    ...common,
    tiers: [
      leaf,
      tier("spine", spines, leafSpine + spineCore, radix),
      tier("core", spinesPerPod * coresPerGroup, spineCore, radix),
    ],
    cables: { endpointLeaf: endpoints, leafSpine, spineCore },
    maxEndpoints,
    worstHops: 5,
  };
}

/** One switch per plane. */
export function sizeSingleSwitch(request: FabricRequest): FabricSize | FabricMisfit {
  const { endpoints, nodes, radix } = request;
  if (endpoints > radix) return { tiers: null, maxEndpoints: radix };
  return {
    tiers: [tier("single", 1, endpoints, radix)],
    cables: { endpointLeaf: endpoints, leafSpine: 0, spineCore: 0 },
    bisectionFraction: 1,
    maxEndpoints: radix,
    worstHops: 1,
    portsPerNodeOnLeaf: nodes > 0 ? endpoints / nodes : 1,
    endpointsPerLeaf: radix,
  };
}
