// Words and units of the figures of catalogue rows, for people who read the catalogue. Fields of kinds that a workspace
// may add are declared as inputs in `own/`; those of architectures stand beside the derivations that use them.
import { partSymbol } from "../explain/part-symbols";
import type { Fields, Words } from "../inputs/declare";
import type { UnitId } from "../units/units";
import type { CatalogKind } from "./catalog";
import { isOwnPartKind, ownParts } from "./own/own-parts";

/** What stands in a field: a quantity, plain text, the id of another row, an answer. */
export interface FieldWords {
  readonly words: Words;
  /** Null for what is no quantity. */
  readonly unit: UnitId | null;
  /** What a value is multiplied by before it is shown, where the words name a unit of their own. */
  readonly factor?: number;
  /** Words of a choice's options. */
  readonly options?: Readonly<Record<string, Words>>;
}

type Row = readonly [en: string, zh: string, unit?: UnitId, factor?: number];

const climate: Readonly<Record<string, Row>> = {
  country: ["Country", "国家"],
  grid: ["Grid", "电网"],
  electricityPrice: ["Price of electricity", "电价"],
  constructionPrice: ["Price of construction", "建设成本"],
  latitudeDegrees: ["Latitude (°)", "纬度（°）", "ratio"],
  longitudeDegrees: ["Longitude (°)", "经度（°）", "ratio"],
  elevationMeters: ["Elevation", "海拔", "meters"],
  monthlyMeanDryBulbCelsius: ["Monthly mean dry bulb, January first", "月平均干球温度（一月起）", "celsius"],
  monthlyMeanWetBulbCelsius: ["Monthly mean wet bulb, January first", "月平均湿球温度（一月起）", "celsius"],
  annualMeanDryBulbCelsius: ["Annual mean dry bulb", "年平均干球温度", "celsius"],
  annualMeanWetBulbCelsius: ["Annual mean wet bulb", "年平均湿球温度", "celsius"],
  designDryBulbCelsius: ["Design dry bulb", "设计干球温度", "celsius"],
  designWetBulbCelsius: ["Design wet bulb", "设计湿球温度", "celsius"],
  extremeMaxDryBulbCelsius: ["Highest dry bulb", "极端最高干球温度", "celsius"],
  extremeMinDryBulbCelsius: ["Lowest dry bulb", "极端最低干球温度", "celsius"],
  extremeMaxWetBulbCelsius: ["Highest wet bulb", "极端最高湿球温度", "celsius"],
  heatingDryBulbCelsius: ["Heating design dry bulb", "采暖设计干球温度", "celsius"],
  hoursDryBulbAtOrBelow: ["Hours a year at or below a dry bulb", "全年不高于该干球温度的小时数", "celsius"],
  hoursWetBulbAtOrBelow: ["Hours a year at or below a wet bulb", "全年不高于该湿球温度的小时数", "celsius"],
  summerMeanDailyHighCelsius: ["Mean daily high in summer", "夏季平均日最高温", "celsius"],
  winterMeanNightlyLowCelsius: ["Mean nightly low in winter", "冬季平均夜间最低温", "celsius"],
  annualRainMeters: ["Rain of a year", "年降水量", "meters"],
  seismicIntensity: ["Seismic fortification intensity", "抗震设防烈度", "count"],
  seismicAccelerationG: ["Design ground acceleration (g)", "设计基本地震加速度（g）", "ratio"],
  carbonKilogramsPerJoule: ["Carbon intensity", "碳强度", "carbonIntensity"],
  licence: ["Licence of the data", "数据许可"],
};

const hardware: Readonly<Record<string, Row>> = {
  vendor: ["Vendor", "厂商"],
  cores: ["Cores", "核心数", "count"],
  baseHertz: ["Base clock (GHz)", "基础频率（GHz）", "ratio", 1e-9],
  boostHertz: ["Boost clock (GHz)", "加速频率（GHz）", "ratio", 1e-9],
  tdpWatts: ["Design power", "设计功率", "watts"],
  memoryChannels: ["Memory channels", "内存通道数", "count"],
  memoryKind: ["Kind of memory", "内存类型"],
  pcieLanes: ["PCIe lanes", "PCIe 通道数", "count"],
  cacheBytes: ["Cache", "缓存", "bytes"],
  memoryBytes: ["Memory", "内存", "bytes"],
  memoryBytesPerSecond: ["Memory rate", "内存带宽", "bytesPerSecond"],
  int8OperationsPerSecond: ["INT8 rate", "INT8 算力", "flopsPerSecond"],
  medium: ["Medium", "介质"],
  bytesPerSecond: ["Rate", "速率", "linkRate"],
  ports: ["Ports", "端口数", "count"],
  reachMeters: ["Reach", "距离", "meters"],
  typicalWatts: ["Usual draw", "典型功耗", "watts"],
  maxWatts: ["Highest draw", "最大功耗", "watts"],
};

