import { expect, it } from "vitest";
import type { Finding } from "../engine/result";
import { findingText } from "./words-text";

const finding: Finding = {
  id: "power.too-much",
  severity: "error",
  blocksBuild: true,
  section: "power",
  path: "power.supply.capacityWatts",
  words: ["{who} draws {watts}, {missing}.", "{who}需要 {watts}，{missing}。"],
  fix: ["Raise it to {watts}.", "提高至 {watts}。"],
  values: { who: ["The hall", "机房"], watts: { value: 1.5e6, unit: "watts" } },
};

it("fills the places in the reader's language and unit", () => {
  expect(findingText(finding, "en")).toEqual({ text: "The hall draws 1.5 MW, {missing}.", fix: "Raise it to 1.5 MW." });
  expect(findingText(finding, "zh-CN").text).toBe("机房需要 1.5 MW，{missing}。");
});
