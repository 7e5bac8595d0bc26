import { describe, expect, it } from "vitest";
import { quantityText } from "./format-quantity";

describe("a figure as each locale reads it", () => {
  it.each([
    [1.5e6, "watts", "1.5 MW", "1.5 MW"],
    [5e10, "linkRate", "400 Gbit/s", "400 Gbit/s"],
    [0.414, "fraction", "41.4%", "41.4%"],
    [3.3e7, "seconds", "1.05 y", "1.05 年"],
    [3_456_000, "seconds", "40 d", "40 天"],
    [15e12, "tokens", "15T tokens", "15万亿 词元"],
    [24_576, "count", "24,576", "24,576"],
    [1_234_567, "usd", "$1.23M", "US$123万"],
    [1_234_567, "cny", "¥1.23M", "¥123万"],
    [2.5, "usd", "$2.50", "US$2.50"],
    [24, "celsius", "24 °C", "24 °C"],
    [1.3125, "ratio", "1.31", "1.31"],
    [0.002, "usd", "$0.002", "US$0.002"],
    [0.05, "usd", "$0.05", "US$0.05"],
    [0.391, "usd", "$0.39", "US$0.39"],
    [0, "usd", "$0", "US$0"],
    [99.5, "usd", "$99.50", "US$99.50"],
    [2933.333, "usd", "$2,933", "US$2,933"],
    [-250.4, "cny", "-¥250", "-¥250"],
    [5.87e6, "samplesPerSecond", "5.87M samples/s", "587万 样本/s"],
    [46_099_068_346 * 31_536_000, "seconds", "46.1B y", "461亿 年"],
    [0.99999, "fraction", "100%", "100%"],
  ] as const)("%s %s", (value, unit, en, zh) => {
    expect(quantityText(value, unit, "en")).toBe(en);
    expect(quantityText(value, unit, "zh-CN")).toBe(zh);
  });

  it("keeps the cents of a price where more digits are asked for", () => {
    expect(quantityText(2933.333, "usd", "en", 6)).toBe("$2,933.33");
  });

  it.each([
    [1, "100%"],
    [1 - 1e-16, "100%"],
    [1 - 1.1e-8, "99.999999%"],
    [1 - 1e-8, "99.999999%"],
    [1 - 3e-6, "99.9997%"],
    [0.5, "50%"],
    [2, "200%"],
  ])("of %s keeps apart from all of it at seven digits", (value, text) => {
    expect(quantityText(value, "fraction", "en", 7)).toBe(text);
  });
});
