// A training job whose model is described by its samples: hardware and storage gathered, step, run and memory worked out.
import { sampleFindings } from "../findings/sample.findings";
import { workloadFindings } from "../findings/workload.findings";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { PlanResult, TrainingJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";
import type { Fabric } from "./network-fabric";
import {
  sampleCheckpointBytes,
  sampleCounts,
  sampleHardware,
  sampleRecipe,
  sampleSplit,
  sampleWork,
} from "./sample-case";
import { sampleMemoryParts, samplePlanNumbers } from "./sample-outcome";
import { type SampleJob, sampleRun } from "./sample-run";
import {
  type SampleHardware,
  type SampleMemory,
  type SamplePlan,
  type SampleWork,
  sampleMemory,
  sampleMemoryTotal,
  samplePlan,
  sampleStep,
} from "./sample-training";
import { freeBytes } from "./training/outcome";
import { trainingPeak } from "./training/step-hardware";
import type { AcceleratorGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";

/** Is the job's model given by its samples? FLOPs and parameters are the least that says so. */
export const isSampleJob = ({ sample }: ResolvedJob): boolean =>
  sample.forwardFlops !== null && sample.parameters !== null;

/**
 * Evaluates the job.
 * @param absent its result with every figure unknown, to be filled in
 */
export function evaluateSampleJob(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
  tiers: readonly StorageTier[],
  absent: TrainingJobResult,
): SampleJob {
  const { job, path, name } = named;
  reportInputs(scope, named);
  const work = sampleWork(job);
  const peak = trainingPeak(group.accelerator, job.precision);
  const hardware = sampleHardware(scope, job.precision, group, fabric, named.accelerators);
  const known = describedResult(absent, job, work);
  if (peak === null || hardware === null) {
    scope.find(workloadFindings.precisionUnsupported, `${path}.precision`, {
      accelerator: group.accelerator.name,
      precision: job.precision.toUpperCase(),
    });
    return unread(known, ["The accelerator has no such rate.", "加速器没有该精度的算力。"]);
  }
  const recipe = sampleRecipe(scope, job, group);
  const plan = samplePlan(work, hardware, recipe, sampleSplit(job, named.accelerators));
  const memory = sampleMemory(work, recipe, plan);
  const total = sampleMemoryTotal(memory);
  const laidOut: TrainingJobResult = {
    ...known,
    plan: planResult(plan, job),
    memory: sampleMemoryParts(memory),
    memoryTotalBytes: total,
    memoryCapacityBytes: hardware.memoryBytes,
    memoryFreeBytes: freeBytes(hardware.memoryBytes, total),
    checkpointBytes: sampleCheckpointBytes(work, recipe),
  };
  if (!fits(scope, named, memory, hardware)) return unread(laidOut, ["It does not fit in memory.", "显存不足。"]);
  const step = sampleStep(work, hardware, recipe, plan);
  if (step === null) {
    scope.find(workloadFindings.fabricUnknown, "network.backend.linkRate", { job: name });
    return unread(laidOut, ["The fabric is unknown.", "网络未知。"]);
  }
  return sampleRun(scope, named, group, tiers, { laidOut, step, peak, replicas: plan.data });
}

const unread = (result: TrainingJobResult, reason: Reason): SampleJob => ({
  result: { ...result, reason },
  readBytesPerSecond: null,
  readOperationsPerSecond: null,
  dataBytes: null,
});

function describedResult(absent: TrainingJobResult, job: ResolvedJob, work: SampleWork): TrainingJobResult {
  const { parameters, activeParameters, flopsPerSample } = sampleCounts(work);
  return {
    ...absent,
    model: job.sample.model ?? "custom",
    countedIn: "samples",
    parameters,
    activeParameters,
    flopsPerToken: flopsPerSample,
  };
}

function planResult(plan: SamplePlan, job: ResolvedJob): PlanResult {
  return {
    ...samplePlanNumbers(plan),
    zeroStage: plan.zeroStage as PlanResult["zeroStage"],
    recompute: "none",
    hasZeroBubble: false,
    isOffloaded: false,
    rankOrder: "tp-cp-ep-dp-pp",
    source: job.parallel.mode === "given" ? "given" : "heuristic",
  };
}

function fits(scope: EvaluationScope, named: NamedJob, memory: SampleMemory, hardware: SampleHardware): boolean {
  const needed = sampleMemoryTotal(memory);
  if (needed <= hardware.memoryBytes) return true;
  scope.find(sampleFindings.sampleMemory, `${named.path}.sample`, {
    job: named.name,
    needed: { value: needed, unit: "bytes" },
    capacity: { value: hardware.memoryBytes, unit: "bytes" },
    missing: { value: needed - hardware.memoryBytes, unit: "bytes" },
  });
  return false;
}

function reportInputs(scope: EvaluationScope, { job, path, name }: NamedJob): void {
  if (job.model !== null) scope.find(sampleFindings.sampleAndArchitecture, `${path}.model`, { job: name });
  const { mode, tensor, pipeline, expert } = job.parallel;
  const isSplit = [tensor, pipeline, expert].some((width) => (width ?? 1) > 1);
  if (mode === "given" && isSplit) scope.find(sampleFindings.samplePlan, `${path}.parallel`, { job: name });
  if (job.sample.samples === null)
    scope.find(sampleFindings.sampleCountUnknown, `${path}.sample.samples`, { job: name });
}
