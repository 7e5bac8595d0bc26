// Constants that the engine had once and has no longer. Stored designs may still name them: a constant that goes from its
// table comes here, so that they stay readable. `lib/spec/retired-constants.ts` reads them.
import type { Words } from "../../inputs/declare";
import type { UnitId } from "../../units/units";
import type { ConstantId } from "../constants";

export interface RetiredConstant {
  /** Of the values that designs gave it. */
  readonly unit: UnitId;
  /** The version of the engine in which it went. */
  readonly since: string;
  readonly words: Words;
  /** What took its place. Never quite the same: values are not carried over. */
  readonly successors: readonly ConstantId[];
}

export const retiredConstants = {
  "climate.dry-bulb-spread": {
    unit: "celsius",
    since: "2.0.0",
    words: ["Spread of the dry bulb about its monthly mean", "干球温度相对月均值的标准差"],
    successors: ["climate.dry-bulb-weather", "climate.dry-bulb-day-per-depression"],
  },
  "climate.wet-bulb-spread": {
    unit: "celsius",
    since: "2.0.0",
    words: ["Spread of the wet bulb about its monthly mean", "湿球温度相对月均值的标准差"],
    successors: ["climate.wet-bulb-base", "climate.wet-bulb-weather-per-season"],
  },
  "cooling.concentration-cycles": {
    unit: "ratio",
    since: "1.0.0",
    words: ["Concentration cycles of tower water", "冷却水浓缩倍数"],
    successors: ["cooling.blow-down-share"],
  },
  "inference.eager-launch": {
    unit: "ratio",
    since: "2.0.0",
    words: [
      "Kernel starts while reading inputs over those while decoding, which recorded graphs replay",
      "预填充与解码的内核启动时间之比（解码由录制的图重放）",
    ],
    successors: ["inference.launch-vllm", "inference.launch-tensorrt", "inference.launch-sglang"],
  },
  "inference.eager-launch-blackwell": {
    unit: "ratio",
    since: "2.4.0",
    words: [
      "Kernel starts while reading inputs over those while decoding, which recorded graphs replay: Blackwell",
      "预填充与解码的内核启动时间之比（解码由录制的图重放）：Blackwell",
    ],
    successors: ["inference.launch-vllm", "inference.launch-tensorrt", "inference.launch-sglang"],
  },
  "inference.eager-launch-hopper": {
    unit: "ratio",
    since: "2.4.0",
    words: [
      "Kernel starts while reading inputs over those while decoding, which recorded graphs replay: Hopper",
      "预填充与解码的内核启动时间之比（解码由录制的图重放）：Hopper",
    ],
    successors: ["inference.launch-vllm", "inference.launch-tensorrt", "inference.launch-sglang"],
  },
  "inference.expert-layer-blackwell": {
    unit: "ratio",
    since: "2.4.0",
    words: [
      "Kernel starts that eight experts to a token add to a layer, in plain layers: Blackwell",
      "每词元八个专家给单层增加的内核启动时间（以普通层计）：Blackwell",
    ],
    successors: ["inference.expert-layer"],
  },
  "inference.expert-layer-hopper": {
    unit: "ratio",
    since: "2.4.0",
    words: [
      "Kernel starts that eight experts to a token add to a layer, in plain layers: Hopper",
      "每词元八个专家给单层增加的内核启动时间（以普通层计）：Hopper",
    ],
    successors: ["inference.expert-layer"],
  },
  "inference.expert-rate": {
    unit: "fraction",
    since: "2.0.0",
    words: ["Rate of the routed experts' grouped products over plain ones", "路由专家分组矩阵乘与普通矩阵乘的速率之比"],
    successors: ["inference.expert-rate-hopper", "inference.expert-rate-blackwell"],
  },
  "inference.first-token-chunked": {
    unit: "seconds",
    since: "2.0.0",
    words: [
      "Host work before and after reading an input: vLLM and TensorRT-LLM",
      "预填充前后的主机开销：vLLM 与 TensorRT-LLM",
    ],
    successors: ["inference.first-token-vllm", "inference.first-token-tensorrt"],
  },
  "inference.memory-efficiency": {
    unit: "fraction",
    since: "2.0.0",
    words: ["Share of the memory bandwidth that decoding reaches", "解码可达的显存带宽比例"],
    successors: ["inference.memory-efficiency-hopper", "inference.memory-efficiency-blackwell"],
  },
  "inference.prefill-efficiency": {
    unit: "fraction",
    since: "2.0.0",
    words: ["Share of the dense peak that prefill reaches", "预填充可达的稠密峰值比例"],
    successors: [],
  },
  "inference.prefill-share-blackwell": {
    unit: "fraction",
    since: "2.3.0",
    words: ["Rate of reading inputs over that of training: Blackwell", "预填充速率与训练速率之比：Blackwell"],
    successors: [
      "inference.prefill-share-vllm-blackwell",
      "inference.prefill-share-tensorrt-blackwell",
      "inference.prefill-share-sglang-blackwell",
    ],
  },
  "inference.prefill-share-hopper": {
    unit: "fraction",
    since: "2.3.0",
    words: ["Rate of reading inputs over that of training: Hopper", "预填充速率与训练速率之比：Hopper"],
    successors: [
      "inference.prefill-share-vllm-hopper",
      "inference.prefill-share-tensorrt-hopper",
      "inference.prefill-share-sglang-hopper",
    ],
  },
  "inference.wave-chunked": {
    unit: "fraction",
    since: "2.0.0",
    words: [
      "Share of the inputs in flight that are read before one of its own: vLLM and TensorRT-LLM",
      "请求自身预填充之前先处理的在途输入比例：vLLM 与 TensorRT-LLM",
    ],
    successors: [],
  },
  "inference.wave-sglang": {
    unit: "fraction",
    since: "2.0.0",
    words: [
      "Share of the inputs in flight that are read before one of its own: SGLang",
      "请求自身预填充之前先处理的在途输入比例：SGLang",
    ],
    successors: [],
  },
  "inference.wave-tensorrt": {
    unit: "fraction",
    since: "2.0.0",
    words: [
      "Share of the inputs in flight that are read before one of its own: TensorRT-LLM",
      "请求自身预填充之前先处理的在途输入比例：TensorRT-LLM",
    ],
    successors: ["inference.inputs-ahead-tensorrt"],
  },
  "inference.wave-vllm": {
    unit: "fraction",
    since: "2.0.0",
    words: [
      "Share of the inputs in flight that are read before one of its own: vLLM",
      "请求自身预填充之前先处理的在途输入比例：vLLM",
    ],
    successors: [],
  },
  "inference.widened-rate-blackwell": {
    unit: "fraction",
    since: "2.4.0",
    words: [
      "Rate of products that dequantise four-bit weights on the way over that of others: Blackwell",
      "计算中反量化 4 位权重的矩阵乘与其他矩阵乘的速率之比：Blackwell",
    ],
    successors: ["inference.dequantised-rate-blackwell"],
  },
  "network.fabric-share": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Share of the fabric rate that collectives reach", "集合通信可达的网络速率比例"],
    successors: [],
  },
  "network.pcie-bytes-per-second": {
    unit: "bytesPerSecond",
    since: "1.0.0",
    words: ["Rate between accelerators without a scale-up link", "无高速互联时加速器间速率"],
    successors: [],
  },
  "network.scale-up-latency": {
    unit: "seconds",
    since: "1.0.0",
    words: ["Latency of one scale-up step of a collective", "节点内集合通信单步延迟"],
    successors: [],
  },
  "network.scale-up-share": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Share of the scale-up rate that collectives reach", "集合通信可达的节点内互联速率比例"],
    successors: [],
  },
  "reliability.accelerator-seconds-per-interruption": {
    unit: "seconds",
    since: "1.0.0",
    words: ["Accelerator-seconds per interruption of a job", "任务每次中断对应的加速器秒数"],
    successors: [],
  },
  "reliability.recovery-automated": {
    unit: "seconds",
    since: "1.0.0",
    words: ["Detection and restart, automated", "自动化检测与重启时间"],
    successors: ["reliability.detection-automated", "reliability.restart-automated"],
  },
  "reliability.recovery-autonomous": {
    unit: "seconds",
    since: "1.0.0",
    words: ["Detection and restart, self-healing", "自愈检测与重启时间"],
    successors: ["reliability.detection-autonomous", "reliability.restart-autonomous"],
  },
  "reliability.recovery-manual": {
    unit: "seconds",
    since: "1.0.0",
    words: ["Detection and restart, by hand", "人工检测与重启时间"],
    successors: ["reliability.detection-manual", "reliability.restart-manual"],
  },
  "reliability.recovery-scripted": {
    unit: "seconds",
    since: "1.0.0",
    words: ["Detection and restart, scripted", "脚本化检测与重启时间"],
    successors: ["reliability.detection-scripted", "reliability.restart-scripted"],
  },
  "training.data-overlap": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Most of the data-parallel communication that can be hidden", "数据并行通信最多可被掩盖的比例"],
    successors: [],
  },
  "training.efficiency-attention": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Rate of fused attention over that of wide matrix products", "融合注意力相对宽矩阵乘的速率"],
    successors: [],
  },
  "training.efficiency-fp8": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Efficiency at the FP8 peak over that at the BF16 peak", "FP8 峰值效率与 BF16 峰值效率之比"],
    successors: ["training.efficiency-fp8-hopper", "training.efficiency-fp8-blackwell"],
  },
  "training.efficiency-half-hidden": {
    unit: "count",
    since: "1.0.0",
    words: ["Hidden size at which matrix products reach half of their efficiency", "矩阵乘效率达到一半时的隐藏维度"],
    successors: [],
  },
  "training.efficiency-half-width": {
    unit: "count",
    since: "1.0.0",
    words: [
      "Width of one rank's matrices at which products reach half of their rate",
      "矩阵乘达到一半速率时单卡矩阵宽度",
    ],
    successors: [],
  },
  "training.model-flops-utilization": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Reference MFU of training", "训练参考 MFU"],
    successors: [],
  },
  "training.selective-recompute-share": {
    unit: "fraction",
    since: "1.0.0",
    words: ["Cost of selective recomputation over the forward pass", "选择性重计算相对前向的代价"],
    successors: [],
  },
} as const satisfies Readonly<Record<string, RetiredConstant>>;

export type RetiredConstantId = keyof typeof retiredConstants;

/** The retired constant of that id; null for every other value. */
export function retiredConstant(id: unknown): RetiredConstant | null {
  return typeof id === "string" && Object.hasOwn(retiredConstants, id)
    ? retiredConstants[id as RetiredConstantId]
    : null;
}

/** Words of every retired constant, as the options of what an override once named. */
export const retiredWords = Object.fromEntries(
  Object.entries(retiredConstants).map(([id, { words }]) => [id, words]),
) as Readonly<Record<RetiredConstantId, Words>>;
