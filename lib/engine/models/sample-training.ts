// A training step of a model that is described by its samples: data parallel, embedding tables over all memories.
import { type CollectiveLink, hierarchicalAllToAllSeconds, hierarchicalScatterSeconds } from "./collectives";

/** What one sample of a model costs. SI units; see `catalog/sample-models.ts`. */
export interface SampleWork {
  readonly forwardFlops: number;
  readonly parameters: number;
  readonly activationBytesPerSample: number;
  readonly embeddingTableBytes: number;
  readonly embeddingReadBytesPerSample: number;
  readonly embeddingExchangeBytesPerSample: number;
}

/** One accelerator and its links. */
export interface SampleHardware {
  readonly flopsPerSecond: number;
  readonly memoryBytesPerSecond: number;
  readonly memoryBytes: number;
  readonly domain: number;
  readonly scaleUp: CollectiveLink;
  /** Null where the fabric is unknown: then a job must fit into one scale-up domain. */
  readonly fabric: CollectiveLink | null;
}

export interface SampleRecipe {
  /** Bytes of a dense parameter as stored, of its gradient, of master copy and moments. */
  readonly weightBytes: number;
  readonly gradientBytes: number;
  readonly optimizerBytes: number;
  /** Bytes of an activation over those in 16 bits: 1, or 2 in 32 bits. */
  readonly activationRatio: number;
  readonly reserveBytes: number;
  /** Share of the gradient exchange that hides behind the backward pass at best. */
  readonly overlap: number;
  /** Factor on computation, at least 1. */
  readonly overhead: number;
}

/** How the batch falls on the accelerators. */
export interface SamplePlan {
  readonly data: number;
  readonly microBatch: number;
  readonly accumulation: number;
  readonly zeroStage: number;
}

/** What a plan is made of. */
export interface SampleSplit {
  readonly accelerators: number;
  readonly batchSamples: number;
  /** As given, or null for the largest. */
  readonly microBatch: number | null;
  readonly zeroStage: number;
}

/** Seconds of one step by part, as every training job has them. */
export interface SampleStep {
  readonly compute: number;
  readonly dataParallel: number;
  /** Fetching embedding vectors and returning their gradients: an all-to-all like that of experts. */
  readonly exchange: number;
  readonly optimizer: number;
}

export interface SampleMemory {
  readonly weights: number;
  readonly gradients: number;
  readonly optimizer: number;
  readonly activations: number;
  readonly buffers: number;
}

/** An activation is written and read forward, read again backward, and so is its gradient written and read. */
const ACTIVATION_PASSES = 5;
/** A row of a table is read forward, and read and written when it is updated. */
const ROW_PASSES = 3;
/** Optimiser state is read and written. */
const STATE_PASSES = 2;
/** Share of a step's computation that is backward. */
const BACKWARD_SHARE = 2 / 3;

/** Bytes of one accelerator by part. Tables are shared out whole; row-wise state, one number per row, is left out. */
export function sampleMemory(work: SampleWork, recipe: SampleRecipe, plan: SamplePlan): SampleMemory {
  const sharded = (stage: number) => (plan.zeroStage >= stage ? plan.data : 1);
  return {
    weights: (recipe.weightBytes * work.parameters) / sharded(3) + work.embeddingTableBytes / plan.data,
    gradients: (recipe.gradientBytes * work.parameters) / sharded(2),
    optimizer: (recipe.optimizerBytes * work.parameters) / sharded(1),
    activations: plan.microBatch * work.activationBytesPerSample * recipe.activationRatio,
    buffers: recipe.reserveBytes + plan.microBatch * work.embeddingExchangeBytesPerSample,
  };
}

export const sampleMemoryTotal = (memory: SampleMemory): number =>
  memory.weights + memory.gradients + memory.optimizer + memory.activations + memory.buffers;

/** The largest micro-batch that fits, up to the accelerator's whole share of the batch. */
export function samplePlan(
  work: SampleWork,
  hardware: SampleHardware,
  recipe: SampleRecipe,
  job: SampleSplit,
): SamplePlan {
  const data = Math.max(1, Math.min(job.accelerators, job.batchSamples));
  const share = Math.ceil(job.batchSamples / data);
  const plan: SamplePlan = { data, microBatch: 0, accumulation: 1, zeroStage: job.zeroStage };
  const fixed = sampleMemoryTotal(sampleMemory(work, recipe, plan));
  const perSample = work.activationBytesPerSample * recipe.activationRatio + work.embeddingExchangeBytesPerSample;
  const fits = Math.floor((hardware.memoryBytes - fixed) / perSample);
  const microBatch = Math.min(share, Math.max(1, job.microBatch ?? fits));
  return { ...plan, microBatch, accumulation: Math.ceil(share / microBatch) };
}

/**
 * Time of one step by a roofline of arithmetic and memory traffic.
 * @returns null where the job crosses scale-up domains and the fabric is unknown
 */
export function sampleStep(
  work: SampleWork,
  hardware: SampleHardware,
  recipe: SampleRecipe,
  plan: SamplePlan,
): SampleStep | null {
  const isLocal = plan.data <= hardware.domain;
  const fabric = isLocal ? hardware.scaleUp : hardware.fabric;
  if (fabric === null) return null;
  const samples = plan.microBatch * plan.accumulation;
  const arithmetic = (3 * work.forwardFlops * samples) / hardware.flopsPerSecond;
  const traffic =
    samples *
      (ACTIVATION_PASSES * work.activationBytesPerSample * recipe.activationRatio +
        ROW_PASSES * work.embeddingReadBytesPerSample) +
    3 * plan.accumulation * recipe.weightBytes * work.parameters;
  const compute = recipe.overhead * Math.max(arithmetic, traffic / hardware.memoryBytesPerSecond);

  const inside = Math.min(hardware.domain, plan.data);
  const reduced = hierarchicalScatterSeconds(
    recipe.weightBytes * work.parameters,
    plan.data,
    inside,
    hardware.scaleUp,
    fabric,
  );
  // Stage 3 gathers for forward and for backward in every micro-batch; the others gather once what they have updated.
  const rounds = plan.zeroStage >= 3 ? 1 + 2 * plan.accumulation : 2;
  const hidden = Math.min(recipe.overlap * rounds * reduced, BACKWARD_SHARE * compute);
  const exchanged = plan.microBatch * work.embeddingExchangeBytesPerSample;
  const states = recipe.weightBytes + recipe.gradientBytes + recipe.optimizerBytes;
  return {
    compute,
    dataParallel: rounds * reduced - hidden,
    exchange:
      2 * plan.accumulation * hierarchicalAllToAllSeconds(exchanged, plan.data, inside, hardware.scaleUp, fabric),
    optimizer:
      (STATE_PASSES * states * work.parameters) / (plan.zeroStage >= 1 ? plan.data : 1) / hardware.memoryBytesPerSecond,
  };
}
