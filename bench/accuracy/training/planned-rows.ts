// Measured runs as the planner sees them: the job that ran and the plan that it ran on.
import { constants } from "../../../lib/engine/models/constants";
import type { PlanNumbers, StepCase } from "../../../lib/engine/models/training/step-case";
import type { PlanJob } from "../../../lib/engine/planner/plan-job";
import { readRowsFile } from "../read-rows";
import { rowArchitecture } from "./architecture";
import { rowCase } from "./case";
import { isComplete, trainingRow } from "./row";

export interface PlannedRow {
  readonly id: string;
  readonly c: StepCase;
  readonly job: PlanJob;
  readonly plan: PlanNumbers;
}

/** All complete rows that are fitted or tested. */
export function plannedRows(): readonly PlannedRow[] {
  return readRowsFile("bench/accuracy/rows/training.json")
    .map((row) => trainingRow.parse(row))
    .filter((row) => row.complete === true && row.use !== "sanity")
    .filter(isComplete)
    .map((row) => {
      const built = rowCase(row, (id) => constants[id].value);
      if (typeof built === "string") throw new Error(`${row.id}: ${built}`);
      const job = {
        accelerators: row.n_accelerators,
        batchSequences: row.global_batch_seqs,
        keyValueHeads: rowArchitecture(row).kvHeads,
        nodeAccelerators: row.gpus_per_node ?? 8,
      };
      return { id: row.id, c: built.step, job, plan: built.plan };
    });
}
