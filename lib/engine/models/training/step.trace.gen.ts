// The traced twin of step.ts: do not edit. `npm run registries` writes it anew.
import { hierarchicalScatterSeconds, pointToPointSeconds } from "../collectives.trace.gen";
import { plainProductSeconds, priceLayer, productSeconds, rankTokens } from "./layer.trace.gen";
import { pipelineExtent, placeRanks, planRanks } from "./placement.trace.gen";
import { largestStageLayers, parametersOfRank, priceMemory } from "./plan-memory.trace.gen";
import type { PlanNumbers, StepCase, StepWork } from "./step-case";
import * as $ from "../../trace/traced";

const LOGIT_TRAFFIC = $.named("LOGIT_TRAFFIC", "constant", $.literal(14));

const SELECTIVE_ELEMENTWISE = $.named("SELECTIVE_ELEMENTWISE", "constant", $.literal(0.5));

const ZERO_BUBBLE_SHARE = $.named("ZERO_BUBBLE_SHARE", "constant", $.compute($.literal(1), "/", $.literal(3)));

export function pricePlan(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  priceMemory(c, plan, work);
  placeRanks(c, plan, work);
  priceStep(c, plan, work);
}

export function priceStep(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  priceLayer(c, plan, work);
  priceStages(c, plan, work);
  const count = $.named("count", "local", $.get(plan, "accumulation"));
  $.set(work, "compute", $.compute(count, "*", $.get(work, "microCompute")));
  $.set(work, "recompute", $.compute(count, "*", $.get(work, "microRecompute")));
  $.set(work, "tensorParallel", $.compute(count, "*", $.get(work, "microTensor")));
  $.set(work, "contextParallel", $.compute(count, "*", $.get(work, "microContext")));
  $.set(work, "expertParallel", $.compute(count, "*", $.get(work, "microExpert")));
  pricePipeline(c, plan, work);
  $.set(work, "dataParallel", dataSeconds(c, plan, work));
  $.set(work, "optimizer", optimizerSeconds(c, plan));
  const parts = $.named("parts", "local", $.compute($.compute($.compute($.compute($.compute($.compute($.compute($.compute($.get(work, "compute"), "+", $.get(work, "recompute")), "+", $.get(work, "tensorParallel")), "+", $.get(work, "contextParallel")), "+", $.get(work, "expertParallel")), "+", $.get(work, "pipelineBubble")), "+", $.get(work, "pipelineTransfer")), "+", $.get(work, "dataParallel")), "+", $.get(work, "optimizer")));
  $.set(work, "overhead", $.compute($.get($.get(c, "constants"), "overheadSeconds"), "+", $.compute(parts, "*", stragglerShare(c, plan))));
  $.set(work, "total", $.compute(parts, "+", $.get(work, "overhead")));
}

const NODE_RANKS = $.named("NODE_RANKS", "constant", $.literal(8));

function stragglerShare(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const nodes = $.named("nodes", "local", $.math("max", $.literal(1), $.compute(planRanks(plan), "/", NODE_RANKS)));
  return $.named("stragglerShare", "result", $.compute($.get($.get(c, "constants"), "jitter"), "*", $.math("log2", nodes)));
}

