import { describe, expect, it } from "vitest";
import { evaluate } from "../evaluate";
import type { DesignDocument } from "../inputs/design";
import { catalog } from "./catalog.gen";
import { changeableFigures, withChangedFigure } from "./changed-figure";

const design: DesignDocument = {
  schemaVersion: 1,
  compute: { pools: [{ id: "p", node: "nvidia-dgx-b200", nodes: 4 }] },
};
const PRICE = "server-nvidia-dgx-b200";
const unitUsdWith = (changed: typeof catalog) =>
  evaluate(design, changed, { answers: [], today: "2026-11-25" }).cost.lines.find(({ prices }) =>
    prices.includes(PRICE),
  )?.unitUsd;

describe("a catalogue with one changed figure", () => {
  it("moves what rests on the figure, and leaves the catalogue itself alone", () => {
    const price = catalog.prices[PRICE]?.usd ?? 0;
    const dearer = withChangedFigure(catalog, "prices", PRICE, "usd", 1.5);
    if (dearer === null) throw new Error("no such price");
    expect([unitUsdWith(catalog), unitUsdWith(dearer)]).toEqual([price, 1.5 * price]);
    expect(catalog.prices[PRICE]?.usd).toBe(price);
    expect(dearer.version).not.toBe(catalog.version);
  });

  it("reaches the members of groups, and nothing that is no known number", () => {
    const faster = withChangedFigure(catalog, "accelerators", "nvidia-b200-sxm", "peakFlopsPerSecond.bf16", 2);
    const { "nvidia-b200-sxm": before } = catalog.accelerators;
    expect(faster?.accelerators["nvidia-b200-sxm"]?.peakFlopsPerSecond.bf16).toBe(
      2 * (before?.peakFlopsPerSecond.bf16 ?? 0),
    );
    for (const [id, path] of [
      ["nobody", "tdpWatts"],
      ["nvidia-b200-sxm", "vendor"],
      ["nvidia-b200-sxm", "peakFlopsPerSecond"],
      ["huawei-ascend-910b", "tdpWatts"],
      ["nvidia-b200-sxm", "__proto__.x"],
    ] as const)
      expect([id, path, withChangedFigure(catalog, "accelerators", id, path, 2)]).toEqual([id, path, null]);
  });

  it("offers exactly the figures that it can change", () => {
    const { "nvidia-b200-sxm": row } = catalog.accelerators;
    const paths = row === undefined ? [] : changeableFigures(row);
    expect(paths).toEqual(expect.arrayContaining(["tdpWatts", "memoryBytes", "peakFlopsPerSecond.bf16"]));
    for (const path of paths)
      expect([path, withChangedFigure(catalog, "accelerators", "nvidia-b200-sxm", path, 2)]).not.toContain(null);
  });
});
