// What accelerators reach of their peaks in training, by generation, precision and shape.
import { constantTable } from "./constant-table";

export const efficiencyConstants = constantTable({
  "training.efficiency-volta": {
    value: 0.7,
    unit: "fraction",
    low: 0.5,
    high: 0.85,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Volta",
      "Volta 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-ampere": {
    value: 0.8,
    unit: "fraction",
    low: 0.65,
    high: 0.9,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Ampere",
      "Ampere 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-ada": {
    value: 0.7,
    unit: "fraction",
    low: 0.5,
    high: 0.85,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Ada",
      "Ada 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-hopper": {
    value: 0.66,
    unit: "fraction",
    low: 0.5,
    high: 0.82,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Hopper",
      "Hopper 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-blackwell": {
    value: 0.63,
    unit: "fraction",
    low: 0.45,
    high: 0.8,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Blackwell",
      "Blackwell 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-rubin": {
    value: 0.7,
    unit: "fraction",
    low: 0.45,
    high: 0.85,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Rubin",
      "Rubin 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-cdna2": {
    value: 0.55,
    unit: "fraction",
    low: 0.35,
    high: 0.7,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on CDNA 2",
      "CDNA 2 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-cdna3": {
    value: 0.55,
    unit: "fraction",
    low: 0.35,
    high: 0.7,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on CDNA 3",
      "CDNA 3 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-cdna4": {
    value: 0.6,
    unit: "fraction",
    low: 0.4,
    high: 0.75,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on CDNA 4",
      "CDNA 4 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-cdna5": {
    value: 0.6,
    unit: "fraction",
    low: 0.35,
    high: 0.75,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on CDNA 5",
      "CDNA 5 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-tpu": {
    value: 0.75,
    unit: "fraction",
    low: 0.5,
    high: 0.9,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on TPU",
      "TPU 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-gaudi": {
    value: 0.6,
    unit: "fraction",
    low: 0.4,
    high: 0.8,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Gaudi",
      "Gaudi 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-trainium": {
    value: 0.55,
    unit: "fraction",
    low: 0.35,
    high: 0.75,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Trainium",
      "Trainium 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-ascend": {
    value: 0.6,
    unit: "fraction",
    low: 0.4,
    high: 0.75,
    source: "engineering judgement, no text at hand",
    verified: false,
    words: [
      "Share of the dense BF16 peak that wide matrix products reach in training on Ascend",
      "Ascend 训练中宽矩阵乘可达的 BF16 稠密峰值比例",
    ],
  },
  "training.efficiency-fp8": {
    value: 0.8,
    unit: "fraction",
    low: 0.55,
    high: 0.95,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: ["Efficiency at the FP8 peak over that at the BF16 peak", "FP8 峰值效率与 BF16 峰值效率之比"],
  },
  "training.efficiency-fp4": {
    value: 0.57,
    unit: "fraction",
    low: 0.35,
    high: 0.75,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: ["Efficiency at the FP4 peak over that at the BF16 peak", "FP4 峰值效率与 BF16 峰值效率之比"],
  },
  "training.efficiency-half-width": {
    value: 750,
    unit: "count",
    low: 200,
    high: 1500,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: [
      "Width of one rank's matrices at which products reach half of their rate",
      "矩阵乘达到一半速率时单卡矩阵宽度",
    ],
  },
  "training.efficiency-attention": {
    value: 0.45,
    unit: "fraction",
    low: 0.3,
    high: 0.9,
    source:
      "fitted on the fit rows of the published training benchmarks of this generation with this model; range is the spread of single rows",
    verified: true,
    words: ["Rate of fused attention over that of wide matrix products", "融合注意力相对宽矩阵乘的速率"],
  },
});
