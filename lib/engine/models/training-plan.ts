// The parallel plan of a training job: as given, as a search found it, or by a heuristic that is marked as such.
// Evaluation never searches.
import type { ResolvedJob } from "../inputs/design";
import type { PlanSource } from "../result-workload";
import { allowsOrder } from "./training/placement";
import { pricePlan } from "./training/step";
import { emptyWork, type PlanNumbers, type StepModel, type StepWork } from "./training/step-case";
import type { TrainingCase } from "./training-case";

type Parallel = ResolvedJob["parallel"];
type Resolved = ResolvedJob["resolvedPlan"];

/** A plan with who chose it. */
export interface ChosenPlan {
  readonly plan: PlanNumbers;
  readonly source: PlanSource;
  /** A search found it for other inputs than today's. */
  readonly isStale: boolean;
}

/** Tokens of a micro-batch up to which matrix products gain from being larger. */
const MICRO_BATCH_TOKENS = 4096;

const LEVELS = { none: 0, selective: 1, full: 2 } as const;

/** As frameworks number ranks unless they are told otherwise. */
const rankOrderOf = (order: Parallel["rankOrder"]): number => (order === "tp-cp-ep-pp-dp" ? 1 : 0);

type Widths = Pick<PlanNumbers, "tensor" | "context" | "pipeline" | "virtualStages" | "expert" | "microBatch">;

/** A record with its fields in the order of every other plan: pricing is fastest on records of one shape. */
function inOrder(plan: PlanNumbers): PlanNumbers {
  const { tensor, context, pipeline, virtualStages, data, expert, expertTensor } = plan;
  const { microBatch, accumulation, zero, shard, recompute, zeroBubble, offload, rankOrder } = plan;
  return {
    tensor,
    context,
    pipeline,
    virtualStages,
    data,
    expert,
    expertTensor,
    microBatch,
    accumulation,
    zero,
    shard,
    recompute,
    zeroBubble,
    offload,
    rankOrder,
  };
}

/** Completes a choice of widths into a plan: the rest is data parallelism, as far as the batch goes. */
function planOf(training: TrainingCase, parallel: Parallel, widths: Widths): PlanNumbers {
  const { tensor, context, pipeline, microBatch } = widths;
  const replicas = Math.max(1, Math.floor(training.accelerators / (tensor * context * pipeline)));
  const data = Math.min(replicas, Math.max(1, Math.floor(training.batchSequences / microBatch)));
  return inOrder({
    ...widths,
    data,
    expertTensor: parallel.expertTensor ?? 1,
    accumulation: Math.max(1, Math.ceil(training.batchSequences / (data * microBatch))),
    zero: Number(parallel.zeroStage ?? "1"),
    shard: Math.min(parallel.shardWidth ?? data * context, data * context),
    recompute: LEVELS[parallel.recompute ?? "selective"],
    zeroBubble: parallel.zeroBubble === true ? 1 : 0,
    offload: parallel.offload === true ? 1 : 0,
    rankOrder: rankOrderOf(parallel.rankOrder),
  });
}

/** The plan exactly as the design gives it; what is left out counts as 1. */
export function givenPlan(training: TrainingCase, parallel: Parallel): PlanNumbers {
  return planOf(training, parallel, {
    tensor: parallel.tensor ?? 1,
    context: parallel.context ?? 1,
    pipeline: parallel.pipeline ?? 1,
    virtualStages: parallel.virtualStages ?? 1,
    expert: training.architecture.moe === null ? 1 : (parallel.expert ?? 1),
    microBatch: parallel.microBatch ?? 1,
  });
}

/** What a search depends on, as one text: a plan found for another key is stale. */
export function planKey(training: TrainingCase): string {
  const { step, batchSequences, accelerators } = training;
  const { hardware } = step;
  const links = [hardware.scaleUp, hardware.fabric].flatMap((link) => Object.values(link));
  const numbers = [
    accelerators,
    batchSequences,
    step.sequenceTokens,
    ...modelNumbers(step.model),
    ...Object.values(hardware).filter((value): value is number => typeof value === "number"),
    ...links,
    // Where distance makes no difference, plans found before it was looked at hold.
    ...(hardware.placement.isNarrowed === 1 ? Object.values(hardware.placement) : []),
    ...Object.values(step.recipe),
    ...Object.values(step.constants),
  ];
  return fingerprint(numbers.map((value) => value.toPrecision(6)).join(" "));
}

