// Runs with TensorRT-LLM: `max_num_tokens`, `batch_wait_timeout_iters`, `attention_dp_config`, `num_nextn_predict_layers`.
import { DEEPSEEK, DEEPSEEK_R1, GPT_OSS, hasVersion, INFERENCEX, LLAMA, type RunAsked, type RunScript } from "./script";

const BLOCK = 64;
const inBlocks = (tokens: number): number => BLOCK * Math.ceil(tokens / BLOCK);
/** One input, and a token of each request. */
const oneInput = ({ concurrency, isl }: RunAsked): number => inBlocks(concurrency + isl + BLOCK);
const oneInputOrMore = (asked: RunAsked): number => Math.max(8192, oneInput(asked));
const wholeRequest = ({ isl, osl }: RunAsked): number => isl + osl + 200;

/** Ranks that attend to requests of their own draft less. */
const nextTokens = ({ data }: RunAsked): number => (data > 1 ? 1 : 3);
const checkedTokens = (asked: RunAsked): number => {
  const { concurrency, data } = asked;
  return (nextTokens(asked) + 1) * (data > 1 ? concurrency / data : concurrency);
};
const draftedInput = (asked: RunAsked): number => inBlocks(checkedTokens(asked) + asked.isl + BLOCK);
/** H200 scripts leave room for almost two. */
const wideDraftedInput = (asked: RunAsked): number => inBlocks(checkedTokens(asked) + 1.8 * asked.isl + BLOCK);

const isShort = ({ isl, osl }: RunAsked): boolean => isl === 1024 && osl === 1024;
const llamaGather = (asked: RunAsked): number => (isShort(asked) && asked.tensor < 8 ? 20 : 0);
/** Ranks that attend to requests of their own wait until each has an input to read. */
const groupsGather = ({ data }: RunAsked): number => (data > 1 ? 60 : 0);
const crowdGather = (asked: RunAsked): number => (isShort(asked) && asked.concurrency >= 64 ? 40 : groupsGather(asked));

/** The first that fits a run holds. */
export const tensorrtScripts: readonly RunScript[] = [
  {
    hardware: "b200_sxm",
    model: GPT_OSS,
    precision: "fp4",
    chunkTokens: 20_000,
    source: `${INFERENCEX}/single_node/gptoss_fp4_b200_trt.sh@34bc7c409cd1`,
  },
  {
    hardware: "h200_sxm",
    model: GPT_OSS,
    precision: "fp4",
    chunkTokens: 20_000,
    source: `${INFERENCEX}/single_node/gptoss_fp4_h200_trt.sh@187f57565d3b`,
  },
  {
    hardware: "b200_sxm",
    model: LLAMA,
    precision: "fp8",
    chunkTokens: 16_384,
    gatherIterations: llamaGather,
    source: `${INFERENCEX}/70b_fp8_b200_trt_slurm.sh@a267b4bd52f1`,
  },
  {
    hardware: "b200_sxm",
    model: LLAMA,
    precision: "fp4",
    chunkTokens: wholeRequest,
    gatherIterations: llamaGather,
    source: `${INFERENCEX}/70b_fp4_b200_trt_slurm.sh@73ef9225128e`,
  },
  {
    hardware: "h200_sxm",
    model: LLAMA,
    precision: "fp8",
    chunkTokens: wholeRequest,
    gatherIterations: llamaGather,
    source: `${INFERENCEX}/70b_fp8_h200_trt_slurm.sh@73ef9225128e`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK_R1,
    precision: "fp8",
    applies: hasVersion(/rc6\.post3/),
    chunkTokens: draftedInput,
    gatherIterations: groupsGather,
    draftTokens: nextTokens,
    source: `${INFERENCEX}/single_node/dsr1_fp8_b200_trt_mtp.sh@2f3a788f3fc1`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp8",
    applies: hasVersion(/1\.1\./),
    chunkTokens: oneInput,
    gatherIterations: groupsGather,
    source: `${INFERENCEX}/dsr1_fp8_b200_trt_slurm.sh@2e46dba03935`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp8",
    chunkTokens: oneInputOrMore,
    gatherIterations: crowdGather,
    source: `${INFERENCEX}/single_node/dsr1_fp8_b200_trt.sh@34bc7c409cd1`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp4",
    applies: hasVersion(/1\.2\./),
    chunkTokens: oneInputOrMore,
    gatherIterations: groupsGather,
    source: `${INFERENCEX}/single_node/dsr1_fp4_b200_trt.sh@34bc7c409cd1`,
  },
  {
    hardware: "b200_sxm",
    model: DEEPSEEK,
    precision: "fp4",
    chunkTokens: oneInput,
    gatherIterations: groupsGather,
    source: "dukebw/InferenceMAX benchmarks/dsr1_fp4_b200_trt_slurm.sh@1390c5230f32",
  },
  {
    hardware: "h200_sxm",
    model: DEEPSEEK_R1,
    precision: "fp8",
    applies: hasVersion(/1\.1\./),
    chunkTokens: wideDraftedInput,
    gatherIterations: groupsGather,
    draftTokens: nextTokens,
    source: `${INFERENCEX}/dsr1_fp8_h200_trt_mtp_slurm.sh@40be3a4b7323`,
  },
  {
    hardware: "h200_sxm",
    model: DEEPSEEK,
    precision: "fp8",
    chunkTokens: oneInput,
    gatherIterations: groupsGather,
    source: `${INFERENCEX}/dsr1_fp8_h200_trt_slurm.sh@2e46dba03935`,
  },
];
