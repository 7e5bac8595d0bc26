import { describe, expect, it } from "vitest";
import { catalog } from "../catalog/catalog.gen";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";

const verdictOf = (purpose: NonNullable<DesignDocument["purpose"]>, capacityWatts?: number) =>
  evaluate(
    {
      schemaVersion: 1,
      purpose,
      workload: { jobs: [{ id: "a", model: "llama-3-1-8b", training: { tokens: 1e11 } }] },
      site: { place: "beijing" },
      ...(capacityWatts === undefined ? {} : { power: { supply: { capacityWatts } } }),
      compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8 }] },
      network: { backend: { switch: "nvidia-qm9700" } },
    },
    catalog,
    { answers: [], today: "2026-11-23" },
  );

describe("evaluateVerdict", () => {
  it("assesses nothing without a target, but says what is delivered", () => {
    const { verdict } = verdictOf({});
    expect([verdict.onTime.state, verdict.onBudget.state, verdict.withinPower.state]).toEqual(
      Array(3).fill("not-assessed"),
    );
    expect(verdict.onTime.delivered).toBeGreaterThan(0);
  });

  it("meets a target that is met to the last digit, and misses one just below", () => {
    const seconds = verdictOf({}).verdict.onTime.delivered ?? 0;
    expect(verdictOf({ targets: { trainingSeconds: seconds } }).verdict.onTime.state).toBe("met");
    expect(verdictOf({ targets: { trainingSeconds: seconds * 0.999 } }).verdict.onTime.state).toBe("missed");
  });

  it("takes the tighter of power cap and connection", () => {
    const path = (cap: number, capacity: number) =>
      verdictOf({ targets: { facilityWatts: cap } }, capacity).verdict.constraints.find(({ id }) => id === "power")
        ?.path;
    expect(path(1e5, 1e6)).toBe("purpose.targets.facilityWatts");
    expect(path(1e6, 1e5)).toBe("power.supply.capacityWatts");
  });

  it("holds capital against the budget of an owner, and all spending against that of a renter", () => {
    const own = verdictOf({ deployment: "own", targets: { budgetUsd: 1e9 } });
    const cloud = verdictOf({ deployment: "cloud", targets: { budgetUsd: 1e9 } });
    expect(own.verdict.onBudget.delivered).toBe(own.cost.capitalUsd);
    expect(cloud.verdict.onBudget.delivered).toBe(cloud.cost.totalUsd);
  });

  it("lists constraints the tightest first, slack being what is left of the limit", () => {
    const { constraints, binds } = verdictOf({
      targets: { trainingSeconds: 1e6, facilityWatts: 2e5, budgetUsd: 1e7 },
    }).verdict;
    expect(constraints.length).toBeGreaterThan(3);
    expect(binds).toBe(constraints[0]);
    for (const { slack, used, limit } of constraints) expect(slack).toBeCloseTo(1 - used / limit, 9);
    const slacks = constraints.map(({ slack }) => slack);
    expect(slacks).toEqual([...slacks].sort((a, b) => a - b));
  });

  it("counts a limit that nobody entered as open, with its reason, never as kept", () => {
    const { constraints, unassessed, coverage } = verdictOf({ targets: { facilityWatts: 2e5 } }).verdict;
    expect(constraints.map(({ id }) => id)).not.toContain("budget");
    expect(unassessed).toContainEqual({
      id: "budget",
      words: ["Budget", "预算"],
      of: null,
      path: "purpose.targets.budgetUsd",
      reason: ["No limit is entered.", "未填写上限。"],
    });
    expect(coverage).toBe(constraints.length / (constraints.length + unassessed.length));
    expect(verdictOf({ targets: { budgetUsd: 1e9, facilityWatts: 2e5 } }).verdict.coverage).toBeGreaterThan(
      coverage ?? 1,
    );
  });

  it("holds the heat of the design day, losses included, against the cooling plant", () => {
    const cooled = (capacityWatts: number) =>
      evaluate(
        {
          schemaVersion: 1,
          site: { place: "beijing" },
          compute: { pools: [{ id: "a", node: "nvidia-dgx-h100", nodes: 8 }] },
          power: { cooling: { capacityWatts } },
        },
        catalog,
        { answers: [], today: "2026-11-23" },
      );
    const { facility, verdict } = cooled(1e6);
    const heat = (facility.itWatts ?? 0) + (facility.power?.losses ?? 0);
    expect(verdict.constraints.find(({ id }) => id === "cooling")).toMatchObject({ used: heat, limit: 1e6 });
    const blocking = (result: ReturnType<typeof cooled>) =>
      result.findings.filter(({ blocksBuild }) => blocksBuild).map(({ id }) => id);
    expect(blocking(cooled(heat))).toEqual([]);
    expect(blocking(cooled(heat * 0.999))).toEqual(["power.coolingShort"]);
  });
});
