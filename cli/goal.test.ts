import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { podwright } from "./run-here.fixture";

const gpt3 = [
  "goal",
  "--model",
  "gpt-3-175b",
  "--tokens",
  "300B tokens",
  "--days",
  "90",
  "--accelerator",
  "nvidia-h100-sxm",
] as const;

it("sizes a goal, with designs that evaluate as stated", async () => {
  const { code, output } = await podwright(...gpt3, "--megawatts", "2 MW", "--usd", "40M", "--format", "json");
  expect(code).toBe(0);
  const { goal, rows, candidates } = JSON.parse(output);
  expect(goal).toMatchObject({ tokens: 3e11, seconds: 90 * 86_400, facilityWatts: 2e6, budgetUsd: 4e7 });
  expect(rows).toHaveLength(1);
  expect(candidates).toHaveLength(2);
  const [{ option }] = candidates;
  const folder = mkdtempSync(join(tmpdir(), "podwright-goal-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const saved = join(folder, "goal.json");
  writeFileSync(saved, JSON.stringify(option.document));
  const result = JSON.parse((await podwright("evaluate", saved, "--format", "json")).output);
  expect(result.buildable).toBe(true);
  expect(result.cost.capitalUsd).toBe(option.capitalUsd);
});

it("writes a goal as tables in both languages, and what would have to give where nothing meets it", async () => {
  for (const [locale, met, missed] of [
    ["en", "Designs that meet the goal", "Nothing meets the goal"],
    ["zh-CN", "满足目标的设计", "无法满足目标"],
  ] as const) {
    const fits = await podwright(...gpt3, "--lang", locale);
    expect(fits.output).toContain(met);
    expect(fits.output).not.toContain(missed);
    const tight = await podwright(...gpt3, "--megawatts", "0.05", "--lang", locale);
    expect(tight.code).toBe(0);
    expect(tight.output).toContain(missed);
    expect(fits.output + tight.output).not.toMatch(/undefined|NaN|\{\w+\}/u);
  }
});

it.each([
  [["goal", "--tokens", "1T", "--days", "3"], "goal needs --model"],
  [["goal", "--model", "gpt-3-175", "--tokens", "1T", "--days", "3"], "Did you mean gpt-3-175b"],
  [["goal", "--model", "gpt-3-175b", "--tokens", "many", "--days", "3"], "--tokens"],
  [["goal", "--model", "gpt-3-175b", "--tokens", "1T", "--days", "0"], "--days must be"],
  [[...gpt3.slice(0, -1), "nvidia-h100-sx"], "Did you mean nvidia-h100-sxm"],
  [["goal", "--model", "gpt-3-175b", "--tokens", "1T", "--days", "3", "--precision", "fp2"], "--precision must be"],
  [["goal", "mine.yaml", "--model", "gpt-3-175b", "--tokens", "1T", "--days", "3"], "goal takes no SOURCE"],
])("exits 2 when called wrongly: %j", async (args, sentence) => {
  const { code, output, errors } = await podwright(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(sentence);
});
