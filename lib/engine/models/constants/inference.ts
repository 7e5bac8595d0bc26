// Constants of the inference model.
import type { Words } from "../../inputs/declare";
import type { UnitId } from "../../units/units";
import { type Constant, constantTable } from "./constant-table";
import { type InferenceFittedId, inferenceFit } from "./inference-fit.gen";

/** A constant whose value and range `npm run fit:inference` found on measured rows. */
function fitted(id: InferenceFittedId, unit: UnitId, words: Words): Constant {
  const { value, low, high, rows } = inferenceFit[id];
  return {
    value,
    unit,
    low,
    high,
    source: `fitted on ${rows} measured serving runs marked for fitting; the range costs one point of mean error`,
    verified: true,
    words,
  };
}

export const inferenceConstants = constantTable({
  "inference.memory-efficiency-hopper": fitted("inference.memory-efficiency-hopper", "fraction", [
    "Share of the memory bandwidth that decoding reaches: Hopper",
    "解码可达的显存带宽比例：Hopper",
  ]),
  "inference.expert-efficiency-hopper": fitted("inference.expert-efficiency-hopper", "fraction", [
    "The same for the products of routed experts: Hopper",
    "路由专家矩阵乘可达的显存带宽比例：Hopper",
  ]),
  "inference.layer-seconds-hopper": fitted("inference.layer-seconds-hopper", "seconds", [
    "Starts of the kernels of one layer: Hopper",
    "单层内核启动时间：Hopper",
  ]),
  "inference.prefill-share-vllm-hopper": fitted("inference.prefill-share-vllm-hopper", "fraction", [
    "Rate of reading inputs over that of training: vLLM on Hopper",
    "预填充速率与训练速率之比：vLLM（Hopper）",
  ]),
  "inference.prefill-share-tensorrt-hopper": fitted("inference.prefill-share-tensorrt-hopper", "fraction", [
    "Rate of reading inputs over that of training: TensorRT-LLM on Hopper",
    "预填充速率与训练速率之比：TensorRT-LLM（Hopper）",
  ]),
  "inference.prefill-share-sglang-hopper": fitted("inference.prefill-share-sglang-hopper", "fraction", [
    "Rate of reading inputs over that of training: SGLang on Hopper",
    "预填充速率与训练速率之比：SGLang（Hopper）",
  ]),
  "inference.memory-efficiency-blackwell": fitted("inference.memory-efficiency-blackwell", "fraction", [
    "Share of the memory bandwidth that decoding reaches: Blackwell",
    "解码可达的显存带宽比例：Blackwell",
  ]),
  "inference.expert-efficiency-blackwell": fitted("inference.expert-efficiency-blackwell", "fraction", [
    "The same for the products of routed experts: Blackwell",
    "路由专家矩阵乘可达的显存带宽比例：Blackwell",
  ]),
  "inference.layer-seconds-blackwell": fitted("inference.layer-seconds-blackwell", "seconds", [
    "Starts of the kernels of one layer: Blackwell",
    "单层内核启动时间：Blackwell",
  ]),
  "inference.prefill-share-vllm-blackwell": fitted("inference.prefill-share-vllm-blackwell", "fraction", [
    "Rate of reading inputs over that of training: vLLM on Blackwell",
    "预填充速率与训练速率之比：vLLM（Blackwell）",
  ]),
  "inference.prefill-share-tensorrt-blackwell": fitted("inference.prefill-share-tensorrt-blackwell", "fraction", [
    "Rate of reading inputs over that of training: TensorRT-LLM on Blackwell",
    "预填充速率与训练速率之比：TensorRT-LLM（Blackwell）",
  ]),
  "inference.prefill-share-sglang-blackwell": fitted("inference.prefill-share-sglang-blackwell", "fraction", [
    "Rate of reading inputs over that of training: SGLang on Blackwell",
    "预填充速率与训练速率之比：SGLang（Blackwell）",
  ]),
  "inference.expert-layer": fitted("inference.expert-layer", "ratio", [
    "Kernel starts that eight experts to a token add to a layer, in plain layers",
    "每词元八个专家给单层增加的内核启动时间（以普通层计）",
  ]),
  "inference.latent-layer": fitted("inference.latent-layer", "ratio", [
    "Kernel starts that latent attention or a state space adds to a layer, in plain layers",
    "潜在注意力或状态空间给单层增加的内核启动时间（以普通层计）",
  ]),
  "inference.index-layer": fitted("inference.index-layer", "ratio", [
    "Kernel starts that the indexer of sparse attention adds to a layer, in plain layers",
    "稀疏注意力索引器给单层增加的内核启动时间（以普通层计）",
  ]),
  "inference.scaled-layer": fitted("inference.scaled-layer", "ratio", [
    "Kernel starts that narrowing activations to block-scaled FP8 adds to a layer, in plain layers",
    "激活按分块缩放 FP8 量化给单层增加的内核启动时间（以普通层计）",
  ]),
  "inference.expert-rate-hopper": fitted("inference.expert-rate-hopper", "fraction", [
    "Rate of the routed experts' grouped products over plain ones: Hopper",
    "路由专家分组矩阵乘与普通矩阵乘的速率之比：Hopper",
  ]),
  "inference.expert-rate-blackwell": fitted("inference.expert-rate-blackwell", "fraction", [
    "Rate of the routed experts' grouped products over plain ones: Blackwell",
    "路由专家分组矩阵乘与普通矩阵乘的速率之比：Blackwell",
  ]),
  "inference.launch-vllm": fitted("inference.launch-vllm", "seconds", [
    "Starts of the kernels of one layer by the host while inputs are read: vLLM",
    "预填充时主机逐个启动单层内核的时间：vLLM",
  ]),
  "inference.launch-tensorrt": fitted("inference.launch-tensorrt", "seconds", [
    "Starts of the kernels of one layer by the host while inputs are read: TensorRT-LLM",
    "预填充时主机逐个启动单层内核的时间：TensorRT-LLM",
  ]),
  "inference.launch-sglang": fitted("inference.launch-sglang", "seconds", [
    "Starts of the kernels of one layer by the host while inputs are read: SGLang",
    "预填充时主机逐个启动单层内核的时间：SGLang",
  ]),
  "inference.small-kernels": fitted("inference.small-kernels", "fraction", [
    "Share of a layer's kernels that do so little while inputs are read that nothing hides their starts",
    "预填充时计算量过小、启动时间无法被掩盖的内核比例",
  ]),
  "inference.dequantised-rate-blackwell": fitted("inference.dequantised-rate-blackwell", "fraction", [
    "Rate of products that dequantise four-bit weights on the way over that of others: Blackwell",
    "计算中反量化 4 位权重的矩阵乘与其他矩阵乘的速率之比：Blackwell",
  ]),
  "inference.reduce-seconds": fitted("inference.reduce-seconds", "seconds", [
    "One small all-reduce between accelerators of a node while decoding",
    "解码时节点内一次小规模全归约的时间",
  ]),
  "inference.sequence-seconds": fitted("inference.sequence-seconds", "seconds", [
    "Host work per sequence and iteration: scheduling, sampling, text",
    "每序列每次迭代的主机开销：调度、采样、文本",
  ]),
  "inference.inputs-ahead-tensorrt": fitted("inference.inputs-ahead-tensorrt", "count", [
    "Most inputs that are read before one's own in a steady state: TensorRT-LLM",
    "稳态下请求自身预填充之前先处理的最多输入数：TensorRT-LLM",
  ]),
  "inference.first-token-vllm": fitted("inference.first-token-vllm", "seconds", [
    "Host work before and after reading an input: vLLM",
    "预填充前后的主机开销：vLLM",
  ]),
  "inference.first-token-tensorrt": fitted("inference.first-token-tensorrt", "seconds", [
    "Host work before and after reading an input: TensorRT-LLM",
    "预填充前后的主机开销：TensorRT-LLM",
  ]),
  "inference.first-token-sglang": fitted("inference.first-token-sglang", "seconds", [
    "Host work before and after reading an input: SGLang",
    "预填充前后的主机开销：SGLang",
  ]),
  "inference.draft-acceptance": fitted("inference.draft-acceptance", "fraction", [
    "Chance that a drafted token is right, where a job leaves it open: multi-token prediction on random text",
    "任务未填写时草拟词元的接受概率：随机文本上的多词元预测",
  ]),
  "inference.draft-share": fitted("inference.draft-share", "fraction", [
    "Time of drafting one token over that of an iteration",
    "草拟一个词元的时间与一次迭代之比",
  ]),
  "inference.iteration-seconds": {
    value: 0.0005,
    unit: "seconds",
    low: 0.0001,
    high: 0.005,
    source: "engineering judgement, no text at hand; what is left once sequences and layers have their share",
    verified: false,
    words: ["Fixed host time of one decoding iteration", "单次解码迭代的固定主机时间"],
  },
  "inference.chunk-tokens": {
    value: 8192,
    unit: "tokens",
    low: 2048,
    high: 32768,
    source: "engineering judgement, no text at hand; the usual setting of serving engines",
    verified: false,
    words: ["Most input tokens that one iteration reads", "单次迭代处理的最大输入词元数"],
  },
  "inference.memory-share": {
    value: 0.9,
    unit: "fraction",
    low: 0.8,
    high: 0.95,
    source: "engineering judgement, no text at hand; the usual setting of serving engines",
    verified: false,
    words: ["Share of accelerator memory for weights and cache", "权重与缓存可用的显存比例"],
  },
  "inference.batch-limit": {
    value: 512,
    unit: "count",
    low: 32,
    high: 4096,
    source: "engineering judgement, no text at hand; the usual setting of serving engines",
    verified: false,
    words: ["Most requests that one replica decodes together", "单副本同时解码的最大请求数"],
  },
  "inference.load": {
    value: 0.8,
    unit: "fraction",
    low: 0.5,
    high: 0.95,
    source: "engineering judgement, no text at hand; headroom for bursts",
    verified: false,
    words: ["Share of its capacity at which a replica is rated", "副本额定负载率"],
  },
  "inference.pcie-bytes-per-second": {
    value: 25000000000.0,
    unit: "bytesPerSecond",
    low: 12000000000.0,
    high: 55000000000.0,
    source: "PCIe 4.0 x16 carries 31 GB/s one way (stas00/ml-engineering@744d01e), less protocol",
    verified: true,
    words: ["Rate between accelerators without a scale-up link", "无高速互联时加速器间速率"],
  },
});
