// Rates and links of the accelerators that a job runs on.
import type { EvaluationScope } from "../scope";
import { fabricLink, fabricPlacement, openPlacement, scaleUpLink } from "./collective-links";
import type { CollectiveLink } from "./collectives";
import type { Fabric } from "./network-fabric";
import type { FabricPlacement, StepHardware } from "./training/step-case";
import { type StepLinks, stepHardware } from "./training/step-hardware";
import type { TrainingPrecision } from "./training/step-recipe";
import type { AcceleratorGroup } from "./training-hardware";

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
  readonly placement: FabricPlacement | null;
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
    placement:
      rates === null
        ? null
        : fabricPlacement(scope.constant, {
            isNarrowed: rates.isNarrowed,
            ringBytesPerSecond: Math.min(rates.openRingBytesPerSecond, limit),
            exchangeBytesPerSecond: Math.min(rates.openAllToAllBytesPerSecond, limit),
            leafAccelerators: Math.round(rates.leafNodes * group.acceleratorsPerNode),
            leafBytesPerSecond: rates.leafBytesPerSecond,
            podAccelerators: Math.round(rates.podNodes * group.acceleratorsPerNode),
            podBytesPerSecond: rates.podBytesPerSecond,
          }),
  };
}

/** The links as pricing reads them: where the fabric is unknown the scale-up link stands in, and nothing beyond it is timed. */
export function stepLinks(scope: EvaluationScope, links: AcceleratorLinks): StepLinks {
  return {
    domain: links.scaleUpDomain,
    scaleUp: links.scaleUp,
    fabric: links.fabric ?? links.scaleUp,
    placement: links.placement ?? openPlacement(),
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
