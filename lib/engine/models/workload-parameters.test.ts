import { describe, expect, it } from "vitest";
import { walkedWeights, walkForward } from "../../../test/engine/matrix-walk";
import { catalog } from "../catalog/catalog.gen";
import type { TransformerArchitecture } from "../catalog/parts";
import { encoderParameters } from "./workload-encoders";
import { countParameters } from "./workload-parameters";
import { stateSpaceMatrixElements, stateSpaceParameters } from "./workload-state-space";

const presets = Object.values(catalog.models);
const named = presets.map((preset) => [preset.id, preset] as const);

describe("countParameters", () => {
  it.each(named.filter(([, preset]) => preset.publishedParameters !== null))(
    "counts %s within 0.5 %% of its publisher",
    (_, preset) => {
      const { total } = countParameters(preset.architecture);
      expect(Math.abs(total / (preset.publishedParameters ?? 0) - 1)).toBeLessThan(0.005);
    },
  );

  it("has a published figure to meet for nine presets in ten, and says of every other why not", () => {
    const without = presets.filter((preset) => preset.publishedParameters === null);
    expect(without.length).toBeLessThan(presets.length / 8);
    for (const preset of without) expect(preset.note, preset.id).toMatch(/^published as|; published as/);
  });

  // GLM-5, a layer's index: queries 2,048 × (32 · 128), a key 6,144 × 128 with a norm of 2 · 128, weights 6,144 × 32; 78 layers.
  it("counts the index of GLM-5: 9,371,904 parameters to a layer", () => {
    const architecture = catalog.models["glm-5"]?.architecture;
    if (architecture === undefined) throw new Error("glm-5 is gone from the catalogue");
    const dense = { ...architecture, sparseIndex: null };
    const [indexed, without] = [countParameters(architecture), countParameters(dense)];
    expect(indexed.total - without.total).toBe(78 * 9_371_904);
    expect(indexed.active - without.active).toBe(78 * 9_371_904);
    expect(indexed.attentionPerLayer - without.attentionPerLayer).toBe(9_371_904);
    // Without a compressed query the index has its queries from the hidden state: 6,144 in place of 2,048.
    const plain = { ...architecture, mla: null };
    expect(countParameters(plain).total - countParameters({ ...plain, sparseIndex: null }).total).toBe(
      78 * (9_371_904 + 4096 * 4096),
    );
  });

  // Publishers leave encoders out of what a token uses.
  it.each(named.filter(([, preset]) => preset.publishedActiveParameters !== null))(
    "counts the active parameters of %s within 2 %% of its publisher, who rounds",
    (_, preset) => {
      const { active, encoders } = countParameters(preset.architecture);
      expect(Math.abs((active - encoders) / (preset.publishedActiveParameters ?? 0) - 1)).toBeLessThan(0.02);
    },
  );

  it.each([
    ["llama-3-1-8b", 8_030_261_248],
    ["qwen3-8b", 8_190_735_360],
    ["gpt-oss-20b", 20_914_757_184],
  ])("counts %s to the parameter of its checkpoint", (id, parameters) => {
    const preset = catalog.models[id];
    expect(preset && countParameters(preset.architecture).total).toBe(parameters);
  });

  it.each(named)("finds in %s the weights of every matrix that a walk through it meets", (_, { architecture }) => {
    const counts = countParameters(architecture);
    // Matrices alone: what is left of the counts when vectors, convolutions, embeddings and biases are taken away.
    const walked = walkedWeights(walkForward(bare(architecture), 1));
    const { total, inputEmbedding } = countParameters(bare(architecture));
    expect(total - inputEmbedding - vectorsOf(architecture)).toBeCloseTo(walked, -1);
    expect(counts.total).toBeGreaterThanOrEqual(total);
  });
});

/** The same model without biases, positions, sinks, norms of heads and encoders. */
function bare(architecture: TransformerArchitecture): TransformerArchitecture {
  return {
    ...architecture,
    biases: "none",
    norm: "rmsnorm",
    learnedPositions: 0,
    hasQueryKeyNorm: false,
    hasAttentionSinks: false,
    encoders: [],
  };
}

/** Norms, and of a state space all but its matrices. */
function vectorsOf({ layers, hidden, normsPerLayer, mla, sparseIndex, stateSpace }: TransformerArchitecture): number {
  const norms = hidden * (layers * normsPerLayer + 1);
  const latent = mla === null ? 0 : layers * (mla.keyValueRank + (mla.queryRank ?? 0));
  const state =
    stateSpace === null
      ? 0
      : stateSpace.layers * (stateSpaceParameters(stateSpace, hidden) - stateSpaceMatrixElements(stateSpace, hidden));
  const index = sparseIndex === null ? 0 : layers * 2 * sparseIndex.headDimension;
  return norms + latent + index + state;
}

describe("encoderParameters", () => {
  // CLIP ViT-L/14 at 336: 303.5 million to its last block, with a class token, a norm in front and none on patches.
  it("counts CLIP's ViT-L/14 within 0.5 %", () => {
    const tower = catalog.models["llava-1-5-7b"]?.architecture.encoders[0];
    if (tower === undefined) throw new Error("LLaVA is gone from the catalogue");
    expect(Math.abs(encoderParameters({ ...tower, projectorParameters: 0 }) / 303.5e6 - 1)).toBeLessThan(0.005);
  });
});
