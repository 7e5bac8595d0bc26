// The traced twin of plan-memory.ts: do not edit. `npm run registries` writes it anew.
import { rankTokens } from "./layer.trace.gen";
import type { PlanNumbers, StepCase, StepWork } from "./step-case";
import * as $ from "../../trace/traced";

const LOGIT_BYTES = $.named("LOGIT_BYTES", "constant", $.literal(4));

const SCORE_BYTES = $.named("SCORE_BYTES", "constant", $.literal(5));

export function largestStageLayers(layersGiven: $.Loose<number>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const layers = $.named("layers", "local", layersGiven);
  return $.named("largestStageLayers", "result", $.compute($.math("ceil", $.compute(layers, "/", $.compute($.get(plan, "pipeline"), "*", $.get(plan, "virtualStages")))), "*", $.get(plan, "virtualStages")));
}

export function parametersOfRank(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<number> {
  const model = $.get(c, "model");
  const layers = $.named("layers", "local", $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => $.get(model, "layers"), () => largestStageLayers($.get(model, "layers"), plan)));
  const stored = $.named("stored", "local", $.choose($.compare($.get(model, "isTied"), "===", $.literal(1)), () => $.get(model, "inputParameters"), () => $.compute($.get(model, "inputParameters"), "+", $.get(model, "outputParameters"))));
  const ends = $.named("ends", "local", $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => $.compute(stored, "+", $.get(model, "encoderParameters")), () => $.math("max", $.compute($.get(model, "inputParameters"), "+", $.get(model, "encoderParameters")), $.get(model, "outputParameters"))));
  const experts = $.named("experts", "local", $.compute($.compute($.compute(layers, "*", $.get(model, "expertLayers")), "*", $.get(model, "expertParameters")), "/", $.get(model, "layers")));
  return $.named("parametersOfRank", "result", $.compute($.compute($.compute($.compute(layers, "*", $.get(model, "layerParameters")), "+", ends), "/", $.get(plan, "tensor")), "+", $.compute(experts, "/", $.compute($.get(plan, "expert"), "*", $.get(plan, "expertTensor")))));
}

export function layerActivationBytes(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, recomputeGiven: $.Loose<number>): $.Loose<number> {
  const recompute = $.named("recompute", "local", recomputeGiven);
  const model = $.get(c, "model");
  const recipe = $.get(c, "recipe");
  const tokens = $.named("tokens", "local", rankTokens(c, plan));
  const sequenceRanks = $.named("sequenceRanks", "local", $.choose($.compare($.get(recipe, "hasSequenceParallel"), "===", $.literal(1)), () => $.get(plan, "tensor"), () => $.literal(1)));
  const condition33 = $.compare(recompute, "===", $.literal(2));
  if ($.is(condition33)) {
    return $.named("layerActivationBytes", "result", $.because(condition33, $.compute($.compute($.compute(tokens, "*", $.get(model, "hidden")), "*", $.get(recipe, "activationBytes")), "/", sequenceRanks)));
  }
  const attentionShare = $.named("attentionShare", "local", $.compute($.get(model, "attentionLayers"), "/", $.get(model, "layers")));
  const denseShare = $.named("denseShare", "local", $.compute($.get(model, "denseLayers"), "/", $.get(model, "layers")));
  const expertShare = $.named("expertShare", "local", $.compute($.get(model, "expertLayers"), "/", $.get(model, "layers")));
  const stateShare = $.named("stateShare", "local", $.compute($.get(model, "stateLayers"), "/", $.get(model, "layers")));
  const kept = $.named("kept", "local", $.choose($.compare(recompute, "===", $.literal(0)), () => $.literal(1), () => $.literal(0)));
  const visits = $.named("visits", "local", $.compute($.get(model, "topK"), "*", $.get(model, "capacity")));
  const sequence = $.named("sequence", "local", $.compute($.compute($.compute($.literal(2), "*", $.get(model, "hidden")), "*", $.get(recipe, "activationBytes")), "+", $.compute($.compute($.compute(kept, "*", $.literal(2)), "*", $.get(model, "hidden")), "*", $.get(recipe, "operandBytes"))));
  const attention = $.named("attention", "local", $.compute($.compute(attentionShare, "*", $.compute($.get(model, "queryKeyValueWidth"), "+", $.get(model, "attentionWidth"))), "*", $.get(recipe, "activationBytes")));
  const dense = $.named("dense", "local", $.compute($.compute(denseShare, "*", $.compute($.compute($.get(model, "ffnInner"), "*", $.get(recipe, "activationBytes")), "+", $.compute($.compute(kept, "*", $.get(model, "ffnWidth")), "*", $.get(recipe, "operandBytes")))), "+", $.compute(expertShare, "*", $.compute($.compute($.get(model, "sharedInner"), "*", $.get(recipe, "activationBytes")), "+", $.compute($.compute(kept, "*", $.get(model, "sharedWidth")), "*", $.get(recipe, "operandBytes"))))));
  const routed = $.named("routed", "local", $.compute($.compute(expertShare, "*", visits), "*", $.compute($.compute($.compute($.get(model, "expertHidden"), "*", $.get(recipe, "operandBytes")), "+", $.compute($.get(model, "expertInner"), "*", $.get(recipe, "activationBytes"))), "+", $.compute($.compute(kept, "*", $.get(model, "expertWidth")), "*", $.get(recipe, "operandBytes")))));
  const state = $.named("state", "local", $.compute($.compute($.compute(stateShare, "*", $.literal(4)), "*", $.get(model, "stateWidth")), "*", $.get(recipe, "activationBytes")));
  const scores = $.named("scores", "local", $.choose($.compare($.get(recipe, "hasFusedAttention"), "===", $.literal(0)), () => $.compute($.compute($.compute($.compute(kept, "*", attentionShare), "*", $.get(model, "heads")), "*", $.get(c, "sequenceTokens")), "*", SCORE_BYTES), () => $.literal(0)));
  return $.named("layerActivationBytes", "result", $.compute(tokens, "*", $.compute($.compute(sequence, "/", sequenceRanks), "+", $.compute($.compute($.compute($.compute($.compute(attention, "+", dense), "+", routed), "+", state), "+", scores), "/", $.get(plan, "tensor")))));
}

