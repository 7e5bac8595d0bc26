// Constants of the inference model.
import { constantTable } from "./constant-table";

export const inferenceConstants = constantTable({
  "inference.prefill-efficiency": {
    value: 0.5,
    unit: "fraction",
    low: 0.3,
    high: 0.7,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: ["Share of the dense peak that prefill reaches", "预填充可达的稠密峰值比例"],
  },
  "inference.memory-efficiency": {
    value: 0.75,
    unit: "fraction",
    low: 0.5,
    high: 0.9,
    source:
      "fitted on the fit rows of measured serving (70B on H200 and B200, 32B on H100: mean error of TPOT 12 to 25 %); range is the spread between engines",
    verified: true,
    words: ["Share of the memory bandwidth that decoding reaches", "解码可达的显存带宽比例"],
  },
  "inference.iteration-seconds": {
    value: 0.003,
    unit: "seconds",
    low: 0.001,
    high: 0.02,
    source:
      "fitted on the fit rows of measured serving (70B on H200 and B200, 32B on H100: mean error of TPOT 12 to 25 %); range is the spread between engines",
    verified: true,
    words: ["Fixed time of one decoding iteration", "单次解码迭代的固定时间"],
  },
  "inference.memory-share": {
    value: 0.9,
    unit: "fraction",
    low: 0.8,
    high: 0.95,
    source: "engineering judgement, no text at hand; the usual setting of serving engines",
    verified: false,
    words: ["Share of accelerator memory for weights and cache", "权重与缓存可用的显存比例"],
  },
  "inference.batch-limit": {
    value: 256,
    unit: "count",
    low: 32,
    high: 1024,
    source: "engineering judgement, no text at hand; the usual setting of serving engines",
    verified: false,
    words: ["Most requests that one replica decodes together", "单副本同时解码的最大请求数"],
  },
  "inference.load": {
    value: 0.8,
    unit: "fraction",
    low: 0.5,
    high: 0.95,
    source: "engineering judgement, no text at hand; headroom for bursts",
    verified: false,
    words: ["Share of its capacity at which a replica is rated", "副本额定负载率"],
  },
  "inference.pcie-bytes-per-second": {
    value: 25000000000.0,
    unit: "bytesPerSecond",
    low: 12000000000.0,
    high: 55000000000.0,
    source: "PCIe 4.0 x16 carries 31 GB/s one way (stas00/ml-engineering@744d01e), less protocol",
    verified: true,
    words: ["Rate between accelerators without a scale-up link", "无高速互联时加速器间速率"],
  },
});
