import { describe, expect, it } from "vitest";
import { catalog } from "../engine/catalog/catalog.gen";
import { constants } from "../engine/models/constants";
import { sourceText } from "./source-text";

const sourceOf = (row: unknown): string =>
  typeof row === "object" && row !== null && "source" in row && typeof row.source === "string" ? row.source : "";

describe("a source", () => {
  it("that is a publication is cited as it is called", () => {
    expect(sourceText("Llama 3 paper, table 5", "zh-CN")).toBe("Llama 3 paper, table 5");
  });

  it("that there is none of is said in both languages", () => {
    const own = "engineering assumption, not a sourced figure";
    expect(sourceText(own, "en")).toBe(own);
    expect(sourceText(own, "zh-CN")).toBe("工程假设，无出处");
    expect(sourceText(`${own}; half to double`, "zh-CN")).toBe("工程假设，无出处; half to double");
  });

  it("leaves no assumption of a price, a part or a constant in English", () => {
    const parts = Object.values(catalog).flatMap((rows) => Object.values<unknown>(rows).map(sourceOf));
    const numbers = Object.values(constants).map(sourceOf);
    const chinese = [...parts, ...numbers].map((source) => sourceText(source, "zh-CN"));
    const carbon = Object.entries(constants).filter(([id]) => id.startsWith("carbon."));
    for (const [id, row] of carbon) expect(sourceText(sourceOf(row), "zh-CN"), id).toMatch(/\p{Script=Han}/u);
    expect(chinese.filter((text) => /engineering (assumption|judgement, no text)|not read: /iu.test(text))).toEqual([]);
  });
});
