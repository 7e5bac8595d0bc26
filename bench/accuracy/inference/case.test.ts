import { describe, expect, it } from "vitest";
import { constants } from "../../../lib/engine/models/constants";
import { rowShape } from "./case";
import { type CompleteRow, inferenceRow, isComplete } from "./row";

function rowOf(change: Readonly<Record<string, unknown>>): CompleteRow {
  const row = inferenceRow.parse({
    id: "a",
    source: "a table",
    hardware: "b200_sxm",
    n_accelerators: 8,
    model: "deepseek-ai/DeepSeek-V3",
    precision: "fp8",
    engine: "sglang 0.5.9",
    tp: 8,
    pp: 1,
    dp: 1,
    ep: 1,
    isl: 1024,
    osl: 1024,
    batch_or_concurrency: 32,
    measured: {},
    use: "fit",
    ...change,
  });
  if (!isComplete(row)) throw new Error("the row lacks a field");
  return row;
}

function shapeOf(change: Readonly<Record<string, unknown>>) {
  const shape = rowShape(rowOf(change), (id) => constants[id].value);
  if (typeof shape === "string") throw new Error(shape);
  return shape;
}

describe("rowShape", () => {
  it("takes what InferenceX's scripts tell the engine", () => {
    const { chunkTokens, load, request } = shapeOf({});
    expect(chunkTokens).toBe(32_768);
    expect(load).toMatchObject({ pollIterations: 30, gatherIterations: 0, draftTokens: 0, rounds: 10 });
    expect(request.inputTokens).toBeCloseTo(921.6, 9);
    expect(shapeOf({ batch_or_concurrency: 4 }).load.pollIterations).toBe(10);
    expect(shapeOf({ tp: 4, n_accelerators: 4 }).chunkTokens).toBe(8192);
  });

  it("reads one input per iteration where the engine has room for no more", () => {
    const one = { engine: "trtllm 1.1.0rc2.post2", hardware: "h200_sxm" };
    expect(shapeOf(one).chunkTokens).toBe(1152);
    expect(shapeOf({ ...one, model: "deepseek-ai/DeepSeek-R1" }).load.draftTokens).toBe(3);
  });

  it("takes runs of other clients as they are written", () => {
    const { chunkTokens, load, request } = shapeOf({
      model: "Qwen/Qwen3-32B",
      hardware: "h100_sxm",
      engine: "vllm 0.12",
    });
    expect({ chunkTokens, spread: load.lengthSpread, inputTokens: request.inputTokens }).toEqual({
      chunkTokens: null,
      spread: 0,
      inputTokens: 1024,
    });
  });
});
