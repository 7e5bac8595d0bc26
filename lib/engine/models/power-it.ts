// The parts that the IT load is computed from, looked up.
import type { EvaluationScope } from "../scope";
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

/**
 * IT load of a design.
 * @returns watts; null when no pool has a node
 */
export function itLoad(scope: EvaluationScope, drawing: Drawing): ItLoad | null {
  if (drawing.pools.nodes === 0) return null;
  return itLoadOf(scope, nodeParts(scope, drawing.pools), otherWatts(drawing));
}
