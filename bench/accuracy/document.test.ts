import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { accuracyDocument } from "./document";

it("docs/accuracy.md says what the model predicts today (npm run docs:accuracy writes it anew)", () => {
  expect(readFileSync("docs/accuracy.md", "utf8")).toBe(accuracyDocument());
});
