// Where the groups of a plan lie in the fabric. Ranks are numbered from near to far: tensor, context and expert ranks
// first, then replicas and stages in the plan's order; a job fills nodes, leaves and pods one after the other.
import type { FabricPlacement, PlanNumbers, StepCase, StepWork } from "./step-case";

/**
 * Writes into `work` how many ranks of each group share a scale-up domain, and what the fabric leaves to one of them.
 * It depends on the widths and the order of ranks alone: a search asks once for all plans of one shape.
 * Where no tier is narrower than the one below it, rates are the link's own, as for ranks anywhere.
 * Limits: leaves and pods count as full and filled in order; what several groups send at once is not added up; sharding
 * in small groups goes at the rate of the whole group.
 */
export function placeRanks(c: StepCase, plan: PlanNumbers, work: StepWork): void {
  const { hardware } = c;
  const { domain, fabric, placement } = hardware;
  const stage = plan.tensor * plan.context;
  const spread = plan.rankOrder === 1 && plan.data > 1 ? plan.pipeline : 1;
  const experts = plan.expert * plan.expertTensor;
  const expertStride = spread > 1 ? Math.max(experts, stage * spread) : experts;
  work.dataInside =
    spread > 1 ? insideSpread(domain, plan, stage * spread) : Math.max(1, Math.floor(domain / plan.tensor));
  work.expertDataInside = Math.max(1, Math.floor(domain / expertStride));
  if (placement.isNarrowed !== 1) {
    work.dataBytesPerSecond = fabric.bytesPerSecond;
    work.expertDataBytesPerSecond = fabric.bytesPerSecond;
    work.contextBytesPerSecond = fabric.exchangeBytesPerSecond;
    work.expertBytesPerSecond = fabric.exchangeBytesPerSecond;
    work.pipelineBytesPerSecond = fabric.exchangeBytesPerSecond;
    return;
  }
  const ranks = planRanks(plan);
  const replicas = spread > 1 ? ranks : ranks / plan.pipeline;
  const apart = Math.min(replicas, plan.tensor * work.dataInside);
  const { leafAccelerators: leaf, podAccelerators: pod, ringBytesPerSecond, exchangeBytesPerSecond } = placement;
  work.dataBytesPerSecond = rateOut(
    placement,
    ringBytesPerSecond,
    shareOut(leaf, ranks, replicas, apart, stage, spread),
    shareOut(pod, ranks, replicas, apart, stage, spread),
  );
  const expertsApart = expertStride * work.expertDataInside;
  work.expertDataBytesPerSecond = rateOut(
    placement,
    ringBytesPerSecond,
    shareOut(leaf, ranks, replicas, expertsApart, leaf, 1),
    shareOut(pod, ranks, replicas, expertsApart, pod, 1),
  );
  work.contextBytesPerSecond = rateOut(
    placement,
    exchangeBytesPerSecond,
    shareOut(leaf, ranks, stage, plan.tensor, leaf, 1),
    shareOut(pod, ranks, stage, plan.tensor, pod, 1),
  );
  work.expertBytesPerSecond = rateOut(
    placement,
    exchangeBytesPerSecond,
    allToAllOut(leaf, experts, domain),
    allToAllOut(pod, experts, domain),
  );
  const hop = plan.rankOrder === 1 ? stage : ranks / plan.pipeline;
  const line = hop * plan.pipeline;
  work.pipelineBytesPerSecond = rateOut(
    placement,
    exchangeBytesPerSecond,
    shareOut(leaf, ranks, line, hop, leaf, 1),
    shareOut(pod, ranks, line, hop, pod, 1),
  );
}

export const planRanks = (plan: PlanNumbers): number => plan.tensor * plan.context * plan.pipeline * plan.data;

/** Ranks between which a pipeline passes its activations, in a row: those of a replica, or of the whole plan. */
export const pipelineExtent = (plan: PlanNumbers): number =>
  plan.rankOrder === 1 ? plan.tensor * plan.context * plan.pipeline : planRanks(plan);

/**
 * Whether a plan can have its order of ranks: with replicas outermost, a stage is the same ranks for experts and for all
 * else, so that experts spread over all ranks of a replica's stage and no further.
 * As Megatron-core's `initialize_model_parallel` asserts, there of models without experts too, which any plan can meet.
 */
export const allowsOrder = (c: StepCase, plan: PlanNumbers): boolean =>
  plan.rankOrder !== 1 ||
  plan.pipeline === 1 ||
  c.model.expertLayers === 0 ||
  plan.expert * plan.expertTensor === plan.tensor * plan.context;

/** Ranks of a gradient's group in one scale-up domain, with the other stages between replicas `apart`. */
function insideSpread(domain: number, plan: PlanNumbers, apart: number): number {
  if (domain >= apart) return plan.context * Math.floor(domain / apart);
  return Math.max(1, Math.min(plan.context, Math.floor(domain / plan.tensor)));
}

/**
 * What is left to one rank, bytes/s, when such shares of the ranks send out of their leaf and their pod.
 * @param most were no tier narrow
 */
const rateOut = (placement: FabricPlacement, most: number, leafShare: number, podShare: number): number =>
  Math.min(
    most,
    leafShare > 0 ? placement.leafBytesPerSecond / leafShare : most,
    podShare > 0 ? placement.podBytesPerSecond / podShare : most,
  );

/**
 * Share of the ranks whose next rank round a ring or down a line is in another unit, 0–1.
 * @param unit accelerators of a leaf or a pod
 * @param extent ranks from the first to the last of a group; none leaves where units hold whole groups
 * @param apart ranks that leave together where a unit ends
 * @param block ranks in a row before the group goes on further off, and @param spread how many times further; 1 = nowhere
 */
function shareOut(unit: number, ranks: number, extent: number, apart: number, block: number, spread: number): number {
  if (ranks <= unit || (extent <= unit && unit % extent === 0)) return 0;
  return Math.min(1, apart / Math.min(unit, Math.max(block, unit / spread)));
}

/** Share of what an all-to-all over `extent` ranks in a row sends out of its domain that leaves the unit as well, 0–1. */
const allToAllOut = (unit: number, extent: number, domain: number): number =>
  extent <= unit ? 0 : Math.min(1, (extent - unit) / Math.max(1, extent - domain));
