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
function vectorsOf({ layers, hidden, normsPerLayer, mla, stateSpace }: TransformerArchitecture): number {
  const norms = hidden * (layers * normsPerLayer + 1);
  const latent = mla === null ? 0 : layers * (mla.keyValueRank + (mla.queryRank ?? 0));
  const state =
    stateSpace === null
      ? 0
      : stateSpace.layers * (stateSpaceParameters(stateSpace, hidden) - stateSpaceMatrixElements(stateSpace, hidden));
  return norms + latent + state;
}

describe("encoderParameters", () => {
  // CLIP ViT-L/14 at 336: 303.5 million to its last block, with a class token, a norm in front and none on patches.
  it("counts CLIP's ViT-L/14 within 0.5 %", () => {
    const tower = catalog.models["llava-1-5-7b"]?.architecture.encoders[0];
    if (tower === undefined) throw new Error("LLaVA is gone from the catalogue");
    expect(Math.abs(encoderParameters({ ...tower, projectorParameters: 0 }) / 303.5e6 - 1)).toBeLessThan(0.005);
  });
});
