// What each knob of a plan may be by itself, in typed arrays.
import type { StepCase } from "../models/training/step-case";
import { divisorsOf, powersOfTwoUpTo } from "./divisors";
import type { PlanJob, PlanLimits } from "./plan-job";

/** Whether a pipeline of so many slices only shortens its first and last slice. */
function splitsLayers(layers: number, slices: number): boolean {
  const largest = Math.ceil(layers / slices);
  return slices <= layers + 2 && largest * slices - layers <= 2 * largest;
}

/** Virtual stages of a pipeline: those of depth p stand from `stageStarts[p]` up to `stageStarts[p + 1]`. */
export interface StageTable {
  readonly stages: Int32Array;
  readonly stageStarts: Int32Array;
}

export function virtualStages(c: StepCase, limits: PlanLimits): StageTable {
  const { layers } = c.model;
  const stages: number[] = [];
  const stageStarts = new Int32Array(layers + 4);
  for (let pipeline = 0; pipeline <= layers + 2; pipeline += 1) {
    stageStarts[pipeline] = stages.length;
    const most = pipeline === 0 ? 0 : pipeline === 1 ? 1 : limits.virtualStagesMax;
    for (let slices = 1; slices <= most; slices += 1) if (splitsLayers(layers, pipeline * slices)) stages.push(slices);
  }
  stageStarts[layers + 3] = stages.length;
  return { stages: Int32Array.from(stages), stageStarts };
}

export interface Axes {
  readonly tensor: Int32Array;
  readonly context: Int32Array;
  readonly pipeline: Int32Array;
  readonly expert: Int32Array;
  /** Tensor widths inside an expert, by tensor width. */
  readonly expertTensor: readonly Int32Array[];
  readonly isSequenceSplit: boolean;
  readonly sequenceTokens: number;
}

export function axesOf(c: StepCase, job: PlanJob, limits: PlanLimits): Axes {
  const { model, hardware, recipe, sequenceTokens } = c;
  const tensor = divisorsOf(model.heads).filter(
    (width) =>
      width <= limits.tensorMax &&
      (job.keyValueHeads % width === 0 || width % job.keyValueHeads === 0) &&
      (hardware.domain % width === 0 || (width & (width - 1)) === 0),
  );
  const context = powersOfTwoUpTo(job.accelerators).filter(
    (width) => width === 1 || (sequenceTokens % (2 * width) === 0 && sequenceTokens / width >= limits.contextTokensMin),
  );
  const pipeline: number[] = [];
  for (let depth = 1; depth <= model.layers && depth <= job.accelerators; depth += 1) {
    for (let slices = 1; slices <= (depth === 1 ? 1 : limits.virtualStagesMax); slices += 1) {
      if (!splitsLayers(model.layers, depth * slices)) continue;
      pipeline.push(depth);
      break;
    }
  }
  const isMixture = model.expertLayers > 0;
  return {
    tensor,
    context,
    pipeline: Int32Array.from(pipeline),
    expert: isMixture ? divisorsOf(model.experts) : divisorsOf(1),
    expertTensor: Array.from(tensor, (width) =>
      isMixture ? divisorsOf(width).filter((part) => model.expertWidth % part === 0) : divisorsOf(1),
    ),
    isSequenceSplit: recipe.hasSequenceParallel === 1,
    sequenceTokens,
  };
}
