import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { readRowsFile } from "../accuracy/read-rows";
import { checkRow, summaryOf } from "./check-rows";

const published = readRowsFile(fileURLToPath(new URL("rows/topologies.json", import.meta.url)));
const checked = published.map(checkRow);
const named = (name: string) => checked.filter((row) => row.name.startsWith(name));

describe("published fabrics", () => {
  it.each(checked.filter(({ aside }) => aside === null))("come out exactly: $name", ({ counts }) => {
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.filter(({ isExact }) => !isExact)).toEqual([]);
  });

  it("all score but those that are recalled, called wrong, or follow from nothing", () => {
    expect(summaryOf(checked)).toMatchObject({ rows: 62, scoredRows: 42, exactRows: 42 });
    for (const group of ["SuperPOD DGX B200", "SuperPOD DGX B300", "formula vector"])
      expect(named(group).map(({ aside }) => aside)).toEqual(named(group).map(() => null));
    expect(named("H100 cost spreadsheet").filter(({ aside }) => aside === null)).toHaveLength(6);
  });

  it("are entered where their counts do not follow", () => {
    for (const name of ["JUPITER", "Google TPU v5p pod", "Google TPU7x pod"])
      expect(named(name)[0]?.entered.topology).toMatch(/dragonfly-plus|torus/u);
  });
});

describe("checkRow", () => {
  it("finds a count that differs, and one that does not fit", () => {
    const spine = checkRow({ ...published[0], spine: 9 });
    expect(spine.counts.filter(({ isExact }) => !isExact).map(({ field }) => field)).toEqual(["spine"]);
    const full = checkRow({ ...published[0], gpus: 65_537 });
    expect(full.counts.every(({ derived, isExact }) => derived === null && !isExact)).toBe(true);
  });

  it("keeps a recalled field out of the score, and a recalled row aside", () => {
    const tpu = named("Google TPU v4 pod")[0];
    expect(tpu?.counts.map(({ field }) => field)).toEqual(["racks"]);
    expect(named("SuperPOD DGX H100")[0]?.aside).toBe("recalled, not read");
  });

  it("does not count what was entered as derived", () => {
    expect(named("Google TPU v5e pod")[0]?.counts).toEqual([]);
  });
});
