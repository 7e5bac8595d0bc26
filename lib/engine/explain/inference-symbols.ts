// What the numbers of the serving model are: functions, constants, fields, and what the evaluation hands to it.
import type { Words } from "../inputs/declare";
import type { ReplicaRate } from "../models/serving/closed-load";
import type { OpenRate, ServingChoice } from "../models/serving/open-load";
import type { ServedModel } from "../models/serving/served-model";
import type { ServingHardware } from "../models/serving/serving-hardware";
import type { DecodeParts, FirstTokenParts, PerTokenParts, ServingMemory } from "../result-inference";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

export const inferenceResults = {
  acceleratorRate: ["Output tokens per second of an accelerator", "单加速器每秒输出词元数", "tokensPerSecond"],
  inputSeconds: ["Waiting for inputs before, 1 in 100", "排在先到输入之后的等待（百分之一）", "seconds"],
  leastReplicas: ["Replicas that the rate takes", "请求速率所需副本数", "count"],
  offeredRequests: ["Requests per second offered to a replica", "单副本每秒到达请求数", "requestsPerSecond"],
  placeSeconds: ["Waiting for a place in a batch, 1 in 100", "等待批内空位（百分之一）", "seconds"],
  placesHeld: ["Places held on average", "平均占用的批内位置数", "count"],
  readingLoad: ["Share of the time that reads inputs", "预填充占用的时间比例", "fraction"],
  tailSeconds: ["Time to first token, 99 of 100", "首词元延迟（99% 请求）", "seconds"],
  userRate: ["Output tokens per second of a user", "单用户每秒输出词元数", "tokensPerSecond"],
  wantedRequests: ["Requests per second wanted of the job", "任务目标每秒请求数", "requestsPerSecond"],
  heldIterations: ["Iterations that a request is kept back", "请求被推迟的迭代数", "ratio"],
  queuedSeconds: ["Waiting behind inputs that came before", "排在先到输入之后的等待", "seconds"],
  acceleratorsInUse: ["Accelerators of all replicas", "全部副本的加速器数", "count"],
  answerSeconds: ["From arrival to the last token", "从到达到最后一个词元", "seconds"],
  decodeSeconds: ["One decoding iteration", "一次解码迭代", "seconds"],
  fleetRequests: ["Requests per second of all replicas", "全部副本的每秒请求数", "requestsPerSecond"],
  handOverSeconds: ["Handing the cache over", "移交缓存", "seconds"],
  attendedBytes: ["Cache that a token reads", "单个词元读取的缓存", "bytes"],
  indexSeconds: ["Scores of the sparse attention indexer", "稀疏注意力索引器打分", "seconds"],
  mainBytes: ["Keys, values and state of a sequence", "单序列的键、值与状态", "bytes"],
  rankSequenceBytes: ["Cache of a sequence on a rank", "单秩上的单序列缓存", "bytes"],
  wholePairFlops: ["Attention of an input token in whole layers", "全局注意力层单个输入词元的注意力运算量", "flops"],
  kernelLayers: ["Kernels of all layers, in those of a plain one", "全部层的内核数（以普通层计）", "ratio"],
  launchedSeconds: ["Work whose kernels the host starts one by one", "由主机逐个启动内核的计算", "seconds"],
  inputsTogether: ["Inputs that one iteration reads", "单次迭代一并处理的输入数", "count"],
  roundedWaitSeconds: [
    "Waiting for the iteration that reads the inputs before",
    "等待处理先到输入的迭代结束",
    "seconds",
  ],
  gatheredIterations: ["Iterations that inputs are gathered", "集中输入的迭代数", "ratio"],
  joiningInputs: ["Inputs that are read with it", "与其一并处理的输入数", "count"],
  keyValueElements: ["Cached elements of a token in a layer", "单层单词元的缓存元素数", "count"],
  largestBatch: ["Sequences that a replica holds", "单副本可容纳的序列数", "count"],
  latentPairFlops: ["Operations of a query against a latent", "单个查询与潜变量的运算量", "flops"],
  meanContext: ["Tokens that a sequence holds on average", "序列平均持有的词元数", "tokens"],
  millionTokensUsd: ["Price of a million output tokens", "每百万输出词元价格", "usd"],
  outputTokensPerSecond: ["Output tokens per second", "每秒输出词元数", "tokensPerSecond"],
  pairFlops: ["Operations of a query against a key and value", "单个查询与键值对的运算量", "flops"],
  partsTotal: ["All parts of an iteration", "一次迭代的全部组成", "seconds"],
  perYield: ["Share of one token in an iteration", "单个词元分摊的迭代时间", "seconds"],
  prefillSeconds: ["Reading inputs", "预填充", "seconds"],
  productRate: ["Rate of large products", "大矩阵乘的速率", "flopsPerSecond"],
  queueSeconds: ["Waiting for its turn", "排队等待", "seconds"],
  rankExchangeSeconds: ["Exchange between the ranks of a replica", "副本内各秩间通信", "seconds"],
  replicaWidth: ["Accelerators of a replica", "单副本加速器数", "count"],
  sequenceBytes: ["Cache of a sequence", "单序列的缓存", "bytes"],
  sharedPrefillSeconds: ["Reading one more input among others", "与其他输入一并处理时每个输入的时间", "seconds"],
  tokensOfJoule: ["Output tokens per joule", "每焦耳输出词元数", "ratio"],
  tokensPerIteration: ["Tokens that an iteration yields", "一次迭代产出的词元数", "ratio"],
  touchedShare: ["Share of the experts that a batch visits", "一批词元访问的专家比例", "fraction"],
} as const satisfies Partial<SymbolTable<ResultName>>;

