import { describe, expect, it } from "vitest";
import { walkedForwardFlops, walkedTrainingFlops, walkForward } from "../../../test/engine/matrix-walk";
import { catalog } from "../catalog/catalog.gen";
import { adapterParameters } from "./workload-adapters";
import { forwardFlopsPerToken, trainingFlopsPerToken } from "./workload-flops";
import { countParameters } from "./workload-parameters";

const presets = Object.values(catalog.models);
const named = presets.map((preset) => [preset.id, preset] as const);

/** Both sums are of integers and halves far apart in size; only the order of adding them differs. */
const ROUNDING = 1e-12;

function architectureOf(id: string) {
  const preset = catalog.models[id];
  if (preset === undefined) throw new Error(`${id} is gone from the catalogue`);
  return preset.architecture;
}

describe("forwardFlopsPerToken", () => {
  it.each(named)("of %s equals the list of its matrix products, short and long sequences alike", (_, preset) => {
    for (const tokens of [100, 4096, 20_000]) {
      const { matrices, attention } = forwardFlopsPerToken(preset.architecture, tokens);
      const walked = walkedForwardFlops(walkForward(preset.architecture, tokens));
      expect(Math.abs((tokens * (matrices + attention)) / walked - 1)).toBeLessThan(ROUNDING);
    }
  });

  // Narayanan et al. 2021 (SC'21), equation 2, without its recomputation: F = 72 B s l h² (1 + s/6h + V/12lh), full attention.
  it.each(presets.filter(({ id }) => id.startsWith("megatron-gpt-")).map(({ id }) => id))(
    "of %s agrees with the formula of SC'21",
    (id) => {
      const architecture = architectureOf(id);
      const { layers, hidden, vocabulary } = architecture;
      const sequence = 2048;
      const flops = forwardFlopsPerToken(architecture, sequence);
      const expected = 72 * layers * hidden ** 2 * (1 + sequence / (6 * hidden) + vocabulary / (12 * layers * hidden));
      expect(3 * (flops.matrices + flops.attentionFull)).toBeCloseTo(expected, -4);
    },
  );

  it("is twice the active parameters per token, but for embeddings, norms and biases, in every decoder preset", () => {
    for (const { id, architecture } of presets) {
      const { active, inputEmbedding, encoders } = countParameters(architecture);
      const flops = forwardFlopsPerToken(architecture, 1);
      const tied = architecture.isTied ? architecture.vocabulary * architecture.hidden : 0;
      const used = 2 * (active - inputEmbedding - encoders + tied);
      expect(Math.abs((flops.matrices - flops.scan - flops.encoders) / used - 1), id).toBeLessThan(0.003);
    }
  });

  // DeepSeek-V3.2 at 8,192 tokens, 61 layers. Index: 2 · 64 · 128 per pair, 4,096 earlier tokens on average. Attention:
  // 2 · 128 · (192 + 128) per pair; the first 2,048 queries meet 1,024 on average, the others 2,048: 1,792.
  it("scores all earlier tokens with an index, and attends to what it picks", () => {
    const architecture = architectureOf("deepseek-v3-2");
    const { attention, index, attentionFull } = forwardFlopsPerToken(architecture, 8192);
    expect(index).toBe(61 * 16_384 * 4096);
    expect(attention - index).toBe(61 * 81_920 * 1792);
    expect(attentionFull).toBe(61 * (16_384 * 8192 + 81_920 * 2048));
  });

  it("attends to all where the sequence is no longer than what an index picks", () => {
    const { sparseIndex, ...rest } = architectureOf("glm-5");
    const { attention, index } = forwardFlopsPerToken({ ...rest, sparseIndex }, 2048);
    expect(attention - index).toBe(forwardFlopsPerToken({ ...rest, sparseIndex: null }, 2048).attention);
    expect(index).toBe(78 * 2 * 32 * 128 * 1024);
  });

  it("sees no more than its window: beyond it attention grows no further, chunked half as much as sliding", () => {
    const sliding = architectureOf("mistral-7b");
    const at = (tokens: number, isWindowChunked: boolean) =>
      forwardFlopsPerToken({ ...sliding, isWindowChunked }, tokens).attention;
    expect(at(4096, false)).toBe(at(4096, true));
    expect(at(1 << 20, false) / at(1 << 20, true)).toBeCloseTo(2, 2);
    expect(at(1 << 20, false)).toBeLessThan(at(4096, false) * 2);
  });
});

describe("trainingFlopsPerToken", () => {
  it.each(named)("of %s equals the products of its forward and backward pass", (_, { architecture }) => {
    const tokens = 2048;
    const forward = forwardFlopsPerToken(architecture, tokens);
    const walked = walkedTrainingFlops(walkForward(architecture, tokens), false);
    expect(Math.abs((tokens * trainingFlopsPerToken(forward, forward.attention, null)) / walked - 1)).toBeLessThan(
      ROUNDING,
    );
  });

  it.each(named)("of %s with frozen weights spares their gradients, and adds the adapters' own", (_, preset) => {
    const tokens = 2048;
    const forward = forwardFlopsPerToken(preset.architecture, tokens);
    const adapters = adapterParameters(preset.architecture, 16);
    const walked = walkedTrainingFlops(walkForward(preset.architecture, tokens), true) + 6 * adapters * tokens;
    const counted = tokens * trainingFlopsPerToken(forward, forward.attention, adapters);
    expect(Math.abs(counted / walked - 1)).toBeLessThan(ROUNDING);
  });
});

describe("adapterParameters", () => {
  // Rank 16 on q, k, v, o, gate, up and down of Llama 2 7B: 32 · 16 · (4 · 8,192 + 3 · 15,104), as every LoRA library prints.
  it("counts rank 16 on Llama 2 7B to the parameter", () => {
    expect(adapterParameters(architectureOf("llama-2-7b"), 16)).toBe(39_976_960);
  });

  it("grows with the rank alone and leaves experts as they are", () => {
    const mixture = architectureOf("deepseek-v3");
    expect(adapterParameters(mixture, 32)).toBe(2 * adapterParameters(mixture, 16));
    const fewer = { ...mixture, moe: mixture.moe && { ...mixture.moe, experts: 8 } };
    expect(adapterParameters(fewer, 16)).toBe(adapterParameters(mixture, 16));
  });
});
