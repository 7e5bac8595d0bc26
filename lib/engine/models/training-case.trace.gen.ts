// The traced twin of training-case.ts: do not edit. `npm run registries` writes it anew.
import type { TransformerArchitecture } from "../catalog/parts";
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StepCase, StepHardware } from "./training/step-case";
import { stepModel } from "./training/step-model.trace.gen";
import type { AcceleratorGroup } from "./training-hardware";
import { jobConstants, jobRecipe } from "./training-recipe.trace.gen";
import { adapterParameters } from "./workload-adapters.trace.gen";
import type { ForwardFlops } from "./workload-flops";
import { forwardFlopsPerToken } from "./workload-flops.trace.gen";
import type { ParameterCounts } from "./workload-parameters";
import { countParameters } from "./workload-parameters.trace.gen";
import * as $ from "../trace/traced";
import type { TrainingCase } from "./training-case";
import type { JobHardware } from "./training-case";

export function nodesOf(acceleratorsGiven: $.Loose<number>, acceleratorsPerNodeGiven: $.Loose<number>): $.Loose<number> {
  const accelerators = $.named("accelerators", "local", acceleratorsGiven);
  const acceleratorsPerNode = $.named("acceleratorsPerNode", "local", acceleratorsPerNodeGiven);
  return $.named("nodesOf", "result", $.math("max", $.literal(1), $.math("ceil", $.compute(accelerators, "/", $.math("max", $.literal(1), acceleratorsPerNode)))));
}

export function caseOf(scope: $.Scope, job: $.Given<ResolvedJob>, architecture: $.Given<TransformerArchitecture>, group: $.Given<AcceleratorGroup>, hardware: $.Given<JobHardware>): $.Loose<TrainingCase> {
  const counts = $.named("counts", "local", countParameters(architecture));
  const adapters = $.named("adapters", "local", $.choose($.compare($.get(job, "kind"), "===", $.literal("lora")), () => adapterParameters(architecture, $.get($.get(job, "tuning"), "adapterRank")), () => $.literal(null)));
  const trainedShare = $.named("trainedShare", "local", $.choose($.compare(adapters, "===", $.literal(null)), () => $.literal(1), () => $.math("min", $.literal(1), $.compute(adapters, "/", $.get(counts, "total")))));
  return $.named("caseOf", "result", $.made<TrainingCase>("TrainingCase", { architecture, counts, forward: forwardFlopsPerToken(architecture, $.get(job, "sequenceTokens")), step: $.made("", { model: stepModel(architecture, $.get(job, "sequenceTokens")), hardware: $.get(hardware, "step"), constants: jobConstants(scope, group), recipe: jobRecipe(scope, group, job, trainedShare), sequenceTokens: $.get(job, "sequenceTokens") }), hasFabric: $.get(hardware, "hasFabric"), batchSequences: $.get($.get(job, "training"), "batchSequences"), accelerators: $.get(hardware, "accelerators"), adapterParameters: adapters, peakFlopsPerSecond: $.get(hardware, "peakFlopsPerSecond") }));
}
