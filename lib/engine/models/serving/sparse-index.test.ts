import { describe, expect, it } from "vitest";
import { decodeParts, prefillSeconds } from "./iteration";
import { attendedBytes, rankSequenceBytes, type ServedModel, sequenceBytes, servedModel } from "./served-model";
import { architectureOf, h200, modelOf, storageOf, wide } from "./serving.fixture";

describe("an index of sparse attention", () => {
  const indexed = modelOf("deepseek-v3-2");
  const mixture = modelOf("deepseek-v3");
  const long = 8192;

  // DeepSeek-V3.2 in 8 bits: 512 + 64 elements to a token and layer, an index key of 128, 61 layers; 2,048 tokens are picked.
  it("leaves a key to each token, on every rank, and reads what it picks alone", () => {
    expect(sequenceBytes(indexed, long)).toBe(long * 61 * (576 + 128));
    expect(rankSequenceBytes(indexed, 8, long)).toBe(long * 61 * (576 + 128));
    expect(attendedBytes(indexed, long)).toBe(2048 * 61 * 576);
    expect(attendedBytes(indexed, 1024)).toBe(1024 * 61 * 576);
    // Plain attention is shared out among ranks, its index keys are not.
    const sparseIndex = { heads: 32, headDimension: 128, topTokens: 2048 };
    const shared = servedModel({ ...architectureOf("llama-3-1-70b"), sparseIndex }, storageOf());
    expect(rankSequenceBytes(shared, 4, long)).toBe(long * 80 * (2048 / 4 + 128));
  });

  it("decodes on in the time of what it picks, and of its scores: all keys read, or all pairs on every rank", () => {
    const part = (model: ServedModel, batch: number, context: number, tokensEach = 1) =>
      decodeParts(model, h200, wide(8), batch, context, tokensEach).cache;
    const rate = h200.memoryBytesPerSecond;
    // GLM-5, 78 layers and half as many heads of the index.
    expect(part(modelOf("glm-5"), 4, long)).toBeCloseTo((4 * 78 * (2048 * 576 + long * 128)) / rate, 12);
    // DeepSeek-V3.2 with 16 tokens each: 2 · 128 · (2 · 512 + 64) per pair on an eighth of the heads, 2 · 64 · 128 of the index on all.
    const pairs = 2048 * (278_528 / 8) + long * 16_384;
    expect(part(indexed, 4, long, 16)).toBeCloseTo((4 * 16 * 61 * pairs) / h200.attentionFlopsPerSecond, 12);
    expect(part(indexed, 4, 65_536)).toBeLessThan(part(mixture, 4, 65_536) / 3);
  });

  it("starts more kernels", () => {
    const launch = (model: ServedModel) => decodeParts(model, h200, wide(8), 4, 1024, 1).launch;
    expect(launch(indexed) - launch(mixture)).toBeCloseTo(61 * h200.layerSeconds * h200.indexLayer, 12);
  });

  it("reads a long input faster, and one that it picks all of slower", () => {
    const still = { ...h200, indexLayer: 0 };
    const seconds = (model: ServedModel, inputTokens: number) => prefillSeconds(model, still, wide(1), inputTokens, 1);
    expect(seconds(indexed, 65_536)).toBeLessThan(seconds(mixture, 65_536));
    const scores = (1024 * 512 * 61 * 16_384) / h200.attentionFlopsPerSecond;
    const projections = (1024 * (indexed.plainFlops - mixture.plainFlops)) / h200.matrixFlopsPerSecond;
    expect(seconds(indexed, 1024) - seconds(mixture, 1024)).toBeCloseTo(scores + projections, 9);
  });
});
