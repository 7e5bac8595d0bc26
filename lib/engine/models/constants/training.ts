// Constants of the training model: memory, overlap and overheads.
import { constantTable } from "./constant-table";
import { fitted, judged } from "./training-fit";

export const trainingConstants = constantTable({
  "training.reference-share": judged([0.7, 0.5, 0.85], "fraction", [
    "What well-tuned training runs keep of the rate of wide matrix products",
    "调优良好的训练保留的宽矩阵乘速率比例",
  ]),
  "training.memory-reserve": judged([2.5e9, 1e9, 8e9], "bytes", [
    "Accelerator memory kept for the runtime: context, communication buffers, fragmentation",
    "为运行时保留的显存：上下文、通信缓冲与碎片",
  ]),
  "training.software-year": judged([2026.5, 2023, 2030], "ratio", [
    "Year of the training software, which decides how far its kernels are tuned",
    "训练软件的年份，决定内核的调优程度",
  ]),
  "training.exposed-traffic": fitted("training.exposed-traffic", "fraction", [
    "Share of a matrix product's memory traffic that its arithmetic does not hide",
    "矩阵乘访存中未被计算掩盖的比例",
  ]),
  "training.elementwise": fitted("training.elementwise", "ratio", [
    "Bytes that memory-bound operators move over the ideal count",
    "访存受限算子实际搬运字节数与理想值之比",
  ]),
  "training.unfused": fitted("training.unfused", "ratio", [
    "Bytes of memory-bound operators as kernels of their own over those of fused ones",
    "未融合算子与融合算子的搬运字节数之比",
  ]),
  "training.kernel-gap": judged([1.5e-5, 5e-6, 4e-5], "seconds", [
    "Time between the end of one kernel and the start of the next",
    "相邻两个内核之间的间隔时间",
  ]),
  "training.attention-backward": {
    value: 2.5,
    unit: "ratio",
    low: 2,
    high: 3.5,
    source: "arithmetic: five products of the score square backward, two forward, at the same rate",
    verified: true,
    words: ["Backward over forward of fused attention, in time", "融合注意力反向与前向的耗时比"],
  },
  "training.tensor-exposed": fitted("training.tensor-exposed", "fraction", [
    "Share of tensor-parallel communication that is paid where the framework overlaps it",
    "框架重叠张量并行通信时仍需等待的比例",
  ]),
  "training.expert-exposed": fitted("training.expert-exposed", "fraction", [
    "Share of expert-parallel communication that is paid where the framework overlaps it",
    "框架重叠专家并行通信时仍需等待的比例",
  ]),
  "training.overlap-slowdown": judged([0.03, 0, 0.2], "fraction", [
    "What hidden communication slows the computation by, of its own time",
    "被掩盖的通信对计算造成的减速占其自身时间的比例",
  ]),
  "training.jitter": fitted("training.jitter", "fraction", [
    "Growth of the step with every doubling of the nodes: the slowest is waited for",
    "节点数每翻倍时训练步的增长比例（等待最慢者）",
  ]),
  "training.immaturity": fitted("training.immaturity", "fraction", [
    "Extra computation time of kernels on the day a generation ships",
    "新一代硬件出货时内核的额外计算时间",
  ]),
  "training.maturity-years": fitted("training.maturity-years", "ratio", [
    "Years in which half of that extra time is tuned away",
    "上述额外时间减半所需的年数",
  ]),
  "training.power-exponent": judged([0.67, 0.33, 1], "ratio", [
    "Power of the design power per peak FLOP with which the sustained rate grows",
    "持续速率随每峰值算力设计功率增长的幂次",
  ]),
  "training.attention-portable": fitted("training.attention-portable", "fraction", [
    "Rate of attention kernels written for the generation before, over native ones",
    "为上一代编写的注意力内核相对本代内核的速率",
  ]),
  "training.step-overhead": judged([0.02, 0, 0.2], "seconds", [
    "Once a step: gradient norm, host work, logging",
    "每步一次的开销：梯度范数、主机工作、日志",
  ]),
  "training.expert-host": judged([1e-4, 2e-5, 4e-4], "seconds", [
    "What the host adds to the forward pass for every local expert of a layer that it launches kernel by kernel",
    "主机逐个启动内核时每层每个本地专家前向增加的时间",
  ]),
  "training.expert-penalty": fitted("training.expert-penalty", "fraction", [
    "Extra bytes of routing, permuting and casting visits to experts over the ideal count, in the frameworks of early 2025",
    "2025 年初框架中专家路由、重排与转换相对理想值的额外搬运字节数",
  ]),
  "training.expert-maturity-years": fitted("training.expert-maturity-years", "ratio", [
    "Years in which half of that extra time is tuned away",
    "该额外耗时减半所需的年数",
  ]),
  "training.overhead-confidential": {
    value: 1.05,
    unit: "ratio",
    low: 1,
    high: 1.3,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: ["Time factor of confidential computing", "机密计算的耗时系数"],
  },
  "training.overhead-enclave": {
    value: 1.07,
    unit: "ratio",
    low: 1,
    high: 1.5,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: ["Time factor of a trusted execution environment", "可信执行环境的耗时系数"],
  },
  "training.overhead-federated": {
    value: 1.25,
    unit: "ratio",
    low: 1.05,
    high: 3,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: ["Time factor of federated learning", "联邦学习的耗时系数"],
  },
  "training.overhead-multi-party": {
    value: 100,
    unit: "ratio",
    low: 10,
    high: 10000,
    source: "engineering judgement, no text at hand; orders of magnitude above plain text",
    verified: false,
    words: ["Time factor of multi-party computation", "安全多方计算的耗时系数"],
  },
  "training.host-copy-rate": {
    value: 10000000000.0,
    unit: "bytesPerSecond",
    low: 5000000000.0,
    high: 50000000000.0,
    source: "engineering judgement, no text at hand; one PCIe link per accelerator",
    verified: false,
    words: ["Rate at which one accelerator copies its state to host memory", "单加速器向主机内存复制状态的速率"],
  },
});