const moneyAndModels: Readonly<Record<string, Row>> = {
  per: ["Paid for", "计价对象"],
  usd: ["Price", "价格", "usd"],
  usdLow: ["Low", "低值", "usd"],
  usdHigh: ["High", "高值", "usd"],
  value: ["Value", "取值", "ratio"],
  low: ["Low", "低值", "ratio"],
  high: ["High", "高值", "ratio"],
  unit: ["Unit", "单位"],
  publishedParameters: ["Parameters as published", "公布参数量", "parameters"],
  publishedActiveParameters: ["Active parameters as published", "公布激活参数量", "parameters"],
  publishedTrainingTokens: ["Training tokens as published", "公布训练词元数", "tokens"],
  hasQueryKeyNorm: ["Queries and keys normalised", "查询与键归一化"],
  hasOutputGate: ["Gated output of attention", "注意力输出门控"],
  hasAttentionSinks: ["Attention sinks", "注意力汇聚项"],
  isWindowChunked: ["Window in chunks", "分块窗口"],
  domain: ["Domain", "领域"],
  forwardFlops: ["Forward pass of a sample", "单样本前向计算量", "flops"],
  parameters: ["Parameters", "参数量", "parameters"],
  bytesPerSample: ["Bytes of a sample", "单样本字节数", "bytes"],
  activationBytesPerSample: ["Activations of a sample", "单样本激活", "bytes"],
  embeddingTableBytes: ["Embedding tables", "嵌入表", "bytes"],
  embeddingReadBytesPerSample: ["Embeddings read by a sample", "单样本读取的嵌入", "bytes"],
  embeddingExchangeBytesPerSample: ["Embeddings exchanged by a sample", "单样本交换的嵌入", "bytes"],
  publishedSamples: ["Samples as published", "公布样本数", "count"],
};

const facility: Readonly<Record<string, Row>> = {
  dryBulbMinCelsius: ["Lowest dry bulb allowed", "允许最低干球温度", "celsius"],
  dryBulbMaxCelsius: ["Highest dry bulb allowed", "允许最高干球温度", "celsius"],
  dewPointMinCelsius: ["Lowest dew point allowed", "允许最低露点", "celsius"],
  dewPointMaxCelsius: ["Highest dew point allowed", "允许最高露点", "celsius"],
  relativeHumidityMin: ["Lowest humidity allowed", "允许最低相对湿度", "fraction"],
  relativeHumidityMax: ["Highest humidity allowed", "允许最高相对湿度", "fraction"],
  recommendedDryBulbMinCelsius: ["Lowest dry bulb recommended", "推荐最低干球温度", "celsius"],
  recommendedDryBulbMaxCelsius: ["Highest dry bulb recommended", "推荐最高干球温度", "celsius"],
  recommendedDewPointMinCelsius: ["Lowest dew point recommended", "推荐最低露点", "celsius"],
  recommendedDewPointMaxCelsius: ["Highest dew point recommended", "推荐最高露点", "celsius"],
  recommendedRelativeHumidityMax: ["Highest humidity recommended", "推荐最高相对湿度", "fraction"],
  derateMetersPerKelvin: ["Elevation for one kelvin less", "每降 1 K 对应海拔", "meters"],
  derateAboveMeters: ["Derated above", "起始降额海拔", "meters"],
  elevationMaxMeters: ["Highest elevation", "最高海拔", "meters"],
  dryBulbRateMaxKelvinPerSecond: ["Fastest change (K/h)", "最大变化率（K/h）", "ratio", 3600],
  failureSeconds: ["Time between failures", "平均故障间隔", "seconds"],
  repairSeconds: ["Time to repair", "平均修复时间", "seconds"],
  rackWattsMin: ["Least density of a rack", "最低单柜功率", "watts"],
  rackWattsMax: ["Highest density of a rack", "最高单柜功率", "watts"],
  pueMin: ["PUE from", "PUE 下限", "ratio"],
  pueMax: ["PUE to", "PUE 上限", "ratio"],
  liquidHeatShare: ["Heat that the liquid takes", "液体带走的热量占比", "fraction"],
  efficiencyMin: ["Efficiency from", "效率下限", "fraction"],
  efficiencyMax: ["Efficiency to", "效率上限", "fraction"],
  accelerators: ["Accelerators", "加速器数", "count"],
  acceleratorSecondsPerInterruption: ["Accelerator time per interruption", "每次中断的加速器时间", "seconds"],
  gradeA: ["Grade A", "A 级"],
  gradeB: ["Grade B", "B 级"],
  gradeC: ["Grade C", "C 级"],
  bound: ["bound", "限值类型"],
  limit: ["limit", "限值", "ratio"],
  limitLow: ["lower limit", "下限", "ratio"],
  obligation: ["obligation", "约束程度"],
  text: ["text", "条文"],
  supplyMinCelsius: ["Lowest supply temperature", "最低供液温度", "celsius"],
  supplyMaxCelsius: ["Highest supply temperature", "最高供液温度", "celsius"],
  scheme: ["Scheme", "方案"],
  normalLoadMax: ["Highest normal load", "正常最大负荷率", "fraction"],
  installedOverLoad: ["Installed over load", "装机与负荷之比", "ratio"],
  tier: ["Tier", "等级"],
  legacyAvailability: ["Availability of older texts", "早期文献可用性", "fraction"],
  legacyDowntimeSecondsPerYear: ["Downtime of a year in older texts", "早期文献年停机时间", "seconds"],
  redundancy: ["Redundancy", "冗余"],
  assumption: ["Assumption", "假设"],
};

