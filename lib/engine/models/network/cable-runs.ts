// Which cable joins what: the distance follows from the racks that lie between, the medium from the distance and the rate.
import type { Optic } from "../../catalog/parts";
import type { FabricCables } from "../../result";
import type { CableReach, CableRun, FabricLayout } from "../../result-network";
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
const USUAL_REACH: Readonly<Record<Optic["medium"], number>> = {
  "passive-copper": 3,
  "active-copper": 5,
  "active-optical": 30,
  "multi-mode": 50,
  "single-mode": 500,
};

/** Shortest medium first. */
const MEDIA = ["passive-copper", "active-optical", "single-mode"] as const satisfies readonly Optic["medium"][];

/** Racks that lie between the ends of a kind of cable. */
function racksBetween(kind: keyof FabricCables, layout: FabricLayout): number {
  if (kind === "endpointLeaf") return layout.racksPerLeaf;
  return kind === "leafSpine" || kind === "intraGroup" ? layout.racksPerPod : layout.racksPerCluster;
}

/** Distance class of a kind of cable. */
export function reachOf(scope: EvaluationScope, kind: keyof FabricCables, layout: FabricLayout): CableReach {
  const racks = racksBetween(kind, layout);
  if (racks <= 1) return "rack";
  return racks <= scope.constant("network.racks-per-row") ? "row" : "hall";
}

/** Runs of every kind of cable that the fabric has; their cables are those of the sizing. */
export function cableRuns(
  scope: EvaluationScope,
  cables: FabricCables,
  layout: FabricLayout,
  link: number,
): readonly CableRun[] {
  return cableKinds
    .filter((kind) => cables[kind] > 0)
    .map((kind) => {
      const reach = reachOf(scope, kind, layout);
      const meters = scope.constant(`network.cable-${reach}`);
      const optic = opticFor(scope, link, meters);
      const medium = optic?.medium ?? MEDIA.find((each) => USUAL_REACH[each] >= meters) ?? "single-mode";
      return {
        joins: kind,
        reach,
        medium,
        optic: optic?.id ?? null,
        words: optic?.name ?? null,
        ...runFigures({
          cables: cables[kind],
          meters,
          endWatts: endWatts(scope, optic, medium, link),
          endsPerModule: isModule(medium) ? (optic?.ports ?? 1) : 0,
        }),
      };
    });
}

/** Fibre that is plugged into modules; copper and active cables come with their ends. */
export const isModule = (medium: Optic["medium"]): boolean => medium === "single-mode" || medium === "multi-mode";

/** Draw of one end of one cable. */
function endWatts(scope: EvaluationScope, optic: Optic | null, medium: Optic["medium"], link: number): number {
  if (optic !== null) return opticEndWatts(optic);
  return medium === "passive-copper" ? 0 : usualEndWatts(scope.constant, link);
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
