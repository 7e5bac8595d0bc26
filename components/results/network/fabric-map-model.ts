// What the drawing of a fabric shows: one plane of the largest cluster, switches grouped where they are too many to tell
// apart, and between groups the cables that join them. Pure: positions and counts follow from the result alone.
import type { NetworkResult, NetworkTier } from "@/lib/engine/result";
import type { FabricLayout, FailedPart } from "@/lib/engine/result-network";

export type MapTier = NetworkTier["tier"] | "nodes";

/** Switches, or nodes, that are drawn as one box. */
export interface MapBox {
  readonly id: string;
  readonly tier: MapTier;
  readonly count: number;
  /** Pod, rail or position among its like, from one; what it is told by. */
  readonly by: "pod" | "rail" | "position";
  readonly number: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface MapLink {
  readonly from: string;
  readonly to: string;
  readonly cables: number;
}

export interface FabricMap {
  readonly rows: readonly { readonly tier: MapTier; readonly boxes: readonly MapBox[] }[];
  readonly links: readonly MapLink[];
  readonly width: number;
  readonly height: number;
}

/** More boxes in a row than these cannot be told apart. */
const MOST = 32;
const WIDTH = 960;
const ROW_HEIGHT = 120;
export const BOX_HEIGHT = 44;

interface Group {
  readonly tier: MapTier;
  readonly count: number;
  readonly by: MapBox["by"];
}

/**
 * Groups of a row: as many as there are pods, rails or single switches, each of its full size and the last with what is
 * left; even parts where they are too many to draw.
 */
function grouped(tier: MapTier, count: number, by: MapBox["by"], full: number): readonly Group[] {
  const parts = Math.max(1, Math.ceil(count / Math.max(1, full)));
  const shown = Math.min(parts, MOST);
  return Array.from({ length: shown }, (_, index) => ({
    tier,
    // A box of several pods is none of them.
    by: parts > MOST ? "position" : by,
    count:
      parts > MOST
        ? Math.floor(((index + 1) * count) / shown) - Math.floor((index * count) / shown)
        : Math.min(full, count - index * full),
  }));
}

function row(groups: readonly Group[], y: number): readonly MapBox[] {
  const slot = WIDTH / groups.length;
  const width = Math.min(120, slot - 6);
  return groups.map(({ tier, count, by }, index) => ({
    id: `${tier}-${index + 1}`,
    tier,
    count,
    by,
    number: index + 1,
    x: slot * (index + 0.5) - width / 2,
    y,
    width,
  }));
}

interface Planned {
  readonly cores: readonly Group[];
  readonly spines: readonly Group[];
  readonly leaves: readonly Group[];
  readonly nodes: readonly Group[];
}

function planOf(layout: FabricLayout, leafTier: MapTier, leaves: number): Planned {
  const { pods, rails, leavesPerPod, spinesPerPod, cores, clusterNodes, nodesPerLeaf, nodesPerPod } = layout;
  const spines = spinesPerPod * pods;
  const none: readonly Group[] = [];
  const isByPod = pods > 1;
  const [by, full]: readonly [MapBox["by"], number] = isByPod
    ? ["pod", leavesPerPod]
    : rails > 1
      ? ["rail", leaves / rails]
      : ["position", 1];
  return {
    cores: cores > 0 ? grouped("core", cores, "position", 1) : none,
    spines: spines > 0 ? grouped("spine", spines, isByPod ? "pod" : "position", isByPod ? spinesPerPod : 1) : none,
    leaves: grouped(leafTier, leaves, by, full),
    nodes: grouped("nodes", clusterNodes, isByPod ? "pod" : "position", isByPod ? nodesPerPod : nodesPerLeaf),
  };
}

/** Every box of one row with every box of another, cables spread evenly. */
function each(upper: readonly MapBox[], lower: readonly MapBox[], cables: number): MapLink[] {
  const all = upper.length * lower.length;
  return lower.flatMap(({ id }) => upper.map((box) => ({ from: id, to: box.id, cables: cables / all })));
}

/** Box k of one row with box k of the other. */
function own(upper: readonly MapBox[], lower: readonly MapBox[], cables: number): MapLink[] {
  return lower.flatMap(({ id }, index) => {
    const above = upper[Math.min(index, upper.length - 1)];
    return above === undefined ? [] : [{ from: id, to: above.id, cables: cables / lower.length }];
  });
}

/** The drawing of a network; null where it is not sized, or nodes are joined without switches. */
export function fabricMap(network: Pick<NetworkResult, "tiers" | "planes" | "cables" | "detail">): FabricMap | null {
  const layout = network.detail?.layout ?? null;
  const leafTier = network.tiers[0]?.tier;
  if (layout === null || leafTier === undefined || network.cables === null) return null;
  // The last cluster may be smaller: then the largest is drawn as if its pods were full.
  const { clusters, pods, leavesPerPod } = layout;
  const isOne = clusters === 1;
  const leafCount = isOne ? (network.tiers[0]?.switches ?? 0) / network.planes : leavesPerPod * pods;
  const plan = planOf(layout, leafTier, leafCount);
  const present = [plan.cores, plan.spines, plan.leaves, plan.nodes].filter(({ length }) => length > 0);
  const rows = present.map((groups, index) => row(groups, 16 + index * ROW_HEIGHT));
  const of = (tier: MapTier) => rows.find((boxes) => boxes[0]?.tier === tier) ?? [];
  const [cores, spines, leaves, nodes] = [of("core"), of("spine"), of(leafTier), of("nodes")];
  // Those of one plane of one cluster, on average.
  const share = 1 / (network.planes * layout.clusters);
  const isByPod = layout.pods > 1;
  const isByRail = !isByPod && layout.rails > 1;
  const { endpointLeaf, leafSpine, spineCore, intraGroup, interGroup } = network.cables;
  return {
    rows: rows.map((boxes) => ({ tier: boxes[0]?.tier ?? "nodes", boxes })),
    links: [
      ...(isByRail ? each(leaves, nodes, endpointLeaf * share) : own(leaves, nodes, endpointLeaf * share)),
      ...(isByPod ? own(spines, leaves, leafSpine * share) : each(spines, leaves, leafSpine * share)),
      ...each(cores, spines, spineCore * share),
      ...(spines.length === 0 && intraGroup + interGroup > 0
        ? pairs(leaves, (intraGroup + interGroup) * share)
        : interGroup > 0
          ? pairs(spines, interGroup * share)
          : []),
    ],
    width: WIDTH,
    height: (rows.length - 1) * ROW_HEIGHT + BOX_HEIGHT + 32,
  };
}

/** Groups that are joined each to each. */
function pairs(boxes: readonly MapBox[], cables: number): MapLink[] {
  const count = (boxes.length * (boxes.length - 1)) / 2;
  return boxes.flatMap(({ id }, index) =>
    boxes.slice(index + 1).map((other) => ({ from: id, to: other.id, cables: cables / count })),
  );
}

/** The part of the engine's list that fails when one of a box does; a node is not a part of the fabric, its cable is. */
export function failedPartOf(tier: MapTier): FailedPart {
  if (tier === "nodes") return "link";
  return tier === "single" ? "leaf" : tier;
}

/** Boxes that a failure strikes: the chosen one of its tier, else the first; all of them for a plane. */
export function struckBoxes(
  { rows }: FabricMap,
  failed: FailedPart | null,
  chosen: string | null,
): ReadonlySet<string> {
  if (failed === null) return new Set();
  const boxes = rows.flatMap((each) => each.boxes);
  if (failed === "plane") return new Set(boxes.filter(({ tier }) => tier !== "nodes").map(({ id }) => id));
  const wanted = failed === "uplink" || failed === "rail" ? "leaf" : failed;
  const like = boxes.filter(({ tier }) => failedPartOf(tier) === wanted);
  const struck = like.find(({ id }) => id === chosen) ?? like[0];
  return new Set(struck === undefined ? [] : [struck.id]);
}