export const inferenceConstants = {
  TAIL: ["One request in a hundred", "百分之一的请求", "fraction"],
  INPUTS_AHEAD: ["Inputs read before one's own at most", "先于自身处理的输入数上限", "count"],
  CACHE_BYTES: ["Bytes of a cached element", "单个缓存元素的字节数", "bytes"],
  DIRECT_BYTES: ["Largest exchange without rings", "不经环的最大交换量", "bytes"],
  FOUR_BIT_BYTES: ["Bytes of a four-bit weight with its scale", "4 位权重含缩放因子的字节数", "bytes"],
  HEAD_ELEMENT_BYTES: ["Bytes of an element of the output matrix", "输出矩阵单个元素的字节数", "bytes"],
  MILLION: ["A million", "一百万", "count"],
  PLAIN_BYTES: ["Bytes of a weight outside the experts", "专家以外单个权重的字节数", "bytes"],
  PRECISION_BYTES: ["Bytes of a weight at this precision", "该精度下单个权重的字节数", "bytes"],
  STATE_ELEMENT_BYTES: ["Bytes of an element of a recurrent state", "循环状态单个元素的字节数", "bytes"],
  STREAM_BYTES: ["Bytes of an element between ranks", "秩间单个元素的字节数", "bytes"],
  USUAL_EXPERTS: ["Experts to a token that the constant is quoted for", "常数所对应的每词元专家数", "count"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

/** Sums that are made for the explanation alone. */
export const inferenceLocals: Readonly<Record<string, SymbolRow>> = {
  replicasNeeded: ["Fewest replicas for the wanted rate", "目标速率所需最少副本数", "count"],
  requestsOfJobs: ["Requests per second of all serving jobs", "全部推理任务的每秒请求数", "requestsPerSecond"],
};

const model: SymbolTable<Exclude<keyof ServedModel, "counts">> = {
  layers: ["Layers", "层数", "count"],
  hidden: ["Hidden size", "隐藏维度", "count"],
  expertLayers: ["Layers with experts", "专家层数", "count"],
  expertsPerToken: ["Experts that a token meets, shared ones included", "每词元访问的专家数（含共享）", "count"],
  scaledLayers: ["Layers that narrow activations by the group", "按组量化激活的层数", "count"],
  dequantisesPlain: [
    "Products outside the experts dequantise four-bit weights (1 = yes)",
    "专家以外的矩阵乘反量化 4 位权重（1 = 是）",
    "count",
  ],
  dequantisesExperts: [
    "Products in the experts dequantise four-bit weights (1 = yes)",
    "专家内的矩阵乘反量化 4 位权重（1 = 是）",
    "count",
  ],
  latentLayers: ["Layers with a latent or a state space", "潜变量或状态空间层数", "count"],
  indexLayers: ["Layers with a sparse attention indexer", "带稀疏注意力索引器的层数", "count"],
  weightBytes: ["Weights of the model", "模型权重", "bytes"],
  plainBytes: ["Weights that every token meets", "每个词元都要访问的权重", "bytes"],
  expertBytes: ["Weights of the routed experts", "路由专家的权重", "bytes"],
  experts: ["Routed experts", "路由专家数", "count"],
  topK: ["Experts that a token visits", "每个词元访问的路由专家数", "count"],
  plainFlops: ["Operations of a token outside the experts", "单词元专家以外的运算量", "flops"],
  expertFlops: ["Operations of a token in the experts", "单词元专家内的运算量", "flops"],
  pairFlops: ["Operations of a query and a key over whole layers", "全局注意力层单对查询与键的运算量", "flops"],
  windowedPairFlops: ["The same over windowed layers", "窗口注意力层的同一运算量", "flops"],
  decodePairFlops: ["The same while decoding", "解码时的同一运算量", "flops"],
  windowTokens: ["Tokens of a window", "窗口词元数", "tokens"],
  topTokens: ["Tokens that a query attends to at most", "每个查询最多选取的词元数", "tokens"],
  indexPairFlops: ["Operations of an index query and key over all layers", "全部层单对索引查询与键的运算量", "flops"],
  cacheBytesPerToken: ["Cache of a token in whole layers", "全局注意力层每词元缓存", "bytes"],
  windowedCacheBytesPerToken: ["Cache of a token in windowed layers", "窗口注意力层每词元缓存", "bytes"],
  indexBytesPerToken: ["Index keys of a token", "每词元的索引键", "bytes"],
  stateBytes: ["Recurrent state of a sequence", "单序列的循环状态", "bytes"],
  cacheShards: ["Ranks that can share a sequence's cache", "可分担单序列缓存的秩数", "count"],
};

const hardware: SymbolTable<Exclude<keyof ServingHardware, "scaleUp" | "fabric">> = {
  domain: ["Accelerators of a scale-up domain", "高速互联域的加速器数", "count"],
  matrixFlopsPerSecond: ["Rate of products", "矩阵乘的速率", "flopsPerSecond"],
  expertFlopsPerSecond: ["Rate of the experts' grouped products", "专家分组矩阵乘的速率", "flopsPerSecond"],
  attentionFlopsPerSecond: ["Rate of attention", "注意力的速率", "flopsPerSecond"],
  memoryBytes: ["Memory of an accelerator", "单加速器显存", "bytes"],
  memoryShare: ["Share of the memory for weights and cache", "权重与缓存可用的显存比例", "fraction"],
  memoryBytesPerSecond: ["Rate of reading weights and cache", "读取权重与缓存的速率", "bytesPerSecond"],
  expertBytesPerSecond: ["Rate of reading experts", "读取专家的速率", "bytesPerSecond"],
  layerSeconds: ["Starts of the kernels of a layer", "单层内核启动时间", "seconds"],
  expertLayer: ["Starts that experts add, in plain layers", "专家增加的启动（以普通层计）", "ratio"],
  scaledLayer: ["Starts that narrowing activations adds, in plain layers", "激活量化增加的启动（以普通层计）", "ratio"],
  latentLayer: [
    "Starts that a latent or a state adds, in plain layers",
    "潜变量或状态增加的启动（以普通层计）",
    "ratio",
  ],
  indexLayer: ["Starts that an indexer adds, in plain layers", "索引器增加的启动（以普通层计）", "ratio"],
  launchSeconds: ["Starts of the kernels of a layer by the host", "主机逐个启动单层内核的时间", "seconds"],
  smallKernels: ["Share of kernels that hide no start", "无法掩盖启动时间的内核比例", "fraction"],
  dequantisedRate: [
    "Rate of products that dequantise weights, over others",
    "反量化权重的矩阵乘与其他矩阵乘的速率之比",
    "ratio",
  ],
  reduceSeconds: ["One small all-reduce in a domain", "域内一次小规模全规约", "seconds"],
  iterationSeconds: ["Host time of an iteration", "单次迭代的主机时间", "seconds"],
  sequenceSeconds: ["Host time of a sequence in an iteration", "单序列单次迭代的主机时间", "seconds"],
  firstTokenSeconds: ["Host time around reading an input", "预填充前后的主机时间", "seconds"],
  inputsAhead: ["Inputs read before one's own at most", "先于自身处理的输入数上限", "count"],
  reservesAnswers: ["Room is kept for whole answers (1 = yes)", "为完整回答预留空间（1 = 是）", "count"],
  chunkTokens: ["Input tokens of an iteration at most", "单次迭代最多处理的输入词元数", "tokens"],
  batchLimit: ["Sequences of a replica at most", "单副本最多序列数", "count"],
  overhead: ["Factor for private computing", "机密计算系数", "ratio"],
};

const choice: SymbolTable<Exclude<keyof ServingChoice, "layout">> = {
  load: ["Rated load of a replica", "副本额定负载率", "fraction"],
  draftTokens: ["Drafted tokens", "草拟词元数", "count"],
  draftAcceptance: ["Acceptance of drafts", "草拟接受率", "fraction"],
  draftShare: ["Drafting a token over an iteration", "草拟一个词元与一次迭代之比", "fraction"],
  isDisaggregated: ["Reading and writing apart (1 = yes)", "预填充与解码分离（1 = 是）", "count"],
};

const decode: SymbolTable<keyof DecodeParts> = {
  weights: ["Products that wait for weights", "等待权重的矩阵乘", "seconds"],
  compute: ["Products that wait for arithmetic", "等待运算的矩阵乘", "seconds"],
  cache: ["Reading caches", "读取缓存", "seconds"],
  exchange: ["Exchange between accelerators", "加速器间通信", "seconds"],
  launch: ["Starts of kernels", "内核启动", "seconds"],
  host: ["Host", "主机", "seconds"],
};

const first: SymbolTable<keyof FirstTokenParts> = {
  waiting: ["Waiting for its turn", "排队等待", "seconds"],
  prefill: ["Reading the input", "预填充", "seconds"],
  handOver: ["Handing the cache over", "移交缓存", "seconds"],
  iteration: ["Iteration of the first token", "首词元所在迭代", "seconds"],
  host: ["Host", "主机", "seconds"],
};

const next: SymbolTable<keyof PerTokenParts> = {
  ...decode,
  interleaved: ["Reading other inputs", "处理其他输入", "seconds"],
};

const rate: SymbolTable<Exclude<keyof OpenRate, "firstToken" | "perToken"> | keyof ReplicaRate> = {
  batch: ["Batch of a replica", "单副本批大小", "count"],
  timeToFirstTokenSeconds: ["Time to first token", "首词元延迟", "seconds"],
  timePerOutputTokenSeconds: ["Time per output token", "每词元输出时间", "seconds"],
  requestsPerSecond: ["Requests per second of a replica", "单副本每秒请求数", "requestsPerSecond"],
  prefillSeconds: ["Reading one input among others", "与其他输入一并处理时每个输入的时间", "seconds"],
  prefillLoad: ["Share of the time that reads inputs", "预填充占用的时间比例", "fraction"],
  serviceSeconds: ["From reading to the last token", "从预填充到最后一个词元", "seconds"],
  inputsPerSecond: [
    "Inputs per second of a replica that only reads",
    "专做预填充的副本每秒处理的输入数",
    "requestsPerSecond",
  ],
};

const memory: SymbolTable<keyof ServingMemory> = {
  weightBytes: ["Weights on an accelerator", "单加速器上的权重", "bytes"],
  cacheBytes: ["Cache on an accelerator", "单加速器上的缓存", "bytes"],
  freeBytes: ["Free for cache", "可供缓存的空余", "bytes"],
  reservedBytes: ["Left to the engine", "留给引擎", "bytes"],
  capacityBytes: ["Memory of an accelerator", "单加速器显存", "bytes"],
  sequencesMax: ["Sequences that a replica holds", "单副本可容纳的序列数", "count"],
};

/** Fields by the record that they stand in. */
export const inferenceRecords = {
  ServedModel: model,
  ServingHardware: hardware,
  ServingChoice: choice,
  DecodeParts: decode,
  Products: decode,
  FirstTokenParts: first,
  PerTokenParts: next,
  OpenRate: rate,
  ReplicaRate: rate,
  ServingMemory: memory,
} as const;

const laidOut: Words = ["chosen by the serving model", "由推理模型选定"];
const counted: Words = ["its share of the pools", "按占比取自节点池"];
const money: Words = ["computed by the cost model", "由成本模型得出"];
const facility: Words = ["computed by the facility model", "由设施模型得出"];
const chosen = (words: Words, by = laidOut, path = "inference.jobs"): GivenSymbol => ({
  row: [words[0], words[1], "count"],
  path,
  by,
});

export const inferenceGiven: Readonly<Record<string, GivenSymbol>> = {
  "serving.layout.tensor": chosen(["Ranks that share each matrix", "分担每个矩阵的秩数"]),
  "serving.layout.data": chosen(["Attention groups", "注意力分组数"]),
  "serving.layout.pipeline": chosen(["Pipeline stages", "流水线级数"]),
  "serving.chosen.batch": chosen(["Batch of a replica within the targets", "满足目标的单副本批大小"]),
  "serving.chosen.replicas": chosen(["Replicas", "副本数"]),
  "serving.chosen.readers": chosen(["Replicas that only read inputs", "专做预填充的副本数"]),
  "serving.chosen.writers": chosen(["Replicas that write answers", "负责解码的副本数"]),
  "serving.chosen.accelerators": chosen(
    ["Accelerators that the job holds", "任务占用的加速器数"],
    counted,
    "workload.jobs",
  ),
  "serving.tail.busy": {
    row: ["Chance that every place of the batch is taken", "批内位置全满的概率", "fraction"],
    path: "inference.jobs",
    by: ["Erlang's C of the places of a batch and those held", "由批内位置数与平均占用数按 Erlang C 公式得出"],
  },
  "serving.needed.further": {
    row: [
      "Further replicas for the first token's target, or to read apart",
      "为首词元目标或分离预填充再加的副本数",
      "count",
    ],
    path: "inference.jobs",
    by: ["found by search: the fewest that keep the targets", "搜索得出：满足目标的最少数量"],
  },
  "serving.usdPerAcceleratorHour": {
    row: ["Price of an accelerator-hour", "每加速器小时价格", "usd"],
    path: "cost.usdPerAcceleratorHour",
    by: money,
  },
  "serving.watts": {
    row: ["Power of the site for the job's accelerators", "任务加速器对应的全场功率", "watts"],
    path: "facility",
    by: facility,
  },
};