function inFlight(plan: $.Given<PlanNumbers>): $.Loose<number> {
  const interleaved = $.named("interleaved", "local", $.choose($.compare($.get(plan, "virtualStages"), ">", $.literal(1)), () => $.compute($.compute($.get(plan, "pipeline"), "-", $.literal(1)), "/", $.get(plan, "virtualStages")), () => $.literal(0)));
  return $.named("inFlight", "result", $.math("min", $.compute($.get(plan, "pipeline"), "+", interleaved), $.get(plan, "accumulation")));
}

export function priceMemory(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  const model = $.get(c, "model");
  const recipe = $.get(c, "recipe");
  const parameters = $.named("parameters", "local", parametersOfRank(c, plan));
  const shard = $.named("shard", "local", $.math("max", $.literal(1), $.math("min", $.compute($.get(plan, "data"), "*", $.get(plan, "context")), $.get(plan, "shard"))));
  const layers = $.named("layers", "local", $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => $.get(model, "layers"), () => largestStageLayers($.get(model, "layers"), plan)));
  const trained = $.named("trained", "local", $.compute(parameters, "*", $.get(recipe, "trainedShare")));
  $.set(work, "weights", $.compute($.compute($.get(recipe, "weightBytes"), "*", parameters), "/", $.choose($.compare($.get(plan, "zero"), ">=", $.literal(3)), () => shard, () => $.literal(1))));
  $.set(work, "gradients", $.compute($.compute($.get(recipe, "gradientBytes"), "*", trained), "/", $.choose($.compare($.get(plan, "zero"), ">=", $.literal(2)), () => shard, () => $.literal(1))));
  $.set(work, "optimizerState", $.choose($.compare($.get(plan, "offload"), "===", $.literal(1)), () => $.literal(0), () => $.compute($.compute($.get(recipe, "optimizerBytes"), "*", trained), "/", $.choose($.compare($.get(plan, "zero"), ">=", $.literal(1)), () => shard, () => $.literal(1)))));
  const layer = $.named("layer", "local", layerActivationBytes(c, plan, $.get(plan, "recompute")));
  const working = $.named("working", "local", $.choose($.compare($.get(plan, "recompute"), "===", $.literal(2)), () => layerActivationBytes(c, plan, $.literal(0)), () => $.literal(0)));
  $.set(work, "activations", $.compute($.compute($.compute(layer, "*", layers), "*", inFlight(plan)), "+", working));
  const logits = $.named("logits", "local", $.compute($.compute($.compute(rankTokens(c, plan), "*", $.get(model, "vocabulary")), "*", LOGIT_BYTES), "/", $.get(plan, "tensor")));
  const spared = $.named("spared", "local", $.choose($.compare($.get(plan, "pipeline"), "===", $.literal(1)), () => $.literal(0), () => $.compute($.compute(layer, "*", layers), "*", $.compute(inFlight(plan), "-", $.literal(1)))));
  $.set(work, "logits", $.math("max", $.literal(0), $.compute(logits, "-", spared)));
  const gathered = $.named("gathered", "local", $.choose($.compare($.get(plan, "zero"), ">=", $.literal(3)), () => $.compute($.compute($.compute($.literal(2), "*", $.get(recipe, "weightBytes")), "*", parameters), "/", $.math("max", $.literal(1), layers)), () => $.literal(0)));
  $.set(work, "buffers", $.compute($.get($.get(c, "constants"), "reserveBytes"), "+", gathered));
  $.set(work, "bytes", $.compute($.compute($.compute($.compute($.compute($.get(work, "weights"), "+", $.get(work, "gradients")), "+", $.get(work, "optimizerState")), "+", $.get(work, "activations")), "+", $.get(work, "logits")), "+", $.get(work, "buffers")));
}
