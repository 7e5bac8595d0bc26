// The run around the step of a model by sample: what storage and failures leave of it, and how long it takes.
import { sampleFindings } from "../findings/sample.findings";
import { workloadFindings } from "../findings/workload.findings";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { StepBreakdown, TrainingJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";
import { jobReliability } from "./job-reliability";
import { jobFailures } from "./reliability";
import type { AcceleratorGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";
import { checkpointPlan, dataStallSeconds } from "./training-stalls";
import { jobStorage, storageReadShare } from "./training-storage";
import { type TokenData, tokenData } from "./workload-data";

/** What a job comes to beside its name. */
export interface SampleJob {
  readonly result: TrainingJobResult;
  readonly readBytesPerSecond: number | null;
  readonly readOperationsPerSecond: number | null;
  readonly dataBytes: number | null;
}

/** A job on its accelerators, its undisturbed step timed. */
export interface TimedSamples {
  readonly laidOut: TrainingJobResult;
  /** Stalls are still zero in it. */
  readonly busy: StepBreakdown;
  /** Dense peak of one accelerator, FLOP/s. */
  readonly peak: number;
  /** Data-parallel width. */
  readonly replicas: number;
}

/** Shares of the time that are worth a finding. */
const NOTABLE_STALL = 0.02;
const NO_PROGRESS: Reason = [
  "It is interrupted again before it has recovered and reached a checkpoint.",
  "任务在恢复并到达下一检查点之前再次中断。",
];

/** Adds stalls, goodput and length to a timed job. */
export function sampleRun(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  tiers: readonly StorageTier[],
  { laidOut, busy, peak, replicas }: TimedSamples,
): SampleJob {
  const { job, accelerators } = named;
  const nodes = Math.max(1, Math.ceil(accelerators / Math.max(1, group.acceleratorsPerNode)));
  const storage = jobStorage(scope, tiers, job, nodes);
  const samples = job.training.batchSequences;
  const data = sampleData(scope, job);
  // The share counts a tuning job's examples in tokens of a sequence: a sample is one sequence.
  const perSequence = { ...data, bytesPerToken: data.bytesPerToken / job.sequenceTokens };
  const readShare = storageReadShare(job, group, perSequence, nodes);
  const undisturbed = busy.compute + busy.dataParallel + busy.expertParallel + busy.optimizer;
  const dataStall = dataStallSeconds(undisturbed, samples, data, readShare, storage);
  const failures = jobFailures(scope, accelerators, replicas, group.spareNodes);
  const bytes = laidOut.checkpointBytes ?? 0;
  const checkpoints = checkpointPlan(scope, bytes, accelerators, storage, failures);
  const checkpointStall =
    ((checkpoints.blockingSeconds ?? 0) / checkpoints.intervalSeconds) * (undisturbed + dataStall);
  const stepSeconds = undisturbed + dataStall + checkpointStall;
  report(scope, named, dataStall / stepSeconds, storage.readBytesPerSecond === null);

  const samplesPerSecond = samples / stepSeconds;
  const rate = storage.readBytesPerSecond;
  const total = job.sample.samples;
  const { intervalSeconds, mode } = scope.design.storage.checkpoints;
  const reliability = jobReliability(failures, {
    ...checkpoints,
    givenIntervalSeconds: intervalSeconds,
    isAsynchronous: mode === "asynchronous",
    restoreSeconds: rate === null ? 0 : bytes / Math.max(rate, 1),
    productiveSeconds: total === null ? null : (total / samples) * (undisturbed + dataStall),
    stepBand: { low: 1, high: 1 },
  });
  return {
    result: {
      ...laidOut,
      step: { ...busy, dataStall, checkpointStall },
      stepSeconds,
      tokensPerSecond: samplesPerSecond,
      modelFlopsUtilization: (samplesPerSecond * (laidOut.flopsPerToken ?? 0)) / (accelerators * peak),
      goodput: reliability?.goodput.p50 ?? null,
      reliability,
      trainingSeconds: reliability?.trainingSeconds?.p50 ?? null,
      checkpointIntervalSeconds: checkpoints.intervalSeconds,
      reason: reliability === null ? NO_PROGRESS : null,
    },
    readBytesPerSecond: (samples * data.bytesPerToken * readShare) / undisturbed,
    readOperationsPerSecond: (samples * data.readsPerToken * readShare) / undisturbed,
    dataBytes: total === null ? null : distinctSamples(job, total) * data.bytesPerToken,
  };
}

/** Bytes and reads behind one sample; a read takes as many bytes as the job's kinds of data usually do. */
function sampleData(scope: EvaluationScope, job: ResolvedJob): TokenData {
  const usual = tokenData(scope, job);
  const bytesPerToken = job.sample.bytesPerSample ?? 0;
  return { bytesPerToken, readsPerToken: (bytesPerToken * usual.readsPerToken) / usual.bytesPerToken };
}

const distinctSamples = (job: ResolvedJob, total: number): number =>
  job.kind === "pre-training" ? total : (job.tuning.examples ?? total);

function report(scope: EvaluationScope, { name }: NamedJob, stallShare: number, isReadUnknown: boolean): void {
  const path = "storage.hot.readBytesPerSecond";
  if (isReadUnknown) scope.find(workloadFindings.storageUnknown, path, { job: name });
  if (stallShare > NOTABLE_STALL)
    scope.find(sampleFindings.sampleDataStall, path, { job: name, share: { value: stallShare, unit: "fraction" } });
}
