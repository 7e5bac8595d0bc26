// How each framework is started on every node of a job: command, arguments and the parallel plan in its own words.
import type { ResolvedDesign, ResolvedJob } from "../../engine/inputs/design";
import type { TrainingJobResult } from "../../engine/result-workload";

export interface LaunchInput {
  readonly framework: ResolvedDesign["compute"]["software"]["framework"];
  readonly job: ResolvedJob;
  readonly result: TrainingJobResult;
  readonly nodes: number;
  readonly processesPerNode: number;
  /** Host name of rank 0. */
  readonly rendezvous: string;
  readonly port: number;
}

export interface Launch {
  readonly command: readonly string[];
  readonly args: readonly string[];
}

const SCRIPT = "/workspace/train.py";
const PLAN_FILE = "/etc/training/plan.json";

function torchrun(
  { nodes, processesPerNode, rendezvous, port }: LaunchInput,
  script: string,
  args: readonly string[],
): Launch {
  return {
    command: ["torchrun"],
    args: [
      `--nnodes=${nodes}`,
      `--nproc-per-node=${processesPerNode}`,
      "--node-rank=$(NODE_RANK)",
      `--master-addr=${rendezvous}`,
      `--master-port=${port}`,
      script,
      ...args,
    ],
  };
}

const precisionFlags: Readonly<Partial<Record<ResolvedJob["precision"], readonly string[]>>> = {
  bf16: ["--bf16"],
  fp16: ["--fp16"],
  fp8: ["--bf16", "--fp8-format=hybrid"],
};

/** Arguments of Megatron-LM's `pretrain_gpt.py` for this job's plan and architecture. */
function megatronArguments({ job, result }: LaunchInput): string[] {
  const { plan, stepSeconds, checkpointIntervalSeconds } = result;
  const { architecture, training, sequenceTokens } = job;
  const flag = (name: string, value: number | null) => (value === null ? [] : [`--${name}=${value}`]);
  const samples = training.tokens === null ? null : Math.ceil(training.tokens / sequenceTokens);
  const interval =
    stepSeconds === null || checkpointIntervalSeconds === null
      ? null
      : Math.max(1, Math.round(checkpointIntervalSeconds / stepSeconds));
  const recompute: Readonly<Record<string, readonly string[]>> = {
    selective: ["--recompute-activations"],
    full: ["--recompute-granularity=full", "--recompute-method=uniform", "--recompute-num-layers=1"],
  };
  const isMixture = (architecture.experts ?? 1) > 1;
  return [
    ...flag("tensor-model-parallel-size", plan?.tensor ?? null),
    ...flag("pipeline-model-parallel-size", plan?.pipeline ?? null),
    ...(plan?.rankOrder === "tp-cp-ep-pp-dp" ? ["--use-tp-pp-dp-mapping"] : []),
    ...(isMixture
      ? [
          ...flag("expert-model-parallel-size", plan?.expert ?? null),
          ...flag("num-experts", architecture.experts),
          ...flag("moe-router-topk", architecture.expertsPerToken),
        ]
      : []),
    ...flag("micro-batch-size", plan?.microBatch ?? null),
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
    ...(plan !== null && plan.zeroStage > 0 ? ["--use-distributed-optimizer"] : []),
    ...(plan === null ? [] : (recompute[plan.recompute] ?? [])),
    "--data-path=/data/train",
    "--save=/checkpoints",
    "--load=/checkpoints",
    ...flag("save-interval", interval),
  ];
}

/** What every pod of the job runs. Scripts other than Megatron's are yours; the plan reaches them as a file. */
export function launchOf(input: LaunchInput): Launch {
  const { framework, nodes, processesPerNode, rendezvous, port } = input;
  const own = [`--plan=${PLAN_FILE}`, "--data=/data", "--checkpoints=/checkpoints"];
  switch (framework) {
    case "megatron":
      return torchrun(input, "/workspace/megatron-lm/pretrain_gpt.py", megatronArguments(input));
    case "pytorch-fsdp":
      return torchrun(input, SCRIPT, own);
    case "deepspeed":
      return torchrun(input, SCRIPT, [...own, "--deepspeed"]);
    case "jax":
      return {
        command: ["python3", SCRIPT],
        args: [
          ...own,
          `--coordinator-address=${rendezvous}:${port}`,
          `--num-processes=${nodes}`,
          "--process-id=$(NODE_RANK)",
        ],
      };
    case "mindspore":
      return {
        command: ["msrun"],
        args: [
          `--worker_num=${nodes * processesPerNode}`,
          `--local_worker_num=${processesPerNode}`,
          `--master_addr=${rendezvous}`,
          `--master_port=${port}`,
          "--node_rank=$(NODE_RANK)",
          SCRIPT,
          ...own,
        ],
      };
    case "paddle":
      return {
        command: ["python3", "-m", "paddle.distributed.launch"],
        args: [
          `--master=${rendezvous}:${port}`,
          `--nnodes=${nodes}`,
          `--nproc_per_node=${processesPerNode}`,
          "--rank=$(NODE_RANK)",
          SCRIPT,
          ...own,
        ],
      };
  }
}