/** Without an index, plans found before there were any hold. */
const modelNumbers = ({ indexElements, indexFlops, ...rest }: StepModel): readonly number[] => [
  ...Object.values(rest),
  ...(indexElements > 0 ? [indexElements, indexFlops] : []),
];

/** FNV-1a over the text's code units, twice with different starts: 16 hexadecimal digits. Not for security. */
function fingerprint(text: string): string {
  const half = (start: number): string => {
    let hash = start;
    for (let index = 0; index < text.length; index += 1) {
      hash = Math.imul(hash ^ text.charCodeAt(index), 0x01_00_01_93);
    }
    return (hash >>> 0).toString(16).padStart(8, "0");
  };
  return half(0x81_1c_9d_c5) + half(0x2f_0b_44_87);
}

/** The plan that a search wrote into the design; null when there is none. */
function searchedPlan(training: TrainingCase, found: Resolved): PlanNumbers | null {
  if (found.key === null) return null;
  const widths = {
    tensor: found.tensor ?? 1,
    context: found.context ?? 1,
    pipeline: found.pipeline ?? 1,
    virtualStages: found.virtualStages ?? 1,
    expert: found.expert ?? 1,
    microBatch: found.microBatch ?? 1,
  };
  const data =
    found.data ?? Math.max(1, Math.floor(training.accelerators / (widths.tensor * widths.context * widths.pipeline)));
  return inOrder({
    ...widths,
    data,
    expertTensor: found.expertTensor ?? 1,
    accumulation: Math.max(1, Math.ceil(training.batchSequences / (data * widths.microBatch))),
    zero: Number(found.zeroStage ?? "1"),
    shard: Math.min(found.shardWidth ?? data * widths.context, data * widths.context),
    recompute: LEVELS[found.recompute ?? "none"],
    zeroBubble: found.zeroBubble === true ? 1 : 0,
    offload: found.offload === true ? 1 : 0,
    rankOrder: rankOrderOf(found.rankOrder),
  });
}

/** The plan of a job: given, else found by a search, else by the heuristic. */
export function choosePlan(training: TrainingCase, job: ResolvedJob): ChosenPlan {
  if (job.parallel.mode === "given") {
    return { plan: givenPlan(training, job.parallel), source: "given", isStale: false };
  }
  const found = searchedPlan(training, job.resolvedPlan);
  if (found !== null) {
    return { plan: found, source: "planner", isStale: job.resolvedPlan.key !== planKey(training) };
  }
  return { plan: heuristicPlan(training, job.parallel), source: "heuristic", isStale: false };
}

export type PlanFault = "accelerators" | "layers" | "heads" | "sequence" | "experts" | "order";

/** What is wrong with a plan in itself, before memory and time. */
export function planFault(training: TrainingCase, plan: PlanNumbers): PlanFault | null {
  const { layers, heads, moe } = training.architecture;
  const perReplica = plan.tensor * plan.context * plan.pipeline;
  if (perReplica * plan.data > training.accelerators) return "accelerators";
  // Embedding and head may fill a slice each, as in Llama 3.
  if (plan.pipeline > layers || plan.pipeline * plan.virtualStages > layers + 2) return "layers";
  if (heads % plan.tensor !== 0) return "heads";
  if (training.step.sequenceTokens % plan.context !== 0) return "sequence";
  const ranks = plan.tensor * plan.context * plan.data;
  if (plan.expert > 1 && (moe === null || moe.experts % plan.expert !== 0)) return "experts";
  if (ranks % (plan.expert * plan.expertTensor) !== 0) return "experts";
  return allowsOrder(training.step, plan) ? null : "order";
}

const priced = (training: TrainingCase, plan: PlanNumbers): StepWork => {
  const work = emptyWork();
  pricePlan(training.step, plan, work);
  return work;
};

/** Does the plan fit in the accelerators' memory? */
export const fits = (training: TrainingCase, plan: PlanNumbers): boolean =>
  priced(training, plan).bytes <= training.step.hardware.memoryBytes;

/** Fitting splits in a row that are slower than the best of their tensor width, after which deeper ones are not tried. */
const PATIENCE = 3;
const MOST_STAGES = 64;

/** The best plan so far, by seconds of a step or by bytes on a rank. */
interface Candidate {
  plan: PlanNumbers | null;
  measure: number;
}

