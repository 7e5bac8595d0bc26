// Everything on one switch.
import { sizeSingleSwitch } from "./folded-clos";
import type { Topology } from "./topology";

export const singleSwitchTopology: Topology = {
  words: ["Single switch", "单交换机"],
  neighbours: 0,
  hasRails: false,
  size: sizeSingleSwitch,
};
