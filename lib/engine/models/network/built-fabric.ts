// The sized fabric as it is built: where its switches stand, which cables join them, and what both draw.
import type { Switch } from "../../catalog/parts";
import type { CableRun, FabricLayout } from "../../result-network";
import type { EvaluationScope } from "../../scope";
import { relativeAirDensity } from "../air-density";
import type { ComputePools } from "../compute-pools";
import { fillRacks, rackLimit } from "../hall-racks";
import type { SizedFabric } from "../network-size";
import { nodeParts } from "../power-it";
import { itLoadOf } from "../power-it-load";
import { opticsOfAll, switchesDraw } from "./cable-power";
import { cableRuns } from "./cable-runs";
import { switchesOfAll } from "./cluster-sums";
import { layoutOf } from "./fabric-layout";

export interface BuiltFabric {
  readonly sized: SizedFabric;
  /** Null where nodes are joined directly. */
  readonly part: Switch | null;
  /** What a link runs at, bytes/s. */
  readonly link: number;
  readonly layout: FabricLayout;
  readonly runs: readonly CableRun[];
  /** Null where neither a typical nor a rated draw is known, and for the optical switches of a torus. */
  readonly switchWatts: number | null;
  /** Null where the switches' rated draw has the optics in it. */
  readonly opticWatts: number | null;
}

interface Wired {
  readonly part: Switch | null;
  readonly link: number;
  readonly nodes: number;
  readonly clusterNodes: number;
  readonly ports: number;
  readonly acceleratorsPerNode: number;
  readonly sized: SizedFabric;
}

/** Places the switches and lays the cables. */
export function buildFabric(scope: EvaluationScope, pools: ComputePools, wired: Wired): BuiltFabric {
  const { part, link, sized } = wired;
  const layout = layoutOf(sized.largest.layout, {
    clusters: Math.ceil(wired.nodes / wired.clusterNodes),
    clusterNodes: wired.clusterNodes,
    portsPerNode: wired.ports,
    acceleratorsPerNode: wired.acceleratorsPerNode,
    nodesPerRack: fabricNodesPerRack(scope, pools),
    maxEndpoints: sized.maxEndpoints,
  });
  const runs = cableRuns(scope, sized.cables, layout, link);
  const watts = part === null ? null : (part.typicalWatts ?? part.maxWatts);
  return {
    sized,
    part,
    link,
    layout,
    runs,
    switchWatts: watts === null ? null : switchesDraw(switchesOfAll(sized.tiers), watts),
    opticWatts: part?.typicalWatts == null ? null : opticsOfAll(runs),
  };
}

/** Nodes of the first pool on the fabric that share a rack. */
export function fabricNodesPerRack(scope: EvaluationScope, pools: ComputePools): number {
  const index = Math.max(
    0,
    pools.pools.findIndex(({ accelerators }) => accelerators > 0),
  );
  const pool = pools.pools[index];
  if (pool === undefined) return 1;
  const { nodeWatts } = itLoadOf(scope, nodeParts(scope, pools), { network: 0, storage: 0 });
  const kind = scope.part("coolingKinds", scope.design.power.cooling.kind);
  const density = relativeAirDensity(scope.part("sites", scope.design.site.place)?.elevationMeters ?? 0);
  const limit = rackLimit(scope, kind?.liquidHeatShare ?? 0, density);
  return fillRacks(scope, { ...pool, nodeWatts: nodeWatts[index] ?? 0 }, limit).nodesPerRack;
}
