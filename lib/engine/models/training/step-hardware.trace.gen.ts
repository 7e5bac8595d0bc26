// The traced twin of step-hardware.ts: do not edit. `npm run registries` writes it anew.
import type { Accelerator, AcceleratorGeneration, PeakPrecision } from "../../catalog/parts";
import type { ReadConstant } from "../collective-links";
import type { StepConstants, StepHardware } from "./step-case";
import type { TrainingPrecision } from "./step-recipe";
import * as $ from "../../trace/traced";
import type { StepLinks } from "./step-hardware";

const PEAK_OF = $.table<Readonly<Record<TrainingPrecision, PeakPrecision>>>("PEAK_OF", {
  fp32: "fp32",
  tf32: "tf32",
  fp16: "fp16",
  bf16: "bf16",
  fp8: "fp8",
  mxfp8: "fp8",
  fp4: "fp4",
});

const NARROW = $.table<Readonly<Partial<Record<AcceleratorGeneration, "hopper" | "blackwell">>>>("NARROW", {
  blackwell: "blackwell",
  rubin: "blackwell",
});

const SOFTMAX_FLOPS = $.table<Readonly<Partial<Record<AcceleratorGeneration, number>>>>("SOFTMAX_FLOPS", {
  volta: 64,
  ampere: 128,
  ada: 128,
  hopper: 256,
  blackwell: 512,
  rubin: 512,
});

const USUAL_SOFTMAX_FLOPS = $.named("USUAL_SOFTMAX_FLOPS", "constant", $.literal(256));

const SINCE = $.table<Readonly<Partial<Record<AcceleratorGeneration, number>>>>("SINCE", {
  volta: 2017.4,
  ampere: 2020.4,
  ada: 2022.7,
  hopper: 2022.2,
  blackwell: 2024.2,
  rubin: 2026.0,
  cdna2: 2021.9,
  cdna3: 2023.5,
  cdna4: 2025.5,
  cdna5: 2026.0,
});

export function immaturity(read: ReadConstant, generation: $.Given<AcceleratorGeneration>, yearGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const since = $.named("since", "local", $.at(SINCE, generation));
  const condition57 = $.compare(since, "===", $.literal(undefined));
  if ($.is(condition57)) {
    return $.named("immaturity", "result", $.because(condition57, $.literal(1)));
  }
  const age = $.named("age", "local", $.math("max", $.literal(0), $.compute(year, "-", since)));
  return $.named("immaturity", "result", $.compute($.literal(1), "+", $.compute($.constant(read, $.literal("training.immaturity")), "*", $.compute($.literal(2), "**", $.compute($.negative(age), "/", $.constant(read, $.literal("training.maturity-years")))))));
}

export function trainingPeak(accelerator: $.Given<Accelerator>, precision: $.Given<TrainingPrecision>): $.Loose<number | null> {
  const peaks = $.named("peaks", "local", $.get(accelerator, "peakFlopsPerSecond"));
  const condition65 = $.compare(precision, "===", $.literal("bf16"));
  if ($.is(condition65)) {
    return $.named("trainingPeak", "result", $.because(condition65, $.otherwise($.get(peaks, "bf16"), () => $.get(peaks, "fp16"))));
  }
  const condition66 = $.compare(precision, "===", $.literal("fp16"));
  if ($.is(condition66)) {
    return $.named("trainingPeak", "result", $.because(condition66, $.otherwise($.get(peaks, "fp16"), () => $.get(peaks, "bf16"))));
  }
  return $.named("trainingPeak", "result", $.at(peaks, $.at(PEAK_OF, precision)));
}

const REFERENCE_WATTS = $.table<Readonly<Partial<Record<AcceleratorGeneration, number>>>>("REFERENCE_WATTS", {
  volta: 300 / 125e12,
  ampere: 400 / 312e12,
  hopper: 700 / 989e12,
  blackwell: 1200 / 2500e12,
});

export function sustainedClock(read: ReadConstant, part1: $.Given<Accelerator>): $.Loose<number> {
  const generation = $.get(part1, "generation");
  const tdpWatts = $.get(part1, "tdpWatts");
  const peakFlopsPerSecond = $.get(part1, "peakFlopsPerSecond");
  const reference = $.named("reference", "local", $.at(REFERENCE_WATTS, generation));
  const peak = $.named("peak", "local", $.otherwise($.get(peakFlopsPerSecond, "bf16"), () => $.get(peakFlopsPerSecond, "fp16")));
  const condition85 = $.or($.or($.compare(reference, "===", $.literal(undefined)), () => $.compare(tdpWatts, "===", $.literal(null))), () => $.compare(peak, "===", $.literal(null)));
  if ($.is(condition85)) {
    return $.named("sustainedClock", "result", $.because(condition85, $.literal(1)));
  }
  return $.named("sustainedClock", "result", $.compute($.compute($.compute(tdpWatts, "/", peak), "/", reference), "**", $.constant(read, $.literal("training.power-exponent"))));
}

