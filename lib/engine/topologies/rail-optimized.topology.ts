// Folded Clos whose leaves belong to rails.
import { railLeaves } from "./clos-counts";
import { sizeFoldedClos } from "./folded-clos";
import type { Topology } from "./topology";

export const railOptimizedTopology: Topology = {
  words: ["Rail-optimised fat tree", "轨道优化胖树"],
  neighbours: 0,
  hasRails: true,
  size: (request) => sizeFoldedClos(request, railLeaves(request)),
};
