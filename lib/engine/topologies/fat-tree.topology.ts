// Folded Clos whose leaves are filled node by node: all ports of a node meet on one leaf.
import { leafSplit, sizeFoldedClos, sizeSingleSwitch } from "./folded-clos";
import type { Topology } from "./topology";

export const fatTreeTopology: Topology = {
  words: ["Fat tree (folded Clos)", "胖树（折叠 Clos）"],
  size(request) {
    if (request.endpoints <= request.radix) return sizeSingleSwitch(request);
    const { down } = leafSplit(Math.max(2, request.radix), request.oversubscription);
    return sizeFoldedClos(request, {
      leaves: Math.ceil(request.endpoints / down),
      portsPerNodeOnLeaf: Math.min(down, request.nodes > 0 ? request.endpoints / request.nodes : 1),
      endpointsOf: (leaves) => leaves * down,
    });
  },
};
