// The parallel plan of a training job: as given, or by a heuristic that is marked as such. The planner of a later issue
// searches; evaluation never does.
import type { ResolvedJob } from "../inputs/design";
import { memoryTotal, trainingMemory } from "./memory";
import type { Plan, TrainingCase } from "./training-case";
import { stepTotal, trainingStep } from "./training-step";

type Parallel = ResolvedJob["parallel"];
type ZeroStage = Plan["zeroStage"];

/** Tokens of a micro-batch up to which matrix products gain from being larger. */
const MICRO_BATCH_TOKENS = 4096;

const zeroStageOf = (parallel: Parallel): ZeroStage => Number(parallel.zeroStage ?? "1") as ZeroStage;

/** Completes a choice of tensor, pipeline, expert and micro-batch widths into a plan. */
function planOf(
  training: TrainingCase,
  parallel: Parallel,
  widths: Pick<Plan, "tensor" | "pipeline" | "virtualStages" | "expert" | "microBatch">,
  isHeuristic: boolean,
): Plan {
  const replicas = Math.max(1, Math.floor(training.accelerators / (widths.tensor * widths.pipeline)));
  const data = Math.min(replicas, Math.max(1, Math.floor(training.batchSequences / widths.microBatch)));
  const { tensor, pipeline, virtualStages, expert, microBatch } = widths;
  return {
    tensor,
    pipeline,
    virtualStages,
    expert,
    microBatch,
    data,
    gradientAccumulation: Math.max(1, Math.ceil(training.batchSequences / (data * widths.microBatch))),
    zeroStage: zeroStageOf(parallel),
    recompute: parallel.recompute ?? "selective",
    isHeuristic,
  };
}

/** The plan exactly as the design gives it; what is left out counts as 1. */
export function givenPlan(training: TrainingCase, parallel: Parallel): Plan {
  const widths = {
    tensor: parallel.tensor ?? 1,
    pipeline: parallel.pipeline ?? 1,
    virtualStages: parallel.virtualStages ?? 1,
    expert: training.architecture.moe === null ? 1 : (parallel.expert ?? 1),
    microBatch: parallel.microBatch ?? 1,
  };
  return planOf(training, parallel, widths, false);
}

/** What is wrong with a plan in itself, before memory and time. */
export function planFault(training: TrainingCase, plan: Plan): "accelerators" | "layers" | "heads" | "experts" | null {
  const { layers, heads, moe } = training.architecture;
  if (plan.tensor * plan.pipeline > training.accelerators) return "accelerators";
  // Embedding and head may fill a slice each, as in Llama 3.
  if (plan.pipeline > layers || plan.pipeline * plan.virtualStages > layers + 2) return "layers";
  if (heads % plan.tensor !== 0) return "heads";
  if (plan.expert > 1 && (moe === null || moe.experts % plan.expert !== 0 || plan.data % plan.expert !== 0))
    return "experts";
  return null;
}

export const fits = (training: TrainingCase, plan: Plan): boolean =>
  memoryTotal(trainingMemory(training, plan)) <= training.hardware.memoryBytes;

/** Fitting splits in a row that are slower than the best of their tensor width, after which deeper ones are not tried. */
const PATIENCE = 3;

/**
 * A usable plan without a search: for every tensor width up to the scale-up domain it deepens the pipeline over even
 * splits of the layers, takes the smallest expert width that fits in memory, and keeps the fastest by the step model.
 * @returns the plan, or the one that misses by least when none fits
 */
export function heuristicPlan(training: TrainingCase, parallel: Parallel): Plan {
  const best: Candidate = { plan: null, measure: Number.POSITIVE_INFINITY };
  const nearest: Candidate = { plan: null, measure: Number.POSITIVE_INFINITY };
  const widest = Math.min(training.hardware.scaleUpDomain, training.accelerators);
  for (let tensor = 1; tensor <= widest; tensor *= 2) {
    if (training.architecture.heads % tensor === 0) deepen(training, parallel, tensor, best, nearest);
  }
  const single = { tensor: 1, pipeline: 1, virtualStages: 1, expert: 1, microBatch: 1 };
  return largerMicroBatch(training, parallel, best.plan) ?? nearest.plan ?? planOf(training, parallel, single, true);
}

