import { expect, it } from "vitest";
import { podwright } from "./run-here.fixture";

it("states what binds and what a tenth more of every limit buys, as JSON", async () => {
  const { code, output } = await podwright("binds", "template:meta-24k-roce", "--format", "json");
  expect(code).toBe(0);
  const { by, limits, unassessed, coverage } = JSON.parse(output);
  expect(by).toBe(0.1);
  expect(limits.length).toBeGreaterThan(8);
  expect(coverage).toBe(limits.length / (limits.length + unassessed.length));
  const [{ relaxation, sentences }] = limits;
  expect(relaxation.constraint.slack).toBe(
    Math.min(...limits.map((limit: (typeof limits)[0]) => limit.relaxation.constraint.slack)),
  );
  expect(relaxation.change.to / relaxation.change.from).toBeCloseTo(1.1, 12);
  expect(sentences.length).toBeGreaterThan(1);
});

it("writes both languages, by the share that is asked for", async () => {
  for (const [locale, binds, share] of [
    ["en", "What binds", "24 kW more"],
    ["zh-CN", "约束瓶颈", "增加 24 kW"],
  ] as const) {
    const { code, output } = await podwright("binds", "template:article-gpt3", "--relax", "0.2", "--lang", locale);
    expect(code).toBe(0);
    expect(output).toContain(binds);
    expect(output).toContain(share);
    expect(output).not.toMatch(/undefined|NaN|\{\w+\}/u);
  }
});

it.each([
  [["binds", "template:article-gpt3", "--relax", "much"], "--relax must be a share"],
  [["binds", "template:article-gpt3", "--relax", "0"], "--relax must be a share"],
  [["evaluate", "template:article-gpt3", "--relax", "0.1"], "--relax belongs to the command binds"],
  [["binds"], "Name a SOURCE"],
])("exits 2 when called wrongly: %j", async (args, sentence) => {
  const { code, output, errors } = await podwright(...args);
  expect({ code, output }).toEqual({ code: 2, output: "" });
  expect(errors).toContain(sentence);
});
