// Words of what a plan consists of and of what its price consists of.
import type { Words } from "../inputs/declare";
import type { StepWork } from "../models/training/step-case";
import type { PlanKnob } from "./plan-row";

/** Parts of a step; they sum to `total`. */
export const stepParts = {
  compute: ["Computation", "计算"],
  recompute: ["Recomputation", "重计算"],
  tensorParallel: ["Tensor-parallel exchange", "张量并行通信"],
  contextParallel: ["Context-parallel exchange", "上下文并行通信"],
  expertParallel: ["Expert exchange", "专家并行通信"],
  pipelineBubble: ["Pipeline bubble", "流水线气泡"],
  pipelineTransfer: ["Pipeline transfers", "流水线传输"],
  dataParallel: ["Data-parallel exchange", "数据并行通信"],
  optimizer: ["Optimiser", "优化器"],
  overhead: ["Host work and stragglers", "主机开销与慢节点等待"],
} as const satisfies Partial<Record<keyof StepWork, Words>>;

export type StepPart = keyof typeof stepParts;

/** Parts of the memory of the fullest rank; they sum to `bytes`. */
export const memoryParts = {
  weights: ["Weights", "权重"],
  gradients: ["Gradients", "梯度"],
  optimizerState: ["Optimiser state", "优化器状态"],
  activations: ["Activations", "激活"],
  logits: ["Logits", "输出对数值"],
  buffers: ["Buffers and reserve", "缓冲与预留"],
} as const satisfies Partial<Record<keyof StepWork, Words>>;

export type MemoryPart = keyof typeof memoryParts;

/** Knobs that somebody sets; replicas and accumulation follow from them. */
export const knobWords = {
  tensor: ["Tensor parallel", "张量并行"],
  context: ["Context parallel", "上下文并行"],
  pipeline: ["Pipeline parallel", "流水线并行"],
  virtualStages: ["Virtual stages", "虚拟流水级数"],
  data: ["Data parallel", "数据并行"],
  expert: ["Expert parallel", "专家并行"],
  expertTensor: ["Tensor parallel within experts", "专家内张量并行"],
  microBatch: ["Micro-batch", "微批大小"],
  accumulation: ["Micro-batches per step", "每步微批数"],
  zero: ["Sharding (ZeRO stage)", "状态切分（ZeRO 级别）"],
  shard: ["Ranks that share the state", "参与切分的设备数"],
  recompute: ["Activation recomputation", "激活重计算"],
  zeroBubble: ["Zero-bubble schedule", "零气泡调度"],
  offload: ["Optimiser state in host memory", "优化器状态存于主机内存"],
  rankOrder: ["Order of ranks", "秩的排列顺序"],
} as const satisfies Record<PlanKnob, Words>;

const recomputations: readonly Words[] = [
  ["none", "无"],
  ["selective", "选择性"],
  ["full", "全部"],
];
const isOn: readonly Words[] = [
  ["no", "否"],
  ["yes", "是"],
];
/** As frameworks write them, from near ranks to far ones. */
const rankOrders: readonly Words[] = [
  ["tp-cp-ep-dp-pp", "tp-cp-ep-dp-pp"],
  ["tp-cp-ep-pp-dp", "tp-cp-ep-pp-dp"],
];

const choiceWords: Readonly<Partial<Record<PlanKnob, readonly Words[]>>> = {
  recompute: recomputations,
  zeroBubble: isOn,
  offload: isOn,
  rankOrder: rankOrders,
};

/** What a knob is set to, in words; widths are their own. */
export function knobValueWords(knob: PlanKnob, value: number): Words {
  return choiceWords[knob]?.[value] ?? [String(value), String(value)];
}
