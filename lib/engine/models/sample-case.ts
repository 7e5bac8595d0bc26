// What a job that is described by its samples is worked out from: the samples, accelerators and links, formats, the split.
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { Fabric } from "./network-fabric";
import type { SampleHardware, SampleRecipe, SampleSplit, SampleWork } from "./sample-training";
import type { TrainingPrecision } from "./training/step-recipe";
import type { AcceleratorGroup } from "./training-hardware";
import { acceleratorLinks, statedRate, stepLinks, trainingRates } from "./training-links";
import { jobRecipe } from "./training-recipe";
import { type TokenData, tokenData } from "./workload-data";
import { TRAINED_OVER_FORWARD } from "./workload-flops";

/** Bytes of one element of an embedding table. */
const TABLE_ELEMENT_BYTES = 4;

/** What one sample costs; a cost that nobody gave is none. */
export function sampleWork({ sample }: ResolvedJob): SampleWork {
  return {
    forwardFlops: sample.forwardFlops ?? 0,
    parameters: sample.parameters ?? 0,
    activationBytesPerSample: sample.activationBytesPerSample ?? 0,
    embeddingTableBytes: sample.embeddingTableBytes ?? 0,
    embeddingReadBytesPerSample: sample.embeddingReadBytesPerSample ?? 0,
    embeddingExchangeBytesPerSample: sample.embeddingExchangeBytesPerSample ?? 0,
  };
}

/** Size of a model by its samples. */
export interface SampleCounts {
  readonly parameters: number;
  /** Those that one sample meets. */
  readonly activeParameters: number;
  /** Forward and backward. */
  readonly flopsPerSample: number;
}

/** Parameters with the tables among them, and the operations of a sample. */
export function sampleCounts(work: SampleWork): SampleCounts {
  return {
    parameters: work.parameters + work.embeddingTableBytes / TABLE_ELEMENT_BYTES,
    activeParameters: work.parameters + work.embeddingReadBytesPerSample / TABLE_ELEMENT_BYTES,
    flopsPerSample: TRAINED_OVER_FORWARD * work.forwardFlops,
  };
}

/** Rates and links of the job's accelerators; null where they have no rate at its precision. */
export function sampleHardware(
  scope: EvaluationScope,
  precision: TrainingPrecision,
  group: AcceleratorGroup,
  fabric: Fabric,
  accelerators: number,
): SampleHardware | null {
  const links = acceleratorLinks(scope, group, fabric, accelerators);
  const rates = trainingRates(scope, group, precision, stepLinks(scope, links));
  if (rates === null) return null;
  // A stated rate counts for everything; a modelled one is that of large matrix products.
  const share = statedRate(group) === null ? scope.constant("workload.sample-efficiency") : 1;
  return {
    flopsPerSecond: rates.matrixFlopsPerSecond * share,
    memoryBytesPerSecond: rates.memoryBytesPerSecond,
    memoryBytes: links.memoryBytes,
    domain: links.scaleUpDomain,
    scaleUp: links.scaleUp,
    fabric: links.fabric,
  };
}

/** Formats and overheads of the job. */
export function sampleRecipe(scope: EvaluationScope, job: ResolvedJob, group: AcceleratorGroup): SampleRecipe {
  const recipe = jobRecipe(scope, group, job, 1);
  return {
    weightBytes: recipe.weightBytes,
    gradientBytes: recipe.gradientBytes,
    optimizerBytes: recipe.optimizerBytes,
    activationRatio: recipe.activationBytes / 2,
    reserveBytes: scope.constant("training.memory-reserve"),
    overlap: recipe.overlapsData,
    overhead: recipe.computeOverhead,
  };
}

/** What the design says of the split over the accelerators. */
export function sampleSplit({ parallel, training }: ResolvedJob, accelerators: number): SampleSplit {
  return {
    accelerators,
    batchSamples: training.batchSequences,
    microBatch: parallel.mode === "given" ? parallel.microBatch : null,
    zeroStage: parallel.zeroStage === null ? 0 : Number(parallel.zeroStage),
  };
}

/** Bytes that a checkpoint writes: weights, optimiser state and tables. */
export const sampleCheckpointBytes = (work: SampleWork, recipe: SampleRecipe): number =>
  work.parameters * (recipe.weightBytes + recipe.optimizerBytes) + work.embeddingTableBytes;

/** Bytes and reads behind one sample; a read takes as many bytes as the job's kinds of data usually do. */
export function sampleData(scope: EvaluationScope, job: ResolvedJob): TokenData {
  const usual = tokenData(scope, job);
  const bytesPerToken = job.sample.bytesPerSample ?? 0;
  return { bytesPerToken, readsPerToken: (bytesPerToken * usual.readsPerToken) / usual.bytesPerToken };
}
