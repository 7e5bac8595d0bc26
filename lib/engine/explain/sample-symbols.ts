// What the numbers of a training job are that is described by its samples.
import type { SampleCounts } from "../models/sample-case";
import type { SampleOutcome, SamplePlanNumbers, SampleRun } from "../models/sample-outcome";
import type {
  SampleHardware,
  SampleMemory,
  SamplePlan,
  SampleRecipe,
  SampleSplit,
  SampleStep,
  SampleWork,
} from "../models/sample-training";
import type { MemoryBreakdown, StepBreakdown } from "../result-workload";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolTable } from "../trace/symbol";
import { hardwareSymbols, planSymbols, recipeSymbols } from "./input-symbols";
import { outcomeSymbols, workSymbols } from "./output-symbols";

export const sampleResults = {
  sampleCheckpointBytes: ["Checkpoint size", "检查点大小", "bytes"],
  sampleMemoryTotal: workSymbols.bytes,
  undisturbedSeconds: workSymbols.total,
} as const satisfies Partial<SymbolTable<ResultName>>;

export const sampleConstants = {
  ACTIVATION_PASSES: ["Times that an activation is written or read", "单个激活值的读写次数", "count"],
  BACKWARD_SHARE: ["Backward share of the computation", "反向计算占比", "fraction"],
  NO_PART: ["A part that a job by its samples does not have", "按样本描述的任务没有的部分", "count"],
  ONE_RANK: ["A job by its samples is data parallel only", "按样本描述的任务仅作数据并行", "count"],
  ROW_PASSES: ["Times that a row of a table is read or written", "单个表行的读写次数", "count"],
  STATE_PASSES: ["Times that optimiser state is read or written", "优化器状态的读写次数", "count"],
  TABLE_ELEMENT_BYTES: ["Bytes of an element of an embedding table", "嵌入表单个元素的字节数", "bytes"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

const work: SymbolTable<keyof SampleWork> = {
  forwardFlops: ["Forward operations of a sample", "每样本前向运算量", "flops"],
  parameters: ["Parameters outside embedding tables", "嵌入表以外的参数量", "parameters"],
  activationBytesPerSample: ["Activations kept of a sample", "每样本保留的激活", "bytes"],
  embeddingTableBytes: ["Embedding tables", "嵌入表", "bytes"],
  embeddingReadBytesPerSample: ["Rows of tables that a sample reads", "每样本读取的表行", "bytes"],
  embeddingExchangeBytesPerSample: ["Vectors that a sample fetches", "每样本取回的向量", "bytes"],
};

const counts: SymbolTable<keyof SampleCounts> = {
  parameters: ["Parameters", "参数量", "parameters"],
  activeParameters: ["Parameters that a sample meets", "单个样本用到的参数量", "parameters"],
  flopsPerSample: ["Training operations of a sample", "每样本训练运算量", "flops"],
};

const hardware: SymbolTable<Exclude<keyof SampleHardware, "scaleUp" | "fabric">> = {
  flopsPerSecond: ["Rate of computation", "计算速率", "flopsPerSecond"],
  memoryBytesPerSecond: hardwareSymbols.memoryBytesPerSecond,
  memoryBytes: hardwareSymbols.memoryBytes,
  domain: hardwareSymbols.domain,
};

const recipe: SymbolTable<keyof SampleRecipe> = {
  weightBytes: recipeSymbols.weightBytes,
  gradientBytes: recipeSymbols.gradientBytes,
  optimizerBytes: recipeSymbols.optimizerBytes,
  activationRatio: ["Bytes of an activation over those in 16 bits", "激活值字节数与 16 位之比", "ratio"],
  reserveBytes: ["Memory kept for the runtime", "为运行时预留的显存", "bytes"],
  overlap: ["Share of the exchange that may hide behind the backward pass", "可被反向计算掩盖的通信比例", "fraction"],
  overhead: ["Factor on computation", "计算系数", "ratio"],
};

const split: SymbolTable<keyof SampleSplit> = {
  accelerators: ["Accelerators of the job", "任务的加速器数", "count"],
  batchSamples: ["Samples of a step", "每步样本数", "count"],
  microBatch: ["Samples of a micro-batch, as given", "给定的微批样本数", "count"],
  zeroStage: planSymbols.zero,
};

const plan: SymbolTable<keyof SamplePlan> = {
  data: planSymbols.data,
  microBatch: ["Samples of a micro-batch", "微批样本数", "count"],
  accumulation: planSymbols.accumulation,
  zeroStage: planSymbols.zero,
};

const planNumbers: SymbolTable<keyof SamplePlanNumbers> = {
  tensor: planSymbols.tensor,
  context: planSymbols.context,
  pipeline: planSymbols.pipeline,
  virtualStages: planSymbols.virtualStages,
  data: planSymbols.data,
  expert: planSymbols.expert,
  expertTensor: planSymbols.expertTensor,
  microBatch: plan.microBatch,
  gradientAccumulation: planSymbols.accumulation,
  zeroStage: planSymbols.zero,
  shardWidth: planSymbols.shard,
};

const exchange = ["Exchange of embedding vectors", "嵌入向量交换", "seconds"] as const;

const step: SymbolTable<keyof SampleStep> = {
  compute: workSymbols.compute,
  dataParallel: workSymbols.dataParallel,
  exchange,
  optimizer: workSymbols.optimizer,
};

const breakdown: SymbolTable<keyof StepBreakdown> = {
  compute: workSymbols.compute,
  recompute: workSymbols.recompute,
  tensorParallel: workSymbols.tensorParallel,
  contextParallel: workSymbols.contextParallel,
  expertParallel: exchange,
  pipelineBubble: workSymbols.pipelineBubble,
  pipelineTransfer: workSymbols.pipelineTransfer,
  dataParallel: workSymbols.dataParallel,
  optimizer: workSymbols.optimizer,
  overhead: workSymbols.overhead,
  dataStall: outcomeSymbols.dataStall,
  checkpointStall: outcomeSymbols.checkpointStall,
};

const memory: SymbolTable<keyof SampleMemory> = {
  weights: workSymbols.weights,
  gradients: workSymbols.gradients,
  optimizer: workSymbols.optimizerState,
  activations: workSymbols.activations,
  buffers: workSymbols.buffers,
};
const memoryParts: SymbolTable<keyof MemoryBreakdown> = { ...memory, logits: workSymbols.logits };

const run: SymbolTable<Exclude<keyof SampleRun, "storage" | "data">> = {
  accelerators: split.accelerators,
  peakFlopsPerSecond: ["Dense peak at the precision", "该精度的稠密峰值", "flopsPerSecond"],
  batchSamples: split.batchSamples,
  samples: ["Samples of the whole run", "训练样本总数", "count"],
  flopsPerSample: counts.flopsPerSample,
  checkpointBytes: sampleResults.sampleCheckpointBytes,
  readShare: ["Share of reads that reach storage", "到达存储的读取比例", "fraction"],
};

const outcome: SymbolTable<Exclude<keyof SampleOutcome, "reliability">> = {
  dataStall: outcomeSymbols.dataStall,
  checkpointStall: outcomeSymbols.checkpointStall,
  stepSeconds: outcomeSymbols.stepSeconds,
  samplesPerSecond: ["Sample rate", "样本速率", "samplesPerSecond"],
  modelFlopsUtilization: ["MFU", "MFU", "fraction"],
  goodput: outcomeSymbols.goodput,
  trainingSeconds: outcomeSymbols.trainingSeconds,
  checkpointIntervalSeconds: outcomeSymbols.checkpointIntervalSeconds,
};

/** Fields by the record that they stand in. */
export const sampleRecords = {
  SampleWork: work,
  SampleCounts: counts,
  SampleHardware: hardware,
  SampleRecipe: recipe,
  SampleSplit: split,
  SamplePlan: plan,
  SamplePlanNumbers: planNumbers,
  SampleStep: step,
  StepBreakdown: breakdown,
  SampleMemory: memory,
  MemoryBreakdown: memoryParts,
  SampleRun: run,
  SampleOutcome: outcome,
} as const;
