// What the numbers are that the training model leaves behind. One row for every field, held complete by type.

import type { StepWork } from "../models/training/step-case";
import type { TrainingOutcome } from "../models/training-outcome";
import type { TokenData } from "../models/workload-data";
import type { ForwardFlops } from "../models/workload-flops";
import type { LayerCounts } from "../models/workload-layers";
import type { ParameterCounts } from "../models/workload-parameters";
import type { GoodputBreakdown } from "../result-workload";
import type { SymbolTable } from "../trace/symbol";

export const workSymbols: SymbolTable<keyof StepWork> = {
  dataInside: ["Ranks of a gradient's group in one scale-up domain", "同一高速互联域内的梯度规约组设备数", "count"],
  expertDataInside: [
    "Ranks of an expert gradient's group in one scale-up domain",
    "同一高速互联域内的专家梯度规约组设备数",
    "count",
  ],
  dataBytesPerSecond: ["Rate left to data parallelism", "数据并行可用速率", "bytesPerSecond"],
  expertDataBytesPerSecond: ["Rate left to the gradients of experts", "专家梯度可用速率", "bytesPerSecond"],
  contextBytesPerSecond: ["Rate left to context parallelism", "上下文并行可用速率", "bytesPerSecond"],
  expertBytesPerSecond: ["Rate left to the exchange of experts", "专家通信可用速率", "bytesPerSecond"],
  pipelineBytesPerSecond: ["Rate left to transfers between stages", "级间传输可用速率", "bytesPerSecond"],
  layerProducts: ["Matrix products of a layer, forward", "单层矩阵乘（前向）", "seconds"],
  layerAttention: ["Attention of a layer, forward", "单层注意力（前向）", "seconds"],
  layerElementwise: ["Memory-bound work of a layer, forward", "单层访存受限算子（前向）", "seconds"],
  layerTensor: ["Tensor-parallel exchange of a layer", "单层张量并行通信", "seconds"],
  layerContext: ["Context-parallel exchange of a layer", "单层上下文并行通信", "seconds"],
  layerExpert: ["Expert exchange of a layer", "单层专家通信", "seconds"],
  microCompute: ["Computation of a micro-batch", "单个微批的计算", "seconds"],
  microRecompute: ["Recomputation of a micro-batch", "单个微批的重计算", "seconds"],
  microTensor: ["Tensor-parallel exchange of a micro-batch", "单个微批的张量并行通信", "seconds"],
  microContext: ["Context-parallel exchange of a micro-batch", "单个微批的上下文并行通信", "seconds"],
  microExpert: ["Expert exchange of a micro-batch", "单个微批的专家通信", "seconds"],
  microSeconds: ["A micro-batch on the slowest stage", "最慢级上的单个微批", "seconds"],
  meanMicroSeconds: ["A micro-batch on the mean stage", "各级平均的单个微批", "seconds"],
  compute: ["Computation", "计算", "seconds"],
  recompute: ["Recomputation", "重计算", "seconds"],
  tensorParallel: ["Tensor-parallel exchange", "张量并行通信", "seconds"],
  contextParallel: ["Context-parallel exchange", "上下文并行通信", "seconds"],
  expertParallel: ["Expert exchange", "专家通信", "seconds"],
  pipelineBubble: ["Pipeline bubble", "流水线气泡", "seconds"],
  pipelineTransfer: ["Transfers between stages", "级间传输", "seconds"],
  dataParallel: ["Data-parallel exchange", "数据并行通信", "seconds"],
  optimizer: ["Optimiser", "优化器", "seconds"],
  overhead: ["Host work and stragglers", "主机开销与掉队者", "seconds"],
  total: ["Undisturbed step", "无干扰步时", "seconds"],
  weights: ["Weights", "权重", "bytes"],
  gradients: ["Gradients", "梯度", "bytes"],
  optimizerState: ["Optimiser state", "优化器状态", "bytes"],
  activations: ["Activations", "激活值", "bytes"],
  logits: ["Logits", "输出得分", "bytes"],
  buffers: ["Buffers and reserve", "缓冲与预留", "bytes"],
  bytes: ["Memory of the fullest accelerator", "占用最多的加速器的显存", "bytes"],
};

