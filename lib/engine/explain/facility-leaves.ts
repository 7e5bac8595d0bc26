// Where trees of the facility end: fields of catalogue rows, and what other models hand over.
import type { Words } from "../inputs/declare";
import type { SymbolRow } from "../trace/symbol";
import { facilityRecords } from "./facility-symbols";
import type { GivenSymbol } from "./given-symbols";

const air: Readonly<Record<string, SymbolRow>> = {
  dryBulbMinCelsius: ["Coldest inlet of the class", "该级最低进风温度", "celsius"],
  dryBulbMaxCelsius: ["Warmest inlet of the class", "该级最高进风温度", "celsius"],
  recommendedDryBulbMinCelsius: ["Coldest inlet recommended", "推荐最低进风温度", "celsius"],
  recommendedDryBulbMaxCelsius: ["Warmest inlet recommended", "推荐最高进风温度", "celsius"],
  recommendedDewPointMinCelsius: ["Lowest dew point recommended", "推荐最低露点", "celsius"],
  recommendedDewPointMaxCelsius: ["Highest dew point recommended", "推荐最高露点", "celsius"],
  recommendedRelativeHumidityMax: ["Most relative humidity recommended", "推荐最高相对湿度", "fraction"],
  derateAboveMeters: ["Altitude from which the inlet falls", "开始降额的海拔", "meters"],
  derateMetersPerKelvin: ["Altitude that costs one kelvin", "每降 1 K 的海拔", "meters"],
};

/** Fields of the rows that the facility reads, by kind. */
export const facilityParts: Readonly<Record<string, Readonly<Record<string, SymbolRow>>>> = {
  nodes: {
    maxWatts: ["Most that the node draws", "节点最大功率", "watts"],
    acceleratorCount: ["Accelerators of the node as sold", "出厂节点加速器数", "count"],
    cpuCount: ["CPUs of the node as sold", "出厂节点 CPU 数", "count"],
    memoryBytes: ["Memory of the node as sold", "出厂节点内存", "bytes"],
    rackUnits: ["Rack units of the node", "节点高度（U）", "count"],
    weightKilograms: ["Weight of the node", "节点重量", "kilograms"],
    isRack: ["Sold as a rack", "整柜销售", "count"],
  },
  cpus: { tdpWatts: ["Design power of a CPU", "CPU 设计功率", "watts"] },
  fpgas: { tdpWatts: ["Design power of an FPGA", "FPGA 设计功率", "watts"] },
  coolingKinds: { liquidHeatShare: ["Share of the heat in the liquid", "进入液体的热量比例", "fraction"] },
  powerDistribution: { ratedWatts: ["Rating of the rack PDU", "机架 PDU 额定", "watts"] },
  switches: { rackUnits: ["Rack units of the switch", "交换机高度（U）", "count"] },
  sites: { elevationMeters: ["Altitude of the place", "当地海拔", "meters"] },
  components: {
    failureSeconds: ["Mean time between failures of one", "单台平均故障间隔", "seconds"],
    repairSeconds: ["Repair of one", "单台修复时间", "seconds"],
  },
  airClasses: air,
  liquidClasses: { supplyMaxCelsius: ["Warmest coolant of the class", "该级最高供液温度", "celsius"] },
  gb50174: {
    limit: ["Upper end of GB 50174-2017", "GB 50174-2017 上限", "count"],
    limitLow: ["Lower end of GB 50174-2017", "GB 50174-2017 下限", "count"],
  },
};

const place: Words = ["from the climate of the place", "由当地气候得出"];
const hours: Words = ["mean over the hours of the month", "该月各小时平均"];
const pools: Words = ["counted over the node pools", "由节点池汇总"];
const network: Words = ["computed by the network model", "由网络模型得出"];
const storage: Words = ["computed by the storage model", "由存储模型得出"];

const given = (by: Words, path: string, row: SymbolRow): GivenSymbol => ({ row, path, by });
const ofMonths = Object.fromEntries(
  Object.entries(facilityRecords.CoolingMeans).map(([name, row]) => [
    `months.${name}`,
    given(hours, "facility.climate.months", row),
  ]),
);

/** By the path that the traced calculation reads; positions in lists are left out. */
export const facilityGiven: Readonly<Record<string, GivenSymbol>> = {
  ...ofMonths,
  "protected.data": given(storage, "storage.tiers", ["Drives needed of a group", "每组所需介质数", "count"]),
  "protected.width": given(storage, "storage.tiers", ["Drives of a group", "每组介质数", "count"]),
  "protected.drives": given(storage, "storage.tiers", ["Drives of the hot tier", "热层介质数", "count"]),
  "top.installed": given(network, "network.tiers", ["Switches of the top tier", "顶层交换机数", "count"]),
  "pool.nodes": given(pools, "compute.pools", facilityRecords.NodeParts.nodes),
  "pool.spareNodes": given(pools, "compute.pools", facilityRecords.NodeParts.spareNodes),
  "pool.acceleratorsPerNode": given(pools, "compute.pools", facilityRecords.NodeParts.acceleratorsPerNode),
  "drawn.network": given(network, "network.watts", facilityRecords.ItPower.network),
  "drawn.storage": given(storage, "storage.tiers", facilityRecords.ItPower.storage),
  "racked.switches": given(network, "network.switches", facilityRecords.RackedOthers.switches),
  "racked.switchUnits": given(network, "network.switchId", facilityRecords.RackedOthers.switchUnits),
  "racked.sideUnits": given(network, "network.frontend", facilityRecords.RackedOthers.sideUnits),
  "racked.storageServers": given(storage, "storage.tiers", facilityRecords.RackedOthers.storageServers),
  "climate.altitudeMeters": given(place, "site.place", ["Altitude of the place", "当地海拔", "meters"]),
  "climate.design.dryBulbCelsius": given(place, "site.place", [
    "Dry bulb of the design day",
    "设计日干球温度",
    "celsius",
  ]),
  "climate.design.wetBulbCelsius": given(place, "site.place", [
    "Wet bulb of the design day",
    "设计日湿球温度",
    "celsius",
  ]),
  "climate.periods.weight": given(place, "site.place", facilityRecords.CoolingMeans.weight),
  "climate.periods.slices.length": given(place, "site.place", ["Conditions of the month", "该月工况数", "count"]),
  "climate.periods.slices.dryBulbCelsius": given(place, "site.place", facilityRecords.CoolingMeans.dryBulbCelsius),
  "climate.periods.slices.wetBulbCelsius": given(place, "site.place", facilityRecords.CoolingMeans.wetBulbCelsius),
};
