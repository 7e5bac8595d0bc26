// What accelerators reach of their peaks in training, by generation, precision and kernel.
import { constantTable } from "./constant-table";
import { fitted, judged } from "./training-fit";

export const efficiencyConstants = constantTable({
  "training.efficiency-volta": judged([0.7, 0.5, 0.85], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Volta",
    "Volta 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-ampere": fitted("training.efficiency-ampere", "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Ampere",
    "Ampere 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-ada": judged([0.7, 0.5, 0.85], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Ada",
    "Ada 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-hopper": fitted("training.efficiency-hopper", "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Hopper",
    "Hopper 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-blackwell": fitted("training.efficiency-blackwell", "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Blackwell",
    "Blackwell 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-rubin": judged([0.7, 0.45, 0.85], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Rubin",
    "Rubin 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-cdna2": judged([0.55, 0.35, 0.7], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on CDNA 2",
    "CDNA 2 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-cdna3": judged([0.55, 0.35, 0.7], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on CDNA 3",
    "CDNA 3 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-cdna4": judged([0.6, 0.4, 0.75], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on CDNA 4",
    "CDNA 4 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-cdna5": judged([0.6, 0.35, 0.75], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on CDNA 5",
    "CDNA 5 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-tpu": judged([0.75, 0.5, 0.9], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on TPU",
    "TPU 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-gaudi": judged([0.6, 0.4, 0.8], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Gaudi",
    "Gaudi 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-trainium": judged([0.55, 0.35, 0.75], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Trainium",
    "Trainium 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-ascend": judged([0.6, 0.4, 0.75], "fraction", [
    "Share of the dense BF16 peak that large matrix products reach in training on Ascend",
    "Ascend 训练中大矩阵乘可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-volta": judged([0.35, 0.175, 0.63], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Volta",
    "Volta 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-ampere": fitted("training.attention-ampere", "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Ampere",
    "Ampere 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-ada": judged([0.4, 0.2, 0.72], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Ada",
    "Ada 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-hopper": fitted("training.attention-hopper", "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Hopper",
    "Hopper 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-blackwell": fitted("training.attention-blackwell", "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Blackwell",
    "Blackwell 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-rubin": judged([0.4, 0.2, 0.72], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Rubin",
    "Rubin 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-cdna2": judged([0.3, 0.15, 0.54], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on CDNA 2",
    "CDNA 2 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-cdna3": judged([0.3, 0.15, 0.54], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on CDNA 3",
    "CDNA 3 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-cdna4": judged([0.35, 0.175, 0.63], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on CDNA 4",
    "CDNA 4 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-cdna5": judged([0.35, 0.175, 0.63], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on CDNA 5",
    "CDNA 5 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-tpu": judged([0.45, 0.225, 0.81], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on TPU",
    "TPU 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-gaudi": judged([0.35, 0.175, 0.63], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Gaudi",
    "Gaudi 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-trainium": judged([0.35, 0.175, 0.63], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Trainium",
    "Trainium 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.attention-ascend": judged([0.35, 0.175, 0.63], "fraction", [
    "Share of the dense BF16 peak that the forward pass of fused attention reaches on Ascend",
    "Ascend 上融合注意力前向可达的 BF16 稠密峰值比例",
  ]),
  "training.efficiency-fp8-hopper": fitted("training.efficiency-fp8-hopper", "fraction", [
    "Efficiency at the FP8 peak over that at the BF16 peak, before Blackwell",
    "FP8 峰值效率与 BF16 峰值效率之比（Blackwell 之前）",
  ]),
  "training.efficiency-fp8-blackwell": fitted("training.efficiency-fp8-blackwell", "fraction", [
    "Efficiency at the FP8 peak over that at the BF16 peak, Blackwell",
    "FP8 峰值效率与 BF16 峰值效率之比（Blackwell）",
  ]),
  "training.efficiency-mxfp8": fitted("training.efficiency-mxfp8", "fraction", [
    "Efficiency of MXFP8 at the FP8 peak over that at the BF16 peak",
    "MXFP8 在 FP8 峰值下的效率与 BF16 峰值效率之比",
  ]),
  "training.efficiency-fp4": fitted("training.efficiency-fp4", "fraction", [
    "Efficiency at the FP4 peak over that at the BF16 peak",
    "FP4 峰值效率与 BF16 峰值效率之比",
  ]),
});
