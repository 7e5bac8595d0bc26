// What other parts of an evaluation hand to the training model.
import type { Words } from "../inputs/declare";
import type { SymbolRow } from "../trace/symbol";

export interface GivenSymbol {
  readonly row: SymbolRow;
  /** Where in the result, or in which part of the design, the figure is found. */
  readonly path: string;
  /** Who computes it. */
  readonly by: Words;
}

const compute: Words = ["counted over the node pools", "由节点池汇总"];
const network: Words = ["computed by the network model", "由网络模型得出"];
const storage: Words = ["computed by the storage model", "由存储模型得出"];
const measured: Words = ["from measured runs like this one", "由相近的实测训练得出"];
const money: Words = ["computed by the cost model", "由成本模型得出"];
const facility: Words = ["computed by the facility model", "由设施模型得出"];

/** By the path that the traced calculation reads; positions in lists are left out. */
export const trainingGiven: Readonly<Record<string, GivenSymbol>> = {
  "group.accelerators": {
    row: ["Accelerators of the pools", "节点池的加速器数", "count"],
    path: "compute.pools",
    by: compute,
  },
  "group.nodes": { row: ["Nodes of the pools", "节点池的节点数", "count"], path: "compute.pools", by: compute },
  "group.spareNodes": { row: ["Spare nodes", "备用节点数", "count"], path: "compute.pools", by: compute },
  "group.acceleratorsPerNode": {
    row: ["Accelerators of a node", "单节点加速器数", "count"],
    path: "compute.pools",
    by: compute,
  },
  "group.pools.accelerators": {
    row: ["Accelerators of the pool", "该节点池的加速器数", "count"],
    path: "compute.pools",
    by: compute,
  },
  "group.pools.scaleUpDomain": {
    row: ["Accelerators of a scale-up domain", "高速互联域的加速器数", "count"],
    path: "compute.pools",
    by: compute,
  },
  "group.pools.scaleUpBytesPerSecond": {
    row: ["Scale-up link of an accelerator", "单加速器高速互联带宽", "bytesPerSecond"],
    path: "compute.pools",
    by: compute,
  },
  "fabric.clusterNodes": { row: ["Nodes of a cluster", "单集群节点数", "count"], path: "network", by: network },
  "fabric.rates.ringBytesPerSecond": {
    row: ["Neighbour exchange between nodes", "节点间相邻交换速率", "bytesPerSecond"],
    path: "network",
    by: network,
  },
  "fabric.rates.allToAllBytesPerSecond": {
    row: ["All-to-all between nodes", "节点间全交换速率", "bytesPerSecond"],
    path: "network",
    by: network,
  },
  "fabric.rates.isNarrowed": {
    row: ["A passage is narrower than what is behind it (1 = yes)", "通道带宽小于其后端点（1 = 是）", "count"],
    path: "network",
    by: network,
  },
  "fabric.rates.openRingBytesPerSecond": {
    row: ["Neighbour exchange, were no tier narrow", "各层均不收敛时的相邻交换速率", "bytesPerSecond"],
    path: "network",
    by: network,
  },
  "fabric.rates.openAllToAllBytesPerSecond": {
    row: ["All-to-all, were no tier narrow", "各层均不收敛时的全交换速率", "bytesPerSecond"],
    path: "network",
    by: network,
  },
  "fabric.rates.leafNodes": {
    row: ["Nodes under a leaf", "单台叶交换机下的节点数", "count"],
    path: "network",
    by: network,
  },
  "fabric.rates.podNodes": {
    row: ["Nodes of a pod", "单个 Pod 的节点数", "count"],
    path: "network",
    by: network,
  },
  "fabric.rates.leafBytesPerSecond": {
    row: ["Way out of a leaf per accelerator", "叶交换机出向的单加速器带宽", "bytesPerSecond"],
    path: "network",
    by: network,
  },
  "fabric.rates.podBytesPerSecond": {
    row: ["Way out of a pod per accelerator", "Pod 出向的单加速器带宽", "bytesPerSecond"],
    path: "network",
    by: network,
  },
  "fabric.rates.stepSeconds": {
    row: ["Latency of a step between nodes", "节点间单步时延", "seconds"],
    path: "network",
    by: network,
  },
  "storage.readBytesPerSecond": {
    row: ["Read rate of the job's storage", "任务存储读取速率", "bytesPerSecond"],
    path: "storage.tiers",
    by: storage,
  },
  "storage.writeBytesPerSecond": {
    row: ["Write rate of the job's storage", "任务存储写入速率", "bytesPerSecond"],
    path: "storage.tiers",
    by: storage,
  },
  "storage.operationsPerSecond": {
    row: ["Reads per second of the job's storage", "任务存储每秒读取次数", "operationsPerSecond"],
    path: "storage.tiers",
    by: storage,
  },
  "stepBand.low": {
    row: ["P10 of measured over predicted step time", "实测与预测步时之比的 P10", "ratio"],
    path: "training.jobs",
    by: measured,
  },
  "stepBand.high": {
    row: ["P90 of measured over predicted step time", "实测与预测步时之比的 P90", "ratio"],
    path: "training.jobs",
    by: measured,
  },
  "nearest.accelerators": {
    row: ["Accelerators of the measured run nearest to the job", "最相近实测训练的加速器数", "count"],
    path: "training.jobs",
    by: measured,
  },
  "nearest.error": {
    row: ["Predicted over measured step time of that run, less one", "该训练预测与实测步时之比减一", "fraction"],
    path: "training.jobs",
    by: measured,
  },
  "job.accelerators": {
    row: ["Accelerators of the job", "任务的加速器数", "count"],
    path: "training.jobs",
    by: compute,
  },
  "job.readShare": {
    row: ["Share of reads that reach storage", "到达存储的读取比例", "fraction"],
    path: "storage",
    by: storage,
  },
  "cost.usdPerAcceleratorHour": {
    row: ["Price of an accelerator-hour", "加速器小时成本", "usd"],
    path: "cost.usdPerAcceleratorHour",
    by: money,
  },
  "facility.facilityWatts": {
    row: ["Facility power, design", "设施功率（设计）", "watts"],
    path: "facility.facilityWatts",
    by: facility,
  },
  "facility.annualJoules": {
    row: ["Energy of the site per year", "场地年能耗", "joules"],
    path: "facility.annualJoules",
    by: facility,
  },
  "facility.accelerators": {
    row: ["Accelerators of all pools", "全部加速器数", "count"],
    path: "compute.pools",
    by: compute,
  },
};