export const outcomeSymbols: SymbolTable<Exclude<keyof TrainingOutcome, "reliability">> = {
  tokensPerStep: ["Tokens of a step", "每步词元数", "tokens"],
  dataStall: ["Waiting for data", "等待数据", "seconds"],
  checkpointStall: ["Standing still for checkpoints", "检查点停顿", "seconds"],
  stepSeconds: ["Step time", "步时", "seconds"],
  tokensPerSecond: ["Token rate", "词元速率", "tokensPerSecond"],
  modelFlopsUtilization: ["MFU (attention counted in full)", "MFU（注意力按全量计）", "fraction"],
  causalFlopsUtilization: ["MFU (as causal kernels execute)", "MFU（按因果内核实际计算）", "fraction"],
  hardwareFlopsUtilization: ["HFU (recomputation counted)", "HFU（含重计算）", "fraction"],
  goodput: ["Goodput", "有效吞吐", "fraction"],
  trainingSeconds: ["Time to train", "训练时长", "seconds"],
  blockingSeconds: ["What a checkpoint stops the job for", "单次检查点的停顿", "seconds"],
  writeSeconds: ["Writing a checkpoint", "写入检查点的时间", "seconds"],
  checkpointIntervalSeconds: ["Checkpoint interval", "检查点间隔", "seconds"],
};

export const failureSymbols: SymbolTable<"meanSeconds" | "jobRate" | "controlRate"> = {
  meanSeconds: ["Mean time between interruptions", "平均中断间隔", "seconds"],
  jobRate: ["Interruptions per second by nodes and fabric", "节点与网络每秒中断数", "count"],
  controlRate: ["Interruptions per second by the control plane", "控制面每秒中断数", "count"],
};

export const breakdownSymbols: SymbolTable<keyof GoodputBreakdown> = {
  productive: ["Productive share of the wall time", "有效时间占比", "fraction"],
  checkpointing: ["Share of checkpoints", "检查点占比", "fraction"],
  rework: ["Share of work done again", "返工占比", "fraction"],
  detection: ["Share of detection", "检测占比", "fraction"],
  spareWait: ["Share of waiting for a node", "等待节点占比", "fraction"],
  restart: ["Share of restarts", "重启占比", "fraction"],
  restore: ["Share of reading checkpoints back", "读回检查点占比", "fraction"],
};

export const countSymbols: SymbolTable<keyof ParameterCounts> = {
  total: ["Parameters", "参数量", "parameters"],
  active: ["Parameters that a token uses", "单个词元使用的参数量", "parameters"],
  inputEmbedding: ["Parameters of the input embedding", "输入嵌入参数量", "parameters"],
  outputEmbedding: ["Parameters of the output matrix", "输出矩阵参数量", "parameters"],
  encoders: ["Parameters of the encoders", "编码器参数量", "parameters"],
  attentionPerLayer: ["Parameters of a layer's mixer and norms", "单层混合器与归一化参数量", "parameters"],
  denseFfnPerLayer: ["Parameters of a dense feed-forward", "稠密前馈参数量", "parameters"],
  perExpert: ["Parameters of an expert", "单个专家参数量", "parameters"],
  routerAndSharedPerLayer: ["Parameters of router and shared experts", "路由器与共享专家参数量", "parameters"],
  denseLayers: ["Layers with a dense feed-forward", "稠密前馈层数", "count"],
  expertLayers: ["Layers with experts", "专家层数", "count"],
};

export const flopSymbols: SymbolTable<keyof ForwardFlops> = {
  matrices: ["Forward operations of a token outside attention", "每词元前向运算量（注意力除外）", "flops"],
  scan: ["Of them, scans of state-space layers", "其中状态空间层的扫描", "flops"],
  encoders: ["Of them, encoders", "其中编码器", "flops"],
  attention: ["Executed attention of a token, forward", "每词元实际注意力运算量（前向）", "flops"],
  index: ["Of it, scores of the sparse attention indexer", "其中稀疏注意力索引器打分", "flops"],
  attentionFull: ["Attention of a token counted in full, forward", "每词元全量注意力运算量（前向）", "flops"],
};

export const layerSymbols: SymbolTable<keyof LayerCounts> = {
  attention: ["Layers with attention", "注意力层数", "count"],
  windowed: ["Layers with windowed attention", "窗口注意力层数", "count"],
  indexed: ["Layers with a sparse attention indexer", "带稀疏注意力索引器的层数", "count"],
  stateSpace: ["State-space layers", "状态空间层数", "count"],
  dense: ["Layers with a dense feed-forward", "稠密前馈层数", "count"],
  expert: ["Layers with experts", "专家层数", "count"],
};

export const dataSymbols: SymbolTable<keyof TokenData> = {
  bytesPerToken: ["Stored bytes per token", "每词元存储字节数", "bytes"],
  readsPerToken: ["Reads per token", "每词元读取次数", "count"],
};
