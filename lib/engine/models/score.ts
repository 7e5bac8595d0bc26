// The article's product and the index.
import type { Score } from "../result";
import type { EvaluationScope } from "../scope";
import type { CheckedResults } from "./evaluation-steps";

const NOT_YET = ["Not computed yet.", "尚未计算。"] as const;

export function evaluateScore(_: EvaluationScope, __: CheckedResults): Score {
  return {
    article: { product: null, terms: [], remarks: [], reason: NOT_YET },
    index: { value: null, coverage: 0, factors: [], geometricMean: null, weakest: null, reason: NOT_YET },
  };
}
