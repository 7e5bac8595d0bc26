// The valid plans of a job, laid out so that a search walks them without allocating: cells hold what decides the shape of
// a rank (accelerators, tensor, context, pipeline, expert, micro-batch); the knobs within a cell are nested loops.
import type { StepCase } from "../models/training/step-case";
import { divisorsOf, largestDivisorWithin } from "./divisors";
import { type Axes, axesOf, type StageTable, virtualStages } from "./plan-axes";
import { type PlanJob, type PlanLimits, usualLimits } from "./plan-job";

/** Fewer accelerators than the job has: only when no plan of all of them fits, halves of them from the start, or not. */
export type FewerAccelerators = "when-nothing-fits" | "halves" | "never";

/** Numbers of a cell in `cells`. */
export const CELL_WIDTH = 7;

export interface PlanSpace extends StageTable {
  readonly job: PlanJob;
  readonly limits: PlanLimits;
  /** Rows of tensor, context, pipeline, data, expert, expertTensor, microBatch. */
  readonly cells: Int32Array;
  readonly cellCount: number;
  /** Cells from here on leave accelerators idle; they are searched when nothing before them fits. */
  readonly idleFrom: number;
}

/** Lays out the plans of a job. Milliseconds and megabytes at most; the search itself allocates nothing per plan. */
export function planSpace(
  c: StepCase,
  job: PlanJob,
  limits: PlanLimits = usualLimits(c),
  fewer: FewerAccelerators = "when-nothing-fits",
): PlanSpace {
  const cells = new CellTable();
  const axes = axesOf(c, job, limits);
  addDividing(cells, axes, job, job.accelerators);
  if (fewer === "halves")
    for (let used = job.accelerators / 2; used >= 1 && Number.isInteger(used); used /= 2)
      addDividing(cells, axes, job, used);
  const idleFrom = cells.count;
  if (fewer === "when-nothing-fits") addIdling(cells, axes, job);
  return { job, limits, cells: cells.rows, cellCount: cells.count, idleFrom, ...virtualStages(c, limits) };
}

/** Cells that keep exactly `used` accelerators busy. */
function addDividing(cells: CellTable, axes: Axes, job: PlanJob, used: number): void {
  eachShape(axes, used, (tensorIndex, tensor, context, pipeline) => {
    const data = used / (tensor * context * pipeline);
    if (Number.isInteger(data)) addMicroBatches(cells, axes, job, tensorIndex, tensor, context, pipeline, data);
  });
}

/** Cells that leave accelerators idle: of every shape, as many replicas as there are accelerators and the batch divides. */
function addIdling(cells: CellTable, axes: Axes, job: PlanJob): void {
  eachShape(axes, job.accelerators, (tensorIndex, tensor, context, pipeline) => {
    const ranks = tensor * context * pipeline;
    const data = largestDivisorWithin(job.batchSequences, Math.floor(job.accelerators / ranks));
    if (ranks * data < job.accelerators)
      addMicroBatches(cells, axes, job, tensorIndex, tensor, context, pipeline, data);
  });
}

function eachShape(
  axes: Axes,
  accelerators: number,
  visit: (tensorIndex: number, tensor: number, context: number, pipeline: number) => void,
): void {
  axes.tensor.forEach((tensor, tensorIndex) => {
    for (const context of axes.context) {
      if (axes.isSequenceSplit && (axes.sequenceTokens / context) % tensor !== 0) continue;
      for (const pipeline of axes.pipeline) {
        if (tensor * context * pipeline > accelerators) break;
        visit(tensorIndex, tensor, context, pipeline);
      }
    }
  });
}

function addMicroBatches(
  cells: CellTable,
  axes: Axes,
  job: PlanJob,
  tensorIndex: number,
  tensor: number,
  context: number,
  pipeline: number,
  data: number,
): void {
  if (job.batchSequences % data !== 0) return;
  const stageRanks = tensor * context * data;
  for (const microBatch of divisorsOf(job.batchSequences / data)) {
    for (const expert of axes.expert) {
      for (const expertTensor of axes.expertTensor[tensorIndex] ?? []) {
        if (stageRanks % (expert * expertTensor) === 0)
          cells.add(tensor, context, pipeline, data, expert, expertTensor, microBatch);
      }
    }
  }
}

/** Cells in one array that doubles as it fills. */
class CellTable {
  rows = new Int32Array(1024 * CELL_WIDTH);
  count = 0;

  add(...cell: readonly number[]): void {
    const at = this.count * CELL_WIDTH;
    if (at === this.rows.length) {
      const larger = new Int32Array(2 * this.rows.length);
      larger.set(this.rows);
      this.rows = larger;
    }
    this.rows.set(cell, at);
    this.count += 1;
  }
}
