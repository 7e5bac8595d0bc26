// The traced twin of layer.ts: do not edit. `npm run registries` writes it anew.
import { allToAllSeconds, pointToPointSeconds, scatterSeconds } from "../collectives.trace.gen";
import type { PlanNumbers, StepCase, StepWork } from "./step-case";
import * as $ from "../../trace/traced";

const SEQUENCE_PASSES = $.named("SEQUENCE_PASSES", "constant", $.literal(8));

const UNFUSED_SCORE_BYTES = $.named("UNFUSED_SCORE_BYTES", "constant", $.literal(11));

export function productSeconds(c: $.Given<StepCase>, groupsGiven: $.Loose<number>, rowsGiven: $.Loose<number>, columnsGiven: $.Loose<number>, depthGiven: $.Loose<number>): $.Loose<number> {
  const groups = $.named("groups", "local", groupsGiven);
  const rows = $.named("rows", "local", rowsGiven);
  const columns = $.named("columns", "local", columnsGiven);
  const depth = $.named("depth", "local", depthGiven);
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  return $.named("productSeconds", "result", shapedSeconds(c, $.get(hardware, "matrixFlopsPerSecond"), $.get(recipe, "operandBytes"), groups, rows, columns, depth));
}

export function plainProductSeconds(c: $.Given<StepCase>, rowsGiven: $.Loose<number>, columnsGiven: $.Loose<number>, depthGiven: $.Loose<number>): $.Loose<number> {
  const rows = $.named("rows", "local", rowsGiven);
  const columns = $.named("columns", "local", columnsGiven);
  const depth = $.named("depth", "local", depthGiven);
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  return $.named("plainProductSeconds", "result", shapedSeconds(c, $.get(hardware, "plainFlopsPerSecond"), $.get(recipe, "activationBytes"), $.literal(1), rows, columns, depth));
}

function shapedSeconds(c: $.Given<StepCase>, flopsPerSecondGiven: $.Loose<number>, operandBytesGiven: $.Loose<number>, groupsGiven: $.Loose<number>, rowsGiven: $.Loose<number>, columnsGiven: $.Loose<number>, depthGiven: $.Loose<number>): $.Loose<number> {
  const flopsPerSecond = $.named("flopsPerSecond", "local", flopsPerSecondGiven);
  const operandBytes = $.named("operandBytes", "local", operandBytesGiven);
  const groups = $.named("groups", "local", groupsGiven);
  const rows = $.named("rows", "local", rowsGiven);
  const columns = $.named("columns", "local", columnsGiven);
  const depth = $.named("depth", "local", depthGiven);
  const condition36 = $.or($.or($.compare(rows, "<=", $.literal(0)), () => $.compare(columns, "<=", $.literal(0))), () => $.compare(depth, "<=", $.literal(0)));
  if ($.is(condition36)) {
    return $.named("shapedSeconds", "result", $.because(condition36, $.literal(0)));
  }
  const hardware = $.get(c, "hardware");
  const constants = $.get(c, "constants");
  const recipe = $.get(c, "recipe");
  const arithmetic = $.named("arithmetic", "local", $.compute($.compute($.compute($.compute($.compute($.literal(2), "*", groups), "*", rows), "*", columns), "*", depth), "/", flopsPerSecond));
  const operands = $.named("operands", "local", $.compute($.compute($.compute(groups, "*", depth), "*", $.compute(rows, "+", columns)), "*", operandBytes));
  const results = $.named("results", "local", $.compute($.compute($.compute(groups, "*", rows), "*", columns), "*", $.get(recipe, "activationBytes")));
  const traffic = $.named("traffic", "local", $.compute($.compute(operands, "+", results), "/", $.get(hardware, "memoryBytesPerSecond")));
  return $.named("shapedSeconds", "result", $.compute($.compute(arithmetic, "+", $.compute($.get(constants, "exposedTraffic"), "*", traffic)), "+", kernelGap(c)));
}

function kernelGap(part0: $.Given<StepCase>): $.Loose<number> {
  const constants = $.get(part0, "constants");
  const recipe = $.get(part0, "recipe");
  return $.named("kernelGap", "result", $.compute($.get(constants, "kernelGapSeconds"), "*", $.choose($.compare($.get(recipe, "hasFusedOperators"), "===", $.literal(1)), () => $.literal(1), () => $.get(constants, "unfused"))));
}