function priceStages(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  const model = $.get(c, "model");
  const constants = $.get(c, "constants");
  const recipe = $.get(c, "recipe");
  const tokens = $.named("tokens", "local", rankTokens(c, plan));
  const tensorPaid = $.named("tensorPaid", "local", $.choose($.compare($.get(recipe, "overlapsTensor"), "===", $.literal(1)), () => $.get(constants, "tensorExposed"), () => $.literal(1)));
  const expertPaid = $.named("expertPaid", "local", $.choose($.compare($.get(recipe, "overlapsExperts"), "===", $.literal(1)), () => $.get(constants, "expertExposed"), () => $.literal(1)));
  const forward = $.named("forward", "local", $.compute($.compute($.get(work, "layerProducts"), "+", $.get(work, "layerAttention")), "+", $.get(work, "layerElementwise")));
  const backward = $.named("backward", "local", $.compute($.compute($.compute($.get(recipe, "backwardPasses"), "*", $.get(work, "layerProducts")), "+", $.compute($.get(constants, "attentionBackward"), "*", $.get(work, "layerAttention"))), "+", $.compute($.literal(2), "*", $.get(work, "layerElementwise"))));
  const isFull = $.named("isFull", "local", $.choose($.compare($.get(plan, "recompute"), "===", $.literal(2)), () => $.literal(1), () => $.literal(0)));
  const again = $.named("again", "local", $.choose($.compare(isFull, "===", $.literal(1)), () => forward, () => $.choose($.compare($.get(plan, "recompute"), "===", $.literal(1)), () => selectiveSeconds(c, work), () => $.literal(0))));
  const passes = $.named("passes", "local", $.compute($.literal(2), "+", isFull));
  const tensor = $.named("tensor", "local", $.compute($.compute(passes, "*", tensorPaid), "*", $.get(work, "layerTensor")));
  const context = $.named("context", "local", $.compute($.compute(passes, "+", $.literal(1)), "*", $.get(work, "layerContext")));
  const expert = $.named("expert", "local", $.compute($.compute(passes, "*", expertPaid), "*", $.get(work, "layerExpert")));
  const layer = $.named("layer", "local", $.compute($.compute($.compute($.compute($.compute(forward, "+", backward), "+", again), "+", tensor), "+", context), "+", expert));
  const head = $.named("head", "local", headSeconds(c, plan, tokens));
  const encoder = $.named("encoder", "local", encoderSeconds(c, plan));
  const middle = $.named("middle", "local", largestStageLayers($.get(model, "layers"), plan));
  const last = $.named("last", "local", lastStageLayers($.get(model, "layers"), plan));
  const middleSeconds = $.named("middleSeconds", "local", $.compute($.compute(middle, "*", layer), "+", $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => $.compute(head, "+", encoder), () => $.literal(0))));
  const lastSeconds = $.named("lastSeconds", "local", $.compute($.compute(last, "*", layer), "+", head));
  const isLast = $.named("isLast", "local", $.choose($.compare(lastSeconds, ">", middleSeconds), () => $.literal(1), () => $.literal(0)));
  const layers = $.named("layers", "local", $.choose($.compare(isLast, "===", $.literal(1)), () => last, () => middle));
  const ends = $.named("ends", "local", $.choose($.compare(isLast, "===", $.literal(1)), () => head, () => $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => $.compute(head, "+", encoder), () => $.literal(0))));
  $.set(work, "microCompute", $.compute($.compute(layers, "*", $.compute(forward, "+", backward)), "+", ends));
  $.set(work, "microRecompute", $.compute(layers, "*", again));
  $.set(work, "microTensor", $.compute(layers, "*", tensor));
  $.set(work, "microContext", $.compute(layers, "*", context));
  $.set(work, "microExpert", $.compute(layers, "*", expert));
  $.set(work, "microSeconds", $.compute($.compute(layers, "*", layer), "+", ends));
  $.set(work, "meanMicroSeconds", $.compute($.compute($.compute($.compute($.get(model, "layers"), "*", layer), "+", head), "+", encoder), "/", $.get(plan, "pipeline")));
}

function selectiveSeconds(c: $.Given<StepCase>, work: $.Given<StepWork>): $.Loose<number> {
  const stored = $.named("stored", "local", $.choose($.compare($.get($.get(c, "recipe"), "hasFusedAttention"), "===", $.literal(1)), () => $.literal(0), () => $.get(work, "layerAttention")));
  return $.named("selectiveSeconds", "result", $.compute($.compute($.compute($.get($.get(c, "recipe"), "selectiveProducts"), "*", $.get(work, "layerProducts")), "+", stored), "+", $.compute($.compute($.get($.get(c, "recipe"), "hasFusedAttention"), "*", SELECTIVE_ELEMENTWISE), "*", $.get(work, "layerElementwise"))));
}

function lastStageLayers(layersGiven: $.Loose<number>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const layers = $.named("layers", "local", layersGiven);
  const largest = $.named("largest", "local", largestStageLayers(layers, plan));
  const missing = $.named("missing", "local", $.compute($.compute(largest, "*", $.get(plan, "pipeline")), "-", layers));
  return $.named("lastStageLayers", "result", $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => layers, () => $.math("max", $.literal(0), $.compute(largest, "-", $.math("ceil", $.compute(missing, "/", $.literal(2)))))));
}

function headSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const product = $.named("product", "local", plainProductSeconds(c, tokens, $.compute($.get(model, "vocabulary"), "/", $.get(plan, "tensor")), $.get(model, "hidden")));
  const loss = $.named("loss", "local", $.compute($.compute($.compute($.compute(tokens, "*", $.get(model, "vocabulary")), "*", LOGIT_TRAFFIC), "/", $.get(plan, "tensor")), "/", $.get(hardware, "memoryBytesPerSecond")));
  return $.named("headSeconds", "result", $.compute($.get(recipe, "computeOverhead"), "*", $.compute($.compute($.compute($.literal(1), "+", $.get(recipe, "backwardPasses")), "*", product), "+", loss)));
}

function encoderSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const model = $.get(c, "model");
  const recipe = $.get(c, "recipe");
  const condition127 = $.compare($.get(model, "encoderFlops"), "<=", $.literal(0));
  if ($.is(condition127)) {
    return $.named("encoderSeconds", "result", $.because(condition127, $.literal(0)));
  }
  const rows = $.named("rows", "local", $.compute($.get(model, "encoderFlops"), "/", $.compute($.compute($.literal(2), "*", $.get(model, "encoderWidth")), "*", $.get(model, "encoderWidth"))));
  const product = $.named("product", "local", productSeconds(c, $.literal(1), $.compute(rows, "*", $.get(plan, "microBatch")), $.compute($.get(model, "encoderWidth"), "/", $.get(plan, "tensor")), $.get(model, "encoderWidth")));
  return $.named("encoderSeconds", "result", $.compute($.compute($.get(recipe, "computeOverhead"), "*", $.compute($.literal(1), "+", $.get(recipe, "encoderBackwardPasses"))), "*", product));
}

function pricePipeline(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  const condition135 = $.compare($.get(plan, "pipeline"), "<=", $.literal(1));
  if ($.is(condition135)) {
    $.set(work, "pipelineBubble", $.because(condition135, $.literal(0)));
    $.set(work, "pipelineTransfer", $.because(condition135, $.literal(0)));
    return;
  }
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const constants = $.get(c, "constants");
  const others = $.named("others", "local", $.compute($.compute($.get(plan, "pipeline"), "*", $.get(work, "meanMicroSeconds")), "-", $.get(work, "microSeconds")));
  const schedule = $.named("schedule", "local", $.choose($.compare($.get(plan, "zeroBubble"), "===", $.literal(1)), () => ZERO_BUBBLE_SHARE, () => $.literal(1)));
  $.set(work, "pipelineBubble", $.compute($.compute(schedule, "*", $.math("max", $.literal(0), others)), "/", $.get(plan, "virtualStages")));
  const bytes = $.named("bytes", "local", $.compute($.compute($.compute(rankTokens(c, plan), "*", $.get(model, "hidden")), "*", $.get(recipe, "activationBytes")), "/", $.get(plan, "tensor")));
  const hop = $.named("hop", "local", $.compute($.literal(2), "*", $.choose($.compare(pipelineExtent(plan), "<=", $.get(hardware, "domain")), () => pointToPointSeconds(bytes, $.get(hardware, "scaleUp")), () => pointToPointSeconds(bytes, $.get(hardware, "fabric"), $.get(work, "pipelineBytesPerSecond")))));
  const perMicro = $.named("perMicro", "local", $.compute($.get(plan, "virtualStages"), "*", hop));
  const hidden = $.named("hidden", "local", $.choose($.compare($.get(recipe, "overlapsPipeline"), "===", $.literal(1)), () => $.math("min", perMicro, $.get(work, "microSeconds")), () => $.literal(0)));
  const paid = $.named("paid", "local", $.compute($.compute(perMicro, "-", hidden), "+", $.compute($.get(constants, "overlapSlowdown"), "*", hidden)));
  $.set(work, "pipelineTransfer", $.compute($.compute($.get(plan, "accumulation"), "*", paid), "+", $.compute($.compute($.compute($.get(plan, "pipeline"), "*", $.get(plan, "virtualStages")), "-", $.literal(1)), "*", hop)));
}

function dataSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): $.Loose<number> {
  const ranks = $.named("ranks", "local", $.compute($.get(plan, "data"), "*", $.get(plan, "context")));
  const condition161 = $.compare(ranks, "<=", $.literal(1));
  if ($.is(condition161)) {
    return $.named("dataSeconds", "result", $.because(condition161, $.literal(0)));
  }
  const constants = $.get(c, "constants");
  const recipe = $.get(c, "recipe");
  const dense = $.named("dense", "local", $.compute(denseParametersOfRank(c, plan), "*", $.get(recipe, "trainedShare")));
  const experts = $.named("experts", "local", $.compute(expertParametersOfRank(c, plan), "*", $.get(recipe, "trainedShare")));
  const expertRanks = $.named("expertRanks", "local", $.math("max", $.literal(1), $.compute($.compute($.get(plan, "tensor"), "*", ranks), "/", $.compute($.get(plan, "expert"), "*", $.get(plan, "expertTensor")))));
  const reduce = $.named("reduce", "local", $.compute(exchangeOf(c, plan, $.compute(dense, "*", $.get(recipe, "reducedBytes")), ranks, $.get(work, "dataInside"), $.get(work, "dataBytesPerSecond")), "+", exchangeOf(c, plan, $.compute(experts, "*", $.get(recipe, "reducedBytes")), expertRanks, $.get(work, "expertDataInside"), $.get(work, "expertDataBytesPerSecond"))));
  const gather = $.named("gather", "local", $.compute(exchangeOf(c, plan, $.compute($.compute(dense, "/", $.get(recipe, "trainedShare")), "*", $.get(recipe, "gatheredBytes")), ranks, $.get(work, "dataInside"), $.get(work, "dataBytesPerSecond")), "+", exchangeOf(c, plan, $.compute($.compute(experts, "/", $.get(recipe, "trainedShare")), "*", $.get(recipe, "gatheredBytes")), expertRanks, $.get(work, "expertDataInside"), $.get(work, "expertDataBytesPerSecond"))));
  const layers = $.named("layers", "local", largestStageLayers($.get($.get(c, "model"), "layers"), plan));
  const condition194 = $.compare($.get(plan, "zero"), ">=", $.literal(3));
  if ($.is(condition194)) {
    const exchange = $.named("exchange", "local", $.compute($.get(plan, "accumulation"), "*", $.compute($.compute($.literal(2), "*", gather), "+", reduce)));
    const window = $.named("window", "local", $.compute($.get(plan, "accumulation"), "*", $.get(work, "microSeconds")));
    return $.named("dataSeconds", "result", $.because(condition194, overlapped($.get(constants, "overlapSlowdown"), exchange, window, layers, $.get(recipe, "overlapsData"))));
  }
  const rounds = $.named("rounds", "local", $.choose($.compare($.get(plan, "zero"), "===", $.literal(2)), () => $.get(plan, "accumulation"), () => $.literal(1)));
  const back = $.named("back", "local", $.compute($.choose($.compare($.get(plan, "zero"), "===", $.literal(0)), () => $.literal(2), () => rounds), "*", reduce));
  const ahead = $.named("ahead", "local", $.choose($.compare($.get(plan, "zero"), "===", $.literal(0)), () => $.literal(0), () => gather));
  const window = $.named("window", "local", $.get(work, "microSeconds"));
  return $.named("dataSeconds", "result", $.compute(overlapped($.get(constants, "overlapSlowdown"), back, $.compute($.compute($.compute($.literal(2), "/", $.literal(3)), "*", rounds), "*", window), layers, $.get(recipe, "overlapsData")), "+", overlapped($.get(constants, "overlapSlowdown"), ahead, $.compute($.compute($.literal(1), "/", $.literal(3)), "*", window), layers, $.get(recipe, "overlapsData"))));
}

