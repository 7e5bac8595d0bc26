import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { partMatcher } from "@/lib/spec/spreadsheet/match-part";
import { readSpreadsheet } from "@/lib/spec/spreadsheet/read-spreadsheet";
import { firstChoices, hasEffect, leftOutRows, plannedLines } from "./sheet-choices";

const read = readSpreadsheet("Name\tQuantity\nNVIDIA DGX H100\t4\nOwn server\t2", {
  columns: null,
  cnyPerUsd: null,
  match: partMatcher(catalog, () => true),
});
if (!read.ok) throw new Error("the list can be read");
const { lines } = read.preview;

describe("taking a parts list", () => {
  it("begins with what the catalogue has and leaves strangers to the person", () => {
    expect(firstChoices(lines)).toEqual({ 2: "match", 3: "skip" });
  });

  it("names the rows that are left out", () => {
    expect(leftOutRows(lines, plannedLines(lines, firstChoices(lines)))).toEqual([3]);
    expect(leftOutRows(lines, plannedLines(lines, { 2: "match", 3: "nodes" }))).toEqual([]);
  });

  it("changes nothing while all parts are the catalogue's and no design is chosen", () => {
    const matches = plannedLines(lines, { 2: "match" });
    expect(hasEffect(matches, null)).toBe(false);
    expect(hasEffect(matches, "a design")).toBe(true);
    expect(hasEffect(plannedLines(lines, { 2: "match", 3: "nodes" }), null)).toBe(true);
    expect(hasEffect([], "a design")).toBe(false);
  });
});
