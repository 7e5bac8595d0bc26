// Runs with vLLM: `--max-num-batched-tokens`, or its default.
import { GPT_OSS, hasVersion, INFERENCEX, KIMI, LLAMA, MINIMAX, type RunAsked, type RunScript } from "./script";

const twiceTheInput = ({ isl }: RunAsked): number => 2 * isl;

/** The first that fits a run holds. */
export const vllmScripts: readonly RunScript[] = [
  {
    hardware: "b200_sxm",
    model: GPT_OSS,
    precision: "fp4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/gptoss_fp4_b200.sh@34bc7c409cd1`,
  },
  {
    hardware: "h100_sxm",
    model: GPT_OSS,
    precision: "fp4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/gptoss_fp4_h100.sh@34bc7c409cd1`,
  },
  {
    hardware: "h200_sxm",
    model: GPT_OSS,
    precision: "fp4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/gptoss_fp4_h200.sh@34bc7c409cd1`,
  },
  {
    hardware: "b200_sxm",
    model: LLAMA,
    precision: "fp8",
    chunkTokens: 8192,
    source: `${INFERENCEX}/70b_fp8_b200_docker.sh@bb4c7f9389a8`,
  },
  {
    hardware: "b200_sxm",
    model: LLAMA,
    precision: "fp4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/70b_fp4_b200_docker.sh@bb4c7f9389a8`,
  },
  {
    hardware: "h200_sxm",
    model: LLAMA,
    precision: "fp8",
    chunkTokens: 8192,
    source: `${INFERENCEX}/70b_fp8_h200_slurm.sh@409e9a48a921`,
  },
  {
    hardware: "h100_sxm",
    model: LLAMA,
    precision: "fp8",
    chunkTokens: 8192,
    source: `${INFERENCEX}/70b_fp8_h100_slurm.sh@2a205bb3c2af`,
  },
  {
    hardware: "b200_sxm",
    model: KIMI,
    precision: "int4",
    chunkTokens: 8192,
    source: "whn09/InferenceX benchmarks/single_node/kimik2.5_int4_b200.sh@53605e052a6b",
  },
  {
    hardware: "h200_sxm",
    model: KIMI,
    precision: "int4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/kimik2.5_int4_h200.sh@34bc7c409cd1`,
  },
  {
    hardware: "b200_sxm",
    model: KIMI,
    precision: "fp4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/kimik2.5_fp4_b200.sh@04107b3d5325`,
  },
  {
    hardware: "b200_sxm",
    model: MINIMAX,
    precision: "fp8",
    applies: hasVersion(/0\.19\./),
    chunkTokens: twiceTheInput,
    source: "whn09/InferenceX benchmarks/single_node/minimaxm2.5_fp8_b200.sh@43ae41b78535",
  },
  {
    hardware: "b200_sxm",
    model: MINIMAX,
    precision: "fp8",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/minimaxm2.5_fp8_b200.sh@07e171a32875`,
  },
  {
    hardware: "b200_sxm",
    model: MINIMAX,
    precision: "fp4",
    applies: hasVersion(/0\.19\./),
    chunkTokens: twiceTheInput,
    source: `${INFERENCEX}/single_node/minimaxm2.5_fp4_b200.sh@a52c31a23e67`,
  },
  {
    hardware: "b200_sxm",
    model: MINIMAX,
    precision: "fp4",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/minimaxm2.5_fp4_b200.sh@56245be3b9eb`,
  },
  {
    hardware: "h100_sxm",
    model: MINIMAX,
    precision: "fp8",
    chunkTokens: 8192,
    source: `${INFERENCEX}/single_node/minimaxm2.5_fp8_h100.sh@34bc7c409cd1`,
  },
];
