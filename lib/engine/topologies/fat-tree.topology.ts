// Folded Clos whose leaves are filled node by node: all ports of a node meet on one leaf.
import { plainLeaves, wiredEndpoints } from "./clos-counts";
import { sizeFoldedClos, sizeSingleSwitch } from "./folded-clos";
import type { Topology } from "./topology";

export const fatTreeTopology: Topology = {
  words: ["Fat tree (folded Clos)", "胖树（折叠 Clos）"],
  neighbours: 0,
  hasRails: false,
  size(request) {
    const { choices } = request;
    const isOne =
      choices.tiers === null && choices.endpointsPerLeaf === null && wiredEndpoints(request) <= request.radix;
    if (choices.tiers === 1 || isOne) return sizeSingleSwitch(request);
    return sizeFoldedClos(request, plainLeaves(request));
  },
};
