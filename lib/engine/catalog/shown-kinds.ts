// The tables of the catalogue as people leaf through them: their order, their names, and the figures of a row that its
// line in the list shows.
import type { Words } from "../inputs/declare";
import type { CatalogKind } from "./catalog";

export interface ShownKind {
  readonly words: Words;
  /** Fields of a row, the most telling first. */
  readonly columns: readonly string[];
}

export const shownKinds: { readonly [K in CatalogKind]: ShownKind } = {
  accelerators: {
    words: ["Accelerators", "加速器"],
    columns: ["peakFlopsPerSecond.bf16", "peakFlopsPerSecond.fp8", "memoryBytes", "memoryBytesPerSecond", "tdpWatts"],
  },
  nodes: {
    words: ["Nodes", "节点"],
    columns: [
      "accelerator",
      "acceleratorCount",
      "computeNicBytesPerSecond",
      "rackUnits",
      "weightKilograms",
      "maxWatts",
    ],
  },
  cpus: { words: ["Processors", "处理器"], columns: ["vendor", "cores", "memoryChannels", "pcieLanes", "tdpWatts"] },
  fpgas: {
    words: ["FPGAs", "FPGA"],
    columns: ["vendor", "memoryBytes", "memoryBytesPerSecond", "int8OperationsPerSecond", "tdpWatts"],
  },
  switches: {
    words: ["Switches", "交换机"],
    columns: ["kind", "ports", "portBytesPerSecond", "rackUnits", "weightKilograms", "maxWatts"],
  },
  optics: {
    words: ["Optics and cables", "光模块与线缆"],
    columns: ["medium", "bytesPerSecond", "ports", "reachMeters", "maxWatts"],
  },
  storageDevices: {
    words: ["Storage devices", "存储设备"],
    columns: ["medium", "capacityBytes", "readBytesPerSecond", "writeBytesPerSecond", "maxWatts"],
  },
  powerDistribution: {
    words: ["Rack PDUs", "机架 PDU"],
    columns: ["vendor", "ratedWatts", "outlets", "rackUnits", "weightKilograms"],
  },
  sites: {
    words: ["Sites", "站点"],
    columns: ["country", "designDryBulbCelsius", "designWetBulbCelsius", "elevationMeters", "seismicIntensity"],
  },
  grids: { words: ["Grids", "电网"], columns: ["carbonKilogramsPerJoule"] },
  prices: { words: ["Prices", "价格"], columns: ["per", "usd", "usdLow", "usdHigh"] },
  models: {
    words: ["Models", "模型"],
    columns: [
      "publishedParameters",
      "publishedActiveParameters",
      "architecture.layers",
      "architecture.hidden",
      "architecture.maxSequence",
    ],
  },
  sampleModels: {
    words: ["Models of samples", "按样本的模型"],
    columns: ["domain", "parameters", "forwardFlops", "bytesPerSample"],
  },
  constants: { words: ["Constants", "常数"], columns: ["value", "low", "high"] },
  coolingKinds: {
    words: ["Cooling kinds", "制冷方式"],
    columns: ["rackWattsMin", "rackWattsMax", "pueMin", "pueMax", "liquidHeatShare"],
  },
  airClasses: {
    words: ["Air classes", "空气环境等级"],
    columns: ["dryBulbMinCelsius", "dryBulbMaxCelsius", "relativeHumidityMax", "elevationMaxMeters"],
  },
  liquidClasses: { words: ["Liquid classes", "液冷等级"], columns: ["supplyMinCelsius", "supplyMaxCelsius"] },
  efficiencies: { words: ["Efficiencies", "效率"], columns: ["efficiencyMin", "efficiencyMax"] },
  redundancySchemes: {
    words: ["Redundancy schemes", "冗余方案"],
    columns: ["scheme", "normalLoadMax", "installedOverLoad"],
  },
  components: { words: ["Failure and repair", "故障与修复"], columns: ["failureSeconds", "repairSeconds"] },
  fleets: { words: ["Published fleets", "公布的集群"], columns: ["accelerators", "acceleratorSecondsPerInterruption"] },
  uptimeTiers: { words: ["Uptime tiers", "Uptime 等级"], columns: ["tier", "redundancy", "legacyAvailability"] },
  gb50174: { words: ["GB 50174 demands", "GB 50174 要求"], columns: ["gradeA.text", "gradeB.text", "gradeC.text"] },
  pueGrades: { words: ["PUE grades", "PUE 等级"], columns: ["pueMax"] },
  pueBenchmarks: { words: ["PUE benchmarks", "PUE 基准"], columns: ["low", "high"] },
  wueBenchmarks: { words: ["WUE benchmarks", "WUE 基准"], columns: ["low", "high"] },
};

export const catalogKinds = Object.keys(shownKinds) as readonly CatalogKind[];

export function isCatalogKind(kind: string): kind is CatalogKind {
  return Object.hasOwn(shownKinds, kind);
}
