// The traced twin of training-links.ts: do not edit. `npm run registries` writes it anew.
import type { EvaluationScope } from "../scope";
import { fabricLink, fabricPlacement, openPlacement, scaleUpLink } from "./collective-links.trace.gen";
import type { CollectiveLink } from "./collectives";
import type { Fabric } from "./network-fabric";
import type { FabricPlacement, StepHardware } from "./training/step-case";
import type { StepLinks } from "./training/step-hardware";
import { stepHardware } from "./training/step-hardware.trace.gen";
import type { TrainingPrecision } from "./training/step-recipe";
import type { AcceleratorGroup } from "./training-hardware";
import * as $ from "../trace/traced";
import type { AcceleratorLinks } from "./training-links";

export function statedRate(group: $.Given<AcceleratorGroup>): $.Loose<number | null> {
  let sum: $.Loose<number> = $.named("sum", "local", $.literal(0));
  for (const pool of $.each($.get(group, "pools"))) {
    const condition15 = $.compare($.get($.get(pool, "input"), "sustainedFlops"), "===", $.literal(null));
    if ($.is(condition15)) {
      return $.named("statedRate", "result", $.because(condition15, $.literal(null)));
    }
    sum = $.named("sum", "local", $.compute(sum, "+", $.compute($.get($.get(pool, "input"), "sustainedFlops"), "*", $.get(pool, "accelerators"))));
  }
  return $.named("statedRate", "result", $.compute(sum, "/", $.get(group, "accelerators")));
}

export function acceleratorLinks(scope: $.Scope, group: $.Given<AcceleratorGroup>, fabric: $.Given<Fabric>, acceleratorsGiven: $.Loose<number>): $.Loose<AcceleratorLinks> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const pool = $.named("pool", "local", $.at($.get(group, "pools"), $.literal(0)));
  const scaleUpRate = $.named("scaleUpRate", "local", $.otherwise($.maybe(pool, "scaleUpBytesPerSecond"), () => $.literal(null)));
  const nodesOfJob = $.named("nodesOfJob", "local", $.math("ceil", $.compute(accelerators, "/", $.math("max", $.literal(1), $.get(group, "acceleratorsPerNode")))));
  const rates = $.named("rates", "local", $.get(fabric, "rates"));
  const crossing = $.named("crossing", "local", $.compute($.get($.get($.get(scope.design, "network"), "frontend"), "linkRate"), "/", $.math("max", $.literal(1), $.get(group, "acceleratorsPerNode"))));
  const limit = $.named("limit", "local", $.choose($.compare(nodesOfJob, ">", $.get(fabric, "clusterNodes")), () => crossing, () => $.literal(Number.POSITIVE_INFINITY)));
  const scaleUpDomain = $.named("scaleUpDomain", "local", $.choose($.compare(scaleUpRate, "===", $.literal(null)), () => $.math("max", $.literal(1), $.get(group, "acceleratorsPerNode")), () => $.otherwise($.maybe(pool, "scaleUpDomain"), () => $.literal(1))));
  return $.named("acceleratorLinks", "result", $.made<AcceleratorLinks>("AcceleratorLinks", { memoryBytes: $.get($.get(group, "accelerator"), "memoryBytes"), memoryBytesPerSecond: $.get($.get(group, "accelerator"), "memoryBytesPerSecond"), scaleUpDomain, scaleUp: scaleUpLink(scope.read, $.made("", { generation: $.get($.get(group, "accelerator"), "generation"), scaleUpBytesPerSecond: scaleUpRate, domain: scaleUpDomain, isThroughHost: $.literal(false) })), fabric: $.choose($.compare(rates, "===", $.literal(null)), () => $.literal(null), () => fabricLink(scope.read, $.math("min", $.get(rates, "ringBytesPerSecond"), limit), $.math("min", $.get(rates, "allToAllBytesPerSecond"), limit), $.get(rates, "stepSeconds"))), placement: $.choose($.compare(rates, "===", $.literal(null)), () => $.literal(null), () => fabricPlacement(scope.read, $.made("", { isNarrowed: $.get(rates, "isNarrowed"), ringBytesPerSecond: $.math("min", $.get(rates, "openRingBytesPerSecond"), limit), exchangeBytesPerSecond: $.math("min", $.get(rates, "openAllToAllBytesPerSecond"), limit), leafAccelerators: $.math("round", $.compute($.get(rates, "leafNodes"), "*", $.get(group, "acceleratorsPerNode"))), leafBytesPerSecond: $.get(rates, "leafBytesPerSecond"), podAccelerators: $.math("round", $.compute($.get(rates, "podNodes"), "*", $.get(group, "acceleratorsPerNode"))), podBytesPerSecond: $.get(rates, "podBytesPerSecond") }))) }));
}

export function stepLinks(scope: $.Scope, links: $.Given<AcceleratorLinks>): $.Loose<StepLinks> {
  return $.named("stepLinks", "result", $.made<StepLinks>("StepLinks", { domain: $.get(links, "scaleUpDomain"), scaleUp: $.get(links, "scaleUp"), fabric: $.otherwise($.get(links, "fabric"), () => $.get(links, "scaleUp")), placement: $.otherwise($.get(links, "placement"), () => openPlacement()), hostBytesPerSecond: $.constant(scope.read, $.literal("training.host-copy-rate")) }));
}

export function trainingRates(scope: $.Scope, group: $.Given<AcceleratorGroup>, precision: $.Given<TrainingPrecision>, links: $.Given<StepLinks>): $.Loose<StepHardware | null> {
  const modelled = $.named("modelled", "local", stepHardware(scope.read, $.get(group, "accelerator"), precision, links));
  const stated = $.named("stated", "local", statedRate(group));
  const condition101 = $.or($.compare(modelled, "===", $.literal(null)), () => $.compare(stated, "===", $.literal(null)));
  if ($.is(condition101)) {
    return $.named("trainingRates", "result", $.because(condition101, modelled));
  }
  return $.named("trainingRates", "result", $.made<StepHardware>("StepHardware", { ...$.spread(modelled), matrixFlopsPerSecond: stated, plainFlopsPerSecond: stated, attentionFlopsPerSecond: stated, softmaxFlops: $.literal(0) }));
}
