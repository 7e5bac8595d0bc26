// The score: the article's raw product, and the index of five factors and fourteen parts.
import type { Words } from "../inputs/declare";
import type { FactorId, ScoreFactor, ScorePart } from "../result-score";
import type { EvaluationScope } from "../scope";
import type { CheckedResults, EvaluateScore } from "./evaluation-steps";
import { articleProduct } from "./score-article";
import { controlPart } from "./score-control-parts";
import { modelledParts } from "./score-parts";
import { geometricMean, indexValue, meanOf, productOf } from "./score-sums";

const FACTOR_WORDS: Readonly<Record<FactorId, Words>> = {
  compute: ["Compute", "计算"],
  network: ["Network", "网络"],
  storage: ["Storage", "存储"],
  compliance: ["Security compliance", "安全合规"],
  governance: ["Data governance", "数据治理"],
};

/** Factors and their parts, in the order of the article. */
function factorsOf(scope: EvaluationScope, results: CheckedResults): readonly ScoreFactor[] {
  const { hardware, software, servers, switches, routers, devices, policy } = modelledParts(scope, results);
  const control = (id: Parameters<typeof controlPart>[0]) => controlPart(id, results.controls);
  return [
    factor("compute", [hardware, software]),
    factor("network", [servers, switches, routers]),
    factor("storage", [devices, policy]),
    factor("compliance", [control("access"), control("encryption"), control("audit")]),
    factor("governance", [control("collection"), control("labelling"), control("cleaning"), control("storage")]),
  ];
}

function factor(id: FactorId, parts: readonly ScorePart[]): ScoreFactor {
  return { id, words: FACTOR_WORDS[id], value: knownProduct(parts), coverage: meanCoverage(parts), parts };
}

const meanCoverage = (parts: readonly ScorePart[]): number =>
  meanOf(
    parts.map(({ coverage }) => coverage),
    parts.length,
  );

/** Product of what is known; null while one of them is not. */
function knownProduct(all: readonly Pick<ScorePart, "value">[]): number | null {
  const values = all.map(({ value }) => value).filter((value) => value !== null);
  return values.length < all.length ? null : productOf(values);
}

/**
 * Score section of the result.
 *
 * The index is the product of the five factors, 0 to 100. It is withheld until every part is assessed, and a design that
 * cannot be built has none; the factors that are assessed and the coverage are shown in both cases.
 */
export const evaluateScore: EvaluateScore = (scope, results) => {
  const factors = factorsOf(scope, results);
  const parts = factors.flatMap((one) => one.parts);
  const shown = results.buildable ? knownProduct(factors) : null;
  return {
    article: articleProduct(scope, results),
    index: {
      value: shown === null ? null : indexValue(shown),
      coverage: meanCoverage(parts),
      factors,
      geometricMean: shown === null ? null : geometricMean(shown, factors.length),
      weakest: weakest(factors),
      reason: results.buildable ? withheld(parts) : NOT_BUILDABLE,
    },
  };
};

const NOT_BUILDABLE: Words = [
  "The design cannot be built as it is: it has no index until the findings that block it are resolved.",
  "该设计目前无法建造：解决阻断性问题之前没有指数。",
];

function withheld(parts: readonly ScorePart[]): Words | null {
  const open = parts.filter(({ value }) => value === null);
  if (open.length === 0) return null;
  const names = (language: 0 | 1, glue: string) => open.map(({ words }) => words[language]).join(glue);
  return [`Not assessed yet: ${names(0, ", ")}.`, `尚未评估：${names(1, "、")}。`];
}

/** Lowest of the factors that are assessed; null while none is. */
function weakest(factors: readonly ScoreFactor[]): FactorId | null {
  let lowest: { readonly id: FactorId; readonly value: number } | null = null;
  for (const { id, value } of factors) {
    if (value !== null && (lowest === null || value < lowest.value)) lowest = { id, value };
  }
  return lowest?.id ?? null;
}
