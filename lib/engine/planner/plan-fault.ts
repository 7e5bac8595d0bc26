// Whether a plan is one that the frameworks run: a predicate apart from the space, so that each can be held to the other.
import { allowsOrder } from "../models/training/placement";
import type { PlanNumbers, StepCase } from "../models/training/step-case";
import type { PlanJob, PlanLimits } from "./plan-job";

/** What is wrong with a plan, in words. Memory is not looked at. */
export const planFaults = {
  whole: ["A width is not a whole number from 1 on.", "某一并行宽度不是正整数。"],
  accelerators: ["It uses more accelerators than the job has.", "所用加速器多于任务所有。"],
  batch: [
    "Replicas × micro-batch × accumulation is not the global batch.",
    "副本数 × 微批 × 累积步数不等于全局批大小。",
  ],
  heads: ["The tensor width does not divide the heads.", "张量并行宽度不能整除注意力头数。"],
  keyValueHeads: [
    "Key and value heads and the tensor width do not divide one another.",
    "键值头数与张量并行宽度互不整除。",
  ],
  domain: [
    "The tensor width exceeds its limit, or its groups do not fill the scale-up domain.",
    "张量并行宽度超过上限，或无法填满高速互联域。",
  ],
  sequence: [
    "The context width does not divide the sequence, or leaves a rank too few tokens.",
    "上下文并行宽度不能整除序列，或单个设备的词元过少。",
  ],
  layers: ["The layers do not split into so many stages.", "层数无法切分为这么多级。"],
  interleaving: [
    "Interleaving needs a pipeline and a number of micro-batches that its depth divides.",
    "交错调度需要流水线，且微批数须为其深度的整数倍。",
  ],
  experts: [
    "The expert width does not divide the experts and the ranks of a stage.",
    "专家并行宽度不能整除专家数及每级的设备数。",
  ],
  sharding: ["The sharding width does not divide the ranks that share.", "切分宽度不能整除参与切分的设备数。"],
  zeroBubble: ["A zero-bubble schedule needs a pipeline that is not interleaved.", "零气泡调度需要未交错的流水线。"],
  order: [
    "With replicas outermost, expert width × tensor width within experts is not tensor × context.",
    "数据副本在最外层时，专家并行宽度 × 专家内张量宽度不等于张量 × 上下文并行宽度。",
  ],
  offered: ["The framework does not offer one of the choices.", "框架不提供其中某项选择。"],
} as const;

export type PlanFault = keyof typeof planFaults;

/** The first thing that is wrong with a plan, or null. Rules of divisibility as in Megatron. */
export function planFault(c: StepCase, job: PlanJob, limits: PlanLimits, plan: PlanNumbers): PlanFault | null {
  if (!isWhole(plan)) return "whole";
  if (plan.tensor * plan.context * plan.pipeline * plan.data > job.accelerators) return "accelerators";
  if (plan.data * plan.microBatch * plan.accumulation !== job.batchSequences) return "batch";
  return (
    tensorFault(c, job, limits, plan) ??
    stageFault(c, limits, plan) ??
    expertFault(c, plan) ??
    choiceFault(limits, plan)
  );
}

function isWhole(plan: PlanNumbers): boolean {
  const { zero, recompute, zeroBubble, offload, rankOrder, ...widths } = plan;
  return (
    Object.values(widths).every((width) => Number.isInteger(width) && width >= 1) &&
    [zero, recompute, zeroBubble, offload, rankOrder].every(Number.isInteger)
  );
}

function tensorFault(c: StepCase, job: PlanJob, limits: PlanLimits, plan: PlanNumbers): PlanFault | null {
  const { tensor, context } = plan;
  const { model, hardware, recipe, sequenceTokens } = c;
  if (model.heads % tensor !== 0) return "heads";
  if (job.keyValueHeads % tensor !== 0 && tensor % job.keyValueHeads !== 0) return "keyValueHeads";
  const isFilling = hardware.domain % tensor === 0 || Number.isInteger(Math.log2(tensor));
  if (tensor > limits.tensorMax || !isFilling) return "domain";
  const tokens = sequenceTokens / context;
  // Causal attention is balanced by giving each rank one part from the front and one from the back.
  const isBalanced = Number.isInteger(tokens / 2) && Number.isInteger(Math.log2(context));
  if (context > 1 && (!isBalanced || tokens < limits.contextTokensMin)) return "sequence";
  return recipe.hasSequenceParallel === 1 && !Number.isInteger(tokens / tensor) ? "sequence" : null;
}

function stageFault(c: StepCase, limits: PlanLimits, plan: PlanNumbers): PlanFault | null {
  const { layers } = c.model;
  const { pipeline, virtualStages, accumulation } = plan;
  const slices = pipeline * virtualStages;
  // The first and the last slice may be shorter than the rest, down to the embedding or the head alone.
  const slice = Math.ceil(layers / slices);
  if (pipeline > layers || slices > layers + 2 || slice * (slices - 2) > layers) return "layers";
  if (virtualStages > 1 && (pipeline === 1 || accumulation % pipeline !== 0)) return "interleaving";
  if (virtualStages > limits.virtualStagesMax) return "offered";
  return plan.zeroBubble === 1 && (pipeline === 1 || virtualStages > 1) ? "zeroBubble" : null;
}

function expertFault(c: StepCase, plan: PlanNumbers): PlanFault | null {
  const { expert, expertTensor } = plan;
  if (c.model.expertLayers === 0) return expert === 1 && expertTensor === 1 ? null : "experts";
  const stageRanks = plan.tensor * plan.context * plan.data;
  const divides =
    c.model.experts % expert === 0 && stageRanks % (expert * expertTensor) === 0 && plan.tensor % expertTensor === 0;
  if (!divides || c.model.expertWidth % expertTensor !== 0) return "experts";
  return allowsOrder(c, plan) ? null : "order";
}

function choiceFault(limits: PlanLimits, plan: PlanNumbers): PlanFault | null {
  const ranks = plan.data * plan.context;
  if (plan.shard > ranks || ranks % plan.shard !== 0) return "sharding";
  const isOffered =
    limits.zeroStages.includes(plan.zero) &&
    limits.recomputations.includes(plan.recompute) &&
    (plan.zeroBubble === 0 || (plan.zeroBubble === 1 && limits.hasZeroBubble)) &&
    (plan.offload === 0 || (plan.offload === 1 && limits.hasOffload)) &&
    (plan.rankOrder === 0 || plan.rankOrder === 1);
  return isOffered ? null : "offered";
}
