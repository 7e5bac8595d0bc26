import { describe, expect, it } from "vitest";
import { labelLines, labelPixels } from "./row-label";

describe("names of rows", () => {
  it("stay on one line while they fit", () => {
    expect(labelLines("Electrical losses", 142)).toEqual(["Electrical losses"]);
    expect(labelLines("", 142)).toEqual([]);
  });

  it("break between words", () => {
    expect(labelLines("Hong Kong (SAR of China)", 130)).toEqual(["Hong Kong (SAR of", "China)"]);
  });

  it("break between Chinese characters, never before the punctuation that closes them", () => {
    const lines = labelLines("后端网络，叶至脊：列内多模光纤", 142);
    expect(lines.join("")).toBe("后端网络，叶至脊：列内多模光纤");
    expect(lines.length).toBe(2);
    for (const line of lines) {
      expect(labelPixels(line)).toBeLessThanOrEqual(142);
      expect(line).not.toMatch(/^[，：）]/u);
    }
    expect(labelLines("每词元输出时间（Reasoning service）", 142)).toEqual(["每词元输出时间", "（Reasoning service）"]);
  });

  it("leave a word whole that alone is too wide", () => {
    expect(labelLines("abcdefghijklmnopqrstuvwxyz end", 100)).toEqual(["abcdefghijklmnopqrstuvwxyz", "end"]);
  });
});
