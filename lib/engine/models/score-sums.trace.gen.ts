// The traced twin of score-sums.ts: do not edit. `npm run registries` writes it anew.
import * as $ from "../trace/traced";

export const WHOLE = $.named("WHOLE", "constant", $.literal(1));

const CRITICAL_CAP = $.named("CRITICAL_CAP", "constant", $.literal(0.5));

const FULL_INDEX = $.named("FULL_INDEX", "constant", $.literal(100));

export function ratioOf(deliveredGiven: $.Loose<number>, requiredGiven: $.Loose<number>): $.Loose<number> {
  const delivered = $.named("delivered", "local", deliveredGiven);
  const required = $.named("required", "local", requiredGiven);
  return $.named("ratioOf", "result", $.compute(delivered, "/", required));
}

export function metShare(ratioGiven: $.Loose<number>): $.Loose<number> {
  const ratio = $.named("ratio", "local", ratioGiven);
  return $.named("metShare", "result", $.math("min", $.literal(1), ratio));
}

export function cappedShare(scoreGiven: $.Loose<number>, openCriticalGiven: $.Loose<number>): $.Loose<number> {
  const score = $.named("score", "local", scoreGiven);
  const openCritical = $.named("openCritical", "local", openCriticalGiven);
  return $.named("cappedShare", "result", $.choose($.and($.compare(openCritical, ">", $.literal(0)), () => $.compare(score, ">", CRITICAL_CAP)), () => CRITICAL_CAP, () => score));
}

export function productOf(values: $.Given<readonly number[]>): $.Loose<number> {
  return $.named("productOf", "result", $.each(values).reduce<$.Loose<number>>((product, value) => $.compute(product, "*", value), $.literal(1)));
}

export function meanOf(values: $.Given<readonly number[]>, countGiven: $.Loose<number>): $.Loose<number> {
  const count = $.named("count", "local", countGiven);
  return $.named("meanOf", "result", $.compute($.each(values).reduce<$.Loose<number>>((sum, value) => $.compute(sum, "+", value), $.literal(0)), "/", count));
}

export function indexValue(productGiven: $.Loose<number>): $.Loose<number> {
  const product = $.named("product", "local", productGiven);
  return $.named("indexValue", "result", $.compute(FULL_INDEX, "*", product));
}

export function geometricMean(productGiven: $.Loose<number>, factorsGiven: $.Loose<number>): $.Loose<number> {
  const product = $.named("product", "local", productGiven);
  const factors = $.named("factors", "local", factorsGiven);
  return $.named("geometricMean", "result", $.compute(product, "**", $.compute($.literal(1), "/", factors)));
}
