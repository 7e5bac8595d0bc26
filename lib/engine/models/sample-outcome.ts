// What comes of the step of a model by sample: its parts as every job has them, stalls of storage, goodput, the run.
import type { MemoryBreakdown, ReliabilityResult, StepBreakdown } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { jobReliability } from "./job-reliability";
import type { JobFailures } from "./reliability";
import type { SampleMemory, SamplePlan, SampleStep } from "./sample-training";
import { flopsUtilization, restoreSeconds, stallShare, tokenRate } from "./training/outcome";
import { checkpointPlan, dataStallSeconds } from "./training-stalls";
import type { JobStorage } from "./training-storage";
import type { TokenData } from "./workload-data";

/** A job by its samples is data parallel only: it has no other exchange and no other width. */
const NO_PART = 0;
const ONE_RANK = 1;

/** The step by the parts that every training job has; stalls of storage are added later. Seconds. */
export function sampleBreakdown(step: SampleStep): StepBreakdown {
  return {
    compute: step.compute,
    recompute: NO_PART,
    tensorParallel: NO_PART,
    contextParallel: NO_PART,
    expertParallel: step.exchange,
    pipelineBubble: NO_PART,
    pipelineTransfer: NO_PART,
    dataParallel: step.dataParallel,
    optimizer: step.optimizer,
    overhead: NO_PART,
    dataStall: NO_PART,
    checkpointStall: NO_PART,
  };
}

/** Memory by the parts that every training job has. Bytes. */
export function sampleMemoryParts(memory: SampleMemory): MemoryBreakdown {
  return {
    weights: memory.weights,
    gradients: memory.gradients,
    optimizer: memory.optimizer,
    activations: memory.activations,
    logits: NO_PART,
    buffers: memory.buffers,
  };
}

/** The numbers of a plan as results show them. */
export interface SamplePlanNumbers {
  readonly tensor: number;
  readonly context: number;
  readonly pipeline: number;
  readonly virtualStages: number;
  readonly data: number;
  readonly expert: number;
  readonly expertTensor: number;
  readonly microBatch: number;
  readonly gradientAccumulation: number;
  readonly zeroStage: number;
  readonly shardWidth: number;
}

/** A plan in the numbers that every training job has. */
export function samplePlanNumbers(plan: SamplePlan): SamplePlanNumbers {
  return {
    tensor: ONE_RANK,
    context: ONE_RANK,
    pipeline: ONE_RANK,
    virtualStages: ONE_RANK,
    data: plan.data,
    expert: ONE_RANK,
    expertTensor: ONE_RANK,
    microBatch: plan.microBatch,
    gradientAccumulation: plan.accumulation,
    zeroStage: plan.zeroStage,
    shardWidth: plan.zeroStage === 0 ? ONE_RANK : plan.data,
  };
}

/** What the run around a step is worked out from. */
export interface SampleRun {
  readonly accelerators: number;
  /** Dense peak of one accelerator, FLOP/s. */
  readonly peakFlopsPerSecond: number;
  /** Samples of a step, and of the whole run; null while nobody said. */
  readonly batchSamples: number;
  readonly samples: number | null;
  readonly flopsPerSample: number;
  readonly checkpointBytes: number;
  readonly storage: JobStorage;
  readonly data: TokenData;
  /** Share of the reads that reach storage. */
  readonly readShare: number;
}

export interface SampleOutcome {
  readonly dataStall: number;
  readonly checkpointStall: number;
  readonly stepSeconds: number;
  readonly samplesPerSecond: number;
  readonly modelFlopsUtilization: number;
  readonly reliability: ReliabilityResult | null;
  readonly goodput: number | null;
  readonly trainingSeconds: number | null;
  readonly checkpointIntervalSeconds: number;
}

/** The step while storage holds nothing back. Seconds. */
export const undisturbedSeconds = (step: SampleStep): number =>
  step.compute + step.dataParallel + step.exchange + step.optimizer;

/** The outcome of a job whose step is timed. Nothing was measured of such models: the step has no band. */
export function sampleOutcome(
  scope: EvaluationScope,
  step: SampleStep,
  run: SampleRun,
  failures: JobFailures,
): SampleOutcome {
  const { storage, data, readShare, batchSamples, checkpointBytes } = run;
  const undisturbed = undisturbedSeconds(step);
  const dataStall = dataStallSeconds(undisturbed, batchSamples, data, readShare, storage);
  const checkpoints = checkpointPlan(scope, checkpointBytes, run.accelerators, storage, failures);
  const interval = checkpoints.intervalSeconds;
  const checkpointStall = stallShare(checkpoints.blockingSeconds, interval) * (undisturbed + dataStall);
  const stepSeconds = undisturbed + dataStall + checkpointStall;
  const samplesPerSecond = tokenRate(batchSamples, stepSeconds);
  const { intervalSeconds, mode } = scope.design.storage.checkpoints;
  const reliability = jobReliability(failures, {
    givenIntervalSeconds: intervalSeconds,
    intervalSeconds: interval,
    blockingSeconds: checkpoints.blockingSeconds,
    writeSeconds: checkpoints.writeSeconds,
    isAsynchronous: mode === "asynchronous",
    restoreSeconds: restoreSeconds(checkpointBytes, storage.readBytesPerSecond),
    productiveSeconds: run.samples === null ? null : (run.samples / batchSamples) * (undisturbed + dataStall),
    stepBand: { low: 1, high: 1 },
  });
  return {
    dataStall,
    checkpointStall,
    stepSeconds,
    samplesPerSecond,
    modelFlopsUtilization: flopsUtilization(
      samplesPerSecond,
      run.flopsPerSample,
      run.accelerators,
      run.peakFlopsPerSecond,
    ),
    reliability,
    goodput: reliability?.goodput.p50 ?? null,
    trainingSeconds: reliability?.trainingSeconds?.p50 ?? null,
    checkpointIntervalSeconds: interval,
  };
}
