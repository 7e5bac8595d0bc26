// A training job whose model is described by its samples: hardware and storage gathered, step, run and memory worked out.
import { sampleFindings } from "../findings/sample.findings";
import { workloadFindings } from "../findings/workload.findings";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { PlanResult, StepBreakdown, TrainingJobResult } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { StorageTier } from "./evaluation-steps";
import type { Fabric } from "./network-fabric";
import { type SampleJob, sampleRun } from "./sample-run";
import {
  type SampleHardware,
  type SampleMemory,
  type SamplePlan,
  type SampleRecipe,
  type SampleWork,
  sampleMemory,
  sampleMemoryTotal,
  samplePlan,
  sampleStep,
} from "./sample-training";
import { trainingPeak } from "./training/step-hardware";
import type { AcceleratorGroup } from "./training-hardware";
import type { NamedJob } from "./training-job";
import { acceleratorLinks, statedRate, stepLinks, trainingRates } from "./training-links";
import { jobRecipe } from "./training-recipe";
import { TRAINED_OVER_FORWARD } from "./workload-flops";

/** Is the job's model given by its samples? FLOPs and parameters are the least that says so. */
export const isSampleJob = ({ sample }: ResolvedJob): boolean =>
  sample.forwardFlops !== null && sample.parameters !== null;

function workOf({ sample }: ResolvedJob): SampleWork {
  return {
    forwardFlops: sample.forwardFlops ?? 0,
    parameters: sample.parameters ?? 0,
    activationBytesPerSample: sample.activationBytesPerSample ?? 0,
    embeddingTableBytes: sample.embeddingTableBytes ?? 0,
    embeddingReadBytesPerSample: sample.embeddingReadBytesPerSample ?? 0,
    embeddingExchangeBytesPerSample: sample.embeddingExchangeBytesPerSample ?? 0,
  };
}

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
  const work = workOf(job);
  const peak = trainingPeak(group.accelerator, job.precision);
  const hardware = hardwareOf(scope, named, group, fabric);
  const known = describedResult(absent, job, work);
  if (peak === null || hardware === null) {
    scope.find(workloadFindings.precisionUnsupported, `${path}.precision`, {
      accelerator: group.accelerator.name,
      precision: job.precision.toUpperCase(),
    });
    return unread(known, ["The accelerator has no such rate.", "加速器没有该精度的算力。"]);
  }
  const recipe = recipeOf(scope, job, group);
  const plan = samplePlan(work, hardware, recipe, {
    accelerators: named.accelerators,
    batchSamples: job.training.batchSequences,
    microBatch: job.parallel.mode === "given" ? job.parallel.microBatch : null,
    zeroStage: Number(job.parallel.zeroStage ?? 0) as SamplePlan["zeroStage"],
  });
  const memory = sampleMemory(work, recipe, plan);
  const bytes = work.parameters * (recipe.weightBytes + recipe.optimizerBytes) + work.embeddingTableBytes;
  const laidOut: TrainingJobResult = {
    ...known,
    plan: planResult(plan, job),
    memory: { ...memory, logits: 0 },
    memoryTotalBytes: sampleMemoryTotal(memory),
    memoryCapacityBytes: hardware.memoryBytes,
    memoryFreeBytes: hardware.memoryBytes - sampleMemoryTotal(memory),
    checkpointBytes: bytes,
  };
  if (!fits(scope, named, memory, hardware)) return unread(laidOut, ["It does not fit in memory.", "显存不足。"]);
  const step = sampleStep(work, hardware, recipe, plan);
  if (step === null) {
    scope.find(workloadFindings.fabricUnknown, "network.backend.linkRate", { job: name });
    return unread(laidOut, ["The fabric is unknown.", "网络未知。"]);
  }
  const busy: StepBreakdown = {
    compute: step.compute,
    recompute: 0,
    tensorParallel: 0,
    contextParallel: 0,
    expertParallel: step.exchange,
    pipelineBubble: 0,
    pipelineTransfer: 0,
    dataParallel: step.dataParallel,
    optimizer: step.optimizer,
    overhead: 0,
    dataStall: 0,
    checkpointStall: 0,
  };
  return sampleRun(scope, named, group, tiers, { laidOut, busy, peak, replicas: plan.data });
}

const unread = (result: TrainingJobResult, reason: Reason): SampleJob => ({
  result: { ...result, reason },
  readBytesPerSecond: null,
  readOperationsPerSecond: null,
  dataBytes: null,
});

/** Bytes of one element of an embedding table. */
const TABLE_ELEMENT_BYTES = 4;

function describedResult(absent: TrainingJobResult, job: ResolvedJob, work: SampleWork): TrainingJobResult {
  return {
    ...absent,
    model: job.sample.model ?? "custom",
    countedIn: "samples",
    parameters: work.parameters + work.embeddingTableBytes / TABLE_ELEMENT_BYTES,
    activeParameters: work.parameters + work.embeddingReadBytesPerSample / TABLE_ELEMENT_BYTES,
    flopsPerToken: TRAINED_OVER_FORWARD * work.forwardFlops,
  };
}

function planResult(plan: SamplePlan, job: ResolvedJob): PlanResult {
  return {
    tensor: 1,
    context: 1,
    pipeline: 1,
    virtualStages: 1,
    data: plan.data,
    expert: 1,
    expertTensor: 1,
    microBatch: plan.microBatch,
    gradientAccumulation: plan.accumulation,
    zeroStage: plan.zeroStage,
    shardWidth: plan.zeroStage === 0 ? 1 : plan.data,
    recompute: "none",
    hasZeroBubble: false,
    isOffloaded: false,
    source: job.parallel.mode === "given" ? "given" : "heuristic",
  };
}

/** Null where the accelerator has no rate at the job's precision. */
function hardwareOf(
  scope: EvaluationScope,
  { job, accelerators }: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): SampleHardware | null {
  const links = acceleratorLinks(scope, group, fabric, accelerators);
  const rates = trainingRates(scope, group, job.precision, stepLinks(scope, links));
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

function recipeOf(scope: EvaluationScope, job: ResolvedJob, group: AcceleratorGroup): SampleRecipe {
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
