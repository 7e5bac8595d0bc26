import { expect, it } from "vitest";
import { inferenceRow } from "./row";
import { twinSpread } from "./twins";

const rowOf = (change: Readonly<Record<string, unknown>>) =>
  inferenceRow.parse({
    id: "a",
    source: "a table",
    hardware: "h100_sxm",
    model: "m",
    isl: 1024,
    osl: 128,
    batch_or_concurrency: 8,
    measured: { ttft_ms: 100 },
    use: "fit",
    ...change,
  });

it("pairs rows that differ in the answer alone, and measures the shorter wait against the longer", () => {
  const rows = [
    rowOf({}),
    rowOf({ osl: 256, measured: { ttft_ms: 150 } }),
    rowOf({ osl: 512, measured: { ttft_ms: 120 } }),
    rowOf({ batch_or_concurrency: 16, measured: { ttft_ms: 900 } }),
  ];
  // 150 over 100, then 150 over 120.
  expect(twinSpread(rows)).toEqual([
    { generation: "hopper", pairs: 2, medianDifference: 0.375, growing: 0.5, apart: 1 },
  ]);
});

it("pairs no row with another of the same answer: that is a repetition", () => {
  expect(twinSpread([rowOf({}), rowOf({ measured: { ttft_ms: 300 } })])).toEqual([]);
});
