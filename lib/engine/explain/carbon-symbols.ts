// Words of everything that the account of carbon names.

import type { Words } from "../inputs/declare";
import type { StockCase } from "../models/carbon-embodied";
import type { EnergyCase, EnergyMonth } from "../models/carbon-operational";
import type {
  CarbonHour,
  CarbonMonth,
  CarbonYear,
  EmbodiedAmount,
  EmbodiedPartId,
  OperationalAmount,
  WaterUse,
  WorkCarbon,
} from "../result-carbon";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

/** What the functions of the account return. */
export const carbonResults = {
  acceleratorKilograms: ["Making an accelerator of that memory", "制造该显存容量的加速器", "kilograms"],
  elsewhereKilograms: ["The same energy on that grid", "同样电量在该电网的排放", "kilograms"],
  itWattsOf: ["Mean draw of the machines", "IT 设备平均功率", "watts"],
  kilogramsPerWatt: ["Emissions of a watt drawn all year", "全年每瓦持续负荷的排放", "kilograms"],
  serviceKilograms: ["Emissions over the service life", "使用年限内总排放", "kilograms"],
  steadyWattsOf: ["Mean draw besides cooling", "除制冷外的平均功率", "watts"],
  writtenOffPerSecond: ["Write-off of a working accelerator-second", "每加速器工作秒的隐含碳摊销", "kilograms"],
  yearSeconds: ["The year", "全年", "seconds"],
} as const satisfies Readonly<Record<string, SymbolRow>>;

export const carbonConstantSymbols = {
  DAY_HOURS: ["Hours of a day", "一天的小时数", "count"],
  MEGAWATT: ["A megawatt", "一兆瓦", "watts"],
  MILLION: ["A million tokens", "一百万词元", "tokens"],
  PUBLISHED_MEMORY_BYTES: ["Memory of the published accelerator", "已公布型号的显存", "bytes"],
  TERABYTE: ["A terabyte", "一太字节", "bytes"],
} as const satisfies Readonly<Record<string, SymbolRow>>;

/** Names inside the functions of the account. */
export const carbonLocals: Readonly<Record<string, SymbolRow>> = {
  coolingJoules: ["Energy of cooling", "制冷能耗", "joules"],
  itJoules: ["Energy of the machines", "IT 设备能耗", "joules"],
  itKilograms: ["Emissions of the machines' electricity", "IT 设备用电排放", "kilograms"],
  ofAccelerators: ["Emissions of the accelerators' electricity", "加速器用电排放", "kilograms"],
  ofHosts: ["Emissions of the hosts' electricity", "主机用电排放", "kilograms"],
  ofNetwork: ["Emissions of the network's electricity", "网络用电排放", "kilograms"],
  ofStorage: ["Emissions of the storage's electricity", "存储用电排放", "kilograms"],
  ofCooling: ["Emissions of cooling", "制冷用电排放", "kilograms"],
  ofLosses: ["Emissions of electrical losses", "供电损耗排放", "kilograms"],
  ofOther: ["Emissions of lights and monitoring", "照明与监控用电排放", "kilograms"],
  cubicMeters: ["Water of a year", "年用水量", "cubicMeters"],
  operationalKilograms: ["Emissions of the electricity", "用电排放", "kilograms"],
  embodied: ["Share of the embodied carbon", "隐含碳分摊", "kilograms"],
  perWatt: ["Emissions of a watt drawn all year", "全年每瓦持续负荷的排放", "kilograms"],
};

const amount: SymbolTable<keyof OperationalAmount> = {
  joules: ["Energy of a year", "年能耗", "joules"],
  kilograms: ["Emissions of a year", "年排放", "kilograms"],
};

const month: SymbolTable<keyof CarbonMonth> = {
  joules: ["Energy of the month", "当月能耗", "joules"],
  powerUsageEffectiveness: ["PUE of the month", "当月 PUE", "ratio"],
  cubicMeters: ["Water of the month", "当月用水", "cubicMeters"],
  gridKilogramsPerJoule: ["Grid carbon intensity of the month", "当月电网碳强度", "carbonIntensity"],
  kilograms: ["Emissions of the month", "当月排放", "kilograms"],
};

const hour: SymbolTable<keyof CarbonHour> = {
  gridKilogramsPerJoule: ["Grid carbon intensity of the hour", "该小时电网碳强度", "carbonIntensity"],
  kilograms: ["Emissions of the hour through the year", "该小时全年排放", "kilograms"],
};