/** The best plan so far, by seconds of a step or by bytes on a rank. */
interface Candidate {
  plan: Plan | null;
  measure: number;
}

/** Tries pipelines of one tensor width, the shallowest first. */
function deepen(training: TrainingCase, parallel: Parallel, tensor: number, best: Candidate, nearest: Candidate): void {
  const deepest = Math.min(training.architecture.layers, MOST_STAGES, Math.floor(training.accelerators / tensor));
  let slower = 0;
  let own = Number.POSITIVE_INFINITY;
  for (let pipeline = 1; pipeline <= deepest && slower < PATIENCE; pipeline += 1) {
    if (!isEvenSplit(training.architecture.layers, pipeline)) continue;
    const plan = fittingExperts(training, parallel, tensor, pipeline);
    if (plan === null) continue;
    const bytes = memoryTotal(trainingMemory(training, plan));
    if (bytes < nearest.measure) {
      nearest.plan = plan;
      nearest.measure = bytes;
    }
    if (bytes > training.hardware.memoryBytes) continue;
    const step = trainingStep(training, plan);
    const seconds = step === null ? Number.MAX_VALUE : stepTotal(step);
    slower = seconds < own ? 0 : slower + 1;
    own = Math.min(own, seconds);
    if (seconds < best.measure) {
      best.plan = plan;
      best.measure = seconds;
    }
  }
}

const MOST_STAGES = 64;

/** Splits that leave at most one layer in twenty idle. */
const isEvenSplit = (layers: number, pipeline: number): boolean =>
  Math.ceil(layers / pipeline) * pipeline <= layers * 1.05;

/** The smallest expert width that fits, else the widest; null when the heads do not divide. */
function fittingExperts(training: TrainingCase, parallel: Parallel, tensor: number, pipeline: number): Plan | null {
  let widest: Plan | null = null;
  const experts = training.architecture.moe?.experts ?? 1;
  for (let expert = 1; expert <= experts; expert *= 2) {
    const virtualStages = interleaving(training, parallel, pipeline);
    const plan = planOf(training, parallel, { tensor, pipeline, virtualStages, expert, microBatch: 1 }, true);
    if (planFault(training, plan) !== null) continue;
    widest = plan;
    if (fits(training, plan)) return plan;
  }
  return widest;
}

/** Slices as given; else up to four that split a stage evenly, as pipelines are usually run. */
function interleaving(training: TrainingCase, parallel: Parallel, pipeline: number): number {
  if (parallel.virtualStages !== null)
    return Math.min(parallel.virtualStages, Math.max(1, Math.floor(training.architecture.layers / pipeline)));
  if (pipeline === 1) return 1;
  const layers = Math.ceil(training.architecture.layers / pipeline);
  return [4, 3, 2].find((slices) => layers % slices === 0 && pipeline * slices <= training.architecture.layers) ?? 1;
}

/** Doubles the micro-batch while it stays small, divides the batch as before and still fits. */
function largerMicroBatch(training: TrainingCase, parallel: Parallel, plan: Plan | null): Plan | null {
  let current = plan;
  while (current !== null && 2 * current.microBatch * training.sequenceTokens <= MICRO_BATCH_TOKENS) {
    const larger = planOf(training, parallel, { ...current, microBatch: 2 * current.microBatch }, true);
    // Pipelines want many micro-batches to keep the bubble small.
    const keepsBubble = larger.pipeline === 1 || larger.gradientAccumulation >= 8 * larger.pipeline;
    const isEven =
      larger.gradientAccumulation * larger.data * larger.microBatch <= training.batchSequences &&
      larger.data === current.data;
    if (!isEven || !keepsBubble || planFault(training, larger) !== null || !fits(training, larger)) break;
    current = larger;
  }
  return current;
}
