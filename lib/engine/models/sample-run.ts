// The run around the step of a model by sample: what storage and failures leave of it, and how long it takes.
import { sampleFindings } from "../findings/sample.findings";
import { workloadFindings } from "../findings/workload.findings";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { TrainingJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";
import { jobFailures } from "./reliability";
import { sampleData } from "./sample-case";
import { type SampleRun, sampleBreakdown, sampleOutcome, undisturbedSeconds } from "./sample-outcome";
import type { SampleStep } from "./sample-training";
import { nodesOf } from "./training-case";
import type { AcceleratorGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";
import { jobStorage, storageReadShare } from "./training-storage";
import type { TokenData } from "./workload-data";

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
  readonly step: SampleStep;
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

/** Share of a job's reads that reach storage: its examples are samples, not sequences of tokens. */
export function sampleReadShare(job: ResolvedJob, group: AcceleratorGroup, data: TokenData, nodes: number): number {
  const perSequence = { ...data, bytesPerToken: data.bytesPerToken / job.sequenceTokens };
  return storageReadShare(job, group, perSequence, nodes);
}

/** Adds stalls, goodput and length to a timed job. */
export function sampleRun(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  tiers: readonly StorageTier[],
  { laidOut, step, peak, replicas }: TimedSamples,
): SampleJob {
  const { job, accelerators } = named;
  const nodes = nodesOf(accelerators, group.acceleratorsPerNode);
  const storage = jobStorage(scope, tiers, job, nodes);
  const batchSamples = job.training.batchSequences;
  const data = sampleData(scope, job);
  const readShare = sampleReadShare(job, group, data, nodes);
  const total = job.sample.samples;
  const run: SampleRun = {
    accelerators,
    peakFlopsPerSecond: peak,
    batchSamples,
    samples: total,
    flopsPerSample: laidOut.flopsPerToken ?? 0,
    checkpointBytes: laidOut.checkpointBytes ?? 0,
    storage,
    data,
    readShare,
  };
  const outcome = sampleOutcome(scope, step, run, jobFailures(scope, accelerators, replicas, group.spareNodes));
  const { dataStall, checkpointStall, stepSeconds, reliability } = outcome;
  report(scope, named, dataStall / stepSeconds, storage.readBytesPerSecond === null);
  const undisturbed = undisturbedSeconds(step);
  return {
    result: {
      ...laidOut,
      step: { ...sampleBreakdown(step), dataStall, checkpointStall },
      stepSeconds,
      tokensPerSecond: outcome.samplesPerSecond,
      modelFlopsUtilization: outcome.modelFlopsUtilization,
      goodput: outcome.goodput,
      reliability,
      trainingSeconds: outcome.trainingSeconds,
      checkpointIntervalSeconds: outcome.checkpointIntervalSeconds,
      reason: reliability === null ? NO_PROGRESS : null,
    },
    readBytesPerSecond: (batchSamples * data.bytesPerToken * readShare) / undisturbed,
    readOperationsPerSecond: (batchSamples * data.readsPerToken * readShare) / undisturbed,
    dataBytes: total === null ? null : distinctSamples(job, total) * data.bytesPerToken,
  };
}

const distinctSamples = (job: ResolvedJob, total: number): number =>
  job.kind === "pre-training" ? total : (job.tuning.examples ?? total);

function report(scope: EvaluationScope, { name }: NamedJob, stallShare: number, isReadUnknown: boolean): void {
  const path = "storage.hot.readBytesPerSecond";
  if (isReadUnknown) scope.find(workloadFindings.storageUnknown, path, { job: name });
  if (stallShare > NOTABLE_STALL)
    scope.find(sampleFindings.sampleDataStall, path, { job: name, share: { value: stallShare, unit: "fraction" } });
}
