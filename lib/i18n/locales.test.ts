import { describe, expect, it } from "vitest";
import { negotiateLocale } from "./locales";

describe("negotiateLocale", () => {
  it.each([
    ["zh-CN", "en-GB,en;q=0.9", "zh-CN"],
    ["en", "zh-CN", "en"],
  ])("keeps the person's own choice %s against the browser's %s", (chosen, header, expected) => {
    expect(negotiateLocale(chosen, header)).toBe(expected);
  });

  it.each([
    ["zh-TW,zh;q=0.9,en;q=0.8", "zh-CN"],
    ["de-DE, en;q=0.5, zh;q=0.8", "zh-CN"],
    ["fr, en-US;q=0.7, zh;q=0", "en"],
    ["de-DE,de", "en"],
    ["", "en"],
    ["zh;q=abc, en", "en"],
  ])("follows the browser's order in %j", (header, expected) => {
    expect(negotiateLocale(null, header)).toBe(expected);
  });

  it("takes an unknown or forged choice as none", () => {
    expect(negotiateLocale("../../etc", null)).toBe("en");
  });
});
