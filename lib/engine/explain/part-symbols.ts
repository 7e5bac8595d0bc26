// What the catalogue's fields are that the training model reads.

import type { EncoderTower, StateSpace } from "../catalog/model-parts";
import type { LatentAttention, MixtureOfExperts, SparseIndex, TransformerArchitecture } from "../catalog/parts";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import { priceSymbols } from "./cost-symbols";
import { facilityParts } from "./facility-leaves";
import { deviceSymbols } from "./storage-symbols";

type Numbers<T> = { [K in keyof T]: NonNullable<T[K]> extends number ? K : never }[keyof T];

const architecture: SymbolTable<Numbers<TransformerArchitecture> | "kind" | "isGated" | "isTied" | "biases" | "norm"> =
  {
    kind: ["Kind of model", "模型类型", "count"],
    layers: ["Layers", "层数", "count"],
    hidden: ["Hidden size", "隐藏维度", "count"],
    heads: ["Attention heads", "注意力头数", "count"],
    kvHeads: ["Key-value heads", "键值头数", "count"],
    headDimension: ["Width of a head", "单头宽度", "count"],
    ffnHidden: ["Width of the feed-forward", "前馈层宽度", "count"],
    isGated: ["Gated feed-forward", "门控前馈", "count"],
    vocabulary: ["Vocabulary", "词表大小", "count"],
    isTied: ["Output matrix is the input's", "输出与输入共享矩阵", "count"],
    learnedPositions: ["Learned position vectors", "可学习位置向量数", "count"],
    biases: ["Linear layers with a bias", "带偏置的线性层", "count"],
    norm: ["Kind of norm", "归一化类型", "count"],
    normsPerLayer: ["Norms of a block", "每块归一化数", "count"],
    windowTokens: ["Window of attention", "注意力窗口", "tokens"],
    windowedLayers: ["Layers with windowed attention", "窗口注意力层数", "count"],
    maxSequence: ["Longest sequence", "最大序列长度", "tokens"],
  };

const moe: SymbolTable<keyof MixtureOfExperts> = {
  experts: ["Routed experts", "路由专家数", "count"],
  topK: ["Experts that a token visits", "每个词元访问的专家数", "count"],
  sharedExperts: ["Shared experts", "共享专家数", "count"],
  expertFfnHidden: ["Width of an expert", "单个专家的宽度", "count"],
  firstDenseLayers: ["Leading dense layers", "起始稠密层数", "count"],
  layerInterval: ["Every n-th layer has experts", "每 n 层设一专家层", "count"],
  capacityFactor: ["Capacity factor", "容量系数", "ratio"],
  latentWidth: ["Width of tokens inside experts", "专家内词元宽度", "count"],
};

const mla: SymbolTable<keyof LatentAttention> = {
  queryRank: ["Rank of queries", "查询的秩", "count"],
  keyValueRank: ["Rank of keys and values", "键值的秩", "count"],
  nopeHeadDimension: ["Head width without position", "不含位置的头宽", "count"],
  ropeHeadDimension: ["Head width with position", "含位置的头宽", "count"],
  valueHeadDimension: ["Head width of values", "值的头宽", "count"],
};

const sparseIndex: SymbolTable<keyof SparseIndex> = {
  heads: ["Heads of the indexer", "索引器头数", "count"],
  headDimension: ["Width of an indexer head", "索引器单头宽度", "count"],
  topTokens: ["Tokens that a query attends to", "每个查询选取的词元数", "tokens"],
};

const stateSpace: SymbolTable<keyof StateSpace> = {
  layers: ["State-space blocks", "状态空间块数", "count"],
  attentionLayers: ["Attention blocks", "注意力块数", "count"],
  ffnLayers: ["Feed-forward blocks", "前馈块数", "count"],
  stateDimension: ["State per channel", "每通道状态维数", "count"],
  innerWidth: ["Channels of the inner stream", "内部通道数", "count"],
  heads: ["State-space heads", "状态空间头数", "count"],
  groups: ["Groups of heads", "头分组数", "count"],
  convolutionWidth: ["Taps of the convolution", "卷积宽度", "count"],
};

