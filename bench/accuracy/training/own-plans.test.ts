// The planner held to plans that ran: each is one of its own, so that its best is never slower by the model.
import { describe, expect, it } from "vitest";
import { constants } from "../../../lib/engine/models/constants";
import { priceOf } from "../../../lib/engine/planner/compare-plans";
import { planFault } from "../../../lib/engine/planner/plan-fault";
import { type PlanJob, usualLimits } from "../../../lib/engine/planner/plan-job";
import { planSpace } from "../../../lib/engine/planner/plan-space";
import { searchPlans } from "../../../lib/engine/planner/search-plans";
import { readRowsFile } from "../read-rows";
import { rowArchitecture } from "./architecture";
import { rowCase } from "./case";
import { type CompleteRow, isComplete, trainingRow } from "./row";

const rows = readRowsFile("bench/accuracy/rows/training.json")
  .map((row) => trainingRow.parse(row))
  .filter((row) => row.complete === true && row.use !== "sanity")
  .filter(isComplete);

function plannedRow(row: CompleteRow) {
  const built = rowCase(row, (id) => constants[id].value);
  if (typeof built === "string") throw new Error(`${row.id}: ${built}`);
  const job: PlanJob = {
    accelerators: row.n_accelerators,
    batchSequences: row.global_batch_seqs,
    keyValueHeads: rowArchitecture(row).kvHeads,
    nodeAccelerators: row.gpus_per_node ?? 8,
  };
  return { id: row.id, c: built.step, job, plan: built.plan };
}

/** One row in so many is searched here; all of them would take a minute. */
const EVERY = 40;

describe("plans that ran", () => {
  it("are all valid for the planner", () => {
    expect(rows.length).toBeGreaterThan(300);
    const refused = rows.map(plannedRow).flatMap(({ id, c, job, plan }) => {
      const fault = planFault(c, job, usualLimits(c), plan);
      return fault === null ? [] : [`${id}: ${fault}`];
    });
    expect(refused).toEqual([]);
  });

  it.each(rows.filter((_, index) => index % EVERY === 0).map((row) => [row.id, row] as const))(
    "are not faster than the best that fits: %s",
    (_id, row) => {
      const { c, job, plan } = plannedRow(row);
      const own = priceOf(c, plan);
      const memoryBytes = Math.max(own.bytes, c.hardware.memoryBytes);
      const roomy = { ...c, hardware: { ...c.hardware, memoryBytes } };
      const question = { objective: "time", top: 1, pricePerAcceleratorSecond: 0 } as const;
      const best = searchPlans(roomy, planSpace(roomy, job), question).best[0];
      expect(best?.seconds).toBeLessThanOrEqual(own.total);
    },
  );
});
