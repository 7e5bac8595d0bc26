// Which figures of a training job can be explained, and where the traced job holds them.

import { freeBytes } from "../models/training/outcome.trace.gen";
import type { StepWork } from "../models/training/step-case";
import type { TrainingOutcome } from "../models/training-outcome";
import { bytesOfCheckpoint, executedPerToken } from "../models/training-outcome.trace.gen";
import { get, type Traced } from "../trace/traced";
import type { TracedJob } from "./trace-job";

/** Figures of a job that the outcome holds under the same name. */
const outcomes = [
  "stepSeconds",
  "tokensPerSecond",
  "modelFlopsUtilization",
  "causalFlopsUtilization",
  "hardwareFlopsUtilization",
  "goodput",
  "trainingSeconds",
  "checkpointIntervalSeconds",
] as const satisfies readonly (keyof TrainingOutcome)[];

/** Parts of a step and of memory, by their names in the result. */
const parts = {
  "step.compute": "compute",
  "step.recompute": "recompute",
  "step.tensorParallel": "tensorParallel",
  "step.contextParallel": "contextParallel",
  "step.expertParallel": "expertParallel",
  "step.pipelineBubble": "pipelineBubble",
  "step.pipelineTransfer": "pipelineTransfer",
  "step.dataParallel": "dataParallel",
  "step.optimizer": "optimizer",
  "step.overhead": "overhead",
  "memory.weights": "weights",
  "memory.gradients": "gradients",
  "memory.optimizer": "optimizerState",
  "memory.activations": "activations",
  "memory.logits": "logits",
  "memory.buffers": "buffers",
  memoryTotalBytes: "bytes",
} as const satisfies Readonly<Record<string, keyof StepWork>>;

/** Figures of a job by their names in the result. */
export type JobFigures = Map<string, Traced<unknown>>;

/** Figures of a job that is known but may not run. */
export function laidOutFigures({ training, work }: TracedJob, hasStep: boolean): JobFigures {
  const counts = get(training, "counts");
  const capacity = get(get(get(training, "step"), "hardware"), "memoryBytes");
  const figures: JobFigures = new Map<string, Traced<unknown>>([
    ["accelerators", get(training, "accelerators")],
    ["parameters", get(counts, "total")],
    ["activeParameters", get(counts, "active")],
    ["flopsPerToken", executedPerToken(training)],
    ["memoryCapacityBytes", capacity],
    ["memoryFreeBytes", freeBytes(capacity, get(work, "bytes"))],
    ["checkpointBytes", bytesOfCheckpoint(training)],
  ]);
  for (const [name, part] of Object.entries(parts)) {
    if (hasStep || !name.startsWith("step.")) figures.set(name, get(work, part));
  }
  return figures;
}

/** Figures of a job that runs, its energy left out: that is for the facility to say. */
export function timedFigures(traced: TracedJob): JobFigures {
  const figures = laidOutFigures(traced, true);
  const { outcome } = traced;
  for (const name of outcomes) {
    const figure = get(outcome, name);
    if (figure.value !== null) figures.set(name, figure);
  }
  addNumbers(figures, "reliability", get(outcome, "reliability"));
  addNumbers(figures, "confidence", traced.stepBand);
  figures.set("step.dataStall", get(outcome, "dataStall"));
  figures.set("step.checkpointStall", get(outcome, "checkpointStall"));
  return figures;
}

/** Adds every number of a record, at any depth. */
export function addNumbers(figures: JobFigures, path: string, box: Traced<unknown>): void {
  if (typeof box.value === "number") figures.set(path, box);
  if (typeof box.value !== "object" || box.value === null) return;
  for (const key of Object.keys(box.value)) {
    const place = Array.isArray(box.value) ? `${path}[${key}]` : `${path}.${key}`;
    addNumbers(figures, place, get(box as Traced<Readonly<Record<string, unknown>>>, key));
  }
}
