// Megatron-LM's words for a plan and an architecture.
import type { ResolvedJob } from "../../engine/inputs/design";
import type { PlanResult, TrainingJobResult } from "../../engine/result-workload";
import type { EnvironmentVariable } from "./manifest";

const flag = (name: string, value: number | null) => (value === null ? [] : [`--${name}=${value}`]);
/** Left out where it says what Megatron does without it. */
const widthFlag = (name: string, value: number) => (value > 1 ? [`--${name}=${value}`] : []);

const precisionFlags: Readonly<Partial<Record<ResolvedJob["precision"], readonly string[]>>> = {
  bf16: ["--bf16"],
  fp16: ["--fp16"],
  fp8: ["--bf16", "--fp8-format=hybrid"],
};

const recomputeFlags: Readonly<Record<PlanResult["recompute"], readonly string[]>> = {
  none: [],
  selective: ["--recompute-activations"],
  full: ["--recompute-granularity=full", "--recompute-method=uniform", "--recompute-num-layers=1"],
};

/** The distributed optimizer shards its own state; gradients and parameters are sharded by Megatron-FSDP. */
const shardingFlags: Readonly<Record<PlanResult["zeroStage"], readonly string[]>> = {
  0: [],
  1: ["--use-distributed-optimizer"],
  2: fullySharded("optim_grads"),
  3: fullySharded("optim_grads_params"),
};

function fullySharded(strategy: string): readonly string[] {
  return [
    "--use-distributed-optimizer",
    "--use-megatron-fsdp",
    `--data-parallel-sharding-strategy=${strategy}`,
    "--no-gradient-accumulation-fusion",
    "--ckpt-format=fsdp_dtensor",
  ];
}

/**
 * Without the second flag experts would be as wide as the tensors. With replicas outermost Megatron asserts, of a model
 * without experts as well, that experts take all ranks of a replica's stage.
 */
function expertFlags(plan: PlanResult, isMixture: boolean): readonly string[] {
  const { tensor, context, pipeline, expert, expertTensor, rankOrder } = plan;
  if (isMixture) return [`--expert-model-parallel-size=${expert}`, `--expert-tensor-parallel-size=${expertTensor}`];
  const isAsserted = rankOrder === "tp-cp-ep-pp-dp" && pipeline > 1 && context > 1;
  return isAsserted ? [`--expert-tensor-parallel-size=${tensor * context}`] : [];
}

/** Megatron asserts it before Blackwell where tensors or sequences are split, and refuses it with Megatron-FSDP. */
export function megatronEnvironment(plan: PlanResult | null): readonly EnvironmentVariable[] {
  const isSplit = plan !== null && plan.tensor * plan.context > 1 && plan.zeroStage < 2;
  return isSplit ? [{ name: "CUDA_DEVICE_MAX_CONNECTIONS", value: "1" }] : [];
}

/**
 * Flags of a plan. The model splits the sequence along with tensors, so they go together here as well. Data parallelism
 * follows from the number of ranks; a zero-bubble schedule has no flag.
 */
function planFlags(plan: PlanResult, isMixture: boolean): string[] {
  const { tensor, context, pipeline, rankOrder, virtualStages, data, microBatch } = plan;
  // State is shared out within the data- and context-parallel ranks; each further copy of it is an instance.
  const copies = plan.zeroStage === 0 ? 1 : Math.floor((data * context) / plan.shardWidth);
  return [
    `--tensor-model-parallel-size=${tensor}`,
    ...(tensor > 1 ? ["--sequence-parallel"] : []),
    ...widthFlag("context-parallel-size", context),
    `--pipeline-model-parallel-size=${pipeline}`,
    ...(rankOrder === "tp-cp-ep-pp-dp" ? ["--use-tp-pp-dp-mapping"] : []),
    ...widthFlag("num-virtual-stages-per-pipeline-rank", pipeline > 1 ? virtualStages : 1),
    ...expertFlags(plan, isMixture),
    `--micro-batch-size=${microBatch}`,
    ...shardingFlags[plan.zeroStage],
    ...widthFlag("num-distributed-optimizer-instances", copies),
    ...(plan.isOffloaded ? ["--optimizer-cpu-offload", "--use-precision-aware-optimizer"] : []),
    ...recomputeFlags[plan.recompute],
  ];
}

/** Arguments of Megatron-LM's `pretrain_gpt.py` for a job's plan and architecture. */
export function megatronArguments(job: ResolvedJob, result: TrainingJobResult): string[] {
  const { plan, stepSeconds, checkpointIntervalSeconds } = result;
  const { architecture, training, sequenceTokens } = job;
  const samples = training.tokens === null ? null : Math.ceil(training.tokens / sequenceTokens);
  const interval =
    stepSeconds === null || checkpointIntervalSeconds === null
      ? null
      : Math.max(1, Math.round(checkpointIntervalSeconds / stepSeconds));
  const isMixture = (architecture.experts ?? 1) > 1;
  return [
    ...(plan === null ? [] : planFlags(plan, isMixture)),
    ...(isMixture
      ? [...flag("num-experts", architecture.experts), ...flag("moe-router-topk", architecture.expertsPerToken)]
      : []),
    ...flag("global-batch-size", training.batchSequences),
    ...flag("num-layers", architecture.layers),
    ...flag("hidden-size", architecture.hidden),
    ...flag("ffn-hidden-size", architecture.ffnHidden),
    ...flag("num-attention-heads", architecture.heads),
    ...(architecture.kvHeads !== null && architecture.kvHeads !== architecture.heads
      ? ["--group-query-attention", `--num-query-groups=${architecture.kvHeads}`]
      : []),
    ...(architecture.gated === true ? ["--swiglu"] : []),
    ...flag("seq-length", sequenceTokens),
    ...flag("max-position-embeddings", sequenceTokens),
    ...flag("train-samples", samples),
    ...(precisionFlags[job.precision] ?? []),
    "--data-path=/data/train",
    "--save=/checkpoints",
    "--load=/checkpoints",
    ...flag("save-interval", interval),
  ];
}
