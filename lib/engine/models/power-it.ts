// What the machines draw: nameplate maximum for the design of the plant, mean over the year for energy.
import type { EvaluationScope } from "../scope";
import type { ComputePool } from "./compute-pools";
import type { WorkloadResults } from "./evaluation-steps";

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
  /** No switch is chosen: network power is a share of the rest. */
  readonly isNetworkAssumed: boolean;
}

export const itTotal = (power: ItPower): number => power.accelerators + power.hosts + power.network + power.storage;

/** What the IT load looks at: node pools, and the watts of fabric and tiers. */
export interface Drawing {
  readonly pools: WorkloadResults["pools"];
  readonly network: Pick<WorkloadResults["network"], "watts">;
  readonly storage: { readonly tiers: readonly Pick<WorkloadResults["storage"]["tiers"][number], "watts">[] };
}

/** Accelerator and host watts of one node at full load. */
type NodePower = Pick<ItPower, "accelerators" | "hosts">;

/**
 * IT load of a design.
 *
 * A node's rating is its catalogue maximum; accelerators take their own rating out of it and the rest is the host. Where
 * the catalogue has no maximum (rented instances), the host is a constant per accelerator. Parts that replace the node's
 * own (another accelerator, other CPUs, more memory, FPGAs) change the sum by their difference.
 *
 * @returns watts; null when no pool has a node
 */
export function itLoad(scope: EvaluationScope, results: Drawing): ItLoad | null {
  const pools = results.pools.pools;
  if (results.pools.nodes === 0) return null;
  const nodes = pools.map((pool) => nodePower(scope, pool));
  const sum = (part: keyof NodePower, weigh: (pool: ComputePool) => number) =>
    pools.reduce((total, pool, index) => total + (nodes[index]?.[part] ?? 0) * weigh(pool), 0);

  const idle = scope.constant("power.accelerator-idle-share");
  const accelerators = sum("accelerators", (pool) => pool.nodes + pool.spareNodes * idle);
  const hosts = sum("hosts", (pool) => pool.nodes + pool.spareNodes) + controlPlaneWatts(scope);
  const network = results.network.watts ?? scope.constant("power.network-share") * (accelerators + hosts);
  const storage = results.storage.tiers.reduce((total, tier) => total + (tier.watts ?? 0), 0);

  const utilization = scope.design.compute.operations.utilization;
  const working = utilization * scope.constant("power.accelerator-working-share") + (1 - utilization) * idle;
  const steady = scope.constant("power.host-mean-share");
  return {
    design: { accelerators, hosts, network, storage },
    mean: {
      accelerators: sum("accelerators", (pool) => pool.nodes * working + pool.spareNodes * idle),
      hosts: hosts * steady,
      network: network * steady,
      storage: storage * steady,
    },
    nodeWatts: nodes.map((node) => node.accelerators + node.hosts),
    synchronousStepWatts: sum("accelerators", (pool) => pool.nodes) * (1 - idle),
    isNetworkAssumed: results.network.watts === null,
  };
}

/** Commanding nodes beside the pools. */
function controlPlaneWatts(scope: EvaluationScope): number {
  return controlPlaneNodes(scope) * scope.constant("power.host-watts-without-accelerator");
}

/** Primaries with the replicas of each. */
export function controlPlaneNodes(scope: EvaluationScope): number {
  const { primaries, replicas } = scope.design.compute.controlPlane;
  return (primaries ?? 0) * (1 + (replicas ?? 0));
}

function nodePower(scope: EvaluationScope, pool: ComputePool): NodePower {
  const accelerators = (pool.accelerator?.tdpWatts ?? 0) * pool.acceleratorsPerNode;
  return { accelerators, hosts: ownHostWatts(scope, pool) + replacedPartsWatts(scope, pool) };
}

/** The node without its accelerators, as sold. All of it where its accelerators publish no figure. */
function ownHostWatts(scope: EvaluationScope, pool: ComputePool): number {
  const node = pool.node;
  if (node !== null && node.maxWatts !== null) {
    const own = scope.part("accelerators", node.accelerator)?.tdpWatts ?? 0;
    return Math.max(0, node.maxWatts - own * node.acceleratorCount);
  }
  return pool.acceleratorsPerNode === 0
    ? scope.constant("power.host-watts-without-accelerator")
    : scope.constant("power.host-watts-per-accelerator") * pool.acceleratorsPerNode;
}

function replacedPartsWatts(scope: EvaluationScope, pool: ComputePool): number {
  const { node, input } = pool;
  const fpgas = (pool.fpga?.tdpWatts ?? 0) * input.fpgasPerNode;
  if (node === null) return fpgas;
  const ownCpu = scope.part("cpus", node.cpu)?.tdpWatts ?? null;
  const cpu = pool.cpu?.tdpWatts ?? null;
  const cpus =
    cpu === null || ownCpu === null
      ? 0
      : cpu * (input.cpusPerNode ?? 0) - ownCpu * (node.cpuCount ?? input.cpusPerNode ?? 0);
  const moreMemory = (input.memoryBytes ?? 0) - (node.memoryBytes ?? input.memoryBytes ?? 0);
  return fpgas + cpus + moreMemory * scope.constant("power.memory-watts-per-byte");
}
