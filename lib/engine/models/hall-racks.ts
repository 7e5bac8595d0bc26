// Racks, floor and weight: how nodes fill racks, and what the floor carries.
import type { Node } from "../catalog/parts";
import type { EvaluationScope } from "../scope";
import { controlPlaneNodes } from "./power-it-load";

/** Rack units of a storage server, and of a control-plane node. */
const STORAGE_SERVER_UNITS = 2;
const CONTROL_NODE_UNITS = 1;

/** Nodes of one pool, as racks see them. */
export interface RackedPool {
  readonly nodes: number;
  readonly spareNodes: number;
  readonly node: Node | null;
  readonly nodeWatts: number;
}

/** What stands beside the nodes. */
export interface RackedOthers {
  readonly switches: number;
  readonly switchUnits: number;
  /** Rack units of all switches of the planes beside the back end. */
  readonly sideUnits: number;
  readonly storageServers: number;
  readonly watts: number;
}

/** Racks filled alike. */
export interface Filling {
  readonly nodesPerRack: number;
  readonly racks: number;
  /** Of one rack. */
  readonly watts: number;
  readonly kilograms: number | null;
}

/** Sums over all racks. */
export interface HallFigures {
  readonly racks: number;
  /** Densest rack, watts. */
  readonly rackWatts: number;
  readonly floorSquareMeters: number;
  /** Under the heaviest rack, kg/m²; null while a node's weight is not published. */
  readonly floorLoadKilogramsPerSquareMeter: number | null;
}

/**
 * What one rack may draw at the site's altitude: air moves less heat where it is thin, so the air's part of the limit
 * falls with density.
 */
export function rackLimit(scope: EvaluationScope, liquidShare: number, density: number): number | null {
  const limit = scope.design.power.cooling.rackLimitWatts;
  return limit === null ? null : limit * (liquidShare + (1 - liquidShare) * density);
}

/**
 * Fills racks with the nodes of a pool: they share one while its power limit and its height allow; a rack sold as one
 * system is a rack. A node that fits no rack still stands in one: a finding says that it may not.
 */
export function fillRacks(scope: EvaluationScope, pool: RackedPool, limit: number | null): Filling {
  const nodes = pool.nodes + pool.spareNodes;
  const units = pool.node?.rackUnits ?? 0;
  const isRack = pool.node?.isRack === true;
  const byPower =
    limit === null || pool.nodeWatts === 0 ? Number.POSITIVE_INFINITY : Math.floor(limit / pool.nodeWatts);
  const byHeight = units === 0 ? Number.POSITIVE_INFINITY : Math.floor(scope.constant("facility.rack-units") / units);
  const nodesPerRack = isRack ? 1 : Math.max(1, Math.min(byPower, byHeight, nodes));
  const weight = pool.node?.weightKilograms ?? null;
  const tare = isRack ? 0 : scope.constant("facility.rack-tare");
  return {
    nodesPerRack,
    racks: Math.ceil(nodes / nodesPerRack),
    watts: nodesPerRack * pool.nodeWatts,
    kilograms: weight === null ? null : nodesPerRack * weight + tare,
  };
}

/** Racks of switches, storage and control plane: filled by height, and by power where that comes first. */
export function otherRacks(scope: EvaluationScope, others: RackedOthers, limit: number | null): Filling {
  const units =
    others.switches * others.switchUnits +
    others.sideUnits +
    others.storageServers * STORAGE_SERVER_UNITS +
    controlPlaneNodes(scope) * CONTROL_NODE_UNITS;
  const byHeight = Math.ceil(units / scope.constant("facility.rack-units"));
  const byPower = limit === null || units === 0 ? 0 : Math.ceil(others.watts / limit);
  const racks = Math.max(byHeight, byPower);
  return { nodesPerRack: 0, racks, watts: racks === 0 ? 0 : others.watts / racks, kilograms: null };
}

/** The hall of racks of nodes and others. */
export function hallFigures(
  scope: EvaluationScope,
  fillings: readonly Filling[],
  others: Filling,
  isWeightKnown: boolean,
): HallFigures {
  let racks = others.racks;
  let rackWatts = others.watts;
  let heaviest = 0;
  for (const filling of fillings) {
    racks += filling.racks;
    rackWatts = Math.max(rackWatts, filling.watts);
    heaviest = Math.max(heaviest, filling.kilograms ?? 0);
  }
  return {
    racks,
    rackWatts,
    floorSquareMeters: racks * scope.constant("facility.rack-area"),
    floorLoadKilogramsPerSquareMeter: isWeightKnown ? heaviest / scope.constant("facility.rack-load-area") : null,
  };
}