const operational: Readonly<Record<string, SymbolRow>> = {
  ...amount,
  marketKilograms: ["Emissions of a year, market-based", "年排放（基于市场）", "kilograms"],
  kilogramsPerJoule: ["Mean grid carbon intensity", "电网平均碳强度", "carbonIntensity"],
  carbonUsageEffectiveness: ["Carbon usage effectiveness", "碳使用效率（CUE）", "carbonIntensity"],
};

const made: SymbolTable<EmbodiedPartId> = {
  accelerators: ["Making the accelerators", "制造加速器", "kilograms"],
  servers: ["Making the servers", "制造服务器", "kilograms"],
  network: ["Making the network", "制造网络设备", "kilograms"],
  storage: ["Making the storage", "制造存储设备", "kilograms"],
  racks: ["Making the racks", "制造机柜", "kilograms"],
  plant: ["Making power and cooling plant", "制造供电与制冷设施", "kilograms"],
  building: ["Building the hall", "建造机房", "kilograms"],
};

const embodied: SymbolTable<keyof EmbodiedAmount> = {
  kilograms: ["Embodied carbon", "隐含碳", "kilograms"],
  lowKilograms: ["Embodied carbon, all factors low", "隐含碳（因子取低值）", "kilograms"],
  highKilograms: ["Embodied carbon, all factors high", "隐含碳（因子取高值）", "kilograms"],
  lifeSeconds: ["Life", "使用年限", "seconds"],
  yearlyKilograms: ["Embodied carbon written off in a year", "隐含碳年摊销", "kilograms"],
};

const year: SymbolTable<keyof CarbonYear> = {
  year: ["Year of the service", "服务年份", "count"],
  operationalKilograms: ["Emissions of the electricity", "用电排放", "kilograms"],
  embodiedKilograms: ["Emissions of making what is bought", "购置设备的制造排放", "kilograms"],
};

const work: SymbolTable<keyof WorkCarbon> = {
  operationalKilograms: ["Emissions of the electricity", "用电排放", "kilograms"],
  embodiedKilograms: ["Share of the embodied carbon", "隐含碳分摊", "kilograms"],
  kilograms: ["Emissions in all", "总排放", "kilograms"],
};

const water: SymbolTable<keyof WaterUse> = {
  cubicMeters: ["Water of a year", "年用水量", "cubicMeters"],
  cubicMetersPerItJoule: ["WUE", "WUE", "waterPerEnergy"],
  cubicMetersPerJoule: ["Water over all energy of the site", "单位总用电的用水", "waterPerEnergy"],
};

/** Fields by the record that they stand in. */
export const carbonRecords: Readonly<Record<string, Readonly<Record<string, SymbolRow>>>> = {
  OperationalAmount: amount,
  OperationalFigures: operational,
  CarbonMonth: month,
  CarbonHour: hour,
  EmbodiedKilograms: made,
  EmbodiedAmount: embodied,
  EmbodiedFigures: embodied,
  CarbonYear: year,
  WorkCarbon: work,
  WaterUse: water,
};

const facility: Words = ["computed by the facility model", "由设施模型得出"];
const climate: Words = ["computed by the facility model from the climate", "由设施模型按气候得出"];
const counted: Words = ["counted over the design's parts", "由设计的部件汇总"];
const periods: Words = ["averaged over the design's periods of the grid", "由设计的电网分时数据平均得出"];
const training: Words = ["computed by the training model", "由训练模型得出"];
const serving: Words = ["computed by the inference model", "由推理模型得出"];
const service: Words = ["from the service life and the lives of the parts", "由使用年限与部件寿命得出"];

type Given = readonly [row: SymbolRow, path: string, by: Words];

const energyWatts: Readonly<Record<keyof EnergyCase["watts"], Given>> = {
  accelerators: [["Mean draw of the accelerators", "加速器平均功率", "watts"], "facility.power.accelerators", facility],
  hosts: [["Mean draw of the hosts", "主机平均功率", "watts"], "facility.power.hosts", facility],
  network: [["Mean draw of the network", "网络平均功率", "watts"], "facility.power.network", facility],
  storage: [["Mean draw of the storage", "存储平均功率", "watts"], "facility.power.storage", facility],
  losses: [["Mean losses of the power chain", "供电链平均损耗", "watts"], "facility.power.losses", facility],
  other: [["Lights and monitoring", "照明与监控", "watts"], "facility.power.other", facility],
};

