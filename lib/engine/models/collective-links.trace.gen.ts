// The traced twin of collective-links.ts: do not edit. `npm run registries` writes it anew.
import type { AcceleratorGeneration } from "../catalog/parts";
import type { CollectiveLink } from "./collectives";
import type { ConstantId } from "./constants";
import type { FabricPlacement, StepHardware } from "./training/step-case";
import * as $ from "../trace/traced";
import type { ReadConstant } from "./collective-links";
type SwitchedClass = "ampere" | "hopper" | "blackwell";
type BusClass = "pcie" | "host";
import type { ScaleUpPart } from "./collective-links";

const REDUCED_RANKS_MIN = $.named("REDUCED_RANKS_MIN", "constant", $.literal(8));

const BRIDGE_RANKS = $.named("BRIDGE_RANKS", "constant", $.literal(4));

const PCIE4_BYTES_PER_SECOND = $.named("PCIE4_BYTES_PER_SECOND", "constant", $.literal(31.5e9));

const PCIE5_BYTES_PER_SECOND = $.named("PCIE5_BYTES_PER_SECOND", "constant", $.literal(63e9));

const PCIE5_GENERATIONS = $.table<ReadonlySet<AcceleratorGeneration>>("PCIE5_GENERATIONS", new Set([
  "hopper",
  "blackwell",
  "rubin",
  "cdna3",
  "cdna4",
  "cdna5",
]));

function switchedClass(generation: $.Given<AcceleratorGeneration>): $.Loose<SwitchedClass> {
  const condition43 = $.compare(generation, "===", $.literal("hopper"));
  if ($.is(condition43)) {
    return $.named("switchedClass", "result", $.because(condition43, $.literal("hopper")));
  }
  return $.named("switchedClass", "result", $.choose($.or($.compare(generation, "===", $.literal("blackwell")), () => $.compare(generation, "===", $.literal("rubin"))), () => $.literal("blackwell"), () => $.literal("ampere")));
}

function isMesh(generation: $.Given<AcceleratorGeneration>): $.Loose<boolean> {
  return $.named("isMesh", "result", $.or($.startsWith(generation, $.literal("cdna")), () => $.compare(generation, "===", $.literal("gaudi"))));
}

const NONE = $.named("NONE", "constant", $.made("", { treeFillSeconds: $.literal(0), exchangeStepSeconds: $.literal(0), exchangeCopies: $.literal(0), reducedBytesPerSecond: $.literal(0), reducedLaunchSeconds: $.literal(0), reducedFillBytes: $.literal(0), reducedRanksMin: REDUCED_RANKS_MIN, contention: $.literal(0), contentionRanksMax: $.literal(2), meshRanks: $.literal(0) }));

function ringTerms(read: ReadConstant, kind: $.Given<SwitchedClass | BusClass>, rateGiven: $.Loose<number>) {
  const rate = $.named("rate", "local", rateGiven);
  return $.named("ringTerms", "result", $.made("", { bytesPerSecond: $.compute(rate, "*", $.constant(read, $.text($.literal("collectives.share-"), kind, $.literal("")))), stepSeconds: $.constant(read, $.text($.literal("collectives.step-"), kind, $.literal(""))), launchSeconds: $.constant(read, $.text($.literal("collectives.launch-"), kind, $.literal(""))), ...$.spread($.choose($.compare(kind, "===", $.literal("host")), () => $.made("", { rampSeconds: $.literal(0), halfBytes: $.literal(1) }), () => $.made("", { rampSeconds: $.constant(read, $.text($.literal("collectives.ramp-"), kind, $.literal(""))), halfBytes: $.constant(read, $.text($.literal("collectives.half-"), kind, $.literal(""))) }))), gatherCopies: $.constant(read, $.literal("collectives.gather-copies")), reduceCopies: $.constant(read, $.literal("collectives.reduce-copies")), reduceRamp: $.constant(read, $.literal("collectives.reduce-ramp")), exchangeBytesPerSecond: $.compute(rate, "*", $.constant(read, $.text($.literal("collectives.exchange-share-"), kind, $.literal("")))), exchangeLaunchSeconds: $.constant(read, $.text($.literal("collectives.exchange-launch-"), kind, $.literal(""))) }));
}

