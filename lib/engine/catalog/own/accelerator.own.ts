import { choice, group, number, text } from "../../inputs/declare";

const peak = { unit: "flopsPerSecond", min: 1e9, max: 1e18 } as const;
const dense = ["Dense, without sparsity.", "稠密，不含稀疏加速。"] as const;

export const accelerators = {
  group: group(["Accelerator", "加速器"], ["A GPU, TPU or other matrix engine.", "GPU、TPU 或其他矩阵引擎。"], {
    vendor: text(["Vendor", "厂商"], ["Decides which communication library is usual.", "决定常用通信库。"], 80),
    generation: choice(
      ["Generation", "代际"],
      ["The measured efficiencies of this family are used.", "采用该系列实测效率。"],
      {
        volta: ["Volta", "Volta"],
        ampere: ["Ampere", "Ampere"],
        ada: ["Ada", "Ada"],
        hopper: ["Hopper", "Hopper"],
        blackwell: ["Blackwell", "Blackwell"],
        rubin: ["Rubin", "Rubin"],
        cdna2: ["CDNA 2", "CDNA 2"],
        cdna3: ["CDNA 3", "CDNA 3"],
        cdna4: ["CDNA 4", "CDNA 4"],
        cdna5: ["CDNA 5", "CDNA 5"],
        tpu: ["TPU", "TPU"],
        gaudi: ["Gaudi", "Gaudi"],
        trainium: ["Trainium", "Trainium"],
        ascend: ["Ascend", "昇腾"],
      },
    ),
    formFactor: text(["Form factor", "形态"], ["Such as SXM, OAM, PCIe.", "如 SXM、OAM、PCIe。"], 40),
    status: choice(["Status", "状态"], ["Whether it can be bought.", "是否可购买。"], {
      current: ["Current", "在售"],
      legacy: ["Legacy", "旧款"],
      announced: ["Announced", "已发布"],
      "cloud-only": ["Cloud only", "仅云"],
    }),
    peakFlopsPerSecond: group(["Peak rate", "峰值算力"], dense, {
      fp32: number(["FP32", "FP32"], dense, peak),
      tf32: number(["TF32", "TF32"], dense, peak),
      bf16: number(["BF16", "BF16"], dense, peak),
      fp16: number(["FP16", "FP16"], dense, peak),
      fp8: number(["FP8", "FP8"], dense, peak),
      fp4: number(["FP4", "FP4"], dense, peak),
      int8: number(["INT8", "INT8"], dense, peak),
    }),
    measuredFlopsPerSecond: group(
      ["Best measured rate", "最佳实测算力"],
      ["In a large matrix product.", "大矩阵乘法中。"],
      {
        bf16: number(["BF16", "BF16"], ["Measured.", "实测。"], peak),
        fp8: number(["FP8", "FP8"], ["Measured.", "实测。"], peak),
      },
    ),
    memoryBytes: number(["Memory", "显存"], ["Of one accelerator.", "单加速器。"], {
      unit: "bytes",
      min: 1e9,
      max: 1e14,
    }),
    memoryBytesPerSecond: number(["Memory rate", "显存带宽"], ["Of one accelerator.", "单加速器。"], {
      unit: "bytesPerSecond",
      min: 1e9,
      max: 1e15,
    }),
    memoryKind: text(["Kind of memory", "显存类型"], ["Such as HBM3e.", "如 HBM3e。"], 40),
    scaleUpBytesPerSecond: number(["Scale-up link", "高速互联带宽"], ["One direction.", "单向。"], {
      unit: "bytesPerSecond",
      min: 1e9,
      max: 1e14,
    }),
    tdpWatts: number(["Design power", "设计功率"], ["TDP or board power.", "TDP 或板级功率。"], {
      unit: "watts",
      min: 1,
      max: 50_000,
    }),
    tdpMeaning: text(
      ["What the power is", "功率含义"],
      ["TDP, board power, a measured module.", "TDP、板级功率或实测模块功率。"],
      200,
    ),
  }),
  required: ["generation", "memoryBytes", "memoryBytesPerSecond"],
  defaults: { vendor: "–", formFactor: "–", status: "current", memoryKind: "–", tdpMeaning: "–" },
  pricePrefix: "accelerator-",
} as const;
