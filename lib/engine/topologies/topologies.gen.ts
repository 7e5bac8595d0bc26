// Generated from a folder listing: do not edit. `npm run registries` writes it anew.
import { dragonflyPlusTopology } from "./dragonfly-plus.topology";
import { dragonflyTopology } from "./dragonfly.topology";
import { fatTreeTopology } from "./fat-tree.topology";
import { railOnlyTopology } from "./rail-only.topology";
import { railOptimizedTopology } from "./rail-optimized.topology";
import { singleSwitchTopology } from "./single-switch.topology";
import { torus2dTopology } from "./torus-2d.topology";
import { torus3dTopology } from "./torus-3d.topology";

export const topologies = {
  "dragonfly-plus": dragonflyPlusTopology,
  dragonfly: dragonflyTopology,
  "fat-tree": fatTreeTopology,
  "rail-only": railOnlyTopology,
  "rail-optimized": railOptimizedTopology,
  "single-switch": singleSwitchTopology,
  "torus-2d": torus2dTopology,
  "torus-3d": torus3dTopology,
} as const;
