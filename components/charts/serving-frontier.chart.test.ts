// Guarantees of the chart of throughput against latency.
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import type { JobFrontier } from "@/lib/engine/job-frontier";
import { messages } from "@/lib/i18n/messages.gen";
import type { ChartWords } from "./chart-model";
import { selectServingFrontier } from "./serving-frontier.chart";

const pointAt = (batch: number, price: number | null) => ({
  batch,
  timeToFirstTokenSeconds: 0.1 * batch,
  timePerOutputTokenSeconds: 0.01 * batch,
  tokensPerSecondPerUser: 100 / batch,
  tokensPerSecondPerAccelerator: 10 + batch,
  tokensPerSecond: 8 * (10 + batch),
  usdPerMillionTokens: price,
  isWithinTargets: batch <= 2,
});
const frontier = (price: number | null): JobFrontier => ({
  points: [pointAt(1, price), pointAt(2, price), pointAt(4, price)],
  operatingBatch: 2,
  replicas: 2,
  acceleratorsPerReplica: 4,
  targets: { timeToFirstTokenSeconds: 0.3, timePerOutputTokenSeconds: 0.025 },
});

describe.each(["en", "zh-CN"] as const)("in %s", (locale) => {
  const t = createTranslator({ locale, messages: messages[locale], namespace: "charts" }) as ChartWords;
  const model = selectServingFrontier(frontier(1), t, locale);
  const series = (id: string) => model.series.find((each) => each.id === id)?.points ?? [];

  it("names every axis, series and point", () => {
    const names = model.series.flatMap(({ label, points }) => [label, ...points.map((point) => point.label)]);
    const words = [model.title, model.x.quantity, model.y.quantity, ...names];
    expect(words.filter((word) => word === "" || word.includes("frontier."))).toEqual([]);
  });

  it("marks the batch in use and nothing else", () => {
    expect(series("operating").map(({ id }) => id)).toEqual(["2"]);
  });

  it("draws a target upright where it is just met: the batch in use is inside, the next is not", () => {
    for (const id of ["perTokenLimit", "firstTokenLimit"]) {
      const [low, high] = series(id);
      expect(low?.x).toBe(high?.x);
      expect(low?.x).toBeLessThan(50);
      expect(low?.x).toBeGreaterThan(25);
    }
  });

  it("has no line for a target that is not set, and no column for a price that is not known", () => {
    const bare = { ...frontier(null), targets: { timeToFirstTokenSeconds: null, timePerOutputTokenSeconds: null } };
    const plain = selectServingFrontier(bare, t, locale);
    expect(plain.series.map(({ id }) => id)).toEqual(["frontier", "operating"]);
    expect(plain.columns?.length).toBe(2);
    expect(model.columns?.length).toBe(3);
  });
});
