// What the parts of the index hold against each other.
import type { Words } from "../inputs/declare";
import type { PartId } from "../result-score";

interface SidePlace {
  readonly words: Words;
  /** Where in the result its figure comes from. */
  readonly path: string;
}

/** Both sides of a part that the models decide; the storage policy is held against the whole. */
export const SIDES = {
  hardware: {
    delivered: {
      words: ["Rate of all accelerators in a well-tuned run", "全部加速器在良好调优下的算力"],
      path: "compute",
    },
    required: { words: ["Rate that the targets need", "目标所需算力"], path: "training.jobs" },
  },
  software: {
    delivered: { words: ["Share of the peak that the jobs reach", "任务达到的峰值比例"], path: "training.jobs" },
    required: { words: ["Share of the peak of a well-tuned run", "良好调优下的峰值比例"], path: "compute" },
  },
  servers: {
    delivered: { words: ["Fabric rate of an accelerator", "单加速器网络速率"], path: "network" },
    required: {
      words: ["Rate at which the exposed exchange is a tenth of the step", "暴露通信占步时十分之一时的速率"],
      path: "training.jobs",
    },
  },
  switches: {
    delivered: {
      words: ["Bisection that the balancing achieves", "负载均衡后可用的对分带宽"],
      path: "network.bisectionFraction",
    },
    required: { words: ["Bisection that the jobs need", "任务所需的对分带宽"], path: "training.jobs" },
  },
  routers: {
    delivered: {
      words: ["Uplinks with the largest failed", "最大上联故障后的带宽"],
      path: "network.uplinkAfterFailureBytesPerSecond",
    },
    required: { words: ["What the uplinks carry", "上联承载的流量"], path: "network.uplinkDemandBytesPerSecond" },
  },
  devices: {
    delivered: { words: ["What the tightest tier offers", "最紧存储层的供给"], path: "storage.tiers" },
    required: { words: ["What is asked of it", "对其的需求"], path: "storage.tiers" },
  },
  policy: {
    delivered: {
      words: [
        "Mean share met of working set, copies, recovery point and time, retention",
        "工作集、副本、恢复点、恢复时间与保存期限的平均满足率",
      ],
      path: "storage",
    },
    required: null,
  },
} as const satisfies Partial<
  Readonly<Record<PartId, { readonly delivered: SidePlace; readonly required: SidePlace | null }>>
>;

export const COVERAGE: Words = ["Share of what the part asks that has an answer", "该部分问题中已有答案的占比"];
export const OPEN: Words = ["Open critical controls of the part", "该部分未满足的关键控制数"];
export const PRODUCT: Words = ["The article's product", "原文乘积"];
export const TAKEN: Words = ["as the index takes it", "按指数口径"];