const energyMonth: Readonly<Record<keyof EnergyMonth, Given>> = {
  seconds: [["Length of the month", "当月时长", "seconds"], "facility.annualJoules", climate],
  coolingWatts: [
    ["Mean draw of the cooling in the month", "当月制冷平均功率", "watts"],
    "facility.annualJoules",
    climate,
  ],
  waterCubicMetersPerSecond: [
    ["Water that evaporates in a second of the month", "当月每秒蒸发水量", "cubicMeters"],
    "facility.annualWaterCubicMeters",
    climate,
  ],
  gridKilogramsPerJoule: [
    ["Grid carbon intensity of the month", "当月电网碳强度", "carbonIntensity"],
    "site.gridPeriods",
    periods,
  ],
};

const stock: Readonly<Record<Exclude<keyof StockCase, "pools" | "hall">, Given>> = {
  controlServers: [["Servers of the control plane", "控制平面服务器数", "count"], "compute.controlPlane", counted],
  switches: [["Switches in blocks of 64 ports", "交换机数（每 64 端口计）", "count"], "network.switches", counted],
  cables: [["Cables", "线缆数", "count"], "network.cables", counted],
  storageServers: [["Servers of the storage", "存储服务器数", "count"], "storage.tiers", counted],
  flashBytes: [["Flash", "闪存容量", "bytes"], "storage.tiers", counted],
  hardDrives: [["Hard drives", "硬盘数", "count"], "storage.tiers", counted],
  tapes: [["Tape cartridges", "磁带数", "count"], "storage.tiers", counted],
};

const rest: Readonly<Record<string, Given>> = {
  "carbonStock.pools.accelerators": [
    ["Accelerators with spares", "加速器数（含备用）", "count"],
    "compute.pools",
    counted,
  ],
  "carbonStock.pools.memoryBytes": [["Memory of an accelerator", "单加速器显存", "bytes"], "compute.pools", counted],
  "carbonStock.pools.servers": [["Servers with spares", "服务器数（含备用）", "count"], "compute.pools", counted],
  "carbonStock.hall.racks": [["Racks", "机柜数", "count"], "facility.racks", facility],
  "carbonStock.hall.itWatts": [["IT power, design", "IT 功率（设计）", "watts"], "facility.itWatts", facility],
  "carbonStock.hall.floorSquareMeters": [
    ["Floor of the hall", "机房面积", "squareMeters"],
    "facility.floorSquareMeters",
    facility,
  ],
  "carbonHours.intensity": [
    ["Grid carbon intensity of the hour, weighted by energy", "该小时电网碳强度（按能耗加权）", "carbonIntensity"],
    "site.gridPeriods",
    periods,
  ],
  "carbonYears.year": [["Year of the service", "服务年份", "count"], "purpose.serviceSeconds", service],
  "carbonYears.seconds": [["Time served in the year", "该年服务时长", "seconds"], "purpose.serviceSeconds", service],
  "carbonWork.accelerators": [["Accelerators of all pools", "全部加速器数", "count"], "compute.pools", counted],
  "carbonRuns.energyJoules": [["Energy of the run", "训练能耗", "joules"], "training.jobs", training],
  "carbonRuns.accelerators": [["Accelerators of the job", "任务的加速器数", "count"], "training.jobs", training],
  "carbonRuns.trainingSeconds": [["Time to train", "训练时长", "seconds"], "training.jobs", training],
  "carbonTokens.tokensPerJoule": [["Output tokens per joule", "每焦耳输出词元", "count"], "inference.jobs", serving],
  "carbonTokens.accelerators": [["Accelerators of the job", "任务的加速器数", "count"], "inference.jobs", serving],
  "carbonTokens.tokensPerSecond": [["Output tokens", "输出词元速率", "tokensPerSecond"], "inference.jobs", serving],
};

const purchases = Object.fromEntries(
  Object.entries(made).map(([id, [en, zh]]): [string, Given] => [
    `carbonYears.purchases.${id}`,
    [[`${en}: how often in the year`, `${zh}：当年次数`, "count"], "purpose.serviceSeconds", service],
  ]),
);

const below = (path: string, rows: Readonly<Record<string, Given>>): Readonly<Record<string, Given>> =>
  Object.fromEntries(Object.entries(rows).map(([name, row]) => [`${path}.${name}`, row]));

/** What other parts of an evaluation hand to the account. */
export const carbonGiven: Readonly<Record<string, GivenSymbol>> = Object.fromEntries(
  Object.entries({
    ...below("carbonEnergy.watts", energyWatts),
    ...below("carbonEnergy.months", energyMonth),
    ...below("carbonStock", stock),
    ...rest,
    ...purchases,
  }).map(([name, [row, path, by]]) => [name, { row, path, by }]),
);