export function scaleUpLink(read: ReadConstant, part: $.Given<ScaleUpPart>): $.Loose<CollectiveLink> {
  const generation = $.get(part, "generation");
  const rate = $.get(part, "scaleUpBytesPerSecond");
  const domain = $.get(part, "domain");
  const isThroughHost = $.get(part, "isThroughHost");
  const condition83 = $.compare(rate, "===", $.literal(null));
  if ($.is(condition83)) {
    const kind = $.named("kind", "local", $.choose(isThroughHost, () => $.literal("host"), () => $.literal("pcie")));
    const lanes = $.named("lanes", "local", $.choose($.has(PCIE5_GENERATIONS, generation), () => PCIE5_BYTES_PER_SECOND, () => PCIE4_BYTES_PER_SECOND));
    return $.named("scaleUpLink", "result", $.because(condition83, $.made<CollectiveLink>("CollectiveLink", { ...$.spread(NONE), ...$.spread(ringTerms(read, kind, lanes)), exchangeStepSeconds: $.constant(read, $.text($.literal("collectives.exchange-step-"), kind, $.literal(""))), contention: $.constant(read, $.text($.literal("collectives.contention-"), kind, $.literal(""))), contentionRanksMax: $.choose(isThroughHost, () => $.literal(Number.POSITIVE_INFINITY), () => BRIDGE_RANKS) })));
  }
  const kind = $.named("kind", "local", switchedClass(generation));
  const ring = $.named("ring", "local", ringTerms(read, kind, rate));
  const link = $.named("link", "local", $.made("", { ...$.spread(NONE), ...$.spread(ring), exchangeCopies: $.constant(read, $.text($.literal("collectives.exchange-copies-"), kind, $.literal(""))), meshRanks: $.choose(isMesh(generation), () => domain, () => $.literal(0)) }));
  const condition102 = $.compare(kind, "===", $.literal("ampere"));
  if ($.is(condition102)) {
    return $.named("scaleUpLink", "result", $.because(condition102, link));
  }
  return $.named("scaleUpLink", "result", $.made<CollectiveLink>("CollectiveLink", { ...$.spread(link), reducedBytesPerSecond: $.compute($.get(ring, "bytesPerSecond"), "*", $.constant(read, $.literal("collectives.reduction-gain"))), reducedLaunchSeconds: $.constant(read, $.literal("collectives.reduction-launch")), reducedFillBytes: $.constant(read, $.text($.literal("collectives.reduction-fill-"), kind, $.literal(""))) }));
}

export function plainLink(bytesPerSecondGiven: $.Loose<number>, stepSecondsGiven: $.Loose<number>): $.Loose<CollectiveLink> {
  const bytesPerSecond = $.named("bytesPerSecond", "local", bytesPerSecondGiven);
  const stepSeconds = $.named("stepSeconds", "local", stepSecondsGiven);
  return $.named("plainLink", "result", $.made<CollectiveLink>("CollectiveLink", { ...$.spread(NONE), bytesPerSecond, stepSeconds, launchSeconds: $.literal(0), rampSeconds: $.literal(0), halfBytes: $.literal(1), gatherCopies: $.literal(0), reduceCopies: $.literal(0), reduceRamp: $.literal(1), exchangeBytesPerSecond: bytesPerSecond, exchangeLaunchSeconds: stepSeconds }));
}

export function scaledLink(link: $.Given<CollectiveLink>, factorGiven: $.Loose<number>): $.Loose<CollectiveLink> {
  const factor = $.named("factor", "local", factorGiven);
  return $.named("scaledLink", "result", $.made<CollectiveLink>("CollectiveLink", { ...$.spread(link), bytesPerSecond: $.compute($.get(link, "bytesPerSecond"), "*", factor), exchangeBytesPerSecond: $.compute($.get(link, "exchangeBytesPerSecond"), "*", factor), reducedBytesPerSecond: $.compute($.get(link, "reducedBytesPerSecond"), "*", factor) }));
}

