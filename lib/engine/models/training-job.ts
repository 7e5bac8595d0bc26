// One training job: from what the design says to its case, plan, memory and step.
import type { ModelPreset } from "../catalog/parts";
import { workloadFindings } from "../findings/workload.findings";
import type { Words } from "../inputs/declare";
import type { ResolvedJob } from "../inputs/design";
import type { Reason } from "../reason";
import type { MemoryBreakdown, StepBreakdown } from "../result-workload";
import type { EvaluationScope } from "../scope";
import type { Fabric } from "./network-fabric";
import { memoryBreakdown, stepBreakdown } from "./training/plan-result";
import { pricePlan } from "./training/step";
import { emptyWork, type PlanNumbers } from "./training/step-case";
import { trainingPeak } from "./training/step-hardware";
import { caseOf, type TrainingCase } from "./training-case";
import type { AcceleratorGroup } from "./training-hardware";
import { acceleratorLinks, stepLinks, trainingRates } from "./training-links";
import { type ChosenPlan, choosePlan, planFault } from "./training-plan";
import { architectureOf } from "./workload-architecture";

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
  readonly chosen: ChosenPlan;
  readonly memory: MemoryBreakdown;
  readonly step: StepBreakdown | null;
  /** The step that storage does not disturb; null where it does not run. Seconds. */
  readonly undisturbedSeconds: number | null;
  readonly reason: Reason | null;
}

const faultWords: Readonly<Record<NonNullable<ReturnType<typeof planFault>>, Words>> = {
  accelerators: [
    "tensor × context × pipeline × data is more than the job's accelerators",
    "各并行宽度之积超过任务的加速器数",
  ],
  layers: ["more pipeline stages than layers", "流水线级数多于层数"],
  heads: ["the attention heads do not divide by the tensor width", "注意力头数不能被张量并行宽度整除"],
  sequence: ["the sequence does not divide by the context width", "序列长度不能被上下文并行宽度整除"],
  experts: [
    "the expert width must divide the experts, and with its tensor width the ranks of a stage",
    "专家并行宽度须整除专家数，且与专家内张量宽度之积须整除每级设备数",
  ],
  order: [
    "with replicas outermost, expert width × tensor width within experts must be tensor × context",
    "数据副本在最外层时，专家并行宽度 × 专家内张量宽度须等于张量 × 上下文并行宽度",
  ],
};

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
  const links = acceleratorLinks(scope, group, fabric, named.accelerators);
  const peak = trainingPeak(group.accelerator, job.precision);
  const hardware = trainingRates(scope, group, job.precision, stepLinks(scope, links));
  if (peak === null || hardware === null) {
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
  return caseOf(scope, job, architecture, group, {
    accelerators: named.accelerators,
    step: hardware,
    hasFabric: links.fabric !== null,
    peakFlopsPerSecond: peak,
  });
}

/** Accelerators that the plan keeps busy. */
export const planAccelerators = (plan: PlanNumbers): number => plan.tensor * plan.context * plan.pipeline * plan.data;

/** Does the plan send anything between scale-up domains? */
export const needsFabric = (training: TrainingCase, plan: PlanNumbers): boolean =>
  planAccelerators(plan) > training.step.hardware.domain;

/** Chooses or checks the plan, adds up the memory and times a step. */
export function layOut(scope: EvaluationScope, named: NamedJob, training: TrainingCase): LaidOutJob {
  const { job, path, name } = named;
  const chosen = choosePlan(training, job);
  const { plan } = chosen;
  const work = emptyWork();
  pricePlan(training.step, plan, work);
  const memory = memoryBreakdown(work);
  const absent = (reason: Reason): LaidOutJob => ({
    training,
    chosen,
    memory,
    step: null,
    undisturbedSeconds: null,
    reason,
  });
  if (chosen.isStale) scope.find(workloadFindings.planStale, `${path}.resolvedPlan.key`, { job: name });
  const fault = planFault(training, plan);
  if (fault !== null) {
    scope.find(workloadFindings.planInvalid, `${path}.parallel`, { job: name, fault: faultWords[fault] });
    return absent(["The plan cannot be laid out.", "方案无法实施。"]);
  }
  const capacity = training.step.hardware.memoryBytes;
  if (work.bytes > capacity) {
    scope.find(workloadFindings.memoryExceeded, `${path}.parallel`, {
      job: name,
      needed: { value: work.bytes, unit: "bytes" },
      capacity: { value: capacity, unit: "bytes" },
      missing: { value: work.bytes - capacity, unit: "bytes" },
      knob: knobThatFits(training, plan),
    });
    return absent(["It does not fit in memory.", "显存不足。"]);
  }
  const idle = training.accelerators - planAccelerators(plan);
  if (idle > 0) {
    scope.find(workloadFindings.idleAccelerators, `${path}.parallel`, {
      job: name,
      idle: { value: idle, unit: "count" },
      total: { value: training.accelerators, unit: "count" },
    });
  }
  if (!training.hasFabric && needsFabric(training, plan)) {
    scope.find(workloadFindings.fabricUnknown, "network.backend.linkRate", { job: name });
    return absent(["The fabric is unknown.", "网络未知。"]);
  }
  return { training, chosen, memory, step: stepBreakdown(work), undisturbedSeconds: work.total, reason: null };
}

/** The first single change that would make the plan fit. */
function knobThatFits(training: TrainingCase, plan: PlanNumbers): Words {
  const { domain, memoryBytes } = training.step.hardware;
  const replicas = (change: Partial<PlanNumbers>): PlanNumbers => {
    const changed = { ...plan, ...change };
    const { tensor, context, pipeline, microBatch } = changed;
    const data = Math.max(1, Math.floor(training.accelerators / (tensor * context * pipeline)));
    return {
      ...changed,
      data,
      shard: data * context,
      accumulation: Math.max(1, Math.ceil(training.batchSequences / (data * microBatch))),
    };
  };
  const knobs: readonly (readonly [PlanNumbers, Words])[] = [
    [{ ...plan, recompute: 2 }, ["Full recomputation would make it fit.", "改为全部重计算即可容纳。"]],
    [
      replicas({ microBatch: 1 }),
      [
        "A micro-batch of one, with gradients accumulated over more of them, would make it fit.",
        "微批大小取 1 并增加梯度累积次数即可容纳。",
      ],
    ],
    [
      replicas({ zero: 1 }),
      ["Sharding the optimiser state (ZeRO 1) would make it fit.", "切分优化器状态（ZeRO 1）即可容纳。"],
    ],
    [
      replicas({ zero: 3 }),
      ["Sharding parameters too (ZeRO 3) would make it fit.", "同时切分参数（ZeRO 3）即可容纳。"],
    ],
    [
      replicas({ tensor: Math.min(domain, 8) }),
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
  const work = emptyWork();
  for (const [changed, words] of knobs) {
    if (planFault(training, changed) !== null) continue;
    pricePlan(training.step, changed, work);
    if (work.bytes <= memoryBytes) return words;
  }
  return [
    "No single change of the plan is enough: more accelerators, accelerators with more memory, or a smaller model.",
    "仅调整方案不足以容纳：需更多加速器、更大显存的加速器，或更小的模型。",
  ];
}
