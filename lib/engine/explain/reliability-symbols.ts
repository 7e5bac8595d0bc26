// What the numbers of the reliability block diagram are.
import type { FacilityUnavailability } from "../models/facility-unavailability";
import type { ResultName } from "../trace/names.gen";
import type { SymbolTable } from "../trace/symbol";

export const reliabilityResults = {
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

export const reliabilityRecords = { FacilityUnavailability: down } as const;
