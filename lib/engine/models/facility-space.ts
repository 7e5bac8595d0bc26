// Racks, floor and weight: what stands in the hall and what the hall must carry.
import type { CoolingKind } from "../catalog/facility";
import type { RackGroup } from "../result-facility";
import type { EvaluationScope } from "../scope";
import { relativeAirDensity } from "./air-density";
import type { ComputePool } from "./compute-pools";
import type { WorkloadResults } from "./evaluation-steps";
import {
  fillRacks,
  type HallFigures,
  hallFigures,
  otherRacks,
  type RackedOthers,
  type RackedPool,
  rackLimit,
} from "./hall-racks";
import type { ItLoad } from "./power-it-load";
import { storageServersOf } from "./storage-tiers";

export interface Hall extends HallFigures {
  /** Limit at the site's altitude, watts; null while neither kind nor field gives one. */
  readonly rackLimitWatts: number | null;
  readonly groups: readonly RackGroup[];
  /** Pools whose node alone draws more than a rack may. */
  readonly poolsOverLimit: readonly ComputePool[];
}

/** What the hall is computed from. */
export interface HallCase {
  readonly pools: readonly RackedPool[];
  readonly others: RackedOthers;
  readonly liquidShare: number;
  readonly density: number;
  readonly isWeightKnown: boolean;
}

/** Looks up what stands in the hall; null for rented instances: the hall is not the design's. */
export function hallCase(
  scope: EvaluationScope,
  results: WorkloadResults,
  load: ItLoad,
  kind: CoolingKind | null,
): HallCase | null {
  const { pools } = results.pools;
  if (scope.design.purpose.deployment === "cloud" || pools.some(({ node }) => node?.isCloudInstance === true))
    return null;
  return {
    pools: pools.map(({ nodes, spareNodes, node }, index) => ({
      nodes,
      spareNodes,
      node,
      nodeWatts: load.nodeWatts[index] ?? 0,
    })),
    others: {
      switches: results.network.switches ?? 0,
      switchUnits: unitsOf(scope, results.network.switchId),
      sideUnits: (results.network.detail?.sidePlanes ?? []).reduce(
        (sum, { switchId, switches }) => sum + (switches ?? 0) * unitsOf(scope, switchId),
        0,
      ),
      storageServers: storageServersOf(scope, results.storage.tiers),
      watts: load.design.network + load.design.storage,
    },
    liquidShare: kind?.liquidHeatShare ?? 0,
    density: relativeAirDensity(scope.part("sites", scope.design.site.place)?.elevationMeters ?? 0),
    isWeightKnown: pools.every(({ node }) => (node?.weightKilograms ?? null) !== null),
  };
}

/** Height of a switch; one unit where the catalogue does not say. */
const unitsOf = (scope: EvaluationScope, switchId: string | null): number =>
  scope.part("switches", switchId)?.rackUnits ?? 1;

/** Hall of a design. */
export function hallOf(scope: EvaluationScope, pools: readonly ComputePool[], given: HallCase): Hall {
  const limit = rackLimit(scope, given.liquidShare, given.density);
  const fillings = given.pools.map((pool) => fillRacks(scope, pool, limit));
  const others = otherRacks(scope, given.others, limit);
  const groups = fillings.map(({ racks, nodesPerRack, watts, kilograms }, index): RackGroup => {
    const pool = pools[index];
    return { pool: pool?.input.name ?? pool?.node?.name ?? pool?.path ?? "", racks, nodesPerRack, watts, kilograms };
  });
  const { racks, watts } = others;
  return {
    ...hallFigures(scope, fillings, others, given.isWeightKnown),
    rackLimitWatts: limit,
    groups: racks === 0 ? groups : [...groups, { pool: null, racks, nodesPerRack: null, watts, kilograms: null }],
    poolsOverLimit: pools.filter((_, index) => limit !== null && (given.pools[index]?.nodeWatts ?? 0) > limit),
  };
}
