// Folded Clos whose leaves are filled node by node: all ports of a node meet on one leaf.
import { leafOf, sizeFoldedClos, sizeSingleSwitch } from "./folded-clos";
import type { Topology } from "./topology";

export const fatTreeTopology: Topology = {
  words: ["Fat tree (folded Clos)", "胖树（折叠 Clos）"],
  neighbours: 0,
  hasRails: false,
  size(request) {
    const { nodes, endpoints, choices } = request;
    const wired = endpoints + request.reservedEndpoints;
    const isOne = choices.tiers === null && choices.endpointsPerLeaf === null && wired <= request.radix;
    if (choices.tiers === 1 || isOne) return sizeSingleSwitch(request);
    const { down } = leafOf(request);
    return sizeFoldedClos(request, {
      leaves: Math.max(1, Math.ceil(wired / down)),
      portsPerNodeOnLeaf: Math.min(down, nodes > 0 ? endpoints / nodes : 1),
      endpointsOf: (leaves) => leaves * down,
    });
  },
};
