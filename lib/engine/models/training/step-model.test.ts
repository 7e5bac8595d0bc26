import { describe, expect, it } from "vitest";
import { planOnGpt3, trainingOf } from "../../../../test/engine/training-case";
import { catalog } from "../../catalog/catalog.gen";
import { priceLayer } from "./layer";
import { emptyWork, type StepModel } from "./step-case";
import { stepModel } from "./step-model";

function modelOf(id: string, sequenceTokens: number): StepModel {
  const preset = catalog.models[id];
  if (preset === undefined) throw new Error(`${id} is gone from the catalogue`);
  return stepModel(preset.architecture, sequenceTokens);
}

describe("stepModel", () => {
  // DeepSeek-V3.2 at 8,192 tokens: 1,536 · 64 · 128 + 7,168 · (128 + 64) elements; 2 · 64 · 128 FLOPs on 4,096 earlier tokens;
  // of 8,192 keys a query meets 1,792 on average.
  it("has the index of sparse attention, and of the score square what it picks", () => {
    const model = modelOf("deepseek-v3-2", 8192);
    expect(model.indexElements).toBe(13_959_168);
    expect(model.indexFlops).toBe(16_384 * 4096);
    expect(model.causalShare).toBeCloseTo(1792 / 8192, 12);
    const plain = modelOf("deepseek-v3", 8192);
    expect(plain).toMatchObject({ indexElements: 0, indexFlops: 0, causalShare: 0.5 });
    expect(model.layerParameters - plain.layerParameters).toBeCloseTo(13_959_168 + 2 * 128, 3);
  });

  // GPT-OSS at 4,096 tokens: every other layer looks back 128, at 128 − 128² ÷ 8,192 on average; the others at 2,048.
  it("executes of a window's score square only the band", () => {
    expect(modelOf("gpt-oss-120b", 4096).causalShare).toBeCloseTo((2048 + 126) / 2 / 4096, 12);
  });

  it("trains attention faster by it on long sequences, and slower on short ones", () => {
    const seconds = (id: string, tokens: number): number => {
      const work = emptyWork();
      priceLayer(trainingOf(id, 64, {}, tokens).step, { ...planOnGpt3, tensor: 1 }, work);
      return work.layerAttention;
    };
    expect(seconds("deepseek-v3-2", 32_768)).toBeLessThan(seconds("deepseek-v3", 32_768));
    expect(seconds("deepseek-v3-2", 2048)).toBeGreaterThan(seconds("deepseek-v3", 2048));
  });
});
