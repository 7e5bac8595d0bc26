// Tiers, checkpoints, backup and disaster recovery.
import { choice, choices, flag, group, number, part, type Words } from "./declare";

const tier = (words: Words, help: Words) =>
  group(words, help, {
    device: part(["Device", "介质型号"], ["Drive from the catalogue; brings rate, power and price.", "目录中的存储介质，带入速率、功耗与价格。"], "storage-device"),
    capacityBytes: number(["Usable capacity", "可用容量"], ["After protection.", "扣除冗余后的容量。"], { unit: "bytes", min: 0, max: 1e21 }),
    readBytesPerSecond: number(["Read bandwidth", "读带宽"], ["Of the tier as a whole. Empty: from its devices.", "整个存储层。留空则由介质推算。"], { unit: "bytesPerSecond", min: 0, max: 1e16 }),
    writeBytesPerSecond: number(["Write bandwidth", "写带宽"], ["Of the tier as a whole. Empty: half of the read bandwidth.", "整个存储层。留空则取读带宽的一半。"], { unit: "bytesPerSecond", min: 0, max: 1e16 }),
    operationsPerSecond: number(["Operations per second", "每秒操作数"], ["Random reads of the tier as a whole. Empty: from its devices.", "整个存储层的随机读。留空则由介质推算。"], { unit: "operationsPerSecond", min: 0, max: 1e12 }),
    protection: choice(["Protection", "冗余方式"], ["Replicas or erasure coding.", "多副本或纠删码。"], {
      none: ["None", "无"],
      "replica-2": ["Two replicas", "两副本"],
      "replica-3": ["Three replicas", "三副本"],
      "ec-4-2": ["Erasure coding 4+2", "纠删码 4+2"],
      "ec-8-2": ["Erasure coding 8+2", "纠删码 8+2"],
      "ec-8-3": ["Erasure coding 8+3", "纠删码 8+3"],
      "ec-16-4": ["Erasure coding 16+4", "纠删码 16+4"],
    }),
    encryption: choice(["Encryption at rest", "静态加密"], ["Where the keys come from.", "密钥来源。"], {
      none: ["None", "无"],
      software: ["Software keys", "软件密钥"],
      kms: ["Key management service", "密钥管理服务"],
      hsm: ["HSM", "硬件密码机"],
    }),
    authenticated: flag(["Authenticated access only", "仅限鉴别访问"], ["No anonymous reads.", "不允许匿名读取。"]),
    share: number(["Share of the data", "数据占比"], ["Of all data kept.", "占全部数据的比例。"], { unit: "fraction", min: 0, max: 1 }),
  });

export const storage = group(["Storage", "存储"], ["Where data lives, how fast it comes, and what survives.", "数据的存放、供给速度与可恢复性。"], {
  hot: tier(["Hot tier", "热数据层"], ["Feeds training; usually NVMe.", "供给训练，通常为 NVMe。"]),
  warm: tier(["Warm tier", "温数据层"], ["Data used within weeks.", "数周内使用的数据。"]),
  cold: tier(["Cold tier", "冷数据层"], ["Objects and archives.", "对象与归档。"]),
  racksSpread: flag(["Failure domains spread over racks", "故障域跨机柜分布"], ["Losing a rack loses no data.", "失去一个机柜不丢数据。"]),
  dataset: group(["Data", "数据"], ["What has to be kept.", "需要保存的数据。"], {
    bytes: number(["Data kept", "数据总量"], ["All data sets, raw and prepared.", "全部数据集，含原始与处理后。"], { unit: "bytes", min: 0, max: 1e21 }),
    yearlyGrowth: number(["Yearly growth", "年增长率"], ["Of the data kept.", "数据总量的年增长。"], { unit: "fraction", min: 0, max: 10, default: 0.3 }),
  }),
  checkpoints: group(["Checkpoints", "检查点"], ["What training can restart from.", "训练可恢复的状态。"], {
    intervalSeconds: number(["Interval", "间隔"], ["Empty: the optimum for the failure rate.", "留空则取故障率对应的最优值。"], { unit: "seconds", min: 10, max: 2_592_000 }),
    retained: number(["Kept", "保留数量"], ["Checkpoints kept at a time.", "同时保留的检查点数。"], { unit: "count", min: 1, max: 10_000, integer: true, default: 10 }),
    mode: choice(
      ["Mode", "方式"],
      ["Asynchronous writes block training only for the copy to host memory.", "异步写入仅在拷贝到主机内存时阻塞训练。"],
      {
        synchronous: ["Synchronous", "同步"],
        asynchronous: ["Asynchronous", "异步"],
      },
      "synchronous",
    ),
  }),
  backup: group(["Backup", "备份"], ["Three copies, two media, one elsewhere, one unchangeable.", "三份副本、两种介质、一份异地、一份不可变。"], {
    copies: number(["Copies", "副本数"], ["The original included.", "含原件。"], { unit: "count", min: 1, max: 20, integer: true }),
    media: number(["Media kinds", "介质种类"], ["Different technologies.", "不同技术的介质。"], { unit: "count", min: 1, max: 10, integer: true }),
    offsite: number(["Off-site copies", "异地副本"], ["At another site.", "存于其他站点。"], { unit: "count", min: 0, max: 20, integer: true }),
    immutable: number(["Immutable copies", "不可变副本"], ["That nobody can delete before their time.", "到期前任何人不可删除。"], { unit: "count", min: 0, max: 20, integer: true }),
    intervalSeconds: number(["Backup interval", "备份间隔"], ["Between two backups: what a disaster can cost.", "两次备份的间隔，即灾难可能丢失的数据。"], { unit: "seconds", min: 1, max: 31_536_000 }),
  }),
  recovery: group(["Disaster recovery", "灾难恢复"], ["What must be back, and when.", "恢复目标与时限。"], {
    pointSeconds: number(["Recovery point objective (RPO)", "恢复点目标（RPO）"], ["Most data that may be lost, as time.", "允许丢失的数据时长。"], { unit: "seconds", min: 0, max: 31_536_000 }),
    timeSeconds: number(["Recovery time objective (RTO)", "恢复时间目标（RTO）"], ["Longest time until service is back.", "服务恢复的最长时间。"], { unit: "seconds", min: 1, max: 31_536_000 }),
    alternateSite: flag(["Alternate site", "备用站点"], ["With separate utility and flood basin.", "独立电网与流域。"]),
    distanceMeters: number(["Distance to the alternate site", "与备用站点距离"], ["As the crow flies.", "直线距离。"], { unit: "meters", min: 0, max: 20_000_000 }),
    replicationBytesPerSecond: number(["Replication bandwidth", "复制带宽"], ["To and from the other site; also what a restore runs at.", "站点间带宽，亦为恢复速率。"], { unit: "bytesPerSecond", min: 0, max: 1e13 }),
    testedWithinYear: flag(["Restore tested within a year", "一年内做过恢复演练"], ["With a record.", "有演练记录。"]),
  }),
  mediaKinds: choices(["Storage services", "存储服务"], ["Services on offer to jobs.", "向任务提供的存储服务。"], {
    block: ["Block", "块存储"],
    file: ["Parallel file system", "并行文件系统"],
    object: ["Object", "对象存储"],
  }),
});
