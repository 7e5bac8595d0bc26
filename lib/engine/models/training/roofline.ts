// The matrix products of a job on the roofline of its accelerator: how many operations each does per byte that it moves,
// and what rate it reaches by the step model. Shapes are those that `priceLayer` and the output matrix are priced by.
import type { Words } from "../../inputs/declare";
import { plainProductSeconds, productSeconds, rankTokens } from "./layer";
import type { PlanNumbers, StepCase } from "./step-case";

/** One shape of product on one rank, forward, for one micro-batch. */
export interface RooflineProduct {
  readonly id: ProductId;
  readonly words: Words;
  /** Products of this shape side by side: the experts of a rank. */
  readonly groups: number;
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
  /** Layers over all that have it; 1 for the output matrix. */
  readonly layerShare: number;
  readonly seconds: number;
  /** Operations per byte of operands and results. */
  readonly flopsPerByte: number;
  readonly flopsPerSecond: number;
}

export interface Roofline {
  /** Dense peak of the accelerator at the job's precision, FLOP/s. */
  readonly peakFlopsPerSecond: number;
  /** What large matrix products reach: the ceiling of the step model, FLOP/s. */
  readonly matrixFlopsPerSecond: number;
  readonly memoryBytesPerSecond: number;
  readonly products: readonly RooflineProduct[];
}

const names = {
  queryKeyValue: ["Query, key and value", "查询、键与值投影"],
  latent: ["Latent down-projection", "潜在降维投影"],
  index: ["Sparse attention indexer", "稀疏注意力索引器投影"],
  attentionOutput: ["Attention output", "注意力输出投影"],
  feedForwardUp: ["Feed-forward, up", "前馈升维"],
  feedForwardDown: ["Feed-forward, down", "前馈降维"],
  expertUp: ["Experts, up", "专家升维"],
  expertDown: ["Experts, down", "专家降维"],
  sharedUp: ["Shared experts, up", "共享专家升维"],
  sharedDown: ["Shared experts, down", "共享专家降维"],
  state: ["State-space projections", "状态空间投影"],
  output: ["Output matrix", "输出矩阵"],
} as const satisfies Readonly<Record<string, Words>>;

export type ProductId = keyof typeof names;

interface Shape {
  readonly id: ProductId;
  readonly layerShare: number;
  readonly groups: number;
  readonly rows: number;
  readonly columns: number;
  readonly depth: number;
}

/**
 * The products of a plan with the ceilings of its accelerator.
 * @param peakFlopsPerSecond dense peak at the job's precision, of one accelerator
 */
export function roofline(c: StepCase, plan: Readonly<PlanNumbers>, peakFlopsPerSecond: number): Roofline {
  const { hardware } = c;
  return {
    peakFlopsPerSecond,
    matrixFlopsPerSecond: hardware.matrixFlopsPerSecond,
    memoryBytesPerSecond: hardware.memoryBytesPerSecond,
    products: shapesOf(c, plan)
      .filter(({ rows, columns, depth, layerShare }) => rows * columns * depth * layerShare > 0)
      .map((shape) => placed(c, shape)),
  };
}

function shapesOf(c: StepCase, plan: Readonly<PlanNumbers>): readonly Shape[] {
  const { model } = c;
  const { tensor, expertTensor } = plan;
  const tokens = rankTokens(c, plan);
  const attention = { layerShare: model.attentionLayers / model.layers, groups: 1, rows: tokens };
  const dense = { layerShare: model.denseLayers / model.layers, groups: 1, rows: tokens };
  const shared = { layerShare: model.expertLayers / model.layers, groups: 1, rows: tokens };
  const groups = model.expertLayers > 0 ? model.experts / plan.expert : 1;
  const visits = ((tokens * expertTensor) / tensor) * model.topK * model.capacity;
  const experts = { layerShare: model.expertLayers / model.layers, groups, rows: visits / groups };
  const state = { layerShare: model.stateLayers / model.layers, groups: 1, rows: tokens };
  const { hidden, expertHidden } = model;
  return [
    { id: "queryKeyValue", ...attention, columns: model.queryKeyValueWidth / tensor, depth: model.queryKeyValueDepth },
    { id: "latent", ...attention, columns: model.latentWidth, depth: hidden },
    { id: "index", ...attention, columns: model.indexElements / hidden, depth: hidden },
    { id: "attentionOutput", ...attention, columns: hidden, depth: model.attentionWidth / tensor },
    { id: "feedForwardUp", ...dense, columns: model.ffnInner / tensor, depth: hidden },
    { id: "feedForwardDown", ...dense, columns: hidden, depth: model.ffnWidth / tensor },
    { id: "expertUp", ...experts, columns: model.expertInner / expertTensor, depth: expertHidden },
    { id: "expertDown", ...experts, columns: expertHidden, depth: model.expertWidth / expertTensor },
    { id: "sharedUp", ...shared, columns: model.sharedInner / tensor, depth: hidden },
    { id: "sharedDown", ...shared, columns: hidden, depth: model.sharedWidth / tensor },
    { id: "state", ...state, columns: model.stateElements / hidden / tensor, depth: hidden },
    { id: "output", layerShare: 1, groups: 1, rows: tokens, columns: model.vocabulary / tensor, depth: hidden },
  ];
}

function placed(c: StepCase, shape: Shape): RooflineProduct {
  const { id, groups, rows, columns, depth } = shape;
  const { recipe } = c;
  const isOutput = id === "output";
  const operandBytes = isOutput ? recipe.activationBytes : recipe.operandBytes;
  const product = isOutput
    ? plainProductSeconds(c, rows, columns, depth)
    : productSeconds(c, groups, rows, columns, depth);
  const seconds = recipe.computeOverhead * product;
  const flops = 2 * groups * rows * columns * depth;
  const bytes = groups * (depth * (rows + columns) * operandBytes + rows * columns * recipe.activationBytes);
  return { ...shape, words: names[id], seconds, flopsPerByte: flops / bytes, flopsPerSecond: flops / seconds };
}
