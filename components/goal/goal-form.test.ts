import { expect, it } from "vitest";
import { emptyDraft, type GoalDraft, readGoal } from "./goal-form";

const typed = (texts: Partial<GoalDraft["texts"]>): GoalDraft => ({
  ...emptyDraft,
  model: "gpt-3-175b",
  texts: { ...emptyDraft.texts, ...texts },
});

it("reads numbers with and without units, and leaves an empty limit open", () => {
  const { goal, faults } = readGoal(typed({ tokens: "15T tokens", seconds: "90", facilityWatts: "30", budgetUsd: "" }));
  expect(faults).toEqual({});
  expect(goal).toEqual({
    model: "gpt-3-175b",
    precision: "bf16",
    tokens: 15e12,
    seconds: 90 * 86_400,
    facilityWatts: 30e6,
    budgetUsd: null,
  });
  const words = readGoal(typed({ tokens: "3000亿", seconds: "12 周" }));
  expect(words.faults.seconds?.kind).toBe("unreadable");
  expect(readGoal(typed({ tokens: "3000亿", seconds: "90 天", budgetUsd: "2B" })).goal).toMatchObject({
    tokens: 3e11,
    seconds: 90 * 86_400,
    budgetUsd: 2e9,
  });
});

it("names what is missing, and what cannot be taken, and gives no goal before", () => {
  expect(readGoal(emptyDraft)).toEqual({
    goal: null,
    faults: { model: { kind: "missing" }, tokens: { kind: "missing" }, seconds: { kind: "missing" } },
  });
  const { goal, faults } = readGoal(typed({ tokens: "1T", seconds: "1 s", facilityWatts: "lots" }));
  expect(goal).toBeNull();
  expect(Object.keys(faults)).toEqual(["seconds", "facilityWatts"]);
});
