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
  ] as const)("%s %s", (value, unit, en, zh) => {
    expect(quantityText(value, unit, "en")).toBe(en);
    expect(quantityText(value, unit, "zh-CN")).toBe(zh);
  });
});
