// What may be wrong with the tiers, the checkpoints and the recovery.
import { declareFindings } from "./declare-findings";

export const storageFindings = declareFindings("storage", {
  sharesOff: {
    severity: "warning",
    words: ["The three tier shares add up to {sum}, not 100 %.", "三个存储层的占比之和为 {sum}，不等于 100 %。"],
    fix: ["Change the shares so that every byte has one home.", "调整占比，使全部数据各得其所。"],
  },
  demandsPartial: {
    severity: "info",
    words: [
      "What {unknown} of {jobs} jobs ask of storage is not known in full: the demands on the tiers are the least that is asked.",
      "{jobs} 个任务中有 {unknown} 个的存储需求不完全已知：各层需求仅为下限。",
    ],
    fix: [
      "Give the jobs accelerators and a plan that fits, and state their tokens or the data kept.",
      "为任务分配加速器与可行的并行方案，并填写词元数或数据总量。",
    ],
  },
  capacityShort: {
    severity: "error",
    words: [
      "The {tier} tier holds {usable} but is asked to hold {demand} with its growth.",
      "{tier}层容量为 {usable}，计入增长后需保存 {demand}。",
    ],
    fix: [
      "Give the tier more capacity, or move a share of the data to a colder tier.",
      "增加该层容量，或将部分数据移至更冷的层。",
    ],
  },
  readStarves: {
    severity: "error",
    words: [
      "The {tier} tier reads at {delivered}; the jobs need {demand}: accelerators wait for data.",
      "{tier}层读带宽为 {delivered}，任务需要 {demand}：加速器将等待数据。",
    ],
    fix: ["Raise the read bandwidth of the tier, or add drives.", "提高该层读带宽，或增加硬盘。"],
  },
  writeStarves: {
    severity: "warning",
    words: [
      "The {tier} tier writes at {delivered}; draining checkpoints to it needs {demand}.",
      "{tier}层写带宽为 {delivered}，转存检查点需要 {demand}。",
    ],
    fix: ["Raise the write bandwidth of the tier, or keep fewer checkpoints.", "提高该层写带宽，或减少保留的检查点。"],
  },
  workingSetCold: {
    severity: "info",
    words: [
      "The hot tier has room for {room} of the {set} that jobs read: the rest is staged from colder tiers.",
      "任务读取的 {set} 数据中，热层可容纳 {room}，其余须从较冷的层调入。",
    ],
    fix: ["Give the hot tier the capacity of the working set.", "使热层容量达到工作集大小。"],
  },
  operationsStarve: {
    severity: "error",
    words: [
      "The {tier} tier does {delivered}; the jobs need {demand}.",
      "{tier}层可提供 {delivered}，任务需要 {demand}。",
    ],
    fix: [
      "Pack samples into larger files, or add drives with more operations per second.",
      "将样本打包为更大的文件，或选用每秒操作数更高的介质。",
    ],
  },
  deviceOpen: {
    severity: "info",
    words: [
      "The {tier} tier has a capacity but no device: its drives and servers are not counted, nor their power, price and network ports.",
      "{tier}层已填容量但未选介质型号：未计入其硬盘与服务器，以及相应的功耗、价格与网络端口。",
    ],
    fix: ["Choose a device for the tier.", "为该层选择介质型号。"],
  },
  protectionOpen: {
    severity: "warning",
    words: [
      "The {tier} tier has a capacity but no protection scheme: its drives cannot be counted.",
      "{tier}层已填容量但未选冗余方式，无法计算硬盘数量。",
    ],
    fix: ["Choose replicas or erasure coding.", "选择多副本或纠删码。"],
  },
  unprotected: {
    severity: "warning",
    words: [
      "The {tier} tier survives no drive failure; a drive of it is expected to fail every {interval}.",
      "{tier}层不能承受任何硬盘故障；预计每 {interval} 即有一块硬盘损坏。",
    ],
    fix: ["Choose replicas or erasure coding.", "选择多副本或纠删码。"],
  },
  lossLikely: {
    severity: "warning",
    words: [
      "The {tier} tier loses data with a probability of {probability} a year (limit {limit}).",
      "{tier}层每年丢失数据的概率为 {probability}（上限 {limit}）。",
    ],
    fix: [
      "Choose a scheme with more parity, or smaller drives that rebuild faster.",
      "选用更多校验的冗余方式，或重建更快的小容量硬盘。",
    ],
  },
  checkpointSlow: {
    severity: "warning",
    words: [
      "Writing one checkpoint of {bytes} takes {write}, longer than the interval of {interval} between two.",
      "写入一个 {bytes} 的检查点需 {write}，长于 {interval} 的检查点间隔。",
    ],
    fix: ["Raise the write bandwidth of the hot tier.", "提高热层的写带宽。"],
  },
  pointMissed: {
    severity: "error",
    words: [
      "A disaster may cost {delivered} of data; the objective (RPO) is {target}.",
      "灾难可能丢失 {delivered} 的数据；恢复点目标（RPO）为 {target}。",
    ],
    fix: ["Back up more often or replicate faster.", "提高备份频率或复制带宽。"],
  },
  replicationSlow: {
    severity: "error",
    words: [
      "What grows between two backups takes {send} to send, longer than the {interval} until the next: the copy elsewhere falls ever further behind.",
      "两次备份之间的增量需 {send} 才能传完，长于 {interval} 的备份间隔：异地副本将持续落后。",
    ],
    fix: ["Raise the replication bandwidth.", "提高复制带宽。"],
  },
  replicationOpen: {
    severity: "info",
    words: [
      "Data grows and is kept at another site, but no bandwidth to it is entered: what a disaster may cost is not known.",
      "数据持续增长且有异地副本，但未填写站点间带宽：灾难可能丢失的数据量未知。",
    ],
    fix: ["Enter the replication bandwidth.", "填写复制带宽。"],
  },
  timeMissed: {
    severity: "error",
    words: [
      "Service is back after {delivered}; the objective (RTO) is {target}.",
      "服务恢复需 {delivered}；恢复时间目标（RTO）为 {target}。",
    ],
    fix: [
      "Raise the replication bandwidth, or keep an alternate site with the data.",
      "提高复制带宽，或设置保有数据的备用站点。",
    ],
  },
  noOffsite: {
    severity: "warning",
    words: [
      "No copy of the data is at another site: losing this one loses everything.",
      "没有异地副本：失去本站点即失去全部数据。",
    ],
    fix: ["Keep at least one copy elsewhere.", "至少保留一份异地副本。"],
  },
  noSharedService: {
    severity: "warning",
    words: [
      "Jobs run on {nodes} nodes, but neither a parallel file system nor objects are on offer: nodes cannot share data.",
      "任务运行于 {nodes} 个节点，但未提供并行文件系统或对象存储，节点间无法共享数据。",
    ],
    fix: ["Offer a parallel file system or an object store.", "提供并行文件系统或对象存储。"],
  },
});