export function matrixEfficiency(read: ReadConstant, generation: $.Given<AcceleratorGeneration>, precision: $.Given<TrainingPrecision>): $.Loose<number> {
  const base = $.named("base", "local", $.constant(read, $.text($.literal("training.efficiency-"), generation, $.literal(""))));
  const narrow = $.named("narrow", "local", $.otherwise($.at(NARROW, generation), () => $.literal("hopper")));
  const condition97 = $.compare(precision, "===", $.literal("fp8"));
  if ($.is(condition97)) {
    return $.named("matrixEfficiency", "result", $.because(condition97, $.compute(base, "*", $.constant(read, $.text($.literal("training.efficiency-fp8-"), narrow, $.literal(""))))));
  }
  const condition98 = $.compare(precision, "===", $.literal("mxfp8"));
  if ($.is(condition98)) {
    return $.named("matrixEfficiency", "result", $.because(condition98, $.compute(base, "*", $.constant(read, $.literal("training.efficiency-mxfp8")))));
  }
  const condition99 = $.compare(precision, "===", $.literal("fp4"));
  if ($.is(condition99)) {
    return $.named("matrixEfficiency", "result", $.because(condition99, $.compute(base, "*", $.constant(read, $.literal("training.efficiency-fp4")))));
  }
  return $.named("matrixEfficiency", "result", base);
}

export function stepHardware(read: ReadConstant, accelerator: $.Given<Accelerator>, precision: $.Given<TrainingPrecision>, links: $.Given<StepLinks>, hasPortableAttention: $.Given<boolean> = $.literal(false)): $.Loose<StepHardware | null> {
  const peak = $.named("peak", "local", trainingPeak(accelerator, precision));
  const sustained = $.named("sustained", "local", sustainedClock(read, accelerator));
  const plain = $.named("plain", "local", $.otherwise(trainingPeak(accelerator, $.literal("bf16")), () => peak));
  const condition117 = $.or($.compare(peak, "===", $.literal(null)), () => $.compare(plain, "===", $.literal(null)));
  if ($.is(condition117)) {
    return $.named("stepHardware", "result", $.because(condition117, $.literal(null)));
  }
  const generation = $.get(accelerator, "generation");
  const attention = $.named("attention", "local", $.text($.literal("training.attention-"), generation, $.literal("")));
  return $.named("stepHardware", "result", $.made<StepHardware>("StepHardware", { ...$.spread(links), matrixFlopsPerSecond: $.compute($.compute(sustained, "*", peak), "*", matrixEfficiency(read, generation, precision)), plainFlopsPerSecond: $.compute($.compute(sustained, "*", $.math("min", plain, peak)), "*", $.constant(read, $.text($.literal("training.efficiency-"), generation, $.literal("")))), attentionFlopsPerSecond: $.compute($.compute($.compute(sustained, "*", plain), "*", $.constant(read, attention)), "*", $.choose(hasPortableAttention, () => $.constant(read, $.literal("training.attention-portable")), () => $.literal(1))), softmaxFlops: $.otherwise($.at(SOFTMAX_FLOPS, generation), () => USUAL_SOFTMAX_FLOPS), memoryBytesPerSecond: $.get(accelerator, "memoryBytesPerSecond"), memoryBytes: $.get(accelerator, "memoryBytes") }));
}

const GROUPED_SINCE = $.named("GROUPED_SINCE", "constant", $.literal(2025));

function expertPenalty(read: ReadConstant, yearGiven: $.Loose<number>): $.Loose<number> {
  const year = $.named("year", "local", yearGiven);
  const age = $.named("age", "local", $.math("max", $.literal(0), $.compute(year, "-", GROUPED_SINCE)));
  return $.named("expertPenalty", "result", $.compute($.literal(1), "+", $.compute($.constant(read, $.literal("training.expert-penalty")), "*", $.compute($.literal(2), "**", $.compute($.negative(age), "/", $.constant(read, $.literal("training.expert-maturity-years")))))));
}

export function stepConstants(read: ReadConstant, yearGiven: $.Loose<number>): $.Loose<StepConstants> {
  const year = $.named("year", "local", yearGiven);
  return $.named("stepConstants", "result", $.made<StepConstants>("StepConstants", { reserveBytes: $.constant(read, $.literal("training.memory-reserve")), exposedTraffic: $.constant(read, $.literal("training.exposed-traffic")), elementwise: $.constant(read, $.literal("training.elementwise")), unfused: $.constant(read, $.literal("training.unfused")), kernelGapSeconds: $.constant(read, $.literal("training.kernel-gap")), attentionBackward: $.constant(read, $.literal("training.attention-backward")), tensorExposed: $.constant(read, $.literal("training.tensor-exposed")), expertExposed: $.constant(read, $.literal("training.expert-exposed")), overlapSlowdown: $.constant(read, $.literal("training.overlap-slowdown")), jitter: $.constant(read, $.literal("training.jitter")), overheadSeconds: $.constant(read, $.literal("training.step-overhead")), expertHostSeconds: $.constant(read, $.literal("training.expert-host")), expertPenalty: expertPenalty(read, year) }));
}
