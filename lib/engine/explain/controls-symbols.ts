// What the sums over controls are, and the arithmetic of the index.
import type { ControlSums, WeighedControl, WeightedScore } from "../controls/control-sums";
import type { ConstantName, ResultName } from "../trace/names.gen";
import type { SymbolTable } from "../trace/symbol";

export const controlsResults = {
  cappedShare: ["Value of the part", "该部分得分", "fraction"],
  creditOf: ["Weight that the controls earn", "控制项所得权重", "count"],
  geometricMean: ["Geometric mean of the factors", "各因子的几何平均", "fraction"],
  indexValue: ["Index", "指数", "count"],
  meanOf: ["Mean share that has an answer", "已有答案的平均占比", "fraction"],
  metShare: ["Value of the part", "该部分得分", "fraction"],
  productOf: ["Product", "乘积", "count"],
  ratioOf: ["Delivered over required", "交付与要求之比", "ratio"],
  weightOf: ["Weight of the controls", "控制项的权重", "count"],
} as const satisfies Partial<SymbolTable<ResultName>>;

export const controlsConstants = {
  CRITICAL_CAP: ["Most that a part counts with an open critical control", "关键控制未满足时该部分的上限", "fraction"],
  FULL_INDEX: ["The whole index", "满分指数", "count"],
  WHOLE: ["The whole", "全部", "fraction"],
} as const satisfies Partial<SymbolTable<ConstantName>>;

const weighed: SymbolTable<keyof WeighedControl> = {
  weight: ["Weight of a control", "控制项权重", "count"],
  credit: ["Credit of a control", "控制项得分", "fraction"],
};

const sums: SymbolTable<keyof ControlSums> = {
  all: ["Weight of all controls", "全部控制项的权重", "count"],
  applies: ["Weight of those that apply", "适用控制项的权重", "count"],
  answered: ["Weight of those that have an answer", "已有答案控制项的权重", "count"],
  earned: controlsResults.creditOf,
};

const score: SymbolTable<keyof WeightedScore> = {
  score: ["Score of the controls", "控制项得分率", "fraction"],
  coverage: ["Share that has an answer", "已有答案的占比", "fraction"],
  notApplicableShare: ["Share without an object", "不适用占比", "fraction"],
};

/** Fields by the record that they stand in. */
export const controlsRecords = { WeighedControl: weighed, ControlSums: sums, WeightedScore: score } as const;