/**
 * A usable plan without a search: for every tensor width up to the scale-up domain it deepens the pipeline over even
 * splits of the layers, takes the smallest expert width that fits in memory, and keeps the fastest by the step model.
 * @returns the plan, or the one that misses by least when none fits
 */
export function heuristicPlan(training: TrainingCase, parallel: Parallel): PlanNumbers {
  const best: Candidate = { plan: null, measure: Number.POSITIVE_INFINITY };
  const nearest: Candidate = { plan: null, measure: Number.POSITIVE_INFINITY };
  const widest = Math.min(training.step.hardware.domain, training.accelerators);
  for (let tensor = 1; tensor <= widest; tensor *= 2) {
    if (training.architecture.heads % tensor === 0) deepen(training, parallel, tensor, best, nearest);
  }
  const single = { tensor: 1, context: 1, pipeline: 1, virtualStages: 1, expert: 1, microBatch: 1 };
  return largerMicroBatch(training, parallel, best.plan) ?? nearest.plan ?? planOf(training, parallel, single);
}

/** Tries pipelines of one tensor width, the shallowest first. */
function deepen(training: TrainingCase, parallel: Parallel, tensor: number, best: Candidate, nearest: Candidate): void {
  const { layers } = training.architecture;
  const deepest = Math.min(layers, MOST_STAGES, Math.floor(training.accelerators / tensor));
  let slower = 0;
  let own = Number.POSITIVE_INFINITY;
  for (let pipeline = 1; pipeline <= deepest && slower < PATIENCE; pipeline += 1) {
    if (!isEvenSplit(layers, pipeline)) continue;
    const plan = fittingExperts(training, parallel, tensor, pipeline);
    if (plan === null) continue;
    const { bytes, total } = priced(training, plan);
    if (bytes < nearest.measure) {
      nearest.plan = plan;
      nearest.measure = bytes;
    }
    if (bytes > training.step.hardware.memoryBytes) continue;
    slower = total < own ? 0 : slower + 1;
    own = Math.min(own, total);
    if (total < best.measure) {
      best.plan = plan;
      best.measure = total;
    }
  }
}

/** Splits that leave at most one layer in twenty idle. */
const isEvenSplit = (layers: number, pipeline: number): boolean =>
  Math.ceil(layers / pipeline) * pipeline <= layers * 1.05;

/** The smallest expert width that fits, else the widest; null when the heads do not divide. */
function fittingExperts(
  training: TrainingCase,
  parallel: Parallel,
  tensor: number,
  pipeline: number,
): PlanNumbers | null {
  let widest: PlanNumbers | null = null;
  const experts = training.architecture.moe?.experts ?? 1;
  const virtualStages = interleaving(training, parallel, pipeline);
  for (let expert = 1; expert <= experts; expert *= 2) {
    const plan = planOf(training, parallel, { tensor, context: 1, pipeline, virtualStages, expert, microBatch: 1 });
    if (planFault(training, plan) !== null) continue;
    widest = plan;
    if (fits(training, plan)) return plan;
  }
  return widest;
}

/** Slices as given; else up to four that split a stage evenly, as pipelines are usually run. */
function interleaving(training: TrainingCase, parallel: Parallel, pipeline: number): number {
  const { layers } = training.architecture;
  if (parallel.virtualStages !== null)
    return Math.min(parallel.virtualStages, Math.max(1, Math.floor(layers / pipeline)));
  if (pipeline === 1) return 1;
  const perStage = Math.ceil(layers / pipeline);
  return [4, 3, 2].find((slices) => perStage % slices === 0 && pipeline * slices <= layers) ?? 1;
}

/** Doubles the micro-batch while it stays small, divides the batch as before and still fits. */
function largerMicroBatch(training: TrainingCase, parallel: Parallel, plan: PlanNumbers | null): PlanNumbers | null {
  let current = plan;
  while (current !== null && 2 * current.microBatch * training.step.sequenceTokens <= MICRO_BATCH_TOKENS) {
    const larger = planOf(training, parallel, { ...current, microBatch: 2 * current.microBatch });
    // Pipelines want many micro-batches to keep the bubble small.
    const keepsBubble = larger.pipeline === 1 || larger.accumulation >= 8 * larger.pipeline;
    const isEven =
      larger.accumulation * larger.data * larger.microBatch <= training.batchSequences && larger.data === current.data;
    if (!isEven || !keepsBubble || planFault(training, larger) !== null || !fits(training, larger)) break;
    current = larger;
  }
  return current;
}
