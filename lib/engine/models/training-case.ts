// One training job on its accelerators: the records that are priced, and what else its result needs.
import type { TransformerArchitecture } from "../catalog/parts";
import type { ResolvedJob } from "../inputs/design";
import type { EvaluationScope } from "../scope";
import type { StepCase, StepHardware } from "./training/step-case";
import { stepModel } from "./training/step-model";
import type { AcceleratorGroup } from "./training-hardware";
import { jobConstants, jobRecipe } from "./training-recipe";
import { adapterParameters } from "./workload-adapters";
import { type ForwardFlops, forwardFlopsPerToken } from "./workload-flops";
import { countParameters, type ParameterCounts } from "./workload-parameters";

export interface TrainingCase {
  readonly architecture: TransformerArchitecture;
  readonly counts: ParameterCounts;
  readonly forward: ForwardFlops;
  /** What `pricePlan` works on. */
  readonly step: StepCase;
  /** False when nothing that leaves a scale-up domain can be timed: the fabric's links in `step` are then stand-ins. */
  readonly hasFabric: boolean;
  readonly batchSequences: number;
  /** That the job may use. */
  readonly accelerators: number;
  /** Adapter parameters of LoRA; null when every parameter is trained. */
  readonly adapterParameters: number | null;
  /** Dense peak at the job's precision, FLOP/s of one accelerator. */
  readonly peakFlopsPerSecond: number;
}

/** What the accelerators give a job. */
export interface JobHardware {
  readonly accelerators: number;
  readonly step: StepHardware;
  readonly hasFabric: boolean;
  readonly peakFlopsPerSecond: number;
}

/** Nodes that a job's accelerators come to. */
export function nodesOf(accelerators: number, acceleratorsPerNode: number): number {
  return Math.max(1, Math.ceil(accelerators / Math.max(1, acceleratorsPerNode)));
}

/** The case of a job whose model and accelerators are known. */
export function caseOf(
  scope: EvaluationScope,
  job: ResolvedJob,
  architecture: TransformerArchitecture,
  group: AcceleratorGroup,
  hardware: JobHardware,
): TrainingCase {
  const counts = countParameters(architecture);
  const adapters = job.kind === "lora" ? adapterParameters(architecture, job.tuning.adapterRank) : null;
  const trainedShare = adapters === null ? 1 : Math.min(1, adapters / counts.total);
  return {
    architecture,
    counts,
    forward: forwardFlopsPerToken(architecture, job.sequenceTokens),
    step: {
      model: stepModel(architecture, job.sequenceTokens),
      hardware: hardware.step,
      constants: jobConstants(scope, group),
      recipe: jobRecipe(scope, group, job, trainedShare),
      sequenceTokens: job.sequenceTokens,
    },
    hasFabric: hardware.hasFabric,
    batchSequences: job.training.batchSequences,
    accelerators: hardware.accelerators,
    adapterParameters: adapters,
    peakFlopsPerSecond: hardware.peakFlopsPerSecond,
  };
}