export function withoutReduction(link: $.Given<CollectiveLink>): $.Loose<CollectiveLink> {
  return $.named("withoutReduction", "result", $.made<CollectiveLink>("CollectiveLink", { ...$.spread(link), reducedBytesPerSecond: $.literal(0) }));
}

export function fabricLink(read: ReadConstant, ringBytesPerSecondGiven: $.Loose<number>, allToAllBytesPerSecondGiven: $.Loose<number>, stepSecondsGiven: $.Loose<number>): $.Loose<CollectiveLink> {
  const ringBytesPerSecond = $.named("ringBytesPerSecond", "local", ringBytesPerSecondGiven);
  const allToAllBytesPerSecond = $.named("allToAllBytesPerSecond", "local", allToAllBytesPerSecondGiven);
  const stepSeconds = $.named("stepSeconds", "local", stepSecondsGiven);
  const share = $.named("share", "local", $.constant(read, $.literal("collectives.share-fabric")));
  return $.named("fabricLink", "result", $.made<CollectiveLink>("CollectiveLink", { ...$.spread(NONE), bytesPerSecond: $.compute(ringBytesPerSecond, "*", share), stepSeconds, launchSeconds: $.literal(0), rampSeconds: $.literal(0), halfBytes: $.constant(read, $.literal("collectives.half-fabric")), gatherCopies: $.literal(0), reduceCopies: $.literal(0), reduceRamp: $.literal(0), treeFillSeconds: $.constant(read, $.literal("collectives.tree-fill-fabric")), exchangeBytesPerSecond: $.compute(allToAllBytesPerSecond, "*", share), exchangeLaunchSeconds: stepSeconds, exchangeStepSeconds: stepSeconds }));
}

export function fabricPlacement(read: ReadConstant, line: $.Given<FabricPlacement>): $.Loose<FabricPlacement> {
  const share = $.named("share", "local", $.constant(read, $.literal("collectives.share-fabric")));
  return $.named("fabricPlacement", "result", $.made<FabricPlacement>("FabricPlacement", { isNarrowed: $.get(line, "isNarrowed"), ringBytesPerSecond: $.compute($.get(line, "ringBytesPerSecond"), "*", share), exchangeBytesPerSecond: $.compute($.get(line, "exchangeBytesPerSecond"), "*", share), leafAccelerators: $.get(line, "leafAccelerators"), leafBytesPerSecond: $.compute($.get(line, "leafBytesPerSecond"), "*", share), podAccelerators: $.get(line, "podAccelerators"), podBytesPerSecond: $.compute($.get(line, "podBytesPerSecond"), "*", share) }));
}

export function openPlacement(): $.Loose<FabricPlacement> {
  return $.named("openPlacement", "result", $.made<FabricPlacement>("FabricPlacement", { isNarrowed: $.literal(0), ringBytesPerSecond: $.literal(0), exchangeBytesPerSecond: $.literal(0), leafAccelerators: $.literal(0), leafBytesPerSecond: $.literal(0), podAccelerators: $.literal(0), podBytesPerSecond: $.literal(0) }));
}

export function scaledFabric(hardware: $.Given<StepHardware>, factorGiven: $.Loose<number>): $.Loose<StepHardware> {
  const factor = $.named("factor", "local", factorGiven);
  return $.named("scaledFabric", "result", $.made<StepHardware>("StepHardware", { ...$.spread(hardware), fabric: scaledLink($.get(hardware, "fabric"), factor), placement: $.made("", { ...$.spread($.get(hardware, "placement")), ringBytesPerSecond: $.compute($.get($.get(hardware, "placement"), "ringBytesPerSecond"), "*", factor), exchangeBytesPerSecond: $.compute($.get($.get(hardware, "placement"), "exchangeBytesPerSecond"), "*", factor), leafBytesPerSecond: $.compute($.get($.get(hardware, "placement"), "leafBytesPerSecond"), "*", factor), podBytesPerSecond: $.compute($.get($.get(hardware, "placement"), "podBytesPerSecond"), "*", factor) }) }));
}
