import { describe, expect, it } from "vitest";
import type { DesignDocument } from "@/lib/engine/inputs/design";
import { usualLimits } from "@/lib/engine/planner/plan-job";
import type { PlanSearch } from "@/lib/engine/planner/plan-search";
import { planSpace } from "@/lib/engine/planner/plan-space";
import { denseCase, denseJob } from "@/lib/engine/planner/planner.fixture";
import { resolvedPlanOf } from "@/lib/engine/planner/resolved-plan";
import { searchPlans } from "@/lib/engine/planner/search-plans";
import type { StretchQuestion } from "@/lib/features/planning/queries";
import type { PlanStretch } from "@/lib/features/planning/schemas";
import { beginRun, isStillAsked, type PlanRun, progressOf, runPlanSearch } from "./plan-run";

const document: DesignDocument = {
  schemaVersion: 1,
  workload: { jobs: [{ id: "a", model: "gpt-3-175b", parallel: { mode: "given", tensor: 8 } }] },
};
const space = planSpace(denseCase, denseJob, usualLimits(denseCase));
const question = { objective: "time", top: 10, pricePerAcceleratorSecond: 1 } as const;
const whole = searchPlans(denseCase, space, question);

/** The engine itself in the place of the server, in small stretches. */
async function engine({ cursor }: StretchQuestion): Promise<PlanStretch> {
  const search = searchPlans(denseCase, space, question, { cursor, planBudget: 20_000 });
  return { job: { id: "a", name: "A", accelerators: 1024 }, memoryBytes: 80e9, key: "k", search, reason: null };
}

function start(ask: (question: StretchQuestion, signal: AbortSignal) => Promise<PlanStretch>) {
  const cancel = new AbortController();
  const seen: PlanRun[] = [];
  let clock = 0;
  const over = runPlanSearch(beginRun(document, "a", "time"), {
    ask,
    now: () => clock++,
    signal: cancel.signal,
    onChange: (run) => seen.push(run),
  });
  return { cancel, seen, over };
}

describe("a search in the browser", () => {
  it("shows what it has after every stretch and ends with what the whole search finds", async () => {
    const { seen, over } = start(engine);
    await over;
    expect(seen.length).toBeGreaterThan(2);
    expect(seen[0]).toMatchObject({ status: "running", memoryBytes: 80e9, key: "k" });
    expect(seen[0]?.search?.best.length).toBeGreaterThan(0);
    expect(seen.at(-1)?.status).toBe("finished");
    expect(seen.at(-1)?.search?.best).toEqual(whole.best);
    expect(seen.at(-1)?.search?.counts).toEqual(whole.counts);
  });

  it("asks no more once it is cancelled, and keeps what it found", async () => {
    let asked = 0;
    const { cancel, seen, over } = start((stretch) => {
      asked += 1;
      if (asked === 2) cancel.abort();
      return engine(stretch);
    });
    await over;
    expect(asked).toBe(2);
    expect(seen.map(({ status }) => status)).toEqual(["running", "cancelled"]);
    expect(seen[1]?.search).toBe(seen[0]?.search);
  });

  it("keeps what it found when an answer fails, and says what failed", async () => {
    let asked = 0;
    const { seen, over } = start((stretch) => {
      asked += 1;
      return asked === 1 ? engine(stretch) : Promise.reject(new Error("away"));
    });
    await over;
    expect(seen.at(-1)).toMatchObject({ status: "failed", error: new Error("away") });
    expect(seen.at(-1)?.search).toBe(seen[0]?.search);
  });

  it("ends at once where the job cannot be planned", async () => {
    const reason = ["No.", "否。"] as const;
    const { seen, over } = start(async (stretch) => ({ ...(await engine(stretch)), key: null, search: null, reason }));
    await over;
    expect(seen).toMatchObject([{ status: "finished", search: null, reason }]);
  });
});

describe("what a search was asked", () => {
  const run = beginRun(document, "a", "time");
  const job = document.workload?.jobs?.[0];

  it("stays the same when only the job's plan changes, as taking one over does", () => {
    const taken = {
      ...job,
      id: "a",
      parallel: { mode: "auto" as const },
      resolvedPlan: resolvedPlanOf(whole.best[0]?.plan ?? raise(), "k"),
    };
    expect(isStillAsked(run, { ...document, workload: { jobs: [taken] } })).toBe(true);
  });

  it("is another once anything else changes", () => {
    expect(isStillAsked(run, { ...document, compute: { pools: [{ id: "p", nodes: 3 }] } })).toBe(false);
    const longer = { ...job, id: "a", sequenceTokens: 4096 };
    expect(isStillAsked(run, { ...document, workload: { jobs: [longer] } })).toBe(false);
  });
});

function raise(): never {
  throw new Error("the fixture has a plan that fits");
}

describe("progress", () => {
  const at = (search: PlanSearch | null, status: PlanRun["status"] = "running") =>
    progressOf({ ...beginRun(document, "a", "time"), status, search, seconds: 2 });

  it("tells the share done, the rate and the time left", () => {
    const half = { ...whole, cellsDone: 25, cellCount: 100, nextCursor: { cell: 25, hasFit: true } };
    expect(at(half)).toEqual({
      share: 0.25,
      plans: whole.counts.enumerated,
      fitting: whole.counts.fullyPriced,
      plansPerSecond: whole.counts.enumerated / 2,
      secondsLeft: 6,
    });
  });

  it("is complete at the end, though cells were passed over", () => {
    expect(at({ ...whole, cellsDone: 50, cellCount: 100 }, "finished")).toMatchObject({ share: 1, secondsLeft: null });
  });

  it("is nothing at the beginning", () => {
    expect(at(null)).toMatchObject({ share: 0, plans: 0, plansPerSecond: null, secondsLeft: null });
  });
});
