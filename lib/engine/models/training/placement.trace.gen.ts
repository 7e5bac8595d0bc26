// The traced twin of placement.ts: do not edit. `npm run registries` writes it anew.
import type { FabricPlacement, PlanNumbers, StepCase, StepWork } from "./step-case";
import * as $ from "../../trace/traced";

export function placeRanks(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>, work: $.Given<StepWork>): void {
  const hardware = $.get(c, "hardware");
  const domain = $.get(hardware, "domain");
  const fabric = $.get(hardware, "fabric");
  const placement = $.get(hardware, "placement");
  const stage = $.named("stage", "local", $.compute($.get(plan, "tensor"), "*", $.get(plan, "context")));
  const spread = $.named("spread", "local", $.choose($.and($.compare($.get(plan, "rankOrder"), "===", $.literal(1)), () => $.compare($.get(plan, "data"), ">", $.literal(1))), () => $.get(plan, "pipeline"), () => $.literal(1)));
  const experts = $.named("experts", "local", $.compute($.get(plan, "expert"), "*", $.get(plan, "expertTensor")));
  const expertStride = $.named("expertStride", "local", $.choose($.compare(spread, ">", $.literal(1)), () => $.math("max", experts, $.compute(stage, "*", spread)), () => experts));
  $.set(work, "dataInside", $.choose($.compare(spread, ">", $.literal(1)), () => insideSpread(domain, plan, $.compute(stage, "*", spread)), () => $.math("max", $.literal(1), $.math("floor", $.compute(domain, "/", $.get(plan, "tensor"))))));
  $.set(work, "expertDataInside", $.math("max", $.literal(1), $.math("floor", $.compute(domain, "/", expertStride))));
  const condition22 = $.compare($.get(placement, "isNarrowed"), "!==", $.literal(1));
  if ($.is(condition22)) {
    $.set(work, "dataBytesPerSecond", $.because(condition22, $.get(fabric, "bytesPerSecond")));
    $.set(work, "expertDataBytesPerSecond", $.because(condition22, $.get(fabric, "bytesPerSecond")));
    $.set(work, "contextBytesPerSecond", $.because(condition22, $.get(fabric, "exchangeBytesPerSecond")));
    $.set(work, "expertBytesPerSecond", $.because(condition22, $.get(fabric, "exchangeBytesPerSecond")));
    $.set(work, "pipelineBytesPerSecond", $.because(condition22, $.get(fabric, "exchangeBytesPerSecond")));
    return;
  }
  const ranks = $.named("ranks", "local", planRanks(plan));
  const replicas = $.named("replicas", "local", $.choose($.compare(spread, ">", $.literal(1)), () => ranks, () => $.compute(ranks, "/", $.get(plan, "pipeline"))));
  const apart = $.named("apart", "local", $.math("min", replicas, $.compute($.get(plan, "tensor"), "*", $.get(work, "dataInside"))));
  const leaf = $.get(placement, "leafAccelerators");
  const pod = $.get(placement, "podAccelerators");
  const ringBytesPerSecond = $.get(placement, "ringBytesPerSecond");
  const exchangeBytesPerSecond = $.get(placement, "exchangeBytesPerSecond");
  $.set(work, "dataBytesPerSecond", rateOut(placement, ringBytesPerSecond, shareOut(leaf, ranks, replicas, apart, stage, spread), shareOut(pod, ranks, replicas, apart, stage, spread)));
  const expertsApart = $.named("expertsApart", "local", $.compute(expertStride, "*", $.get(work, "expertDataInside")));
  $.set(work, "expertDataBytesPerSecond", rateOut(placement, ringBytesPerSecond, shareOut(leaf, ranks, replicas, expertsApart, leaf, $.literal(1)), shareOut(pod, ranks, replicas, expertsApart, pod, $.literal(1))));
  $.set(work, "contextBytesPerSecond", rateOut(placement, exchangeBytesPerSecond, shareOut(leaf, ranks, stage, $.get(plan, "tensor"), leaf, $.literal(1)), shareOut(pod, ranks, stage, $.get(plan, "tensor"), pod, $.literal(1))));
  $.set(work, "expertBytesPerSecond", rateOut(placement, exchangeBytesPerSecond, allToAllOut(leaf, experts, domain), allToAllOut(pod, experts, domain)));
  const hop = $.named("hop", "local", $.choose($.compare($.get(plan, "rankOrder"), "===", $.literal(1)), () => stage, () => $.compute(ranks, "/", $.get(plan, "pipeline"))));
  const line = $.named("line", "local", $.compute(hop, "*", $.get(plan, "pipeline")));
  $.set(work, "pipelineBytesPerSecond", rateOut(placement, exchangeBytesPerSecond, shareOut(leaf, ranks, line, hop, leaf, $.literal(1)), shareOut(pod, ranks, line, hop, pod, $.literal(1))));
}

