import { describe, expect, it } from "vitest";
import type { Result } from "@/lib/engine/result";
import { objectionsOf } from "./objections";

const control = (id: string, state: string) => ({ id, state });
const sound = {
  buildable: true,
  controls: { controls: [control("IAM-01", "met")], openCritical: [] as readonly string[], isReadyForApproval: true },
  verdict: { onTime: { state: "met" }, onBudget: { state: "not-assessed" }, withinPower: { state: "met" } },
};
// Only what is counted; the rest of a result plays no part here.
const counted = (changes: Partial<typeof sound>) => objectionsOf({ ...sound, ...changes } as unknown as Result);

describe("objectionsOf", () => {
  it("finds nothing against a sound version", () => {
    expect(counted({})).toBeNull();
  });

  it("counts open critical controls, and apart from them those that are not met", () => {
    const controls = {
      controls: [control("IAM-01", "unknown"), control("IAM-02", "not-met"), control("IAM-03", "not-met")],
      openCritical: ["IAM-01", "IAM-02"],
      isReadyForApproval: false,
    };
    expect(counted({ controls })).toEqual({
      isBuildable: true,
      openCritical: 2,
      failedCritical: 1,
      isHardlyAnswered: false,
      missedTargets: [],
    });
  });

  it("tells controls that are hardly answered, a build that is impossible and targets that are missed", () => {
    expect(counted({ controls: { ...sound.controls, isReadyForApproval: false } })?.isHardlyAnswered).toBe(true);
    expect(counted({ buildable: false })?.isBuildable).toBe(false);
    const verdict = { ...sound.verdict, onTime: { state: "missed" }, withinPower: { state: "missed" } };
    expect(counted({ verdict })?.missedTargets).toEqual(["onTime", "withinPower"]);
  });
});
