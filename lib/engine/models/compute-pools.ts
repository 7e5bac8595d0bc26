// The node pools of a design as the models need them: parts looked up, counts multiplied out.
import type { Accelerator, Cpu, Fpga, Node } from "../catalog/parts";
import type { ResolvedPool } from "../inputs/design";
import type { EvaluationScope } from "../scope";

export interface ComputePool {
  /** Document path, for findings: `compute.pools[0]`. */
  readonly path: string;
  readonly input: ResolvedPool;
  readonly node: Node | null;
  readonly accelerator: Accelerator | null;
  readonly cpu: Cpu | null;
  readonly fpga: Fpga | null;
  /** In service; spares are beside them. */
  readonly nodes: number;
  readonly spareNodes: number;
  readonly acceleratorsPerNode: number;
  /** In service, without those of spare nodes. */
  readonly accelerators: number;
  /** Accelerators that reach each other over the scale-up link. */
  readonly scaleUpDomain: number;
  /** Per accelerator, one direction, bytes/s; null on PCIe alone. */
  readonly scaleUpBytesPerSecond: number | null;
}

export interface ComputePools {
  readonly pools: readonly ComputePool[];
  readonly nodes: number;
  readonly spareNodes: number;
  readonly accelerators: number;
}

/**
 * Nodes on the back-end fabric: those with accelerators; all where none has any.
 * @returns nodes in service and spares beside them
 */
export function fabricNodes({ pools }: ComputePools): { readonly nodes: number; readonly spareNodes: number } {
  const hasAny = pools.some((pool) => pool.accelerators > 0);
  const joined = pools.filter((pool) => !hasAny || pool.accelerators > 0);
  return {
    nodes: joined.reduce((sum, pool) => sum + pool.nodes, 0),
    spareNodes: joined.reduce((sum, pool) => sum + pool.spareNodes, 0),
  };
}

/** Looks up the parts of every pool and adds up the counts. */
export function evaluatePools(scope: EvaluationScope): ComputePools {
  const pools = scope.design.compute.pools.map((input, index) => evaluatePool(scope, input, `compute.pools[${index}]`));
  let nodes = 0;
  let spareNodes = 0;
  let accelerators = 0;
  for (const pool of pools) {
    nodes += pool.nodes;
    spareNodes += pool.spareNodes;
    accelerators += pool.accelerators;
  }
  return { pools, nodes, spareNodes, accelerators };
}

function evaluatePool(scope: EvaluationScope, input: ResolvedPool, path: string): ComputePool {
  const node = scope.part("nodes", input.node);
  const accelerator = scope.part("accelerators", input.accelerator);
  const acceleratorsPerNode = accelerator === null ? 0 : (input.acceleratorsPerNode ?? 0);
  const isOwnAccelerator = node !== null && accelerator !== null && node.accelerator === accelerator.id;
  const scaleUpBytesPerSecond = isOwnAccelerator
    ? node.scaleUpBytesPerSecond
    : (accelerator?.scaleUpBytesPerSecond ?? null);
  const domain = isOwnAccelerator ? node.scaleUpDomain : acceleratorsPerNode;
  return {
    path,
    input,
    node,
    accelerator,
    cpu: scope.part("cpus", input.cpu),
    fpga: scope.part("fpgas", input.fpgasPerNode > 0 ? input.fpga : null),
    nodes: input.nodes,
    spareNodes: input.spareNodes ?? 0,
    acceleratorsPerNode,
    accelerators: input.nodes * acceleratorsPerNode,
    scaleUpDomain: Math.max(1, domain),
    scaleUpBytesPerSecond,
  };
}
