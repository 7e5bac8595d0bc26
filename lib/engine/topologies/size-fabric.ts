// A fabric from the few numbers that size one: what the command line and the benchmark of published fabrics ask.
import type { FabricCables } from "../result";
import { topologies } from "./topologies.gen";
import { type FabricChoices, type FabricMisfit, isMisfit } from "./topology";

/** Names as they are asked for; a multi-plane fabric is a fat tree several times. */
export const fabricKinds = [
  "single-switch",
  "fat-tree",
  "rail",
  "rail-only",
  "multi-plane",
  "dragonfly",
  "dragonfly-plus",
  "torus",
] as const;
export type FabricKind = (typeof fabricKinds)[number];

export interface FabricQuestion {
  readonly topology: FabricKind;
  /** Ports of a switch before they are split; ports of a node of a torus. */
  readonly radix: number;
  /** Each has one link in every plane. */
  readonly endpoints: number;
  readonly planes: number;
  /** Links that one port of a switch is split into; a cable has as many. */
  readonly breakout: number;
  readonly oversubscription: number;
  readonly coreOversubscription: number;
  /** Endpoints of every plane beside those asked for, cabled like them. */
  readonly reservedEndpoints: number;
  readonly rails: number;
  readonly choices: FabricChoices;
}

/** Counts of all planes together. Ports are counted as links, after they are split; cables as they are pulled. */
export interface FabricCounts {
  readonly topology: FabricKind;
  readonly tiers: number;
  readonly leaf: number;
  readonly spine: number;
  readonly core: number;
  readonly switches: number;
  readonly cables: FabricCables;
  readonly freePorts: number;
  readonly bisectionFraction: number;
  /** Most endpoints before another tier, or of this shape. */
  readonly maxEndpoints: number;
  readonly worstHops: number;
  readonly particulars: Readonly<Record<string, number | readonly number[]>>;
}

/** Ports that one more dimension of a torus takes. */
const TORUS_3D_PORTS = 6;

function topologyIdOf({ topology, radix, choices }: FabricQuestion): keyof typeof topologies {
  if (topology === "rail") return "rail-optimized";
  if (topology === "multi-plane") return "fat-tree";
  if (topology !== "torus") return topology;
  const dimensions = choices.shape?.length ?? (radix >= TORUS_3D_PORTS ? 3 : 2);
  return dimensions === 2 ? "torus-2d" : "torus-3d";
}

/** Sizes all planes of one fabric; a misfit says how many endpoints would fit, or what stands against any. */
export function sizeFabric(question: FabricQuestion): FabricCounts | FabricMisfit {
  const { planes, breakout, radix, rails, endpoints } = question;
  const topology = topologies[topologyIdOf(question)];
  const plane = topology.size({
    ...question,
    radix: radix * breakout,
    // One port of each node per rail; otherwise ports stand for themselves.
    nodes: topology.hasRails ? Math.ceil(endpoints / rails) : endpoints,
  });
  if (isMisfit(plane)) return plane;
  const switchesOf = (name: string) => planes * (plane.tiers.find(({ tier }) => tier === name)?.switches ?? 0);
  const pulled = (links: number) => Math.ceil((planes * links) / breakout);
  const { cables } = plane;
  const leaf = switchesOf("leaf") + switchesOf("single");
  const [spine, core] = [switchesOf("spine"), switchesOf("core")];
  return {
    topology: question.topology,
    tiers: plane.tiers.length,
    leaf,
    spine,
    core,
    switches: leaf + spine + core,
    cables: {
      endpointLeaf: pulled(cables.endpointLeaf),
      leafSpine: pulled(cables.leafSpine),
      spineCore: pulled(cables.spineCore),
      intraGroup: pulled(cables.intraGroup),
      interGroup: pulled(cables.interGroup),
    },
    freePorts: planes * plane.tiers.reduce((sum, tier) => sum + tier.portsFree, 0),
    bisectionFraction: plane.bisectionFraction,
    maxEndpoints: plane.maxEndpoints,
    worstHops: plane.worstHops,
    particulars: plane.particulars,
  };
}