export function rankTokens(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  return $.named("rankTokens", "result", $.compute($.compute($.get(c, "sequenceTokens"), "*", $.get(plan, "microBatch")), "/", $.get(plan, "context")));
}

export function priceLayer(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  const model = $.get(c, "model");
  const tokens = $.named("tokens", "local", rankTokens(c, plan));
  const attentionShare = $.named("attentionShare", "local", $.compute($.get(model, "attentionLayers"), "/", $.get(model, "layers")));
  const denseShare = $.named("denseShare", "local", $.compute($.get(model, "denseLayers"), "/", $.get(model, "layers")));
  const expertShare = $.named("expertShare", "local", $.compute($.get(model, "expertLayers"), "/", $.get(model, "layers")));
  const stateShare = $.named("stateShare", "local", $.compute($.get(model, "stateLayers"), "/", $.get(model, "layers")));
  const projections = $.named("projections", "local", projectionSeconds(c, plan, tokens));
  const dense = $.named("dense", "local", denseSeconds(c, plan, tokens, $.get(model, "ffnInner"), $.get(model, "ffnWidth")));
  const experts = $.named("experts", "local", $.choose($.compare($.get(model, "expertLayers"), ">", $.literal(0)), () => expertSeconds(c, plan, tokens), () => $.literal(0)));
  const state = $.named("state", "local", $.choose($.compare($.get(model, "stateLayers"), ">", $.literal(0)), () => stateSeconds(c, plan, tokens), () => $.literal(0)));
  const attention = $.named("attention", "local", attentionSeconds(c, plan, tokens));
  const overhead = $.named("overhead", "local", $.get($.get(c, "recipe"), "computeOverhead"));
  $.set(work, "layerProducts", $.compute(overhead, "*", $.compute($.compute($.compute($.compute(attentionShare, "*", projections), "+", $.compute(denseShare, "*", dense)), "+", $.compute(expertShare, "*", experts)), "+", $.compute(stateShare, "*", state))));
  $.set(work, "layerAttention", $.compute($.compute(overhead, "*", attentionShare), "*", attention));
  $.set(work, "layerElementwise", $.compute(overhead, "*", elementwiseSeconds(c, plan, tokens)));
  $.set(work, "layerTensor", tensorSeconds(c, plan, tokens));
  $.set(work, "layerContext", $.compute(attentionShare, "*", contextSeconds(c, plan, tokens, attention, $.get(work, "contextBytesPerSecond"))));
  $.set(work, "layerExpert", $.choose($.compare($.get(model, "expertLayers"), ">", $.literal(0)), () => $.compute(expertShare, "*", exchangeSeconds(c, plan, tokens, $.get(work, "expertBytesPerSecond"))), () => $.literal(0)));
}

function projectionSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const model = $.get(c, "model");
  const input = $.named("input", "local", productSeconds(c, $.literal(1), tokens, $.compute($.get(model, "queryKeyValueWidth"), "/", $.get(plan, "tensor")), $.get(model, "queryKeyValueDepth")));
  const latent = $.named("latent", "local", productSeconds(c, $.literal(1), tokens, $.get(model, "latentWidth"), $.get(model, "hidden")));
  const output = $.named("output", "local", productSeconds(c, $.literal(1), tokens, $.get(model, "hidden"), $.compute($.get(model, "attentionWidth"), "/", $.get(plan, "tensor"))));
  const index = $.named("index", "local", productSeconds(c, $.literal(1), tokens, $.compute($.get(model, "indexElements"), "/", $.get(model, "hidden")), $.get(model, "hidden")));
  return $.named("projectionSeconds", "result", $.compute($.compute($.compute(input, "+", latent), "+", index), "+", output));
}

function denseSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>, innerGiven: $.Loose<number>, widthGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const inner = $.named("inner", "local", innerGiven);
  const width = $.named("width", "local", widthGiven);
  const up = $.named("up", "local", productSeconds(c, $.literal(1), tokens, $.compute(inner, "/", $.get(plan, "tensor")), $.get($.get(c, "model"), "hidden")));
  const down = $.named("down", "local", productSeconds(c, $.literal(1), tokens, $.get($.get(c, "model"), "hidden"), $.compute(width, "/", $.get(plan, "tensor"))));
  return $.named("denseSeconds", "result", $.compute(up, "+", down));
}

function expertSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const model = $.get(c, "model");
  const visits = $.named("visits", "local", $.compute($.compute($.compute($.compute(tokens, "*", $.get(plan, "expertTensor")), "/", $.get(plan, "tensor")), "*", $.get(model, "topK")), "*", $.get(model, "capacity")));
  const local = $.named("local", "local", $.compute($.get(model, "experts"), "/", $.get(plan, "expert")));
  const rows = $.named("rows", "local", $.compute(visits, "/", local));
  const up = $.named("up", "local", productSeconds(c, local, rows, $.compute($.get(model, "expertInner"), "/", $.get(plan, "expertTensor")), $.get(model, "expertHidden")));
  const down = $.named("down", "local", productSeconds(c, local, rows, $.get(model, "expertHidden"), $.compute($.get(model, "expertWidth"), "/", $.get(plan, "expertTensor"))));
  const shared = $.named("shared", "local", denseSeconds(c, plan, tokens, $.get(model, "sharedInner"), $.get(model, "sharedWidth")));
  return $.named("expertSeconds", "result", $.compute($.compute(up, "+", down), "+", shared));
}

function stateSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const products = $.named("products", "local", productSeconds(c, $.literal(1), tokens, $.compute($.compute($.get(model, "stateElements"), "/", $.get(model, "hidden")), "/", $.get(plan, "tensor")), $.get(model, "hidden")));
  const scan = $.named("scan", "local", $.compute($.compute($.compute(tokens, "*", $.get(model, "stateScanFlops")), "/", $.get(plan, "tensor")), "/", $.get(hardware, "attentionFlopsPerSecond")));
  return $.named("stateSeconds", "result", $.compute(products, "+", scan));
}

function attentionSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const square = $.named("square", "local", $.compute($.compute(tokens, "*", $.get(c, "sequenceTokens")), "/", $.get(plan, "tensor")));
  const scored = $.named("scored", "local", $.compute($.get(model, "scoreFlops"), "+", $.compute($.get(model, "heads"), "*", $.get(hardware, "softmaxFlops"))));
  const fused = $.named("fused", "local", $.compute($.compute($.compute(square, "*", scored), "*", $.get(model, "causalShare")), "/", $.get(hardware, "attentionFlopsPerSecond")));
  const stored = $.named("stored", "local", $.compute($.compute($.compute(square, "*", $.get(model, "scoreFlops")), "/", $.get(hardware, "plainFlopsPerSecond")), "+", $.compute($.compute($.compute(square, "*", $.get(model, "heads")), "*", UNFUSED_SCORE_BYTES), "/", $.get(hardware, "memoryBytesPerSecond"))));
  const index = $.named("index", "local", $.compute($.compute(tokens, "*", $.get(model, "indexFlops")), "/", $.get(hardware, "attentionFlopsPerSecond")));
  return $.named("attentionSeconds", "result", $.compute(index, "+", $.choose($.compare($.get(recipe, "hasFusedAttention"), "===", $.literal(1)), () => $.compute(fused, "+", kernelGap(c)), () => $.compute(stored, "+", $.compute($.literal(4), "*", kernelGap(c))))));
}

function elementwiseSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const constants = $.get(c, "constants");
  const recipe = $.get(c, "recipe");
  const sequenceRanks = $.named("sequenceRanks", "local", $.choose($.compare($.get(recipe, "hasSequenceParallel"), "===", $.literal(1)), () => $.get(plan, "tensor"), () => $.literal(1)));
  const attentionShare = $.named("attentionShare", "local", $.compute($.get(model, "attentionLayers"), "/", $.get(model, "layers")));
  const denseShare = $.named("denseShare", "local", $.compute($.get(model, "denseLayers"), "/", $.get(model, "layers")));
  const expertShare = $.named("expertShare", "local", $.compute($.get(model, "expertLayers"), "/", $.get(model, "layers")));
  const stateShare = $.named("stateShare", "local", $.compute($.get(model, "stateLayers"), "/", $.get(model, "layers")));
  const visits = $.named("visits", "local", $.compute($.get(model, "topK"), "*", $.get(model, "capacity")));
  const sequence = $.named("sequence", "local", $.compute($.compute($.compute(SEQUENCE_PASSES, "*", $.get(model, "hidden")), "*", $.get(recipe, "activationBytes")), "/", sequenceRanks));
  const activated = $.named("activated", "local", $.compute($.compute($.compute($.compute(denseShare, "*", $.compute($.get(model, "ffnInner"), "+", $.get(model, "ffnWidth"))), "+", $.compute(expertShare, "*", $.compute($.get(model, "sharedInner"), "+", $.get(model, "sharedWidth")))), "+", $.compute($.compute(stateShare, "*", $.literal(3)), "*", $.get(model, "stateWidth"))), "+", $.compute($.compute(attentionShare, "*", $.literal(2)), "*", $.get(model, "queryKeyValueWidth"))));
  const cast = $.named("cast", "local", $.compute($.compute($.compute(denseShare, "*", $.get(model, "ffnWidth")), "+", $.compute(expertShare, "*", $.get(model, "sharedWidth"))), "+", $.compute(attentionShare, "*", $.get(model, "attentionWidth"))));
  const castSequence = $.named("castSequence", "local", $.compute($.literal(2), "*", $.get(model, "hidden")));
  const visit = $.named("visit", "local", $.compute($.compute($.compute($.compute($.compute($.literal(4), "*", $.get(model, "expertHidden")), "+", $.get(model, "expertInner")), "+", $.get(model, "expertWidth")), "*", $.get(recipe, "activationBytes")), "+", $.compute($.compute($.get(model, "expertHidden"), "+", $.get(model, "expertWidth")), "*", $.get(recipe, "castBytes"))));
  const bytes = $.named("bytes", "local", $.compute($.compute($.compute(sequence, "+", $.compute($.compute(castSequence, "*", $.get(recipe, "castBytes")), "/", sequenceRanks)), "+", $.compute($.compute($.compute(activated, "*", $.get(recipe, "activationBytes")), "+", $.compute(cast, "*", $.get(recipe, "castBytes"))), "/", $.get(plan, "tensor"))), "+", $.compute($.compute($.compute($.compute(expertShare, "*", visits), "*", $.get(constants, "expertPenalty")), "*", visit), "/", $.get(plan, "tensor"))));
  const fusion = $.named("fusion", "local", $.choose($.compare($.get(recipe, "hasFusedOperators"), "===", $.literal(1)), () => $.literal(1), () => $.get(constants, "unfused")));
  const moved = $.named("moved", "local", $.compute($.compute($.compute($.compute($.get(constants, "elementwise"), "*", fusion), "*", tokens), "*", bytes), "/", $.get(hardware, "memoryBytesPerSecond")));
  return $.named("elementwiseSeconds", "result", $.compute(moved, "+", $.compute($.compute($.compute(expertShare, "*", $.get(recipe, "hasHostBoundExperts")), "*", $.get(constants, "expertHostSeconds")), "*", $.compute($.get(model, "experts"), "/", $.get(plan, "expert")))));
}

function tensorSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const condition160 = $.compare($.get(plan, "tensor"), "<=", $.literal(1));
  if ($.is(condition160)) {
    return $.named("tensorSeconds", "result", $.because(condition160, $.literal(0)));
  }
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const hasShared = $.named("hasShared", "local", $.choose($.compare($.get(model, "sharedWidth"), ">", $.literal(0)), () => $.literal(1), () => $.literal(0)));
  const blocks = $.named("blocks", "local", $.compute($.literal(1), "+", $.compute($.compute($.get(model, "denseLayers"), "+", $.compute(hasShared, "*", $.get(model, "expertLayers"))), "/", $.get(model, "layers"))));
  const link = $.named("link", "local", $.choose($.compare($.get(plan, "tensor"), "<=", $.get(hardware, "domain")), () => $.get(hardware, "scaleUp"), () => $.get(hardware, "fabric")));
  const bytes = $.named("bytes", "local", $.compute($.compute(tokens, "*", $.get(model, "hidden")), "*", $.get(recipe, "activationBytes")));
  return $.named("tensorSeconds", "result", $.compute($.compute($.literal(2), "*", blocks), "*", scatterSeconds(bytes, $.get(plan, "tensor"), link)));
}

function contextSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>, attentionGiven: $.Loose<number>, fabricRateGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const attention = $.named("attention", "local", attentionGiven);
  const fabricRate = $.named("fabricRate", "local", fabricRateGiven);
  const condition171 = $.compare($.get(plan, "context"), "<=", $.literal(1));
  if ($.is(condition171)) {
    return $.named("contextSeconds", "result", $.because(condition171, $.literal(0)));
  }
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const bytes = $.named("bytes", "local", $.compute($.compute($.compute(tokens, "*", $.get(model, "keyValueWidth")), "*", $.get(recipe, "activationBytes")), "/", $.get(plan, "tensor")));
  const hop = $.named("hop", "local", $.choose($.compare($.compute($.get(plan, "tensor"), "*", $.get(plan, "context")), "<=", $.get(hardware, "domain")), () => pointToPointSeconds(bytes, $.get(hardware, "scaleUp")), () => pointToPointSeconds(bytes, $.get(hardware, "fabric"), fabricRate)));
  const passing = $.named("passing", "local", $.compute($.compute($.get(plan, "context"), "-", $.literal(1)), "*", hop));
  return $.named("contextSeconds", "result", $.compute($.math("max", $.literal(0), $.compute(passing, "-", attention)), "+", $.compute($.get($.get(c, "constants"), "overlapSlowdown"), "*", $.math("min", passing, attention))));
}

function exchangeSeconds(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, tokensGiven: $.Loose<number>, fabricRateGiven: $.Loose<number>): $.Loose<number> {
  const tokens = $.named("tokens", "local", tokensGiven);
  const fabricRate = $.named("fabricRate", "local", fabricRateGiven);
  const condition184 = $.compare($.get(plan, "expert"), "<=", $.literal(1));
  if ($.is(condition184)) {
    return $.named("exchangeSeconds", "result", $.because(condition184, $.literal(0)));
  }
  const model = $.get(c, "model");
  const hardware = $.get(c, "hardware");
  const recipe = $.get(c, "recipe");
  const token = $.named("token", "local", $.compute($.get(model, "expertHidden"), "*", $.get(recipe, "activationBytes")));
  const visits = $.named("visits", "local", $.compute($.get(model, "topK"), "*", $.get(model, "capacity")));
  const sent = $.named("sent", "local", $.compute($.compute(tokens, "/", $.get(plan, "tensor")), "*", token));
  const inside = $.named("inside", "local", $.math("max", $.literal(1), $.math("min", $.get(plan, "expert"), $.math("floor", $.compute($.get(hardware, "domain"), "/", $.get(plan, "expertTensor"))))));
  const domains = $.named("domains", "local", $.compute($.get(plan, "expert"), "/", inside));
  const local = $.named("local", "local", allToAllSeconds($.compute(sent, "*", reached($.get(recipe, "groupsExperts"), $.get(plan, "expert"), visits)), inside, $.get(hardware, "scaleUp")));
  const condition192 = $.compare(domains, "<=", $.literal(1));
  if ($.is(condition192)) {
    return $.named("exchangeSeconds", "result", $.because(condition192, $.compute($.literal(2), "*", local)));
  }
  const crossing = $.named("crossing", "local", $.compute($.compute(sent, "*", reached($.get(recipe, "groupsExperts"), domains, visits)), "*", $.compute($.literal(1), "-", $.compute($.literal(1), "/", domains))));
  return $.named("exchangeSeconds", "result", $.compute($.literal(2), "*", $.math("max", local, allToAllSeconds(crossing, domains, $.get(hardware, "fabric"), fabricRate))));
}

function reached(isGroupedGiven: $.Loose<number>, placesGiven: $.Loose<number>, visitsGiven: $.Loose<number>): $.Loose<number> {
  const isGrouped = $.named("isGrouped", "local", isGroupedGiven);
  const places = $.named("places", "local", placesGiven);
  const visits = $.named("visits", "local", visitsGiven);
  return $.named("reached", "result", $.choose($.compare(isGrouped, "===", $.literal(1)), () => $.compute(places, "*", $.compute($.literal(1), "-", $.compute($.compute($.literal(1), "-", $.compute($.literal(1), "/", places)), "**", visits))), () => visits));
}
