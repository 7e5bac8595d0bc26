// What the numbers of the facility model are: functions, constants and fields.
import type { BuildTimes, PhaseTimes } from "../models/build-phases";
import type { ElementNumbers } from "../models/chain-elements";
import type { CoolingPlant, CoolingPoint } from "../models/cooling";
import type { CoolingMeans } from "../models/cooling-months";
import type { RoomNumbers } from "../models/facility-growth";
import type { DesignDay, FacilityYear } from "../models/facility-power";
import type { Filling, HallFigures, RackedOthers, RackedPool } from "../models/hall-racks";
import type { ChainLosses, PowerChain } from "../models/power-chain";
import type { ItLoad, ItPower, NodeParts, OtherWatts } from "../models/power-it-load";
import type { CoolingWatts, EnergyParts, LoadSwing, PowerBreakdown, WaterParts } from "../result-facility";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolRow, SymbolTable } from "../trace/symbol";

type Numbers<T> = { [K in keyof T]: NonNullable<T[K]> extends number ? K : never }[keyof T];

export const facilityResults = {
  acceleratorWatts: ["Accelerators of a node at their rating", "单节点加速器额定功率", "watts"],
  atmosphericPascals: ["Pressure of the air, Pa", "大气压（Pa）", "count"],
  bandMargin: ["Distance to the nearer end of the band", "距范围较近端的余量", "count"],
  compressor: ["Compressor watts per watt of heat", "单位热量的压缩机功率", "ratio"],
  controlPlaneNodes: ["Nodes of the control plane", "控制面节点数", "count"],
  coolingShare: ["Cooling watts per watt of heat", "单位热量的制冷功率", "ratio"],
  cpuDifference: ["CPUs that replace those of the node", "替换 CPU 的功率差", "watts"],
  deratedMaxCelsius: ["Warmest inlet at the altitude", "该海拔下的最高进风温度", "celsius"],
  evaporationPerJoule: ["Water evaporated per joule rejected", "排出每焦耳热量的蒸发量", "waterPerEnergy"],
  fanShare: ["Fan watts per watt of heat in the air", "单位空气热量的风机功率", "ratio"],
  freeSeconds: ["Time without chillers", "冷机停运时间", "seconds"],
  freeWaterCelsius: ["Coldest water that the outside makes", "室外可得的最低水温", "celsius"],
  hostWatts: ["A node without its accelerators", "单节点除加速器外的功率", "watts"],
  installedOverLoad: ["Installed over needed", "装机与所需之比", "ratio"],
  installedUnits: ["Units installed", "装机台数", "count"],
  itTotal: ["IT power", "IT 功率", "watts"],
  leastCoolantCelsius: ["Coldest coolant without condensation", "不结露的最低供液温度", "celsius"],
  memoryDifference: ["Memory beside that of the node", "内存增减的功率差", "watts"],
  rackLimit: ["Limit of a rack at the altitude", "该海拔下的单柜上限", "watts"],
  rejectionFanShare: ["Fan watts per watt rejected", "单位排热的风机功率", "ratio"],
  relativeAirDensity: ["Density of the air over sea level's", "空气密度与海平面之比", "fraction"],
  soldHostWatts: ["The node as sold, without accelerators", "出厂节点除加速器外的功率", "watts"],
} as const satisfies Partial<SymbolTable<ResultName>>;

