import { describe, expect, it } from "vitest";
import { isRelevant } from "./relevance";

const job = (kind: string | undefined) => (key: string) => (key === "workload/jobs/a/kind" ? kind : undefined);

describe("the parts of a job", () => {
  it.each([
    [undefined, ["sequenceTokens", "training", "parallel", "resolvedPlan"]],
    ["fine-tuning", ["sequenceTokens", "training", "tuning", "parallel", "resolvedPlan"]],
    ["lora", ["sequenceTokens", "training", "tuning", "tuning/adapterRank", "parallel", "resolvedPlan"]],
    ["inference", ["serving"]],
  ])("of kind %s", (kind, expected) => {
    const parts = ["sequenceTokens", "training", "tuning", "tuning/adapterRank", "parallel", "resolvedPlan", "serving"];
    expect(parts.filter((part) => isRelevant(`workload/jobs/a/${part}`, job(kind)))).toEqual(expected);
  });

  it("shared by all kinds are always there, and so is everything outside a job", () => {
    for (const key of ["workload/jobs/a", "workload/jobs/a/precision", "security/serving", "workload/jobs"]) {
      expect(isRelevant(key, job("pre-training"))).toBe(true);
    }
  });

  it("leave out what an override once named", () => {
    const fields = ["constant", "value", "retired"].map((name) => `overrides/constants/a/${name}` as const);
    expect(fields.map((key) => isRelevant(key, () => "inference.eager-launch"))).toEqual([true, true, false]);
  });

  it("inside a hidden group are hidden with it", () => {
    expect(isRelevant("workload/jobs/a/training/tokens", job("inference"))).toBe(false);
  });
});
