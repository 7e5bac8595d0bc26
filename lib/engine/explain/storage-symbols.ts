// What the numbers of the storage model are: functions, constants, fields, and what the jobs hand to it.
import type { Words } from "../inputs/declare";
import type { StorageDemands } from "../models/evaluation-steps";
import type {
  BackupCheck,
  CheckpointTimes,
  RecoveryTimes,
  StorageNeeds,
  TierCapability,
  WorkingSet,
} from "../result-storage";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolRow, SymbolTable } from "../trace/symbol";
import type { GivenSymbol } from "./given-symbols";

export const storageResults = {
  annualLossProbability: ["Probability of losing data in a year", "年数据丢失概率", "fraction"],
  checkpointBytesPerSecond: ["Mean rate of writing checkpoints", "检查点平均写入速率", "bytesPerSecond"],
  checkpointWriteSeconds: ["Writing a checkpoint", "写入检查点的时间", "seconds"],
  checkpointsOnHot: ["Checkpoints that stay on the hot tier", "留在热层的检查点数", "count"],
  datasetBytes: ["Data kept", "数据总量", "bytes"],
  deliveredBy: ["What all drives together give", "全部介质合计可达速率", "count"],
  devicesForRate: ["Drives that the rate asks for", "速率所需的介质数", "count"],
  devicesNeeded: ["Drives of the tier", "该层介质数", "count"],
  drainedBytesPerSecond: ["Checkpoints drained to the warm tier", "转存至温层的检查点速率", "bytesPerSecond"],
  durabilityNines: ["Nines of durability", "持久性的 9 的个数", "count"],
  grownBytes: ["Data at the end of the planning horizon", "规划期末的数据量", "bytes"],
  homeBytes: ["Data that lives on the tier", "存放于该层的数据", "bytes"],
  logBytes: ["Logs that are kept", "保留的日志", "bytes"],
  lossesPerYear: ["Losses of data expected per year", "预计年数据丢失次数", "count"],
  neededBytes: ["Bytes that the tier must hold", "该层须保存的字节数", "bytes"],
  rawOverUsable: ["Raw bytes for one usable byte", "每可用字节对应的裸字节", "ratio"],
  rebuildSeconds: ["Rebuilding a failed drive", "重建一块故障介质", "seconds"],
  sendSeconds: ["Sending over the link between the sites", "经站点间链路传输", "seconds"],
  stagedBytesPerSecond: ["Data staged from warm to hot", "由温层调入热层的速率", "bytesPerSecond"],
  storageServers: ["Storage servers of the tier", "该层存储服务器数", "count"],
  tierWatts: ["Power of the tier", "该层功率", "watts"],
} as const satisfies Partial<SymbolTable<ResultName>>;