export const facilityConstants = {
  CONDENSATION_MARGIN_KELVIN: ["Coolant above the dew point, K", "冷却液高于露点（K）", "count"],
  CONTROL_NODE_UNITS: ["Rack units of a control node", "控制节点高度（U）", "count"],
  EVAPORATION_JOULES_PER_KILOGRAM: ["Latent heat of water, J/kg", "水的汽化潜热（J/kg）", "count"],
  EVAPORATIVE_APPROACH_CELSIUS: ["Approach of an evaporative cooler, K", "蒸发冷却逼近度（K）", "count"],
  GB_HUMIDITY_MAX: ["Most relative humidity of GB 50174-2017", "GB 50174-2017 相对湿度上限", "fraction"],
  KELVIN: ["Zero Celsius in kelvin", "0 °C 的开尔文值", "count"],
  STANDARD_PASCALS: ["Pressure at sea level, Pa", "海平面大气压（Pa）", "count"],
  STORAGE_SERVER_UNITS: ["Rack units of a storage server", "存储服务器高度（U）", "count"],
  WATER_KILOGRAMS_PER_CUBIC_METER: ["Density of water, kg/m³", "水的密度（kg/m³）", "count"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

/** Names inside the functions of the facility. */
export const facilityLocals: Readonly<Record<string, SymbolRow>> = {
  auxiliaryWatts: ["Lights and monitoring", "照明与监控", "watts"],
  otherWatts: ["Auxiliaries and battery recharge", "辅助用电与电池充电", "watts"],
};

const itPower: SymbolTable<keyof ItPower> = {
  accelerators: ["Accelerators", "加速器", "watts"],
  hosts: ["Hosts", "主机", "watts"],
  network: ["Network", "网络", "watts"],
  storage: ["Storage", "存储", "watts"],
};
const breakdown: SymbolTable<keyof PowerBreakdown> = {
  ...itPower,
  cooling: ["Cooling", "制冷", "watts"],
  losses: ["Electrical losses", "电气损耗", "watts"],
  other: ["Auxiliaries and battery recharge", "辅助用电与电池充电", "watts"],
};
const itLoad: SymbolTable<Numbers<ItLoad>> = {
  synchronousStepWatts: ["Synchronous load step", "同步负荷阶跃", "watts"],
};
const counts = {
  nodes: ["Nodes in service", "在用节点数", "count"],
  spareNodes: ["Spare nodes", "备用节点数", "count"],
} as const satisfies Readonly<Record<string, SymbolRow>>;
const nodeParts: SymbolTable<Numbers<NodeParts>> = {
  ...counts,
  acceleratorsPerNode: ["Accelerators of a node", "单节点加速器数", "count"],
};
const others: SymbolTable<keyof OtherWatts> = { network: itPower.network, storage: itPower.storage };
const chain: SymbolTable<keyof PowerChain> = {
  upsRatingWatts: ["Rating of all UPS modules", "UPS 模块总额定", "watts"],
  rechargeWatts: ["Battery recharge", "电池充电", "watts"],
};
const losses: SymbolTable<keyof ChainLosses> = {
  ups: ["UPS losses", "UPS 损耗", "watts"],
  distribution: ["Distribution losses", "配电损耗", "watts"],
  transformer: ["Transformer losses", "变压器损耗", "watts"],
  losses: ["Electrical losses", "电气损耗", "watts"],
};
const plant: SymbolTable<Numbers<CoolingPlant>> = {
  fans: ["Hall fans per watt of heat", "单位热量的机房风机功率", "ratio"],
  pumps: ["Pumps per watt of heat", "单位热量的水泵功率", "ratio"],
  liquidShare: ["Share of the heat in the liquid", "进入液体的热量比例", "fraction"],
  liquidWaterCelsius: ["Water of the liquid's loop", "液冷回路水温", "celsius"],
  airWaterCelsius: ["Water of the air's coils", "风冷盘管水温", "celsius"],
};
const shares = {
  fans: plant.fans,
  pumps: plant.pumps,
  chiller: ["Chillers per watt of heat", "单位热量的冷机功率", "ratio"],
  rejectionFans: ["Rejection fans per watt of heat", "单位热量的散热风机功率", "ratio"],
  evaporated: ["Water evaporated per joule of heat", "单位热量的蒸发量", "waterPerEnergy"],
  blownDown: ["Water blown down per joule of heat", "单位热量的排污量", "waterPerEnergy"],
} as const satisfies Readonly<Record<string, SymbolRow>>;
const point: SymbolTable<Numbers<CoolingPoint>> = {
  ...shares,
  excessKelvin: ["Supply above what is asked, K", "供温超出（K）", "count"],
};
const outdoor = {
  dryBulbCelsius: ["Dry bulb outside", "室外干球温度", "celsius"],
  wetBulbCelsius: ["Wet bulb outside", "室外湿球温度", "celsius"],
} as const satisfies Readonly<Record<string, SymbolRow>>;
const means: SymbolTable<keyof CoolingMeans> = {
  ...shares,
  ...outdoor,
  weight: ["Share of the year", "占全年比例", "fraction"],
  freeFraction: ["Share of hours without chillers", "冷机停运时间占比", "fraction"],
};
const cooling: SymbolTable<keyof CoolingWatts> = {
  heat: ["Heat to remove", "须排出的热量", "watts"],
  airHeat: ["Heat to air", "散入空气的热量", "watts"],
  liquidHeat: ["Heat to liquid", "进入液体的热量", "watts"],
  fans: ["Fans of the hall", "机房风机", "watts"],
  pumps: ["Pumps", "水泵", "watts"],
  chiller: ["Chillers", "冷水机组", "watts"],
  rejectionFans: ["Fans of heat rejection", "散热风机", "watts"],
  total: ["Cooling", "制冷", "watts"],
};
const day: SymbolTable<Numbers<DesignDay>> = {
  itWatts: ["IT power, design", "IT 设计功率", "watts"],
  facilityWatts: ["Facility power, design", "设施设计功率", "watts"],
  excessKelvin: point.excessKelvin,
};
const energy: SymbolTable<keyof EnergyParts> = {
  it: ["IT energy of a year", "IT 年能耗", "joules"],
  fans: ["Energy of hall fans", "机房风机能耗", "joules"],
  pumps: ["Energy of pumps", "水泵能耗", "joules"],
  chiller: ["Energy of chillers", "冷机能耗", "joules"],
  rejectionFans: ["Energy of rejection fans", "散热风机能耗", "joules"],
  ups: ["Energy lost in the UPS", "UPS 损耗能量", "joules"],
  distribution: ["Energy lost in distribution", "配电损耗能量", "joules"],
  transformer: ["Energy lost in transformers", "变压器损耗能量", "joules"],
  other: ["Energy of auxiliaries", "辅助能耗", "joules"],
};
const water: SymbolTable<keyof WaterParts> = {
  evaporated: ["Water evaporated", "蒸发水量", "cubicMeters"],
  blownDown: ["Water blown down", "排污水量", "cubicMeters"],
};
const year: SymbolTable<Numbers<FacilityYear>> = {
  annualJoules: ["Energy of a year", "年能耗", "joules"],
  annualWaterCubicMeters: ["Water of a year", "年用水量", "cubicMeters"],
  powerUsageEffectiveness: ["PUE", "PUE", "ratio"],
  waterUsageEffectiveness: ["WUE", "WUE", "waterPerEnergy"],
};
const element: SymbolTable<keyof ElementNumbers> = {
  units: ["Units installed", "装机台数", "count"],
  needed: ["Units needed", "所需台数", "count"],
  ratingWatts: ["Rating of one", "单台额定", "watts"],
  loadWatts: ["Load", "负荷", "watts"],
  loadFraction: ["Load of installed", "负载率", "fraction"],
  lossWatts: ["Loss", "损耗", "watts"],
  efficiency: ["Efficiency", "效率", "fraction"],
};
const filling: SymbolTable<keyof Filling> = {
  nodesPerRack: ["Nodes in a rack", "每柜节点数", "count"],
  racks: ["Racks", "机柜数", "count"],
  watts: ["Power of one rack", "单柜功率", "watts"],
  kilograms: ["Weight of one rack", "单柜重量", "kilograms"],
};
const racked: SymbolTable<Numbers<RackedPool>> = {
  ...counts,
  nodeWatts: ["Largest draw of a node", "单节点最大功率", "watts"],
};
const rackedOthers: SymbolTable<keyof RackedOthers> = {
  switches: ["Switches", "交换机数", "count"],
  switchUnits: ["Rack units of a switch", "交换机高度（U）", "count"],
  sideUnits: ["Rack units of the switches beside the back end", "后端以外交换机合计高度（U）", "count"],
  storageServers: ["Storage servers", "存储服务器数", "count"],
  watts: ["Power of network and storage", "网络与存储功率", "watts"],
};
const hall: SymbolTable<keyof HallFigures> = {
  racks: ["Racks", "机柜数", "count"],
  rackWatts: ["Densest rack", "最密机柜", "watts"],
  floorSquareMeters: ["Floor area", "占地面积", "squareMeters"],
  floorLoadKilogramsPerSquareMeter: ["Floor load", "楼面荷载", "kilogramsPerSquareMeter"],
};
const room: SymbolTable<keyof RoomNumbers> = {
  used: ["Used", "已用", "count"],
  available: ["Available", "可用", "count"],
  left: ["Left", "剩余", "count"],
  racks: ["Racks that fit", "可容纳机柜数", "count"],
};
const swing: SymbolTable<keyof LoadSwing> = {
  stepWatts: ["Synchronous load step", "同步负荷阶跃", "watts"],
  shareOfFacility: ["Step over the facility's load", "阶跃占设施负荷", "fraction"],
  shareOfSupply: ["Step over the connection", "阶跃占供电容量", "fraction"],
  shareOfUps: ["Step over the UPS installed", "阶跃占 UPS 装机", "fraction"],
};
const phase: SymbolTable<keyof PhaseTimes> = {
  startSeconds: ["Start of the phase", "阶段开始", "seconds"],
  seconds: ["Length of the phase", "阶段时长", "seconds"],
  endSeconds: ["End of the phase", "阶段结束", "seconds"],
};
const build: SymbolTable<Numbers<BuildTimes>> = {
  timeToPowerSeconds: ["Time to power", "通电周期", "seconds"],
};

export const facilityRecords = {
  ItPower: itPower,
  PowerBreakdown: breakdown,
  ItLoad: itLoad,
  NodeParts: nodeParts,
  OtherWatts: others,
  PowerChain: chain,
  ChainLosses: losses,
  CoolingPlant: plant,
  CoolingPoint: point,
  CoolingMeans: means,
  CoolingWatts: cooling,
  DesignDay: day,
  EnergyParts: energy,
  WaterParts: water,
  FacilityYear: year,
  ElementNumbers: element,
  Filling: filling,
  RackedPool: racked,
  RackedOthers: rackedOthers,
  HallFigures: hall,
  RoomNumbers: room,
  LoadSwing: swing,
  PhaseTimes: phase,
  BuildTimes: build,
} as const;
