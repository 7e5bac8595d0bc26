// Folded Clos whose leaves belong to rails: port k of every node meets port k of the others on one leaf.
import { leafOf, sizeFoldedClos } from "./folded-clos";
import type { Topology } from "./topology";

export const railOptimizedTopology: Topology = {
  words: ["Rail-optimised fat tree", "轨道优化胖树"],
  neighbours: 0,
  hasRails: true,
  size(request) {
    const rails = Math.max(1, request.rails);
    const { down } = leafOf(request);
    const endpointsPerRail = Math.ceil((request.endpoints + request.reservedEndpoints) / rails);
    return sizeFoldedClos(request, {
      leaves: rails * Math.max(1, Math.ceil(endpointsPerRail / down)),
      portsPerNodeOnLeaf: Math.max(1, request.nodes > 0 ? request.endpoints / request.nodes / rails : 1),
      // Whole leaves per rail: what is left over serves no rail.
      endpointsOf: (leaves) => Math.floor(leaves / rails) * rails * down,
    });
  },
};
