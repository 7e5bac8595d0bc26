import { describe, expect, it } from "vitest";
import type { AccuracyFamily, Prediction } from "./family";
import { rowLayout } from "./inference/case";
import { inferenceRow, isComplete } from "./inference/row";
import { inferenceFamily } from "./inference.family";
import { readRowsFile } from "./read-rows";
import { RowError } from "./row-error";
import { errorPct, summariseBy } from "./summary";

const rows = readRowsFile("bench/accuracy/rows/inference.json");
const families = [inferenceFamily, ...(inferenceFamily.further ?? [])];
const complete = new Set(rows.filter(({ complete: isWhole }) => isWhole === true).map(({ id }) => id));
const testedOf = (family: AccuracyFamily): readonly Prediction[] =>
  family.predict(rows).filter(({ id, use }) => use === "test" && complete.has(id));

const [first] = rows;
const someRow = (change: Readonly<Record<string, unknown>>) => ({ ...first, ...change });

describe("the inference families", () => {
  it("predict every complete row, and say of every other what it lacks", () => {
    for (const family of families)
      for (const { id, predictedSeconds, skippedBecause } of family.predict(rows)) {
        if (complete.has(id)) expect(predictedSeconds, id).toBeGreaterThan(0);
        expect(predictedSeconds === null, id).toBe(skippedBecause !== null);
      }
  });

  it("keep the time per token of complete test rows within 15 % in the median on Hopper", () => {
    const { hopper } = summariseBy(testedOf(inferenceFamily), ({ generation }) => generation);
    expect(hopper?.medianApe).toBeLessThan(15);
  });

  it("keep the throughput of complete test rows within 20 % in the median on every generation", () => {
    const throughput = families.find(({ name }) => name === "inference-throughput");
    const groups = throughput && summariseBy(testedOf(throughput), ({ generation }) => generation);
    for (const [generation, { medianApe }] of Object.entries(groups ?? {}))
      expect(medianApe, generation).toBeLessThan(20);
    expect(Object.keys(groups ?? {})).toEqual(["blackwell", "hopper"]);
  });

  it("refuse a row with a field that is none, naming it", () => {
    expect(() => inferenceFamily.predict([someRow({ isl: "long" })])).toThrow(RowError);
  });

  it("skip a row whose model nobody knows, and say so", () => {
    const row = { ...rows.find(({ id }) => complete.has(id)), model: "unheard-of-9b" };
    expect(inferenceFamily.predict([row])[0]?.skippedBecause).toContain("unheard-of-9b");
  });

  it("are not wrong without bound on any row that ran within its memory", () => {
    const tested = testedOf(inferenceFamily);
    const far = tested.filter((row) => Math.abs(errorPct(row) ?? 0) > 100);
    expect(far.map(({ id }) => id)).toEqual([]);
  });
});

describe("rowLayout", () => {
  const layoutOf = (change: Readonly<Record<string, unknown>>) => {
    const row = inferenceRow.parse(someRow({ isl: 1, osl: 1, batch_or_concurrency: 1, pp: 1, ...change }));
    if (!isComplete(row)) throw new Error("the row lacks a field");
    return rowLayout(row);
  };

  it.each([
    { tp: 64, dp: 1, ep: 8, n_accelerators: 64, layout: { tensor: 8, data: 1, pipeline: 1 } },
    { tp: 1, dp: 64, ep: 8, n_accelerators: 64, layout: { tensor: 1, data: 8, pipeline: 1 } },
    { tp: 4, dp: 4, ep: 16, n_accelerators: 16, layout: { tensor: 1, data: 4, pipeline: 1 } },
    // vLLM shares attention where experts are spread.
    { engine: "vllm 0.17.0", tp: 4, dp: 4, ep: 16, n_accelerators: 16, layout: { tensor: 4, data: 1, pipeline: 1 } },
    { tp: 8, dp: 1, ep: 8, n_accelerators: 8, layout: { tensor: 8, data: 1, pipeline: 1 } },
    { tp: 4, dp: null, ep: 2, n_accelerators: 4, layout: { tensor: 4, data: 1, pipeline: 1 } },
  ])("reads tp $tp, dp $dp, ep $ep on $n_accelerators as $layout", ({ layout, ...fields }) => {
    expect(layoutOf(fields)).toEqual(layout);
  });
});
