// Guarantees of the charts of points and of the training page's charts.
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { catalog } from "@/lib/engine/catalog/catalog.gen";
import { evaluate } from "@/lib/engine/evaluate";
import { roofline } from "@/lib/engine/models/training/roofline";
import { scalingCurve } from "@/lib/engine/models/training/scaling-curve";
import { jobsToPlan } from "@/lib/engine/planner/job-to-plan";
import { messages } from "@/lib/i18n/messages.gen";
import { meta24kRoceTemplate } from "@/lib/spec/templates/meta-24k-roce.template";
import type { ChartWords } from "./chart-model";
import { selectGoodput } from "./goodput.chart";
import { selectInterruptions } from "./interruptions.chart";
import { selectPlanFront } from "./plan-front.chart";
import { pointCsv } from "./point-csv";
import { axisRange, type PointModel } from "./point-model";
import { selectRoofline } from "./roofline.chart";
import { selectScaling } from "./scaling.chart";

const { document } = meta24kRoceTemplate;
const [planned] = jobsToPlan(document, catalog);
if (!planned?.setting) throw new Error("the template's job has a plan");
const { training, current } = planned;
const curve = scalingCurve(training.step, current, training.batchSequences);
const roof = roofline(training.step, current, training.peakFlopsPerSecond);
const [job] = evaluate(document, catalog, { answers: [], today: "2026-11-23" }).training.jobs;
const reliability = job?.reliability;
if (!reliability) throw new Error("the template's job has its reliability");
const front = {
  search: { front: [{ plan: current, seconds: 5, bytes: 60e9, accelerators: 16_384 }], best: [] },
  chosen: null,
  memoryBytes: 80e9,
  nameOf: () => "a plan",
};

describe.each(["en", "zh-CN"] as const)("in %s", (locale) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "charts" }) as ChartWords;

  it("names every axis, series and point", () => {
    const models = [selectScaling(curve, t, locale), selectRoofline(roof, t, locale), selectPlanFront(front, t)];
    const names = models.flatMap(({ title, x, y, series, columns = [] }) => [
      title,
      x.quantity,
      y.quantity,
      ...columns.map(({ label }) => label),
      ...series.flatMap(({ label, points }) => [label, ...points.map((point) => point.label)]),
    ]);
    expect(names.filter((name) => name === "" || name.startsWith("charts."))).toEqual([]);
  });

  it("adds up: losses to the share that is not productive, causes to the interruptions of a day", () => {
    const sum = (values: readonly (number | null | undefined)[]) =>
      values.reduce<number>((total, value) => total + (value ?? 0), 0);
    const losses = sum(selectGoodput(reliability, t).rows.map(({ values }) => values[0]));
    expect(losses).toBeCloseTo(1 - reliability.breakdown.productive, 9);
    const causes = sum(selectInterruptions(reliability, t).rows.map(({ values }) => values[0]));
    expect(causes).toBeCloseTo(reliability.interruptionsPerDay, 9);
  });
});

const words = createTranslator({ locale: "en", messages: messages.en, namespace: "charts" }) as ChartWords;

describe("a chart of points", () => {
  it("leaves sizes that do not fit out of the scaling curve", () => {
    const none = { ...curve, fixedBatch: curve.fixedBatch.map((point) => ({ ...point, fits: false })) };
    const [fixed] = selectScaling(none, words, "en").series;
    expect(fixed?.points).toEqual([]);
    expect(selectScaling(curve, words, "en").series[0]?.points.length).toBeGreaterThan(2);
  });

  it("draws no product above the dense peak", () => {
    const { series } = selectRoofline(roof, words, "en");
    const products = series.filter(({ look }) => look === "points").flatMap(({ points }) => points);
    expect(products.length).toBe(roof.products.length);
    expect(Math.max(...products.map(({ y }) => y))).toBeLessThan(roof.peakFlopsPerSecond);
  });

  it("measures headroom against the accelerator's memory", () => {
    expect(selectPlanFront(front, words).series[0]?.points).toMatchObject([{ x: 5, y: 20e9, label: "a plan" }]);
  });

  it.each([
    [[3, 7], false, { low: 3, high: 7, ticks: [3, 4, 5, 6, 7] }],
    [[0.12, 0.31], false, { low: 0.1, high: 0.35, ticks: [0.1, 0.15, 0.2, 0.25, 0.3, 0.35] }],
    [[4, 4], false, { low: 4, high: 5, ticks: [4, 5] }],
    [[1000, 1], true, { low: 0.8, high: 1250, ticks: [1, 10, 100, 1000] }],
    [[100, 400], true, { low: 80, high: 500, ticks: [100, 200, 500] }],
  ])("marks an axis over %j with round numbers (logarithmic: %s)", (values, isLog, expected) => {
    expect(axisRange(values, isLog)).toEqual(expected);
  });

  it.each([
    [
      [1, 12],
      [0, 5, 10, 15],
    ],
    [
      [1, 3],
      [1, 2, 3],
    ],
    [
      [7, 7],
      [6, 8],
    ],
    [
      [0, 1],
      [0, 1],
    ],
  ])("marks an axis over the whole numbers %j with nothing between them", (values, ticks) => {
    expect(axisRange(values, false, true).ticks).toEqual(ticks);
  });

  it("writes one line a point in SI numbers with their units, and defuses formulas", () => {
    const model: PointModel = {
      title: "=T",
      x: { quantity: "Size", unit: "count", isLog: true },
      y: { quantity: "Time", unit: "seconds", isLog: true },
      columns: [{ label: "Batch", unit: "count" }],
      series: [{ id: "a", label: "A, b", look: "line", points: [{ id: "1", label: "one", x: 1, y: 2.5, more: [3] }] }],
    };
    expect(pointCsv(model)).toBe(`'=T,,Size,Time (s),Batch\r\n"A, b",one,1,2.5,3\r\n`);
  });
});
