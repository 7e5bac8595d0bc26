// One training job: from what the design says to its case, plan, memory and step.
import type { Accelerator, ModelPreset, PeakPrecision } from "../catalog/parts";
import { workloadFindings } from "../findings/workload.findings";
import type { Words } from "../inputs/declare";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { MemoryBreakdown, StepBreakdown } from "../result-workload";
import type { EvaluationScope } from "../scope";
import { memoryTotal, trainingMemory } from "./memory";
import type { Fabric } from "./network-fabric";
import { givenPlan, heuristicPlan, planFault } from "./plan";
import type { Plan, TrainingCase } from "./training-case";
import { planAccelerators } from "./training-case";
import { type AcceleratorGroup, trainingHardware } from "./training-hardware";
import { stateRecipe, trainingConstants } from "./training-recipe";
import { trainingStep } from "./training-step";
import { adapterParameters } from "./workload-adapters";
import { architectureOf } from "./workload-architecture";
import { forwardFlopsPerToken } from "./workload-flops";
import { countParameters } from "./workload-parameters";

/** A job with its place in the document and its name for findings. */
export interface NamedJob {
  readonly job: ResolvedJob;
  readonly path: string;
  readonly name: string;
  readonly preset: ModelPreset | null;
  /** Accelerators that its share comes to. */
  readonly accelerators: number;
}

/** A job laid over the cluster; `step` is null with a reason where it does not run. */
export interface LaidOutJob {
  readonly training: TrainingCase;
  readonly plan: Plan;
  readonly memory: MemoryBreakdown;
  readonly step: StepBreakdown | null;
  readonly reason: Reason | null;
}

const faultWords: Readonly<Record<NonNullable<ReturnType<typeof planFault>>, Words>> = {
  accelerators: ["tensor × pipeline is more than the job's accelerators", "张量并行 × 流水线并行超过任务的加速器数"],
  layers: ["more pipeline stages than layers", "流水线级数多于层数"],
  heads: ["the attention heads do not divide by the tensor width", "注意力头数不能被张量并行宽度整除"],
  experts: [
    "the expert width must divide the experts and the data-parallel width",
    "专家并行宽度须整除专家数与数据并行宽度",
  ],
};

/** The peak of a precision, FP16 and BF16 standing in for each other. */
export function peakOf(accelerator: Accelerator, precision: PeakPrecision): number | null {
  const peaks = accelerator.peakFlopsPerSecond;
  if (precision === "bf16") return peaks.bf16 ?? peaks.fp16;
  if (precision === "fp16") return peaks.fp16 ?? peaks.bf16;
  return peaks[precision];
}

/** The case of a training job; null, with a finding that says why, when its model or its rate is unknown. */
export function trainingCase(
  scope: EvaluationScope,
  named: NamedJob,
  group: AcceleratorGroup,
  fabric: Fabric,
): TrainingCase | null {
  const { job, path, name, preset } = named;
  const architecture = architectureOf(job, preset);
  if (architecture === null) {
    scope.find(workloadFindings.unknownModel, `${path}.model`, { job: name });
    return null;
  }
  const peak = peakOf(group.accelerator, job.precision);
  if (peak === null) {
    scope.find(workloadFindings.precisionUnsupported, `${path}.precision`, {
      accelerator: group.accelerator.name,
      precision: job.precision.toUpperCase(),
    });
    return null;
  }
  if (job.sequenceTokens > architecture.maxSequence) {
    scope.find(workloadFindings.sequenceAboveModel, `${path}.sequenceTokens`, {
      tokens: { value: job.sequenceTokens, unit: "tokens" },
      maximum: { value: architecture.maxSequence, unit: "tokens" },
    });
  }
  const counts = countParameters(architecture);
  const isAdapter = job.kind === "lora";
  return {
    architecture,
    counts,
    forward: forwardFlopsPerToken(architecture, job.sequenceTokens),
    sequenceTokens: job.sequenceTokens,
    batchSequences: job.training.batchSequences,
    accelerators: named.accelerators,
    recipe: stateRecipe(scope, job),
    adapterParameters: isAdapter ? adapterParameters(architecture, job.tuning.adapterRank) : null,
    hardware: trainingHardware(scope, group, fabric, {
      accelerators: named.accelerators,
      peak,
      precision: job.precision,
    }),
    constants: trainingConstants(scope, group),
  };
}

