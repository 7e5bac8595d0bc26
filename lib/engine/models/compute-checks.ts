// Pools, control plane and software held against each other. Nothing here changes a number.
import { computeFindings } from "../findings/compute.findings";
import { compute } from "../inputs/compute.inputs";
import type { Words } from "../inputs/declare";
import { libraryOfVendor } from "../inputs/usual-choices";
import type { EvaluationScope } from "../scope";
import type { ComputePool, ComputePools } from "./compute-pools";
import { acceleratorSeconds, nodesInRepair } from "./reliability";

const CORES_PER_ACCELERATOR = 6;
/** Frameworks that one vendor writes for its own accelerators. */
const HOME_VENDOR: Readonly<Record<string, string>> = { mindspore: "Huawei" };

/** Reports what does not fit together in the compute section. */
export function checkCompute(scope: EvaluationScope, pools: ComputePools): void {
  if (pools.nodes === 0) scope.find(computeFindings.noPools, "compute.pools", {});
  for (const pool of pools.pools) checkPool(scope, pool);
  const first = pools.pools.find((pool) => pool.accelerator !== null);
  if (first?.accelerator != null) checkSoftware(scope, first.accelerator.vendor);
  checkRuntime(scope);
  const { replicas, primaries } = scope.design.compute.controlPlane;
  if (replicas === 0 && primaries !== null)
    scope.find(computeFindings.singleControlPlane, "compute.controlPlane.replicas", {});
  checkSpares(scope, pools);
}

const poolName = ({ input, node }: ComputePool): string | Words => input.name ?? node?.name ?? input.id;

function checkPool(scope: EvaluationScope, pool: ComputePool): void {
  const { input, path, accelerator, cpu, acceleratorsPerNode } = pool;
  const named = [
    ["node", input.node, pool.node],
    ["accelerator", input.accelerator, accelerator],
    ["cpu", input.cpu, cpu],
  ] as const;
  for (const [field, id, part] of named) {
    if (id !== null && part === null) scope.find(computeFindings.unknownPart, `${path}.${field}`, { part: id });
  }
  if (input.fpgasPerNode > 0 && pool.fpga === null)
    scope.find(computeFindings.fpgaUnnamed, `${path}.fpga`, { pool: poolName(pool) });
  if (accelerator === null || acceleratorsPerNode === 0) return;
  const device = accelerator.memoryBytes * acceleratorsPerNode;
  if (input.memoryBytes !== null && input.memoryBytes < device) {
    scope.find(computeFindings.hostMemoryLow, `${path}.memoryBytes`, {
      pool: poolName(pool),
      host: { value: input.memoryBytes, unit: "bytes" },
      device: { value: device, unit: "bytes" },
    });
  }
  if (cpu !== null && input.cpusPerNode !== null) {
    const cores = (cpu.cores * input.cpusPerNode) / acceleratorsPerNode;
    if (cores < CORES_PER_ACCELERATOR) {
      scope.find(computeFindings.fewCores, `${path}.cpusPerNode`, {
        pool: poolName(pool),
        cores: { value: cores, unit: "count" },
      });
    }
  }
}

function checkSoftware(scope: EvaluationScope, vendor: string): void {
  const { collectiveLibrary: library, framework } = scope.design.compute.software;
  const options = compute.fields.software.fields;
  const own = libraryOfVendor[vendor];
  const isVendorLibrary = library !== null && Object.values(libraryOfVendor).includes(library);
  if (library !== null && isVendorLibrary && library !== own) {
    const wanted: Words | string = own === undefined ? "MPI" : options.collectiveLibrary.options[own];
    scope.find(computeFindings.libraryMismatch, "compute.software.collectiveLibrary", {
      library: options.collectiveLibrary.options[library],
      vendor,
      wanted,
    });
  }
  if (library === "gloo") {
    scope.find(computeFindings.librarySlow, "compute.software.collectiveLibrary", {
      library: options.collectiveLibrary.options.gloo,
    });
  }
  const home = HOME_VENDOR[framework];
  if (home !== undefined && home !== vendor) {
    scope.find(computeFindings.frameworkUnusual, "compute.software.framework", {
      framework: options.framework.options[framework],
      vendor,
    });
  }
}

function checkRuntime(scope: EvaluationScope): void {
  const { orchestrator, containerRuntime, experimentTracker } = scope.design.compute.software;
  const options = compute.fields.software.fields;
  if (orchestrator === "kubernetes" && containerRuntime === "none") {
    scope.find(computeFindings.runtimeMissing, "compute.software.containerRuntime", {});
  }
  const isUnusual =
    (orchestrator === "kubernetes" && (containerRuntime === "docker" || containerRuntime === "enroot")) ||
    (orchestrator === "slurm" && containerRuntime === "cri-o");
  if (isUnusual && orchestrator !== null && containerRuntime !== null) {
    scope.find(computeFindings.runtimeUnusual, "compute.software.containerRuntime", {
      runtime: options.containerRuntime.options[containerRuntime],
      orchestrator: options.orchestrator.options[orchestrator],
    });
  }
  if (experimentTracker === "none") scope.find(computeFindings.untracked, "compute.software.experimentTracker", {});
}

function checkSpares(scope: EvaluationScope, pools: ComputePools): void {
  const inRepair = nodesInRepair(scope, pools.accelerators / acceleratorSeconds(scope));
  if (inRepair <= pools.spareNodes || inRepair < 0.5) return;
  scope.find(computeFindings.spares, "compute.pools[0].spareNodes", {
    inRepair: { value: inRepair, unit: "count" },
    spares: { value: pools.spareNodes, unit: "count" },
  });
}
