import { describe, expect, it } from "vitest";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import { type Goal, type GoalRow, meetsGoal } from "./goal";
import { goalCandidates, relaxations } from "./goal-candidates";
import { goalKinds } from "./goal-kinds";
import { sizeGoal } from "./size-goal";

const TODAY = "2026-11-23";
const DAY = 86_400;
const open: Omit<Goal, "model" | "tokens" | "seconds"> = {
  facilityWatts: null,
  budgetUsd: null,
  sequenceTokens: null,
  batchSequences: null,
  precision: "bf16",
  place: null,
};
const kinds = goalKinds(catalog);
const some = ["amd-mi300x", "nvidia-b200-sxm", "nvidia-gb200", "nvidia-h100-sxm"];
const rowsOf = (goal: Goal, wanted: readonly string[] = some): readonly GoalRow[] =>
  kinds.filter(({ accelerator }) => wanted.includes(accelerator)).map((kind) => sizeGoal(goal, kind, catalog, TODAY));
const evaluated = ({ document }: NonNullable<GoalRow["fewest"]>) =>
  evaluate(document, catalog, { answers: [], today: TODAY });

describe("kinds of accelerators", () => {
  it("are current ones, each in a node that one can buy and wire", () => {
    expect(kinds.length).toBeGreaterThan(8);
    for (const { accelerator, node } of kinds) {
      expect(catalog.accelerators[accelerator]?.status).toBe("current");
      expect(catalog.nodes[node]).toMatchObject({ accelerator, isCloudInstance: false });
      expect(catalog.nodes[node]?.computeNicCount).toBeGreaterThan(0);
    }
  });
});

describe.each([
  ["GPT-3 175B in 90 days", { ...open, model: "gpt-3-175b", tokens: 3e11, seconds: 90 * DAY }],
  [
    "Llama 3.1 70B in 60 days",
    { ...open, model: "llama-3-1-70b", tokens: 15e12, seconds: 60 * DAY, facilityWatts: 3e7, budgetUsd: 1e9 },
  ],
  [
    "DeepSeek-V3 in 90 days, FP8",
    { ...open, model: "deepseek-v3", tokens: 14.8e12, seconds: 90 * DAY, precision: "fp8" },
  ],
  ["Llama 3.1 8B in 30 days", { ...open, model: "llama-3-1-8b", tokens: 1e12, seconds: 30 * DAY }],
] as const satisfies readonly (readonly [string, Goal])[])("%s", (_name, goal) => {
  const rows = rowsOf(goal);
  const candidates = goalCandidates(rows);

  it("has three different candidates that the evaluation calls buildable, on time and within limits", () => {
    expect(candidates.map(({ role }) => role)).toEqual(["cheapest", "fastest", "least-power"]);
    expect(new Set(candidates.map(({ option }) => option.document)).size).toBe(3);
    for (const { option } of candidates) {
      const result = evaluated(option);
      expect(result.findings.filter(({ blocksBuild }) => blocksBuild)).toEqual([]);
      expect(result.buildable).toBe(true);
      expect(result.verdict.onTime.state).toBe("met");
      expect(result.verdict.onBudget.state).toBe(goal.budgetUsd === null ? "not-assessed" : "met");
      expect(result.training.jobs[0]?.plan?.source).toBe("planner");
      expect(result.findings.map(({ id }) => id)).not.toContain("workload.planStale");
    }
  });

  it("states of every option what its document evaluates to", () => {
    for (const { fewest, fastest } of rows) {
      for (const option of [fewest, fastest]) {
        if (option === null) continue;
        const result = evaluated(option);
        const [job] = result.training.jobs;
        expect(option.accelerators).toBe(job?.accelerators);
        expect(option.accelerators).toBe(
          option.nodes * (catalog.nodes[option.document.compute?.pools?.[0]?.node ?? ""]?.acceleratorCount ?? 0),
        );
        expect(option.seconds).toEqual(job?.reliability?.trainingSeconds);
        expect(option.capitalUsd).toBe(result.cost.capitalUsd);
        expect(option.facilityWatts).toBe(result.facility.facilityWatts);
      }
    }
  });

  it("names the best of all options in each role", () => {
    const all = rows.flatMap(({ fewest, fastest }) => [fewest, fastest].filter(meetsGoal));
    const [cheapest, fastest] = candidates;
    expect(cheapest?.option.capitalUsd).toBe(Math.min(...all.map(({ capitalUsd }) => capitalUsd ?? Number.NaN)));
    expect(fastest?.option.seconds.p50).toBe(Math.min(...all.map(({ seconds }) => seconds.p50)));
  });
});