/** Chooses or checks the plan, adds up the memory and times a step. */
export function layOut(scope: EvaluationScope, named: NamedJob, training: TrainingCase): LaidOutJob {
  const { job, path, name } = named;
  const plan =
    job.parallel.mode === "given" ? givenPlan(training, job.parallel) : heuristicPlan(training, job.parallel);
  const memory = trainingMemory(training, plan);
  const fault = planFault(training, plan);
  if (fault !== null) {
    scope.find(workloadFindings.planInvalid, `${path}.parallel`, { job: name, fault: faultWords[fault] });
    return { training, plan, memory, step: null, reason: ["The plan cannot be laid out.", "方案无法实施。"] };
  }
  const needed = memoryTotal(memory);
  const capacity = training.hardware.memoryBytes;
  if (needed > capacity) {
    scope.find(workloadFindings.memoryExceeded, `${path}.parallel`, {
      job: name,
      needed: { value: needed, unit: "bytes" },
      capacity: { value: capacity, unit: "bytes" },
      missing: { value: needed - capacity, unit: "bytes" },
      knob: knobThatFits(training, plan),
    });
    return { training, plan, memory, step: null, reason: ["It does not fit in memory.", "显存不足。"] };
  }
  const idle = training.accelerators - planAccelerators(plan);
  if (idle > 0) {
    scope.find(workloadFindings.idleAccelerators, `${path}.parallel`, {
      job: name,
      idle: { value: idle, unit: "count" },
      total: { value: training.accelerators, unit: "count" },
    });
  }
  const step = trainingStep(training, plan);
  if (step === null) {
    scope.find(workloadFindings.fabricUnknown, "network.backend.linkRate", { job: name });
    return { training, plan, memory, step, reason: ["The fabric is unknown.", "网络未知。"] };
  }
  return { training, plan, memory, step, reason: null };
}

/** The first single change that would make the plan fit. */
function knobThatFits(training: TrainingCase, plan: Plan): Words {
  const { scaleUpDomain, memoryBytes } = training.hardware;
  const replicas = (change: Partial<Plan>): Plan => {
    const changed = { ...plan, ...change };
    const data = Math.max(1, Math.floor(training.accelerators / (changed.tensor * changed.pipeline)));
    return {
      ...changed,
      data,
      gradientAccumulation: Math.max(1, Math.ceil(training.batchSequences / (data * changed.microBatch))),
    };
  };
  const knobs: readonly (readonly [Plan, Words])[] = [
    [{ ...plan, recompute: "full" }, ["Full recomputation would make it fit.", "改为全部重计算即可容纳。"]],
    [replicas({ microBatch: 1 }), ["A micro-batch of one would make it fit.", "微批大小取 1 即可容纳。"]],
    [
      { ...plan, zeroStage: 1 },
      ["Sharding the optimiser state (ZeRO 1) would make it fit.", "切分优化器状态（ZeRO 1）即可容纳。"],
    ],
    [
      { ...plan, zeroStage: 3 },
      ["Sharding parameters too (ZeRO 3) would make it fit.", "同时切分参数（ZeRO 3）即可容纳。"],
    ],
    [
      replicas({ tensor: Math.min(scaleUpDomain, 8) }),
      ["A wider tensor-parallel group would make it fit.", "增大张量并行宽度即可容纳。"],
    ],
    [
      replicas({ pipeline: plan.pipeline * 2 }),
      ["Twice the pipeline stages would make it fit.", "流水线级数加倍即可容纳。"],
    ],
    [
      replicas({ pipeline: plan.pipeline * 4 }),
      ["Four times the pipeline stages would make it fit.", "流水线级数增至四倍即可容纳。"],
    ],
  ];
  for (const [changed, words] of knobs) {
    if (planFault(training, changed) === null && memoryTotal(trainingMemory(training, changed)) <= memoryBytes)
      return words;
  }
  return [
    "No single change of the plan is enough: more accelerators, accelerators with more memory, or a smaller model.",
    "仅调整方案不足以容纳：需更多加速器、更大显存的加速器，或更小的模型。",
  ];
}
