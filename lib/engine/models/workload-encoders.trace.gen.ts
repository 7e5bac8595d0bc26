// The traced twin of workload-encoders.ts: do not edit. `npm run registries` writes it anew.
import type { EncoderTower } from "../catalog/model-parts";
import * as $ from "../trace/traced";

function ffnMatrices(tower: $.Given<EncoderTower>): $.Loose<number> {
  return $.named("ffnMatrices", "result", $.choose($.get(tower, "isGated"), () => $.literal(3), () => $.literal(2)));
}

function blockElements(tower: $.Given<EncoderTower>): $.Loose<number> {
  const hidden = $.get(tower, "hidden");
  const ffnHidden = $.get(tower, "ffnHidden");
  return $.named("blockElements", "result", $.compute($.compute($.compute($.literal(4), "*", hidden), "*", hidden), "+", $.compute($.compute(ffnMatrices(tower), "*", hidden), "*", ffnHidden)));
}

export function encoderParameters(tower: $.Given<EncoderTower>): $.Loose<number> {
  const layers = $.get(tower, "layers");
  const hidden = $.get(tower, "hidden");
  const ffnHidden = $.get(tower, "ffnHidden");
  const tokensPerItem = $.get(tower, "tokensPerItem");
  const inputElements = $.get(tower, "inputElements");
  const projectorParameters = $.get(tower, "projectorParameters");
  const biases = $.named("biases", "local", $.compute($.compute($.compute($.literal(4), "*", hidden), "+", $.compute($.compute(ffnMatrices(tower), "-", $.literal(1)), "*", ffnHidden)), "+", hidden));
  const block = $.named("block", "local", $.compute($.compute(blockElements(tower), "+", biases), "+", $.compute($.literal(4), "*", hidden)));
  const embedding = $.named("embedding", "local", $.compute($.compute($.compute(inputElements, "+", $.literal(1)), "*", hidden), "+", $.compute(tokensPerItem, "*", hidden)));
  return $.named("encoderParameters", "result", $.compute($.compute($.compute(embedding, "+", $.compute(layers, "*", block)), "+", $.compute($.literal(2), "*", hidden)), "+", projectorParameters));
}

export function encoderFlopsPerItem(tower: $.Given<EncoderTower>): $.Loose<number> {
  const layers = $.get(tower, "layers");
  const hidden = $.get(tower, "hidden");
  const tokensPerItem = $.get(tower, "tokensPerItem");
  const inputElements = $.get(tower, "inputElements");
  const projectorParameters = $.get(tower, "projectorParameters");
  const tokensHandedOver = $.get(tower, "tokensHandedOver");
  const embedding = $.named("embedding", "local", $.compute($.compute($.compute($.literal(2), "*", tokensPerItem), "*", inputElements), "*", hidden));
  const products = $.named("products", "local", $.compute($.compute($.literal(2), "*", tokensPerItem), "*", blockElements(tower)));
  const attention = $.named("attention", "local", $.compute($.compute($.compute($.literal(4), "*", tokensPerItem), "*", tokensPerItem), "*", hidden));
  return $.named("encoderFlopsPerItem", "result", $.compute($.compute(embedding, "+", $.compute(layers, "*", $.compute(products, "+", attention))), "+", $.compute($.compute($.literal(2), "*", tokensHandedOver), "*", projectorParameters)));
}