export function planRanks(plan: $.Given<PlanNumbers>): $.Loose<number> {
  return $.named("planRanks", "result", $.compute($.compute($.compute($.get(plan, "tensor"), "*", $.get(plan, "context")), "*", $.get(plan, "pipeline")), "*", $.get(plan, "data")));
}

export function pipelineExtent(plan: $.Given<PlanNumbers>): $.Loose<number> {
  return $.named("pipelineExtent", "result", $.choose($.compare($.get(plan, "rankOrder"), "===", $.literal(1)), () => $.compute($.compute($.get(plan, "tensor"), "*", $.get(plan, "context")), "*", $.get(plan, "pipeline")), () => planRanks(plan)));
}

export function allowsOrder(c: $.Given<StepCase>, plan: $.Given<PlanNumbers>): $.Loose<boolean> {
  return $.named("allowsOrder", "result", $.or($.or($.or($.compare($.get(plan, "rankOrder"), "!==", $.literal(1)), () => $.compare($.get(plan, "pipeline"), "===", $.literal(1))), () => $.compare($.get($.get(c, "model"), "expertLayers"), "===", $.literal(0))), () => $.compare($.compute($.get(plan, "expert"), "*", $.get(plan, "expertTensor")), "===", $.compute($.get(plan, "tensor"), "*", $.get(plan, "context")))));
}

function insideSpread(domainGiven: $.Loose<number>, plan: $.Given<PlanNumbers>, apartGiven: $.Loose<number>): $.Loose<number> {
  const domain = $.named("domain", "local", domainGiven);
  const apart = $.named("apart", "local", apartGiven);
  const condition88 = $.compare(domain, ">=", apart);
  if ($.is(condition88)) {
    return $.named("insideSpread", "result", $.because(condition88, $.compute($.get(plan, "context"), "*", $.math("floor", $.compute(domain, "/", apart)))));
  }
  return $.named("insideSpread", "result", $.math("max", $.literal(1), $.math("min", $.get(plan, "context"), $.math("floor", $.compute(domain, "/", $.get(plan, "tensor"))))));
}

function rateOut(placement: $.Given<FabricPlacement>, mostGiven: $.Loose<number>, leafShareGiven: $.Loose<number>, podShareGiven: $.Loose<number>): $.Loose<number> {
  const most = $.named("most", "local", mostGiven);
  const leafShare = $.named("leafShare", "local", leafShareGiven);
  const podShare = $.named("podShare", "local", podShareGiven);
  return $.named("rateOut", "result", $.math("min", most, $.choose($.compare(leafShare, ">", $.literal(0)), () => $.compute($.get(placement, "leafBytesPerSecond"), "/", leafShare), () => most), $.choose($.compare(podShare, ">", $.literal(0)), () => $.compute($.get(placement, "podBytesPerSecond"), "/", podShare), () => most)));
}

function shareOut(unitGiven: $.Loose<number>, ranksGiven: $.Loose<number>, extentGiven: $.Loose<number>, apartGiven: $.Loose<number>, blockGiven: $.Loose<number>, spreadGiven: $.Loose<number>): $.Loose<number> {
  const unit = $.named("unit", "local", unitGiven);
  const ranks = $.named("ranks", "local", ranksGiven);
  const extent = $.named("extent", "local", extentGiven);
  const apart = $.named("apart", "local", apartGiven);
  const block = $.named("block", "local", blockGiven);
  const spread = $.named("spread", "local", spreadGiven);
  const condition111 = $.or($.compare(ranks, "<=", unit), () => $.and($.compare(extent, "<=", unit), () => $.compare($.compute(unit, "%", extent), "===", $.literal(0))));
  if ($.is(condition111)) {
    return $.named("shareOut", "result", $.because(condition111, $.literal(0)));
  }
  return $.named("shareOut", "result", $.math("min", $.literal(1), $.compute(apart, "/", $.math("min", unit, $.math("max", block, $.compute(unit, "/", spread))))));
}

function allToAllOut(unitGiven: $.Loose<number>, extentGiven: $.Loose<number>, domainGiven: $.Loose<number>): $.Loose<number> {
  const unit = $.named("unit", "local", unitGiven);
  const extent = $.named("extent", "local", extentGiven);
  const domain = $.named("domain", "local", domainGiven);
  return $.named("allToAllOut", "result", $.choose($.compare(extent, "<=", unit), () => $.literal(0), () => $.math("min", $.literal(1), $.compute($.compute(extent, "-", unit), "/", $.math("max", $.literal(1), $.compute(extent, "-", domain))))));
}
