// The accelerators that jobs run on, as the training and inference models see them.
import type { Accelerator } from "../catalog/parts";
import { computeFindings } from "../findings/compute.findings";
import type { EvaluationScope } from "../scope";
import type { ComputePool, ComputePools } from "./compute-pools";
import { matrixEfficiency, sustainedClock } from "./training/step-hardware";
import type { TrainingPrecision } from "./training/step-recipe";

/** Pools of one accelerator: jobs are laid over all of them. */
export interface AcceleratorGroup {
  readonly accelerator: Accelerator;
  readonly pools: readonly ComputePool[];
  readonly accelerators: number;
  readonly nodes: number;
  readonly spareNodes: number;
  readonly acceleratorsPerNode: number;
}

/** The pools of the accelerator with the greatest peak together; synchronous jobs do not mix kinds. */
export function mainGroup(scope: EvaluationScope, pools: ComputePools): AcceleratorGroup | null {
  const groups = new Map<string, ComputePool[]>();
  for (const pool of pools.pools) {
    if (pool.accelerator === null || pool.accelerators === 0) continue;
    const group = groups.get(pool.accelerator.id);
    if (group === undefined) groups.set(pool.accelerator.id, [pool]);
    else group.push(pool);
  }
  let best: readonly ComputePool[] = [];
  let bestPeak = -1;
  for (const group of groups.values()) {
    const peak = group.reduce((sum, pool) => sum + pool.accelerators * highestPeak(pool.accelerator), 0);
    if (peak > bestPeak) {
      best = group;
      bestPeak = peak;
    }
  }
  const first = best[0];
  if (first?.accelerator == null) return null;
  if (groups.size > 1)
    scope.find(computeFindings.mixedAccelerators, "compute.pools", { accelerator: first.accelerator.name });
  return {
    accelerator: first.accelerator,
    pools: best,
    accelerators: best.reduce((sum, pool) => sum + pool.accelerators, 0),
    nodes: best.reduce((sum, pool) => sum + pool.nodes, 0),
    spareNodes: best.reduce((sum, pool) => sum + pool.spareNodes, 0),
    acceleratorsPerNode: first.acceleratorsPerNode,
  };
}

function highestPeak(accelerator: Accelerator | null): number {
  return accelerator === null ? 0 : (accelerator.peakFlopsPerSecond.bf16 ?? accelerator.peakFlopsPerSecond.fp16 ?? 0);
}

/** Share of the dense peak that a well-tuned training run of this generation reaches, communication and all. */
export function referenceEfficiency(
  scope: EvaluationScope,
  accelerator: Accelerator,
  precision: TrainingPrecision,
): number {
  const share = matrixEfficiency(scope.constant, accelerator.generation, precision);
  return sustainedClock(scope.constant, accelerator) * share * scope.constant("training.reference-share");
}
