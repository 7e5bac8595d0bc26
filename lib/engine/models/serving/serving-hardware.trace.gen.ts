// The traced twin of serving-hardware.ts: do not edit. `npm run registries` writes it anew.
import type { Accelerator, AcceleratorGeneration } from "../../catalog/parts";
import type { ReadConstant } from "../collective-links";
import type { CollectiveLink } from "../collectives";
import { matrixEfficiency, sustainedClock, trainingPeak } from "../training/step-hardware.trace.gen";
import type { TrainingPrecision } from "../training/step-recipe";
import * as $ from "../../trace/traced";
import type { ServingEngine } from "./serving-hardware";
import type { ServingLinks } from "./serving-hardware";
import type { ServingHardware } from "./serving-hardware";

const INPUTS_AHEAD = $.table("INPUTS_AHEAD", { vllm: 0, sglang: Number.POSITIVE_INFINITY } as const);

function servingClass(generation: $.Given<AcceleratorGeneration>): $.Loose<"hopper" | "blackwell"> {
  return $.named("servingClass", "result", $.choose($.or($.compare(generation, "===", $.literal("blackwell")), () => $.compare(generation, "===", $.literal("rubin"))), () => $.literal("blackwell"), () => $.literal("hopper")));
}

function productRate(read: ReadConstant, accelerator: $.Given<Accelerator>, precision: $.Given<TrainingPrecision>): $.Loose<number | null> {
  const own = $.named("own", "local", trainingPeak(accelerator, precision));
  const condition73 = $.compare(own, "!==", $.literal(null));
  if ($.is(condition73)) {
    return $.named("productRate", "result", $.because(condition73, $.compute(own, "*", matrixEfficiency(read, $.get(accelerator, "generation"), precision))));
  }
  const wide = $.named("wide", "local", $.choose($.or($.or($.compare(precision, "===", $.literal("fp8")), () => $.compare(precision, "===", $.literal("mxfp8"))), () => $.compare(precision, "===", $.literal("fp4"))), () => trainingPeak(accelerator, $.literal("bf16")), () => $.literal(null)));
  return $.named("productRate", "result", $.choose($.compare(wide, "===", $.literal(null)), () => $.literal(null), () => $.compute(wide, "*", matrixEfficiency(read, $.get(accelerator, "generation"), $.literal("bf16")))));
}

export function servingHardware(read: ReadConstant, accelerator: $.Given<Accelerator>, precision: $.Given<TrainingPrecision>, links: $.Given<ServingLinks>, engine: $.Given<ServingEngine>, overheadGiven: $.Loose<number>): $.Loose<ServingHardware | null> {
  const overhead = $.named("overhead", "local", overheadGiven);
  const rate = $.named("rate", "local", productRate(read, accelerator, precision));
  const plain = $.named("plain", "local", $.otherwise(trainingPeak(accelerator, $.literal("bf16")), () => trainingPeak(accelerator, precision)));
  const condition94 = $.or($.compare(rate, "===", $.literal(null)), () => $.compare(plain, "===", $.literal(null)));
  if ($.is(condition94)) {
    return $.named("servingHardware", "result", $.because(condition94, $.literal(null)));
  }
  const generation = $.get(accelerator, "generation");
  const kind = $.named("kind", "local", servingClass(generation));
  const share = $.named("share", "local", $.compute(sustainedClock(read, accelerator), "*", $.constant(read, $.text($.literal("inference.prefill-share-"), engine, $.literal("-"), kind, $.literal("")))));
  const matrixFlopsPerSecond = $.named("matrixFlopsPerSecond", "local", $.compute(share, "*", rate));
  return $.named("servingHardware", "result", $.made<ServingHardware>("ServingHardware", { domain: $.get(links, "domain"), scaleUp: $.get(links, "scaleUp"), fabric: $.get(links, "fabric"), matrixFlopsPerSecond, expertFlopsPerSecond: $.compute(matrixFlopsPerSecond, "*", $.constant(read, $.text($.literal("inference.expert-rate-"), kind, $.literal("")))), attentionFlopsPerSecond: $.compute($.compute(share, "*", plain), "*", $.constant(read, $.text($.literal("training.attention-"), generation, $.literal("")))), memoryBytes: $.get(accelerator, "memoryBytes"), memoryShare: $.constant(read, $.literal("inference.memory-share")), memoryBytesPerSecond: $.compute($.get(accelerator, "memoryBytesPerSecond"), "*", $.constant(read, $.text($.literal("inference.memory-efficiency-"), kind, $.literal("")))), expertBytesPerSecond: $.compute($.get(accelerator, "memoryBytesPerSecond"), "*", $.constant(read, $.text($.literal("inference.expert-efficiency-"), kind, $.literal("")))), layerSeconds: $.constant(read, $.text($.literal("inference.layer-seconds-"), kind, $.literal(""))), launchSeconds: $.constant(read, $.text($.literal("inference.launch-"), engine, $.literal(""))), smallKernels: $.constant(read, $.literal("inference.small-kernels")), expertLayer: $.constant(read, $.literal("inference.expert-layer")), latentLayer: $.constant(read, $.literal("inference.latent-layer")), indexLayer: $.constant(read, $.literal("inference.index-layer")), scaledLayer: $.constant(read, $.literal("inference.scaled-layer")), dequantisedRate: $.choose($.compare(kind, "===", $.literal("blackwell")), () => $.constant(read, $.literal("inference.dequantised-rate-blackwell")), () => $.literal(1)), reduceSeconds: $.constant(read, $.literal("inference.reduce-seconds")), iterationSeconds: $.constant(read, $.literal("inference.iteration-seconds")), sequenceSeconds: $.constant(read, $.literal("inference.sequence-seconds")), firstTokenSeconds: $.constant(read, $.text($.literal("inference.first-token-"), engine, $.literal(""))), inputsAhead: $.choose($.compare(engine, "===", $.literal("tensorrt")), () => $.constant(read, $.literal("inference.inputs-ahead-tensorrt")), () => $.at(INPUTS_AHEAD, engine)), reservesAnswers: $.compare(engine, "===", $.literal("tensorrt")), chunkTokens: $.constant(read, $.literal("inference.chunk-tokens")), batchLimit: $.math("floor", $.math("max", $.literal(1), $.constant(read, $.literal("inference.batch-limit")))), overhead }));
}
