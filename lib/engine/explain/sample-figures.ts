// Which figures of a training job that is described by its samples can be explained.
import { sampleBreakdown, sampleMemoryParts, samplePlanNumbers } from "../models/sample-outcome.trace.gen";
import { sampleMemoryTotal } from "../models/sample-training.trace.gen";
import { freeBytes } from "../models/training/outcome.trace.gen";
import type { TrainingJobResult } from "../result-workload";
import * as $ from "../trace/traced";
import { addNumbers, type JobFigures } from "./job-figures";
import type { TracedSamples } from "./trace-sample";

/** Figures of a job, as far as its result has them; its energy and price left out. */
export function sampleFigures({ accelerators, counts, laidOut }: TracedSamples, result: TrainingJobResult): JobFigures {
  const figures: JobFigures = new Map<string, $.Traced<unknown>>([
    ["accelerators", accelerators],
    ["parameters", $.get(counts, "parameters")],
    ["activeParameters", $.get(counts, "activeParameters")],
    ["flopsPerToken", $.get(counts, "flopsPerSample")],
  ]);
  if (laidOut === null) return figures;
  const { plan, memory, capacityBytes, checkpointBytes, step } = laidOut;
  const total = sampleMemoryTotal(memory);
  addNumbers(figures, "plan", samplePlanNumbers(plan));
  addNumbers(figures, "memory", sampleMemoryParts(memory));
  figures.set("memoryTotalBytes", total);
  figures.set("memoryCapacityBytes", capacityBytes);
  figures.set("memoryFreeBytes", freeBytes(capacityBytes, total));
  figures.set("checkpointBytes", checkpointBytes);
  if (result.stepSeconds === null || step.value == null) return figures;
  const outcome = laidOut.outcome();
  addNumbers(figures, "step", sampleBreakdown(step));
  figures.set("step.dataStall", $.get(outcome, "dataStall"));
  figures.set("step.checkpointStall", $.get(outcome, "checkpointStall"));
  figures.set("tokensPerSecond", $.get(outcome, "samplesPerSecond"));
  addNumbers(figures, "reliability", $.get(outcome, "reliability"));
  for (const name of [
    "stepSeconds",
    "modelFlopsUtilization",
    "goodput",
    "trainingSeconds",
    "checkpointIntervalSeconds",
  ] as const)
    addNumbers(figures, name, $.get(outcome, name));
  return figures;
}