describe("a goal that nothing meets", () => {
  const tight: Goal = { ...open, model: "gpt-3-175b", tokens: 3e11, seconds: 30 * DAY, facilityWatts: 1e5 };

  it("says how far the deadline or the power would have to give, and either is enough", () => {
    const rows = rowsOf(tight);
    expect(goalCandidates(rows)).toEqual([]);
    const ways = relaxations(rows);
    expect(ways.map(({ limits }) => limits.map(({ limit }) => limit)).sort()).toEqual([["deadline"], ["power"]]);
    for (const { limits, kind } of ways) {
      const [way] = limits;
      const relaxed = way?.limit === "deadline" ? { seconds: way.to } : { facilityWatts: way?.to ?? 0 };
      const again = sizeGoal({ ...tight, ...relaxed }, kind, catalog, TODAY);
      expect([again.fewest, again.fastest].some(meetsGoal)).toBe(true);
    }
  });

  it("keeps power and budget with the fastest, and the deadline with the fewest, of every kind", () => {
    for (const { fewest, fastest } of rowsOf(tight)) {
      expect(fewest?.shortfalls.map(({ limit }) => limit)).not.toContain("deadline");
      expect(fastest?.shortfalls.filter(({ limit }) => limit !== "deadline") ?? []).toEqual([]);
    }
  });

  it("asks for power and budget together where neither alone is enough", () => {
    const rows = rowsOf({ ...tight, seconds: 3600, budgetUsd: 1e5 }, ["nvidia-h100-sxm"]);
    const limits = relaxations(rows).map((way) => way.limits.map(({ limit }) => limit));
    expect(limits).not.toContainEqual(["power"]);
    expect(limits).not.toContainEqual(["budget"]);
  });
});

describe("one kind", () => {
  const [h100] = kinds.filter(({ accelerator }) => accelerator === "nvidia-h100-sxm");
  if (h100 === undefined) throw new Error("no H100");
  const goal: Goal = { ...open, model: "llama-3-1-8b", tokens: 1e12, seconds: 30 * DAY };

  it("takes more accelerators for less time", () => {
    const [slow, fast] = [goal, { ...goal, seconds: goal.seconds / 4 }].map((one) =>
      sizeGoal(one, h100, catalog, TODAY),
    );
    expect(fast?.fewest?.accelerators).toBeGreaterThan(slow?.fewest?.accelerators ?? Number.POSITIVE_INFINITY);
  });

  it("gives the same answer every time", () => {
    expect(sizeGoal(goal, h100, catalog, TODAY)).toEqual(sizeGoal(goal, h100, catalog, TODAY));
  });

  it("falls back to bf16 on accelerators without the wanted format, and says so", () => {
    const [a100like] = kinds.filter(({ accelerator }) => accelerator === "huawei-ascend-910b");
    if (a100like === undefined) throw new Error("no Ascend");
    expect(sizeGoal({ ...goal, precision: "fp8" }, h100, catalog, TODAY).fewest?.precision).toBe("fp8");
    expect(sizeGoal({ ...goal, precision: "fp8" }, a100like, catalog, TODAY).fewest?.precision).toBe("bf16");
  });

  it("uses the batch, the sequence and the place that the goal states", () => {
    const { fewest } = sizeGoal(
      { ...goal, batchSequences: 512, sequenceTokens: 4096, place: "helsinki" },
      h100,
      catalog,
      TODAY,
    );
    expect(fewest?.document.workload?.jobs?.[0]).toMatchObject({
      sequenceTokens: 4096,
      training: { batchSequences: 512 },
    });
    expect(fewest?.document.site?.place).toBe("helsinki");
  });

  it("answers a model that the catalogue does not have with a reason", () => {
    expect(sizeGoal({ ...goal, model: "constructor" }, h100, catalog, TODAY)).toMatchObject({
      fewest: null,
      fastest: null,
    });
    expect(sizeGoal({ ...goal, model: "constructor" }, h100, catalog, TODAY).reason).toHaveLength(2);
  });
});
