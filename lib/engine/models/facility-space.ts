// Racks, floor and weight: what stands in the hall and what the hall must carry.
import type { CoolingKind } from "../catalog/facility";
import type { EvaluationScope } from "../scope";
import type { ComputePool } from "./compute-pools";
import type { WorkloadResults } from "./evaluation-steps";
import { controlPlaneNodes, type ItLoad } from "./power-it";
import { relativeAirDensity } from "./psychrometrics";
import { storageServers } from "./storage-capability";

/** Rack units of a storage server, and of a control-plane node. */
const STORAGE_SERVER_UNITS = 2;
const CONTROL_NODE_UNITS = 1;

export interface Hall {
  readonly racks: number;
  /** Densest rack, watts. */
  readonly rackWatts: number;
  /** Limit at the site's altitude, watts; null while neither kind nor field gives one. */
  readonly rackLimitWatts: number | null;
  readonly floorSquareMeters: number;
  /** Under the heaviest rack, kg/m²; null while a node's weight is not published. */
  readonly floorLoadKilogramsPerSquareMeter: number | null;
  /** Pools whose node alone draws more than a rack may. */
  readonly poolsOverLimit: readonly ComputePool[];
}

/** Nodes of one pool in one rack. */
interface Filling {
  readonly nodesPerRack: number;
  readonly racks: number;
  readonly watts: number;
  readonly kilograms: number | null;
  readonly isOverLimit: boolean;
}

/**
 * Hall of a design.
 *
 * Nodes share a rack while its power limit and its height allow; a rack sold as one system is a rack. Switches, storage
 * servers and control nodes fill racks by height, and by power where that comes first. Air moves less heat where it is
 * thin, so the air's part of the limit falls with density.
 *
 * @returns null for rented instances: the hall is not the design's
 */
export function hallOf(
  scope: EvaluationScope,
  results: WorkloadResults,
  load: ItLoad,
  kind: CoolingKind | null,
): Hall | null {
  const pools = results.pools.pools;
  if (scope.design.purpose.deployment === "cloud" || pools.some(({ node }) => node?.isCloudInstance === true))
    return null;
  const limit = rackLimit(scope, kind);
  const height = scope.constant("facility.rack-units");
  const fillings = pools.map((pool, index) => fill(scope, pool, load.nodeWatts[index] ?? 0, limit, height));
  const others = otherRacks(scope, results, load, limit, height);
  const racks = fillings.reduce((sum, filling) => sum + filling.racks, others.racks);
  const heaviest = fillings.some(({ kilograms }) => kilograms === null)
    ? null
    : Math.max(...fillings.map(({ kilograms }) => kilograms ?? 0));
  return {
    racks,
    rackWatts: Math.max(others.watts, ...fillings.map(({ watts }) => watts)),
    rackLimitWatts: limit,
    floorSquareMeters: racks * scope.constant("facility.rack-area"),
    floorLoadKilogramsPerSquareMeter: heaviest === null ? null : heaviest / scope.constant("facility.rack-load-area"),
    poolsOverLimit: pools.filter((_, index) => fillings[index]?.isOverLimit === true),
  };
}

/** What one rack may draw at the site's altitude. */
function rackLimit(scope: EvaluationScope, kind: CoolingKind | null): number | null {
  const limit = scope.design.power.cooling.rackLimitWatts;
  if (limit === null) return null;
  const density = relativeAirDensity(scope.part("sites", scope.design.site.place)?.elevationMeters ?? 0);
  const liquid = kind?.liquidHeatShare ?? 0;
  return limit * (liquid + (1 - liquid) * density);
}

function fill(
  scope: EvaluationScope,
  pool: ComputePool,
  nodeWatts: number,
  limit: number | null,
  height: number,
): Filling {
  const nodes = pool.nodes + pool.spareNodes;
  const isOverLimit = limit !== null && nodeWatts > limit;
  const byPower = limit === null || nodeWatts === 0 ? Number.POSITIVE_INFINITY : Math.floor(limit / nodeWatts);
  const units = pool.node?.rackUnits ?? null;
  const byHeight = units === null || units === 0 ? Number.POSITIVE_INFINITY : Math.floor(height / units);
  const most = pool.node?.isRack === true ? 1 : Math.min(byPower, byHeight, nodes);
  // A node that fits no rack still stands in one: the finding says that it may not.
  const nodesPerRack = Math.max(1, most);
  const weight = pool.node?.weightKilograms ?? null;
  const tare = pool.node?.isRack === true ? 0 : scope.constant("facility.rack-tare");
  return {
    nodesPerRack,
    racks: Math.ceil(nodes / nodesPerRack),
    watts: nodesPerRack * nodeWatts,
    kilograms: weight === null ? null : nodesPerRack * weight + tare,
    isOverLimit,
  };
}

/** Racks of switches, storage and control plane. */
function otherRacks(
  scope: EvaluationScope,
  results: WorkloadResults,
  load: ItLoad,
  limit: number | null,
  height: number,
): { readonly racks: number; readonly watts: number } {
  const unitsOfSwitch = scope.part("switches", results.network.switchId)?.rackUnits ?? 1;
  const devices = results.storage.tiers.reduce((sum, tier) => sum + (tier.devices ?? 0), 0);
  const units =
    (results.network.switches ?? 0) * unitsOfSwitch +
    storageServers(scope, devices) * STORAGE_SERVER_UNITS +
    controlPlaneNodes(scope) * CONTROL_NODE_UNITS;
  if (units === 0) return { racks: 0, watts: 0 };
  const watts = load.design.network + load.design.storage;
  const racks = Math.max(Math.ceil(units / height), limit === null ? 0 : Math.ceil(watts / limit));
  return { racks, watts: watts / racks };
}