export const storageConstants = {
  COPIES_ASKED: ["Copies that the 3-2-1 rule asks for", "3-2-1 规则要求的副本数", "count"],
  LN_10: ["Natural logarithm of ten", "10 的自然对数", "count"],
  MEDIA_ASKED: ["Media kinds that the rule asks for", "规则要求的介质种类数", "count"],
  OFFSITE_ASKED: ["Copies elsewhere that the rule asks for", "规则要求的异地副本数", "count"],
  SCHEMES: ["Devices of a protection group", "冗余组的设备数", "count"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

const capability: SymbolTable<keyof TierCapability> = {
  devices: ["Drives", "介质数", "count"],
  usableBytes: ["Usable capacity", "可用容量", "bytes"],
  rawBytes: ["Raw capacity", "裸容量", "bytes"],
  protectionBytes: ["Copies and parity", "副本与校验", "bytes"],
  surplusBytes: ["Surplus of whole drives and rates", "整盘与速率带来的余量", "bytes"],
  readBytesPerSecond: ["Read bandwidth", "读带宽", "bytesPerSecond"],
  writeBytesPerSecond: ["Write bandwidth", "写带宽", "bytesPerSecond"],
  operationsPerSecond: ["Operations per second", "每秒操作数", "operationsPerSecond"],
  toleratedFailures: ["Failures that lose no data", "可容忍的故障数", "count"],
  watts: ["Power of the tier", "该层功率", "watts"],
  rebuildSeconds: ["Rebuilding a failed drive", "重建一块故障介质", "seconds"],
  meanSecondsToDataLoss: ["Mean time to data loss", "平均数据丢失时间", "seconds"],
  annualLossProbability: ["Probability of losing data in a year", "年数据丢失概率", "fraction"],
  durabilityNines: ["Nines of durability", "持久性的 9 的个数", "count"],
};

const needs: SymbolTable<keyof StorageNeeds> = {
  data: ["Data that lives on the tier", "存放于该层的数据", "bytes"],
  checkpoints: ["Checkpoints on the tier", "该层的检查点", "bytes"],
  weights: ["Served weights", "服务模型权重", "bytes"],
  copies: ["On-site copies", "本地副本", "bytes"],
  logs: ["Logs that are kept", "保留的日志", "bytes"],
};

const checkpoint: SymbolTable<keyof CheckpointTimes> = {
  blockingSeconds: ["Standstill for a checkpoint", "单次检查点的停顿", "seconds"],
  intervalSeconds: ["Checkpoint interval", "检查点间隔", "seconds"],
  restoreSeconds: ["Reading a checkpoint back", "读回检查点的时间", "seconds"],
  keptBytes: ["All checkpoints that are kept", "保留的全部检查点", "bytes"],
  stallShare: ["Share of time lost to checkpoints", "检查点占用的时间比例", "fraction"],
};

const recovery: SymbolTable<keyof RecoveryTimes> = {
  pointSeconds: ["Recovery point", "恢复点", "seconds"],
  intervalSeconds: ["Backup interval", "备份间隔", "seconds"],
  sendSeconds: ["Sending what grew in an interval", "传输间隔内增长的数据", "seconds"],
  delaySeconds: ["Delay of the way to the other site", "至异地站点的时延", "seconds"],
  timeSeconds: ["Recovery time", "恢复时间", "seconds"],
  failoverSeconds: ["Detection and start-up", "发现与启动", "seconds"],
  restoreSeconds: ["Restoring the data", "恢复数据", "seconds"],
  restoreBytes: ["Bytes that must be back", "须恢复的字节数", "bytes"],
};

const set: SymbolTable<keyof WorkingSet> = {
  bytes: ["Working set", "工作集", "bytes"],
  hotRoomBytes: ["Room on the hot tier", "热层剩余空间", "bytes"],
  hotShare: ["Share of the working set that fits the hot tier", "热层可容纳的工作集比例", "fraction"],
};

const backup: SymbolTable<keyof BackupCheck> = {
  copies: ["Copies", "副本数", "count"],
  media: ["Media kinds", "介质种类", "count"],
  offsite: ["Off-site copies", "异地副本", "count"],
  immutable: ["Immutable copies", "不可变副本", "count"],
  rulesMet: ["Rules of 3-2-1 that are met", "满足的 3-2-1 规则数", "count"],
};

/** Fields by the record that they stand in. */
export const storageRecords = {
  TierCapability: capability,
  StorageNeeds: needs,
  CheckpointTimes: checkpoint,
  RecoveryTimes: recovery,
  WorkingSet: set,
  BackupCheck: backup,
} as const;

const jobs: Words = ["asked by the jobs", "由任务提出"];

const asked = (row: SymbolRow, path = "training.jobs"): GivenSymbol => ({ row, path, by: jobs });

const demands: Readonly<Record<keyof StorageDemands, GivenSymbol>> = {
  trainingReadBytesPerSecond: asked(["Reads of all training jobs", "全部训练任务的读取速率", "bytesPerSecond"]),
  trainingReadOperationsPerSecond: asked([
    "Random reads of all training jobs",
    "全部训练任务的随机读",
    "operationsPerSecond",
  ]),
  trainingDataBytes: asked(["Data that the jobs read", "任务读取的数据", "bytes"]),
  checkpointBytes: asked(["A checkpoint of every job", "每个任务各一份检查点", "bytes"]),
  checkpointIntervalSeconds: asked(["Shortest checkpoint interval", "最短检查点间隔", "seconds"]),
  checkpointBlockingSeconds: asked(["Longest standstill for a checkpoint", "最长检查点停顿", "seconds"]),
  servedWeightBytes: asked(["Weights of all served models", "全部服务模型的权重", "bytes"], "inference.jobs"),
  keyValueBytesPerSecond: asked(
    ["Key-value cache that serving makes", "推理产生的键值缓存", "bytesPerSecond"],
    "inference.jobs",
  ),
  jobs: asked(["Jobs", "任务数", "count"]),
  unknownJobs: asked(["Jobs whose demands are not known", "存储需求未知的任务数", "count"]),
  unknownDataJobs: asked(["Jobs whose data is not known", "数据量未知的任务数", "count"]),
};

export const storageGiven: Readonly<Record<string, GivenSymbol>> = {
  ...Object.fromEntries(Object.entries(demands).map(([name, symbol]) => [`demands.${name}`, symbol])),
  "link.serverBytesPerSecond": {
    row: ["What a server's front-end port leaves to storage", "服务器前端端口可用于存储的速率", "bytesPerSecond"],
    path: "network.frontend",
    by: ["computed by the network model", "由网络模型得出"],
  },
};

/** Fields of a row of the catalogue. */
export const deviceSymbols: Readonly<Record<string, SymbolRow>> = {
  capacityBytes: ["Capacity of a drive", "单介质容量", "bytes"],
  readBytesPerSecond: ["Read rate of a drive", "单介质读速率", "bytesPerSecond"],
  writeBytesPerSecond: ["Write rate of a drive", "单介质写速率", "bytesPerSecond"],
  randomReadsPerSecond: ["Random reads of a drive", "单介质随机读", "operationsPerSecond"],
  maxWatts: ["Most that a drive draws", "单介质最大功耗", "watts"],
};
