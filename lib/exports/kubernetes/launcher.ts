// How each framework is started on every node of a job: command, arguments and the parallel plan in its own words.
import type { ResolvedDesign, ResolvedJob } from "../../engine/inputs/design";
import type { TrainingJobResult } from "../../engine/result-workload";
import { megatronArguments } from "./megatron";

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

/** What every pod of the job runs. Scripts other than Megatron's are yours; the plan reaches them as a file. */
export function launchOf(input: LaunchInput): Launch {
  const { framework, nodes, processesPerNode, rendezvous, port } = input;
  const own = [`--plan=${PLAN_FILE}`, "--data=/data", "--checkpoints=/checkpoints"];
  switch (framework) {
    case "megatron":
      return torchrun(input, "/workspace/megatron-lm/pretrain_gpt.py", megatronArguments(input.job, input.result));
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
