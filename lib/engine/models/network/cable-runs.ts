// Which cable joins what: the distance follows from the racks that lie between, the medium from the distance and the rate.
import type { Optic } from "../../catalog/parts";
import type { FabricCables } from "../../result";
import type { CableMedium, CableReach, CableRun, FabricLayout } from "../../result-network";
import type { EvaluationScope } from "../../scope";
import { opticEndWatts, runFigures, usualEndWatts } from "./cable-power";

/** Kinds of cable in the order in which they leave a node. */
export const cableKinds = [
  "endpointLeaf",
  "leafSpine",
  "spineCore",
  "intraGroup",
  "interGroup",
] as const satisfies readonly (keyof FabricCables)[];

/** Reach of a medium whose maker states none, metres: what copper and fixed optical cables are sold at. */
const USUAL_REACH: Readonly<Record<CableMedium, number>> = {
  "twisted-pair": 100,
  "passive-copper": 3,
  "active-copper": 5,
  "active-optical": 30,
  "multi-mode": 50,
  "single-mode": 500,
};

/** Shortest medium first. */
const MEDIA = ["passive-copper", "active-optical", "single-mode"] as const satisfies readonly Optic["medium"][];

/** Fastest link over twisted pair, 1 Gbit/s. */
const TWISTED_PAIR_RATE = 1.25e8;

/** Where the racks of a fabric stand, as far as cables ask. */
type RackCounts = Pick<FabricLayout, "racksPerLeaf" | "racksPerPod" | "racksPerCluster">;

/** Racks that lie between the ends of a kind of cable. */
function racksBetween(kind: CableRun["joins"], layout: RackCounts): number {
  if (kind === "endpointLeaf") return layout.racksPerLeaf;
  return kind === "leafSpine" || kind === "intraGroup" || kind === "uplink"
    ? layout.racksPerPod
    : layout.racksPerCluster;
}

/** Distance class of a kind of cable. */
export function reachOf(scope: EvaluationScope, kind: CableRun["joins"], layout: RackCounts): CableReach {
  const racks = racksBetween(kind, layout);
  if (racks <= 1) return "rack";
  return racks <= scope.constant("network.racks-per-row") ? "row" : "hall";
}

/** Cables that are laid alike. */
type LaidCables = Pick<CableRun, "joins" | "reach" | "cables" | "linkBytesPerSecond">;

/** Chooses cable or module for cables of one kind. */
export function cableRun(scope: EvaluationScope, laid: LaidCables): CableRun {
  const { cables, linkBytesPerSecond: link } = laid;
  const meters = scope.constant(`network.cable-${laid.reach}`);
  const optic = opticFor(scope, link, meters);
  const medium = optic?.medium ?? usualMedium(link, meters);
  return {
    ...laid,
    medium,
    optic: optic?.id ?? null,
    words: optic?.name ?? null,
    ...runFigures({
      cables,
      meters,
      endWatts: endWatts(scope, optic, medium, link),
      endsPerModule: isModule(medium) ? (optic?.ports ?? 1) : 0,
    }),
  };
}

/** Runs of every kind of cable that the fabric has; their cables are those of the sizing. */
export const cableRuns = (
  scope: EvaluationScope,
  cables: FabricCables,
  layout: RackCounts,
  linkBytesPerSecond: number,
): readonly CableRun[] =>
  cableKinds
    .filter((kind) => cables[kind] > 0)
    .map((kind) =>
      cableRun(scope, {
        joins: kind,
        reach: reachOf(scope, kind, layout),
        cables: cables[kind],
        linkBytesPerSecond,
      }),
    );

/** What reaches so far where the catalogue has no part of the rate. */
function usualMedium(link: number, meters: number): CableMedium {
  if (link <= TWISTED_PAIR_RATE && meters <= USUAL_REACH["twisted-pair"]) return "twisted-pair";
  return MEDIA.find((each) => USUAL_REACH[each] >= meters) ?? "single-mode";
}

/** Fibre that is plugged into modules; copper and active cables come with their ends. */
export const isModule = (medium: CableMedium): boolean => medium === "single-mode" || medium === "multi-mode";

/** Plain copper: what its ends draw is in the switch and the node. */
export const isPassive = (medium: CableMedium): boolean => medium === "passive-copper" || medium === "twisted-pair";

/** Draw of one end of one cable. */
function endWatts(scope: EvaluationScope, optic: Optic | null, medium: CableMedium, link: number): number {
  if (optic !== null) return opticEndWatts(optic);
  return isPassive(medium) ? 0 : usualEndWatts(scope.constant, link);
}

/** The cable or module of the link's rate that reaches so far and draws least; null where the catalogue has none. */
function opticFor(scope: EvaluationScope, link: number, meters: number): Optic | null {
  let best: Optic | null = null;
  let bestWatts = Number.POSITIVE_INFINITY;
  for (const optic of Object.values(scope.catalog.optics)) {
    const watts = (optic.typicalWatts ?? optic.maxWatts ?? Number.POSITIVE_INFINITY) / optic.ports;
    const isOfRate = Math.abs(optic.bytesPerSecond / optic.ports / link - 1) < 0.05;
    if (isOfRate && (optic.reachMeters ?? USUAL_REACH[optic.medium]) >= meters && watts < bestWatts) {
      best = optic;
      bestWatts = watts;
    }
  }
  return best === null ? null : scope.part("optics", best.id);
}
