// Rails that nothing joins: every rail is a fabric of its own, and traffic between rails goes through the node.
import type { NetworkTier } from "../result";
import { fatTreeTopology } from "./fat-tree.topology";
import { cablesOf, type FabricSize, isMisfit, type Topology } from "./topology";

/**
 * One fat tree per rail.
 * @remarks Wang et al. 2023, Rail-only: the scale-up domain carries what crosses rails, so no switch joins them. All-to-all
 * is taken as each accelerator's within its rail; the hop through the node belongs to the scale-up link.
 */
export const railOnlyTopology: Topology = {
  words: ["Rails alone", "独立轨道"],
  neighbours: 0,
  hasRails: true,
  size(request) {
    const rails = Math.max(1, Math.min(request.rails, request.endpoints));
    const reserved = Math.ceil(request.reservedEndpoints / rails);
    const ofRail = (endpoints: number, tiers: number | null) =>
      fatTreeTopology.size({
        ...request,
        endpoints,
        reservedEndpoints: reserved,
        choices: { ...request.choices, tiers },
      });
    const fullRails = request.endpoints % rails;
    const full = ofRail(Math.ceil(request.endpoints / rails), request.choices.tiers);
    if (isMisfit(full)) return { ...full, maxEndpoints: full.maxEndpoints * rails };
    // Rails with an endpoint less are built like the others.
    const other = ofRail(Math.floor(request.endpoints / rails), full.tiers.length);
    if (isMisfit(other)) return { ...other, maxEndpoints: other.maxEndpoints * rails };
    const parts = Array.from({ length: rails }, (_, rail) => (fullRails === 0 || rail < fullRails ? full : other));
    return {
      ...full,
      tiers: full.tiers.map((tier) => sumTiers(tier, parts)),
      cables: cablesOf({
        endpointLeaf: sum(parts, ({ cables }) => cables.endpointLeaf),
        leafSpine: sum(parts, ({ cables }) => cables.leafSpine),
        spineCore: sum(parts, ({ cables }) => cables.spineCore),
      }),
      maxEndpoints: full.maxEndpoints * rails,
      layout: {
        ...full.layout,
        rails,
        leavesPerPod: full.layout.leavesPerPod * rails,
        spinesPerPod: full.layout.spinesPerPod * rails,
        cores: full.layout.cores * rails,
      },
      particulars: { ...full.particulars, rails, reservedEndpointsPerRail: reserved },
    };
  },
};

const sum = (parts: readonly FabricSize[], read: (part: FabricSize) => number): number =>
  parts.reduce((total, part) => total + read(part), 0);

/** A tier of all rails together. */
function sumTiers({ tier }: NetworkTier, parts: readonly FabricSize[]): NetworkTier {
  const found = parts.flatMap((part) => part.tiers.filter((other) => other.tier === tier));
  return {
    tier,
    switches: found.reduce((total, part) => total + part.switches, 0),
    portsUsed: found.reduce((total, part) => total + part.portsUsed, 0),
    portsFree: found.reduce((total, part) => total + part.portsFree, 0),
  };
}
