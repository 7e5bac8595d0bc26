// What the machines draw, from the parts of their nodes: nameplate maximum for the design of the plant, mean over the
// year for energy.
import type { Accelerator, Cpu, Fpga, Node } from "../catalog/parts";
import type { ResolvedPool } from "../inputs/design";
import type { EvaluationScope } from "../scope";

/** Watts of the IT load by part. */
export interface ItPower {
  readonly accelerators: number;
  readonly hosts: number;
  readonly network: number;
  readonly storage: number;
}

export interface ItLoad {
  /** Coincident maximum: every node in service at its rating, accelerators of spares idling. */
  readonly design: ItPower;
  /** Mean over the year at the design's utilisation. */
  readonly mean: ItPower;
  /** Largest draw of one node by pool, watts; aligned with the pools. */
  readonly nodeWatts: readonly number[];
  /** Change of power when all accelerators start or stop together, watts. */
  readonly synchronousStepWatts: number;
}

/** A pool with the rows of everything that draws power in its nodes. */
export interface NodeParts {
  readonly input: ResolvedPool;
  readonly nodes: number;
  readonly spareNodes: number;
  readonly acceleratorsPerNode: number;
  readonly node: Node | null;
  readonly accelerator: Accelerator | null;
  /** Of the node as it is sold. */
  readonly soldAccelerator: Accelerator | null;
  readonly cpu: Cpu | null;
  readonly soldCpu: Cpu | null;
  readonly fpga: Fpga | null;
}

/** Watts beside the nodes. */
export interface OtherWatts {
  /** Null: no switch is chosen, and the network is a share of the rest. */
  readonly network: number | null;
  readonly storage: number;
}

export const itTotal = (power: ItPower): number => power.accelerators + power.hosts + power.network + power.storage;

/**
 * IT load of a design.
 *
 * A node's rating is its catalogue maximum; accelerators take their own rating out of it and the rest is the host. Where
 * the catalogue has no maximum (rented instances), the host is a constant per accelerator. Parts that replace the node's
 * own (another accelerator, other CPUs, more memory, FPGAs) change the sum by their difference.
 */
export function itLoadOf(scope: EvaluationScope, pools: readonly NodeParts[], others: OtherWatts): ItLoad {
  const idle = scope.constant("power.accelerator-idle-share");
  const utilization = scope.design.compute.operations.utilization;
  const working = utilization * scope.constant("power.accelerator-working-share") + (1 - utilization) * idle;
  let accelerators = 0;
  let meanAccelerators = 0;
  let inService = 0;
  let hosts = controlPlaneNodes(scope) * scope.constant("power.host-watts-without-accelerator");
  for (const pool of pools) {
    const watts = acceleratorWatts(pool);
    accelerators += watts * (pool.nodes + pool.spareNodes * idle);
    meanAccelerators += watts * (pool.nodes * working + pool.spareNodes * idle);
    inService += watts * pool.nodes;
    hosts += hostWatts(scope, pool) * (pool.nodes + pool.spareNodes);
  }
  const network = others.network ?? scope.constant("power.network-share") * (accelerators + hosts);
  const steady = scope.constant("power.host-mean-share");
  return {
    design: itPower(accelerators, hosts, network, others.storage),
    mean: itPower(meanAccelerators, hosts * steady, network * steady, others.storage * steady),
    nodeWatts: pools.map((pool) => acceleratorWatts(pool) + hostWatts(scope, pool)),
    synchronousStepWatts: inService * (1 - idle),
  };
}

const itPower = (accelerators: number, hosts: number, network: number, storage: number): ItPower => ({
  accelerators,
  hosts,
  network,
  storage,
});

/** Primaries with the replicas of each. */
export function controlPlaneNodes(scope: EvaluationScope): number {
  const { primaries, replicas } = scope.design.compute.controlPlane;
  return (primaries ?? 0) * (1 + (replicas ?? 0));
}

/** Accelerators of one node at their rating. */
function acceleratorWatts(pool: NodeParts): number {
  return (pool.accelerator?.tdpWatts ?? 0) * pool.acceleratorsPerNode;
}

/** One node without its accelerators, with the parts that replace its own. */
function hostWatts(scope: EvaluationScope, pool: NodeParts): number {
  const fpgas = (pool.fpga?.tdpWatts ?? 0) * pool.input.fpgasPerNode;
  return soldHostWatts(scope, pool) + fpgas + cpuDifference(pool) + memoryDifference(scope, pool);
}

/** The node without its accelerators, as sold. All of it where its accelerators publish no figure. */
function soldHostWatts(scope: EvaluationScope, pool: NodeParts): number {
  const most = pool.node?.maxWatts ?? null;
  if (pool.node !== null && most !== null) {
    const sold = pool.soldAccelerator?.tdpWatts ?? 0;
    return Math.max(0, most - sold * pool.node.acceleratorCount);
  }
  return pool.acceleratorsPerNode === 0
    ? scope.constant("power.host-watts-without-accelerator")
    : scope.constant("power.host-watts-per-accelerator") * pool.acceleratorsPerNode;
}

function cpuDifference(pool: NodeParts): number {
  const sold = pool.soldCpu?.tdpWatts ?? null;
  const own = pool.cpu?.tdpWatts ?? null;
  if (pool.node === null || sold === null || own === null) return 0;
  const count = pool.input.cpusPerNode ?? 0;
  return own * count - sold * (pool.node.cpuCount ?? count);
}

function memoryDifference(scope: EvaluationScope, pool: NodeParts): number {
  if (pool.node === null) return 0;
  const own = pool.input.memoryBytes ?? 0;
  return (own - (pool.node.memoryBytes ?? own)) * scope.constant("power.memory-watts-per-byte");
}
