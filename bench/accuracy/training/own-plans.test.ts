// The planner held to plans that ran: each is one of its own, so that its best is never slower by the model.
import { describe, expect, it } from "vitest";
import { priceOf } from "../../../lib/engine/planner/compare-plans";
import { planFault } from "../../../lib/engine/planner/plan-fault";
import { usualLimits } from "../../../lib/engine/planner/plan-job";
import { planSpace } from "../../../lib/engine/planner/plan-space";
import { searchPlans } from "../../../lib/engine/planner/search-plans";
import { plannedRows } from "./planned-rows";

const rows = plannedRows();

/** One row in so many is searched here; `npm run bench plans-that-ran` searches all of them. */
const EVERY = 40;

describe("plans that ran", () => {
  it("are all valid for the planner, and fit in memory by the model", () => {
    expect(rows.length).toBeGreaterThan(380);
    const refused = rows.flatMap(({ id, c, job, plan }) => {
      const fault = planFault(c, job, usualLimits(c), plan);
      const missing = priceOf(c, plan).bytes - c.hardware.memoryBytes;
      return fault === null && missing <= 0 ? [] : [`${id}: ${fault ?? `${missing} bytes too many`}`];
    });
    expect(refused).toEqual([]);
  });

  it.each(rows.filter((_, index) => index % EVERY === 0).map((row) => [row.id, row] as const))(
    "are not faster than the best that fits: %s",
    (_id, { c, job, plan }) => {
      const question = { objective: "time", top: 1, pricePerAcceleratorSecond: 0 } as const;
      const best = searchPlans(c, planSpace(c, job), question).best[0];
      expect(best?.seconds).toBeLessThanOrEqual(priceOf(c, plan).total);
    },
  );
});
