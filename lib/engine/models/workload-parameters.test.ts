import { describe, expect, it } from "vitest";
import { catalog } from "../catalog/catalog.gen";
import { forwardFlopsPerToken } from "./workload-flops";
import { countParameters } from "./workload-parameters";

const presets = Object.values(catalog.models);

describe("countParameters", () => {
  it.each(presets.map((preset) => [preset.id, preset] as const))(
    "counts %s within 0.5 %% of its publisher",
    (_, preset) => {
      const { total } = countParameters(preset.architecture);
      expect(Math.abs(total / preset.publishedParameters - 1)).toBeLessThan(0.005);
    },
  );

  it.each(
    presets.filter((preset) => preset.publishedActiveParameters !== null).map((preset) => [preset.id, preset] as const),
  )("counts the active parameters of %s within 2 %% of its publisher, who rounds", (_, preset) => {
    const { active } = countParameters(preset.architecture);
    expect(Math.abs(active / (preset.publishedActiveParameters ?? 0) - 1)).toBeLessThan(0.02);
  });

  it("counts Llama 3.1 8B to the parameter", () => {
    const preset = catalog.models["llama-3-1-8b"];
    expect(preset && countParameters(preset.architecture).total).toBe(8_030_261_248);
  });
});

describe("forwardFlopsPerToken", () => {
  // Narayanan et al. 2021 (SC'21), equation 2, without its recomputation: F = 72 B s l h² (1 + s/6h + V/12lh), full attention.
  it("agrees with the formula of SC'21 on GPT-3 175B", () => {
    const preset = catalog.models["gpt-3-175b"];
    if (preset === undefined) throw new Error("GPT-3 is gone from the catalogue");
    const { layers, hidden, vocabulary } = preset.architecture;
    const sequence = 2048;
    const flops = forwardFlopsPerToken(preset.architecture, sequence);
    const expected = 72 * layers * hidden ** 2 * (1 + sequence / (6 * hidden) + vocabulary / (12 * layers * hidden));
    expect(3 * (flops.matrices + flops.attentionFull)).toBeCloseTo(expected, -3);
  });

  it("is twice the active parameters per token, but for embeddings, norms and biases, in every decoder preset", () => {
    for (const preset of presets) {
      const { active, inputEmbedding } = countParameters(preset.architecture);
      const { matrices } = forwardFlopsPerToken(preset.architecture, 1);
      const tied = preset.architecture.isTied ? preset.architecture.vocabulary * preset.architecture.hidden : 0;
      expect(Math.abs(matrices / (2 * (active - inputEmbedding + tied)) - 1), preset.id).toBeLessThan(0.002);
    }
  });
});