function overlapped(slowdownGiven: $.Loose<number>, exchangeGiven: $.Loose<number>, windowGiven: $.Loose<number>, layersGiven: $.Loose<number>, overlapsGiven: $.Loose<number>): $.Loose<number> {
  const slowdown = $.named("slowdown", "local", slowdownGiven);
  const exchange = $.named("exchange", "local", exchangeGiven);
  const window = $.named("window", "local", windowGiven);
  const layers = $.named("layers", "local", layersGiven);
  const overlaps = $.named("overlaps", "local", overlapsGiven);
  const condition213 = $.compare(overlaps, "===", $.literal(0));
  if ($.is(condition213)) {
    return $.named("overlapped", "result", $.because(condition213, exchange));
  }
  const first = $.named("first", "local", $.compute(exchange, "/", $.math("max", $.literal(1), layers)));
  const rest = $.named("rest", "local", $.compute(exchange, "-", first));
  return $.named("overlapped", "result", $.compute($.compute(first, "+", $.math("max", $.literal(0), $.compute(rest, "-", window))), "+", $.compute(slowdown, "*", $.math("min", rest, window))));
}

function exchangeOf(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, bytesGiven: $.Loose<number>, ranksGiven: $.Loose<number>, insideGiven: $.Loose<number>, fabricRateGiven: $.Loose<number>): $.Loose<number> {
  const bytes = $.named("bytes", "local", bytesGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const inside = $.named("inside", "local", insideGiven);
  const fabricRate = $.named("fabricRate", "local", fabricRateGiven);
  const scaleUp = $.get($.get(c, "hardware"), "scaleUp");
  const fabric = $.get($.get(c, "hardware"), "fabric");
  const shard = $.named("shard", "local", $.math("max", $.literal(1), $.math("min", ranks, $.get(plan, "shard"))));
  const scatter = $.named("scatter", "local", hierarchicalScatterSeconds(bytes, shard, $.math("min", inside, shard), scaleUp, fabric, fabricRate));
  const condition231 = $.compare(shard, ">=", ranks);
  if ($.is(condition231)) {
    return $.named("exchangeOf", "result", $.because(condition231, scatter));
  }
  const copies = $.named("copies", "local", $.compute(ranks, "/", shard));
  return $.named("exchangeOf", "result", $.compute(scatter, "+", hierarchicalScatterSeconds($.compute(bytes, "/", shard), copies, $.literal(1), scaleUp, fabric, fabricRate)));
}

function denseParametersOfRank(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  return $.named("denseParametersOfRank", "result", $.compute(parametersOfRank(c, plan), "-", expertParametersOfRank(c, plan)));
}

function expertParametersOfRank(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const model = $.get(c, "model");
  const layers = $.named("layers", "local", $.compute($.compute(largestStageLayers($.get(model, "layers"), plan), "*", $.get(model, "expertLayers")), "/", $.get(model, "layers")));
  return $.named("expertParametersOfRank", "result", $.compute($.compute(layers, "*", $.get(model, "expertParameters")), "/", $.compute($.get(plan, "expert"), "*", $.get(plan, "expertTensor"))));
}

function optimizerSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const shard = $.named("shard", "local", $.choose($.compare($.get(plan, "zero"), ">=", $.literal(1)), () => $.math("max", $.literal(1), $.math("min", $.compute($.get(plan, "data"), "*", $.get(plan, "context")), $.get(plan, "shard"))), () => $.literal(1)));
  const parameters = $.named("parameters", "local", $.compute($.compute(parametersOfRank(c, plan), "*", $.get(recipe, "trainedShare")), "/", shard));
  const state = $.named("state", "local", $.compute($.compute($.literal(2), "*", $.get(recipe, "optimizerBytes")), "*", parameters));
  const rest = $.named("rest", "local", $.compute($.compute($.get(recipe, "gradientBytes"), "+", $.get(recipe, "weightBytes")), "*", parameters));
  const rate = $.named("rate", "local", $.choose($.compare($.get(plan, "offload"), "===", $.literal(1)), () => $.get(hardware, "hostBytesPerSecond"), () => $.get(hardware, "memoryBytesPerSecond")));
  return $.named("optimizerSeconds", "result", $.compute($.compute(state, "/", rate), "+", $.compute(rest, "/", $.get(hardware, "memoryBytesPerSecond"))));
}