const encoder: SymbolTable<keyof EncoderTower> = {
  kind: ["Kind of encoder", "编码器类型", "count"],
  layers: ["Layers of the encoder", "编码器层数", "count"],
  hidden: ["Hidden size of the encoder", "编码器隐藏维度", "count"],
  heads: ["Heads of the encoder", "编码器头数", "count"],
  ffnHidden: ["Feed-forward width of the encoder", "编码器前馈宽度", "count"],
  isGated: ["Gated feed-forward of the encoder", "编码器门控前馈", "count"],
  tokensPerItem: ["Encoder tokens of an item", "每项的编码器词元数", "tokens"],
  inputElements: ["Elements of a patch or frame", "每个图块或帧的元素数", "count"],
  projectorParameters: ["Parameters of the projector", "投影器参数量", "parameters"],
  itemsPerSequence: ["Items of a sequence", "每序列项数", "count"],
  tokensHandedOver: ["Tokens handed to the language model", "交给语言模型的词元数", "tokens"],
};

/** Parts of an architecture that are records of their own. */
const groups: Readonly<Record<string, Readonly<Record<string, SymbolRow>>>> = {
  moe,
  mla,
  sparseIndex,
  stateSpace,
  encoders: encoder,
};

const accelerator: Readonly<Record<string, SymbolRow>> = {
  generation: ["Generation", "代际", "count"],
  memoryBytes: ["Memory of an accelerator", "单加速器显存", "bytes"],
  memoryBytesPerSecond: ["Memory rate of an accelerator", "单加速器显存带宽", "bytesPerSecond"],
  scaleUpBytesPerSecond: ["Scale-up link of an accelerator", "单加速器高速互联带宽", "bytesPerSecond"],
  tdpWatts: ["Design power of an accelerator", "单加速器设计功率", "watts"],
};

const grid: Readonly<Record<string, SymbolRow>> = {
  carbonKilogramsPerJoule: ["Grid carbon intensity", "电网碳强度", "carbonIntensity"],
};

const switches: Readonly<Record<string, SymbolRow>> = {
  ports: ["Ports of a switch", "交换机端口数", "count"],
  portBytesPerSecond: ["Rate of a port", "端口速率", "bytesPerSecond"],
  uplinkPorts: ["Uplink ports of a switch", "交换机上联端口数", "count"],
  typicalWatts: ["Typical draw of a switch", "交换机典型功率", "watts"],
  maxWatts: ["Greatest draw of a switch", "交换机最大功率", "watts"],
};

const optics: Readonly<Record<string, SymbolRow>> = {
  ports: ["Ports of a module", "单模块端口数", "count"],
  typicalWatts: ["Typical draw of one end", "单端典型功率", "watts"],
  maxWatts: ["Greatest draw of one end", "单端最大功率", "watts"],
};

/** Kinds whose rows have words of their own; the others are models. */
const hardware: Readonly<Record<string, Readonly<Record<string, SymbolRow>>>> = {
  accelerators: accelerator,
  switches,
  optics,
  storageDevices: deviceSymbols,
  grids: grid,
  prices: priceSymbols,
};

const peak: SymbolRow = ["Dense peak", "稠密峰值", "flopsPerSecond"];

/** Words of a field of a row; null for a field that has none. */
export function partSymbol(kind: string, field: string): SymbolRow | null {
  const steps = field.replaceAll(/\[\d+\]/g, "").split(".");
  const name = steps.at(-1) ?? "";
  if (steps.includes("peakFlopsPerSecond")) return peak;
  const ofFacility = facilityParts[kind]?.[name];
  if (ofFacility !== undefined) return ofFacility;
  const group = steps.find((step) => Object.hasOwn(groups, step));
  const table: Readonly<Record<string, SymbolRow>> =
    hardware[kind] ?? (group === undefined ? architecture : groups[group]) ?? architecture;
  return Object.hasOwn(table, name) ? (table[name] ?? null) : null;
}
