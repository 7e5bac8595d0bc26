// The traced twin of job-model.ts: do not edit. `npm run registries` writes it anew.
import type { ModelPreset } from "../../catalog/parts";
import type { ResolvedJob } from "../../inputs/design";
import type { TrainingPrecision } from "../training/step-recipe";
import { architectureOf } from "../workload-architecture.trace.gen";
import type { ServedModel } from "./served-model";
import { FOUR_BIT_BYTES, servedModel } from "./served-model.trace.gen";
import * as $ from "../../trace/traced";

const PRECISION_BYTES = $.named("PRECISION_BYTES", "constant", $.made("", { fp32: $.literal(4), tf32: $.literal(4), fp16: $.literal(2), bf16: $.literal(2), fp8: $.literal(1), mxfp8: $.literal(1), fp4: FOUR_BIT_BYTES }));

const CACHE_BYTES = $.table("CACHE_BYTES", { least: 1, most: 2 } as const);

const PLAIN_BYTES = $.named("PLAIN_BYTES", "constant", $.literal(2));

export function jobModel(job: $.Given<ResolvedJob>, preset: $.Given<ModelPreset | null>): $.Loose<ServedModel | null> {
  const architecture = $.named("architecture", "local", architectureOf(job, preset));
  const condition25 = $.compare(architecture, "===", $.literal(null));
  if ($.is(condition25)) {
    return $.named("jobModel", "result", $.because(condition25, $.literal(null)));
  }
  const base = $.named("base", "local", $.at(PRECISION_BYTES, $.get(job, "precision")));
  const compression = $.get($.get(job, "serving"), "compression");
  const narrowed = $.named("narrowed", "local", $.at($.made("", { int8: $.literal(1), int4: FOUR_BIT_BYTES, none: base, pruning: base, distillation: base }), compression));
  const weightBytes = $.named("weightBytes", "local", $.math("min", base, narrowed));
  const isExpertsAlone = $.named("isExpertsAlone", "local", $.and($.compare($.get(architecture, "moe"), "!==", $.literal(null)), () => $.compare(weightBytes, "===", FOUR_BIT_BYTES)));
  const kept = $.named("kept", "local", $.choose($.compare(compression, "===", $.literal("pruning")), () => $.literal(0.5), () => $.choose($.compare(compression, "===", $.literal("distillation")), () => $.literal(0.25), () => $.literal(1))));
  const isEightBit = $.named("isEightBit", "local", $.or($.compare($.get(job, "precision"), "===", $.literal("fp8")), () => $.compare($.get(job, "precision"), "===", $.literal("mxfp8"))));
  return $.named("jobModel", "result", servedModel(architecture, $.made("", { isBlockScaled: $.and($.and($.compare($.get(architecture, "moe"), "!==", $.literal(null)), () => isEightBit), () => $.compare(weightBytes, "===", $.get(PRECISION_BYTES, "fp8"))), dequantisesWeights: $.and($.compare(weightBytes, "===", FOUR_BIT_BYTES), () => $.compare(base, ">", FOUR_BIT_BYTES)), weightBytes, plainWeightBytes: $.choose(isExpertsAlone, () => $.math("min", PLAIN_BYTES, $.choose($.compare(base, "===", FOUR_BIT_BYTES), () => PLAIN_BYTES, () => base)), () => weightBytes), cacheBytes: $.math("max", $.get(CACHE_BYTES, "least"), $.math("min", $.get(CACHE_BYTES, "most"), base)), kept, cacheKept: $.choose($.compare(compression, "===", $.literal("distillation")), () => kept, () => $.literal(1)) })));
}
