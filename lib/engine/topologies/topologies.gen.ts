// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import { fatTreeTopology } from "./fat-tree.topology";
import { railOptimizedTopology } from "./rail-optimized.topology";
import { singleSwitchTopology } from "./single-switch.topology";

export const topologies = {
  "fat-tree": fatTreeTopology,
  "rail-optimized": railOptimizedTopology,
  "single-switch": singleSwitchTopology,
} as const;
