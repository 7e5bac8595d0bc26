// What the numbers of the cost model are: functions, constants, fields, and what the jobs hand to it.
import type { CostParts, CostYear, Depreciation, Ownership } from "../result-cost";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

export const costResults = {
  besideUsd: ["What comes beside them", "其余部分", "usd"],
  boughtUsd: ["Bought in the year", "当年采购", "usd"],
  breakEvenUtilization: ["Use at which owning costs what renting does", "自有与租用成本相等的利用率", "fraction"],
  consumedUsd: ["Used up over the service life", "使用年限内的消耗", "usd"],
  depreciationUsd: ["Depreciation per year", "年折旧", "usd"],
  discountedUsd: ["The year at the start of the service", "当年支出折现至期初", "usd"],
  discountedHours: ["Used hours of the year, discounted", "当年使用小时（折现）", "count"],
  installedOverIncluded: [
    "Capacity installed over that which the price includes",
    "装机容量与价格已含容量之比",
    "ratio",
  ],
  lineUsd: ["Amount of the line", "该项金额", "usd"],
  livesUsed: ["Lives that the service uses up", "使用年限消耗的寿命数", "count"],
  paidUsd: ["Paid in the year", "当年支出", "usd"],
  partUsd: ["Spent in the year", "当年合计", "usd"],
  pathsOverIncluded: ["Paths over those that the price includes", "配电路径与价格已含路径之比", "ratio"],
  plantUsd: ["Price of the part for a watt of IT load", "该部分每瓦 IT 负载的价格", "usd"],
  presentUsd: ["Net present cost", "净现值成本", "usd"],
  purchases: ["Times that it is bought", "采购次数", "count"],
  purchasesIn: ["Times that it is bought in the year", "当年采购次数", "count"],
  residualUsd: ["Residual value", "残值", "usd"],
  runsUsd: ["Price of all runs", "全部训练的成本", "usd"],
  serviceYears: ["Years of service", "使用年数", "count"],
  shareUsd: ["Share of other lines", "其他项目的比例", "usd"],
  sumUsd: ["Sum of the lines", "各项之和", "usd"],
  totalUsd: ["Total over the service life", "使用年限内总额", "usd"],
  unusedUsd: ["Unused lives at the end", "期末剩余寿命价值", "usd"],
  usdPerAcceleratorHour: ["Price of an accelerator-hour", "加速器小时成本", "usd"],
  usedAcceleratorHours: ["Hours in which accelerators work", "加速器使用小时", "count"],
  yearOfSeconds: ["Price of a year", "年价格", "usd"],
} as const satisfies Partial<SymbolTable<ResultName>>;

export const costConstants = {
  CENTS: ["Cents of a dollar", "一美元的美分数", "count"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

const parts: SymbolTable<keyof CostParts> = {
  equipment: ["Equipment", "设备", "usd"],
  facility: ["Building and plant", "建筑与机电", "usd"],
  data: ["Data", "数据", "usd"],
  energy: ["Energy and water", "能源与水", "usd"],
  staff: ["Staff", "人员", "usd"],
  upkeep: ["Maintenance and support", "维护与支持", "usd"],
  hosting: ["Colocation and rental", "托管与租用", "usd"],
};

const year: SymbolTable<Exclude<keyof CostYear, "parts">> = {
  usd: ["Spent in the year", "当年合计", "usd"],
  discountedUsd: ["The same at the start of the service", "折现至期初", "usd"],
};

const depreciation: SymbolTable<keyof Depreciation> = {
  servers: ["Depreciation of servers and storage", "服务器与存储年折旧", "usd"],
  network: ["Depreciation of the network", "网络设备年折旧", "usd"],
  plant: ["Depreciation of building and plant", "建筑与机电年折旧", "usd"],
};

const ownership: SymbolTable<Exclude<keyof Ownership, "years" | "parts" | "depreciationUsd">> = {
  residualUsd: ["Residual value", "残值", "usd"],
  presentUsd: ["Net present cost", "净现值成本", "usd"],
  usedAcceleratorHours: ["Hours in which accelerators work", "加速器使用小时", "count"],
  levelizedUsdPerAcceleratorHour: ["Levelised price of an accelerator-hour", "平准化加速器小时成本", "usd"],
};

/** Fields by the record that they stand in. */
export const costRecords = {
  CostParts: parts,
  CostYear: year,
  Depreciation: depreciation,
  Ownership: ownership,
} as const;

export const costGiven: Readonly<Record<string, GivenSymbol>> = {
  "run.accelerators": {
    row: ["Accelerators of the job", "任务的加速器数", "count"],
    path: "training.jobs",
    by: ["counted over the node pools", "由节点池汇总"],
  },
  "run.trainingSeconds": {
    row: ["Time to train", "训练时长", "seconds"],
    path: "training.jobs",
    by: ["computed by the training model", "由训练模型得出"],
  },
};

/** Fields of a price of the catalogue. */
export const priceSymbols: Readonly<Record<string, SymbolRow>> = {
  usd: ["Price", "价格", "usd"],
  usdLow: ["Lowest price", "最低价格", "usd"],
  usdHigh: ["Highest price", "最高价格", "usd"],
};
