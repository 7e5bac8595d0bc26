// Runs with SGLang: `--scheduler-recv-interval`, `--chunked-prefill-size`, `--speculative-num-steps`.
import { DEEPSEEK, DEEPSEEK_R1, GLM, INFERENCEX, QWEN, type RunAsked, type RunScript } from "./script";

const busyPoll = ({ concurrency }: RunAsked): number => (concurrency >= 16 ? 30 : 10);

/** The first that fits a run holds. */
export const sglangScripts: readonly RunScript[] = [
  {
    hardware: "b200_sxm",
    model: DEEPSEEK_R1,
    precision: "fp8",
    // No field says which runs drafted. One of the series takes as long per token as those that did not, and is taken for one.
    applies: ({ concurrency, osl }) => concurrency !== 32 || osl !== 8192,
    chunkTokens: 16_384,
    pollIterations: busyPoll,
    draftTokens: 2,
    source: `${INFERENCEX}/single_node/dsr1_fp8_b200_mtp.sh@285b6628b8b1`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp8",
    applies: ({ tensor }) => tensor === 4,
    chunkTokens: 8192,
    pollIterations: 10,
    source: `${INFERENCEX}/single_node/dsr1_fp8_b200.sh@16ffb65814b8`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp8",
    chunkTokens: 32_768,
    pollIterations: busyPoll,
    source: `${INFERENCEX}/single_node/dsr1_fp8_b200.sh@16ffb65814b8`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp4",
    chunkTokens: 16_384,
    pollIterations: busyPoll,
    source: `${INFERENCEX}/single_node/dsr1_fp4_b200.sh@285b6628b8b1`,
  },
  {
    hardware: "h200_sxm",
    model: DEEPSEEK,
    precision: "fp8",
    chunkTokens: 32_768,
    source: `${INFERENCEX}/single_node/dsr1_fp8_h200.sh@161e7f65bce8`,
  },
  {
    hardware: "b200_sxm",
    model: QWEN,
    precision: "bf16",
    chunkTokens: 32_768,
    pollIterations: busyPoll,
    source: `${INFERENCEX}/single_node/qwen3.5_bf16_b200.sh@29d69fa54d44`,
  },
  {
    hardware: "b200_sxm",
    model: QWEN,
    precision: "fp8",
    // No field says which runs drafted: so many on four accelerators are asked for by the script with drafts alone.
    applies: ({ tensor, concurrency }) => tensor === 4 && concurrency >= 256,
    chunkTokens: 32_768,
    pollIterations: busyPoll,
    draftTokens: 3,
    source: "whn09/InferenceX benchmarks/single_node/qwen3.5_fp8_b200_mtp.sh@60a062a36939",
  },
  {
    hardware: "b200_sxm",
    model: QWEN,
    precision: "fp8",
    chunkTokens: 32_768,
    pollIterations: busyPoll,
    source: `${INFERENCEX}/single_node/qwen3.5_fp8_b200.sh@3e2ebc03327b`,
  },
  {
    hardware: "b200_sxm",
    model: QWEN,
    precision: "fp4",
    chunkTokens: 32_768,
    pollIterations: 30,
    source: `${INFERENCEX}/single_node/qwen3.5_fp4_b200.sh@088fe663470b`,
  },
  {
    hardware: "h200_sxm",
    model: QWEN,
    precision: "fp8",
    chunkTokens: 16_384,
    source: `${INFERENCEX}/single_node/qwen3.5_fp8_h200.sh@2116fc435781`,
  },
  {
    hardware: "b200_sxm",
    model: GLM,
    precision: "fp8",
    chunkTokens: 32_768,
    source: `${INFERENCEX}/single_node/glm5_fp8_b200.sh@4eca3fe00730`,
  },
  {
    hardware: "b200_sxm",
    model: GLM,
    precision: "fp4",
    chunkTokens: 131_072,
    source: `${INFERENCEX}/single_node/glm5_nvfp4_b200.sh@a67fc7edded8`,
  },
  {
    hardware: "h200_sxm",
    model: GLM,
    precision: "fp8",
    chunkTokens: 8192,
    rounds: 5,
    source: `${INFERENCEX}/single_node/glm5_fp8_h200.sh@0c82808def91`,
  },
];