/** Groups within rows, whose words go before those of their members. */
const groups: Readonly<Record<string, Words>> = {
  gradeA: ["Grade A", "A 级"],
  gradeB: ["Grade B", "B 级"],
  gradeC: ["Grade C", "C 级"],
  encoders: ["Encoder", "编码器"],
  moe: ["Experts", "专家"],
  mla: ["Latent attention", "潜在注意力"],
  sparseIndex: ["Sparse attention indexer", "稀疏注意力索引器"],
  stateSpace: ["State space", "状态空间"],
};

const tables = [climate, hardware, moneyAndModels, facility];

function declared(fields: Fields, steps: readonly string[]): FieldWords | null {
  const [first = "", ...rest] = steps;
  const input = Object.hasOwn(fields, first) ? fields[first] : undefined;
  if (input === undefined) return null;
  if (input.kind === "group") {
    const inner = declared(input.fields, rest);
    if (inner === null) return null;
    const [group, member] = [input.words, inner.words];
    return { ...inner, words: [`${group[0]}, ${member[0]}`, `${group[1]}，${member[1]}`] };
  }
  const options = input.kind === "choice" ? { options: input.options } : {};
  return { words: input.words, unit: input.kind === "number" ? input.unit : null, ...options };
}

function listed(name: string): FieldWords | null {
  for (const table of tables) {
    const row = Object.hasOwn(table, name) ? table[name] : undefined;
    if (row) return { words: [row[0], row[1]], unit: row[2] ?? null, factor: row[3] ?? 1 };
  }
  return null;
}

/** Words and unit of a field (`architecture.moe.experts`; positions of lists left out); null for one that has none. */
export function fieldWords(kind: CatalogKind, path: string): FieldWords | null {
  const steps = path.split(".").filter((step) => !/^\d+$/.test(step));
  if (isOwnPartKind(kind)) return declared(ownParts[kind].group.fields, steps);
  const name = steps.at(-1) ?? "";
  const group = steps.length > 1 ? groups[steps.at(-2) ?? ""] : undefined;
  const symbol = steps[0] === "architecture" ? partSymbol(kind, steps.join(".")) : null;
  const found: FieldWords | null = symbol ? { words: [symbol[0], symbol[1]], unit: symbol[2] as UnitId } : listed(name);
  if (found === null || group === undefined) return found;
  return { ...found, words: [`${group[0]}: ${found.words[0]}`, `${group[1]}：${found.words[1]}`] };
}
