// The parts that the IT load is computed from, looked up.
import type { Accelerator } from "../catalog/parts";
import type { EvaluationScope } from "../scope";
import type { ComputePool } from "./compute-pools";
import type { WorkloadResults } from "./evaluation-steps";
import { type ItLoad, itLoadOf, type NodeParts, type OtherWatts } from "./power-it-load";

/** What the IT load looks at: node pools, and the watts of fabric and tiers. */
export interface Drawing {
  readonly pools: WorkloadResults["pools"];
  readonly network: Pick<WorkloadResults["network"], "watts">;
  readonly storage: { readonly tiers: readonly Pick<WorkloadResults["storage"]["tiers"][number], "watts">[] };
}

/** Pools with the rows of everything in their nodes. */
export function nodeParts(scope: EvaluationScope, { pools }: WorkloadResults["pools"]): readonly NodeParts[] {
  return pools.map(({ input, nodes, spareNodes, acceleratorsPerNode, node, accelerator, cpu, fpga }) => ({
    input,
    nodes,
    spareNodes,
    acceleratorsPerNode,
    node,
    accelerator,
    soldAccelerator: node === null || node.maxWatts === null ? null : scope.part("accelerators", node.accelerator),
    cpu,
    soldCpu: node === null ? null : scope.part("cpus", node.cpu),
    fpga,
  }));
}

/** Watts of fabric and tiers. */
export const otherWatts = ({ network, storage }: Drawing): OtherWatts => ({
  network: network.watts,
  storage: storage.tiers.reduce((total, tier) => total + (tier.watts ?? 0), 0),
});

/** Draws nobody knows what: its accelerators publish no design power, and no rating of a whole node has them in it. */
function isDrawUnknown({ node, accelerator, acceleratorsPerNode }: ComputePool): boolean {
  if (accelerator === null || acceleratorsPerNode === 0 || accelerator.tdpWatts !== null) return false;
  return node === null || node.maxWatts === null || node.accelerator !== accelerator.id;
}

/** The first accelerator whose power keeps the load of a design unknown; null where all is known. */
export function unknownDraw({ pools }: Pick<WorkloadResults["pools"], "pools">): Accelerator | null {
  return pools.find(isDrawUnknown)?.accelerator ?? null;
}

/**
 * IT load of a design.
 * @returns watts; null when no pool has a node, or one has accelerators of unknown power
 */
export function itLoad(scope: EvaluationScope, drawing: Drawing): ItLoad | null {
  if (drawing.pools.nodes === 0 || unknownDraw(drawing.pools) !== null) return null;
  return itLoadOf(scope, nodeParts(scope, drawing.pools), otherWatts(drawing));
}
