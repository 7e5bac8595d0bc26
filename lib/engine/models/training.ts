// One training job: time, memory, goodput, and what it asks of storage.
import { computeFindings } from "../findings/compute.findings";
import { workloadFindings } from "../findings/workload.findings";
import type { Reason } from "../reason";
import type { StepBreakdown, TrainingJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { DAY_SECONDS, YEAR_SECONDS } from "../units/spans";
import type { StorageTier } from "./evaluation-steps";
import type { Fabric } from "./network-fabric";
import { jobFailures } from "./reliability";
import { evaluateSampleJob, isSampleJob } from "./sample-job";
import { confidenceOf, type RunTraits } from "./training/confidence";
import { measuredRuns } from "./training/measured-runs.gen";
import { freeBytes } from "./training/outcome";
import { memoryTotal, planResult } from "./training/plan-result";
import { nodesOf, type TrainingCase } from "./training-case";
import type { AcceleratorGroup } from "./training-hardware";
import { type LaidOutJob, layOut, type NamedJob, trainingCase } from "./training-job";
import { bytesOfCheckpoint, executedPerToken, type TrainingOutcome, trainingOutcome } from "./training-outcome";
import { jobStorage, storageReadShare } from "./training-storage";
import { type TokenData, tokenData } from "./workload-data";

const QUARTER_SECONDS = 90 * DAY_SECONDS;
/** Shares of the time that are worth a finding. */
const NOTABLE_STALL = 0.02;
const NO_PROGRESS: Reason = [
  "It is interrupted again before it has recovered and reached a checkpoint.",
  "任务在恢复并到达下一检查点之前再次中断。",
];

/** A job's result with what later steps need of it. */
export interface TrainingJob {
  readonly named: NamedJob;
  readonly result: TrainingJobResult;
  readonly layout: LaidOutJob | null;
  /** Reads from storage at the modelled rate; null while the step is not timed. */
  readonly readBytesPerSecond: number | null;
  readonly readOperationsPerSecond: number | null;
  /** Distinct data behind the job's tokens. */
  readonly dataBytes: number | null;
}

/** Evaluates one training job on the group. */
export function evaluateTrainingJob(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
  tiers: readonly StorageTier[],
): TrainingJob {
  if (isSampleJob(named.job))
    return {
      named,
      layout: null,
      ...evaluateSampleJob(scope, named, group, fabric, tiers, absentJob(named, null).result),
    };
  const training = trainingCase(scope, named, group, fabric);
  if (training === null)
    return absentJob(named, ["Its model or the accelerator's rate is unknown.", "模型或加速器算力未知。"]);
  const data = tokenData(scope, named.job);
  const layout = layOut(scope, named, training);
  const bytes = bytesOfCheckpoint(training);
  const base = {
    ...absentJob(named, layout.reason).result,
    parameters: training.counts.total,
    activeParameters: training.counts.active,
    flopsPerToken: executedPerToken(training),
    plan: planResult(layout.chosen.plan, layout.chosen.source),
    memory: layout.memory,
    memoryTotalBytes: memoryTotal(layout.memory),
    memoryCapacityBytes: training.step.hardware.memoryBytes,
    memoryFreeBytes: freeBytes(training.step.hardware.memoryBytes, memoryTotal(layout.memory)),
    checkpointBytes: bytes,
  };
  const dataBytes = distinctDataBytes(named, data);
  const { step, undisturbedSeconds } = layout;
  if (step === null || undisturbedSeconds === null)
    return { named, result: base, layout, readBytesPerSecond: null, readOperationsPerSecond: null, dataBytes };

  const nodes = nodesOf(named.accelerators, group.acceleratorsPerNode);
  const storage = jobStorage(scope, tiers, named.job, nodes);
  const readShare = storageReadShare(named.job, group, data, nodes);
  const { tokens } = named.job.training;
  const { plan } = layout.chosen;
  const failures = jobFailures(scope, named.accelerators, plan.data, group.spareNodes);
  const confidence = confidenceOf(runTraits(training, named, group), measuredRuns);
  const stepBand = { low: confidence.low, high: confidence.high };
  const stored = { storage, data, readShare, tokens, stepBand };
  const outcome = trainingOutcome(scope, training, plan, undisturbedSeconds, stored, failures);
  const { tokensPerStep, dataStall, checkpointStall, stepSeconds, reliability, trainingSeconds } = outcome;
  const whole: StepBreakdown = { ...step, dataStall, checkpointStall };
  reportStorage(scope, named, whole, outcome, storage.readBytesPerSecond === null);
  reportHostMemory(scope, group, bytes / nodes);
  reportTime(scope, named, trainingSeconds);
  const result: TrainingJobResult = {
    ...base,
    stepSeconds,
    step: whole,
    tokensPerSecond: outcome.tokensPerSecond,
    modelFlopsUtilization: outcome.modelFlopsUtilization,
    causalFlopsUtilization: outcome.causalFlopsUtilization,
    hardwareFlopsUtilization: outcome.hardwareFlopsUtilization,
    goodput: outcome.goodput,
    confidence,
    reliability,
    trainingSeconds,
    checkpointIntervalSeconds: outcome.checkpointIntervalSeconds,
    reason: reliability === null ? NO_PROGRESS : null,
  };
  return {
    named,
    result,
    layout,
    // What the job would read if storage never held it back.
    readBytesPerSecond: (tokensPerStep * data.bytesPerToken * readShare) / undisturbedSeconds,
    readOperationsPerSecond: (tokensPerStep * data.readsPerToken * readShare) / undisturbedSeconds,
    dataBytes,
  };
}

/** What tells a job apart from others, for the measured runs nearest to it. */
function runTraits(training: TrainingCase, named: NamedJob, group: AcceleratorGroup): RunTraits {
  return {
    generation: group.accelerator.generation,
    accelerator: group.accelerator.id,
    precision: named.job.precision,
    parameters: training.counts.total,
    accelerators: named.accelerators,
    hasExperts: training.architecture.moe !== null,
  };
}

/** A job that cannot be computed, with the reason. */
export function absentJob(named: NamedJob, reason: Reason | null): TrainingJob {
  const result: TrainingJobResult = {
    jobId: named.job.id,
    name: named.name,
    model: named.preset?.id ?? "custom",
    accelerators: named.accelerators,
    countedIn: "tokens",
    parameters: null,
    activeParameters: null,
    flopsPerToken: null,
    plan: null,
    stepSeconds: null,
    step: null,
    tokensPerSecond: null,
    modelFlopsUtilization: null,
    causalFlopsUtilization: null,
    hardwareFlopsUtilization: null,
    goodput: null,
    confidence: null,
    reliability: null,
    trainingSeconds: null,
    energyJoules: null,
    usdPerRun: null,
    memory: null,
    memoryTotalBytes: null,
    memoryCapacityBytes: null,
    memoryFreeBytes: null,
    checkpointBytes: null,
    checkpointIntervalSeconds: null,
    reason,
  };
  return { named, result, layout: null, readBytesPerSecond: null, readOperationsPerSecond: null, dataBytes: null };
}

/** Tuning data is counted once for all epochs; pre-training data as often as it is read. */
function distinctDataBytes({ job }: NamedJob, data: TokenData): number | null {
  if (job.kind !== "pre-training" && job.tuning.examples !== null) {
    return job.tuning.examples * job.sequenceTokens * data.bytesPerToken;
  }
  return job.training.tokens === null ? null : job.training.tokens * data.bytesPerToken;
}

function reportStorage(
  scope: EvaluationScope,
  { name }: NamedJob,
  step: StepBreakdown,
  { stepSeconds, blockingSeconds, writeSeconds, checkpointIntervalSeconds: interval }: TrainingOutcome,
  isReadUnknown: boolean,
): void {
  if (isReadUnknown || blockingSeconds === null) {
    scope.find(workloadFindings.storageUnknown, "storage.hot.readBytesPerSecond", { job: name });
  }
  if (step.dataStall > NOTABLE_STALL * stepSeconds) {
    scope.find(workloadFindings.dataStall, "storage.hot.readBytesPerSecond", {
      job: name,
      share: { value: step.dataStall / stepSeconds, unit: "fraction" },
    });
  }
  if (step.checkpointStall > NOTABLE_STALL * stepSeconds) {
    scope.find(workloadFindings.checkpointStall, "storage.checkpoints.mode", {
      job: name,
      share: { value: step.checkpointStall / stepSeconds, unit: "fraction" },
    });
  }
  if (writeSeconds !== null && writeSeconds > interval) {
    scope.find(workloadFindings.checkpointIntervalTooShort, "storage.checkpoints.intervalSeconds", {
      job: name,
      write: { value: writeSeconds, unit: "seconds" },
      interval: { value: interval, unit: "seconds" },
    });
  }
}

/** Asynchronous checkpoints are staged in host memory beside what runs there: at most half of it is theirs. */
function reportHostMemory(scope: EvaluationScope, group: AcceleratorGroup, bytesPerNode: number): void {
  if (scope.design.storage.checkpoints.mode !== "asynchronous") return;
  for (const pool of group.pools) {
    const host = pool.input.memoryBytes;
    if (host === null || bytesPerNode <= host / 2) continue;
    scope.find(computeFindings.hostMemoryShort, `${pool.path}.memoryBytes`, {
      needed: { value: 2 * bytesPerNode, unit: "bytes" },
      host: { value: host, unit: "bytes" },
    });
  }
}

function reportTime(
  scope: EvaluationScope,
  { job, path, name, accelerators }: NamedJob,
  trainingSeconds: number | null,
): void {
  const target = scope.design.purpose.targets.trainingSeconds;
  if (trainingSeconds === null) {
    if (job.training.tokens === null) scope.find(workloadFindings.noTokens, `${path}.training.tokens`, { job: name });
    return;
  }
  if (trainingSeconds > YEAR_SECONDS) {
    scope.find(workloadFindings.overAYear, "compute.pools", {
      job: name,
      time: { value: trainingSeconds, unit: "seconds" },
      accelerators: { value: accelerators, unit: "count" },
      wanted: { value: Math.ceil((accelerators * trainingSeconds) / QUARTER_SECONDS), unit: "count" },
    });
  }
  if (target !== null && trainingSeconds > target) {
    scope.find(workloadFindings.overDeadline, "purpose.targets.trainingSeconds", {
      job: name,
      time: { value: trainingSeconds, unit: "seconds" },
      target: { value: target, unit: "seconds" },
    });
  }
}
