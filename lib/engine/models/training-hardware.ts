// The accelerators that jobs run on, as the training and inference models see them.
import type { Accelerator } from "../catalog/parts";
import { computeFindings } from "../findings/compute.findings";
import type { EvaluationScope } from "../scope";
import { fabricLink, scaleUpLink } from "./collective-links";
import type { CollectiveLink } from "./collectives";
import type { ComputePool, ComputePools } from "./compute-pools";
import type { Fabric } from "./network-fabric";
import type { StepHardware } from "./training/step-case";
import { matrixEfficiency, type StepLinks, stepHardware, sustainedClock } from "./training/step-hardware";
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

/** What a measured or quoted rate of the pools comes to per accelerator; null where a pool leaves it to the model. */
export function statedRate(group: AcceleratorGroup): number | null {
  let sum = 0;
  for (const pool of group.pools) {
    if (pool.input.sustainedFlops === null) return null;
    sum += pool.input.sustainedFlops * pool.accelerators;
  }
  return sum / group.accelerators;
}

/** Memory and links of a job's accelerators; the fabric is null while it is unknown. */
export interface AcceleratorLinks {
  readonly memoryBytes: number;
  readonly memoryBytesPerSecond: number;
  /** Accelerators that reach each other over the scale-up link. */
  readonly scaleUpDomain: number;
  readonly scaleUp: CollectiveLink;
  readonly fabric: CollectiveLink | null;
}

/** Links inside and between nodes for a job of so many accelerators. */
export function acceleratorLinks(
  scope: EvaluationScope,
  group: AcceleratorGroup,
  fabric: Fabric,
  accelerators: number,
): AcceleratorLinks {
  const pool = group.pools[0];
  const scaleUpRate = pool?.scaleUpBytesPerSecond ?? null;
  const nodesOfJob = Math.ceil(accelerators / Math.max(1, group.acceleratorsPerNode));
  const rates = fabric.rates;
  // Beyond one cluster the front end carries the exchange.
  const crossing = scope.design.network.frontend.linkRate / Math.max(1, group.acceleratorsPerNode);
  const limit = nodesOfJob > fabric.clusterNodes ? crossing : Number.POSITIVE_INFINITY;
  const scaleUpDomain = scaleUpRate === null ? Math.max(1, group.acceleratorsPerNode) : (pool?.scaleUpDomain ?? 1);
  return {
    memoryBytes: group.accelerator.memoryBytes,
    memoryBytesPerSecond: group.accelerator.memoryBytesPerSecond,
    scaleUpDomain,
    scaleUp: scaleUpLink(scope.constant, {
      generation: group.accelerator.generation,
      scaleUpBytesPerSecond: scaleUpRate,
      domain: scaleUpDomain,
      isThroughHost: false,
    }),
    fabric:
      rates === null
        ? null
        : fabricLink(
            scope.constant,
            Math.min(rates.ringBytesPerSecond, limit),
            Math.min(rates.allToAllBytesPerSecond, limit),
            rates.stepSeconds,
          ),
  };
}

/** The links as pricing reads them: where the fabric is unknown the scale-up link stands in, and nothing beyond it is timed. */
export function stepLinks(scope: EvaluationScope, links: AcceleratorLinks): StepLinks {
  return {
    domain: links.scaleUpDomain,
    scaleUp: links.scaleUp,
    fabric: links.fabric ?? links.scaleUp,
    hostBytesPerSecond: scope.constant("training.host-copy-rate"),
  };
}

/** Rates of a training job's accelerators. A rate that the pools state counts for all computation. */
export function trainingRates(
  scope: EvaluationScope,
  group: AcceleratorGroup,
  precision: TrainingPrecision,
  links: StepLinks,
): StepHardware | null {
  const modelled = stepHardware(scope.constant, group.accelerator, precision, links);
  const stated = statedRate(group);
  if (modelled === null || stated === null) return modelled;
  return {
    ...modelled,
    matrixFlopsPerSecond: stated,
    plainFlopsPerSecond: stated,
    attentionFlopsPerSecond: stated,
    softmaxFlops: 0,
  };
}
