// What the numbers of the reliability block diagram are.
import type { Words } from "../inputs/declare";
import type { BlastNumbers, BlastPlace } from "../models/blast-reach";
import type { BlockGroup } from "../models/block-groups";
import type { FacilityUnavailability } from "../models/facility-unavailability";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

export const reliabilityResults = {
  commandNodes: ["Nodes of the control plane", "控制面节点数", "count"],
  jobsRate: ["Tokens of all jobs in a second", "全部任务每秒词元数", "tokensPerSecond"],
  blockUp: ["Share of the year that the block is up", "该环节可用时间占比", "fraction"],
  commonShare: ["Share of failures in common", "共因失效比例", "fraction"],
  controlPlaneDown: ["Control plane down", "控制面不可用率", "fraction"],
  coolingDown: ["Cooling down", "制冷不可用率", "fraction"],
  fabricDown: ["Top tier of the fabric down", "网络顶层不可用率", "fraction"],
  facilityAvailability: ["Availability of the facility", "设施可用性", "fraction"],
  generatorsFail: ["Generators do not carry an outage", "发电机未能支撑停电的概率", "fraction"],
  maintenanceDown: ["Planned maintenance", "计划维护停机占比", "fraction"],
  pathsDown: ["Paths to the rack down", "机柜供电路径不可用率", "fraction"],
  perEvent: ["Share of the year that the events cost", "事件所占全年时间比例", "fraction"],
  redundantUnavailability: ["Unavailability of the group", "该组不可用率", "fraction"],
  seriesUnavailability: ["Unavailability in series", "串联不可用率", "fraction"],
  serviceUp: ["Availability of the service", "服务可用性", "fraction"],
  sourcesDown: ["Feeds and generators down", "市电与发电机不可用率", "fraction"],
  storageDown: ["Hot storage down", "热存储不可用率", "fraction"],
  unavailability: ["Unavailability of one unit", "单台不可用率", "fraction"],
  upsDown: ["UPS down", "UPS 不可用率", "fraction"],
  yearlyDown: ["Time down in a year", "年停机时间", "seconds"],
} as const satisfies Partial<SymbolTable<ResultName>>;

const down: SymbolTable<keyof FacilityUnavailability> = {
  sources: reliabilityResults.sourcesDown,
  ups: reliabilityResults.upsDown,
  paths: reliabilityResults.pathsDown,
  cooling: reliabilityResults.coolingDown,
  controlPlane: reliabilityResults.controlPlaneDown,
  maintenance: reliabilityResults.maintenanceDown,
  humanError: ["Human error", "人为失误停机占比", "fraction"],
};

const group: SymbolTable<keyof BlockGroup> = {
  needed: ["Units needed", "所需台数", "count"],
  installed: ["Units installed", "配置台数", "count"],
  beta: reliabilityResults.commonShare,
};

const place: SymbolTable<keyof BlastPlace> = {
  units: ["Units of the element", "该部件台数", "count"],
  reach: ["Accelerators in service behind one unit", "单台所带在役加速器数", "count"],
  shareLeft: ["Share that those behind it keep", "所带加速器保留比例", "fraction"],
};

const blast: SymbolTable<keyof BlastNumbers> = {
  units: place.units,
  reach: place.reach,
  stopped: ["Accelerators that stop", "停机加速器数", "count"],
  slowed: ["Accelerators slowed down", "降速加速器数", "count"],
  shareLeft: place.shareLeft,
  eventsPerYear: ["Failures of all units in a year", "全部台数年故障次数", "count"],
  repairSeconds: ["Repair of one", "单台修复时间", "seconds"],
  tokensPerDay: ["Tokens lost in a day of it", "每停机一天损失词元数", "tokens"],
  tokensPerYear: ["Tokens lost in a year", "年损失词元数", "tokens"],
};

export const reliabilityRecords = {
  FacilityUnavailability: down,
  BlockGroup: group,
  BlastPlace: place,
  BlastNumbers: blast,
} as const;

/** Numbers of the formulas themselves. */
export const reliabilityConstants = {
  ONE_NEEDED: ["Any one of them is enough", "任意一台即可", "count"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

const pools: Words = ["counted over the node pools", "由节点池汇总"];
const network: Words = ["computed by the network model", "由网络模型得出"];

/** What other parts of the evaluation hand over. */
export const reliabilityGiven: Readonly<Record<string, GivenSymbol>> = {
  "blast.accelerators": {
    row: ["Accelerators of all pools", "全部加速器数", "count"],
    path: "compute.pools",
    by: pools,
  },
  "blast.leaves": { row: ["Leaf switches", "叶交换机数", "count"], path: "network.tiers", by: network },
  "blast.leaf.acceleratorsCutOff": {
    row: ["Accelerators that a failed leaf cuts off", "叶交换机故障的失联加速器数", "count"],
    path: "network.detail.failures",
    by: network,
  },
  "blast.leaf.acceleratorsSlowed": {
    row: ["Accelerators that a failed leaf slows down", "叶交换机故障的降速加速器数", "count"],
    path: "network.detail.failures",
    by: network,
  },
  "blast.leaf.shareLeft": {
    row: ["Share of bandwidth that they keep", "其保留的带宽比例", "fraction"],
    path: "network.detail.failures",
    by: network,
  },
  "blast.racks": {
    row: ["Racks with accelerators", "带加速器的机柜数", "count"],
    path: "facility.rackGroups",
    by: ["computed by the facility model", "由设施模型得出"],
  },
  "blast.fullestRack": {
    row: ["Accelerators in service of the fullest rack", "最满机柜的在役加速器数", "count"],
    path: "facility.rackGroups",
    by: ["computed by the facility model", "由设施模型得出"],
  },
  "blast.liquidWatts": {
    row: ["Heat that the coolant takes", "冷却液带走的热量", "watts"],
    path: "facility.itWatts",
    by: ["IT power times the liquid's share of the cooling kind", "IT 功率乘以制冷方式的液冷比例"],
  },
  "blast.rates": {
    row: ["Tokens of a job in a second", "单个任务每秒词元数", "tokensPerSecond"],
    path: "training.jobs",
    by: ["computed by the models of the jobs", "由任务模型得出"],
  },
};
