// Guard-rails of fine-tuning: rules of thumb, said as such.
import { declareFindings } from "./declare-findings";

export const tuningFindings = declareFindings("workload", {
  learningRateHigh: {
    severity: "warning",
    words: [
      "{job} learns at {ratio} times the pre-training rate; fine-tuning usually stays 10 to 100 times below it.",
      "{job} 的学习率为预训练的 {ratio} 倍；微调通常低 10 至 100 倍。",
    ],
    fix: ["Lower the rate: the model may forget what it knows.", "降低学习率，否则可能遗忘已有知识。"],
  },
  learningRateLow: {
    severity: "info",
    words: [
      "{job} learns at {ratio} times the pre-training rate: it may hardly change.",
      "{job} 的学习率仅为预训练的 {ratio} 倍，模型可能几乎不变。",
    ],
    fix: ["Try a tenth to a hundredth of the pre-training rate.", "可尝试预训练学习率的 1/100 至 1/10。"],
  },
  noWarmup: {
    severity: "info",
    words: [
      "{job} has no warm-up: the first steps can undo what the model knows.",
      "{job} 没有预热：最初几步可能破坏已有知识。",
    ],
    fix: ["Warm up over 3 to 10 % of the steps.", "用 3 % 至 10 % 的步数进行预热。"],
  },
  longWarmup: {
    severity: "info",
    words: ["{job} warms up over {share} of its steps.", "{job} 的预热占总步数的 {share}。"],
    fix: ["3 to 10 % is usual.", "通常为 3 % 至 10 %。"],
  },
  overfitting: {
    severity: "warning",
    words: [
      "{job} passes {epochs} times over {examples} examples: it will learn them by heart.",
      "{job} 对 {examples} 个样本遍历 {epochs} 次：将过拟合。",
    ],
    fix: [
      "Fewer epochs, more examples, a lower adapter rank, or early stopping on held-out data.",
      "减少轮数、增加样本、降低适配器秩，或以验证集提前停止。",
    ],
  },
  adapterLarge: {
    severity: "info",
    words: [
      "The adapter of {job} holds {share} of the model's parameters: close to full fine-tuning in cost.",
      "{job} 的适配器占模型参数的 {share}，成本接近全量微调。",
    ],
    fix: ["Ranks of 8 to 64 are usual.", "常用秩为 8 至 64。"],
  },
  adapterSmallForShift: {
    severity: "warning",
    words: ["{job} adapts to a far domain with rank {rank}.", "{job} 以秩 {rank} 适配差异较大的领域。"],
    fix: [
      "A higher rank, full fine-tuning, or continued pre-training on the domain first.",
      "提高秩、改用全量微调，或先在该领域继续预训练。",
    ],
  },
  fullForNearDomain: {
    severity: "info",
    words: ["{job} tunes every parameter for data that the model nearly knows.", "{job} 为模型较熟悉的数据全量微调。"],
    fix: ["LoRA would do with a fraction of the memory.", "LoRA 以少得多的显存即可完成。"],
  },
  fullForFarDomain: {
    severity: "info",
    words: [
      "{job} moves every parameter towards a far domain: it may forget what it knows.",
      "{job} 以全部参数适配差异较大的领域：可能遗忘已有知识。",
    ],
    fix: [
      "Mix in data of the kind it was trained on, hold out examples of both domains, or continue pre-training first.",
      "混入与预训练同类的数据、保留两个领域的验证集，或先继续预训练。",
    ],
  },
  fewSteps: {
    severity: "warning",
    words: [
      "{job} ends after {steps} optimiser steps: its batch of {batch} sequences is large for {examples} examples.",
      "{job} 仅有 {steps} 个优化步：{batch} 条序列的批大小对 {examples} 个样本而言过大。",
    ],
    fix: [
      "A smaller batch, or more examples: so few steps leave no room for warm-up and decay.",
      "减小批大小或增加样本：步数过少，无法完成预热与衰减。",
    ],
  },
  fullPrecision: {
    severity: "info",
    words: [
      "{job} trains in {precision}: mixed precision needs half the activations and runs several times as fast.",
      "{job} 以 {precision} 训练：混合精度的激活显存减半，速度快数倍。",
    ],
    fix: ["Choose BF16.", "选用 BF16。"],
  },
  unanswered: {
    severity: "info",
    words: [
      "Of {job} it is not stated: {fields}. Fine-tuning is not checked for it.",
      "{job} 未填写：{fields}。微调检查未涵盖这些方面。",
    ],
    fix: ["State what is known.", "请填写已知内容。"],
  },
});
