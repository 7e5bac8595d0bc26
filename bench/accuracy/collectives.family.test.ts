import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { collectivesFit } from "../../lib/engine/models/constants/collectives-fit.gen";
import { collectivesFamily } from "./collectives.family";
import { checkRows } from "./read-rows";
import { reportAccuracy } from "./report";
import type { Row } from "./row-fields";
import { summarise } from "./summary";

const rows: readonly Row[] = JSON.parse(readFileSync(new URL("rows/collectives.json", import.meta.url), "utf8"));
const predictions = collectivesFamily.predict(rows);
const tested = predictions.filter(({ use }) => use === "test");
const report = reportAccuracy([{ name: "collectives", predictions, fitted: predictions }]);

describe("collectives against measurements", () => {
  it("reads every row, and skips none but for a missing field", () => {
    checkRows(collectivesFamily, rows);
    for (const { id, predictedSeconds, skippedBecause } of predictions)
      expect(predictedSeconds === null, id).toBe(skippedBecause !== null);
    expect(report.summary.skipped).toBeLessThan(0.05 * rows.length);
  });

  it.each([
    ["16 MB and more", 10],
    ["below 16 MB", 25],
  ])("is off by less than the bar in the median of test rows of %s", (band, bar) => {
    const { n, medianApe } = summarise(tested.filter(({ sizeBand }) => sizeBand === band));
    expect(n).toBeGreaterThan(20);
    expect(medianApe).toBeLessThan(bar);
  });

  it("beats both baselines on the test rows, in median and mean, weighed either way", () => {
    const { typicalThroughput, nearestFitted } = report.baselines;
    for (const baseline of [typicalThroughput, nearestFitted]) {
      for (const figures of [
        [report.byUse.test, baseline.byUse.test] as const,
        [report.weighted.byUse.test, baseline.weighted.byUse.test] as const,
      ]) {
        expect(figures[0]?.medianApe).toBeLessThan(figures[1]?.medianApe ?? 0);
        expect(figures[0]?.mape).toBeLessThan(figures[1]?.mape ?? 0);
      }
    }
  });
});

describe("the constants of collectives", () => {
  /** Classes of link that were measured on accelerators of each generation. */
  const CLASSES = {
    ampere: ["ampere"],
    hopper: ["hopper", "fabric"],
    blackwell: ["blackwell", "pcie"],
    ada: ["host"],
  } as const;
  const names = Object.keys(collectivesFit);

  it.each(Object.entries(CLASSES))("are at most one per four fitted rows of %s", (generation, classes) => {
    const own = names.filter((name) => classes.some((one) => name.endsWith(`-${one}`)));
    const fitted = predictions.filter(
      (row) => row.use === "fit" && row.generation === generation && row.predictedSeconds,
    );
    expect(own.length).toBeGreaterThan(0);
    expect(own.length).toBeLessThanOrEqual(fitted.length / 4);
  });

  it("are at most ten beside those of a generation", () => {
    const all = Object.values(CLASSES).flat();
    expect(names.filter((name) => !all.some((one) => name.endsWith(`-${one}`))).length).toBeLessThanOrEqual(10);
  });
});
